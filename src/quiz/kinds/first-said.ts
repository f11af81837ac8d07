import type { Almanac } from '../almanac.ts'
import { joinParagraphs, noteOf, paragraphsOf, refOf, refsOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf, type Option } from '../naming.ts'
import { withoutTrailingComma, wordCount } from '../quote.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'

type Quote = RecordOf<'quote'>

/** How many quotes are put side by side, and how many words of a quote can be read as an option. */
const QUOTES = 3
const MOST_OPTION_WORDS = 22

/** Which of some quotes came first: quotes of one occasion whose order is attested. */
export const firstSaid: Kind = {
  name: 'first-said',
  since: FIRST_DAY,
  about: 'words',
  prominence: 'footnote',
  groups: ['quote'],
  needs: 'two short quotes of the manager on one occasion',
  ask: (incident, almanac) =>
    (['interview', 'press', 'later'] as const).flatMap((phase) => {
      const said = recordsOf(incident, 'quote').filter(
        (quote) => quote.phase === phase && quote.by === incident.manager && !quote.loose && isShort(quote),
      )
      return said.flatMap((first, i) => {
        const later = said.slice(i + 1, i + QUOTES)
        return i % 2 === 0 && later.length > 0 ? toDraft(incident, almanac, [first, ...later]) : []
      })
    }),
}

function toDraft(incident: Incident, almanac: Almanac, [first, ...later]: readonly [Quote, ...Quote[]]): Draft {
  const all = [first, ...later]
  return {
    subject: first.id,
    asks: {
      ref: refOf(incident, first.id, 'order'),
      value: first.id,
      paragraphs: joinParagraphs(all.map((quote) => paragraphsOf(quote, 'order'))),
      note: noteOf(first, 'text'),
    },
    also: later.map(({ id }) => refOf(incident, id, 'order')),
    tells: all.flatMap(({ id }) => refsOf(incident, id, ['text', 'match'])),
    body: () => ({
      values: {
        ...matchValues(almanac, incident),
        manager: nameOf(almanac, 'people', incident.manager),
        occasion: first.phase,
      },
      why: { last: spokenOption(later.at(-1) ?? first).text },
      answer: spokenOption(first),
      others: later.map(spokenOption),
    }),
  }
}

/** Whether a quote can be read as an option: it is not long, and begins as a sentence does. */
export const isShort = ({ text }: Quote) => wordCount(text) <= MOST_OPTION_WORDS && /^[\p{Lu}\p{N}]/u.test(text)

/** A quote as an option: all of it, in quotation marks. */
export const spokenOption = ({ id, text }: Quote): Option => ({
  key: id,
  text: `“${withoutTrailingComma(text)}”`,
})
