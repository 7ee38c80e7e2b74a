import { average, halfUp, less, minus, over, plus, type Rational, rational, times, total } from './rational.js'

/**
 * The index once more, from the instrument's file as it is printed: every indicator's share of its form is multiplied out
 * from the top down and the sheet is one flat sum. The engine folds from the leaves up; the two meet only in the result.
 */

interface Printed {
  readonly value: string
}
interface LeafFile {
  readonly code: string
  readonly weight: Printed
  readonly points?: Readonly<Record<string, string>> | undefined
}
interface LevelFile extends Combined {
  readonly weight: Printed
}
export interface Combined {
  readonly combine?: 'weighted' | 'mean' | undefined
  readonly shares: { readonly of: string }
  readonly parts: readonly (LeafFile | LevelFile)[]
}

/** What the oracle needs of an instrument's file; every instrument's JSON has this shape. */
export interface InstrumentText {
  readonly shares: { readonly of: string }
  readonly ladder: { readonly value: readonly { readonly from: string; readonly letter: string }[] }
  readonly forms: readonly FormText[]
}
interface FormText {
  readonly id: string
  readonly kind: string
  readonly weight?: Printed | undefined
  readonly convert?:
    | { readonly value: { readonly from: readonly string[]; readonly to: readonly string[] } }
    | undefined
  readonly variants?: readonly VariantText[] | undefined
}

/** A variant of a form; of the evaluator's form it has shares and levels. */
interface VariantText extends Partial<Combined> {
  readonly id: string
}

/** One indicator's share of the whole form, and what each score earns. */
interface Share {
  readonly code: string
  readonly share: Rational
  readonly points: Readonly<Record<string, string>> | null
}

const ONE: Rational = [1n, 1n]

const sharesBelow = (level: Combined, above: Rational): readonly Share[] =>
  level.parts.flatMap((part) => {
    const own =
      level.combine === 'mean'
        ? rational(`1/${level.parts.length}`)
        : over(rational(part.weight.value), rational(level.shares.of))
    const share = times(above, own)
    return 'parts' in part ? sharesBelow(part, share) : [{ code: part.code, share, points: part.points ?? null }]
  })

/** A form ready to be summed: every share written over one common denominator, so that a sheet is a sum of whole numbers. */
export interface FlatForm {
  readonly shares: readonly { readonly over: bigint; readonly points: Share['points'] }[]
  readonly denominator: bigint
}

/** Each indicator's share of its form, in the order of the sheet. */
export const flatForm = (variant: Combined): FlatForm => {
  const shares = sharesBelow(variant, ONE)
  const denominator = shares
    .map(({ share }) => share[1])
    .reduce((product, d) => (product % d === 0n ? product : product * d), 1n)
  return {
    shares: shares.map(({ share, points }) => ({ over: (share[0] * denominator) / share[1], points })),
    denominator,
  }
}

/** The evaluator's form from one list of scores per indicator, one score per evaluator. */
export const formIndex = ({ shares, denominator }: FlatForm, scores: readonly (readonly string[])[]): Rational => {
  const worth = shares.map(({ over, points }, i): Rational => {
    const [n, d] = average((scores[i] ?? []).map((given) => rational(points?.[given] ?? given)))
    return [over * n, d]
  })
  const [n, d] = total(worth)
  return [n, d * denominator]
}

/** A figure of another scale: as far between the new ends as it was between the old ones. */
export const laidOn = (given: string, from: readonly string[], to: readonly string[]): Rational => {
  const [x0, x1, y0, y1] = [from[0], from[1], to[0], to[1]].map((end) => rational(end ?? ''))
  if (!x0 || !x1 || !y0 || !y1) throw new Error('a line has two ends')
  return plus(y0, times(over(minus(rational(given), x0), minus(x1, x0)), minus(y1, y0)))
}

/** The index of the forms' figures by the forms' shares; one form alone is the index. */
export const indexOfForms = (instrument: InstrumentText, figures: ReadonlyMap<string, Rational>): Rational => {
  const [only, ...others] = [...figures.values()]
  if (only && others.length === 0) return only
  const terms = [...figures].map(([id, figure]) => {
    const form = instrument.forms.find((each) => each.id === id)
    return times(over(rational(form?.weight?.value ?? ''), rational(instrument.shares.of)), figure)
  })
  return total(terms)
}

/** The letter a person reads off the printed table for the figure rounded half-up to two places. */
export const letterOf = (instrument: InstrumentText, index: Rational): string => {
  const rounded = rational(halfUp(index, 2))
  const row = instrument.ladder.value.find((step) => !less(rounded, rational(step.from)))
  return row?.letter ?? ''
}
