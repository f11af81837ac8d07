import { factOf } from '../fact.ts'
import { goalsOf, meaningOf } from '../match.ts'
import { matchValues, optionOf } from '../naming.ts'
import { bothSquads, squadOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Who scored a goal from open play: penalties are asked by penalty-taken. */
export const whoScored: Kind = {
  name: 'who-scored',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    goalsOf(incident).flatMap((goal) => {
      const scorer = factOf(incident, goal.id, goal, 'by')
      const meaning = meaningOf(incident, goal)
      if (!scorer || !meaning || goal.how === 'penalty' || goal.how === 'own-goal') return []
      return {
        subject: goal.id,
        asks: scorer,
        prompt: { message: 'who-scored.prompt', values: { ...matchValues(almanac, incident, goal.for), ...meaning } },
        says: 'who-scored.says',
        answer: optionOf(almanac, 'people', scorer.value),
        others: () =>
          meaning.role === 'opener' ? bothSquads(almanac, incident) : squadOf(almanac, goal.for, incident.match.date),
      }
    }),
}
