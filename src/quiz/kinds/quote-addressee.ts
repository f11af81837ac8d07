import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf } from '../naming.ts'
import { poolOf } from '../pools.ts'
import { excerpt } from '../quote.ts'
import { personOption } from './cast.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Whom words were said to: asked where they speak of somebody else as well, so that it can be mistaken. */
export const quoteAddressee: Kind = {
  name: 'quote-addressee',
  since: FIRST_DAY,
  prominence: 'headline',
  ask: (incident, almanac) =>
    recordsOf(incident, 'quote').flatMap((quote) => {
      const addressee = factOf(incident, quote.id, quote, 'to')
      const about = factOf(incident, quote.id, quote, 'about')
      if (!addressee || !about || !quote.by) return []
      return {
        subject: quote.id,
        asks: addressee,
        tells: [refOf(incident, quote.id, 'text'), refOf(incident, quote.id, 'match')],
        prompt: {
          message: 'quote-addressee.prompt',
          values: {
            ...matchValues(almanac, incident),
            speaker: nameOf(almanac, 'people', quote.by),
            occasion: quote.phase,
          },
        },
        quote: excerpt(quote.text),
        answer: personOption(almanac, addressee.value),
        others: () =>
          [about.value, ...poolOf(almanac, 'people', { role: 'bystander' }, incident.match.date)].map((id) =>
            personOption(almanac, id),
          ),
      }
    }),
}
