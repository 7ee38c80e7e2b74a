import { stirlingTail } from './stirling.js'

/** A stream of uniform 32-bit numbers that its seed decides: the same on every machine. */
export interface Random {
  /** The next number, 0 … 2³² - 1. */
  readonly next: () => number
  /** Fills an array with numbers further down the stream, in less time. */
  readonly fill: (target: Uint32Array) => void
}

/** Spreads a text over four words of 32 bits. */
const seedWords = (text: string): readonly [number, number, number, number] => {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  return [a | 0, b | 0, c | 0, d | 0]
}

/** How many numbers are thrown away before the first, so that near seeds part. */
const WARM_UP = 20

/** Numbers that are made at once. */
const BLOCK = 64

/**
 * The stream of a seed and of what it is for, so that a unit's numbers do not depend on which other units there are.
 * The generator is sfc32 (Doty-Humphrey, PractRand), period about 2¹²⁷: for statistics, not for secrets.
 */
export const randomOf = (seed: number, purpose: string): Random => {
  const state = Int32Array.from(seedWords(`${seed}\n${purpose}`))
  const fill = (target: Uint32Array): void => {
    let a = state[0] ?? 0
    let b = state[1] ?? 0
    let c = state[2] ?? 0
    let d = state[3] ?? 0
    for (let i = 0; i < target.length; i++) {
      const t = (((a + b) | 0) + d) | 0
      d = (d + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (c << 21) | (c >>> 11)
      c = (c + t) | 0
      target[i] = t
    }
    state.set([a, b, c, d])
  }
  fill(new Uint32Array(WARM_UP))
  const block = new Uint32Array(BLOCK)
  let at = BLOCK
  const next = (): number => {
    if (at === BLOCK) {
      fill(block)
      at = 0
    }
    return block[at++] ?? 0
  }
  return { next, fill }
}

const SPAN = 2 ** 32

/** A number of the half-open interval 0 … 1. */
export const uniform = ({ next }: Random): number => next() / SPAN

/** Successes of n trials of probability p by adding up probabilities from 0: cheap where few are expected. */
const byAdding = (random: Random, n: number, p: number): number => {
  const odds = p / (1 - p)
  let chance = (1 - p) ** n
  let left = uniform(random)
  let k = 0
  while (left > chance && k < n) {
    left -= chance
    k++
    chance *= (odds * (n - k + 1)) / k
  }
  return k
}

/** Successes by transformed rejection (Hörmann 1993, BTRS): exact, and at a cost that does not grow with n. */
const byRejection = (random: Random, n: number, p: number): number => {
  const spread = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * spread
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const center = n * p + 0.5
  const sure = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * spread
  const mode = Math.floor((n + 1) * p)
  const odds = p / (1 - p)
  for (;;) {
    const u = uniform(random) - 0.5
    const v = uniform(random)
    const us = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / us + b) * u + center)
    if (us >= 0.07 && v <= sure) return k
    if (k < 0 || k > n) continue
    const height = Math.log((v * alpha) / (a / (us * us) + b))
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirlingTail(mode) +
      stirlingTail(n - mode) -
      stirlingTail(k) -
      stirlingTail(n - k)
    if (height <= bound) return k
  }
}

/** From so many expected successes on the rejection is the cheaper way; below it does not hold. */
const REJECTION_FROM = 10

/** How many of n trials succeed, each with probability p. */
export const binomial = (random: Random, n: number, p: number): number => {
  if (n === 0 || p <= 0) return 0
  if (p > 0.5) return n - binomial(random, n, 1 - p)
  return n * p < REJECTION_FROM ? byAdding(random, n, p) : byRejection(random, n, p)
}
