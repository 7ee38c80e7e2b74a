/** What Cronbach's alpha is made of: over respondents who answered every question, sums and squares of each and of their totals. */
export interface Moments {
  readonly respondents: number
  /** Per question the sum of its answers, and of their squares. */
  readonly sums: ArrayLike<number>
  readonly squares: ArrayLike<number>
  /** The sum of the squared totals: all squares and cross products together. */
  readonly totalSquares: number
}

/** n times the sum of squared deviations; whole numbers below 2⁵³ keep it exact. */
const deviation = (n: number, sum: number, squares: number): number => n * squares - sum * sum

const sumOfValues = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0)

/**
 * Cronbach's alpha: how far the questions measure one thing. k/(k-1) × (1 - Σ variances of questions / variance of the
 * totals). Null where it is not defined: fewer than two questions or respondents, or totals that do not vary.
 */
export const cronbachAlpha = ({ respondents, sums, squares, totalSquares }: Moments): number | null => {
  const questions = sums.length
  if (questions < 2) return null
  // One respondent's totals do not vary either.
  const total = deviation(respondents, sumOfValues(sums), totalSquares)
  if (total <= 0) return null
  const parts = sumOfValues(Array.from(sums, (sum, i) => deviation(respondents, sum, squares[i] ?? 0)))
  return (questions / (questions - 1)) * (1 - parts / total)
}
