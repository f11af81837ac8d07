import type { MatchStatus, Pair, ScoreRow } from './row.ts'

/** A score found in a match line: what it says, and where it stands. */
export interface FoundScore {
  readonly score: ScoreRow
  readonly start: number
  readonly end: number
}

const FIRST = /(?<=^|\s)\d{1,2}-\d{1,2}(?=\s|$|,)/
const PAIR = '\\d{1,2}-\\d{1,2}'
const FORM = new RegExp(
  `(?:(?<penBefore>${PAIR})\\s*pen\\.?,?\\s*)?` +
    `(?:(?<end>${PAIR})(?!\\s*pen)(?<extra>\\s*a\\.?e\\.?t\\b\\.?)?)?` +
    `(?:\\s*\\((?<one>${PAIR})?(?:,\\s*(?<two>${PAIR}))?\\))?` +
    `(?:,?\\s*(?<penAfter>${PAIR})\\s*pen\\b\\.?)?`,
  'y',
)

/** The score in a match line (without its ground): "2-1 (1-0)", "1-1 a.e.t. (1-1, 0-0), 3-4 pen.", "3-4 pen. (1-1, 1-0)". */
export function findScore(line: string): FoundScore | undefined {
  const start = line.search(FIRST)
  if (start < 0) return undefined
  FORM.lastIndex = start
  const found = FORM.exec(line)
  const score = toScore(found?.groups ?? {})
  return found && score ? { score, start, end: start + found[0].length } : undefined
}

function toScore(part: Record<string, string | undefined>): ScoreRow | undefined {
  const shootOut = toPair(part.penBefore ?? part.penAfter)
  const one = toPair(part.one)
  const two = toPair(part.two)
  if (part.extra !== undefined)
    return scoreOf({ end: toPair(part.end), at90: one, halfTime: two, extraTime: true, shootOut })
  // Kicks straight after 90 minutes: the brackets then hold full time and half-time.
  if (part.end === undefined) return scoreOf({ end: one, at90: one, halfTime: two, extraTime: false, shootOut })
  const end = toPair(part.end)
  return scoreOf({ end, at90: end, halfTime: one, extraTime: false, shootOut })
}

function toPair(text: string | undefined): Pair | undefined {
  if (text === undefined) return undefined
  const [home = 0, away = 0] = text.split('-').map(Number)
  return [home, away]
}

/** The parts of a score that a source may or may not tell. */
export type ScoreParts = { readonly [Key in keyof ScoreRow]?: ScoreRow[Key] | undefined }

/** A score from its parts, undefined where even its end is missing; 0-0 after 90 minutes was 0-0 at half-time. */
export function scoreOf(parts: ScoreParts): ScoreRow | undefined {
  const { end, at90, extraTime, shootOut } = parts
  if (!end) return undefined
  const halfTime = parts.halfTime ?? (at90 && at90[0] + at90[1] === 0 ? at90 : undefined)
  return {
    end,
    ...(at90 ? { at90 } : {}),
    ...(halfTime ? { halfTime } : {}),
    ...(extraTime === undefined ? {} : { extraTime }),
    ...(shootOut ? { shootOut } : {}),
  }
}

const STATUSES: readonly (readonly [RegExp, MatchStatus])[] = [
  [/^(?:awarded|awd|w\/?o|walk-?over)\b/i, 'awarded'],
  [/^(?:cancell?ed|canc|n\/p)\b/i, 'cancelled'],
  [/^(?:postponed|postp?|pp)\b/i, 'postponed'],
  [/^(?:abandoned|aband|abd|suspended)\b/i, 'abandoned'],
  [/^(?:annull?ed|void)\b/i, 'annulled'],
]

/** What became of a match, from a source's word for it ("awarded", "canceled"); undefined for a word that is none. */
export function toStatus(word: string): MatchStatus | undefined {
  return STATUSES.find(([form]) => form.test(word.trim()))?.[1]
}
