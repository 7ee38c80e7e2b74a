import type { Bytes } from '../bytes.js'
import { zeros } from './bytes.js'

/** A prefix code: what the next bits mean, as symbol × 16 + how many of the bits it takes; 0 where they mean nothing. */
interface Code {
  readonly meanings: Uint16Array
  readonly longest: number
}

const LONGEST = 15
const END = 256

/** Lengths and distances: the least that each symbol stands for, and how many bits follow that are added to it. */
const ladder = (
  extra: readonly number[],
  first: number,
): { readonly base: number[]; readonly extra: readonly number[] } => {
  const base: number[] = []
  let next = first
  for (const bits of extra) {
    base.push(next)
    next += 1 << bits
  }
  return { base, extra }
}
const inFours = (steps: number, most: number): number[] => [
  ...Array.from({ length: most }, () => 0),
  ...Array.from({ length: steps }, (_, i) => 1 + Math.floor(i / (most / 2))),
]
const LENGTHS = ladder(inFours(20, 8), 3)
const DISTANCES = ladder(inFours(26, 4), 1)
// The last length is the longest and has a symbol of its own.
LENGTHS.base[28] = 258

/** In which order the lengths of the code for code lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

const reverseBits = (code: number, length: number): number => {
  let turned = 0
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit)
  return turned
}

/** The first code of each length; null where the lengths make no prefix code: too many, or some bits without meaning. */
const firstCodes = (
  lengths: Uint8Array,
  mayLack: boolean,
): { readonly first: number[]; readonly longest: number } | null => {
  const counts = Array.from({ length: LONGEST + 1 }, () => 0)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  const longest = counts.findLastIndex((count, length) => length > 0 && count > 0)
  const first = [0, 0]
  let left = 1
  for (let length = 1; length <= LONGEST; length++) {
    left = 2 * left - (counts[length] ?? 0)
    if (left < 0) return null
    first[length + 1] = ((first[length] ?? 0) + (counts[length] ?? 0)) << 1
  }
  // A code of one symbol, or of none, is the only one that may be incomplete.
  return left > 0 && !(mayLack && longest <= 1) ? null : { first, longest: Math.max(longest, 1) }
}

const codeOf = (lengths: Uint8Array, mayLack = true): Code | null => {
  const codes = firstCodes(lengths, mayLack)
  if (codes === null) return null
  const { first, longest } = codes
  const meanings = new Uint16Array(1 << longest)
  lengths.forEach((length, symbol) => {
    if (length === 0) return
    const code = first[length] ?? 0
    first[length] = code + 1
    for (let at = reverseBits(code, length); at < meanings.length; at += 1 << length)
      meanings[at] = symbol * 16 + length
  })
  return { meanings, longest }
}

const fillLengths = (...runs: readonly (readonly [count: number, length: number])[]): Uint8Array =>
  Uint8Array.from(runs.flatMap(([count, length]) => Array.from({ length: count }, () => length)))

const FIXED = {
  letters: codeOf(fillLengths([144, 8], [112, 9], [24, 7], [8, 8])),
  distances: codeOf(fillLengths([32, 5])),
}

/** Bits of a stream, the lowest of each byte first; behind its end there are zeros. */
class Bits {
  #at = 0
  #held = 0
  #count = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** How many bytes were taken, those that were taken in part among them. */
  get taken(): number {
    return this.#at - (this.#count >> 3)
  }

  /** The next bits, at most 16, as a whole number. */
  take(count: number): number {
    this.#fill(count)
    const value = this.#held & ((1 << count) - 1)
    this.#drop(count)
    return value
  }

  /** The symbol that the next bits mean, -1 where they mean none. */
  symbol({ meanings, longest }: Code): number {
    this.#fill(longest)
    const meaning = meanings[this.#held & ((1 << longest) - 1)] ?? 0
    if (meaning === 0) return -1
    this.#drop(meaning & 15)
    return meaning >> 4
  }

  /** So many whole bytes from the next one on. */
  bytes(count: number): Uint8Array {
    const at = this.taken
    this.#at = at + count
    this.#held = 0
    this.#count = 0
    return this.#bytes.subarray(at, at + count)
  }

  #fill(count: number): void {
    while (this.#count < count) {
      this.#held |= (this.#bytes[this.#at++] ?? 0) << this.#count
      this.#count += 8
    }
  }

  #drop(count: number): void {
    this.#held >>>= count
    this.#count -= count
  }
}

/** What comes out, as far as it has come. */
interface Output {
  readonly bytes: Bytes
  length: number
}

/** Takes a block that is not packed; false where it is damaged, as of every other kind of block. */
const takeStored = (bits: Bits, out: Output): boolean => {
  const [a = 0, b = 0, c = 0, d = 0] = bits.bytes(4)
  const length = a | (b << 8)
  if (length !== (~(c | (d << 8)) & 0xffff) || out.length + length > out.bytes.length) return false
  const stored = bits.bytes(length)
  out.bytes.set(stored, out.length)
  out.length += length
  return stored.length === length
}

/** Repeats what came out before; false where it reaches before the beginning or beyond the end. */
const repeat = (out: Output, length: number, distance: number): boolean => {
  const end = out.length + length
  if (distance > out.length || end > out.bytes.length) return false
  for (let at = out.length; at < end; at++) out.bytes[at] = out.bytes[at - distance] ?? 0
  out.length = end
  return true
}

const amountOf = (bits: Bits, symbol: number, { base, extra }: ReturnType<typeof ladder>): number =>
  (base[symbol] ?? Number.POSITIVE_INFINITY) + bits.take(extra[symbol] ?? 0)

interface Codes {
  readonly letters: Code | null
  readonly distances: Code | null
}

const takePacked = (bits: Bits, out: Output, { letters, distances }: Codes): boolean => {
  if (letters === null || distances === null) return false
  for (;;) {
    const symbol = bits.symbol(letters)
    if (symbol === END) return true
    if (symbol < END) {
      if (symbol < 0 || out.length === out.bytes.length) return false
      out.bytes[out.length++] = symbol
      continue
    }
    const length = amountOf(bits, symbol - END - 1, LENGTHS)
    const far = bits.symbol(distances)
    if (far < 0 || !repeat(out, length, amountOf(bits, far, DISTANCES))) return false
  }
}

/** What a symbol beyond the lengths repeats: how often at least, and how many bits say how often more. */
const REPEATS = new Map([
  [16, { least: 3, bits: 2 }],
  [17, { least: 3, bits: 3 }],
  [18, { least: 11, bits: 7 }],
])

/** The lengths of a block's own codes, null where they are damaged. */
const lengthsOf = (bits: Bits, code: Code, count: number): Uint8Array | null => {
  const lengths = new Uint8Array(count)
  for (let at = 0; at < count; ) {
    const symbol = bits.symbol(code)
    const repeated = REPEATS.get(symbol)
    if (symbol < 0 || (symbol === 16 && at === 0)) return null
    const end = at + (repeated ? repeated.least + bits.take(repeated.bits) : 1)
    if (end > count) return null
    const before = symbol === 16 ? (lengths[at - 1] ?? 0) : 0
    lengths.fill(repeated ? before : symbol, at, end)
    at = end
  }
  return lengths
}

/** The codes that a block brings with it. */
const ownCodes = (bits: Bits): Codes => {
  const none = { letters: null, distances: null }
  const [letters, distances, count] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4]
  if (letters > 286 || distances > 30) return none
  const written = new Uint8Array(ORDER.length)
  for (const place of ORDER.slice(0, count)) written[place] = bits.take(3)
  const code = codeOf(written, false)
  const lengths = code && lengthsOf(bits, code, letters + distances)
  if (!lengths || lengths[END] === 0) return none
  return { letters: codeOf(lengths.subarray(0, letters)), distances: codeOf(lengths.subarray(letters)) }
}

const takeBlock = (bits: Bits, out: Output): boolean => {
  const kind = bits.take(2)
  if (kind === 0) return takeStored(bits, out)
  if (kind === 3) return false
  return takePacked(bits, out, kind === 1 ? FIXED : ownCodes(bits))
}

export const inflate = (packed: Uint8Array, size: number): Bytes | null => {
  const bits = new Bits(packed)
  const out: Output = { bytes: zeros(size), length: 0 }
  for (let isLast = false; !isLast; ) {
    isLast = bits.take(1) === 1
    if (!takeBlock(bits, out) || bits.taken > packed.length) return null
  }
  return bits.taken === packed.length ? out.bytes.subarray(0, out.length) : null
}
