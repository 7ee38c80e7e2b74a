import { type Exact, mul } from '../../exact/exact.js'
import type { UnitResult } from '../score/score.js'
import { isLevelStep, type Step, type Subject, shareIn } from '../score/step.js'

/** A part of the index, the share that it counts for, and what it adds. */
export interface Contribution {
  readonly subject: Subject
  readonly share: Exact
  readonly adds: Exact
}

/** What each part adds to a unit's index, exact: aspects of the evaluators' form and the other forms whole. All add up to it. */
export const contributionsOf = ({ index }: UnitResult, formId: string): readonly Contribution[] => {
  if (!index) return []
  const contribution = (step: Step, share: Exact): Contribution => ({
    subject: step.subject,
    share,
    adds: mul(share, step.value),
  })
  return index.terms.flatMap((form) => {
    const share = shareIn(index, form)
    if (form.subject.id !== formId || !isLevelStep(form)) return [contribution(form, share)]
    return form.terms.map((term) => contribution(term, mul(share, shareIn(form, term))))
  })
}
