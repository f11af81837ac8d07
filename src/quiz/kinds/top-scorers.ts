import { type ClosedSet, type GoalIn, talliesOf } from '../closed.ts'
import { refOf } from '../fact.ts'
import type { Incident } from '../incident.ts'
import { goalsOf } from '../match.ts'
import { optionOf, sideInSentence, tournamentValues } from '../naming.ts'
import { playersOf } from '../players.ts'
import { factAt, type InSet, inClosed } from './across.ts'
import type { Draft, Kind } from './kind.ts'

/** Kinds that ask about the goals of a whole season of a competition. Each is asked of one of its matches. */
export const topScorers: readonly Kind[] = [
  {
    name: 'top-scorer',
    since: '2026-11-25',
    about: 'play',
    prominence: 'headline',
    groups: ['goals'],
    needs: 'the last match of a closed set with all goals, of which one player scored more than anybody else',
    ask: inClosed(['matches', 'goals'], topDraft),
  },
  {
    name: 'semi-final-and-final',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['goals'],
    needs: 'the final of a closed set with all goals, and one player who scored in it and in a semi-final',
    ask: inClosed(['matches', 'goals'], bothDraft),
  },
  {
    name: 'first-goal-of-all',
    since: '2026-11-25',
    about: 'play',
    prominence: 'detail',
    groups: ['goals'],
    needs: 'the match of a closed set in which its first goal was scored, alone on its day',
    ask: inClosed(['matches', 'goals'], firstDraft),
  },
]

/** How many of the next best scorers wrong options are taken from. */
const MOST_NEXT = 8
const LEAST_OTHERS = 2

function topDraft({ incident, almanac, set }: InSet): Draft | undefined {
  if (set.incidents.at(-1) !== incident) return undefined
  const ranked = [...almanac.once(talliesOf)(set)]
    .filter(([, goals]) => set.club === undefined || goals[0]?.goal.for === set.club)
    .toSorted((a, b) => b[1].length - a[1].length)
  const [top, ...next] = ranked
  const [best, second] = [top?.[1].length ?? 0, next[0]?.[1].length ?? 0]
  if (!top || best === second || next.length < LEAST_OTHERS) return undefined
  return {
    subject: 'season',
    hidesIncident: true,
    across: true,
    asks: factAt(incident, 'season.topScorer', top[0]),
    anchor: [],
    tells: top[1].map(({ incident: of, goal }) => refOf(of, goal.id, 'by')),
    body: () => ({
      ...(set.club !== undefined && { wording: 'club' }),
      ...(set.club === undefined && { wording: 'all' }),
      values: {
        ...tournamentValues(almanac, incident),
        club: set.club === undefined ? '' : sideInSentence(almanac, set.club),
      },
      answer: optionOf(almanac, 'people', top[0]),
      others: next.slice(0, MOST_NEXT).map(([id]) => optionOf(almanac, 'people', id)),
    }),
  }
}

/** Who scored in a match of each of the rounds. */
const scorersIn = ({ goals }: ClosedSet, round: Incident['match']['round']): ReadonlySet<string> =>
  new Set(goals.filter(isOwn).flatMap(({ incident, goal }) => (incident.match.round === round ? goal.by : [])))

const isOwn = ({ goal }: GoalIn) => goal.how !== 'own-goal'

function bothDraft({ incident, almanac, set }: InSet): Draft | undefined {
  if (incident.match.round !== 'final' || set.club !== undefined) return undefined
  const [semis, final] = [scorersIn(set, 'semi-final'), scorersIn(set, 'final')]
  const [both, ...more] = [...final].filter((id) => semis.has(id))
  const others = [...final, ...semis].filter((id) => id !== both)
  if (both === undefined || more.length > 0 || others.length < LEAST_OTHERS) return undefined
  const his = set.goals.filter(
    ({ incident: of, goal }) => goal.by === both && ['semi-final', 'final'].includes(of.match.round ?? ''),
  )
  return {
    subject: 'season',
    hidesIncident: true,
    across: true,
    asks: factAt(incident, 'season.semiFinalAndFinal', both),
    anchor: [],
    tells: his.map(({ incident: of, goal }) => refOf(of, goal.id, 'by')),
    body: () => ({
      values: tournamentValues(almanac, incident),
      answer: optionOf(almanac, 'people', both),
      others: others.map((id) => ({ ...optionOf(almanac, 'people', id), near: true })),
    }),
  }
}

function firstDraft({ incident, almanac, set }: InSet): Draft | undefined {
  const [first] = set.goals
  const day = incident.match.date
  const isAlone = set.incidents.filter(({ match }) => match.date === day).length === 1
  if (!first || first.incident !== incident || !isAlone || set.club !== undefined || !isOwn(first)) return undefined
  const [goal] = goalsOf(incident)
  if (!goal || goal.loose) return undefined
  return {
    subject: goal.id,
    hidesIncident: true,
    asks: factAt(incident, `${goal.id}.by`, goal.by),
    anchor: [refOf(incident, 'match', 'season')],
    body: () => ({
      values: tournamentValues(almanac, incident),
      answer: optionOf(almanac, 'people', goal.by),
      others: playersOf(almanac, incident).filter(
        ({ key }) => key !== goal.by && almanac.names.people[key]?.position !== 'goalkeeper',
      ),
    }),
  }
}
