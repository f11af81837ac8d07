import type { Almanac } from '../almanac.ts'
import { talliesOf } from '../closed.ts'
import { type Fact, refOf, refsOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { goalsOf, hasAllGoals, kickScorersOf, meaningOf } from '../match.ts'
import { matchValues, nameOf, optionOf, otherSide } from '../naming.ts'
import { playersOf } from '../players.ts'
import { askOpponent, type InSet, inClosed } from './across.ts'
import type { Draft, Kind } from './kind.ts'

type Goal = RecordOf<'goal'>

/** Kinds that ask who scored several goals in a match, and against whom somebody scored. */
export const hatTricks: readonly Kind[] = [
  {
    name: 'scored-several',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['goals'],
    needs:
      'a whole list of goals of a match read in data, in which one player of a side scored two or more, or three or more',
    ask: (incident, almanac) =>
      'data' in incident.source && hasAllGoals(incident)
        ? tallies(incident).flatMap((his) => severalDraft(incident, almanac, his))
        : [],
  },
  {
    name: 'hat-trick-against',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['goals'],
    needs: 'three goals of a player in a match of a closed set with all goals',
    ask: inClosed(['matches', 'goals'], (found) =>
      tallies(found.incident)
        .filter((his) => his.length >= HAT_TRICK)
        .flatMap((his) => againstDraft(found, his, (count) => count >= HAT_TRICK)),
    ),
  },
  {
    // Of the scorers of a match, the one whose goal meant most.
    name: 'scored-against',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['goals'],
    needs: 'a player who scored in one match only of a closed set with all goals',
    ask: inClosed(['matches', 'goals'], (found) => {
      const { almanac, incident, set } = found
      const all = almanac.once(talliesOf)(set)
      const only = tallies(incident).filter(
        (his) => his.length < HAT_TRICK && all.get(his[0].by)?.length === his.length,
      )
      const best = only.toSorted((a, b) => weightOf(incident, b) - weightOf(incident, a))
      return best.slice(0, MOST_ASKED).flatMap((his) => againstDraft(found, his, (count) => count > 0, true))
    }),
  },
]

/** How many scorers of a match are asked after. */
const MOST_ASKED = 1
const HAT_TRICK = 3

type Goals = readonly [Goal, ...Goal[]]

/** The goals of each scorer in the match, in order of time, own goals left out. */
function tallies(incident: Incident): readonly Goals[] {
  const scored = goalsOf(incident).filter(({ how }) => how !== 'own-goal')
  return [...Map.groupBy(scored, ({ by }) => by).values()].flatMap(([first, ...more]) =>
    first ? [[first, ...more]] : [],
  )
}

/** A winner weighs most, then an equaliser, then several goals. */
function weightOf(incident: Incident, his: Goals): number {
  const roles = his.map((goal) => meaningOf(incident, goal)?.role)
  return (roles.includes('winner') ? 4 : 0) + (roles.includes('equaliser') ? 2 : 0) + his.length
}

/** Who scored so many for his side: nobody else of it as many, so that one answer is right. */
function severalDraft(incident: Incident, almanac: Almanac, his: Goals): readonly Draft[] {
  const [{ by, for: side }] = his
  const level = his.length >= HAT_TRICK ? HAT_TRICK : his.length
  const rivals = tallies(incident).filter((theirs) => theirs[0].by !== by && theirs[0].for === side)
  if (level < 2 || rivals.some(({ length }) => length >= level)) return []
  const kickers = kickScorersOf(incident)
  const others = playersOf(almanac, incident, side).filter(
    ({ key }) => key !== by && !kickers.has(key) && almanac.names.people[key]?.position !== 'goalkeeper',
  )
  const [first, ...more] = his.map(({ id }) => refOf(incident, id, 'by'))
  if (first === undefined || others.length < LEAST_OTHERS) return []
  const asks: Fact = { ref: first, value: by, paragraphs: [], note: undefined }
  return [
    {
      subject: his[0].id,
      asks,
      also: more,
      tells: [refOf(incident, by, 'goals')],
      ...(level < HAT_TRICK && { prominence: 'detail' as const }),
      body: () => ({
        values: { ...matchValues(almanac, incident, side), n: his.length },
        answer: optionOf(almanac, 'people', by),
        others,
      }),
    },
  ]
}

const LEAST_OTHERS = 2

/** Against whom a player scored; the other opponents of his side are the wrong ones. */
function againstDraft(
  found: InSet,
  his: Goals,
  isEnough: (count: number) => boolean,
  anywhere?: true,
): readonly Draft[] {
  const { incident, almanac } = found
  const [{ by, for: side, id }] = his
  const goalsIn = (other: Incident) => goalsOf(other).filter((goal) => goal.by === by && goal.how !== 'own-goal').length
  return askOpponent(found, {
    answer: otherSide(incident, side),
    isTrue: (other) => isEnough(goalsIn(other)),
    values: { player: nameOf(almanac, 'people', by), n: his.length },
    tells: [
      ...his.map((goal) => refOf(incident, goal.id, 'by')),
      refOf(incident, by, 'goals'),
      ...elsewhere(found, by),
    ],
    subject: id,
    ...(anywhere && { anywhere }),
  })
}

/** That he did not score in the other matches of the set, or not so often. */
const elsewhere = ({ incident, set }: InSet, player: string) =>
  set.incidents
    .filter((other) => other !== incident && player in other.cast)
    .flatMap((other) => refsOf(other, player, ['goals']))
