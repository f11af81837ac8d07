import { factOf, refOf } from '../fact.ts'
import { goalsOf, isOnlyPenalty } from '../match.ts'
import { matchValues, optionOf } from '../naming.ts'
import { squadOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Who scored a penalty, where the side had one that the timeline knows of. */
export const penaltyTaken: Kind = {
  name: 'penalty-taken',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) => {
    const penalties = goalsOf(incident).filter(({ how }) => how === 'penalty')
    return penalties.flatMap((goal) => {
      const taker = factOf(incident, goal.id, goal, 'by')
      if (!taker || !isOnlyPenalty(incident, goal)) return []
      return {
        subject: goal.id,
        asks: taker,
        tells: [refOf(incident, goal.id, 'how')],
        prompt: { message: 'penalty-taken.prompt', values: matchValues(almanac, incident, goal.for) },
        says: 'penalty-taken.says',
        answer: optionOf(almanac, 'people', taker.value),
        others: () => squadOf(almanac, goal.for, incident.match.date),
      }
    })
  },
}
