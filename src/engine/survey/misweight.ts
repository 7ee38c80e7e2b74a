import { type Exact, mul, sum } from '../../exact/exact.js'
import type { Instrument, SurveyForm } from '../../instrument/schema.js'
import { convert } from '../score/combine.js'
import { type Predicate, predicateOf } from '../score/ladder.js'
import type { Step } from '../score/step.js'

/** What a figure would be with a rounded weight in place of one by the number of questions, exact. */
export interface Misweighted {
  readonly weight: Exact
  readonly figure: Exact
  readonly predicate: Predicate | null
}

/** What the weights that are wrong and in use would make of a figure: the sum of the questions' means, weighted so. */
export const misweightedIn = (
  instrument: Instrument,
  { misweights, convert: line }: SurveyForm,
  step: Step,
): readonly Misweighted[] => {
  const [averaged = step] = step.op === 'convert' ? step.terms : []
  if (!misweights || averaged.op !== 'mean') return []
  const total = sum(averaged.terms.map(({ value }) => value))
  return misweights.value.map((weight) => {
    const value = mul(weight, total)
    const figure = line ? convert({ ...averaged, value }, line, step.subject).value : value
    return { weight, figure, predicate: predicateOf(instrument, figure) }
  })
}
