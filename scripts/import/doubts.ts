import { foldText } from '../../src/quiz/fold.ts'
import type { SourceFault } from './fault.ts'
import { likenessOf, wordsOf } from './likeness.ts'
import type { MatchRow, Place, PrintedName, SquadRow } from './row.ts'
import { teamKey } from './team-names.ts'

/** A scorer as printed: where first, and for which side in which season. */
interface Scorer {
  readonly name: PrintedName
  readonly team: string
  readonly season: string
  readonly place: Place
}

/**
 * What cannot be decided from the matches alone and has to be by whoever knows people, clubs and grounds: names of one
 * word, names that may be one player's or two players', several spellings of a side or a ground. All are accepted.
 */
export function doubts(rows: readonly MatchRow[], squads: readonly SquadRow[] = []): readonly SourceFault[] {
  const scorers = scorersOf(rows)
  return [
    ...oneWord(scorers),
    ...variants(scorers),
    ...accents(scorers),
    ...homonyms(scorers, squads),
    ...teams(rows),
    ...grounds(rows),
  ]
}

function doubt(
  rule: string,
  place: Place,
  text: Pick<SourceFault, 'expected' | 'found' | 'of' | 'meant' | 'also'>,
): SourceFault {
  return { rule, place, ...text, outcome: 'accept' }
}

/** Each scorer once for a season, a side and a spelling; an own goal is the other side's. */
function scorersOf(rows: readonly MatchRow[]): readonly Scorer[] {
  const all = rows.flatMap((row) =>
    (row.goals ?? []).map(({ name, side, ownGoal }): Scorer => {
      const team = row[(side === 'home') === (ownGoal === true) ? 'away' : 'home'].name
      return { name, team, season: row.season, place: row.place }
    }),
  )
  return [
    ...new Map(all.toReversed().map((one) => [`${one.season}|${one.team}|${one.name.printed}`, one])).values(),
  ].toReversed()
}

const oneWord = (scorers: readonly Scorer[]) =>
  scorers
    .filter(({ name }) => wordsOf(name.printed).length === 1)
    .map(({ name, team, place }) =>
      doubt('one-word', place, { of: team, expected: 'a whole name', found: name.printed }),
    )

const pairsOf = <Item>(items: readonly Item[]) =>
  items.flatMap((one, at) => items.slice(at + 1).map((two) => [one, two] as const))

const longer = (one: string, two: string) => (one.length >= two.length ? one : two)

function variants(scorers: readonly Scorer[]): readonly SourceFault[] {
  const sides = Map.groupBy(scorers, ({ season, team }) => `${season}|${team}`)
  return [...sides.values()].flatMap(pairsOf).flatMap(([one, two]) => {
    if (likenessOf(one.name, two.name) === undefined) return []
    const [first, second] = [one.name.printed, two.name.printed]
    const expected = `one name of one player, as ${first}`
    return [
      doubt('name-variant', two.place, {
        of: two.team,
        expected,
        found: second,
        meant: longer(first, second),
        also: one.place,
      }),
    ]
  })
}

function accents(scorers: readonly Scorer[]): readonly SourceFault[] {
  const sides = Map.groupBy(scorers, ({ team, name }) => `${teamKey(team)}|${foldText(name.printed)}`)
  return [...sides.values()].flatMap(([first, ...more]) => {
    const other = more.find(({ name, season }) => name.printed !== first?.name.printed && season !== first?.season)
    if (!first || !other) return []
    const meant =
      [first, other].map(({ name }) => name.printed).toSorted((a, b) => accentCount(b) - accentCount(a))[0] ?? ''
    const expected = `${first.name.printed}, as in ${first.season}`
    return [
      doubt('name-accents', other.place, {
        of: other.team,
        expected,
        found: other.name.printed,
        meant,
        also: first.place,
      }),
    ]
  })
}

const accentCount = (name: string) => name.normalize('NFD').replace(/\P{M}/gu, '').length

/** A scorer's name that fits several of the squad equally well. */
function homonyms(scorers: readonly Scorer[], squads: readonly SquadRow[]): readonly SourceFault[] {
  const teamsBy = Map.groupBy(squads, ({ season, team }) => `${season}|${teamKey(team)}`)
  return scorers.flatMap(({ name, team, season, place }) => {
    const fitting = (teamsBy.get(`${season}|${teamKey(team)}`) ?? []).filter(({ position }) => position !== 'MG')
    const alike = fitting.filter((player) => ['surname', 'whole'].includes(likenessOf(name, player.name) ?? ''))
    const isExact = fitting.some((player) => likenessOf(name, player.name) === 'same')
    const found = `${name.printed}, who may be ${alike.map((player) => player.name.printed).join(' or ')}`
    return alike.length > 1 && !isExact
      ? [doubt('homonym', place, { of: team, expected: 'a name that fits one of the squad', found })]
      : []
  })
}

function teams(rows: readonly MatchRow[]): readonly SourceFault[] {
  const sides = rows.flatMap((row) => [row.home, row.away].map(({ name }) => ({ name, place: row.place })))
  return [...Map.groupBy(sides, ({ name }) => teamKey(name)).values()].flatMap((all) =>
    spellings(all, 'team-spelling', 'one name of a side'),
  )
}

function grounds(rows: readonly MatchRow[]): readonly SourceFault[] {
  const all = rows.flatMap(({ ground, city, place }) =>
    ground === undefined
      ? []
      : [{ name: city === undefined ? ground : `${ground}, ${city}`, key: groundKey(ground), place }],
  )
  return [...Map.groupBy(all, ({ key }) => key).values()].flatMap((same) =>
    spellings(same, 'ground-variant', 'one name of a ground and its city'),
  )
}

const groundKey = (ground: string) =>
  foldText(ground).replace(/\b(?:estadio|estadio|stade|stadio|stadium|stadion|arena|park)\b|\s/g, '')

function spellings(
  all: readonly { readonly name: string; readonly place: Place }[],
  rule: string,
  expected: string,
): readonly SourceFault[] {
  const [first, ...others] = [...new Map(all.toReversed().map((one) => [one.name, one])).values()].toReversed()
  if (!first) return []
  return others.map(({ name, place }) =>
    doubt(rule, place, { expected: `${expected}, as ${first.name}`, found: name, also: first.place }),
  )
}
