import { dayFaults } from './check-days.ts'
import { countOf, goalFaults, momentOf, type PlayersOf } from './check-goals.ts'
import { lineUpFaults } from './check-line-ups.ts'
import { type Found, faultOf, scoreFaults } from './check-score.ts'
import type { SourceFault } from './fault.ts'
import { findTies, withLegs } from './legs.ts'
import type { GoalRow, MatchRow, PlayerRow, RowSide, SquadRow } from './row.ts'

/** What a check is told: today's ISO date, and squads by which a scorer's side is known where there is no line-up. */
export interface CheckOptions {
  readonly today: string
  readonly squads?: readonly SquadRow[]
}

/** Matches that passed, what was found wrong with any, and the matches that were refused. */
export interface Checked {
  readonly rows: readonly MatchRow[]
  readonly faults: readonly SourceFault[]
  readonly refused: readonly MatchRow[]
}

/**
 * Checks the matches of one source by every rule. What is refused is taken out, what is dropped is taken out of its
 * match; legs are filled in, a side's goals sorted by time, and 0-0 without a list gets an empty one.
 */
export function checkRows(given: readonly MatchRow[], { today, squads = [] }: CheckOptions): Checked {
  const rows = withLegs(given)
  const seconds = new Map(findTies(given).map((tie) => [tie.second.place.line + tie.second.place.file, tie]))
  const days = Map.groupBy(dayFaults(rows), ({ place }) => place.line + place.file)
  const teams = Map.groupBy(squads, ({ season, team }) => `${season}|${team}`)
  const judged = rows.map((row) => {
    const key = row.place.line + row.place.file
    const found: readonly Found[] = [
      ...scoreFaults(row, { today, tie: seconds.get(key) }),
      ...goalFaults(row, playersIn(row, teams)),
      ...lineUpFaults(row),
      ...placeFaults(row),
    ]
    return { row, faults: [...(days.get(key) ?? []), ...found.map((one) => faultOf(row, one))] }
  })
  const isRefused = ({ faults }: (typeof judged)[number]) => faults.some(({ outcome }) => outcome === 'refuse')
  return {
    rows: judged.filter((one) => !isRefused(one)).map(({ row, faults }) => completed(faults.reduce(dropped, row))),
    faults: judged.flatMap(({ faults }) => faults),
    refused: judged.filter(isRefused).map(({ row }) => row),
  }
}

function playersIn(row: MatchRow, teams: ReadonlyMap<string, readonly SquadRow[]>): PlayersOf {
  return (side: RowSide) =>
    row.lineUps?.[side].map(({ name }) => name) ?? teams.get(`${row.season}|${row[side].name}`)?.map(({ name }) => name)
}

function placeFaults({ ground, city }: MatchRow): readonly Found[] {
  if (ground === undefined && city !== undefined)
    return [{ rule: 'ground-city', expected: 'a ground and its city', found: city, outcome: 'accept' }]
  return []
}

/** A match without what a fault drops. */
export function dropped(row: MatchRow, { outcome, field = '' }: Pick<SourceFault, 'outcome' | 'field'>): MatchRow {
  if (outcome !== 'drop') return row
  const index = /^goals\[(\d+)\]\.minute$/.exec(field)?.[1]
  if (index !== undefined && row.goals)
    return { ...row, goals: row.goals.map((goal, at) => (at === Number(index) ? withoutMinute(goal) : goal)) }
  const side = /^lineUps\.(home|away)\.captain$/.exec(field)?.[1]
  if (side !== undefined && row.lineUps)
    return { ...row, lineUps: { ...row.lineUps, [side]: row.lineUps[side as RowSide].map(withoutCaptain) } }
  const [name = '', part] = field.split('.')
  if (part !== undefined && row.score) {
    const { [part as 'halfTime']: _, ...score } = row.score
    return { ...row, score }
  }
  const names = name === 'lineUps' ? ['lineUps', 'cards', 'substitutions'] : [name]
  return Object.fromEntries(Object.entries(row).filter(([key]) => !names.includes(key))) as unknown as MatchRow
}

const withoutCaptain = ({ captain, ...player }: PlayerRow): PlayerRow => player

/** A goal whose minute nobody knows. */
export function withoutMinute({ minute, added, between, ...goal }: GoalRow): GoalRow {
  return goal
}

function completed(row: MatchRow): MatchRow {
  const { score } = row
  if (!score) return row
  const isNil = score.end[0] + score.end[1] === 0
  const goals = row.goals ?? (isNil ? [] : undefined)
  if (!goals) return row
  const sorted = goals.toSorted((one, two) =>
    one.side === two.side ? compare(one, two) : one.side === 'home' ? -1 : 1,
  )
  return { ...row, goals: sorted, score: withAt90({ ...row, goals: sorted }) }
}

const compare = (one: GoalRow, two: GoalRow) => {
  const [first, second] = [momentOf(one), momentOf(two)]
  return first === second ? 0 : first - second
}

/** Where a source gives only the score after extra time, the goals up to the 90th minute say what it was before. */
function withAt90({ score, goals = [], leg }: MatchRow): NonNullable<MatchRow['score']> {
  if (!score) throw new Error('expected a match with a score, found one without')
  if (!score.extraTime || score.at90 || goals.some(({ minute }) => minute === undefined)) return score
  const at90 = countOf(goals.filter(({ minute = 0 }) => minute <= 90))
  return leg === 2 || at90[0] === at90[1] ? { ...score, at90 } : score
}
