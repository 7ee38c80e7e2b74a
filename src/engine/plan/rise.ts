import { compare, type Exact, fraction, mean, mul, sub, ZERO } from '../../exact/exact.js'
import { allowedScores } from '../../instrument/allowed-scores.js'
import { type Indicator, type Instrument, indicatorsOf, scoresFormOf } from '../../instrument/schema.js'
import type { UnitResult } from '../score/score.js'
import { isLevelStep, type Step, shareIn } from '../score/step.js'
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

/** What each indicator counts for in the index, in the order of their slots: an evaluator's form is made of levels, where they end. */
const sharesBelow = (step: Step, share: Exact): readonly Exact[] =>
  isLevelStep(step) ? step.terms.flatMap((term) => sharesBelow(term, mul(share, shareIn(step, term)))) : [share]

/** What each indicator's score earns, in the same order. */
const earnedBelow = (step: Step, earned: Exact[] = []): readonly Exact[] => {
  if (isLevelStep(step)) for (const term of step.terms) earnedBelow(term, earned)
  else earned.push(step.value)
  return earned
}

interface Standing {
  readonly indicator: Indicator
  readonly slot: number
  readonly from: Exact
  readonly earned: Exact
  readonly share: Exact
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

/** The indicators of a variant with what they count for where the index is made of the same forms, and the rises met before. */
interface Levers {
  readonly indicators: readonly Indicator[]
  readonly shares: readonly Exact[]
  readonly allowed: readonly (readonly Exact[] | null)[]
  readonly known: readonly Map<string, readonly Rise[]>[]
}

const formOf = ({ forms }: UnitResult, formId: string): Step | undefined =>
  forms.find(({ subject }) => subject.id === formId)

const leversOf = (instrument: Instrument, { input, index }: UnitResult, form: Step | undefined): Levers => {
  const variant = scoresFormOf(instrument).variants.find(({ id }) => id === input.variant)
  const indicators = indicatorsOf(variant?.parts ?? [])
  return {
    indicators,
    shares: index && form ? sharesBelow(form, shareIn(index, form)) : [],
    allowed: indicators.map((indicator) => allowedScores(instrument.scale.value, indicator)),
    known: indicators.map(() => new Map()),
  }
}

const NONE: readonly Rise[] = []

/** The rises of one indicator, worked out once for all units that stand alike; null where its scores cannot be listed. */
const risesAt = (levers: Levers, standing: Omit<Standing, 'indicator' | 'share'>, limits: Limits) => {
  const { slot, from, earned } = standing
  const [indicator, share, allowed] = [levers.indicators[slot], levers.shares[slot], levers.allowed[slot]]
  if (!indicator || !share || share.n === 0n || limits.locked?.has(indicator.code)) return NONE
  if (!allowed) return null
  const key = from === earned ? fraction(from) : `${fraction(from)} ${fraction(earned)}`
  const known = levers.known[slot]?.get(key)
  if (known) return known
  const rises = risesFrom({ ...standing, indicator, share }, allowed, limits)
  levers.known[slot]?.set(key, rises)
  return rises
}

/** How the indicators of a scored unit can be raised; null where an indicator may be given any figure at all. */
type RisesOf = (unit: UnitResult) => readonly (readonly Rise[])[] | null

/**
 * How each indicator of any unit of a run can be raised, the least rise first; an empty list where it cannot. The index is
 * linear in what the indicators earn, so that the gains of several rises add up. Units that stand alike share their rises.
 */
export const risesUnder = (instrument: Instrument, limits: Limits): RisesOf => {
  const formId = scoresFormOf(instrument).id
  const known = new Map<string, Levers>()
  return (unit) => {
    const form = formOf(unit, formId)
    const key = `${unit.input.variant}\n${unit.index ? unit.basis : ''}`
    const levers = known.get(key) ?? leversOf(instrument, unit, form)
    known.set(key, levers)
    const earned = form ? earnedBelow(form) : []
    const all: (readonly Rise[])[] = []
    for (const slot of levers.indicators.keys()) {
      const [own, given = []] = [earned[slot], unit.input.scores.at(slot) ?? []]
      const [first, ...others] = given
      if (!own || !first) {
        all.push(NONE)
        continue
      }
      const from = others.length > 0 ? mean(given.map(({ value }) => value)) : first.value
      const rises = risesAt(levers, { slot, from, earned: own }, limits)
      if (!rises) return null
      all.push(rises)
    }
    return all
  }
}

/** The rises of one unit, as {@link risesUnder} has those of many. */
export const risesOf = (instrument: Instrument, unit: UnitResult, limits: Limits): ReturnType<RisesOf> =>
  risesUnder(instrument, limits)(unit)
