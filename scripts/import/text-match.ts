import type { MatchStatus, ScoreRow, TeamRow } from './row.ts'
import { findScore, toStatus } from './text-score.ts'

/** Where and before how many people a match was played, as far as a line says. */
export interface Venue {
  readonly ground?: string
  readonly city?: string
  readonly attendance?: number
}

/** What stands before the sides in a match line. */
export interface Lead {
  readonly number?: number
  readonly time?: { readonly local: string; readonly zone?: string }
  readonly rest: string
}

/** The sides, the score and the status of a match line. */
export interface Meeting {
  readonly home: TeamRow
  readonly away: TeamRow
  readonly score?: ScoreRow
  readonly status?: MatchStatus
}

const ZONE = '(?:UTC|GMT|BST|MSK|[CEW]ES?T)(?:[+±-]\\d+)?'
const CLOCK = new RegExp(
  `^(\\d{1,2})[.:](\\d{2})(?=\\s|$)(?:\\s+(${ZONE})(?=\\s|$))?(?:\\s*\\(\\d{1,2}:\\d{2}[^)]*\\))?\\s*`,
)

/** A line without its comment ("# …") and its footnote mark ("[†]", "[A]"). */
export function bareLine(line: string): string {
  return line
    .replace(/(?:^|\s)#.*$/, '')
    .replace(/\s*\[[A-Z\d*†‡§]{1,2}\]\s*$/, '')
    .trimEnd()
}

/** The number "(73)" and the time "20.45", "13:00 UTC-6" that a match line starts with. */
export function readLead(line: string): Lead {
  const [numbered = '', number] = /^\s*\((\d{1,3})\)\s+/.exec(line) ?? []
  const text = line.slice(numbered.length).trim()
  const clock = CLOCK.exec(text)
  const local = clock ? `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}` : undefined
  return {
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(local === undefined ? {} : { time: { local, ...(clock?.[3] === undefined ? {} : { zone: clock[3] }) } }),
    rest: text.slice(clock?.[0].length ?? 0),
  }
}

const GROUND =
  /\b(?:stadium|stadion|stade|estadio|est[áa]dio|stadio|arena|park|parc|field|bowl|camp|ground|lane|road)\b/i

/** The ground, city and attendance after "@": one name alone is a city, unless a word in it says ground. */
export function readVenue(text: string): Venue {
  const [, place = text, count] = /^(.*?),?\s*\bAtt(?:endance)?:\s*([\d,.]+)\s*$/.exec(text.trim()) ?? []
  const parts = place.split(',').map((part) => part.replace(/\s+/g, ' ').trim())
  const attendance = count === undefined ? {} : { attendance: Number(count.replace(/[,.]/g, '')) }
  const [only = ''] = parts
  if (parts.length > 1) return { ground: parts.slice(0, -1).join(', '), city: parts.at(-1) ?? '', ...attendance }
  if (only === '') return attendance
  return GROUND.test(only) ? { ground: only, ...attendance } : { city: only, ...attendance }
}

/** A side as printed: "Paris Saint-Germain (FRA)" is a name and a code. */
export function readTeam(text: string): TeamRow {
  const [, name = text, country] = /^(.*\S)\s*\(([A-Z]{3})\)$/.exec(text.trim()) ?? []
  const plain = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  return country === undefined ? { name: plain } : { name: plain, country }
}

/** The sides and score of "A  2-1 (1-0)  B", "A v B 2-1", "A v B [cancelled]" or "A n/p B"; undefined for another text. */
export function readMeeting(text: string): Meeting | undefined {
  const [, before = text, word] = /^(.*?)\s*\[([^\]]+)\]\s*$/.exec(text) ?? []
  const status = word === undefined ? undefined : toStatus(word)
  if (word !== undefined && status === undefined) return undefined
  const found = findScore(before)
  const sides = found ? [before.slice(0, found.start), before.slice(found.end)] : [before, '']
  const names = (sides[1]?.trim() ? [...sides] : [...(sides[0] ?? '').split(/\s+(?:v|vs\.?|n\/p)\s+/)]).map((side) =>
    side.trim(),
  )
  const [home = '', away = ''] = names
  if (names.length !== 2 || home === '' || away === '') return undefined
  if (found && sides[1]?.trim() && / v /.test(home)) return undefined
  return {
    home: readTeam(home),
    away: readTeam(away),
    ...(found ? { score: found.score } : {}),
    ...(status === undefined ? {} : { status }),
  }
}
