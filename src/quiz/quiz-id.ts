import { parseDigits, toDigits } from './day.ts'
import type { Day } from './incident.ts'
import { type Group, isGroup } from './kinds/kind.ts'
import { remember } from './memory.ts'

/** The longest id of a quiz: that of an incident, a kind, a day and a seed. */
export const MOST_QUIZ_ID_LENGTH = 120
/** Of how many texts the parts are kept: every step of a game asks for those of its quiz several times. */
const MOST_PARSED = 500

/** The parts of a quiz id: what is asked about, as of which day, and the seed. */
export interface QuizId {
  /** `daily`, `daily-<collection>`, `mix`, or the id of a topic. */
  readonly topic: string
  /** Only kinds of this group are asked; all kinds where it is left out. A daily has none. */
  readonly group?: Group | undefined
  readonly day: Day
  /** Empty for a daily. */
  readonly seed: string
}

const form = /^([a-z0-9]+(?:-[a-z0-9]+)*?)-(\d{8})(?:-([a-z0-9]{1,24}))?$/

/** The parts of a quiz id; `undefined` when the text is none. A daily has no seed, every other quiz has one. */
export const parseQuizId = (text: string): QuizId | undefined =>
  text.length > MOST_QUIZ_ID_LENGTH ? parse(text) : parsed(text)

const parsed = remember(MOST_PARSED, parse)

function parse(text: string): QuizId | undefined {
  const [, named = '', digits = '', seed = ''] = form.exec(text) ?? []
  const day = parseDigits(digits)
  const [, whole = named, last = ''] = /^(.+)-([a-z]+)$/.exec(named) ?? []
  const group = isGroup(last) ? last : undefined
  const topic = group ? whole : named
  if (!day || isDailyTopic(topic) !== (seed === '') || (isDailyTopic(topic) && group)) return undefined
  return { topic, ...(group && { group }), day, seed }
}

/** Whether a topic is a daily, of the site or of a collection. */
export const isDailyTopic = (topic: string) => topic === 'daily' || topic.startsWith('daily-')

/** The id of the collection whose daily a topic is; `undefined` for the daily of the site, and for what is no daily. */
export const collectionOf = (topic: string) => (topic.startsWith('daily-') ? topic.slice('daily-'.length) : undefined)

/** The id of a day's daily: of the site, or of a collection. */
export const dailyOn = (day: Day, collection?: string) =>
  toQuizId({ topic: collection === undefined ? 'daily' : `daily-${collection}`, day, seed: '' })

/** The text of a quiz id. */
export function toQuizId({ topic, group, day, seed }: QuizId): string {
  return [topic, group, toDigits(day), seed].filter(Boolean).join('-')
}
