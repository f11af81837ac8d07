// Where the names in rows are looked up: sides, people, grounds, squads.
import type { Registrar } from './cast.ts'
import type { SourceFault } from './fault.ts'
import { groundBook } from './grounds.ts'
import { peopleBook } from './people.ts'
import type { Sides } from './records.ts'
import type { MatchRow, PrintedName, RowSide, SquadRow } from './row.ts'
import { isOfSeason, type SeasonInput } from './season-input.ts'
import { type SideBook, sideBook } from './sides.ts'
import { cleanText } from './spelling.ts'
import { type Member, meantBy, membersOf } from './squad-members.ts'

/** The books that rows of one import are looked up in. */
export type Books = ReturnType<typeof openBooks>

/** Opens the books of a season. */
export function openBooks({ folder, squads, files, checks, season }: SeasonInput) {
  const { names, others, fixes, collection, lock } = folder
  const country = collection.subject.competition === undefined ? 'England' : undefined
  const sides = sideBook({ own: names.clubs, others: others.clubs, fixes: fixes.sides, country })
  const people = peopleBook({ entries: names.people, keys: lock.people }, others.people, fixes)
  const rows = files.flat().filter((row) => isOfSeason(row, season))

  const spelled = checks.flat().flatMap(({ ground }) => (ground === undefined ? [] : [ground]))
  const grounds = groundBook({ own: names.venues, others: others.venues, rows, spellings: spelled })
  const bySide = Map.groupBy(squads, (row) => sideOf(sides, row))
  const members = new Map([...bySide].map(([side, list]) => [side, membersOf(list)]))
  const registrar: Registrar = {
    season,
    squads: members,
    book: people,
    topicOf: sides.topicOf,
    fixOf: (side, { printed }) =>
      fixes.people.find(
        (fix) => fix.side === side && cleanText(fix.name) === cleanText(printed) && (fix.season ?? season) === season,
      ),
    spellings: spellingsIn(
      checks.flat().filter((row) => isOfSeason(row, season) && !row.place.file.endsWith('.csv')),
      members,
      sides,
    ),
  }
  return { sides, people, grounds, registrar }
}

const sideOf = (sides: SideBook, { team, code, place }: SquadRow) => {
  const found = sides.find({ name: team, ...(code !== undefined && { country: code }) }, place)
  return typeof found === 'string' ? found : `? ${team}`
}

/** The spellings that second sources have for members of squads, where each can mean but one. */
function spellingsIn(
  rows: readonly MatchRow[],
  squads: ReadonlyMap<string, readonly Member[]>,
  sides: SideBook,
): Registrar['spellings'] {
  const both = ['home', 'away'] as const
  const spelled = rows.flatMap((row) => both.flatMap((side) => spelledIn(row, side, squads, sides)))
  const found = Map.groupBy(spelled, ({ key }) => key)
  return (side: string, { printed }: PrintedName) => (found.get(`${side}|${printed}`) ?? []).map(({ as }) => as)
}

function spelledIn(row: MatchRow, side: RowSide, squads: ReadonlyMap<string, readonly Member[]>, sides: SideBook) {
  const id = sides.find(row[side], row.place)
  const squad = typeof id === 'string' ? (squads.get(id) ?? []) : []
  const own = (row.goals ?? []).filter((goal) => (goal.side === side) !== (goal.ownGoal === true))
  return own.flatMap(({ name }) => {
    const [member, ...more] = meantBy(name, squad)
    return member && more.length === 0 ? [{ key: `${id}|${member.name.printed}`, as: name.printed }] : []
  })
}

/** The sides of a row; `isTurned` where the host of a tournament is printed second, though it was at home. */
export function sidesOf(row: MatchRow, { sides, grounds }: Books): { sides: Sides; isTurned: boolean } | SourceFault {
  const [home, away] = [sides.find(row.home, row.place), sides.find(row.away, row.place)]
  if (typeof home !== 'string') return home
  if (typeof away !== 'string') return away
  const { country } = grounds.find(row)
  const clubs = sides.clubs()
  const isTurned =
    clubs[away]?.national === true && country === clubs[away]?.country && country !== clubs[home]?.country
  return { sides: isTurned ? { home: away, away: home } : { home, away }, isTurned }
}
