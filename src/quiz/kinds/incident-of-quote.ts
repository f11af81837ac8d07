import { type Almanac, type Choice, matchValues, nameOf, sayIn } from '../almanac.ts'
import { factOf, refOf } from '../fact.ts'
import { fold } from '../fold.ts'
import type { Incident } from '../incident.ts'
import { FIRST_DAY, type Kind } from '../kind.ts'
import { recordsOf } from '../match.ts'
import { excerpt, wordCount } from '../quote.ts'

/** A shorter line could have been said anywhere. */
const LEAST_WORDS = 6
/** How many other incidents are looked at for wrong options. */
const MOST_OTHERS = 12

/** After which match something was said. Options are other incidents: none is invented, so there may be only two. */
export const incidentOfQuote: Kind = {
  name: 'incident-of-quote',
  since: FIRST_DAY,
  ask: (incident, almanac) =>
    recordsOf(incident, 'quote').flatMap((quote) => {
      const text = factOf(incident, quote.id, quote, 'text')
      if (!text || wordCount(text.value) < LEAST_WORDS) return []
      const speaker = factOf(incident, quote.id, quote, 'by')
      return {
        subject: quote.id,
        hidesIncident: true,
        asks: { ...text, ref: refOf(incident, quote.id, 'match') },
        anchor: [],
        tells: [text.ref, refOf(incident, quote.id, 'by')],
        prompt: {
          message: 'incident-of-quote.prompt',
          values: { speaker: speaker ? nameOf(almanac, 'people', speaker.value) : 'none' },
        },
        quote: excerpt(text.value),
        answer: incidentChoice(almanac, incident),
        others: () => otherIncidents(almanac, incident, text.value).map((other) => incidentChoice(almanac, other)),
      }
    }),
}

/** An incident as an option: the match and its month, never the result. */
export function incidentChoice(almanac: Almanac, incident: Incident): Choice {
  const { home, away, month } = matchValues(almanac, incident)
  return {
    key: incident.id,
    text: sayIn(almanac, { message: 'incident-of-quote.option', values: { home, away, month } }),
    order: Date.parse(incident.match.date),
  }
}

/** Other incidents of the same manager, in whose record nobody says the same. */
function otherIncidents(almanac: Almanac, incident: Incident, text: string): readonly Incident[] {
  return almanac.incidents
    .filter((other) => other !== incident && other.manager === incident.manager)
    .slice(-MOST_OTHERS)
    .filter((other) => !recordsOf(other, 'quote').some((quote) => fold(quote.text).includes(fold(text))))
}
