import { factOf, refsOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { capitalise, matchValues, nameOf, type Option, optionOf, sayIn } from '../naming.ts'
import { pooled } from '../pools.ts'
import { excerpt, excerptAround, withGap, withoutTrailingComma, wordCount } from '../quote.ts'
import { personAnswer } from './answers.ts'
import { perRecord } from './ask.ts'
import { firstSaid, isShort, spokenOption } from './first-said.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** A quote of fewer words could have been said on any occasion. */
const LEAST_WORDS = 4
/** When quotes were said that are not shouted in the match. */
const occasions = ['interview', 'press', 'later'] as const

/** Kinds that show or offer words that somebody said. */
export const quotes: readonly Kind[] = [
  {
    // The wrong words are the editor's; they are never shown inside the quote.
    name: 'missing-word',
    since: FIRST_DAY,
    about: 'words',
    prominence: 'detail',
    groups: ['quote'],
    needs: 'a quote with `gaps`',
    ask: (incident, almanac) =>
      recordsOf(incident, 'quote').flatMap((quote) => {
        const text = factOf(incident, quote.id, quote, 'text')
        const speaker = factOf(incident, quote.id, quote, 'by')
        if (!text) return []
        return (quote.gaps ?? []).map(({ word, instead }, i) => ({
          subject: `${quote.id}-${i + 1}`,
          ...(i > 0 && { prominence: 'footnote' }),
          asks: text,
          tells: refsOf(incident, quote.id, ['by']),
          body: () => ({
            values: {
              ...matchValues(almanac, incident),
              speaker: speaker ? nameOf(almanac, 'people', speaker.value) : 'none',
              occasion: quote.phase,
            },
            quote: withGap(excerptAround(text.value, word), word),
            answer: wordOption(word),
            others: instead.map(wordOption),
          }),
        }))
      }),
  },
  {
    // Asked where the words speak of somebody else as well, so that the two can be taken for each other.
    name: 'quote-addressee',
    since: FIRST_DAY,
    about: 'words',
    prominence: 'headline',
    groups: ['quote'],
    needs: 'a quote with `to` and `about`',
    ask: perRecord('quote', 'to', ({ incident, almanac, holder: quote, fact }) => {
      const about = factOf(incident, quote.id, quote, 'about')
      const { by } = quote
      if (!about || !by) return undefined
      const option = (id: string) => withCapital(optionOf(almanac, 'people', id))
      return {
        tells: refsOf(incident, quote.id, ['text', 'match']),
        body: () => ({
          values: { speaker: nameOf(almanac, 'people', by), occasion: quote.phase },
          quote: excerpt(quote.text),
          answer: option(fact.value),
          others: [
            option(about.value),
            ...pooled(almanac, incident, { of: 'people', role: 'bystander' }).map(withCapital),
          ],
        }),
      }
    }),
  },
  {
    name: 'quote-about',
    since: FIRST_DAY,
    about: 'words',
    prominence: 'headline',
    groups: ['quote'],
    needs: 'a quote with `about` and `as`',
    ask: perRecord('quote', 'about', ({ incident, almanac, holder: quote, fact }) => {
      const { by, as: word } = quote
      if (!by || !word) return undefined
      return {
        tells: refsOf(incident, quote.id, ['text', 'match']),
        body: () => ({
          values: { speaker: nameOf(almanac, 'people', by), word, occasion: quote.phase },
          quote: excerptAround(quote.text, word),
          ...personAnswer(almanac, incident, { id: fact.value, without: [by, quote.to] }),
        }),
      }
    }),
  },
  {
    // Wrong options are other words of the same speaker about the same match: nothing is invented.
    name: 'quote-answer',
    since: FIRST_DAY,
    about: 'words',
    prominence: 'footnote',
    groups: ['quote'],
    needs: 'a short quote with `answers`, and other short quotes of the speaker',
    ask: perRecord('quote', 'answers', ({ incident, almanac, holder: quote, fact }) => {
      const before = incident.timeline.find(({ id }) => id === fact.value)
      const { by } = quote
      if (!by || !isShort(quote) || (before?.kind !== 'quote' && before?.kind !== 'act')) return undefined
      return {
        tells: [...refsOf(incident, before.id, ['did', 'text']), ...refsOf(incident, quote.id, ['text'])],
        body: () => ({
          wording: before.kind,
          values: {
            speaker: nameOf(almanac, 'people', by),
            who: before.by ? nameOf(almanac, 'people', before.by) : 'none',
            did: before.kind === 'act' ? before.did : '',
          },
          ...(before.kind === 'quote' && { quote: withoutTrailingComma(before.text) }),
          answer: spokenOption(quote),
          others: recordsOf(incident, 'quote')
            .filter((other) => other.by === by && other.id !== before.id && isShort(other))
            .map(spokenOption),
        }),
      }
    }),
  },
  firstSaid,
  {
    // Asked where the manager spoke on more than one occasion.
    name: 'occasion-of-quote',
    since: FIRST_DAY,
    about: 'words',
    prominence: 'footnote',
    options: 'even',
    groups: ['quote'],
    needs: 'quotes of the manager on two occasions',
    ask: perRecord('quote', 'phase', ({ incident, almanac, holder: quote, fact }) => {
      const { by } = quote
      const said = occasions.filter((phase) => recordsOf(incident, 'quote').some((other) => other.phase === phase))
      if (said.length < 2 || by !== incident.manager || wordCount(quote.text) < LEAST_WORDS) return undefined
      const option = (occasion: string): Option => ({
        key: `said ${occasion}`,
        text: sayIn(almanac, { message: 'occasion-of-quote.option', values: { occasion } }),
      })
      return {
        tells: refsOf(incident, quote.id, ['text', 'match']),
        body: () => ({
          values: { speaker: nameOf(almanac, 'people', by) },
          quote: excerpt(quote.text),
          answer: option(fact.value),
          others: said.map(option),
        }),
      }
    }),
  },
]

/** A word as an option; its key is no id of anything. */
const wordOption = (word: string): Option => ({ key: `“${word}”`, text: word })

/** Somebody without a name ("the fourth official") written like those who have one. */
const withCapital = (option: Option): Option => ({ ...option, text: capitalise(option.text) })
