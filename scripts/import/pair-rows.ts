import { daysBetween } from './calendar.ts'
import { wordsOf } from './likeness.ts'
import type { MatchRow, Pair, RowSide, ScoreRow, TeamRow } from './row.ts'
import { teamKey } from './team-names.ts'

/** A match as two sources tell it; the second is turned round where its sides stand the other way. */
export interface RowPair {
  readonly first: MatchRow
  readonly second: MatchRow
}

/** The matches that two sources share, and those that only one has. */
export interface Pairing {
  readonly pairs: readonly RowPair[]
  readonly onlyFirst: readonly MatchRow[]
  readonly onlySecond: readonly MatchRow[]
}

/**
 * Pairs matches of two sources: same season and sides, and of several meetings the one on the same or nearest day. What
 * is left is paired on the same day where both names are alike ("Basel", "FC Basel 1893") and no other match's are.
 */
export function pairRows(first: readonly MatchRow[], second: readonly MatchRow[]): Pairing {
  const named = byName(first, second)
  const left = { first: first.filter((row) => !named.has(row)), second: without(second, named) }
  const chosen = new Map([...named, ...byDay(left.first, left.second)])
  return {
    pairs: first.flatMap((one) => {
      const two = chosen.get(one)
      return two ? [{ first: one, second: isTurned(one, two) ? turned(two) : two }] : []
    }),
    onlyFirst: first.filter((row) => !chosen.has(row)),
    onlySecond: without(second, chosen),
  }
}

type Chosen = ReadonlyMap<MatchRow, MatchRow>

function without(rows: readonly MatchRow[], chosen: Chosen): readonly MatchRow[] {
  const taken = new Set(chosen.values())
  return rows.filter((row) => !taken.has(row))
}

function byName(first: readonly MatchRow[], second: readonly MatchRow[]): Chosen {
  const meetings = Map.groupBy(second, keyOf)
  const options = first.flatMap((one) =>
    (meetings.get(keyOf(one)) ?? []).map((two) => ({ one, two, apart: apart(one, two) })),
  )
  const chosen = new Map<MatchRow, MatchRow>()
  const taken = new Set<MatchRow>()
  for (const { one, two } of options.toSorted((a, b) => a.apart - b.apart)) {
    if (chosen.has(one) || taken.has(two)) continue
    chosen.set(one, two)
    taken.add(two)
  }
  return chosen
}

function byDay(first: readonly MatchRow[], second: readonly MatchRow[]): Chosen {
  const alike = (one: MatchRow, two: MatchRow) =>
    one.day !== undefined &&
    one.day === two.day &&
    one.season === two.season &&
    areAlike(one.home, two.home) &&
    areAlike(one.away, two.away)
  const pairs = first.flatMap((one) => second.filter((two) => alike(one, two)).map((two) => [one, two] as const))
  const isAlone = ([one, two]: readonly [MatchRow, MatchRow]) =>
    pairs.filter((pair) => pair[0] === one || pair[1] === two).length === 1
  return new Map(pairs.filter(isAlone))
}

/** Whether two clubs' names share a word of four letters or more. */
function areAlike(one: TeamRow, two: TeamRow): boolean {
  const words = wordsOf(two.name)
  return wordsOf(one.name).some((word) => word.length > 3 && words.includes(word))
}

const keyOf = ({ season, home, away }: MatchRow) =>
  [season, ...[teamKey(home.name), teamKey(away.name)].toSorted()].join('|')

const isTurned = (one: MatchRow, two: MatchRow) =>
  teamKey(one.home.name) === teamKey(two.away.name) || teamKey(one.away.name) === teamKey(two.home.name)

/** Days apart; a meeting with the sides the other way is another one unless it is on the very day. */
function apart(one: MatchRow, two: MatchRow): number {
  const days = one.day === undefined || two.day === undefined ? 400 : Math.abs(daysBetween(one.day, two.day))
  return days + (isTurned(one, two) && days > 0 ? 1000 : 0)
}

/** A match with its sides the other way round. */
export function turned(row: MatchRow): MatchRow {
  const { goals, cards, substitutions, shootOut, score, lineUps } = row
  return {
    ...row,
    home: row.away,
    away: row.home,
    ...(score ? { score: turnedScore(score) } : {}),
    ...(goals ? { goals: goals.map(swapSide) } : {}),
    ...(cards ? { cards: cards.map(swapSide) } : {}),
    ...(substitutions ? { substitutions: substitutions.map(swapSide) } : {}),
    ...(shootOut ? { shootOut: shootOut.map(swapSide) } : {}),
    ...(lineUps ? { lineUps: { home: lineUps.away, away: lineUps.home } } : {}),
  }
}

function turnedScore({ end, at90, halfTime, shootOut, ...rest }: ScoreRow): ScoreRow {
  return {
    ...rest,
    end: swap(end),
    ...(at90 ? { at90: swap(at90) } : {}),
    ...(halfTime ? { halfTime: swap(halfTime) } : {}),
    ...(shootOut ? { shootOut: swap(shootOut) } : {}),
  }
}

const swap = ([home, away]: Pair): Pair => [away, home]

const swapSide = <Part extends { readonly side: RowSide }>(part: Part): Part => ({
  ...part,
  side: part.side === 'home' ? 'away' : 'home',
})
