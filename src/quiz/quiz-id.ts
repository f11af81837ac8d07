import { parseDigits, toDigits } from './day.ts'
import type { Day } from './incident.ts'

/** What a quiz id says: what it draws from, the day whose content it sees, and the chance it was drawn with. */
export interface QuizId {
  /** `daily`, `mix`, or the id of an incident. */
  readonly topic: string
  readonly day: Day
  /** Empty for a daily. */
  readonly seed: string
}

const form = /^([a-z0-9]+(?:-[a-z0-9]+)*?)-(\d{8})(?:-([a-z0-9]{1,24}))?$/

/** The parts of a quiz id; `undefined` when the text is none. A daily has no seed, every other quiz has one. */
export function parseQuizId(text: string): QuizId | undefined {
  const [, topic = '', digits = '', seed = ''] = form.exec(text) ?? []
  const day = parseDigits(digits)
  if (!day || (topic === 'daily') !== (seed === '')) return undefined
  return { topic, day, seed }
}

/** The text of a quiz id. */
export function toQuizId({ topic, day, seed }: QuizId): string {
  return [topic, toDigits(day), seed].filter(Boolean).join('-')
}
