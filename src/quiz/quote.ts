// What somebody said is shown character for character. What is left out is marked; a word that is blanked out becomes a mark of
// fixed length, which does not tell how long the word is. A comma at the end, which belongs to the report, is dropped.

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

/** The beginning of a quote, in whole sentences, as long as the limit allows. */
export const excerpt = (text: string) => cut(text, 0)

/** The sentences around a word, as long as the limit allows. */
export function excerptAround(text: string, word: string): string {
  if (wordCount(text) <= MOST_QUOTED_WORDS) return withoutTrailingComma(text)
  const pattern = gapPattern(word)
  return cut(
    text,
    sentencesOf(text).findIndex((sentence) => pattern.test(sentence)),
  )
}

function cut(text: string, from: number): string {
  if (wordCount(text) <= MOST_QUOTED_WORDS) return withoutTrailingComma(text)
  const sentences = sentencesOf(text)
  let end = Math.max(0, from) + 1
  while (end < sentences.length && wordCount(sentences.slice(from, end + 1).join('')) <= MOST_QUOTED_WORDS) end += 1
  const shown = withoutTrailingComma(sentences.slice(from, end).join(''))
  return [from > 0 ? CUT : '', shown, end < sentences.length ? CUT : ''].filter(Boolean).join(' ')
}

/** The excerpt with the word blanked out. */
export const withGap = (shown: string, word: string) => shown.replace(gapPattern(word), GAP)

const gapPattern = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')
