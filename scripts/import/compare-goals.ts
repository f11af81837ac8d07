import { minuteText } from './check-goals.ts'
import type { Found } from './check-score.ts'
import type { Counting } from './counting.ts'
import { type IsSamePerson, matchGoals } from './match-goals.ts'
import type { GoalRow, RowSide, When } from './row.ts'

/** How each of two sources counts, and which names are known to be one person's. */
export interface Countings {
  readonly first: Counting
  readonly second: Counting
  readonly isSamePerson?: IsSamePerson
}

/** One list of goals from two, with what differs; where that refuses the match the list is the first one's. */
export interface ComparedGoals {
  readonly goals: readonly GoalRow[]
  readonly found: readonly Found[]
}

/** Compares two lists of a match's goals: a minute that differs is unknown, whatever else differs refuses the match. */
export function compareGoals(
  first: readonly GoalRow[],
  second: readonly GoalRow[],
  countings: Countings,
): ComparedGoals {
  const { pairs, onlyFirst, onlySecond } = matchGoals(first, second, countings.isSamePerson)
  if (first.length !== second.length)
    return { goals: first, found: [refusal('goals-differ', listText(second), listText(first))] }
  if (onlyFirst.length > 0)
    return { goals: first, found: [refusal('scorer-differs', listText(onlySecond), listText(onlyFirst))] }
  const found = pairs.flatMap(([one, two]) => [
    ...markFaults(one, two, countings),
    ...minuteFaults(one, two, countings),
  ])
  return { goals: pairs.map(([one, two]) => joined(one, two, countings)), found }
}

const refusal = (rule: string, expected: string, found: string): Found => ({ rule, expected, found, outcome: 'refuse' })

function listText(goals: readonly GoalRow[]): string {
  const side = (which: RowSide) =>
    goals
      .filter((goal) => goal.side === which)
      .map((goal) => `${goal.name.printed} ${minuteText(goal)}`)
      .join(', ') || '-'
  return `${side('home')}; ${side('away')}`
}

function markFaults(one: GoalRow, two: GoalRow, { first, second }: Countings): readonly Found[] {
  const about = `${one.name.printed} ${minuteText(one)}`
  const isMarked = !first.noPenaltyMarks && !second.noPenaltyMarks
  return [
    ...(differ(one.ownGoal, two.ownGoal) ? [refusal('own-goal-differs', kindOf(two), `${about}, ${kindOf(one)}`)] : []),
    ...(isMarked && differ(one.penalty, two.penalty)
      ? [refusal('penalty-differs', kindOf(two), `${about}, ${kindOf(one)}`)]
      : []),
  ]
}

const differ = (one: boolean | undefined, two: boolean | undefined) =>
  one !== undefined && two !== undefined && one !== two

const kindOf = ({ penalty, ownGoal }: GoalRow) =>
  ownGoal ? 'an own goal' : penalty ? 'a penalty' : 'neither penalty nor own goal'

function minuteFaults(one: GoalRow, two: GoalRow, countings: Countings): readonly Found[] {
  if (agreed(one, two, countings)) return []
  const found = `${one.name.printed} ${minuteText(one)}`
  return [{ rule: 'minute-differs', expected: minuteText(two), found, outcome: 'drop', field: 'goals.minute' }]
}

/** The moment that two sources agree on, as the more precise one has it; undefined where they differ. */
function agreed(one: When, two: When, { first, second }: Countings): When | undefined {
  if (one.minute === undefined || two.minute === undefined) return { ...whenOf(two), ...whenOf(one) }
  if (one.minute === two.minute && one.added === two.added && !first.elapsed) return whenOf(one)
  if (first.elapsed && isElapsedOf(one, two)) return usualOf(one, two, second)
  if (second.elapsed && isElapsedOf(two, one)) return usualOf(two, one, first)
  if (one.minute === two.minute && second.noStoppage && two.added === undefined) return whenOf(one)
  if (one.minute === two.minute && first.noStoppage && one.added === undefined) return whenOf(two)
  return undefined
}

/** From the earliest to the latest minute that two sources name. */
function rangeOf({ minute: one = 0 }: When, { minute: two = 0 }: When): When {
  return { between: { min: Math.min(one, two), max: Math.max(one, two) } }
}

/** The usual minute of two; how far into stoppage it was, nobody says where its source leaves stoppage out. */
function usualOf(passed: When, usual: When, { noStoppage }: Counting): When {
  const { minute = 0 } = usual
  return noStoppage && passed.minute === minute ? { between: { min: minute, max: minute } } : whenOf(usual)
}

/** Whether a minute that had passed is the one that the usual count gives as running. */
function isElapsedOf({ minute = 0, added = 0 }: When, usual: When): boolean {
  if (usual.minute === minute) return usual.added === undefined || [added, added + 1].includes(usual.added)
  return usual.minute === minute + 1 && added === 0 && usual.added === undefined
}

const whenOf = ({ minute, added, between }: When): When => ({
  ...(minute === undefined ? {} : { minute }),
  ...(added === undefined ? {} : { added }),
  ...(between ? { between } : {}),
})

function joined(one: GoalRow, two: GoalRow, countings: Countings): GoalRow {
  const penalty =
    (countings.first.noPenaltyMarks ? undefined : one.penalty) ??
    (countings.second.noPenaltyMarks ? undefined : two.penalty)
  const ownGoal = one.ownGoal ?? two.ownGoal
  const name = one.name.printed === two.name.printed ? one.name : { ...one.name, also: two.name.printed }
  return {
    side: one.side,
    name,
    ...(agreed(one, two, countings) ?? rangeOf(one, two)),
    ...(penalty === undefined ? {} : { penalty }),
    ...(ownGoal === undefined ? {} : { ownGoal }),
  }
}
