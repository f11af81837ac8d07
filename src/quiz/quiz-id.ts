import { parseDigits, toDigits } from './day.ts'
import type { Day } from './incident.ts'
import { type Group, isGroup } from './kinds/kind.ts'

/** The parts of a quiz id: what is asked about, as of which day, and the seed. */
export interface QuizId {
  /** `daily`, `mix`, or the id of an incident. */
  readonly topic: string
  /** Only kinds of this group are asked; all kinds where it is left out. A daily has none. */
  readonly group?: Group | undefined
  readonly day: Day
  /** Empty for a daily. */
  readonly seed: string
}

const form = /^([a-z0-9]+(?:-[a-z0-9]+)*?)-(\d{8})(?:-([a-z0-9]{1,24}))?$/

/** The parts of a quiz id; `undefined` when the text is none. A daily has no seed, every other quiz has one. */
export function parseQuizId(text: string): QuizId | undefined {
  const [, named = '', digits = '', seed = ''] = form.exec(text) ?? []
  const day = parseDigits(digits)
  const [, whole = named, last = ''] = /^(.+)-([a-z]+)$/.exec(named) ?? []
  const group = isGroup(last) ? last : undefined
  const topic = group ? whole : named
  if (!day || (topic === 'daily') !== (seed === '') || (topic === 'daily' && group)) return undefined
  return { topic, ...(group && { group }), day, seed }
}

/** The id of a day's daily. */
export const dailyOn = (day: Day) => toQuizId({ topic: 'daily', day, seed: '' })

/** The text of a quiz id. */
export function toQuizId({ topic, group, day, seed }: QuizId): string {
  return [topic, group, toDigits(day), seed].filter(Boolean).join('-')
}
