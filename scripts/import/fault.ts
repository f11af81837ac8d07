import type { MatchRow, Place } from './row.ts'

/** What becomes of what a fault was found in: the match is refused, the named field is dropped, or it is accepted. */
export type Outcome = 'refuse' | 'drop' | 'accept'

/** Something wrong in a source, and what becomes of it. */
export interface SourceFault {
  /** The rule that was broken: `half-time-goals`. */
  readonly rule: string
  readonly place: Place
  /** The match or player: "Brighton v Liverpool". */
  readonly of?: string
  readonly expected: string
  readonly found: string
  /** A proposal, which somebody has to confirm. */
  readonly meant?: string
  /** Where a second source says otherwise. */
  readonly also?: Place
  readonly outcome: Outcome
  /** What is dropped: `goals`, `score.halfTime`. */
  readonly field?: string
}

/** What a parser makes of one file: what it could read, and a fault for each line that it could not. */
export interface Reading<Row> {
  readonly rows: readonly Row[]
  readonly faults: readonly SourceFault[]
}

/** A fault as one line: `file:12: A v B: expected …; found …: meant …?`. */
export function faultMessage(fault: SourceFault): string {
  const of = fault.of === undefined ? '' : `${fault.of}: `
  const also = fault.also === undefined ? '' : ` (against ${placeText(fault.also)})`
  const meant = fault.meant === undefined ? '' : `: meant ${fault.meant}?`
  return `${placeText(fault.place)}: ${of}expected ${fault.expected}; found ${fault.found}${also}${meant}`
}

/** A place as `file:line`. */
export function placeText(place: Place): string {
  return `${place.file}:${place.line}`
}

/** A match as messages name it: "Brighton v Liverpool". */
export function matchText(row: Pick<MatchRow, 'home' | 'away'>): string {
  return `${row.home.name} v ${row.away.name}`
}
