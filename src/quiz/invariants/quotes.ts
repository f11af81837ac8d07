import { fold } from '../fold.ts'
import { type Check, pathOf, when } from './fault.ts'

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
      ...(record.gaps ?? []).flatMap(({ word, instead }, i) => [
        ...when(
          wordsIn(record.text, word) !== 1,
          `${path}.gaps[${i}].word`,
          'a word that occurs once in the quote',
          word,
        ),
        ...when(
          new Set([word, ...instead].map(fold)).size !== instead.length + 1,
          `${path}.gaps[${i}].instead`,
          'words that differ from the answer and from each other',
          instead,
        ),
      ]),
    ]
  })
}

const wordsIn = (quote: string, word: string) => ` ${fold(quote)} `.split(` ${fold(word)} `).length - 1
