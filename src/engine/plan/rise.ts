import { compare, type Exact, fraction, mean, mul, sub, ZERO } from '../../exact/exact.js'
import { allowedScores } from '../../instrument/allowed-scores.js'
import { type Indicator, type Instrument, indicatorsOf, scoresFormOf } from '../../instrument/schema.js'
import type { UnitResult } from '../score/score.js'
import { type Step, shareIn } from '../score/step.js'
import { type Price, type PriceList, priceOf } from './price.js'

/** One indicator raised from the score that it has to a higher one that may be given. */
export interface Rise {
  readonly indicator: Indicator
  /** Where its scores stand in `UnitScores.scores`. */
  readonly slot: number
  /** The score that it has: of several evaluators their mean. */
  readonly from: Exact
  readonly to: Exact
  /** How many of the scores that may be given it climbs. */
  readonly levels: number
  /** What the indicator counts for in the whole index. */
  readonly share: Exact
  /** What the index gains by it, exactly. */
  readonly gain: Exact
  /** What it costs by the operator's own list; null without one. */
  readonly price: Price | null
}

/** What keeps indicators from being raised. */
export interface Limits {
  /** Codes of indicators that keep their score. */
  readonly locked?: ReadonlySet<string> | undefined
  /** By how many levels one indicator may be raised at most. */
  readonly maxStep?: number | undefined
  /** What rises cost, by the indicator's code: a rise that no line leads to is none. */
  readonly prices?: PriceList | undefined
}

/** What an indicator's score earns, and what that counts for in the index. */
interface Lever {
  readonly earned: Exact
  readonly share: Exact
}

/** An evaluator's form is made of levels; where they end stand the indicators, in the order of their slots. */
const leversBelow = (step: Step, share: Exact): readonly Lever[] =>
  step.op === 'weighted' || step.op === 'mean'
    ? step.terms.flatMap((term) => leversBelow(term, mul(share, shareIn(step, term))))
    : [{ earned: step.value, share }]

const leversOf = ({ index, forms }: UnitResult, formId: string): readonly Lever[] => {
  const form = forms.find(({ subject }) => subject.id === formId)
  return index && form ? leversBelow(form, shareIn(index, form)) : []
}

/** One indicator as it stands. */
interface Standing extends Lever {
  readonly indicator: Indicator
  readonly slot: number
  readonly from: Exact
}

const risesFrom = (standing: Standing, allowed: readonly Exact[], { maxStep, prices }: Limits): readonly Rise[] => {
  const { indicator, slot, from, earned, share } = standing
  const higher = allowed.filter((score) => compare(score, from) > 0)
  const base = allowed.findLast((score) => compare(score, from) <= 0) ?? from
  return higher.slice(0, maxStep).flatMap((to, i) => {
    const worth = indicator.points ? indicator.points[fraction(to)] : to
    const gain = worth ? mul(share, sub(worth, earned)) : ZERO
    const price = prices ? priceOf(prices.get(indicator.code) ?? [], base, to) : null
    return gain.n > 0n && (price || !prices) ? [{ indicator, slot, from, to, levels: i + 1, share, gain, price }] : []
  })
}

/**
 * How each indicator of a scored unit can be raised, the least rise first; an empty list where it cannot. The index is
 * linear in what the indicators earn, so that the gains of several rises add up. Null where an indicator may be given any
 * figure at all, so that its rises cannot be listed.
 */
export const risesOf = (
  instrument: Instrument,
  unit: UnitResult,
  limits: Limits,
): readonly (readonly Rise[])[] | null => {
  const form = scoresFormOf(instrument)
  const variant = form.variants.find(({ id }) => id === unit.input.variant)
  const indicators = indicatorsOf(variant?.parts ?? [])
  const levers = leversOf(unit, form.id)
  const all = indicators.map((indicator, slot) => {
    const lever = levers[slot]
    const given = unit.input.scores[slot] ?? []
    if (!lever || given.length === 0 || lever.share.n === 0n || limits.locked?.has(indicator.code)) return []
    const allowed = allowedScores(instrument.scale.value, indicator)
    const from = mean(given.map(({ value }) => value))
    return allowed && risesFrom({ ...lever, indicator, slot, from }, allowed, limits)
  })
  return all.includes(null) ? null : all.flatMap((rises) => (rises ? [rises] : []))
}
