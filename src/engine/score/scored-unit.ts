import { type Exact, sum } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { fold, indicatorStep, passingTerms, weightedSum } from './combine.js'
import { basisOf, indexSubject } from './index-subject.js'
import type { Predicate } from './ladder.js'
import { sharesOver } from './prepared.js'
import type { Ready, ReadyVariant } from './ready.js'
import { type Step, underSubject } from './step.js'
import type { UnitScores } from './unit.js'

/**
 * What the shares of an index's forms are shares of: as printed where all forms are there; where one was left out by
 * rule, what the others' shares add up to, so that full marks in all of them still make the full index.
 */
const wholeOf = (instrument: Instrument, weights: readonly Exact[]): Exact => {
  const counting = instrument.forms.filter((form) => form.kind !== 'unscored')
  return weights.length < counting.length ? sum(weights) : instrument.shares.of
}

/** The index from its forms: by their weights, or the one form alone. */
export const indexOf = (instrument: Instrument, forms: readonly Step[]): Step => {
  const [first] = forms
  if (!first) throw new Error('an index needs at least one form')
  const subject = indexSubject(instrument)
  const place = null
  if (forms.length === 1) return { op: 'alone', subject, value: first.value, terms: forms, place }
  const weights = forms.map((form) => form.subject.weight?.value ?? instrument.shares.of)
  const of = wholeOf(instrument, weights)
  const printed = of === instrument.shares.of
  const terms = printed ? forms : forms.map((form) => underSubject(form, { ...form.subject, of }))
  const { numerators, denominator } = sharesOver(weights, of)
  return { op: 'weighted', subject, value: weightedSum(numerators, denominator, terms), terms, place }
}

const NO_STEPS: readonly Step[] = []

/** Items that are shown and never summed; a nation has none of them, and one list says so. */
const additionalOf = (ready: ReadyVariant | undefined, { scores }: UnitScores): readonly Step[] =>
  ready && ready.additional.length > 0
    ? ready.additional.flatMap((subject, i) => indicatorStep(subject, scores.at(ready.counting + i) ?? []) ?? [])
    : NO_STEPS

/** The steps of forms that there are; where there is one form, as mostly, a list of one that has no room for more. */
const stepsOf = (ids: readonly string[], stepOf: (id: string) => Step | null): readonly Step[] => {
  const [id, ...others] = ids
  if (id === undefined || others.length > 0) return ids.flatMap((each) => stepOf(each) ?? [])
  const step = stepOf(id)
  return step ? [step] : NO_STEPS
}

/** What a unit comes to; its forms stand in its index and its aspects in its form, and both are looked up there. */
export class ScoredUnit {
  readonly input: UnitScores
  readonly basis: string
  readonly additional: readonly Step[]
  readonly index: Step | null
  readonly rounded: Exact | null
  readonly predicate: Predicate | null
  // A number first: then the engine of the language lays the field out for both, and need not lay out all anew with the first rank.
  rank: number | null = 0
  groupRank: number | null = 0
  readonly #evaluated: Step | null

  constructor({ instrument, isScored, plans, outcomeOf }: Ready, input: UnitScores) {
    const ready = plans.get(input.variant)
    const evaluated = ready && !input.faulty ? fold(ready.plan, input.scores) : null
    const formId = evaluated?.subject.id
    const forms = stepsOf(input.forms, (id) => (id === formId ? evaluated : input.figures.get(id)) ?? null)
    const isLacking = input.faulty || (isScored && !evaluated) || forms.length < Math.max(1, input.forms.length)
    this.rank = null
    this.groupRank = null
    this.input = input
    this.basis = basisOf(input.forms)
    this.additional = additionalOf(ready, input)
    this.index = isLacking ? null : indexOf(instrument, forms)
    const outcome = this.index && outcomeOf(this.index.value)
    this.rounded = outcome?.rounded ?? null
    this.predicate = outcome?.predicate ?? null
    this.#evaluated = evaluated
  }

  get forms(): readonly Step[] {
    return this.index?.terms ?? NO_STEPS
  }

  get aspects(): readonly Step[] {
    return (this.index && this.#evaluated?.terms) ?? NO_STEPS
  }

  /** The form that its scores were worked out to, which its aspects are of. */
  get evaluated(): Step | null {
    return this.index && this.#evaluated
  }

  passingAspects(): readonly Step[] {
    return this.index && this.#evaluated ? passingTerms(this.#evaluated) : NO_STEPS
  }
}

/** The aspects of a result for somebody who looks at them once: a nation's would take as much room as all the rest of it. */
export const passingAspects = (result: { readonly aspects: readonly Step[] }): readonly Step[] =>
  result instanceof ScoredUnit ? result.passingAspects() : result.aspects
