/**
 * Fractions for the oracle, written apart from the engine's: never reduced on the way, compared by cross product, reduced
 * only to be printed. Nothing under test/oracle imports from src.
 */
export type Rational = readonly [numerator: bigint, denominator: bigint]

/** "8.9" is 89/10 and "5/56" is 5/56; the digits are shifted by hand, no number type is asked. */
export const rational = (text: string | number): Rational => {
  const [above = '', below = '1'] = String(text).split('/')
  const [a, b] = [shifted(above), shifted(below)]
  return [a[0] * b[1], a[1] * b[0]]
}

const shifted = (text: string): Rational => {
  const point = text.indexOf('.')
  if (point < 0) return [BigInt(text), 1n]
  const decimals = text.length - point - 1
  return [BigInt(text.slice(0, point) + text.slice(point + 1)), BigInt(`1${'0'.repeat(decimals)}`)]
}

export const plus = (a: Rational, b: Rational): Rational => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
export const minus = (a: Rational, b: Rational): Rational => plus(a, [-b[0], b[1]])
export const times = (a: Rational, b: Rational): Rational => [a[0] * b[0], a[1] * b[1]]
export const over = (a: Rational, b: Rational): Rational => [a[0] * b[1], a[1] * b[0]]
export const less = (a: Rational, b: Rational): boolean => (a[0] * b[1] - b[0] * a[1]) * a[1] * b[1] < 0n

export const total = (terms: readonly Rational[]): Rational =>
  terms.reduce((a, b) => (a[1] === b[1] ? [a[0] + b[0], a[1]] : plus(a, b)), [0n, 1n])
export const average = (terms: readonly Rational[]): Rational => over(total(terms), [BigInt(terms.length), 1n])

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))

/** In lowest terms, "901/200"; a whole number without denominator. */
export const printed = ([n, d]: Rational): string => {
  const common = divisor(n < 0n ? -n : n, d < 0n ? -d : d) || 1n
  const [above, below] = d < 0n ? [-n / common, -d / common] : [n / common, d / common]
  return below === 1n ? String(above) : `${above}/${below}`
}

/** Half-up to so many places by long division: one more digit is worked out and looked at. For figures not below zero. */
export const halfUp = ([n, d]: Rational, places: number): string => {
  let [digits, rest] = [String(n / d), n % d]
  for (let place = 0; place < places; place++) {
    digits += String((rest * 10n) / d)
    rest = (rest * 10n) % d
  }
  const units = BigInt(digits) + ((rest * 10n) / d >= 5n ? 1n : 0n)
  const text = units.toString().padStart(places + 1, '0')
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
}
