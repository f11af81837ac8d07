import { refOf } from './fact.ts'
import type { Incident } from './incident.ts'
import { goalsOf } from './match.ts'

/** So many goals in a row with their scorers tell the score on the way. */
const TELLING = 3

/**
 * Full names of facts that can be worked out from the scorers that a question tells: how many goals somebody scored, since
 * several goals of one man are told apart by their number; of a list of goals also the scores on the way, and of the whole list
 * the final score.
 */
export function impliedBy(incident: Incident, tells: readonly string[]): readonly string[] {
  const goals = goalsOf(incident)
  const told = goals.filter(({ id }) => tells.includes(refOf(incident, id, 'by')))
  const scorers = [...new Set(told.map(({ by }) => by))]
  const isList = told.length >= TELLING
  return [
    ...scorers.map((scorer) => refOf(incident, scorer, 'goals')),
    ...(isList ? [...told.map(({ id }) => refOf(incident, id, 'score')), refOf(incident, 'match', 'halfTime')] : []),
    ...(isList && told.length === goals.length ? [refOf(incident, 'match', 'score')] : []),
  ]
}
