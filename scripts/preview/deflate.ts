// The Huffman codes of a deflate block (RFC 1951). All pieces of a picture share them, so that their bits can be joined.

/** One step through a row of pixels: a pixel (`distance` 0, `value` its palette index), or a copy of `value` pixels from `distance` bytes back. */
export interface Step {
  readonly distance: number
  readonly value: number
}

/** Some bits as a number; the lowest bit is written first. */
export interface Code {
  readonly value: number
  readonly bits: number
}

/** The codes of a step. */
export type Codes = (step: Step) => readonly Code[]

/** Bits in words of 16, each filled from its lowest bit. */
export interface Written {
  readonly bits: number
  readonly words: readonly number[]
}

/** A deflate symbol, and the extra bits that say which of its numbers is meant. */
interface Named {
  readonly symbol: number
  readonly extra: Code
}

/** The shortest copy that deflate has. */
export const LEAST_STRETCH = 3
/** The longest copy that deflate has. */
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

/** The symbol of a copy's length, 3 to 258 pixels. */
export const lengthOf = (length: number): Named =>
  length === MOST_STRETCH ? { symbol: LONGEST, extra: none } : (lengths[length] ?? { symbol: END, extra: none })

/** The symbol of a distance, 1 to 32768 bytes. */
export const distanceOf = (distance: number): Named => distances[distance] ?? { symbol: 0, extra: none }

/** The symbols of the numbers from `first` up. The i-th symbol stands for 2 to the power of `extraBits(i)` numbers. */
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

/** The codes of all steps; `opening` holds the headers of the stream (zlib) and of the block, `closing` ends the block. */
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

/** The headers: zlib's (deflate, a window of 32 KB), and that of one last block with dynamic codes, whose lengths take four bits each. */
function openingOf(valueCodes: readonly Code[], backCodes: readonly Code[]): readonly Code[] {
  const zlib = { value: 0x0178, bits: 16 }
  const block = [
    { value: 0b101, bits: 3 },
    { value: VALUES - 257, bits: 5 },
    { value: DISTANCES - 1, bits: 5 },
    { value: 19 - 4, bits: 4 },
  ]
  // The lengths of the code-length codes, in the RFC's order: its three repeat codes are not used, 0 to 15 take four bits.
  const own = Array.from({ length: 19 }, (_, i) => ({ value: i < 3 ? 0 : 4, bits: 3 }))
  const told = [...valueCodes, ...backCodes].map(({ bits }) => ({ value: mirror(bits, 4), bits: 4 }))
  return [zlib, ...block, ...own, ...told]
}

/** The length of each symbol's Huffman code in bits; 0 for a symbol that never occurs. */
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

/** The codes for given lengths (RFC 1951, 3.2.2). */
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

/** The bits in reverse: deflate writes codes from the highest bit, and everything else from the lowest. */
function mirror(value: number, bits: number): number {
  let mirrored = 0
  for (let i = 0; i < bits; i++) mirrored |= ((value >> i) & 1) << (bits - 1 - i)
  return mirrored
}

/** The bits of the codes, one after the other. */
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
