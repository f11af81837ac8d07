// What became of a match: who won, who went through, who had been behind. Absent scores and unordered goals stay unknown.
import type { Incident } from './incident.ts'
import { goalsOf, hasAllGoals } from './match.ts'

/** Whether a side played in the match. */
export const hasSide = ({ match }: Pick<Incident, 'match'>, club: string) => match.home === club || match.away === club

/** Both sides of the match, home first. */
export const sidesOf = ({ match }: Pick<Incident, 'match'>): readonly [string, string] => [match.home, match.away]

/** The goals of a side and of the other one, extra time included; `undefined` where the score is not known. */
export function goalsFor({ match }: Pick<Incident, 'match'>, club: string): readonly [number, number] | undefined {
  if (!match.score) return undefined
  const [home, away] = match.score
  return match.home === club ? [home, away] : [away, home]
}

/** The side that scored more goals; `undefined` where none did, or the score is not known. */
export function winnerOf({ match }: Pick<Incident, 'match'>): string | undefined {
  const { score, home, away } = match
  if (!score || score[0] === score[1]) return undefined
  return score[0] > score[1] ? home : away
}

/** The side that won the penalty shoot-out; `undefined` where there was none. */
export function shootOutWinnerOf({ match }: Pick<Incident, 'match'>): string | undefined {
  const { shootOut, home, away } = match
  if (!shootOut || shootOut[0] === shootOut[1]) return undefined
  return shootOut[0] > shootOut[1] ? home : away
}

/** The side that won on goals or on penalties. */
export const victorOf = (incident: Pick<Incident, 'match'>) => winnerOf(incident) ?? shootOutWinnerOf(incident)

/** Whether every goal is known, and which came before which. */
export const isInOrder = (incident: Incident) => hasAllGoals(incident) && goalsOf(incident).every(({ loose }) => !loose)

/** By how many goals a side was behind at most; `undefined` where the order of the goals is not known. */
export function deficitOf(incident: Incident, club: string): number | undefined {
  if (!isInOrder(incident)) return undefined
  let [lead, worst] = [0, 0]
  for (const goal of goalsOf(incident)) {
    lead += goal.for === club ? 1 : -1
    worst = Math.max(worst, -lead)
  }
  return worst
}

/** Rounds after which the loser is out, and ties have no later match. */
const knockOuts = ['final', 'semi-final', 'quarter-final', 'round-of-16', 'round-of-32', 'group-play-off']

/** Whether the loser of the match was out, or had lost the final: not a match of a group, nor one leg of two. */
export const isKnockOut = ({ match }: Pick<Incident, 'match'>) =>
  match.leg === undefined && knockOuts.includes(match.round ?? '')
