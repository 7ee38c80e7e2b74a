import { type Exact, exact } from '../../exact/exact.js'

/**
 * Scores up to this are summed by machine integers; greater ones, and those with a fraction, as fractions of big integers.
 */
export const GREATEST_SCORE = 2 ** 20

/**
 * A level's sum as one machine integer over one denominator: Σ multiplier × whole number of each part.
 *
 * Why nothing is lost: each part's whole number is at most its own `most` in size (a score's is GREATEST_SCORE), and `most`
 * of the level is Σ |multiplier| × most of the part. A level is carried so only where that is below 2^53. Every product and
 * every partial sum is at most that in size, and whole numbers below 2^53 are exact in a double.
 */
export interface WholeSum {
  readonly multipliers: readonly number[]
  readonly denominator: bigint
  readonly most: number
  /** What sums came to before, in lowest terms: a nation's levels come to a few hundred different figures. */
  readonly known: Map<number, Exact>
}

/** What is known of a part that a level sums: null where machine integers do not carry it. */
type SummedPart = Pick<WholeSum, 'denominator' | 'most'> | null

/** A single score: a whole number as it is. */
export const SCORE_PART: SummedPart = { denominator: 1n, most: GREATEST_SCORE }

const BEYOND = 2n ** 53n

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** The sum of a level whose parts have these shares (numerators over one denominator); null where it might not be exact. */
export const wholeSumOf = (
  { numerators, denominator }: { readonly numerators: readonly bigint[]; readonly denominator: bigint },
  parts: readonly SummedPart[],
): WholeSum | null => {
  const known = parts.filter((part) => part !== null)
  if (known.length < parts.length || numerators.length < parts.length) return null
  const common = known.reduce((product, { denominator: d }) => (product / gcd(product, d)) * d, 1n)
  const multipliers = known.map((part, i) => (numerators[i] ?? 0n) * (common / part.denominator))
  const size = (n: bigint) => (n < 0n ? -n : n)
  const most = multipliers.reduce((sum, each, i) => sum + size(each) * BigInt(known[i]?.most ?? 0), 0n)
  if (most >= BEYOND) return null
  return {
    multipliers: multipliers.map(Number),
    denominator: common * denominator,
    most: Number(most),
    known: new Map(),
  }
}

/** More different figures than this are not kept. */
const KEPT = 1 << 16

/** The figure that a sum stands for, in lowest terms. */
export const figureOf = ({ denominator, known }: WholeSum, sum: number): Exact => {
  const before = known.get(sum)
  if (before) return before
  if (known.size >= KEPT) known.clear()
  const figure = exact(BigInt(sum), denominator)
  known.set(sum, figure)
  return figure
}

/** What a level's parts, as whole numbers over their own denominators, come to over that of the level; null where one is none. */
export const totalOf = ({ multipliers }: WholeSum, parts: readonly (number | null)[]): number | null => {
  let sum = 0
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? null
    if (part === null) return null
    sum += (multipliers[i] ?? 0) * part
  }
  return sum
}

/** A score as a machine integer; null where it is none, or too great to be summed as one. */
export const wholeScore = ({ n, d }: Exact): number | null => {
  if (d !== 1n) return null
  const number = Number(n)
  return Math.abs(number) <= GREATEST_SCORE ? number : null
}

/**
 * The same sum written out over the scores below the level, whose slots follow each other: a level of levels needs no sums in
 * between. Every multiplier is a product of those on the way down, and `most` of the level bounds their sum as before.
 */
export interface SlotSum {
  readonly first: number
  readonly multipliers: readonly number[]
}

/** A part of a level: a score by its slot, or a level by the sum of its scores; null where that is none. */
type SlotPart = number | SlotSum | null

/** A level's sum over the slots of its parts; null where one of them is none. */
export const slotSumOf = ({ multipliers }: WholeSum, parts: readonly SlotPart[]): SlotSum | null => {
  const known = parts.filter((part) => part !== null)
  const [first] = known
  if (first === undefined || known.length < parts.length) return null
  const spread = known.map((part, i) => {
    const own = multipliers[i] ?? 0
    return typeof part === 'number' ? [own] : part.multipliers.map((each) => own * each)
  })
  return { first: typeof first === 'number' ? first : first.first, multipliers: spread.flat() }
}
