import { add, div, type Exact, mul, ONE, round, sub, whole } from '../../exact/exact.js'

/** Chi-square of one degree of freedom at 95 %, as Krejcie and Morgan (1970) print it. */
const CHI_SQUARE: Exact = { n: 3841n, d: 1000n }
/** The share that needs most respondents, and the error that is put up with. */
const [HALF, ERROR]: readonly [Exact, Exact] = [
  { n: 1n, d: 2n },
  { n: 1n, d: 20n },
]
/** χ²P(1-P), and d². */
const SPREAD = mul(CHI_SQUARE, mul(HALF, sub(ONE, HALF)))
const SQUARE = mul(ERROR, ERROR)

/**
 * How many respondents a population needs by Krejcie and Morgan: s = χ²NP(1-P) / (d²(N-1) + χ²P(1-P)), with χ² = 3.841,
 * P = 0.5, d = 0.05, rounded to the nearest whole number as in their table.
 */
export const krejcieMorgan = (population: number): number => {
  const size = whole(population)
  const sample = div(mul(SPREAD, size), add(mul(SQUARE, sub(size, ONE)), SPREAD))
  return Number(round(sample, 0, 'half-up').n)
}
