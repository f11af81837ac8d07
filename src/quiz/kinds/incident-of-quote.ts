import { factOf, refOf } from '../fact.ts'
import { fold } from '../fold.ts'
import { recordsOf } from '../match.ts'
import { nameOf } from '../naming.ts'
import { excerpt, wordCount } from '../quote.ts'
import { FIRST_DAY, type Kind } from './kind.ts'
import { incidentOptions } from './which-incident.ts'

/** A shorter line could have been said anywhere. */
const LEAST_WORDS = 6

/** After which match something was said. Options are other incidents: none is invented, so there may be only two. */
export const incidentOfQuote: Kind = {
  name: 'incident-of-quote',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    recordsOf(incident, 'quote').flatMap((quote) => {
      const text = factOf(incident, quote.id, quote, 'text')
      if (!text || wordCount(text.value) < LEAST_WORDS) return []
      return {
        subject: quote.id,
        hidesIncident: true,
        asks: { ...text, ref: refOf(incident, quote.id, 'match') },
        anchor: [],
        tells: [text.ref, refOf(incident, quote.id, 'by')],
        prompt: {
          message: 'incident-of-quote.prompt',
          values: { speaker: quote.by ? nameOf(almanac, 'people', quote.by) : 'none' },
        },
        quote: excerpt(text.value),
        ...incidentOptions(almanac, incident, (other) =>
          recordsOf(other, 'quote').some((said) => fold(said.text).includes(fold(text.value))) ? 'true' : 'false',
        ),
      }
    }),
}
