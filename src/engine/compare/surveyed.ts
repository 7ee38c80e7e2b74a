import { add, div, type Exact, exact, mul, ONE, sub, toNumber } from '../../exact/exact.js'
import type { SurveyForm } from '../../instrument/schema.js'
import type { ElementMean, Interval } from './member-survey.js'
import type { Node } from './node.js'
import type { Member } from './year.js'

/** An element's mean on the scale of the figure. */
const onFigureScale = ({ convert }: SurveyForm, value: Exact): Exact => {
  if (!convert) return value
  const { from, to } = convert.value
  return add(to[0], mul(sub(value, from[0]), div(sub(to[1], to[0]), sub(from[1], from[0]))))
}

/**
 * What a survey's figure is made of: the elements, all of one weight and each on the scale of the figure, below the form.
 * Their weight times value add up to the figure where it is the mean of its elements.
 */
export const surveyNodes = (
  form: SurveyForm,
  index: Exact | null,
  elements: readonly ElementMean[],
): Pick<Member, 'forms' | 'aspects'> => {
  if (!index || elements.length === 0) return { forms: [], aspects: [] }
  const share = exact(1n, BigInt(elements.length))
  const aspects = elements.flatMap(({ code, title, mean }): Node[] =>
    mean ? [{ id: `${form.id}.${code}`, title, share, score: onFigureScale(form, mean) }] : [],
  )
  return { forms: [{ id: form.id, title: form.title, share: ONE, score: index }], aspects }
}

/** How far the change of all users' figure may reach, 19 times in 20, and whether that is all on one side of none. */
export interface Reach extends Interval {
  readonly isBeyondChance: boolean
}

/** A figure of a sample, and the interval of all users' figure. */
export interface Estimate extends Interval {
  readonly figure: number
}

/**
 * The interval of a difference from the intervals of two figures of independent samples, as lopsided as they are (Zou and
 * Donner 2008): each end goes as far as the two ends that lead there, put together at right angles.
 */
export const reachBetween = (from: Estimate, to: Estimate): Reach => {
  const change = to.figure - from.figure
  const low = change - Math.hypot(to.figure - to.low, from.high - from.figure)
  const high = change + Math.hypot(to.high - to.figure, from.figure - from.low)
  return { low, high, isBeyondChance: low > 0 || high < 0 }
}

const estimateOf = ({ index, survey }: Member): Estimate | null =>
  index && survey?.interval ? { figure: toNumber(index), ...survey.interval } : null

/** How far the change between two periods may reach; null where a figure has no interval. */
export const reachOf = (before: Member, after: Member): Reach | null => {
  const [from, to] = [estimateOf(before), estimateOf(after)]
  return from && to && reachBetween(from, to)
}
