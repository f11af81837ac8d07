import type { Almanac } from '../almanac.ts'
import { factOf, noteOf, paragraphsOf, refOf, refsOf, toldByQuote } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { recordsOf } from '../match.ts'
import { capitalise, inSentence, matchValues, nameOf, type Option, occasionOf, sayIn } from '../naming.ts'
import { DISTRACTORS } from '../options.ts'
import { pooled } from '../pools.ts'
import { endOf, excerpt, excerptAround, phraseAround, withGap, withoutTrailingComma, wordCount } from '../quote.ts'
import { personAnswer, personOption } from './answers.ts'
import { perRecord } from './ask.ts'
import { answerTold, firstSaid, isShort, lastWords, MOST_SPOKEN, spokenOption } from './first-said.ts'
import { type Draft, FIRST_DAY, type Kind } from './kind.ts'

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
          tells: toldByQuote(incident, quote, ['by']),
          body: () => ({
            values: {
              ...matchValues(almanac, incident),
              speaker: speaker ? nameOf(almanac, 'people', speaker.value) : 'none',
              occasion: occasionOf(incident, quote.phase),
            },
            fact: saidValues(phraseAround(text.value, word)),
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
      const { others, ...answer } = personAnswer(almanac, incident, { id: fact.value, without: [by] })
      return {
        tells: toldByQuote(incident, quote, ['text', 'match']),
        body: () => ({
          values: { speaker: nameOf(almanac, 'people', by), occasion: quote.phase },
          quote: excerpt(quote.text),
          ...answer,
          others: besides(almanac, incident, { answer: fact.value, others, first: [about.value] }),
        }),
      }
    }),
  },
  {
    // Whom the quote is about and to whom it was said are asked as such; somebody else under a name of their own.
    name: 'who-is-meant',
    since: FIRST_DAY,
    about: 'words',
    prominence: 'headline',
    groups: ['quote'],
    needs: 'a quote with `pronouns`',
    ask: (incident, almanac) =>
      recordsOf(incident, 'quote').flatMap((quote) =>
        (quote.pronouns ?? []).flatMap((pronoun, i) => pronounDraft(incident, almanac, { quote, pronoun, i })),
      ),
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
      const others = recordsOf(incident, 'quote')
        .filter((other) => other !== quote && other.phase === quote.phase)
        .filter((other) => other.by === by && other.id !== before.id && isShort(other))
        .slice(0, MOST_SPOKEN)
      return {
        tells: [
          ...(before.kind === 'quote' ? toldByQuote(incident, before, ['text']) : refsOf(incident, before.id, ['did'])),
          ...[quote, ...others].flatMap((shown) => toldByQuote(incident, shown, ['text'])),
        ],
        body: () => ({
          wording: before.kind,
          values: {
            speaker: nameOf(almanac, 'people', by),
            who: before.by ? nameOf(almanac, 'people', before.by) : 'none',
            did: before.kind === 'act' ? before.did : '',
          },
          ...(before.kind === 'quote' && { quote: withoutTrailingComma(before.text) }),
          fact: { ...answerTold(spokenOption(quote)), ends: endOf(spokenOption(quote).text) },
          answer: spokenOption(quote),
          others: others.map(spokenOption),
        }),
      }
    }),
  },
  firstSaid,
  lastWords,
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
      if (by === undefined || by !== incident.manager) return undefined
      const said = occasions.filter((phase) => recordsOf(incident, 'quote').some((other) => other.phase === phase))
      if (said.length < 2 || wordCount(quote.text) < LEAST_WORDS) return undefined
      const option = (occasion: string): Option => ({
        key: `said ${occasion}`,
        text: sayIn(almanac, { message: 'occasion-of-quote.option', values: { occasion } }),
      })
      return {
        tells: toldByQuote(incident, quote, ['text', 'match']),
        body: () => ({
          values: { speaker: nameOf(almanac, 'people', by) },
          fact: { occasion: fact.value },
          quote: excerpt(quote.text),
          answer: option(fact.value),
          others: said.map(option),
        }),
      }
    }),
  },
]

/** What the fact on said words is told with. */
const saidValues = (said: string) => ({ said: capitalise(said), ends: endOf(said) })

/** A word as an option; its key is no id of anything. */
const wordOption = (word: string): Option => ({ key: `“${word}”`, text: word })

/** Somebody beside those who were there. */
interface Beside {
  readonly answer: string
  readonly others: readonly Option[]
  /** Those whom the quote speaks of or to: always offered. */
  readonly first: readonly (string | undefined)[]
}

/** Those who were there; where they are few, or the answer has no name either, also people who are at every match. */
function besides(almanac: Almanac, incident: Incident, { answer, others, first }: Beside): readonly Option[] {
  const bystanders = pooled(almanac, incident, { of: 'people', role: 'bystander' })
  const isUnnamed = almanac.names.people[answer]?.unnamed === true
  const isFew = others.length < DISTRACTORS
  const mark = ({ near: _, ...option }: Option, near: boolean): Option => ({ ...option, ...(near && { near }) })
  return [
    ...others.map((option) => mark(option, (isFew && !isUnnamed) || first.includes(option.key))),
    ...(isFew || isUnnamed ? bystanders : []).map(({ key }, i) =>
      mark(personOption(almanac, key), isUnnamed && i === 0),
    ),
  ]
}

interface Pronoun {
  readonly quote: RecordOf<'quote'>
  readonly pronoun: NonNullable<RecordOf<'quote'>['pronouns']>[number]
  readonly i: number
}

function pronounDraft(incident: Incident, almanac: Almanac, { quote, pronoun, i }: Pronoun): readonly Draft[] {
  const { id, by, to, about } = quote
  const { word, person } = pronoun
  const field = person === about ? 'about' : person === to ? 'to' : 'pronouns'
  const { others, ...answer } = personAnswer(almanac, incident, { id: person, without: [by], unnamed: true })
  if (!by || others.length === 0) return []
  return [
    {
      subject: `${id}-${i + 1}`,
      asks: {
        ref: refOf(incident, id, field),
        value: person,
        paragraphs: paragraphsOf(quote, field),
        note: noteOf(quote, field),
      },
      tells: toldByQuote(incident, quote, ['text', 'match']),
      body: () => ({
        values: {
          ...matchValues(almanac, incident),
          speaker: nameOf(almanac, 'people', by),
          word: word === 'I' ? word : inSentence(word),
          occasion: occasionOf(incident, quote.phase),
        },
        quote: excerptAround(quote.text, word),
        ...answer,
        others: besides(almanac, incident, { answer: person, others, first: [to, about] }),
      }),
    },
  ]
}
