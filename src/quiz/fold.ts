const MOST_KEPT = 20_000
const kept = new Map<string, string>()

/** A text as compared: no case, accents, punctuation, curly marks or spare spaces ("Keïta" = "keita", "100%" = "100 per cent"). */
export function fold(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const folded = foldAnew(text)
  kept.set(text, folded)
  return folded
}

function foldAnew(text: string): string {
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
