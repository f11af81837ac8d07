import type { Place } from './row.ts'

/** What becomes of what a fault was found in: the match is refused, the named field is dropped, or it is accepted. */
export type Outcome = 'refuse' | 'drop' | 'accept'

/**
 * Something wrong in a source. `rule` names the rule broken, `of` the match or player ("Brighton v Liverpool"),
 * `also` a second source that says otherwise, `meant` a proposal that somebody has to confirm.
 */
export type Fault = {
  rule: string
  place: Place
  of?: string
  expected: string
  found: string
  meant?: string
  also?: Place
  outcome: Outcome
  /** The field that is dropped: `goals`, `score.halfTime`. */
  field?: string
}

/** What a parser makes of one file: what it could read, and a fault for each line that it could not. */
export type Reading<Row> = { rows: Row[]; faults: Fault[] }

/** A fault as one line: `file:12: A v B: expected …; found …: meant …?`, without a line where none is known. */
export function faultMessage(fault: Fault): string {
  const of = fault.of === undefined ? '' : `${fault.of}: `
  const also = fault.also === undefined ? '' : ` (against ${placeText(fault.also)})`
  const meant = fault.meant === undefined ? '' : `: meant ${fault.meant}?`
  return `${placeText(fault.place)}: ${of}expected ${fault.expected}; found ${fault.found}${also}${meant}`
}

/** A place as `file:line`. */
export function placeText(place: Place): string {
  return `${place.file}:${place.line}`
}
