import { z } from 'zod'
import { isoDay } from './calendar.ts'
import { matchText, type Reading, type SourceFault } from './fault.ts'
import { linesOfObjects } from './json-lines.ts'
import { printedName } from './printed-name.ts'
import type { GoalRow, MatchRow, Pair, Place, RowSide } from './row.ts'
import { readSeason } from './season.ts'
import { readLead, readTeam, readVenue } from './text-match.ts'
import { scoreOf, toStatus } from './text-score.ts'

const pair = z.tuple([z.int().min(0), z.int().min(0)])

const goalSchema = z.strictObject({
  name: z.string().min(1),
  minute: z.union([z.int(), z.string().regex(/^\d{1,3}(?:\+\d{1,2})?$/, 'a minute as 45 or "45+2"')]).optional(),
  offset: z.int().optional(),
  penalty: z.boolean().optional(),
  owngoal: z.boolean().optional(),
})

const matchSchema = z.strictObject({
  round: z.string().optional(),
  num: z.int().optional(),
  date: z.string().optional(),
  time: z.string().optional(),
  time_local: z.string().optional(),
  team1: z.string().min(1),
  team2: z.string().min(1),
  score: z
    .union([
      pair,
      z.strictObject({ p: pair.optional(), et: pair.optional(), ft: pair.optional(), ht: pair.optional() }),
    ])
    .nullish(),
  goals1: z.array(goalSchema).optional(),
  goals2: z.array(goalSchema).optional(),
  group: z.string().optional(),
  ground: z.string().optional(),
  status: z.string().optional(),
})

type Match = z.infer<typeof matchSchema>
type Goal = z.infer<typeof goalSchema>

/** The matches of a file of openfootball's JSON; `file` is its path within its repository. */
export function readFootballJson(text: string, file: string): Reading<MatchRow> {
  const whole = z.object({ name: z.string(), matches: z.array(z.unknown()) }).safeParse(parsed(text))
  if (!whole.success)
    return { rows: [], faults: [unreadable({ file, line: 1 }, 'an object with name and matches', text.slice(0, 60))] }
  const season = readSeason(whole.data.name)
  const lines = linesOfObjects(text, 3)
  const rows: MatchRow[] = []
  const faults: SourceFault[] = []
  for (const [index, value] of whole.data.matches.entries()) {
    const place = { file, line: lines[index] ?? 1 }
    const match = matchSchema.safeParse(value)
    if (!match.success) {
      const issue = match.error.issues[0]
      faults.push(unreadable(place, `a match (${issue?.path.join('.')}: ${issue?.message})`, JSON.stringify(value)))
      continue
    }
    const row = { place, tournament: season.tournament, season: season.season, ...toRow(match.data) }
    rows.push(row)
    faults.push(...oddities(match.data, row))
  }
  return { rows, faults }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // Refused below, as a file that is no list of matches.
    return undefined
  }
}

function unreadable(place: Place, expected: string, found: string): SourceFault {
  return { rule: 'unreadable-match', place, expected, found: found.slice(0, 120), outcome: 'refuse' }
}

function toRow(match: Match): Omit<MatchRow, 'place' | 'tournament' | 'season'> {
  const score = toScore(match.score)
  const isGroup = /^(?:Group|Gruppe) \w{1,2}$/.test(match.round ?? '')
  const group = match.group ?? (isGroup ? match.round : undefined)
  const { time } = readLead(match.time ?? '')
  const day = toDay(match.date)
  const status = match.status === undefined ? undefined : toStatus(match.status)
  return {
    home: readTeam(match.team1),
    away: readTeam(match.team2),
    ...(match.round === undefined || isGroup ? {} : { round: match.round }),
    ...(group === undefined ? {} : { group }),
    ...(match.num === undefined ? {} : { number: match.num }),
    ...(day === undefined ? {} : { day }),
    ...(time ? { time } : {}),
    ...(match.ground === undefined ? {} : readVenue(match.ground)),
    ...(score ? { score } : {}),
    ...(status === undefined ? {} : { status }),
    ...bothGoals(match),
  }
}

function bothGoals({ goals1, goals2 }: Match): Pick<MatchRow, 'goals'> {
  return goals1 && goals2 ? { goals: [...toGoals(goals1, 'home'), ...toGoals(goals2, 'away')] } : {}
}

function toDay(date: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? []
  return isoDay(Number(year), Number(month), Number(day))
}

function toScore(score: Match['score']) {
  if (!score) return undefined
  if (isPair(score)) return scoreOf({ end: score })
  const { p: shootOut, et, ft, ht: halfTime } = score
  // Without `et` a shoot-out follows 90 minutes; without `ft` too, no end is known.
  return scoreOf({ end: et ?? ft, at90: ft, halfTime, extraTime: et !== undefined, shootOut })
}

const isPair = (score: NonNullable<Match['score']>): score is [number, number] & Pair => Array.isArray(score)

function toGoals(goals: readonly Goal[], side: RowSide): readonly GoalRow[] {
  return goals.map((goal) => {
    const [minute, added = goal.offset] = String(goal.minute ?? '')
      .split('+')
      .filter((part) => part !== '')
      .map(Number)
    return {
      side,
      name: printedName(goal.name),
      ...(minute === undefined ? {} : { minute }),
      ...(added === undefined ? {} : { added }),
      penalty: goal.penalty ?? false,
      ownGoal: goal.owngoal ?? false,
    }
  })
}

/** What can be read and is not as it should be: a minute as text, a bare score, a date that is none, an unknown status. */
function oddities(match: Match, row: MatchRow): readonly SourceFault[] {
  const texts = [...(match.goals1 ?? []), ...(match.goals2 ?? [])].filter(({ minute }) => typeof minute === 'string')
  const about = { place: row.place, of: matchText(row) }
  const found: SourceFault[] = []
  if (texts.length > 0) {
    const minutes = texts.map(({ minute }) => JSON.stringify(minute)).join(', ')
    const expected = 'minutes as numbers, stoppage as "offset"'
    found.push({ rule: 'minute-text', ...about, expected, found: minutes, outcome: 'accept' })
  }
  if (match.score && isPair(match.score)) {
    const expected = 'a score as {"ft": …, "ht": …}'
    const printed = JSON.stringify(match.score)
    found.push({ rule: 'score-bare', ...about, expected, found: printed, outcome: 'accept', field: 'score.at90' })
  }
  if (match.date !== undefined && row.day === undefined)
    found.push({
      rule: 'day-none',
      ...about,
      expected: 'a date as 2022-12-18',
      found: match.date,
      outcome: 'drop',
      field: 'day',
    })
  if (match.status !== undefined && !row.status)
    found.push({
      rule: 'status-unknown',
      ...about,
      expected: 'a status as "cancelled"',
      found: match.status,
      outcome: 'refuse',
    })
  if (!match.goals1 !== !match.goals2)
    found.push({
      rule: 'goals-one-side',
      ...about,
      expected: 'goals1 and goals2',
      found: 'one of them',
      outcome: 'drop',
      field: 'goals',
    })
  return found
}
