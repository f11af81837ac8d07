import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, optionOf } from '../naming.ts'
import { likesOf } from './cast.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Who did something. Not asked of the manager, who does nearly everything, nor of those whom the source does not name. */
export const whoDid: Kind = {
  name: 'who-did',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    recordsOf(incident, 'act').flatMap((act) => {
      const who = factOf(incident, act.id, act, 'by')
      if (!who || who.value === incident.manager || almanac.names.people[who.value]?.unnamed) return []
      return {
        subject: act.id,
        asks: who,
        tells: [refOf(incident, act.id, 'did'), refOf(incident, act.id, 'match')],
        prompt: {
          message: 'who-did.prompt',
          values: { ...matchValues(almanac, incident), did: act.did, phase: act.phase },
        },
        answer: optionOf(almanac, 'people', who.value),
        others: () => likesOf(almanac, incident, who.value, [act.to]),
      }
    }),
}
