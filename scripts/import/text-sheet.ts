import type { MatchRow } from './row.ts'
import type { Unread } from './text-goals.ts'
import { readKicks, readOfficials } from './text-kicks.ts'
import { type LineUp, readLineUp } from './text-line-up.ts'

/** The line-ups of the match that is being read, as far as they are read. */
export interface Sheet {
  readonly home?: LineUp
  readonly away?: LineUp
}

type Labelled = { readonly row: MatchRow; readonly sheet: Sheet } | (Unread & { readonly field: string })

/** The match with what a labelled text adds to it: "Refs: …", "Penalties: …" or a side's line-up. */
export function readLabel(text: string, row: MatchRow, sheet: Sheet): Labelled {
  const [, label = '', rest = ''] = /^([^:]+):\s+(.*)$/s.exec(text) ?? []
  if (/^Ref(?:eree)?s?$/.test(label)) return { row: { ...row, officials: readOfficials(rest) }, sheet }
  if (/^Penalt(?:ies|y shoot-?out)$/i.test(label)) {
    const kicks = readKicks(rest)
    return 'expected' in kicks ? { ...kicks, field: 'shootOut' } : { row: { ...row, shootOut: kicks }, sheet }
  }
  const side = label === row.home.name ? 'home' : label === row.away.name ? 'away' : undefined
  const expected = `"Refs", "Penalties", "${row.home.name}" or "${row.away.name}" before the colon`
  if (!side) return { expected, found: label, field: 'lineUps' }
  const lineUp = readLineUp(rest, side)
  if ('expected' in lineUp) return { ...lineUp, field: 'lineUps' }
  const both = { ...sheet, [side]: lineUp }
  return { row: withLineUps(row, both), sheet: both }
}

function withLineUps(row: MatchRow, { home, away }: Sheet): MatchRow {
  if (!home || !away) return row
  return {
    ...row,
    lineUps: { home: home.players, away: away.players },
    cards: [...home.cards, ...away.cards],
    substitutions: [...home.substitutions, ...away.substitutions],
  }
}
