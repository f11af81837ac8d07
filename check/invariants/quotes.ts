import { fold } from '../../src/quiz/fold.ts'
import type { RecordOf } from '../../src/quiz/incident.ts'
import { type Check, type Fault, pathOf, when } from './fault.ts'

/** Quotes without a speaker, quotes that stand twice, and gaps that have not exactly one right answer. */
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
    ]
  })
}

function gapFaults(path: string, { text, gaps = [] }: RecordOf<'quote'>, i: number): readonly Fault[] {
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
      when(
        fold(wrong) !== answer && wordsIn(text, wrong) > 0,
        `${path}.instead[${j}]`,
        'a word that is not in the quote',
        wrong,
      ),
    ),
  ]
}

const wordsIn = (quote: string, word: string) => ` ${fold(quote)} `.split(` ${fold(word)} `).length - 1
