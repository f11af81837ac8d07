import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf, optionOf } from '../naming.ts'
import { squadOf } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Who was on the receiving end of a foul that brought a sending-off. Fouls that brought penalties: penalty-won. */
export const whoWasFouled: Kind = {
  name: 'who-was-fouled',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    recordsOf(incident, 'foul').flatMap((foul) => {
      const victim = factOf(incident, foul.id, foul, 'on')
      const card = recordsOf(incident, 'card').find(({ id, off }) => off && id === foul.leads)
      const fouler = card && incident.cast[card.to]
      const club = incident.cast[foul.on]?.club
      if (!victim || !card || !fouler?.club || !club) return []
      return {
        subject: foul.id,
        asks: victim,
        tells: [refOf(incident, card.id, 'to')],
        prompt: {
          message: 'who-was-fouled.prompt',
          values: { ...matchValues(almanac, incident, fouler.club), fouler: nameOf(almanac, 'people', card.to) },
        },
        answer: optionOf(almanac, 'people', victim.value),
        others: () => squadOf(almanac, club, incident.match.date),
      }
    }),
}
