import { type Found, text } from './check-score.ts'
import { isCloser, type Likeness, likenessOf } from './likeness.ts'
import type { GoalRow, MatchRow, Pair, PrintedName, RowSide, When } from './row.ts'

/** A side's players, from the line-up or the squad; undefined where neither is known. */
export type PlayersOf = (side: RowSide) => readonly PrintedName[] | undefined

const SIDES = ['home', 'away'] as const

/** What is wrong with a match's goals. */
export function goalFaults(row: MatchRow, playersOf: PlayersOf): readonly Found[] {
  const { goals, score } = row
  if (!score || row.status !== undefined) return []
  if (!goals) return [missing(score.end)]
  const counts = countOf(goals)
  if (counts[0] !== score.end[0] || counts[1] !== score.end[1])
    return [
      {
        rule: 'goals-count',
        expected: `goals that make ${text(score.end)}`,
        found: `a list of ${text(counts)}`,
        outcome: 'refuse',
      },
    ]
  return [
    ...SIDES.flatMap((side) => orderFaults(goals.filter((goal) => goal.side === side))),
    ...goals.flatMap((goal, index) => minuteFaults(goal, index, score.extraTime)),
    ...halfTimeFaults(row, goals),
    ...goals.flatMap((goal) => sideFaults(goal, playersOf)),
  ]
}

function missing(end: Pair): Found {
  if (end[0] + end[1] === 0)
    return {
      rule: 'nil-nil',
      expected: 'empty lists of goals',
      found: 'none, at 0-0',
      outcome: 'accept',
      field: 'goals',
    }
  return { rule: 'goals-missing', expected: `goals that make ${text(end)}`, found: 'no lists', outcome: 'accept' }
}

/** How many goals each side has in a list. */
export function countOf(goals: readonly GoalRow[]): Pair {
  const [home = 0, away = 0] = SIDES.map((side) => goals.filter((goal) => goal.side === side).length)
  return [home, away]
}

/** A moment as a number that sorts: 45+2 comes after 45 and before 46; unknown minutes come last. */
export const momentOf = ({ minute, added = 0 }: When) =>
  minute === undefined ? Number.POSITIVE_INFINITY : minute * 100 + added

/** A player's goals may stand together, in order of the first: so the format has it. */
function orderFaults(goals: readonly GoalRow[]): readonly Found[] {
  const firsts = [...Map.groupBy(goals, ({ name }) => name.printed).values()]
  const isGrouped = firsts.every(isSorted) && isSorted(firsts.flatMap(([first]) => (first ? [first] : [])))
  const together = firsts.flat().every((goal, index) => goal === goals[index])
  if (isSorted(goals) || (isGrouped && together)) return []
  const found = goals.map(minuteText).join(', ')
  return [
    { rule: 'goals-order', expected: "a side's goals in order of time", found, outcome: 'accept', field: 'goals' },
  ]
}

const isSorted = (goals: readonly When[]) =>
  goals.every((goal, index) => momentOf(goals[index - 1] ?? { minute: 0 }) <= momentOf(goal))

/** A minute as text: "45+2", or "?" where it is unknown. */
export const minuteText = ({ minute, added }: When) =>
  minute === undefined ? '?' : added === undefined ? `${minute}` : `${minute}+${added}`

function minuteFaults(goal: GoalRow, index: number, extraTime: boolean | undefined): readonly Found[] {
  const { minute } = goal
  const last = extraTime === false ? 90 : 120
  if (minute === undefined || (minute >= 1 && minute <= last)) return []
  const meant = minute > last && minute < last + 15 ? { meant: `${last}+${minute - last}` } : {}
  const expected = extraTime === false ? 'a minute up to 90, without extra time' : 'a minute from 1 to 120'
  const found = `${goal.name.printed} ${minuteText(goal)}`
  return [{ rule: 'minute-past-end', expected, found, ...meant, outcome: 'drop', field: `goals[${index}].minute` }]
}

function halfTimeFaults({ score }: MatchRow, goals: readonly GoalRow[]): readonly Found[] {
  if (!score?.halfTime || goals.some(({ minute }) => minute === undefined)) return []
  const counts = countOf(goals.filter(({ minute = 0 }) => minute <= 45))
  if (counts[0] === score.halfTime[0] && counts[1] === score.halfTime[1]) return []
  const expected = `${text(counts)} at half-time, as the minutes of the goals have it`
  return [{ rule: 'half-time-goals', expected, found: text(score.halfTime), outcome: 'drop', field: 'score.halfTime' }]
}

function sideFaults({ side, ownGoal, name }: GoalRow, playersOf: PlayersOf): readonly Found[] {
  const other = side === 'home' ? 'away' : 'home'
  const [own, rest] = ownGoal ? [playersOf(other), playersOf(side)] : [playersOf(side), playersOf(other)]
  if (!own || !rest || ownGoal === undefined) return []
  const [inOwn, inRest] = [closest(name, own), closest(name, rest)]
  const isOther = inRest !== undefined && (inOwn === undefined || (inRest === 'same' && isCloser(inRest, inOwn)))
  const expected = ownGoal
    ? 'a player of the side that the own goal was scored against'
    : 'a player of the side that the goal counts for'
  if (isOther)
    return [{ rule: 'goal-side', expected, found: `${name.printed}, who is in the other`, outcome: 'refuse' }]
  if (inOwn !== undefined) return []
  return [{ rule: 'scorer-unknown', expected, found: `${name.printed}, who is in neither side`, outcome: 'accept' }]
}

function closest(name: PrintedName, players: readonly PrintedName[]): Likeness | undefined {
  const found = players.map((player) => likenessOf(name, player))
  return found.reduce((best, one) => (isCloser(one, best) ? one : best), undefined)
}
