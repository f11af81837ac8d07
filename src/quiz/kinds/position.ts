import { factOf } from '../fact.ts'
import { matchValues, nameOf, optionOf } from '../naming.ts'
import { alternativesTo } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** In which position a player plays, as the source gives it. */
export const position: Kind = {
  name: 'position',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    Object.entries(incident.cast).flatMap(([id, member]) => {
      const plays = factOf(incident, id, member, 'position')
      if (!plays) return []
      return {
        subject: id,
        asks: plays,
        prompt: {
          message: 'position.prompt',
          values: { ...matchValues(almanac, incident, member.club), who: nameOf(almanac, 'people', id) },
        },
        answer: optionOf(almanac, 'terms', plays.value),
        others: () => alternativesTo(almanac, plays.value),
      }
    }),
}
