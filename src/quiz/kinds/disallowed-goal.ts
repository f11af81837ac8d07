import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, optionOf } from '../naming.ts'
import { squadOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Who had a goal ruled out. */
export const disallowedGoal: Kind = {
  name: 'disallowed-goal',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    recordsOf(incident, 'var').flatMap((review) => {
      const goal = recordsOf(incident, 'goal').find(({ id, stands }) => id === review.of && stands === false)
      const scorer = goal && factOf(incident, goal.id, goal, 'by')
      if (!goal || !scorer) return []
      return {
        subject: goal.id,
        asks: scorer,
        prompt: { message: 'disallowed-goal.prompt', values: matchValues(almanac, incident, goal.for) },
        says: 'disallowed-goal.says',
        tells: [refOf(incident, review.id, 'verdict')],
        answer: optionOf(almanac, 'people', scorer.value),
        others: () => squadOf(almanac, goal.for, incident.match.date),
      }
    }),
}
