import type { Incident } from '../../src/quiz/incident.ts'
import { type Check, clubOf, earliest, type Fault, isData, latest, pathOf, sides, standing, when } from './fault.ts'

/** Goals that do not add up to the score, and lists of goals that are wrongly called complete, or should be called so. */
export const goalsAgainstScore: Check = (incident) => {
  const { score, halfTime, fullTime } = incident.match
  const counted = sides(incident).map((club) => standing(incident).filter((goal) => goal.for === club).length)
  const whole = incident.complete.includes('goals')
  const side = (i: number) => (i === 0 ? 'home' : 'away')
  return [
    ...when(whole && !score, 'complete', 'a score, where the goals are said to be complete', incident.complete),
    ...counted.flatMap((goals, i) => [
      ...when(
        score !== undefined && goals > (score[i] ?? 0),
        'match.score',
        `at least ${goals} ${side(i)} goals, as in the timeline`,
        score,
      ),
      ...when(
        whole && score !== undefined && goals !== score[i],
        'match.score',
        `${goals} ${side(i)} goals, as in the timeline`,
        score,
      ),
      ...when(
        score !== undefined && halfTime !== undefined && (halfTime[i] ?? 0) > (score[i] ?? 0),
        'match.halfTime',
        'no more goals than at the end',
        halfTime,
      ),
      ...when(
        score !== undefined && fullTime !== undefined && (fullTime[i] ?? 0) > (score[i] ?? 0),
        'match.fullTime',
        'no more goals than at the end',
        fullTime,
      ),
    ]),
    ...when(
      score !== undefined && !whole && counted.every((goals, i) => goals === score[i]),
      'complete',
      '"goals", since every goal of the score is in the timeline',
      incident.complete,
    ),
  ]
}

/** Goals that do not add up to the score at half-time or after 90 minutes, where it is known of every goal whether it was before. */
export const goalsOnTheWay: Check = (incident) => [
  ...goalsBy(incident, 'halfTime', 45),
  ...goalsBy(incident, 'fullTime', 90),
]

function goalsBy(incident: Incident, field: 'halfTime' | 'fullTime', last: number): readonly Fault[] {
  const score = incident.match[field]
  const goals = standing(incident)
  const clear = goals.every(({ minute }) => minute !== undefined && (latest(minute) <= last || earliest(minute) > last))
  if (!score || !incident.complete.includes('goals') || !clear) return []
  const counted = sides(incident).map(
    (club) => goals.filter((goal) => goal.for === club && latest(goal.minute ?? 120) <= last).length,
  )
  return when(
    counted.join() !== score.join(),
    `match.${field}`,
    `${JSON.stringify(counted)}, as in the timeline`,
    score,
  )
}

/** Goals for a club that is no side of the match, or that is not the scorer’s; of own goals, one that is. */
export const scorersSide: Check = (incident) =>
  incident.timeline.flatMap((record) => {
    if (record.kind !== 'goal') return []
    const path = pathOf(incident, record)
    const own = record.how === 'own-goal'
    const club = clubOf(incident, record.by)
    return [
      ...when(!sides(incident).includes(record.for), `${path}.for`, 'a side of the match', record.for),
      ...when(
        club !== undefined && (club === record.for) === own,
        `${path}.for`,
        own ? 'the other side than the scorer’s' : 'the scorer’s side',
        record.for,
      ),
    ]
  })

/** Goals that stand though a review disallowed them, and goals that do not stand though none did. */
export const disallowed: Check = (incident) =>
  incident.timeline.flatMap((record) => {
    if (record.kind !== 'goal') return []
    const annulled = incident.timeline.some(
      (other) => other.kind === 'var' && other.of === record.id && other.verdict === 'disallowed',
    )
    return when(
      annulled !== (record.stands === false),
      pathOf(incident, record),
      annulled ? '"stands": false' : 'a review that disallows it',
      record.id,
    )
  })

/** Goals by a player who had been sent off. */
export const sentOff: Check = (incident) =>
  incident.timeline.flatMap((record, i) => {
    if (record.kind !== 'goal') return []
    const gone = incident.timeline
      .slice(0, i)
      .some((other) => other.kind === 'card' && other.off && other.to === record.by)
    return when(gone, `${pathOf(incident, record)}.by`, 'a player still on the pitch', record.by)
  })

/** Penalty goals that no foul led to. Data does not tell fouls. */
export const penalties: Check = (incident) =>
  incident.timeline.flatMap((record) =>
    record.kind === 'goal' && record.how === 'penalty' && !isData(incident)
      ? when(
          !incident.timeline.some((other) => other.kind === 'foul' && other.leads === record.id),
          pathOf(incident, record),
          'a foul that leads to the penalty',
          record.id,
        )
      : [],
  )
