import type { Predicate } from '../engine/score/ladder.js'
import { div, type Exact, equal, fraction, mul, toDecimal, toFixed } from '../exact/exact.js'
import type { Language } from '../finding/language.js'

/** A whole number as people write it: "20.000" in Indonesian, "20,000" in English. */
export const countText = (count: number, lang: Language): string => {
  const [text, mark] = [String(count), lang === 'id' ? '.' : ',']
  const first = text.length % 3 || 3
  let grouped = text.slice(0, first)
  for (let at = first; at < text.length; at += 3) grouped += mark + text.slice(at, at + 3)
  return grouped
}

/** In English so many of something: "1 unit", "20,000 units". */
export const countedAs = (count: number, one: string, many: string): string =>
  `${countText(count, 'en')} ${count === 1 ? one : many}`

/** An eight-digit pocket calculator shows one digit before the mark and seven behind it. */
const PLACES = 7

/** Longest fraction that is still easier to read than its decimals. */
const SHORT = 13

/** A decimal as people write it: with a comma in Indonesian, with a point in English. */
export const decimal = (text: string, lang: Language): string => (lang === 'id' ? text.replace('.', ',') : text)

/** True where the decimals end, so that a pocket calculator shows the figure itself. */
const ends = (value: Exact): boolean => !toDecimal(value, PLACES).endsWith('…')

/** The figure as decimals, cut with "…" where they do not end. */
export const digits = (value: Exact, lang: Language): string => decimal(toDecimal(value, PLACES), lang)

/** The figure inside a calculation: decimals that end, else a short fraction in brackets, else cut decimals. */
export const operand = (value: Exact, lang: Language): string => {
  if (ends(value)) return digits(value, lang)
  const text = fraction(value)
  return text.length <= SHORT ? `(${text})` : digits(value, lang)
}

/** The figure as a result: decimals that end, else the fraction with its cut decimals beside it. */
export const outcome = (value: Exact, lang: Language): string =>
  ends(value) ? digits(value, lang) : `${fraction(value)} ≈ ${digits(value, lang)}`

const HUNDRED: Exact = { n: 100n, d: 1n }
const ONE: Exact = { n: 1n, d: 1n }

/** "A- Sangat Baik". */
export const predicateText = ({ letter, label }: Pick<Predicate, 'letter' | 'label'>): string => `${letter} ${label}`

/** A share of one in percent, with two decimals: "12,50%". */
export const percent = (value: Exact, lang: Language): string => `${decimal(toFixed(mul(value, HUNDRED), 2), lang)}%`

/** A weight as a share: "17%" of 100, "(5/56)" of 1, "(75/90)" where a part was left out. */
export const share = (weight: Exact, of: Exact, lang: Language): string => {
  if (equal(of, HUNDRED)) return `${operand(weight, lang)}%`
  if (equal(of, ONE)) return operand(weight, lang)
  const isWhole = weight.d === 1n && of.d === 1n
  return isWhole ? `(${weight.n}/${of.n})` : operand(div(weight, of), lang)
}

/** A result with no fewer decimals than results are published with: "4,20", "3,7974". */
export const paddedFigure = (value: Exact, places: number, lang: Language): string => {
  const text = toDecimal(value, PLACES)
  const missing = places - (text.split('.')[1]?.length ?? 0)
  if (!ends(value) || missing <= 0) return outcome(value, lang)
  return decimal(toFixed(value, places), lang)
}
