/** One of the two sides of a match, in the order in which the source prints them. */
export type RowSide = 'home' | 'away'

/** Where something stands: `file` is the path within its repository, `line` counts from 1. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** Two counts, the home side's first. */
export type Pair = readonly [home: number, away: number]

/**
 * A name exactly as printed; `surname` is the part in capitals where only a part of it is ("Gustavo PENA": "PENA"), and
 * `also` what a second source prints for the same player.
 */
export interface PrintedName {
  readonly printed: string
  readonly surname?: string
  readonly also?: string
}

/**
 * A minute as the source counts it, `added` for stoppage ("45+2" is 45 and 2). Without `minute` it is unknown, and
 * `between` then holds the earliest and the latest minute that sources name where they differ.
 */
export interface When {
  readonly minute?: number
  readonly added?: number
  readonly between?: { readonly min: number; readonly max: number }
}

/** A goal; `side` is the side that profits, also of an own goal. Absent `penalty` or `ownGoal`: the source never says. */
export interface GoalRow extends When {
  readonly side: RowSide
  readonly name: PrintedName
  readonly penalty?: boolean
  readonly ownGoal?: boolean
}

/** A kick of a shoot-out, in the order taken. */
export interface KickRow {
  readonly side: RowSide
  readonly name: PrintedName
  readonly scored: boolean
}

/** A player of a line-up; `starts` is false for who came on, `shirt` the number where it is printed. */
export interface PlayerRow {
  readonly name: PrintedName
  readonly starts: boolean
  readonly captain?: true
  readonly shirt?: number
}

/** A substitution: `on` came for `off`. */
export interface SubstitutionRow extends When {
  readonly side: RowSide
  readonly on: PrintedName
  readonly off: PrintedName
}

/** A card; a `second-yellow` follows a `yellow` of its own. Sources before 2018 print a second yellow as `red`. */
export interface CardRow extends When {
  readonly side: RowSide
  readonly name: PrintedName
  readonly card: 'yellow' | 'second-yellow' | 'red'
}

/** An official: the first of a match's list is the referee, the others assist; `country` is the code as printed. */
export interface OfficialRow {
  readonly name: PrintedName
  readonly country?: string
}

/**
 * The score: `end` after extra time and before a shoot-out, `at90` after 90 minutes. Absent is unknown, so `extraTime`
 * is absent where a source gives a bare score. A half-time that 0-0 after 90 minutes implies is filled in.
 */
export interface ScoreRow {
  readonly end: Pair
  readonly at90?: Pair
  readonly halfTime?: Pair
  readonly extraTime?: boolean
  readonly shootOut?: Pair
}

/** What became of a match that did not go as planned; absent for a match that was played out or is to come. */
export type MatchStatus = 'awarded' | 'cancelled' | 'postponed' | 'abandoned' | 'annulled'

/** A side: its name as printed without the code, and the code of its country where one is printed ("ENG"). */
export interface TeamRow {
  readonly name: string
  readonly country?: string
}

/**
 * A match as one source tells it, nothing guessed: what is absent is not told there. `goals`, `cards` and
 * `substitutions` are whole where they are present: an empty list says that there were none.
 */
export interface MatchRow {
  readonly place: Place
  /** The heading without its season: "World Cup", "English Premier League". */
  readonly tournament: string
  /** As printed: "1966", "2019/20". */
  readonly season: string
  /** As printed, headings within headings joined by a comma: "Matchday 1", "Round of 16 - 1st Leg". */
  readonly round?: string
  /** As printed: "Group A". */
  readonly group?: string
  readonly leg?: 1 | 2
  /** The number that the source gives the match within its tournament. */
  readonly number?: number
  /** An ISO date: "1966-07-30". */
  readonly day?: string
  /** Local time "20:45", and the zone as printed: "UTC+1", "CET". */
  readonly time?: { readonly local: string; readonly zone?: string }
  readonly home: TeamRow
  readonly away: TeamRow
  readonly ground?: string
  readonly city?: string
  /** The code or name of the ground's country, where printed: "URU", "Uruguay". */
  readonly country?: string
  readonly attendance?: number
  readonly score?: ScoreRow
  readonly status?: MatchStatus
  /** In the order printed; the two sides' goals do not interleave. */
  readonly goals?: readonly GoalRow[]
  readonly shootOut?: readonly KickRow[]
  readonly lineUps?: { readonly home: readonly PlayerRow[]; readonly away: readonly PlayerRow[] }
  readonly substitutions?: readonly SubstitutionRow[]
  readonly cards?: readonly CardRow[]
  readonly officials?: readonly OfficialRow[]
}

/** A player of a squad file; `birthday` is an ISO date, `team` as printed, `code` the country's where printed. */
export interface SquadRow {
  readonly place: Place
  readonly tournament?: string
  readonly season?: string
  readonly team: string
  readonly code?: string
  readonly name: PrintedName
  readonly shirt?: number
  /** As printed: "GK", "DF", "MF", "FW"; "MG" is the manager. */
  readonly position?: string
  readonly birthday?: string
  readonly club?: string
}
