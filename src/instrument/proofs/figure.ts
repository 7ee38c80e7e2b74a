import { type Exact, fraction, toDecimal } from '../../exact/exact.js'

/** A figure as an instrument prints it: a decimal where it ends, otherwise a fraction. */
export const figureText = (figure: Exact): string => {
  const decimal = toDecimal(figure, 12)
  return decimal.endsWith('…') ? fraction(figure) : decimal
}
