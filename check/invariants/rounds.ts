import type { Incident, Match } from '../../src/quiz/incident.ts'
import { type Check, type Fault, when } from './fault.ts'

/** Groups and matchdays in rounds that have none, and legs of rounds that are played once. */
export const rounds: Check = ({ match }) => {
  const { round, group, matchday, leg } = match
  const inGroup = round === undefined || ['group', 'second-group', 'group-play-off'].includes(round)
  const inTable = inGroup || round === 'league' || round === 'final-round' || round === 'other'
  return [
    ...when(group !== undefined && !inGroup, 'match.group', `none in the round ${round}`, group),
    ...when(matchday !== undefined && !inTable, 'match.matchday', `none in the round ${round}`, matchday),
    ...when(
      leg !== undefined && ['group', 'league', 'final'].includes(round ?? ''),
      'match.leg',
      `none in the round ${round}`,
      leg,
    ),
  ]
}

/** A match that was called neutral though one side was in its own country, or was not though neither was. */
export const neutral: Check = ({ match }, { clubs }) => {
  const [home, away] = [match.home, match.away].map((id) => clubs[id])
  if (!home?.national || !away?.national || match.country === undefined) return []
  const isHost = [home.country, away.country].includes(match.country)
  return [
    ...when(match.neutral === true && isHost, 'match.neutral', `none, as the ground was in ${match.country}`, true),
    ...when(!match.neutral && !isHost, 'match.neutral', `true, as the ground was in ${match.country}`, undefined),
  ]
}

/** A tie whose other leg is not there, is no match of the same sides the other way round, or does not make the aggregate score. */
export const ties: Check = (incident, _, { find }) => {
  const { leg, tie, aggregate, score } = incident.match
  const other = tie === undefined ? undefined : find?.(tie)
  return [
    ...when(tie !== undefined && leg === undefined, 'match.leg', '1 or 2, as it is one match of a tie', leg),
    ...when(tie !== undefined && find !== undefined && !other, 'match.tie', 'the id of the other leg', tie),
    ...when(
      leg === 1 && aggregate !== undefined && aggregate.join() !== score?.join(),
      'match.aggregate',
      'the score, as it was the first leg',
      aggregate,
    ),
    ...(other ? legFaults(incident, other) : []),
  ]
}

function legFaults({ id, match }: Incident, other: Incident): readonly Fault[] {
  const { leg, aggregate, score } = match
  const first = leg === 1 ? match : other.match
  const second = leg === 1 ? other.match : match
  const both =
    leg === 2 && score && other.match.score ? sum(score, [other.match.score[1], other.match.score[0]]) : undefined
  return [
    ...when(!isReturn(match, other.match), 'match.tie', 'a match of the same sides, at home with the other', other.id),
    ...when(other.match.tie !== id, 'match.tie', `an incident that names ${id} as its other leg`, other.match.tie),
    ...when(leg === other.match.leg, 'match.leg', `another one than that of ${other.id}`, leg),
    ...when(first.date >= second.date, 'match.leg', 'the first leg before the second', leg),
    ...when(
      both !== undefined && aggregate !== undefined && aggregate.join() !== both.join(),
      'match.aggregate',
      `${JSON.stringify(both)}, the goals of both legs`,
      aggregate,
    ),
  ]
}

const isReturn = (one: Match, other: Match) =>
  one.home === other.away &&
  one.away === other.home &&
  one.competition === other.competition &&
  one.season === other.season

const sum = (one: readonly [number, number], other: readonly [number, number]) => [one[0] + other[0], one[1] + other[1]]
