import { readSeason, readSpan, type Season, type Span } from './season.ts'

/** What the headings above a line say of it. */
export interface Heading {
  readonly round?: string
  readonly group?: string
  readonly leg?: 1 | 2
}

/** The marker's depth and the text of a heading: "▪▪ Group 1", "» Final", "Matchday 3", "Group A:", "Final". */
export function readHeading(line: string): { readonly depth: number; readonly text: string } | undefined {
  const [, marks, marked] = /^\s*([▪»]+)\s*(.*?)\s*$/.exec(line) ?? []
  if (marks !== undefined && marked !== undefined) return { depth: marks.length, text: marked }
  return PLAIN.test(line) ? { depth: 1, text: line.trim().replace(/:$/, '') } : undefined
}

const PLAIN =
  /^(?:Matchday|Round|Group|Gruppe|Quarter-?finals?|Semi-?finals?|Finals?|Third|Match for|Play-?offs?|Replays?|(?:1st|2nd|3rd|First|Second|Third) [Rr]ound)\b[^@]*$/

/** What the open headings say, outermost first: a group, and the others as the round. */
export function headingOf(open: readonly string[]): Heading {
  const group = open.findLast((text) => GROUP.test(text))
  const round = open.filter((text) => text !== group && text !== '').join(', ')
  const leg = /\b(1st|2nd|first|second) leg\b/i.exec(round)?.[1]?.toLowerCase()
  return {
    ...(round === '' ? {} : { round }),
    ...(group === undefined ? {} : { group }),
    ...(leg === undefined ? {} : { leg: leg === '1st' || leg === 'first' ? 1 : 2 }),
  }
}

const GROUP = /^(?:Group|Gruppe) \w{1,2}$/

/** A line that says which teams a group or which days a matchday has: "Group A | Brazil Chile", "▪ Matchday 1 | June 13". */
export function isDefinition(line: string): boolean {
  return /^[▪»\s]*[^|@]+\|/.test(line)
}

/** A title's depth and text: "= World Cup 1930", "==Play-offs==". */
export function readTitle(line: string): { readonly depth: number; readonly text: string } | undefined {
  const [, marks, text] = /^(=+)\s*(.*?)\s*=*$/.exec(line.trim()) ?? []
  return marks === undefined || text === undefined ? undefined : { depth: marks.length, text }
}

/** What the head of a file says of all its matches. */
export interface FileHead {
  readonly season: Season
  readonly span?: Span
  /** The country's code by "ground, city", from the list of venues in the comments. */
  readonly countries: ReadonlyMap<string, string>
}

/** The head of a file: its title, and the span and venues that its comments tell. */
export function readHead(lines: readonly string[]): FileHead {
  const title = lines.find((line) => line.startsWith('='))?.replace(/\s#.*$/, '')
  const comments = lines.filter((line) => line.startsWith('#')).map((line) => line.replace(/^#+\s*/, ''))
  const span = comments.map(readSpan).find((found) => found)
  const venues = comments.flatMap((comment): [string, string][] => {
    const [, place, code] = /^(.+,.+) \(([A-Z]{3})\)$/.exec(comment.trim()) ?? []
    return place === undefined || code === undefined ? [] : [[place, code]]
  })
  const season = readSeason(readTitle(title ?? '')?.text ?? '')
  return { season, countries: new Map(venues), ...(span ? { span } : {}) }
}
