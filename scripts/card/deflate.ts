// The codes of a deflate block (RFC 1951), made for all pieces of a picture at once, so that their bits can be joined.

/** A step through a row of pixels: a pixel of its own (`distance` 0, `value` its palette index), or a stretch (`value` pixels long) that is the same as one that far back. */
export interface Step {
  readonly distance: number
  readonly value: number
}

/** Bits as a number, the first of them the lowest. */
export interface Code {
  readonly value: number
  readonly bits: number
}

/** The codes of a step. */
export type Codes = (step: Step) => readonly Code[]

/** So many bits, in words of 16 from the lowest bit on. */
export interface Written {
  readonly bits: number
  readonly words: readonly number[]
}

/** A symbol, and which of the numbers that it stands for. */
interface Named {
  readonly symbol: number
  readonly extra: Code
}

export const LEAST_STRETCH = 3
export const MOST_STRETCH = 258
const END = 256
const FIRST_LENGTH = 257
const LONGEST = 285
const VALUES = 286
const DISTANCES = 30
const MOST_CODE_BITS = 15

const none: Code = { value: 0, bits: 0 }
const lengths = nameFrom(FIRST_LENGTH, LEAST_STRETCH, (i) => (i < 8 ? 0 : (i >> 2) - 1)).slice(0, MOST_STRETCH)
const distances = nameFrom(0, 1, (i) => (i < 4 ? 0 : (i >> 1) - 1))

/** How a stretch of 3 to 258 pixels is named. */
export const lengthOf = (length: number): Named =>
  length === MOST_STRETCH ? { symbol: LONGEST, extra: none } : (lengths[length] ?? { symbol: END, extra: none })

/** How a distance of 1 to 32768 is named. */
export const distanceOf = (distance: number): Named => distances[distance] ?? { symbol: 0, extra: none }

/** Names for the numbers from `first` on; `extraBits` says how many numbers, as a power of two, share the i-th symbol. */
function nameFrom(
  firstSymbol: number,
  first: number,
  extraBits: (i: number) => number,
): readonly (Named | undefined)[] {
  const named: (Named | undefined)[] = Array.from({ length: first })
  for (let i = 0; named.length <= 32_768; i++) {
    const bits = extraBits(i)
    for (let value = 0; value < 1 << bits; value++) named.push({ symbol: firstSymbol + i, extra: { value, bits } })
  }
  return named
}

/** Codes for every step that there is, those that the stream begins with (zlib's header and the block's), and those that it ends with. */
export function makeCodes(
  steps: Iterable<Step>,
  paints: number,
): { codes: Codes; opening: readonly Code[]; closing: readonly Code[] } {
  const values = Array.from({ length: VALUES }, (_, symbol) => (symbol < paints || symbol >= END ? 1 : 0))
  const backs = Array.from({ length: DISTANCES }, () => 0)
  for (const { distance, value } of steps) {
    count(values, distance > 0 ? lengthOf(value).symbol : value)
    if (distance > 0) count(backs, distanceOf(distance).symbol)
  }
  const valueCodes = toCodes(toBits(values))
  const backCodes = toCodes(toBits(backs))
  const codes: Codes = ({ distance, value }) => {
    if (distance === 0) return [valueCodes[value] ?? none]
    const length = lengthOf(value)
    const back = distanceOf(distance)
    return [valueCodes[length.symbol] ?? none, length.extra, backCodes[back.symbol] ?? none, back.extra]
  }
  return { codes, opening: openingOf(valueCodes, backCodes), closing: [valueCodes[END] ?? none] }
}

function count(counts: number[], symbol: number): void {
  counts[symbol] = (counts[symbol] ?? 0) + 1
}

/** zlib's header (deflate, a window of 32 KB), and the block's: the last one, its codes told by their lengths, each in four bits. */
function openingOf(valueCodes: readonly Code[], backCodes: readonly Code[]): readonly Code[] {
  const zlib = { value: 0x0178, bits: 16 }
  const block = [
    { value: 0b101, bits: 3 },
    { value: VALUES - 257, bits: 5 },
    { value: DISTANCES - 1, bits: 5 },
    { value: 19 - 4, bits: 4 },
  ]
  // How long the codes of lengths are, in the RFC's order: none for its three ways to repeat, four bits for 0 to 15.
  const own = Array.from({ length: 19 }, (_, i) => ({ value: i < 3 ? 0 : 4, bits: 3 }))
  const told = [...valueCodes, ...backCodes].map(({ bits }) => ({ value: mirror(bits, 4), bits: 4 }))
  return [zlib, ...block, ...own, ...told]
}

/** How long each symbol's code is to be (Huffman), 0 for one that never occurs. */
function toBits(counts: readonly number[]): readonly number[] {
  const bits = counts.map(() => 0)
  let nodes = counts.flatMap((total, symbol) => (total > 0 ? [{ total, symbols: [symbol] }] : []))
  while (nodes.length > 1) {
    const [a, b, ...rest] = nodes.sort((one, other) => one.total - other.total)
    if (!a || !b) break
    const symbols = [...a.symbols, ...b.symbols]
    for (const symbol of symbols) count(bits, symbol)
    nodes = [...rest, { total: a.total + b.total, symbols }]
  }
  return Math.max(...bits) > MOST_CODE_BITS ? toBits(counts.map((total) => Math.ceil(total / 2))) : bits
}

/** The codes of those lengths (RFC 1951, 3.2.2). */
function toCodes(bits: readonly number[]): readonly Code[] {
  const codes = bits.map(() => none)
  let next = 0
  for (let length = 1; length <= MOST_CODE_BITS; length++) {
    next *= 2
    for (const [symbol, wanted] of bits.entries()) {
      if (wanted === length) codes[symbol] = { value: mirror(next++, length), bits: length }
    }
  }
  return codes
}

/** Codes are sent from their highest bit, everything else in deflate from its lowest. */
function mirror(value: number, bits: number): number {
  let mirrored = 0
  for (let i = 0; i < bits; i++) mirrored |= ((value >> i) & 1) << (bits - 1 - i)
  return mirrored
}

/** Codes one after the other. */
export function join(codes: readonly Code[]): Written {
  const words: number[] = []
  let bits = 0
  for (const code of codes) {
    for (let bit = 0; bit < code.bits; bit++, bits++) {
      if (bits % 16 === 0) words.push(0)
      words[words.length - 1] = (words.at(-1) ?? 0) | (((code.value >> bit) & 1) << (bits % 16))
    }
  }
  return { bits, words }
}
