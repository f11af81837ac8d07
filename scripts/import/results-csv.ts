import { isoDay } from './calendar.ts'
import { type CsvRecord, readCsv } from './csv.ts'
import { matchText, type Reading, type SourceFault } from './fault.ts'
import { printedName } from './printed-name.ts'
import type { GoalRow, MatchRow, Pair, RowSide } from './row.ts'

/** The three tables that a check source consists of, each as text and with its path. */
export interface ResultTables {
  readonly results: { readonly text: string; readonly file: string }
  readonly goalscorers: { readonly text: string; readonly file: string }
}

/**
 * The matches of tables of results and scorers (columns date, home_team, away_team, …), the season being the year. Such
 * tables count stoppage as minute 45, 90 or 120, and do not say whether there was extra time.
 */
export function readResultTables({ results, goalscorers }: ResultTables): Reading<MatchRow> {
  const goals = Map.groupBy(readCsv(goalscorers.text), keyOf)
  const faults: SourceFault[] = []
  const rows = readCsv(results.text).flatMap((record) => {
    const row = toRow(record, results.file)
    if (!row) {
      faults.push(unreadable(record, results.file, 'date, home_team, away_team, home_score, away_score'))
      return []
    }
    const list = (goals.get(keyOf(record)) ?? []).map((goal) => toGoal(goal, row))
    const bad = (goals.get(keyOf(record)) ?? []).filter((_, index) => !list[index])
    faults.push(
      ...bad.map((goal) => ({ ...unreadable(goal, goalscorers.file, 'team, scorer, minute'), of: matchText(row) })),
    )
    goals.delete(keyOf(record))
    const known = list.filter((goal) => goal !== undefined)
    return [known.length === list.length && known.length === total(row) ? { ...row, goals: known } : row]
  })
  const stray = [...goals.values()].flat()
  faults.push(...stray.map((goal) => unreadable(goal, goalscorers.file, `a match of ${results.file}`)))
  return { rows, faults }
}

const keyOf = ({ cells }: CsvRecord) => [cells.date, cells.home_team, cells.away_team].join('|')

const total = ({ score }: MatchRow) => (score ? score.end[0] + score.end[1] : 0)

function toRow({ line, cells }: CsvRecord, file: string): MatchRow | undefined {
  const [year, month, day] = (cells.date ?? '').split('-').map(Number)
  const iso = isoDay(year ?? 0, month ?? 0, day ?? 0)
  const { home_team: home, away_team: away, tournament = '', city, country } = cells
  if (iso === undefined || !home || !away) return undefined
  const end = toPair(cells.home_score, cells.away_score)
  return {
    place: { file, line },
    tournament: tournament.replace(/^FIFA /, ''),
    season: iso.slice(0, 4),
    day: iso,
    home: { name: home },
    away: { name: away },
    ...(end ? { score: { end } } : {}),
    ...(city ? { city } : {}),
    ...(country ? { country } : {}),
  }
}

function toPair(home: string | undefined, away: string | undefined): Pair | undefined {
  return /^\d+$/.test(home ?? '') && /^\d+$/.test(away ?? '') ? [Number(home), Number(away)] : undefined
}

function toGoal({ cells }: CsvRecord, row: MatchRow): GoalRow | undefined {
  const side: RowSide | undefined =
    cells.team === row.home.name ? 'home' : cells.team === row.away.name ? 'away' : undefined
  if (!side || !cells.scorer) return undefined
  const minute = /^\d+$/.test(cells.minute ?? '') ? { minute: Number(cells.minute) } : {}
  const marks = { penalty: cells.penalty === 'TRUE', ownGoal: cells.own_goal === 'TRUE' }
  return { side, name: printedName(cells.scorer), ...minute, ...marks }
}

function unreadable({ line, cells }: CsvRecord, file: string, expected: string): SourceFault {
  const found = Object.values(cells).join(',')
  return { rule: 'unreadable-match', place: { file, line }, expected, found, outcome: 'refuse' }
}

/** Who won a shoot-out, and which side kicked first where that is known; names as printed. */
export interface ShootOutRow {
  readonly day: string
  readonly home: string
  readonly away: string
  readonly winner: string
  readonly first?: string
}

/** The shoot-outs of a table with the columns date, home_team, away_team, winner, first_shooter. */
export function readShootOutTable(text: string): readonly ShootOutRow[] {
  return readCsv(text).map(({ cells }) => ({
    day: cells.date ?? '',
    home: cells.home_team ?? '',
    away: cells.away_team ?? '',
    winner: cells.winner ?? '',
    ...(cells.first_shooter ? { first: cells.first_shooter } : {}),
  }))
}
