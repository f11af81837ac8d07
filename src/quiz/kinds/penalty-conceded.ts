import { factOf, refOf } from '../fact.ts'
import { foulBehind, goalsOf, isOnlyPenalty } from '../match.ts'
import { matchValues, nameOf, optionOf, otherSide } from '../naming.ts'
import { squadOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Who gave a penalty away. */
export const penaltyConceded: Kind = {
  name: 'penalty-conceded',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    goalsOf(incident).flatMap((goal) => {
      const foul = goal.how === 'penalty' ? foulBehind(incident, goal.id) : undefined
      const culprit = foul && factOf(incident, foul.id, foul, 'by')
      if (!foul || !culprit || !isOnlyPenalty(incident, goal)) return []
      const club = otherSide(incident, goal.for)
      return {
        subject: foul.id,
        asks: culprit,
        tells: [refOf(incident, goal.id, 'by'), refOf(incident, goal.id, 'how')],
        prompt: {
          message: 'penalty-conceded.prompt',
          values: { ...matchValues(almanac, incident, club), taker: nameOf(almanac, 'people', goal.by) },
        },
        says: 'penalty-conceded.says',
        answer: optionOf(almanac, 'people', culprit.value),
        others: () => squadOf(almanac, club, incident.match.date),
      }
    }),
}
