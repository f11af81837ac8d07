import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, optionOf } from '../naming.ts'
import { alternativesTo } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Which outlet posted something. */
export const postedBy: Kind = {
  name: 'posted-by',
  since: FIRST_DAY,
  prominence: 'footnote',
  ask: (incident, almanac) =>
    recordsOf(incident, 'post').flatMap((post) => {
      const outlet = factOf(incident, post.id, post, 'by')
      if (!outlet) return []
      return {
        subject: post.id,
        asks: outlet,
        tells: [refOf(incident, post.id, 'did')],
        prompt: {
          message: 'posted-by.prompt',
          values: { ...matchValues(almanac, incident), did: post.did, phase: post.phase },
        },
        answer: optionOf(almanac, 'terms', outlet.value),
        others: () => alternativesTo(almanac, outlet.value),
      }
    }),
}
