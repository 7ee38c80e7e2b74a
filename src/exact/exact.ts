/**
 * An exact figure of the index: a fraction in lowest terms.
 *
 * Weights are printed with a few decimals, but means repeat (13/3), so a decimal of any length would already have
 * rounded once. Numerator and denominator are kept until the one rounding that the instrument names.
 */
export interface Exact {
  /** Numerator; carries the sign. */
  readonly n: bigint
  /** Denominator, always positive and without a common factor with `n`. */
  readonly d: bigint
}

export const ZERO: Exact = { n: 0n, d: 1n }
export const ONE: Exact = { n: 1n, d: 1n }

/** How a figure that lies between two steps is rounded. At exactly half: `half-up` away from zero, `half-even` to the even neighbour; `down` towards zero. */
export type RoundingMode = 'half-up' | 'half-even' | 'down'

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The fraction n/d in lowest terms; d must not be zero. */
export const exact = (n: bigint, d: bigint = 1n): Exact => {
  if (d === 0n) throw new RangeError('a fraction needs a denominator other than zero')
  const common = gcd(n, d < 0n ? -d : d)
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / common, d: (sign * d) / common }
}

export const whole = (n: number): Exact => ({ n: BigInt(n), d: 1n })

const DECIMAL = /^[+-]?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i

/**
 * The exact value of a decimal ("4.5", "1e-2") or of a fraction ("5/56"), as figures are printed in an instrument.
 * Null where the text is neither. This is the one door by which text becomes a figure.
 */
export const parseExact = (text: string): Exact | null => {
  const [numerator = '', denominator, ...rest] = text.split('/')
  if (rest.length > 0) return null
  if (denominator !== undefined) {
    const [a, b] = [parseExact(numerator), parseExact(denominator)]
    return a && b && b.n !== 0n ? div(a, b) : null
  }
  if (!DECIMAL.test(numerator)) return null
  const [written = '', exponent = '0'] = numerator.toLowerCase().split('e')
  const [digits = '', decimals = ''] = written.split('.')
  const places = decimals.length - Number(exponent)
  const value = BigInt(digits + decimals)
  return places < 0 ? exact(value * 10n ** BigInt(-places)) : exact(value, 10n ** BigInt(places))
}

/**
 * The exact value of a number that was stored in binary, read as its shortest decimal: a typed 4.505 that a
 * spreadsheet stored as 4.5049999999999999 is 4.505 again. Null where it is no finite number.
 */
export const fromStored = (text: string): Exact | null => {
  const number = Number(text)
  return text.trim() !== '' && Number.isFinite(number) ? parseExact(String(number)) : null
}

/** The exact sum of two figures. */
export const add = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? exact(a.n + b.n, a.d) : exact(a.n * b.d + b.n * a.d, a.d * b.d)
/** The first figure less the second, exactly. */
export const sub = (a: Exact, b: Exact): Exact => add(a, { n: -b.n, d: b.d })
/** The exact product of two figures. */
export const mul = (a: Exact, b: Exact): Exact => exact(a.n * b.n, a.d * b.d)
/** The first figure by the second, exactly; throws RangeError where the second is zero. */
export const div = (a: Exact, b: Exact): Exact => exact(a.n * b.d, a.d * b.n)

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export const compare = (a: Exact, b: Exact): number => {
  const difference = a.n * b.d - b.n * a.d
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

export const equal = (a: Exact, b: Exact): boolean => a.n === b.n && a.d === b.d

/** The sum of any number of figures, in any order the same; reduced once at the end. */
export const sum = (terms: Iterable<Exact>): Exact => {
  let [n, d] = [0n, 1n]
  for (const term of terms) {
    if (term.d === d) n += term.n
    else if (d % term.d === 0n) n += term.n * (d / term.d)
    else {
      const common = gcd(d, term.d)
      n = n * (term.d / common) + term.n * (d / common)
      d *= term.d / common
    }
  }
  return exact(n, d)
}

/** The plain mean; the list must not be empty. */
export const mean = (terms: readonly Exact[]): Exact => div(sum(terms), whole(terms.length))

/** Whether a cut-off rest lifts the quotient; `half` says by its sign how the rest stands to one half. */
const isUp = (half: bigint, quotient: bigint, mode: RoundingMode): boolean => {
  if (mode === 'down' || half < 0n) return false
  return half > 0n || mode === 'half-up' || quotient % 2n === 1n
}

/** How many units of 10^-places the figure holds after rounding, as a whole number: 4.505 at two places, half-up, is 451. */
const roundedUnits = (x: Exact, places: number, mode: RoundingMode): bigint => {
  const scaled = (x.n < 0n ? -x.n : x.n) * 10n ** BigInt(places)
  const [quotient, rest] = [scaled / x.d, scaled % x.d]
  const magnitude = isUp(2n * rest - x.d, quotient, mode) ? quotient + 1n : quotient
  return x.n < 0n ? -magnitude : magnitude
}

/** The figure rounded to so many decimal places; the only place where precision is given up. */
export const round = (x: Exact, places: number, mode: RoundingMode): Exact =>
  exact(roundedUnits(x, places, mode), 10n ** BigInt(places))

/** The figure as text with exactly so many decimal places and a point: 451/100 at two places is "4.51". */
export const toFixed = (x: Exact, places: number, mode: RoundingMode = 'half-up'): string => {
  const units = roundedUnits(x, places, mode)
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const sign = units < 0n ? '-' : ''
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** The exact value in lowest terms: "901/200", a whole number without denominator. */
export const fraction = (x: Exact): string => (x.d === 1n ? String(x.n) : `${x.n}/${x.d}`)

/** More places than any product of printed weights has; a figure that needs more is shown as a fraction. */
const PRINTED_PLACES = 12

/** A figure as an instrument prints it: an exact decimal where it ends, otherwise the fraction. */
export const printedText = (x: Exact): string => {
  const decimal = toDecimal(x, PRINTED_PLACES)
  return decimal.endsWith('…') ? fraction(x) : decimal
}

/** From one figure to another: "1–4". */
export const printedRange = ([from, to]: readonly [Exact, Exact]): string => `${printedText(from)}–${printedText(to)}`

/** A decimal with its mark, without the zeros at its end: "4.500" is "4.5", "4.000" is "4". Walked, so that its length is all it costs. */
export const withoutZeros = (decimal: string): string => {
  let end = decimal.length
  while (decimal[end - 1] === '0') end--
  return decimal.slice(0, decimal[end - 1] === '.' ? end - 1 : end)
}

/** The figure as an exact decimal where it ends within `places` digits, otherwise cut there and marked with "…". */
export const toDecimal = (x: Exact, places = 6): string => {
  const text = toFixed(x, places, 'down')
  const short = places > 0 ? withoutZeros(text) : text
  return (x.n * 10n ** BigInt(places)) % x.d === 0n ? short : `${text}…`
}

/** How often a factor goes into a whole number. */
const power = (n: bigint, factor: bigint): number => {
  let [rest, times] = [n, 0]
  while (rest % factor === 0n) {
    rest /= factor
    times++
  }
  return times
}

/** The figure as text without any loss: its decimals where they end, however many there are, else the fraction. */
export const toText = (x: Exact): string => {
  const [twos, fives] = [power(x.d, 2n), power(x.d, 5n)]
  const ends = x.d === 2n ** BigInt(twos) * 5n ** BigInt(fives)
  return ends ? toFixed(x, Math.max(twos, fives), 'down') : fraction(x)
}

/** How many binary digits a whole number has. */
const bits = (n: bigint): number => n.toString(2).length

/** A number that so many binary digits are taken from; in two steps where one would leave the range. */
const shrunk = (number: number, by: number): number =>
  by > LARGEST_POWER ? number / 2 ** LARGEST_POWER / 2 ** (by - LARGEST_POWER) : number / 2 ** by

/** The largest power of two that a binary number holds. */
const LARGEST_POWER = 1023

/** More binary digits than a binary number keeps, and one that says whether anything was left over. */
const QUOTIENT_BITS = 64

/** The nearest binary number: for drawings and statistics only, never on the way to an index. */
export const toNumber = (x: Exact): number => {
  const [n, d] = [Number(x.n), Number(x.d)]
  // One division of two numbers that binary holds exactly is rounded once, so it is the nearest already.
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return n / d
  const magnitude = x.n < 0n ? -x.n : x.n
  const shift = QUOTIENT_BITS + bits(x.d) - bits(magnitude)
  const [dividend, divisor] = shift < 0 ? [magnitude, x.d << BigInt(-shift)] : [magnitude << BigInt(shift), x.d]
  // What is left over is kept as a last digit, so that the one rounding of Number sees on which side of a half it lies.
  const rest = dividend % divisor === 0n ? 0n : 1n
  const value = shrunk(Number(((dividend / divisor) << 1n) | rest), shift + 1)
  return x.n < 0n ? -value : value
}
