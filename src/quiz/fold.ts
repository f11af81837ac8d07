import { remember } from './memory.ts'

const MOST_KEPT = 20_000

/** A name as names are compared: no case, accents, punctuation or spare spaces ("Keïta" = "keita", "100%" = "100 per cent"). The last 20,000 are remembered. */
export const fold = remember(MOST_KEPT, foldText)

/** The same without remembering it: for texts that rarely come twice. */
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

/** Most texts have no accents and few signs, and are folded in fewer steps. */
const PLAIN = /^[\w\s'.,:;!?()"-]*$/
