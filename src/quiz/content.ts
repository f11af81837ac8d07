import type { Collection } from './collection.ts'
import type { Day, Incident } from './incident.ts'
import type { Names } from './names.ts'
import type { Withdrawal } from './withdrawal.ts'
import type { Catalogue } from './words.ts'

/** What an almanac is built from: checked collections and their incidents, the registry of names, and the sentences of one language. */
export interface Content {
  readonly language: string
  readonly collections: readonly Collection[]
  readonly incidents: readonly Incident[]
  readonly names: Names
  readonly words: Catalogue
  /** The questions that are withdrawn; none where it is left out. */
  readonly withdrawn?: readonly Withdrawal[]
  /** Set in an edition for the quizzes of a day: terms added on that day or later are not offered. */
  readonly asOf?: Day
}
