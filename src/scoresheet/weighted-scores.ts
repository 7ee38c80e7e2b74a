import {
  compare,
  div,
  type Exact,
  equal,
  exact,
  mul,
  ONE,
  parseExact,
  sub,
  toDecimal,
  whole,
  ZERO,
} from '../exact/exact.js'
import type { ScoreReading } from './cell/score-reading.js'
import { type Entry, entriesIn, isEntryRow } from './entry-row.js'
import type { FilledForm } from './filled-form.js'
import { remarkAt } from './findings.js'
import { slotOf, type UnitContext, type VariantIndex } from './variant-index.js'

/** Fewer products may be chance. */
const LEAST = 3
const HUNDRED = whole(100)
/** Scores that people give where a scale has no steps. */
const WHOLE = Array.from({ length: 101 }, (_, n) => whole(n))

/** A value beside a weight, and the scores that its indicator allows. */
interface Product {
  readonly entry: Entry
  readonly text: string
  readonly value: Exact
  readonly weight: Exact
  readonly scores: readonly Exact[]
}

/** The figure that stands in a cell: beside a weight, 0.132 is a share and no thousands. */
const figureIn = (reading: ScoreReading): Pick<Product, 'text' | 'value'> | null => {
  if ('value' in reading) return reading
  const { code, found, proposal } = reading
  const value =
    code === 'E-CELL-AMBIGUOUS' ? parseExact((proposal ?? '').split(' / ')[0]?.replace(',', '.') ?? '') : null
  return value && found !== null ? { text: found, value } : null
}

const productsIn = (variantIndex: VariantIndex, forms: readonly FilledForm[]): readonly Product[] =>
  forms.flatMap(({ entries }) =>
    entriesIn(entries).flatMap((entry) => {
      const { weight } = entry
      const figure = figureIn(entry.reading)
      if (!weight || !figure || compare(weight, ZERO) <= 0) return []
      const allowed = variantIndex.allowed[slotOf(variantIndex, entry.item) ?? -1]
      const scores = WHOLE.filter((score) => allowed?.allows(score))
      return [{ entry, text: figure.text, value: figure.value, weight, scores }]
    }),
  )

const decimalsOf = ({ text }: Product): number => Math.min(9, /[.,](\d*)$/.exec(text.trim())?.[1]?.length ?? 0)

/** The score whose product with the weight (a share of `of`) a value is the nearest to, but for `half` by which it was rounded. */
const scoreIn = ({ value, weight, scores }: Product, of: Exact, half: Exact): Exact | undefined => {
  const squares = scores.map((score) => {
    const difference = sub(value, div(mul(score, weight), of))
    return { score, square: mul(difference, difference) }
  })
  const within = squares.filter(({ square }) => compare(square, mul(half, half)) <= 0)
  return within.reduce<(typeof squares)[number] | undefined>(
    (best, each) => (best && compare(best.square, each.square) <= 0 ? best : each),
    undefined,
  )?.score
}

/** A product that is no 0, with the score in it; null where any value is no product. */
const example = (products: readonly Product[], of: Exact): { product: Product; score: Exact } | null => {
  const half = exact(1n, 2n * 10n ** BigInt(Math.max(...products.map(decimalsOf))))
  let shown: { product: Product; score: Exact } | null = null
  for (const product of products) {
    const score = scoreIn(product, of, half)
    if (!score) return null
    if (score.n > 0n) shown ??= { product, score }
  }
  return shown
}

const isScore = ({ value, scores }: Product): boolean => scores.some((score) => equal(score, value))

/**
 * Tells that values are scores times weights: where each one beside a weight is such a product and they are not all
 * whole scores. True where they are, so that nothing else need be said of them.
 */
export const tellWeighted = ({ findings, variantIndex, unit }: UnitContext, forms: readonly FilledForm[]): boolean => {
  if (!forms.some(({ entries }) => !isEntryRow(entries) && entries.some(({ weight }) => weight))) return false
  const products = productsIn(variantIndex, forms)
  if (products.length < LEAST || products.every(isScore)) return false
  for (const of of [ONE, HUNDRED]) {
    const shown = example(products, of)
    if (!shown) continue
    const { product, score } = shown
    const expected = `${toDecimal(score)} × ${toDecimal(product.weight)}${of === HUNDRED ? ' %' : ''}`
    const { text: found, entry } = product
    findings.add(remarkAt(entry.place, { code: 'E-SCORE-WEIGHTED', found, expected, unit, count: products.length }))
    return true
  }
  return false
}
