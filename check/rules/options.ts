// Group B: options are of one sort, plausible, and different from each other.
import type { Almanac } from '../../src/quiz/almanac.ts'
import { fold } from '../../src/quiz/fold.ts'
import type { PoolOf } from '../../src/quiz/names.ts'
import type { Option } from '../../src/quiz/naming.ts'
import { DISTRACTORS, wellKnown } from '../../src/quiz/options.ts'
import { poolOf } from '../../src/quiz/pools.ts'
import { isSpoken, type Rule, split } from './rule.ts'

const lists = ['people', 'clubs', 'venues', 'competitions', 'terms'] as const
/** How many minutes a wrong minute is away from the right one at least: of the match, and of added time. */
const LEAST_MINUTES = { minute: 3, added: 2 }

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
      'every wrong name is plausible: of a squad of that season, a ground of that country, a club of that competition',
    breach: ({ almanac, candidate: { incident, distractors } }) => {
      const stranger = distractors().find(
        ({ key }) =>
          !(key in incident.cast) && !isTermOrText(almanac, key) && !isPooled(almanac, key, incident.match.date),
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
    demands: 'a well-known name is among the wrong ones, so that the best known one is not always right',
    breach: (item) => {
      const { body, distractors } = item.candidate
      const all = distractors()
      if (body().ordered || all.length <= DISTRACTORS) return undefined
      const known = all.slice(0, wellKnown(all)).map(({ key }) => key)
      return split(item).wrong.some(({ key }) => known.includes(key)) ? undefined : 'only lesser-known ones are offered'
    },
  },
  {
    id: 'B6',
    demands: 'numbers, days and scores stand in order, and no wrong minute is too near the right one',
    breach: ({ options, candidate: { body, kind } }) => {
      const { answer, ordered, wording } = body()
      if (!ordered) return undefined
      const orders = options.map(({ order }) => order ?? Number.NaN)
      if (orders.some((order, i) => i > 0 && !(order > (orders[i - 1] ?? 0))))
        return `they stand as ${orders.join(', ')}`
      if (kind.name !== 'minute') return undefined
      const least = wording === 'added' ? LEAST_MINUTES.added : LEAST_MINUTES.minute
      return options.find((option) => option !== answer && Math.abs((option.order ?? 0) - (answer.order ?? 0)) < least)
        ?.text
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
]

const isTermOrText = ({ names }: Almanac, key: string) =>
  key in names.terms || !lists.some((list) => key in names[list])

function isPooled(almanac: Almanac, key: string, day: string): boolean {
  return (['people', 'clubs', 'venues', 'competitions'] satisfies PoolOf[]).some((of) =>
    poolOf(almanac, of, {}, day).includes(key),
  )
}
