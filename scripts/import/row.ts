/** One of the two sides of a match, in the order in which the source prints them. */
export type RowSide = 'home' | 'away'

/** Where something stands: `file` is the path within its repository, `line` counts from 1. */
export type Place = { file: string; line: number }

/** Two counts, the home side's first. */
export type Pair = readonly [home: number, away: number]

/** A name exactly as printed; `surname` is the part in capitals where only a part of it is ("Gustavo PENA": "PENA"). */
export type PrintedName = { printed: string; surname?: string }

/**
 * A minute as the source counts it, `added` for stoppage ("45+2" is 45 and 2). Without `minute` it is unknown, and
 * `between` holds the earliest and the latest minute that sources name where they differ.
 */
export type When = { minute?: number; added?: number; between?: { min: number; max: number } }

/** A goal; `side` is the side that profits, also of an own goal. Absent `penalty` or `ownGoal`: the source never says. */
export type GoalRow = When & { side: RowSide; name: PrintedName; penalty?: boolean; ownGoal?: boolean }

/** A kick of a shoot-out, in the order taken. */
export type KickRow = { side: RowSide; name: PrintedName; scored: boolean }

/** A player of a line-up; `starts` is false for who came on, `shirt` the number where it is printed. */
export type PlayerRow = { name: PrintedName; starts: boolean; captain?: true; shirt?: number }

/** A substitution: `on` came for `off`. */
export type SubstitutionRow = When & { side: RowSide; on: PrintedName; off: PrintedName }

/** A card; `second-yellow` is the one that sent a player off, and comes without a yellow of its own. */
export type CardRow = When & { side: RowSide; name: PrintedName; card: 'yellow' | 'second-yellow' | 'red' }

/** An official: the first of a match's list is the referee, the others assist; `country` is the code as printed. */
export type OfficialRow = { name: PrintedName; country?: string }

/**
 * The score: `end` after extra time and before a shoot-out, `at90` after 90 minutes. Absent is unknown, so `extraTime`
 * is absent where a source gives a bare score.
 */
export type ScoreRow = { end: Pair; at90?: Pair; halfTime?: Pair; extraTime?: boolean; shootOut?: Pair }

/** What became of a match that did not go as planned; absent for a match that was played out or is to come. */
export type MatchStatus = 'awarded' | 'cancelled' | 'postponed' | 'abandoned' | 'annulled'

/** A side: its name as printed without the code, and the code of its country where one is printed ("ENG"). */
export type TeamRow = { name: string; country?: string }

/**
 * A match as one source tells it, nothing guessed: what is absent is not told there. `goals`, `cards`, `substitutions`
 * are whole where they are present: an empty list says that there were none.
 */
export type MatchRow = {
  place: Place
  /** The heading without its season: "World Cup", "English Premier League". */
  tournament: string
  /** As printed: "1966", "2019/20". */
  season: string
  /** As printed: "Matchday 1", "Round of 16 - 1st Leg", "Group Matches". */
  round?: string
  /** As printed: "Group A". */
  group?: string
  leg?: 1 | 2
  /** The number that the source gives the match within its tournament. */
  number?: number
  /** An ISO date: "1966-07-30". */
  day?: string
  /** Local time "20:45", and the zone as printed: "UTC+1", "CET". */
  time?: { local: string; zone?: string }
  home: TeamRow
  away: TeamRow
  ground?: string
  city?: string
  attendance?: number
  score?: ScoreRow
  /** The tie's score over both legs, this match's home side first, where the source prints it. */
  aggregate?: Pair
  status?: MatchStatus
  /** In the order printed; a side's goals come in order of time, the two sides' do not interleave. */
  goals?: GoalRow[]
  shootOut?: KickRow[]
  lineUps?: { home: PlayerRow[]; away: PlayerRow[] }
  substitutions?: SubstitutionRow[]
  cards?: CardRow[]
  officials?: OfficialRow[]
}

/** A player of a squad file; `birthday` is an ISO date, `team` as printed, `code` the country's where printed. */
export type SquadRow = {
  place: Place
  tournament?: string
  season?: string
  team: string
  code?: string
  name: PrintedName
  shirt?: number
  position?: string
  birthday?: string
  club?: string
}
