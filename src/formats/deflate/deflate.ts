import { type Bits, bitsInto } from './bits.js'
import { DISTANCE_SCALE, DISTANCE_SYMBOL, DISTANCES, LENGTH_SCALE, LENGTH_SYMBOL, LENGTHS } from './deflate-symbols.js'
import { type Code, codeFor } from './huffman.js'
import { LEAST, matcher } from './repetitions.js'

const END = 256
/** Bytes that share one pair of codes; repetitions are looked for among them. */
export const PIECE = 1 << 18

/** Packs pieces of bytes into one stream, each piece as soon as it comes. */
interface Deflater {
  /** At most PIECE bytes. */
  readonly add: (piece: Uint8Array) => void
  /** The stream; the next piece begins another. */
  readonly end: () => Uint8Array
}

/**
 * Bytes packed as raw deflate streams (RFC 1951). The same pieces give the same stream on every machine, which zlib does
 * not promise: it takes other hashes on other processors and in other versions, and so finds other matches.
 */
export const deflater = (): Deflater => {
  const tokensIn = matcher()
  let tokens = new Uint32Array(0)
  let bits = bitsInto(ROOM)
  return {
    add: (piece) => {
      if (piece.length === 0) return
      if (tokens.length < piece.length) tokens = new Uint32Array(piece.length)
      block(bits, tokens.subarray(0, tokensIn(piece, tokens)))
    },
    end: () => {
      bits.reserve(2)
      // An empty last block, in the code that needs no table: its end is seven zeros.
      bits.put(LAST | FIXED, 3 + 7)
      const stream = bits.bytes()
      bits = bitsInto(ROOM)
      return stream
    },
  }
}

const ROOM = 1 << 12
const [LAST, FIXED, DYNAMIC] = [1, 2, 4]

export const deflate = (bytes: Uint8Array): Uint8Array => {
  const packer = deflater()
  for (let from = 0; from < bytes.length; from += PIECE) packer.add(bytes.subarray(from, from + PIECE))
  return packer.end()
}

const block = (bits: Bits, tokens: Uint32Array): void => {
  const [lengthCounts, distanceCounts] = countsOf(tokens)
  const [lengths, distances] = [codeFor(lengthCounts, 15), codeFor(distanceCounts, 15)]
  // A token takes 48 bits at most, and both codes together less than 512 bytes.
  bits.reserve(6 * tokens.length + 512)
  bits.put(DYNAMIC, 3)
  codes(bits, lengths, distances)
  bits.putAll(sizedTokens(tokens, sizedCode(lengths), sizedCode(distances)))
  putSymbol(bits, lengths, END)
}

/** From here on a number says how many bits it has, below that which. */
const SIZE_AT = 16

const sizedCode = ({ bits, lengths }: Code): Uint32Array =>
  Uint32Array.from(bits, (each, symbol) => each | ((lengths[symbol] ?? 0) << SIZE_AT))

const EXTRA_LENGTH = Uint32Array.from([...LENGTH_SCALE.extra, 0])
const BASE_LENGTH = Uint32Array.from([...LENGTH_SCALE.base, 0])
const EXTRA_DISTANCE = Uint32Array.from(DISTANCE_SCALE.extra)
const BASE_DISTANCE = Uint32Array.from(DISTANCE_SCALE.base)

/** Where the numbers of a piece are put together; what stands in it is of no use to the next piece. */
let sized = new Uint32Array(0)

/** All tokens of a piece as numbers with their sizes: of a match its length and its distance, each with what is left of it. */
const sizedTokens = (tokens: Uint32Array, lengths: Uint32Array, distances: Uint32Array): Uint32Array => {
  if (sized.length < 4 * tokens.length) sized = new Uint32Array(4 * tokens.length)
  const all = sized
  let count = 0
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] ?? 0
    if (token < END) {
      all[count++] = lengths[token] ?? 0
      continue
    }
    const [length, distance] = [(token & 0xff) + LEAST, token >>> 8]
    const symbol = LENGTH_SYMBOL[length] ?? 0
    all[count++] = lengths[END + 1 + symbol] ?? 0
    const more = EXTRA_LENGTH[symbol] ?? 0
    if (more > 0) all[count++] = (length - (BASE_LENGTH[symbol] ?? 0)) | (more << SIZE_AT)
    const far = DISTANCE_SYMBOL[distance] ?? 0
    all[count++] = distances[far] ?? 0
    const further = EXTRA_DISTANCE[far] ?? 0
    if (further > 0) all[count++] = (distance - (BASE_DISTANCE[far] ?? 0)) | (further << SIZE_AT)
  }
  return all.subarray(0, count)
}

/** How often each symbol for bytes and lengths occurs, and each for distances. */
const countsOf = (tokens: Uint32Array): readonly [Uint32Array, Uint32Array] => {
  const [lengths, distances] = [new Uint32Array(LENGTHS), new Uint32Array(DISTANCES)]
  lengths[END] = 1
  for (const token of tokens) {
    const symbol = token < END ? token : END + 1 + (LENGTH_SYMBOL[(token & 0xff) + LEAST] ?? 0)
    lengths[symbol] = (lengths[symbol] ?? 0) + 1
    if (token < END) continue
    const far = DISTANCE_SYMBOL[token >>> 8] ?? 0
    distances[far] = (distances[far] ?? 0) + 1
  }
  return [lengths, distances]
}

const putSymbol = (bits: Bits, code: Code, symbol: number): void =>
  bits.put(code.bits[symbol] ?? 0, code.lengths[symbol] ?? 0)

/** The order in which the lengths of the lengths' own code are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const

/** The lengths of a code up to the last symbol that occurs, `least` of them at least. */
const usedOf = ({ lengths }: Code, least: number): Uint8Array => {
  let used = lengths.length
  while (used > least && lengths[used - 1] === 0) used -= 1
  return lengths.subarray(0, used)
}

/** Both codes by their lengths alone, which are packed with a third code (RFC 1951, 3.2.7), here without runs. */
const codes = (bits: Bits, lengths: Code, distances: Code): void => {
  const [near, far] = [usedOf(lengths, END + 1), usedOf(distances, 1)]
  const counts = new Uint32Array(ORDER.length)
  for (const length of [...near, ...far]) counts[length] = (counts[length] ?? 0) + 1
  const code = codeFor(counts, 7)
  bits.put(near.length - (END + 1), 5)
  bits.put(far.length - 1, 5)
  bits.put(ORDER.length - 4, 4)
  for (const symbol of ORDER) bits.put(code.lengths[symbol] ?? 0, 3)
  for (const length of [...near, ...far]) putSymbol(bits, code, length)
}
