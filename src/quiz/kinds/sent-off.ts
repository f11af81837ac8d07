import { factOf, refOf } from '../fact.ts'
import { foulBehind, recordsOf } from '../match.ts'
import { matchValues, nameOf, optionOf } from '../naming.ts'
import { squadOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Who was sent off. The foul names the card, so that another card of the same match cannot be meant. */
export const sentOff: Kind = {
  name: 'sent-off',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    recordsOf(incident, 'card').flatMap((card) => {
      const player = factOf(incident, card.id, card, 'to')
      const foul = foulBehind(incident, card.id)
      const club = incident.cast[card.to]?.club
      if (!card.off || !player || !foul || !club) return []
      return {
        subject: card.id,
        asks: player,
        tells: [refOf(incident, foul.id, 'on')],
        prompt: {
          message: 'sent-off.prompt',
          values: { ...matchValues(almanac, incident), victim: nameOf(almanac, 'people', foul.on) },
        },
        says: 'sent-off.says',
        answer: optionOf(almanac, 'people', player.value),
        others: () => squadOf(almanac, club, incident.match.date, { keepers: true }),
      }
    }),
}
