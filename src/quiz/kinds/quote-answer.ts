import { factOf, refOf } from '../fact.ts'
import type { Incident, RecordOf } from '../incident.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf, type Option } from '../naming.ts'
import { withoutTrailingComma, wordCount } from '../quote.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** A longer quote is no option. */
export const MOST_OPTION_WORDS = 22

/** What somebody replied. Options are other words of the same speaker about the same match: nothing is invented. */
export const quoteAnswer: Kind = {
  name: 'quote-answer',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    recordsOf(incident, 'quote').flatMap((quote) => {
      const answered = factOf(incident, quote.id, quote, 'answers')
      const before = incident.timeline.find(({ id }) => id === answered?.value)
      if (!answered || !before || !quote.by || !isShort(quote)) return []
      if (before.kind !== 'quote' && before.kind !== 'act') return []
      const who = before.by
      return {
        subject: quote.id,
        asks: answered,
        tells: [
          refOf(incident, before.id, 'did'),
          refOf(incident, before.id, 'text'),
          refOf(incident, quote.id, 'text'),
        ],
        prompt: {
          message: `quote-answer.prompt.${before.kind}`,
          values: {
            ...matchValues(almanac, incident),
            speaker: nameOf(almanac, 'people', quote.by),
            who: who ? nameOf(almanac, 'people', who) : 'none',
            did: before.kind === 'act' ? before.did : '',
          },
        },
        ...(before.kind === 'quote' && { quote: withoutTrailingComma(before.text) }),
        answer: spokenOption(quote),
        others: () => spokenBy(incident, quote.by, [before.id]),
      }
    }),
}

/** Short quotes of a speaker as options. */
export function spokenBy(
  incident: Incident,
  speaker: string | undefined,
  without: readonly string[],
): readonly Option[] {
  return recordsOf(incident, 'quote')
    .filter((quote) => quote.by === speaker && !without.includes(quote.id) && isShort(quote))
    .map(spokenOption)
}

/** Whether a quote can be read as an option: not long, and a sentence from its beginning. */
export const isShort = ({ text }: RecordOf<'quote'>) =>
  wordCount(text) <= MOST_OPTION_WORDS && /^[\p{Lu}\p{N}]/u.test(text)

/** A quote as an option: all of it, in quotation marks. */
export const spokenOption = ({ id, text }: RecordOf<'quote'>): Option => ({
  key: id,
  text: `“${withoutTrailingComma(text)}”`,
})
