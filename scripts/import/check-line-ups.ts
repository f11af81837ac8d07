import type { Found } from './check-score.ts'
import type { MatchRow, RowSide } from './row.ts'

/** What is wrong with a match's line-ups: eleven start, one of them or of the others is captain, and none stands there twice. */
export function lineUpFaults(row: MatchRow): readonly Found[] {
  return row.lineUps ? (['home', 'away'] as const).flatMap((side) => sideFaults(row, side)) : []
}

function sideFaults(row: MatchRow, side: RowSide): readonly Found[] {
  const players = row.lineUps?.[side] ?? []
  const starting = players.filter(({ starts }) => starts).length
  const captains = players.filter(({ captain }) => captain).length
  const name = row[side].name
  return [
    ...(starting === 11 ? [] : [fault('line-up-eleven', `eleven players of ${name}`, `${starting}`)]),
    ...(captains === 1 ? [] : [{ ...fault('captain', `one captain of ${name}`, `${captains}`), ...captainOnly(side) }]),
    ...twins(players.map((player) => player.name.printed)).map((twin) =>
      fault('line-up-twice', `every player of ${name} once`, `${twin} twice`),
    ),
  ]
}

const captainOnly = (side: RowSide) => ({ field: `lineUps.${side}.captain` })

const fault = (rule: string, expected: string, found: string): Found => ({
  rule,
  expected,
  found,
  outcome: 'drop',
  field: 'lineUps',
})

const twins = (names: readonly string[]) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
