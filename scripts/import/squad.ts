import { z } from 'zod'
import { isoDay } from './calendar.ts'
import type { Reading, SourceFault } from './fault.ts'
import { linesOfObjects } from './json-lines.ts'
import { printedName } from './printed-name.ts'
import type { Place, SquadRow } from './row.ts'
import { readSeason, type Season } from './season.ts'

/** What the lines above a player say: the tournament and the team. */
interface Above {
  readonly season?: Season
  readonly team?: string
  readonly code?: string
}

/** The players of a squad file (the team is named in it, or else by its path), "10, Lionel MESSI, FW, b. 1987/06/24" or "(10)  FW  Lionel Messi  ## 84, Barcelona". */
export function readSquadText(text: string, file: string): Reading<SquadRow> {
  const rows: SquadRow[] = []
  const faults: SourceFault[] = []
  let above = aboveOfPath(file)
  for (const [index, raw] of text.normalize('NFC').split(/\r?\n/).entries()) {
    const line = raw.replace(/^\uFEFF/, '')
    const place = { file, line: index + 1 }
    const below = readAbove(line, above)
    const player = below ? undefined : readPlayer(line)
    if (below) above = below
    else if (player && above.team !== undefined) rows.push({ place, ...seasonOf(above), ...teamOf(above), ...player })
    else if (line.trim() !== '' && !/^\s*#/.test(line)) faults.push(unreadable(place, line))
  }
  return { rows, faults }
}

/** What a path says where the file does not: "2014--brazil/squads/ar-argentina.txt" is the season 2014 and "Argentina". */
function aboveOfPath(file: string): Above {
  const season = /(?:^|\/)(\d{4})--[^/]*\/squads\//.exec(file)?.[1]
  const slug = /\/squads\/[a-z]{2,3}-([a-z-]+)\.txt$/.exec(file)?.[1]
  const team = slug?.replace(/(^|-)([a-z])/g, (_, dash, letter) => (dash ? ' ' : '') + letter.toUpperCase())
  return {
    ...(season === undefined ? {} : { season: { tournament: '', season, years: [Number(season)] } }),
    ...(team === undefined ? {} : { team }),
  }
}

const seasonOf = ({ season }: Above) =>
  season ? { ...(season.tournament ? { tournament: season.tournament } : {}), season: season.season } : {}

const teamOf = ({ team = '', code }: Above) => (code === undefined ? { team } : { team, code })

/** A heading of the file, of a team ("== USA # 16 Players") or the comment that names the team ("# England (ENG)"). */
function readAbove(line: string, above: Above): Above | undefined {
  const [, marks, title] = /^(=+)\s*(.*?)\s*(?:#.*)?$/.exec(line) ?? []
  if (marks === '=' && title !== undefined) return { season: readSeason(title) }
  if (marks !== undefined && title !== undefined)
    return above.season ? { season: above.season, team: title } : { team: title }
  const [, team, code] = /^#\s*(\S[^#()]*?)\s*\(([A-Z]{3})\)/.exec(line) ?? []
  return team !== undefined && code !== undefined ? { ...above, team, code } : undefined
}

const COMMA =
  /^\s*(?:(\d{1,2}|-)?\s*,)?\s*([^,\d]+?)\s*(?:\(([A-Z]{3})\))?\s*,\s*(GK|DF|MF|FW|MG|\?)\s*,\s*(?:b\.\s*(\d{4})\/(\d{1,2})\/(\d{1,2}))?/
const BRACKET = /^\s*(?:\((\d{1,2})\)|-)\s+(GK|DF|MF|FW)\s+(.*?)\s*(?:##\s*[\d-]*\s*,?\s*(.*?)\s*)?$/

function readPlayer(line: string): Omit<SquadRow, 'place' | 'team'> | undefined {
  const comma = COMMA.exec(line)
  if (comma?.[2]) {
    const [, shirt, name, , position, year, month, day] = comma
    const birthday = year === undefined ? undefined : isoDay(Number(year), Number(month), Number(day))
    return toPlayer({ shirt, name, position: position === '?' ? undefined : position, birthday })
  }
  const bracket = BRACKET.exec(line)
  if (!bracket?.[3]) return undefined
  const [, shirt, position, name, club] = bracket
  return toPlayer({ shirt, name, position, club: club?.replace(/\s*\([A-Z]{3}\)$/, '') })
}

type Printed = { readonly [Key in 'shirt' | 'name' | 'position' | 'birthday' | 'club']?: string | undefined }

function toPlayer({ shirt, name = '', position, birthday, club }: Printed): Omit<SquadRow, 'place' | 'team'> {
  return {
    name: printedName(name),
    ...(shirt === undefined || shirt === '-' ? {} : { shirt: Number(shirt) }),
    ...(position === undefined ? {} : { position }),
    ...(birthday === undefined ? {} : { birthday }),
    ...(club ? { club } : {}),
  }
}

function unreadable(place: Place, found: string): SourceFault {
  const expected = 'a team, or a player as "10, Name, FW, b. 1987/06/24" or "(10) FW Name"'
  return { rule: 'unreadable-player', place, expected, found: found.trim(), outcome: 'refuse' }
}

const squadsSchema = z.array(
  z.object({
    name: z.string(),
    fifa_code: z.string().optional(),
    players: z.array(
      z.object({
        number: z.int().optional(),
        pos: z.string().optional(),
        name: z.string(),
        club: z.object({ name: z.string() }).optional(),
        date_of_birth: z.iso.date().optional(),
      }),
    ),
  }),
)

/** The players of openfootball's JSON of squads; throws, naming the field, where it has another shape. */
export function readSquadJson(text: string, file: string): readonly SquadRow[] {
  const lines = linesOfObjects(text, 4)
  const all = squadsSchema
    .parse(JSON.parse(text))
    .flatMap(({ players, ...team }) => players.map((player) => ({ team, player })))
  return all.map(({ team, player }, index) => ({
    place: { file, line: lines[index] ?? 1 },
    team: team.name,
    ...(team.fifa_code === undefined ? {} : { code: team.fifa_code }),
    name: printedName(player.name),
    ...(player.number === undefined ? {} : { shirt: player.number }),
    ...(player.pos === undefined ? {} : { position: player.pos }),
    ...(player.date_of_birth === undefined ? {} : { birthday: player.date_of_birth }),
    ...(player.club ? { club: player.club.name } : {}),
  }))
}
