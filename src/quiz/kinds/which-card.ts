import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf, optionOf } from '../naming.ts'
import { alternativesTo } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Whether a player went for a straight red or a second yellow, where the source says. */
export const whichCard: Kind = {
  name: 'which-card',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    recordsOf(incident, 'card').flatMap((card) => {
      const how = factOf(incident, card.id, card, 'how')
      if (!how || !card.off) return []
      return {
        subject: card.id,
        asks: how,
        tells: [refOf(incident, card.id, 'to')],
        prompt: {
          message: 'which-card.prompt',
          values: { ...matchValues(almanac, incident), player: nameOf(almanac, 'people', card.to) },
        },
        answer: optionOf(almanac, 'terms', how.value),
        others: () => alternativesTo(almanac, how.value),
      }
    }),
}
