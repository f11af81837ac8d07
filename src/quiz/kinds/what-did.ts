import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** What somebody did. Wrong answers are the editor's: each says what in the record rules it out. */
export const whatDid: Kind = {
  name: 'what-did',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    recordsOf(incident, 'act').flatMap((act) => {
      const did = factOf(incident, act.id, act, 'did')
      if (!did || !act.instead) return []
      return {
        subject: act.id,
        asks: did,
        tells: [refOf(incident, act.id, 'match')],
        prompt: {
          message: 'what-did.prompt',
          values: { ...matchValues(almanac, incident), who: nameOf(almanac, 'people', act.by), phase: act.phase },
        },
        answer: { key: act.id, text: capital(act.did) },
        others: () => (act.instead ?? []).map((other) => ({ key: other.did, text: capital(other.did) })),
      }
    }),
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
