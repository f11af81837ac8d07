// The matches of one import out of all its files: checked, those of later files added where earlier ones lack them, and
// compared with the second sources. A fix may accept what a rule refuses.
import { checkRows, dropped } from './check-rows.ts'
import { compare } from './compare.ts'
import type { SourceFault } from './fault.ts'
import { placeText } from './fault.ts'
import type { Fixes } from './fixes.ts'
import { aggregateOf, findTies } from './legs.ts'
import { type Pairing, pairRows } from './pair-rows.ts'
import type { MatchRow, Pair, Place, SquadRow } from './row.ts'

/** What is gathered from: the files in the order in which they count, second sources, squads, and today's day. */
export interface Sources {
  readonly files: readonly (readonly MatchRow[])[]
  readonly checks: readonly (readonly MatchRow[])[]
  readonly squads: readonly SquadRow[]
  readonly today: string
  /** The competition of a row: two sides meet in several in one season. */
  readonly competitionOf: (row: MatchRow) => string | undefined
  /** The rules that a fix set aside, by the place of a row. */
  readonly setAside: (place: Place) => readonly Fixes['matches'][number][]
}

/** The matches that passed, and all faults. */
export interface Gathered {
  readonly rows: readonly MatchRow[]
  readonly faults: readonly SourceFault[]
  readonly ties: ReadonlyMap<string, TiePart>
  /** The places of the rows that a second source has too. */
  readonly compared: ReadonlySet<string>
}

/** A match's part in a tie: which leg, where the other one stands, and the score over both. */
export interface TiePart {
  readonly leg: 1 | 2
  readonly other: string
  readonly aggregate?: Pair
}

/** Gathers the matches. */
export function gather({ files, checks, squads, today, competitionOf, setAside }: Sources): Gathered {
  const faults: SourceFault[] = []
  let rows: readonly MatchRow[] = []
  let seen: readonly MatchRow[] = []
  for (const file of files) {
    const fresh = pairWithin(seen, file, competitionOf).onlySecond
    const checked = checkRows(file, { today, squads })
    const kept = new Set(fresh.map(({ place }) => placeText(place)))
    const isFresh = ({ place }: { place: Place }) => kept.has(placeText(place))
    faults.push(...checked.faults.filter(isFresh))
    rows = [
      ...rows,
      ...checked.rows.filter(isFresh),
      ...checked.refused.filter((row) => isFresh(row) && isAccepted(row, checked.faults, setAside)),
    ]
    seen = [...seen, ...fresh]
  }
  const places = new Set<string>()
  for (const second of checks) {
    const checked = checkRows(second, { today, squads })
    const { pairs, onlyFirst } = pairWithin(rows, checked.rows, competitionOf)
    const judged = pairs.map((pair) => judge(pair, setAside))
    for (const { first } of pairs) places.add(placeText(first.place))
    faults.push(...judged.flatMap((one) => one.faults))
    rows = inOrder([...onlyFirst, ...judged.flatMap(({ row }) => (row ? [row] : []))], rows)
  }
  const settled = rows.map((row) => withoutFixed(withoutDropped(row, faults), setAside(row.place)))
  return { rows: settled, faults, ties: tieParts(files), compared: places }
}

/** Pairs matches of two sources, each competition by itself. */
function pairWithin(
  first: readonly MatchRow[],
  second: readonly MatchRow[],
  competitionOf: Sources['competitionOf'],
): Pairing {
  const names = new Set([...first, ...second].map(competitionOf))
  const all = [...names].map((name) => {
    const of = (rows: readonly MatchRow[]) => rows.filter((row) => competitionOf(row) === name)
    return pairRows(of(first), of(second))
  })
  return {
    pairs: all.flatMap(({ pairs }) => pairs),
    onlyFirst: all.flatMap(({ onlyFirst }) => onlyFirst),
    onlySecond: all.flatMap(({ onlySecond }) => onlySecond),
  }
}

/** A row without what any source contradicts: a later source does not fill in again what an earlier one put in doubt. */
function withoutDropped(row: MatchRow, faults: readonly SourceFault[]): MatchRow {
  const own = faults.filter(
    ({ also, place, field }) => also && field !== 'goals.minute' && placeText(place) === placeText(row.place),
  )
  return own.reduce(dropped, row)
}

function isAccepted(row: MatchRow, faults: readonly SourceFault[], setAside: Sources['setAside']): boolean {
  const own = faults.filter((fault) => fault.outcome === 'refuse' && placeText(fault.place) === placeText(row.place))
  const rules = setAside(row.place).map(({ rule }) => rule)
  return own.every(({ rule }) => rules.includes(rule))
}

function judge(pair: { first: MatchRow; second: MatchRow }, setAside: Sources['setAside']) {
  const { row, faults } = compare(pair)
  const fixes = setAside(pair.first.place)
  const left = faults.filter(({ rule }) => !fixes.some((fix) => fix.rule === rule))
  if (row || left.some(({ outcome }) => outcome === 'refuse')) return { row, faults: left }
  return { row: pair.first, faults: left }
}

/** A row without what a fix leaves out, which a later source would else fill in. */
function withoutFixed(row: MatchRow, fixes: readonly Fixes['matches'][number][]): MatchRow {
  const fields = fixes.flatMap(({ drop }) => (drop === undefined ? [] : [drop]))
  return fields.reduce((left, field) => dropped(left, { outcome: 'drop', field }), row)
}

function inOrder(rows: readonly MatchRow[], order: readonly MatchRow[]): readonly MatchRow[] {
  const at = new Map(order.map(({ place }, i) => [placeText(place), i]))
  return rows.toSorted((a, b) => (at.get(placeText(a.place)) ?? 0) - (at.get(placeText(b.place)) ?? 0))
}

function tieParts(files: readonly (readonly MatchRow[])[]): ReadonlyMap<string, TiePart> {
  const parts = new Map<string, TiePart>()
  for (const tie of files.flatMap((file) => findTies(file))) {
    const [first, second] = [placeText(tie.first.place), placeText(tie.second.place)]
    const aggregate = tie.second.score && aggregateOf(tie, tie.second.score.end)
    parts.set(first, { leg: 1, other: second })
    parts.set(second, { leg: 2, other: first, ...(aggregate && { aggregate }) })
  }
  return parts
}
