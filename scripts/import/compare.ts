import { type Found, faultOf, text } from './check-score.ts'
import { type Countings, compareGoals } from './compare-goals.ts'
import { countingOf } from './counting.ts'
import type { SourceFault } from './fault.ts'
import { distance, likenessOf, wordsOf } from './likeness.ts'
import type { RowPair } from './pair-rows.ts'
import type { KickRow, MatchRow, Pair, ScoreRow } from './row.ts'

/** What two sources make of a match together: no row where they differ in what refuses it. */
export interface Compared {
  readonly row?: MatchRow
  readonly faults: readonly SourceFault[]
}

/** How the sources count if not as declared, and which names are known to be one person's or one ground's. */
export interface Comparing extends Partial<Countings> {
  readonly isSamePlace?: (first: string, second: string) => boolean
}

/**
 * Compares a match in two sources (as checked, and paired): scores, scorers, own goals, penalties and shoot-outs that
 * differ refuse it, minutes become unknown, half-time, day, ground, city and attendance are dropped. What only the
 * second tells is taken over; the place stays the first one's. To compare the result with a third source, pass
 * `first: {}`: it counts as usual by then.
 */
export function compare({ first, second }: RowPair, known: Comparing = {}): Compared {
  const both = {
    ...known,
    first: known.first ?? countingOf(first.place.file),
    second: known.second ?? countingOf(second.place.file),
  }
  const goals = first.goals && second.goals ? compareGoals(first.goals, second.goals, both) : undefined
  const found = [
    ...scoreFound(first.score, second.score),
    ...(goals?.found ?? []),
    ...kicksFound(first, second),
    ...fieldsFound(first, second, known.isSamePlace),
  ]
  const faults = found.map((one) => ({ ...faultOf(first, one), also: second.place }))
  if (found.some(({ outcome }) => outcome === 'refuse')) return { faults }
  const { leg, number, round, group, home, away, tournament, season, place, ...rest } = second
  const score = first.score && second.score ? { ...second.score, ...first.score } : (first.score ?? second.score)
  const whole = { ...rest, ...first, ...(score ? { score } : {}), ...(goals ? { goals: goals.goals } : {}) }
  return { row: found.reduce(without, whole), faults }
}

function scoreFound(one: ScoreRow | undefined, two: ScoreRow | undefined): readonly Found[] {
  if (!one || !two) return []
  const parts = (['end', 'at90', 'shootOut'] as const).flatMap((part) =>
    pairFound(part, one[part], two[part], 'refuse'),
  )
  const isExtra = one.extraTime !== undefined && two.extraTime !== undefined && one.extraTime !== two.extraTime
  const extra: Found = {
    rule: 'extra-time-differs',
    expected: two.extraTime ? 'extra time' : 'no extra time',
    found: one.extraTime ? 'extra time' : 'none',
    outcome: 'refuse',
  }
  return [...parts, ...(isExtra ? [extra] : []), ...pairFound('halfTime', one.halfTime, two.halfTime, 'drop')]
}

function pairFound(
  part: string,
  one: Pair | undefined,
  two: Pair | undefined,
  outcome: 'refuse' | 'drop',
): readonly Found[] {
  if (!one || !two || (one[0] === two[0] && one[1] === two[1])) return []
  const field = outcome === 'drop' ? { field: `score.${part}` } : {}
  return [{ rule: `${part}-differs`, expected: `${part} ${text(two)}`, found: text(one), outcome, ...field }]
}

function kicksFound({ shootOut: one }: MatchRow, { shootOut: two }: MatchRow): readonly Found[] {
  const isSame = (kick: KickRow, other: KickRow | undefined) =>
    other?.side === kick.side && other.scored === kick.scored && likenessOf(kick.name, other.name) !== undefined
  if (!one || !two || (one.length === two.length && one.every((kick, at) => isSame(kick, two[at])))) return []
  return [{ rule: 'kicks-differ', expected: kicksText(two), found: kicksText(one), outcome: 'refuse' }]
}

const kicksText = (kicks: readonly KickRow[]) =>
  kicks.map(({ name, scored }) => `${name.printed}${scored ? '' : ' (missed)'}`).join(', ')

function fieldsFound(first: MatchRow, second: MatchRow, isKnown: Comparing['isSamePlace']): readonly Found[] {
  const isSame = (one: string, two: string) => isSamePlace(one, two) || isKnown?.(one, two) === true
  return [
    ...fieldFound('day', first.day, second.day, (one, two) => one === two),
    ...fieldFound('ground', first.ground, second.ground, isSame),
    ...fieldFound('city', first.city, second.city, isSame),
    ...fieldFound('attendance', first.attendance, second.attendance, (one, two) => one === two),
  ]
}

function fieldFound<Value>(
  field: string,
  one: Value | undefined,
  two: Value | undefined,
  isSame: (one: Value, two: Value) => boolean,
): readonly Found[] {
  if (one === undefined || two === undefined || isSame(one, two)) return []
  return [{ rule: `${field}-differs`, expected: String(two), found: String(one), outcome: 'drop', field }]
}

const PLACE = /\b(?:the|de|do|da|la|el|du|di|stade|estadio|stadio|stadium|arena)\b|stadi[ou][nm]?\b/g

/** Whether two names of a ground or city share a word of their own, or are spelt alike: "Pocitos", "Estadio Pocitos". */
function isSamePlace(one: string, two: string): boolean {
  const own = (name: string) => wordsOf(wordsOf(name).join(' ').replace(PLACE, ' '))
  const [first, second] = [own(one), own(two)]
  const [all, other] = [first.join(''), second.join('')]
  return (
    distance(all, other) <= (all.length > 7 ? 1 : 0) || first.some((word) => word.length > 2 && second.includes(word))
  )
}

function without(row: MatchRow, { outcome, field = '' }: Found): MatchRow {
  if (outcome !== 'drop' || field === 'goals.minute') return row
  const [name = '', part] = field.split('.')
  if (part === undefined || !row.score) return omit(row, name)
  return { ...row, score: omit(row.score, part) }
}

const omit = <Whole extends object>(whole: Whole, key: string): Whole =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)) as Whole
