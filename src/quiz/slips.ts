/**
 * By how many slips one text differs from another: a letter put in, left out, or taken for another, or two side by side swapped.
 * `undefined` where there are more than `most`. It is written here because the Worker runs it over thousands of names at a time:
 * packages know no swapped letters, or go on counting where it is clear that there are too many.
 */
export function countSlips(text: string, other: string, most: number): number | undefined {
  const start = countCommon(text, other)
  const [a, b] = [text.slice(start), other.slice(start)]
  if (Math.abs(a.length - b.length) > most) return undefined
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = rowOf({ a, b, i, most, before, above })
    if (Math.min(...row) > most) return undefined
    before = above
    above = row
  }
  const slips = above[b.length] ?? 0
  return slips > most ? undefined : slips
}

function countCommon(a: string, b: string): number {
  let count = 0
  while (count < a.length && a[count] === b[count]) count += 1
  return count
}

interface Rows {
  readonly a: string
  readonly b: string
  readonly i: number
  readonly most: number
  /** The rows of one letter and of two letters less. */
  readonly above: readonly number[]
  readonly before: readonly number[]
}

/** How many slips the first letters of `a` are from each beginning of `b`; what is further from the diagonal than `most` is left at too many. */
function rowOf({ a, b, i, most, above, before }: Rows): number[] {
  const tooMany = most + 1
  const row = new Array<number>(b.length + 1).fill(tooMany)
  row[0] = Math.min(i, tooMany)
  const at = (of: readonly number[], j: number) => of[j] ?? tooMany
  for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
    const taken = at(above, j - 1) + Number(a[i - 1] !== b[j - 1])
    const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
    const swapped = isSwapped ? at(before, j - 2) + 1 : tooMany
    row[j] = Math.min(at(above, j) + 1, at(row, j - 1) + 1, taken, swapped)
  }
  return row
}
