import { compare, div, type Exact, equal, sub, toDecimal } from '../../exact/exact.js'
import type { Indicator, Instrument } from '../../instrument/schema.js'

/** The scores that may be given: the ends of the scale, and its steps or an indicator's own list. */
export interface Allowed {
  readonly allows: (value: Exact) => boolean
  /** For people: "0, 1, 2, 3, 4, 5" or "0–5". */
  readonly shown: string
}

type Scale = Instrument['scale']['value']

const STEPS_SHOWN = 12

const onStep = (scale: Scale, value: Exact): boolean =>
  scale.step === null || div(sub(value, scale.min), scale.step).d === 1n

const inside = (scale: { min: Exact; max: Exact }, value: Exact): boolean =>
  compare(value, scale.min) >= 0 && compare(value, scale.max) <= 0

const stepsOf = (scale: Scale): string => {
  const range = `${toDecimal(scale.min)}–${toDecimal(scale.max)}`
  if (scale.step === null) return range
  const count = div(sub(scale.max, scale.min), scale.step)
  if (count.d !== 1n || count.n >= STEPS_SHOWN) return range
  const step = scale.step
  const { min } = scale
  return Array.from({ length: Number(count.n) + 1 }, (_, i) =>
    toDecimal({ n: min.n * step.d + BigInt(i) * step.n * min.d, d: min.d * step.d }),
  ).join(', ')
}

/** Readings of equal short texts share one figure, so most answers are remembered by identity. */
const rememberVerdicts = (decide: (value: Exact) => boolean): ((value: Exact) => boolean) => {
  const known = new Map<Exact, boolean>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const answer = decide(value)
    if (known.size < 1000) known.set(value, answer)
    return answer
  }
}

export const scaleOf = (scale: Scale): Allowed => ({
  allows: rememberVerdicts((value) => inside(scale, value) && onStep(scale, value)),
  shown: stepsOf(scale),
})

/** What one indicator allows: its own list where it has one, else the scale. */
export const indicatorScale = (indicator: Indicator, scale: Allowed): Allowed => {
  const { scores } = indicator
  if (!scores) return scale
  return {
    allows: rememberVerdicts((value) => scores.some((score) => equal(score, value))),
    shown: scores.map((score) => toDecimal(score)).join(', '),
  }
}

/** Any figure between the ends: an index or a mean that comes ready. */
export const rangeAllowed = (scale: { min: Exact; max: Exact }): Allowed => ({
  allows: (value) => inside(scale, value),
  shown: `${toDecimal(scale.min)}–${toDecimal(scale.max)}`,
})
