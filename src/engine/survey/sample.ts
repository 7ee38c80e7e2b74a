import { type Exact, exact, round } from '../../exact/exact.js'

/** Chi-square of one degree of freedom at 95 %, as Krejcie and Morgan (1970) print it. */
const CHI_SQUARE: Exact = { n: 3841n, d: 1000n }
/** The share that needs most respondents, and the error that is put up with. */
const [HALF, ERROR]: readonly [Exact, Exact] = [
  { n: 1n, d: 2n },
  { n: 1n, d: 20n },
]

/**
 * How many respondents a population needs by Krejcie and Morgan: s = χ²NP(1-P) / (d²(N-1) + χ²P(1-P)), with χ² = 3.841,
 * P = 0.5, d = 0.05, rounded to the nearest whole number as in their table.
 */
export const krejcieMorgan = (population: number): number => {
  const size = BigInt(population)
  // χ²P(1-P) and d² over one denominator.
  const spread = CHI_SQUARE.n * HALF.n * (HALF.d - HALF.n) * ERROR.d * ERROR.d
  const square = ERROR.n * ERROR.n * CHI_SQUARE.d * HALF.d * HALF.d
  const sample = exact(spread * size, square * (size - 1n) + spread)
  return Number(round(sample, 0, 'half-up').n)
}
