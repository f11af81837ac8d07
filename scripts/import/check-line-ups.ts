import type { Found } from './check-score.ts'
import type { MatchRow, RowSide } from './row.ts'

/** What is wrong with a match's line-ups: eleven start with one captain, and who goes off was on. */
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
    ...(captains === 1 ? [] : [{ ...fault('captain', `one captain of ${name}`, `${captains}`), ...accepted }]),
    ...twins(players.map((player) => player.name.printed)).map((twin) =>
      fault('line-up-twice', `every player of ${name} once`, `${twin} twice`),
    ),
  ]
}

const accepted = { outcome: 'accept', field: 'captain' } as const

const fault = (rule: string, expected: string, found: string): Found => ({
  rule,
  expected,
  found,
  outcome: 'drop',
  field: 'lineUps',
})

const twins = (names: readonly string[]) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
