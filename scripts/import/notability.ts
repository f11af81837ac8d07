// How notable a match was, from 0: the sum of what people remember matches for.
import type { Incident, RecordOf } from '../../src/quiz/incident.ts'

/** What is needed to weigh a match: the incident without its notability. */
export type Weighed = Pick<Incident, 'match' | 'timeline' | 'complete'>

const ROUNDS: Readonly<Record<string, number>> = { final: 6, 'semi-final': 4, 'quarter-final': 2 }
const SHOOT_OUT = 3
const EXTRA_TIME = 2
const TURNED = 3
const TURNED_FROM_TWO = 5
/** For the club that a collection is about, a lead thrown away is remembered more than a match turned. */
const LEAD_LOST = 4
const MANY_GOALS = 2
const LATE_GOALS = 2
const RIVALS = 1.5
const TIE_TURNED = 5
const HAT_TRICK = 2
const LATE_WINNER = 2

/** The notability of a match; `club` is whose matches they are, `rivals` pairs of sides, each "a b" in any order. */
export function notabilityOf(incident: Weighed, rivals: readonly string[] = [], club?: string): number {
  const { match } = incident
  const parts = [
    ROUNDS[match.round ?? ''] ?? 0,
    match.shootOut ? SHOOT_OUT : 0,
    match.fullTime ? EXTRA_TIME : 0,
    turnedWeight(incident, club),
    isRich(incident) ? MANY_GOALS : 0,
    goalsAfterBreak(incident) >= 5 ? LATE_GOALS : 0,
    isRivalry(incident, rivals) ? RIVALS : 0,
    isTieTurned(incident) ? TIE_TURNED : 0,
    hasHatTrick(incident) ? HAT_TRICK : 0,
    hasLateWinner(incident) ? LATE_WINNER : 0,
  ]
  return Math.floor(parts.reduce((sum, part) => sum + part, 0))
}

const goalsOf = ({ timeline }: Weighed) =>
  timeline.filter((record): record is RecordOf<'goal'> => record.kind === 'goal')

/** By how many goals the winner was behind at most, as far as goals in order or the score at half-time tell. */
export function deficitTurned({ match, timeline, complete }: Weighed): number {
  const { score, halfTime, home } = match
  if (!score || score[0] === score[1]) return 0
  const sign = score[0] > score[1] ? 1 : -1
  const atHalf = halfTime ? sign * (halfTime[1] - halfTime[0]) : 0
  const goals = timeline.filter((record) => record.kind === 'goal')
  if (!complete.includes('goals') || goals.some(({ loose }) => loose)) return Math.max(0, atHalf)
  let lead = 0
  let worst = atHalf
  for (const goal of goals) {
    lead += goal.for === home ? sign : -sign
    worst = Math.max(worst, -lead)
  }
  return worst
}

function turnedWeight(incident: Weighed, club: string | undefined): number {
  const deficit = deficitTurned(incident)
  if (deficit === 0) return 0
  const { score, home, away } = incident.match
  const winner = score && score[0] > score[1] ? home : away
  if (club !== undefined && winner !== club) return LEAD_LOST
  return deficit >= 2 ? TURNED_FROM_TWO : TURNED
}

function isRich({ match: { score } }: Weighed): boolean {
  return score !== undefined && (Math.abs(score[0] - score[1]) >= 5 || score[0] + score[1] >= 6)
}

function goalsAfterBreak({ match: { score, fullTime, halfTime } }: Weighed): number {
  const end = fullTime ?? score
  return end && halfTime ? end[0] + end[1] - halfTime[0] - halfTime[1] : 0
}

function isRivalry({ match: { home, away } }: Weighed, rivals: readonly string[]): boolean {
  return rivals.includes(`${home} ${away}`) || rivals.includes(`${away} ${home}`)
}

/** Whether the side that lost the first leg won the tie. */
function isTieTurned({ match: { score, aggregate, leg } }: Weighed): boolean {
  if (!score || !aggregate || leg !== 2) return false
  const first = aggregate[0] - score[0] - (aggregate[1] - score[1])
  return first * (aggregate[0] - aggregate[1]) < 0
}

function hasHatTrick(incident: Weighed): boolean {
  const own = goalsOf(incident).filter(({ how }) => how !== 'own-goal')
  return own.some(({ by }) => own.filter((goal) => goal.by === by).length >= 3)
}

function hasLateWinner(incident: Weighed): boolean {
  const { score, home } = incident.match
  if (!score || Math.abs(score[0] - score[1]) !== 1 || !incident.complete.includes('goals')) return false
  const last = goalsOf(incident).at(-1)
  const winner = score[0] > score[1] ? home : incident.match.away
  return last?.for === winner && typeof last.minute === 'number' && last.minute >= 88
}
