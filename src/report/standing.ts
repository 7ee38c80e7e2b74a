import type { UnitResult } from '../engine/score/score.js'
import type { Step } from '../engine/score/step.js'
import { type Exact, exact, mul, ONE } from '../exact/exact.js'
import type { Indicator, Instrument } from '../instrument/schema.js'
import { indicatorsBy } from './explain/setting.js'

/** A figure far down in an index, with the share of the index that it has. */
interface Standing {
  readonly step: Step
  /** Share of the index, 0 to 1: what the index gains when the figure gains one. */
  readonly share: Exact
}

const shareBelow = (step: Step, term: Step, share: Exact): Exact => {
  const { weight, of } = term.subject
  if (step.op === 'weighted' && weight && of) return mul(share, exact(weight.value.n * of.d, weight.value.d * of.n))
  return step.op === 'mean' ? mul(share, exact(1n, BigInt(step.terms.length))) : share
}

const isSum = ({ op }: Step): boolean => op === 'weighted' || op === 'mean' || op === 'alone'

/** The figures of an index on which nothing more is summed (`until` is reached), each with its share of the index. */
export const standingsOf = (index: Step, until: (step: Step) => boolean, share: Exact = ONE): readonly Standing[] => {
  if (until(index) || !isSum(index)) return [{ step: index, share }]
  return index.terms.flatMap((term) => standingsOf(term, until, shareBelow(index, term, share)))
}

/** An indicator of a unit: its figure, its share of the index, and what the instrument says of it. */
export interface IndicatorStanding extends Standing {
  readonly indicator: Indicator
}

/** All indicators of a unit with an index, in the order of the instrument. */
export const indicatorStandings = (instrument: Instrument, unit: UnitResult): readonly IndicatorStanding[] => {
  if (!unit.index) return []
  const indicators = indicatorsBy(instrument, unit.input.variant)
  const isIndicator = ({ op, subject }: Step) => op !== 'answers' && indicators.has(subject.id)
  return standingsOf(unit.index, isIndicator).flatMap(({ step, share }) => {
    const indicator = isIndicator(step) ? indicators.get(step.subject.id) : undefined
    return indicator ? [{ step, share, indicator }] : []
  })
}

/** What a figure adds to the index. */
export const adds = ({ step, share }: Standing): Exact => mul(step.value, share)

/** What it could add at most. */
export const couldAdd = ({ share }: Standing, max: Exact): Exact => mul(max, share)
