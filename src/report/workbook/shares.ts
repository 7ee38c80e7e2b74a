import { div, type Exact, exact, mul, ONE, whole } from '../../exact/exact.js'
import { type Indicator, isLevel, type Level, type Part, type Variant } from '../../instrument/schema.js'

/** The weight of one indicator in its aspect, as a whole number over a divisor that the whole form shares. */
export interface LeafShare {
  readonly indicator: Indicator
  /** Where its scores stand in a unit's scores. */
  readonly slot: number
  /** Levels between the aspect and the indicator. */
  readonly path: readonly Level[]
  /** True where all parts count alike, whatever their weights say. */
  readonly isEqual: boolean
  readonly n: bigint
  /** What the printed weight is multiplied by to give `n`; null where the two are not that simply related. */
  readonly factor: bigint | null
}

export interface AspectShare {
  readonly level: Level
  readonly isEqual: boolean
  readonly leaves: readonly LeafShare[]
  readonly n: bigint
  readonly factor: bigint | null
}

/** A variant's weights in whole numbers: all that a spreadsheet can add up without losing a digit. */
export interface WholeShares {
  readonly aspects: readonly AspectShare[]
  /** An aspect is the sum of its whole weights times scores, divided by this. */
  readonly perAspect: bigint
  /** The form is the sum of aspects' whole weights times aspects, divided by this. */
  readonly perForm: bigint
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** The least number that all of them divide. */
export const common = (numbers: readonly bigint[]): bigint =>
  numbers.reduce((all, each) => (all / gcd(all, each)) * each, 1n)

interface Combined {
  readonly combine: 'weighted' | 'mean'
  readonly shares: { readonly of: Exact }
  readonly parts: readonly Part[]
}

const shareIn = (above: Combined, part: Part): Exact =>
  above.combine === 'weighted' ? div(part.weight.value, above.shares.of) : div(ONE, whole(above.parts.length))

/** What printed weights are parts of, so that percents stay the percents that people know. */
const printedOf = (above: Combined): bigint =>
  above.combine === 'weighted' && above.shares.of.d === 1n && above.shares.of.n > 0n ? above.shares.of.n : 1n

interface Reached {
  readonly indicator: Indicator
  readonly path: readonly Level[]
  readonly above: Combined
  readonly share: Exact
}

const reachedBy = (above: Combined, share: Exact, path: readonly Level[]): readonly Reached[] =>
  above.parts.flatMap((part) => {
    const own = mul(share, shareIn(above, part))
    return isLevel(part) ? reachedBy(part, own, [...path, part]) : [{ indicator: part, path, above, share: own }]
  })

/** By what a printed weight is multiplied, where that is a whole number and the weight's decimals end. */
const factorOf = (above: Combined, weight: Exact, divisor: bigint): bigint | null => {
  const factor = div(exact(divisor), above.shares.of)
  const endsAt = 10n ** 9n % weight.d === 0n
  return above.combine === 'weighted' && factor.d === 1n && endsAt ? factor.n : null
}

const over = (share: Exact, divisor: bigint): bigint => (share.n * divisor) / share.d

/** The weights of a variant as whole numbers, printed ones unchanged where they can be. */
export const wholeShares = (variant: Variant): WholeShares => {
  const levels = variant.parts.map((level) => ({ level, leaves: reachedBy(level, ONE, []) }))
  const all = levels.flatMap(({ leaves }) => leaves)
  const perAspect = common([...all.map(({ share }) => share.d), ...all.map(({ above }) => printedOf(above))])
  const forms = variant.parts.map((level) => shareIn(variant, level))
  const perForm = common([...forms.map(({ d }) => d), printedOf(variant)])
  let slot = 0
  const aspects = levels.map(({ level, leaves }, i) => ({
    level,
    isEqual: variant.combine === 'mean',
    n: over(forms[i] ?? ONE, perForm),
    factor: factorOf(variant, level.weight.value, perForm),
    leaves: leaves.map(({ indicator, path, above, share }) => ({
      indicator,
      slot: slot++,
      path,
      isEqual: above.combine === 'mean',
      n: over(share, perAspect),
      factor: path.length > 0 ? null : factorOf(above, indicator.weight.value, perAspect),
    })),
  }))
  return { aspects, perAspect, perForm }
}
