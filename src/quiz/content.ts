import type { Day, Incident } from './incident.ts'
import type { Names } from './names.ts'
import type { Catalogue } from './words.ts'

/** What goes in: checked incidents, the registry, and the sentences of one language. */
export interface Content {
  readonly language: string
  readonly incidents: readonly Incident[]
  readonly names: Names
  readonly words: Catalogue
  /** The day of the quizzes that an edition is for; all content where it is left out. */
  readonly asOf?: Day
}
