import { printedName } from './printed-name.ts'
import type { KickRow, OfficialRow, RowSide } from './row.ts'
import type { Unread } from './text-goals.ts'

/** The kicks of "0-1 Giresse, 1-1 Kaltz, Stielike (missed)": sides take turns, and the running score says who began. */
export function readKicks(text: string): readonly KickRow[] | Unread {
  const kicks = text
    .split(',')
    .map((kick) => kick.trim())
    .filter((kick) => kick !== '')
    .map((kick) => /^(?:(\d+)-(\d+)\s+)?(.*?)\s*(\((?:missed|saved|post|wide)[^)]*\))?$/.exec(kick))
  const before = { home: 0, away: 0 }
  const sides = kicks.map((kick) => {
    const [home, away] = [Number(kick?.[1] ?? before.home), Number(kick?.[2] ?? before.away)]
    const steps = [home - before.home, away - before.away]
    Object.assign(before, { home, away })
    return steps.join() === '1,0' ? 'home' : steps.join() === '0,1' ? 'away' : steps.join() === '0,0' ? 'miss' : 'odd'
  })
  const turns = turnsOf(sides)
  const rows = kicks.flatMap((kick, index): KickRow[] => {
    const side = turns?.[index]
    return kick?.[3] && side ? [{ side, name: printedName(kick[3]), scored: kick[4] === undefined }] : []
  })
  const isWhole = rows.length === kicks.length && rows.every((row, at) => row.scored === (sides[at] !== 'miss'))
  return isWhole ? rows : { expected: 'kicks by turns, with the score after each that went in', found: text }
}

function turnsOf(sides: readonly string[]): readonly RowSide[] | undefined {
  const turns = (['home', 'away'] as const).map((begins) =>
    sides.map((_, index): RowSide => ((index % 2 === 0) === (begins === 'home') ? 'home' : 'away')),
  )
  const fitting = turns.filter((sidesByTurn) => sides.every((side, at) => side === 'miss' || side === sidesByTurn[at]))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** The officials of "A. Name (URU), B. Name (ENG)", the referee first. */
export function readOfficials(text: string): readonly OfficialRow[] {
  return text
    .split(/,(?![^(]*\))/)
    .map((part) => /^\s*(.*?)\s*(?:\(([^)]*)\))?\s*$/.exec(part))
    .flatMap((found) => (found?.[1] ? [toOfficial(found[1], found[2])] : []))
}

function toOfficial(name: string, country: string | undefined): OfficialRow {
  return country === undefined ? { name: printedName(name) } : { name: printedName(name), country }
}
