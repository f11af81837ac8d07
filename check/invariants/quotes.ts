import { fold } from '../../src/quiz/fold.ts'
import type { RecordOf } from '../../src/quiz/incident.ts'
import { withoutTrailingComma } from '../../src/quiz/quote.ts'
import { type Check, type Fault, pathOf, when } from './fault.ts'

type Quote = RecordOf<'quote'>

/** Quotes without a speaker, quotes that stand twice, gaps that have not exactly one right answer, and pronouns and last words that are not as said. */
export const quotes: Check = (incident) => {
  const spoken = incident.timeline.filter((record) => record.kind === 'quote')
  return spoken.flatMap((record) => {
    const path = pathOf(incident, record)
    const twin = spoken.find((other) => other !== record && fold(other.text) === fold(record.text))
    const blocked = incident.neverAsk.some(({ fact }) => fact === `${record.id}.by`)
    return [
      ...when(
        record.by === undefined && !blocked,
        `${path}.by`,
        `a speaker, or ${record.id}.by under neverAsk`,
        undefined,
      ),
      ...when(twin !== undefined, `${path}.text`, 'every quote once', twin?.id),
      ...(record.gaps ?? []).flatMap((_, i) => gapFaults(`${path}.gaps[${i}]`, record, i)),
      ...(record.pronouns ?? []).flatMap(({ word }, i) =>
        when(!hasWord(record.text, word), `${path}.pronouns[${i}].word`, 'a word of the quote', word),
      ),
      ...lastFaults(`${path}.last`, record, spoken),
    ]
  })
}

/** Last words that do not end the quote, or after which their speaker said something else on that occasion. */
function lastFaults(path: string, { text, last, by, phase, id }: Quote, spoken: readonly Quote[]): readonly Fault[] {
  if (last === undefined) return []
  const inPhase = spoken.filter((other) => other.by === by && other.phase === phase && !other.loose)
  const isEnd = withoutTrailingComma(text).endsWith(last)
  return [
    ...when(!isEnd, path, 'the end of the quote, letter for letter', last),
    ...when(inPhase.at(-1)?.id !== id, path, 'only in the last quote of its speaker on that occasion', last),
  ]
}

function gapFaults(path: string, { text, gaps = [] }: Quote, i: number): readonly Fault[] {
  const { word = '', instead = [] } = gaps[i] ?? {}
  const answer = fold(word)
  return [
    ...when(wordsIn(text, word) !== 1, `${path}.word`, 'a word that occurs once in the quote', word),
    ...when(
      new Set([word, ...instead].map(fold)).size !== instead.length + 1,
      `${path}.instead`,
      'words that differ from the answer and from each other',
      instead,
    ),
    ...instead.flatMap((wrong, j) =>
      when(/\s/.test(wrong.trim()), `${path}.instead[${j}]`, 'one word, as the answer is', wrong),
    ),
    ...instead.flatMap((wrong, j) =>
      when(
        fold(wrong) !== answer && wordsIn(text, wrong) > 0,
        `${path}.instead[${j}]`,
        'a word that is not in the quote',
        wrong,
      ),
    ),
  ]
}

/** Whether the quote has the word as it is spelt, whatever stands around it: "He" in "He’s". */
const hasWord = (quote: string, word: string) => quote.split(/[^\p{L}]+/u).includes(word)

const wordsIn = (quote: string, word: string) => ` ${fold(quote)} `.split(` ${fold(word)} `).length - 1
