import type { Sha256 } from '../sha256.js'

const BLOCK = 64
const ROUNDS = 64

const isPrime = (number: number): boolean => {
  for (let by = 2; by * by <= number; by++) if (number % by === 0) return false
  return true
}

const PRIMES = Array.from({ length: 312 }, (_, i) => i)
  .filter((number) => number > 1 && isPrime(number))
  .slice(0, ROUNDS)

/** The first 32 bits behind the point of the primes' roots: constants that nobody chose. */
const fractions = (root: (prime: number) => number, count: number): Int32Array =>
  Int32Array.from(PRIMES.slice(0, count), (prime) => ((root(prime) % 1) * 2 ** 32) | 0)

const START = fractions(Math.sqrt, 8)
const CONSTANTS = fractions(Math.cbrt, ROUNDS)

const rotateRight = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** Fills what is left of the schedule from its first 16 words. */
const schedule = (words: Int32Array): void => {
  for (let i = 16; i < ROUNDS; i++) {
    const [far, near] = [words[i - 15] ?? 0, words[i - 2] ?? 0]
    const first = rotateRight(far, 7) ^ rotateRight(far, 18) ^ (far >>> 3)
    const second = rotateRight(near, 17) ^ rotateRight(near, 19) ^ (near >>> 10)
    words[i] = ((words[i - 16] ?? 0) + first + (words[i - 7] ?? 0) + second) | 0
  }
}

/** Takes one block of 16 words into the state. */
const compress = (state: Int32Array, words: Int32Array): void => {
  schedule(words)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < ROUNDS; i++) {
    const mixed = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25)
    const first = (h + mixed + ((e & f) ^ (~e & g)) + (CONSTANTS[i] ?? 0) + (words[i] ?? 0)) | 0
    const second = (rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] ?? 0) + word) | 0
}

export const startSha256 = (): Sha256 => {
  const state = START.slice()
  const block = new Uint8Array(BLOCK)
  const view = new DataView(block.buffer)
  const words = new Int32Array(ROUNDS)
  let size = 0
  const takeBlock = (): void => {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(4 * i)
    compress(state, words)
  }
  const update = (piece: Uint8Array | string): void => {
    const bytes = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
    for (let at = 0; at < bytes.length; ) {
      const free = BLOCK - (size % BLOCK)
      const part = bytes.subarray(at, at + free)
      block.set(part, size % BLOCK)
      size += part.length
      at += part.length
      if (part.length === free) takeBlock()
    }
  }
  const digest = (): string => {
    const bits = BigInt(size) * 8n
    update(Uint8Array.of(0x80))
    while (size % BLOCK !== BLOCK - 8) update(Uint8Array.of(0))
    view.setBigUint64(BLOCK - 8, bits)
    takeBlock()
    return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }
  return { update, digest }
}
