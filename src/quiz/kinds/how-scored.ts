import { factOf, refOf } from '../fact.ts'
import { goalsOf, meaningOf } from '../match.ts'
import { matchValues, nameOf, optionOf } from '../naming.ts'
import { alternativesTo } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** How a goal was scored: ways of one group exclude each other. */
export const howScored: Kind = {
  name: 'how-scored',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    goalsOf(incident).flatMap((goal) => {
      const how = factOf(incident, goal.id, goal, 'how')
      const meaning = meaningOf(incident, goal)
      if (!how || !meaning || goal.how === 'own-goal') return []
      return {
        subject: goal.id,
        asks: how,
        tells: [refOf(incident, goal.id, 'by')],
        prompt: {
          message: 'how-scored.prompt',
          values: {
            ...matchValues(almanac, incident, goal.for),
            ...meaning,
            scorer: nameOf(almanac, 'people', goal.by),
          },
        },
        answer: optionOf(almanac, 'terms', how.value),
        others: () => alternativesTo(almanac, how.value),
      }
    }),
}
