import { factOf, refOf } from '../fact.ts'
import { foulBehind, goalsOf, isOnlyPenalty } from '../match.ts'
import { matchValues, nameOf, optionOf } from '../naming.ts'
import { squadOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Who was fouled for a penalty, or went down for it where that was disputed. */
export const penaltyWon: Kind = {
  name: 'penalty-won',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    goalsOf(incident).flatMap((goal) => {
      const foul = goal.how === 'penalty' ? foulBehind(incident, goal.id) : undefined
      const victim = foul && factOf(incident, foul.id, foul, 'on')
      if (!foul || !victim || !isOnlyPenalty(incident, goal)) return []
      return {
        subject: foul.id,
        asks: victim,
        tells: [refOf(incident, goal.id, 'by'), refOf(incident, goal.id, 'how')],
        prompt: {
          message: 'penalty-won.prompt',
          values: {
            ...matchValues(almanac, incident, goal.for),
            taker: nameOf(almanac, 'people', goal.by),
            disputed: foul.disputed ? 'yes' : 'no',
          },
        },
        says: 'penalty-won.says',
        answer: optionOf(almanac, 'people', victim.value),
        others: () => squadOf(almanac, goal.for, incident.match.date).filter(({ key }) => key !== goal.by),
      }
    }),
}
