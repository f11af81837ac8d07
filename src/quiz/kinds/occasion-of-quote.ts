import type { Almanac } from '../almanac.ts'
import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf, type Option, sayIn } from '../naming.ts'
import { excerpt, wordCount } from '../quote.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

const LEAST_WORDS = 4
const spoken = ['interview', 'press', 'later'] as const

/** On which occasion something was said, where the manager spoke on more than one. */
export const occasionOfQuote: Kind = {
  name: 'occasion-of-quote',
  since: FIRST_DAY,
  prominence: 'footnote',
  options: 'even',
  ask: (incident, almanac) => {
    const quotes = recordsOf(incident, 'quote')
    const occasions = spoken.filter((phase) => quotes.some((quote) => quote.phase === phase))
    if (occasions.length < 2) return []
    return quotes.flatMap((quote) => {
      const phase = factOf(incident, quote.id, quote, 'phase')
      if (!phase || quote.by !== incident.manager || wordCount(quote.text) < LEAST_WORDS) return []
      return {
        subject: quote.id,
        asks: phase,
        tells: [refOf(incident, quote.id, 'text'), refOf(incident, quote.id, 'match')],
        prompt: {
          message: 'occasion-of-quote.prompt',
          values: { ...matchValues(almanac, incident), speaker: nameOf(almanac, 'people', quote.by) },
        },
        quote: excerpt(quote.text),
        answer: occasionOption(almanac, phase.value),
        others: () => occasions.map((other) => occasionOption(almanac, other)),
      }
    })
  },
}

const occasionOption = (almanac: Almanac, occasion: string): Option => ({
  key: `said ${occasion}`,
  text: sayIn(almanac, {
    message: 'occasion-of-quote.option',
    values: { occasion },
  }),
})
