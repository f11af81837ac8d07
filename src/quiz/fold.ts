import { remember } from './remember.ts'

const MOST_KEPT = 20_000

/** A name as compared: no case, accents, punctuation, curly marks or spare spaces ("Keïta" = "keita", "100%" = "100 per cent"). Names come again and again, so they are remembered. */
export const fold = remember(MOST_KEPT, foldText)

/** The same of a text that is met once. */
export function foldText(text: string): string {
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/'/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
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

/** Texts without accents and signs, as most are, take a shorter way. */
const PLAIN = /^[\w\s'.,:;!?()"-]*$/
