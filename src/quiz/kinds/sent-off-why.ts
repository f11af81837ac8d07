import { factOf, refOf } from '../fact.ts'
import { foulBehind, recordsOf } from '../match.ts'
import { matchValues, nameOf, optionOf } from '../naming.ts'
import { alternativesTo } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** What somebody was sent off for. */
export const sentOffWhy: Kind = {
  name: 'sent-off-why',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    recordsOf(incident, 'card').flatMap((card) => {
      const foul = card.off && foulBehind(incident, card.id)
      const offence = foul && factOf(incident, foul.id, foul, 'how')
      if (!offence) return []
      return {
        subject: card.id,
        asks: offence,
        tells: [refOf(incident, card.id, 'to')],
        prompt: {
          message: 'sent-off-why.prompt',
          values: { ...matchValues(almanac, incident), player: nameOf(almanac, 'people', card.to) },
        },
        answer: optionOf(almanac, 'terms', offence.value),
        others: () => alternativesTo(almanac, offence.value),
      }
    }),
}
