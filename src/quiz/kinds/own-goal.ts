import { factOf, refOf } from '../fact.ts'
import { goalsOf, hasAllGoals } from '../match.ts'
import { matchValues, optionOf, otherSide } from '../naming.ts'
import { squadOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Who put the ball into his own net, where one player did and every goal is known. */
export const ownGoal: Kind = {
  name: 'own-goal',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const own = goalsOf(incident).filter(({ how }) => how === 'own-goal')
    const [goal] = own
    const culprit = goal && factOf(incident, goal.id, goal, 'by')
    if (!goal || !culprit || own.length > 1 || !hasAllGoals(incident)) return []
    const club = otherSide(incident, goal.for)
    return [
      {
        subject: goal.id,
        asks: culprit,
        tells: [refOf(incident, goal.id, 'how')],
        prompt: { message: 'own-goal.prompt', values: matchValues(almanac, incident, club) },
        answer: optionOf(almanac, 'people', culprit.value),
        others: () => squadOf(almanac, club, incident.match.date, { keepers: true }),
      },
    ]
  },
}
