import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, optionOf } from '../naming.ts'
import { alternativesTo } from '../pools.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** On which platform something happened, where nobody is named who posted it. A platform under its other name is no option. */
export const platform: Kind = {
  name: 'platform',
  since: FIRST_DAY,
  prominence: 'footnote',
  ask: (incident, almanac) =>
    recordsOf(incident, 'post').flatMap((post) => {
      const on = factOf(incident, post.id, post, 'on')
      if (!on || post.by) return []
      return {
        subject: post.id,
        asks: on,
        tells: [refOf(incident, post.id, 'did')],
        prompt: { message: 'platform.prompt', values: { ...matchValues(almanac, incident), did: post.did } },
        answer: optionOf(almanac, 'terms', on.value),
        others: () => alternativesTo(almanac, on.value),
      }
    }),
}
