import { matchText, type Reading, type SourceFault } from './fault.ts'
import type { MatchRow } from './row.ts'
import { type PrintedDate, possibleDays, readDate } from './season.ts'
import { type Block, toBlocks } from './text-blocks.ts'
import { readGoals, type Unread } from './text-goals.ts'
import { type FileHead, headingOf, isDefinition, readHead, readHeading, readTitle } from './text-heading.ts'
import { bareLine, type Lead, readLead, readMeeting, readVenue, type Venue } from './text-match.ts'
import { readLabel, type Sheet } from './text-sheet.ts'

/** How far a file is read: the rows so far, and what the lines above say of the next match. */
interface Progress {
  readonly file: string
  readonly head: FileHead
  readonly rows: MatchRow[]
  readonly faults: SourceFault[]
  readonly open: readonly string[]
  readonly day?: string | undefined
  readonly time?: Lead['time'] | undefined
  readonly venue?: Venue | undefined
  readonly sheet?: Sheet | undefined
}

/** The matches of a file of Football.TXT in any dialect; `file` is its path within its repository. */
export function readFootballText(text: string, file: string): Reading<MatchRow> {
  const lines = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/)
  const start: Progress = { file, head: readHead(lines), rows: [], faults: [], open: [] }
  toBlocks(lines.map(bareLine)).reduce(readBlock, start)
  return { rows: start.rows, faults: start.faults }
}

function readBlock(now: Progress, block: Block): Progress {
  if (readTitle(block.text)) return { ...now, open: [] }
  if (block.kind === 'goals') return addGoals(now, block)
  if (block.kind === 'labelled') return addSheet(now, block)
  if (isDefinition(block.text)) return now
  const heading = readHeading(block.text)
  if (!heading) return readLine(now, block)
  const open = [...now.open.slice(0, heading.depth - 1), heading.text]
  return { ...now, open, day: undefined, time: undefined, venue: undefined }
}

function readLine(now: Progress, block: Block): Progress {
  const text = block.text.trim().replace(/^\[([^\]]*)\]$/, '$1')
  const [, number = '', dated = text] = /^(\(\d{1,3}\)\s+)?(.*)$/.exec(text) ?? []
  const date = readDate(dated)
  const at = date ? { ...now, day: toDay(now, block, date), time: undefined, venue: undefined } : now
  const lead = readLead(number + dated.slice(date?.length ?? 0).trim())
  const [before = '', place] = lead.rest.split(/(?:^|\s+)@\s*/)
  const found = { ...at, time: lead.time ?? at.time, venue: place === undefined ? at.venue : readVenue(place) }
  if (before === '') return found
  addMatch(found, block, before, lead.number)
  // A ground that stands in a match's own line is that match's alone.
  return { ...found, venue: at.venue, sheet: undefined }
}

function toDay({ head, file, faults }: Progress, block: Block, date: PrintedDate): string | undefined {
  const { season, span } = head
  const [day] = possibleDays(date, season.years, span)
  if (day !== undefined) return day
  const { weekday, ...plain } = date
  const [meant] = possibleDays(plain, season.years, span)
  const within = span ? `a day from ${span.first} to ${span.last}` : `a day of the season "${season.season}"`
  faults.push({
    rule: meant === undefined ? 'day-outside' : 'weekday',
    place: { file, line: block.line },
    expected: meant === undefined || weekday === undefined ? within : `${within}, on the weekday that stands there`,
    found: block.text.trim(),
    ...(meant === undefined ? {} : { meant }),
    outcome: 'drop',
    field: 'day',
  })
  return undefined
}

function addMatch(now: Progress, block: Block, text: string, number: number | undefined) {
  const { head, day, time, venue = {}, file } = now
  const place = { file, line: block.line }
  const meeting = readMeeting(text)
  if (!meeting) {
    const expected = 'a heading, a date, or a match as "A 2-1 (1-0) B" or "A v B 2-1"'
    now.faults.push({ rule: 'unreadable-line', place, expected, found: block.text.trim(), outcome: 'refuse' })
    return
  }
  const country = head.countries.get(`${venue.ground}, ${venue.city}`)
  now.rows.push({
    place,
    tournament: head.season.tournament,
    season: head.season.season,
    ...headingOf(now.open),
    ...(number === undefined ? {} : { number }),
    ...(day === undefined ? {} : { day }),
    ...(time === undefined ? {} : { time }),
    ...meeting,
    ...venue,
    ...(country === undefined ? {} : { country }),
  })
}

function addGoals(now: Progress, block: Block): Progress {
  const row = now.rows.at(-1)
  const end = row?.score?.end
  const goals =
    row && end && !row.goals
      ? readGoals(block.text, end)
      : { expected: 'a match with a score above a list', found: block.text.trim() }
  if ('expected' in goals) now.faults.push(unread(now, block, 'goals', goals))
  else if (row) now.rows[now.rows.length - 1] = { ...row, goals }
  return now
}

function addSheet(now: Progress, block: Block): Progress {
  const row = now.rows.at(-1)
  if (!row) return readLine(now, block)
  const read = readLabel(block.text, row, now.sheet ?? {})
  if ('expected' in read) {
    now.faults.push(unread(now, block, read.field, read))
    return now
  }
  now.rows[now.rows.length - 1] = read.row
  return { ...now, sheet: read.sheet }
}

function unread(now: Progress, block: Block, field: string, { expected, found }: Unread): SourceFault {
  const row = now.rows.at(-1)
  const place = { file: now.file, line: block.line }
  const of = row ? { of: matchText(row) } : {}
  return { rule: 'unreadable-list', place, ...of, expected, found, outcome: 'drop', field }
}
