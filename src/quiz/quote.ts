// What somebody said is shown character for character. What is left out is marked; a word that is blanked out becomes a mark of
// fixed length, which does not tell how long the word is. A comma at the end, which belongs to the report, is dropped.
import { MOST_QUOTE_LETTERS } from './question.ts'

/** The longest excerpt shown, in words. */
export const MOST_QUOTED_WORDS = 32
/** What stands for a missing word. */
export const GAP = '_____'
const CUT = '[…]'

/** How many words a text has. */
export function wordCount(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (!isSpace(text, i) && (i === 0 || isSpace(text, i - 1))) count += 1
  return count
}

const SPACE = /\s/
/** Compares the code first, which settles nearly every character. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code <= 32 || (code > 127 && SPACE.test(text.charAt(at)))
}

const sentencesOf = (text: string) => text.match(/[^.?!…]+[.?!…]*\s*/g) ?? [text]

/** The words without the comma that belongs to the report around them. */
export const withoutTrailingComma = (text: string) => text.trim().replace(/,$/, '')

/** The quotation as it stands inside a sentence: without the full stop at its end, before or after the closing mark. */
export const withoutFullStop = (quoted: string) => quoted.replace(/\.(”?)$/, '$1')

/** How said words end, which decides whether a comma follows them. */
export function endOf(said: string): 'question' | 'exclamation' | 'other' {
  const end = said.replace(/”$/, '').at(-1)
  return end === '?' ? 'question' : end === '!' ? 'exclamation' : 'other'
}

/** The beginning of a quote, in whole sentences, as long as the limits allow; a first sentence that is too long stays whole. */
export const excerpt = (text: string, mostLetters = MOST_QUOTE_LETTERS) => cut(text, 0, mostLetters)

/** The sentences around a word, as long as the limits allow. */
export function excerptAround(text: string, word: string): string {
  if (fits(text, MOST_QUOTE_LETTERS)) return withoutTrailingComma(text)
  return cut(text, sentenceAt(sentencesOf(text), word), MOST_QUOTE_LETTERS)
}

const sentenceAt = (sentences: readonly string[], word: string) =>
  Math.max(
    0,
    sentences.findIndex((sentence) => gapPattern(word).test(sentence)),
  )

const fits = (text: string, mostLetters: number) =>
  wordCount(text) <= MOST_QUOTED_WORDS && withoutTrailingComma(text).length <= mostLetters

function cut(text: string, from: number, mostLetters: number): string {
  if (fits(text, mostLetters)) return withoutTrailingComma(text)
  const sentences = sentencesOf(text)
  const shownTo = (end: number) => {
    const shown = withoutTrailingComma(sentences.slice(from, end).join(''))
    return [from > 0 ? CUT : '', shown, end < sentences.length && !shown.endsWith('…') ? CUT : '']
      .filter(Boolean)
      .join(' ')
  }
  let end = from + 1
  while (end < sentences.length && fits(shownTo(end + 1), mostLetters)) end += 1
  return shownTo(end)
}

/** The longest phrase that a fact is told with, in letters. */
const MOST_PHRASE_LETTERS = 125

/** The words around a word, within its sentence, as the fact on it is told: cut off with "…" where the sentence is long, and without a full stop. */
export function phraseAround(text: string, word: string): string {
  const sentences = sentencesOf(text)
  const sentence = sentences[sentenceAt(sentences, word)] ?? text
  const words = sentence.trim().replace(/[.,]$/, '').split(/\s+/)
  const at = Math.max(
    0,
    words.findIndex((other) => gapPattern(word).test(other)),
  )
  const show = (from: number, to: number) =>
    `${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}`
  const canShow = (from: number, to: number) =>
    from >= 0 && to <= words.length && show(from, to).length <= MOST_PHRASE_LETTERS
  let [from, to] = [at, at + 1]
  for (let i = 0; i < words.length; i++) {
    if (canShow(from - 1, to)) from -= 1
    if (canShow(from, to + 1)) to += 1
  }
  return show(from, to)
}

/** The excerpt with the word blanked out. */
export const withGap = (shown: string, word: string) => shown.replace(gapPattern(word), GAP)

const gapPattern = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')
