import { type Code, codeFor } from './huffman.js'
import { LEAST, type Token, tokensOf } from './match.js'

const END = 256
const LENGTHS = 286
const DISTANCES = 30
/** Tokens that share one pair of codes. */
const BLOCK = 1 << 16

/** Which symbol a number is written with, and what is left of it for the bits behind the symbol. */
interface Scale {
  readonly base: readonly number[]
  readonly extra: readonly number[]
}

/** Symbols whose ranges double every `step` symbols (RFC 1951, 3.2.5). */
const scaleOf = (symbols: number, step: number, first: number): Scale => {
  const extra = Array.from({ length: symbols }, (_, i) => Math.max(0, Math.floor(i / step) - 1))
  const base: number[] = []
  extra.reduce((from, bits) => {
    base.push(from)
    return from + (1 << bits)
  }, first)
  return { base, extra }
}

const LENGTH_SCALE = scaleOf(28, 4, LEAST)
const DISTANCE_SCALE = scaleOf(DISTANCES, 2, 1)
/** The longest match has a symbol of its own. */
const LONGEST_SYMBOL = 28

const symbolsUpTo = (most: number, scale: Scale): Uint8Array => {
  const symbols = new Uint8Array(most + 1)
  scale.base.forEach((from, symbol) => {
    symbols.fill(symbol, from, Math.min(from + (1 << (scale.extra[symbol] ?? 0)), most + 1))
  })
  return symbols
}

const LENGTH_SYMBOL = symbolsUpTo(258, LENGTH_SCALE).fill(LONGEST_SYMBOL, 258)
const DISTANCE_SYMBOL = symbolsUpTo(32_768, DISTANCE_SCALE)

/** Where bits go: each number lowest bit first, in bytes filled from below. */
interface Sink {
  readonly put: (value: number, bits: number) => void
  readonly done: () => Uint8Array
}

const sinkOf = (room: number): Sink => {
  let bytes = new Uint8Array(room)
  let [length, held, count] = [0, 0, 0]
  const flush = (least: number): void => {
    for (; count >= least; count -= 8, held >>>= 8) {
      if (length === bytes.length) {
        const wider = new Uint8Array(length * 2)
        wider.set(bytes)
        bytes = wider
      }
      bytes[length++] = held & 0xff
    }
  }
  return {
    put: (value, bits) => {
      held |= value << count
      count += bits
      flush(8)
    },
    done: () => {
      flush(1)
      return bytes.slice(0, length)
    },
  }
}

/**
 * The bytes packed as a raw deflate stream (RFC 1951). The same bytes give the same stream on every machine, which
 * zlib does not promise: it takes other hashes on other processors and in other versions, and so finds other matches.
 */
export const deflate = (bytes: Uint8Array): Uint8Array => {
  const sink = sinkOf(Math.max(64, bytes.length >> 3))
  const tokens = new Uint32Array(BLOCK)
  let count = 0
  tokensOf(bytes, (token) => {
    if (count === BLOCK) {
      block(sink, tokens, false)
      count = 0
    }
    tokens[count++] = token
  })
  block(sink, tokens.subarray(0, count), true)
  return sink.done()
}

const block = (sink: Sink, tokens: Uint32Array, isLast: boolean): void => {
  const [lengthCounts, distanceCounts] = [new Uint32Array(LENGTHS), new Uint32Array(DISTANCES)]
  const count = (counts: Uint32Array, symbol: number): void => {
    counts[symbol] = (counts[symbol] ?? 0) + 1
  }
  for (const token of tokens) {
    count(lengthCounts, token < END ? token : END + 1 + (LENGTH_SYMBOL[(token & 0xff) + LEAST] ?? 0))
    if (token >= END) count(distanceCounts, DISTANCE_SYMBOL[token >>> 8] ?? 0)
  }
  count(lengthCounts, END)
  const [lengths, distances] = [codeFor(lengthCounts, 15), codeFor(distanceCounts, 15)]
  sink.put(isLast ? 1 : 0, 1)
  sink.put(2, 2)
  codes(sink, lengths, distances)
  for (const token of tokens) putToken(sink, token, lengths, distances)
  putSymbol(sink, lengths, END)
}

const putSymbol = (sink: Sink, code: Code, symbol: number): void =>
  sink.put(code.bits[symbol] ?? 0, code.lengths[symbol] ?? 0)

const putToken = (sink: Sink, token: Token, lengths: Code, distances: Code): void => {
  if (token < END) putSymbol(sink, lengths, token)
  else putMatch(sink, token, lengths, distances)
}

const putMatch = (sink: Sink, token: Token, lengths: Code, distances: Code): void => {
  const [length, distance] = [(token & 0xff) + LEAST, token >>> 8]
  const symbol = LENGTH_SYMBOL[length] ?? 0
  putSymbol(sink, lengths, END + 1 + symbol)
  if (symbol < LONGEST_SYMBOL) putRest(sink, LENGTH_SCALE, symbol, length)
  const far = DISTANCE_SYMBOL[distance] ?? 0
  putSymbol(sink, distances, far)
  putRest(sink, DISTANCE_SCALE, far, distance)
}

const putRest = (sink: Sink, scale: Scale, symbol: number, value: number): void =>
  sink.put(value - (scale.base[symbol] ?? 0), scale.extra[symbol] ?? 0)

/** The order in which the lengths of the lengths' own code are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const

/** Both codes by their lengths alone, which are packed with a third code (RFC 1951, 3.2.7), here without runs. */
const codes = (sink: Sink, lengths: Code, distances: Code): void => {
  const all = [...lengths.lengths, ...distances.lengths]
  const counts = new Uint32Array(ORDER.length)
  for (const length of all) counts[length] = (counts[length] ?? 0) + 1
  const code = codeFor(counts, 7)
  sink.put(LENGTHS - 257, 5)
  sink.put(DISTANCES - 1, 5)
  sink.put(ORDER.length - 4, 4)
  for (const symbol of ORDER) sink.put(code.lengths[symbol] ?? 0, 3)
  for (const length of all) putSymbol(sink, code, length)
}
