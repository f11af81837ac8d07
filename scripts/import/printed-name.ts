import type { PrintedName } from './row.ts'

/** A name as printed, spare spaces gone and letters composed; its words in capitals are the surname if others are not. */
export function printedName(text: string): PrintedName {
  const printed = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const words = printed.split(' ')
  const loud = words.filter(isLoud)
  return loud.length > 0 && loud.length < words.length ? { printed, surname: loud.join(' ') } : { printed }
}

/** "PENA", "McGHEE", "O'NEILL", "II": two capitals in a row, and small letters only after "Mc" or "Mac". */
function isLoud(word: string): boolean {
  return /\p{Lu}{2}|\p{Lu}['’]\p{Lu}/u.test(word) && /^(?:Ma?c)?[^\p{Ll}]+$/u.test(word)
}
