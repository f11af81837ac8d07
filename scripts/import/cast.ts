// Whom the names in a row mean. A name that cannot be decided stops the match: `Refused` carries the fault.
import type { SourceFault } from './fault.ts'
import type { Fixes } from './fixes.ts'
import type { PeopleBook } from './people.ts'
import type { MatchRow, Place, PrintedName, RowSide } from './row.ts'
import { cleanText, isAlike, wordsOf } from './spelling.ts'
import { type Member, meantBy } from './squad-members.ts'

/** Thrown where a name, a side or a fact keeps a match from being imported. */
export class Refused extends Error {
  readonly fault: SourceFault
  constructor(fault: SourceFault) {
    super(fault.rule)
    this.fault = fault
  }
}

/** Where names are looked up: squads by the id of their side, and the book of people. */
export interface Registrar {
  readonly season: string
  readonly squads: ReadonlyMap<string, readonly Member[]>
  readonly book: PeopleBook
  readonly topicOf: (side: string) => string
  /** What a fix says of this printed name of this side. */
  readonly fixOf: (side: string, name: PrintedName) => Fixes['people'][number] | undefined
  /** Spellings that other sources have for a name of this side. */
  readonly spellings: (side: string, name: PrintedName) => readonly string[]
}

/** The id of a player of a side; throws `Refused` where the name may mean several, or nobody of the squad. */
export function playerId(name: PrintedName, side: string, of: MatchRow, registrar: Registrar): string {
  const { season, squads, book, topicOf } = registrar
  const topic = topicOf(side)
  const { place } = of
  const squad = squads.get(side)
  const fix = registrar.fixOf(topic, name)
  if (fix?.is !== undefined && !squad)
    return decided(book.find({ side: topic, season, name, forms: [name.printed], place }))
  if (!squad) {
    if (wordsOf(name.printed).length < 2)
      throw new Refused(nameFault({ name, side, row: of, meant: [], expected: 'a given name and a surname' }))
    return decided(book.find({ side: topic, season, name, forms: [name.printed], place }))
  }
  const named = meantBy(fix?.as === undefined ? name : { printed: fix.as }, squad)
  const meant = fix?.born === undefined ? named : named.filter(({ born }) => born === fix.born)
  const [member] = meant
  if (meant.length !== 1 || !member)
    throw new Refused(
      nameFault({
        name,
        side,
        row: of,
        meant: meant.length > 0 ? meant : near(name, squad),
        expected: 'one player of the squad',
      }),
    )
  const forms = [...member.forms, ...registrar.spellings(side, member.name)]
  return decided(book.find({ ...member, forms, side: topic, season, place: member.place }))
}

/** The id of a referee, who is known by country and whole name. */
export function refereeId(row: MatchRow, { season, book }: Registrar): string | SourceFault | undefined {
  const [official] = row.officials ?? []
  if (!official || wordsOf(official.name.printed).length < 2) return undefined
  const side = `referee ${official.country ?? ''}`.trim()
  return book.find({ side, season, name: official.name, forms: [official.name.printed], place: row.place })
}

function decided(found: string | SourceFault): string {
  if (typeof found === 'string') return found
  throw new Refused(found)
}

const near = ({ printed }: PrintedName, squad: readonly Member[]) =>
  squad.filter(({ forms }) =>
    forms.some((form) => wordsOf(form).some((word) => wordsOf(printed).some((each) => isAlike(each, word)))),
  )

interface Doubt {
  readonly name: PrintedName
  readonly side: string
  readonly row: MatchRow
  readonly meant: readonly Member[]
  readonly expected: string
}

function nameFault({ name, side, row, meant, expected }: Doubt): SourceFault {
  const names = meant.map((member) => cleanText(member.name.printed))
  const place: Place = row.place
  return {
    rule: 'name',
    place,
    of: `${row.home.name} v ${row.away.name}`,
    expected: `${expected} of ${side}`,
    found: cleanText(name.printed),
    ...(names.length > 0 && { meant: names.join(' or ') }),
    outcome: 'refuse',
  }
}

/** The line-ups of a row with ids; undefined where a side has not eleven who began. */
export function lineUpsOf(row: MatchRow, idOf: (name: PrintedName, side: RowSide) => string) {
  const { lineUps } = row
  if (!lineUps) return undefined
  const of = (side: RowSide) => {
    const starters = lineUps[side].filter(({ starts }) => starts)
    const captain = lineUps[side].find(({ captain }) => captain)
    return {
      players: starters.map(({ name }) => idOf(name, side)),
      ...(captain?.starts && { captain: idOf(captain.name, side) }),
    }
  }
  const both = { home: of('home'), away: of('away') }
  const isWhole = [both.home, both.away].every(({ players }) => new Set(players).size === 11)
  return isWhole ? both : undefined
}
