// Group B: options are of one sort, plausible, and different from each other.
import type { Almanac } from '../../src/quiz/almanac.ts'
import { seasonOf } from '../../src/quiz/closed.ts'
import { fold } from '../../src/quiz/fold.ts'
import type { Incident } from '../../src/quiz/incident.ts'
import type { PoolOf } from '../../src/quiz/names.ts'
import type { Option } from '../../src/quiz/naming.ts'
import { DISTRACTORS, wellKnown } from '../../src/quiz/options.ts'
import { playersOf } from '../../src/quiz/players.ts'
import { poolOf } from '../../src/quiz/pools.ts'
import { isSpoken, type Rule, split } from './rule.ts'

const lists = ['people', 'clubs', 'venues', 'competitions', 'terms'] as const
/** How many minutes lie between two options at least, also of added time. */
const LEAST_MINUTES = 3
/** How many wrong words a gap has at least. */
const LEAST_WORDS = 3
/** Kinds whose options are events that are put in order. */
const ofOrder = ['order-of-events', 'next-event']
/** Kinds whose options are scores that the match can have stood at. */
const ofCourse = ['half-time-score', 'full-time-score', 'running-score']

/** The sort of an option: an entry of a list of the registry, a number, words that were said, or a text. */
function typeOf({ names }: Almanac, { key, text, order }: Option): string {
  const list = lists.find((name) => key in names[name])
  if (list === 'terms') return `term of ${names.terms[key]?.group}`
  if (list) return list
  if (isSpoken(text)) return 'words'
  return order === undefined ? 'text' : 'number'
}

/** The rules of group B. */
export const optionRules: readonly Rule[] = [
  {
    id: 'B1',
    demands: '2 to 4 options, no two alike',
    breach: ({ options }) => {
      if (options.length < 2 || options.length > DISTRACTORS + 1) return `${options.length} options`
      const folded = options.map(({ text }) => fold(text))
      return folded.find((text, i) => folded.indexOf(text) !== i)
    },
  },
  {
    id: 'B2',
    demands: 'all options are the same sort of thing',
    breach: ({ almanac, candidate }) => {
      const sort = typeOf(almanac, candidate.body().answer)
      const other = candidate.distractors().find((option) => typeOf(almanac, option) !== sort)
      return other && `the answer is ${sort}, ${other.text} is ${typeOf(almanac, other)}`
    },
  },
  {
    id: 'B3',
    demands:
      'every wrong name is plausible: a ground of that country, a club or competition that could have been the one',
    breach: ({ almanac, candidate: { incident, distractors } }) => {
      const stranger = distractors().find(
        ({ key }) =>
          !(key in almanac.names.people) &&
          !isTermOrText(almanac, key) &&
          !isPooled(almanac, key, incident.match.date) &&
          !isOfSeason(almanac, incident, key) &&
          !incident.tables.some(({ club }) => club === key),
      )
      return stranger && `${stranger.text} is in no pool of ${incident.match.date}`
    },
  },
  {
    id: 'B4',
    demands: 'no wrong year is in the future',
    breach: ({ candidate: { incident, kind, distractors } }) => {
      if (kind.name !== 'year') return undefined
      const last = Number(incident.published.slice(0, 4))
      return distractors().find(({ order = 0 }) => order > last)?.text
    },
  },
  {
    id: 'B5',
    demands:
      'a well-known name is among the wrong ones, unless all of them are of the match, so that the best known one is not always right',
    breach: (item) => {
      const { body, distractors } = item.candidate
      const all = distractors()
      if (body().ordered || all.length <= DISTRACTORS) return undefined
      if (split(item).wrong.every(({ near }) => near)) return undefined
      const known = all.slice(0, wellKnown(all)).map(({ key }) => key)
      return split(item).wrong.some(({ key }) => known.includes(key)) ? undefined : 'only lesser-known ones are offered'
    },
  },
  {
    id: 'B6',
    demands: `numbers, days and scores stand in order, and minutes at least ${LEAST_MINUTES} apart`,
    breach: ({ options, candidate: { body, kind } }) => {
      if (!body().ordered) return undefined
      const orders = options.map(({ order }) => order ?? Number.NaN)
      if (orders.some((order, i) => i > 0 && !(order > (orders[i - 1] ?? 0))))
        return `they stand as ${orders.join(', ')}`
      if (!kind.name.startsWith('minute')) return undefined
      return options.find((_, i) => i > 0 && (orders[i] ?? 0) - (orders[i - 1] ?? 0) < LEAST_MINUTES)?.text
    },
  },
  {
    id: 'B7',
    demands: 'all days are of one weekday, so that a calendar does not help',
    breach: ({ options, candidate: { kind } }) => {
      if (!['date', 'fixture-date'].includes(kind.name)) return undefined
      const weekdays = new Set(options.map(({ key }) => new Date(key).getUTCDay()))
      return weekdays.size === 1 ? undefined : `${weekdays.size} weekdays`
    },
  },
  {
    id: 'B8',
    demands: 'no option refers to the others, as “none of these” does',
    breach: ({ options }) => options.find(({ text }) => /\b(all|none|both|either) of (the|these)\b/i.test(text))?.text,
  },
  {
    id: 'B9',
    demands: 'no option is contained in another',
    breach: ({ options }) => {
      const folded = options.filter(({ text }) => !isSpoken(text)).map(({ text }) => ` ${fold(text)} `)
      return folded.find((text, i) => folded.some((other, j) => i !== j && other.includes(text)))?.trim()
    },
  },
  {
    id: 'B10',
    demands: 'no score on the way has more goals of a side than the final one',
    breach: ({ options, candidate: { kind, incident } }) => {
      const final = incident.match.score
      if (!final || !ofCourse.includes(kind.name)) return undefined
      return options.find(({ key }) => key.split('-').some((goals, i) => Number(goals) > (final[i] ?? 0)))?.text
    },
  },
  {
    id: 'B11',
    demands: 'the ground of the visitors is offered where it is a wrong one',
    breach: ({ almanac, options, candidate: { kind, incident, distractors } }) => {
      if (kind.name !== 'venue') return undefined
      const ground = almanac.names.clubs[incident.match.away]?.ground
      const isWrong = distractors().some(({ key }) => key === ground)
      return isWrong && options.every(({ key }) => key !== ground) ? ground : undefined
    },
  },
  {
    id: 'B12',
    demands: `a gap has ${LEAST_WORDS} wrong words or more`,
    breach: ({ candidate: { kind, distractors } }) => {
      const count = distractors().length
      return kind.name === 'missing-word' && count < LEAST_WORDS ? `${count}` : undefined
    },
  },
  {
    id: 'B13',
    demands:
      'nobody is offered who was not there: no player but those who took part, and nobody else from outside the cast, unless it is asked across matches',
    breach: ({ almanac, options, candidate: { incident, draft, body, distractors } }) => {
      if (draft.across) return undefined
      const wrong = [...distractors(), ...options].filter(({ key }) => key !== body().answer.key)
      const people = wrong.filter(({ key }) => key in almanac.names.people)
      if (people.length === 0) return undefined
      const players = new Set(playersOf(almanac, incident).map(({ key }) => key))
      return people.find(({ key }) => !players.has(key) && !wasThere(almanac, incident, key))?.text
    },
  },
  {
    id: 'B14',
    demands: 'beside a result that was needed only weaker ones are offered',
    breach: ({ almanac, options, candidate: { kind, body } }) => {
      if (kind.name !== 'result-needed') return undefined
      const { answer } = body()
      const orderOf = (key: string) => almanac.names.terms[key]?.order ?? Number.POSITIVE_INFINITY
      return options.find((option) => option !== answer && orderOf(option.key) >= orderOf(answer.key))?.text
    },
  },
  {
    id: 'B15',
    demands: 'events that are put in order are of one phase, so that logic alone does not order them',
    breach: ({ options, candidate: { kind, incident } }) => {
      if (!ofOrder.includes(kind.name)) return undefined
      const phases = new Set(options.map(({ key }) => incident.timeline.find(({ id }) => id === key)?.phase))
      return phases.size > 1 ? [...phases].join(', ') : undefined
    },
  },
]

const isTermOrText = ({ names }: Almanac, key: string) =>
  key in names.terms || !lists.some((list) => key in names[list])

/** Whether somebody who did not play had another part in the incident, or is at every match. */
function wasThere(almanac: Almanac, incident: Incident, key: string): boolean {
  if (incident.cast[key]?.role === 'player') return false
  return key in incident.cast || poolOf(almanac, 'people', { role: 'bystander' }, incident.match.date).includes(key)
}

/** Whether a side, a ground or a competition belongs to the match's season of its competition. */
function isOfSeason(almanac: Almanac, incident: Incident, key: string): boolean {
  const { sides, venues } = seasonOf(almanac, incident)
  return sides.includes(key) || venues.includes(key) || key === incident.match.competition
}

function isPooled(almanac: Almanac, key: string, day: string): boolean {
  return (['clubs', 'venues', 'competitions'] satisfies PoolOf[]).some((of) =>
    poolOf(almanac, of, {}, day).includes(key),
  )
}
