import { factOf, refOf } from '../fact.ts'
import { recordsOf } from '../match.ts'
import { matchValues, nameOf, type Option } from '../naming.ts'
import { excerptAround, withGap } from '../quote.ts'
import { FIRST_DAY, type Kind } from './kind.ts'

/** Which word was said. The wrong words are the editor's; they are never shown inside the quote. */
export const missingWord: Kind = {
  name: 'missing-word',
  since: FIRST_DAY,
  prominence: 'detail',
  ask: (incident, almanac) =>
    recordsOf(incident, 'quote').flatMap((quote) => {
      const text = factOf(incident, quote.id, quote, 'text')
      if (!text) return []
      const speaker = factOf(incident, quote.id, quote, 'by')
      return (quote.gaps ?? []).map(({ word, instead }, i) => ({
        subject: `${quote.id}-${i + 1}`,
        asks: text,
        tells: [refOf(incident, quote.id, 'by')],
        prompt: {
          message: 'missing-word.prompt',
          values: {
            ...matchValues(almanac, incident),
            speaker: speaker ? nameOf(almanac, 'people', speaker.value) : 'none',
            occasion: quote.phase,
          },
        },
        get quote() {
          return withGap(excerptAround(text.value, word), word)
        },
        answer: wordOption(word),
        others: () => instead.map(wordOption),
      }))
    }),
}

/** A word as an option: its key is no id of anything. */
const wordOption = (word: string): Option => ({ key: `“${word}”`, text: word })
