import { div, type Exact, sub, toNumber } from '../../exact/exact.js'
import type { SurveyForm } from '../../instrument/schema.js'
import type { Drawn } from './sampling.js'
import type { SurveyOutcome } from './survey-outcome.js'

/** The bounds of a figure: those of the answers, and 0 where a question that was left out counts so. */
export const boundsOf = ({
  scale: { value },
  unanswered,
}: SurveyForm): { readonly low: number; readonly high: number } => {
  const [low, high] = [toNumber(value.min), toNumber(value.max)]
  return unanswered.value === 'zero' ? { low: Math.min(0, low), high: Math.max(0, high) } : { low, high }
}

/** The figure on the scale of the answers, before a line lays it on the instrument's. */
export const meanIn = (outcome: SurveyOutcome | null): Exact | null => {
  if (outcome?.kind !== 'figure') return null
  const { step } = outcome
  return (step.op === 'convert' ? step.terms[0] : step)?.value ?? null
}

/** What was drawn, on the instrument's scale. */
export const laidBy = ({ convert }: SurveyForm, all: Drawn): Drawn => {
  if (!convert) return all
  const { from, to } = convert.value
  const [start, low] = [toNumber(from[0]), toNumber(to[0])]
  const slope = toNumber(div(sub(to[1], to[0]), sub(from[1], from[0])))
  return { ...all, figures: all.figures.map((mean) => low + (mean - start) * slope).sort() }
}
