import { foldText } from './fold.ts'

/** How many letters at most may differ, as a share of the longer text. */
const MOST_DIFFERENT = 0.4

/** What is most like a text, best first, at most `most`: by the fewest letters that differ between the text and the nearest of a candidate's names, or because a name begins with it. */
export function nearestTo<T>(
  text: string,
  candidates: readonly T[],
  { namesOf, most = 3 }: { namesOf: (candidate: T) => readonly string[]; most?: number },
): readonly T[] {
  const wanted = foldText(text)
  return candidates
    .map((candidate) => ({ candidate, far: Math.min(...namesOf(candidate).map((name) => farness(wanted, name))) }))
    .filter(({ far }) => far <= MOST_DIFFERENT)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** How little a name is like a text, from 0 to 1. */
function farness(wanted: string, name: string): number {
  const folded = foldText(name)
  const longest = Math.max(wanted.length, folded.length)
  if (longest === 0) return 0
  if (wanted && folded.startsWith(wanted)) return Math.min(MOST_DIFFERENT, 1 - wanted.length / longest)
  const isHopeless = Math.abs(wanted.length - folded.length) > MOST_DIFFERENT * longest
  return isHopeless ? 1 : differing(wanted, folded) / longest
}

/** The fewest letters to add, leave out or change that make one text of the other. */
function differing(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
