import { LEAST } from './repetitions.js'

export const LENGTHS = 286
export const DISTANCES = 30

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

export const LENGTH_SCALE = scaleOf(28, 4, LEAST)
export const DISTANCE_SCALE = scaleOf(DISTANCES, 2, 1)
/** The longest match has a symbol of its own. */
const LONGEST_SYMBOL = 28

const symbolsUpTo = (most: number, scale: Scale): Uint8Array => {
  const symbols = new Uint8Array(most + 1)
  scale.base.forEach((from, symbol) => {
    symbols.fill(symbol, from, Math.min(from + (1 << (scale.extra[symbol] ?? 0)), most + 1))
  })
  return symbols
}

export const LENGTH_SYMBOL = symbolsUpTo(258, LENGTH_SCALE).fill(LONGEST_SYMBOL, 258)
export const DISTANCE_SYMBOL = symbolsUpTo(32_768, DISTANCE_SCALE)
