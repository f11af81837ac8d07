import type { MatchRow, Pair, RowSide } from './row.ts'

const flip = (side: RowSide): RowSide => (side === 'home' ? 'away' : 'home')
const turn = (pair: Pair): Pair => [pair[1], pair[0]]
const flipAll = <Item extends { readonly side: RowSide }>(items: readonly Item[]) =>
  items.map((item) => ({ ...item, side: flip(item.side) }))

/** A row with the other side named first: where the host of a tournament is printed second, though it was at home. */
export function swapSides(row: MatchRow): MatchRow {
  const { score, aggregate, goals, shootOut, substitutions, cards, lineUps } = row
  return {
    ...row,
    home: row.away,
    away: row.home,
    ...(score && { score: swapScore(score) }),
    ...(aggregate && { aggregate: turn(aggregate) }),
    ...(goals && { goals: flipAll(goals) }),
    ...(shootOut && { shootOut: flipAll(shootOut) }),
    ...(substitutions && { substitutions: flipAll(substitutions) }),
    ...(cards && { cards: flipAll(cards) }),
    ...(lineUps && { lineUps: { home: lineUps.away, away: lineUps.home } }),
  }
}

function swapScore(score: NonNullable<MatchRow['score']>): NonNullable<MatchRow['score']> {
  const { end, at90, halfTime, shootOut } = score
  return {
    ...score,
    end: turn(end),
    ...(at90 && { at90: turn(at90) }),
    ...(halfTime && { halfTime: turn(halfTime) }),
    ...(shootOut && { shootOut: turn(shootOut) }),
  }
}
