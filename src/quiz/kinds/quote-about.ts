import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf, optionOf } from '../naming.ts'
import { excerptAround } from '../quote.ts'
import { likesOf } from './cast.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Whom a word of a quote stood for. */
export const quoteAbout: Kind = {
  name: 'quote-about',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    recordsOf(incident, 'quote').flatMap((quote) => {
      const about = factOf(incident, quote.id, quote, 'about')
      const word = quote.as
      if (!about || !quote.by || !word) return []
      return {
        subject: quote.id,
        asks: about,
        tells: [refOf(incident, quote.id, 'text'), refOf(incident, quote.id, 'match')],
        prompt: {
          message: 'quote-about.prompt',
          values: {
            ...matchValues(almanac, incident),
            speaker: nameOf(almanac, 'people', quote.by),
            word,
            occasion: quote.phase,
          },
        },
        get quote() {
          return excerptAround(quote.text, word)
        },
        answer: optionOf(almanac, 'people', about.value),
        others: () => likesOf(almanac, incident, about.value, [quote.by, quote.to]),
      }
    }),
}
