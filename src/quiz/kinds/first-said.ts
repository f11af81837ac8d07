import type { Almanac } from '../almanac.ts'
import { joinParagraphs, noteOf, paragraphsOf, refOf, toldByQuote } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf, type Option, occasionOf } from '../naming.ts'
import { MOST_SPOKEN_LETTERS } from '../question.ts'
import { excerpt, withoutFullStop } from '../quote.ts'
import { perRecord } from './ask.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'

type Quote = RecordOf<'quote'>

/** How many quotes are put side by side: three long options fit a phone. */
const QUOTES = 3
/** How many wrong options may be quotes. */
export const MOST_SPOKEN = QUOTES - 1

/** Which of some quotes came first: quotes of one occasion whose order is attested. */
export const firstSaid: Kind = {
  name: 'first-said',
  since: FIRST_DAY,
  about: 'words',
  prominence: 'footnote',
  groups: ['quote'],
  needs: 'two short quotes of the manager on one occasion',
  ask: (incident, almanac) => {
    const { manager } = incident
    if (manager === undefined) return []
    return (['interview', 'press', 'later'] as const).flatMap((phase) => {
      const said = recordsOf(incident, 'quote').filter(
        (quote) => quote.phase === phase && quote.by === manager && !quote.loose && isShort(quote),
      )
      return said.flatMap((first, i) => {
        const later = said.slice(i + 1, i + QUOTES)
        const speaker = nameOf(almanac, 'people', manager)
        return i % 2 === 0 && later.length > 0 ? toDraft(incident, almanac, { speaker, said: [first, ...later] }) : []
      })
    })
  },
}

/** Quotes of the manager, in the order in which they were said. */
interface Said {
  readonly speaker: string
  readonly said: readonly [Quote, ...Quote[]]
}

function toDraft(incident: Incident, almanac: Almanac, { speaker, said: all }: Said): Draft {
  const [first, ...later] = all
  return {
    subject: first.id,
    asks: {
      ref: refOf(incident, first.id, 'order'),
      value: first.id,
      paragraphs: joinParagraphs(all.map((quote) => paragraphsOf(quote, 'order'))),
      note: noteOf(first, 'text'),
    },
    also: later.map(({ id }) => refOf(incident, id, 'order')),
    tells: all.flatMap((quote) => toldByQuote(incident, quote, ['text', 'match'])),
    body: () => ({
      values: {
        ...matchValues(almanac, incident),
        manager: speaker,
        occasion: occasionOf(incident, first.phase),
      },
      fact: answerTold(spokenOption(first)),
      answer: spokenOption(first),
      others: later.map(spokenOption),
    }),
  }
}

/** What somebody said last on an occasion, beside other words of theirs. */
export const lastWords: Kind = {
  name: 'last-words',
  since: FIRST_DAY,
  about: 'words',
  prominence: 'headline',
  groups: ['quote'],
  needs: 'a quote with `last`, and other short quotes of the speaker',
  ask: perRecord('quote', 'last', ({ incident, almanac, holder: quote, fact }) => {
    const { by } = quote
    const others = recordsOf(incident, 'quote')
      .filter((other) => other.id !== quote.id && other.by === by && other.phase === quote.phase && isShort(other))
      .slice(-MOST_SPOKEN)
    if (!by || others.length === 0) return undefined
    return {
      tells: [
        ...toldByQuote(incident, quote, ['text', 'order', 'match']),
        ...others.flatMap((other) => toldByQuote(incident, other, ['text', 'match'])),
      ],
      body: () => ({
        values: { speaker: nameOf(almanac, 'people', by), occasion: occasionOf(incident, quote.phase) },
        fact: { answer: withoutFullStop(`“${fact.value}”`) },
        answer: { key: quote.id, text: `“${fact.value}”` },
        others: others.map(spokenOption),
      }),
    }
  }),
}

/** Whether a quote can be read as an option: it begins as a sentence does, and its beginning is short enough. */
export const isShort = (quote: Quote) =>
  /^[\p{Lu}\p{N}]/u.test(quote.text) && spokenOption(quote).text.length <= MOST_SPOKEN_LETTERS

/** A quote as an option: its beginning in whole sentences, in quotation marks. */
export const spokenOption = ({ id, text }: Quote): Option => ({
  key: id,
  text: `“${excerpt(text, MOST_SPOKEN_LETTERS - MARKS)}”`,
})

/** A quote as the fact tells it, inside a sentence. */
export const answerTold = ({ text }: Option) => ({ answer: withoutFullStop(text) })

/** The marks around a quote. */
const MARKS = 2
