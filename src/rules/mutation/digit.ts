import { type Exact, exact, parseExact } from '../../exact/exact.js'

const DECIMAL = /^-?\d+(\.\d+)?$/

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0

const shiftText = (text: string, by: bigint): string => {
  const places = decimalsOf(text)
  const units = BigInt(text.replace('.', '')) + by
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const cut = digits.length - places
  return (units < 0n ? '-' : '') + (places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`)
}

/** A printed figure with its last digit one up or down: "8.9" is "9.0" or "8.8", "5/56" is "5/57" or "5/55". Null where it is none. */
export const nudgeLastDigit = (text: string, by: 1n | -1n): string | null => {
  if (DECIMAL.test(text)) return shiftText(text, by)
  const [numerator = '', denominator = ''] = text.split('/')
  if (!DECIMAL.test(numerator) || !DECIMAL.test(denominator)) return null
  const moved = shiftText(denominator, by)
  return parseExact(moved)?.n === 0n ? null : `${numerator}/${moved}`
}

/** What one step of the last printed digit is worth: a tenth in "8.9", a fifty-sixth in "5/56". */
export const stepOf = (text: string): Exact => {
  const [numerator = '', denominator] = text.split('/')
  const places = Math.max(decimalsOf(numerator), decimalsOf(denominator ?? ''))
  const digits = denominator === undefined ? 1n : BigInt(denominator.replace('.', '') || '1')
  return denominator === undefined ? exact(1n, 10n ** BigInt(places)) : exact(1n, digits < 0n ? -digits : digits)
}
