import { remember } from './memory.ts'

const MOST_KEPT = 20_000

/** A name as names are compared: no case, accents, punctuation or spare spaces ("Keïta" = "keita", "100%" = "100 per cent"). The last 20,000 are remembered. */
export const fold = remember(MOST_KEPT, foldText)

/** The same without remembering it: for texts that rarely come twice. */
export function foldText(text: string): string {
  return LATIN.test(text) ? foldLatin(text) : foldAny(text)
}

/** Most texts are in Latin letters, and are folded without asking what sort of sign each one is: an isolate that has just started would have to prepare for that. */
function foldLatin(text: string): string {
  const plain = PLAIN.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replace(/ø/g, 'o').replace(/ß/g, 'ss')
  return plain
    .replace(/%/g, ' per cent ')
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function foldAny(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/%/g, ' per cent ')
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Signs of which the two ways of folding make the same: ASCII without the underscore, quotation marks, dashes, and letters that are an ASCII letter and an accent, or ø and ß. */
const LATIN = /^[ -^`-~\n\t‘’“”–—…À-ÅÇ-ÏÑ-ÖØ-Ýßà-åç-ïñ-öø-ýÿĀ-ďĒ-ĥĨ-İĴ-ķĹ-ľŃ-ňŌ-őŔ-ťŨ-ž]*$/
const PLAIN = /^[ -~\n\t‘’“”–—…]*$/
const ACCENTS = /[\u0300-\u036f]/g
