import { convert } from '../engine/score/combine.js'
import { formSubject } from '../engine/score/prepared.js'
import type { Step } from '../engine/score/step.js'
import { surveyOutcome, surveyPlanOf } from '../engine/survey/survey-outcome.js'
import type { Exact } from '../exact/exact.js'
import type { Place } from '../finding/place.js'
import { questionsOf } from '../instrument/answers.js'
import type { RegressionCase, TallyText } from '../instrument/case.js'
import { within } from '../instrument/proofs/scale.js'
import { type AddedForm, type Instrument, isAdded, type SurveyForm, scoresFormIn } from '../instrument/schema.js'
import { entryFor, strangers } from './key.js'

type Given = NonNullable<RegressionCase['figures']>[string]

/** What a case gives for the forms beside the evaluator's, as far as the instrument takes it. */
interface AddedFigures {
  readonly figures: ReadonlyMap<string, Step>
  /** Ids of the forms that make up the index, in the instrument's order. */
  readonly forms: readonly string[]
  readonly refused: readonly string[]
  readonly unknown: readonly string[]
  /** A form that must be there has no figure. */
  readonly lacking: boolean
}

/** What one form comes to: a figure, a figure that may not be given, no figure, or the index without this form. */
type FormOutcome =
  | { readonly kind: 'figure'; readonly step: Step }
  | { readonly kind: 'refused' | 'lacking' | 'left-out' }
  | { readonly kind: 'unknown'; readonly names: readonly string[] }

const isTally = (given: Given): given is TallyText => 'respondents' in given

/** The unit that a case speaks of: the variant of its form, and where the case stands. */
interface CaseUnit {
  readonly instrument: Instrument
  readonly variant: string
  readonly place: Place
}

const answeredOutcome = (form: SurveyForm, tally: TallyText, unit: CaseUnit): FormOutcome => {
  const { instrument } = unit
  const variant = form.variants.find((each) => each.id === unit.variant)
  if (!variant) return { kind: 'unknown', names: [`${form.id} ${unit.variant}`] }
  const questions = questionsOf(variant)
  const names = strangers(tally.answers, questions)
  if (names.length > 0) return { kind: 'unknown', names }
  const answers = questions.map((question) => entryFor(tally.answers, question) ?? { n: 0, sum: 0 })
  const outcome = surveyOutcome(surveyPlanOf(instrument, form, variant), {
    respondents: tally.respondents,
    n: answers.map(({ n }) => n),
    sum: answers.map(({ sum }) => sum),
  })
  if (outcome.kind === 'left-out') return outcome
  return outcome.kind === 'incomplete' ? { kind: 'lacking' } : { kind: 'figure', step: outcome.step }
}

const ready = (form: AddedForm, value: Exact, { instrument, place }: CaseUnit): FormOutcome => {
  if (!within(form.scale.value, value)) return { kind: 'refused' }
  const subject = formSubject(instrument, form, null)
  const given: Step = { op: 'given', subject, value, terms: [], place }
  return { kind: 'figure', step: form.convert ? convert(given, form.convert, subject) : given }
}

const outcomeOf = (form: AddedForm, given: Given | undefined, unit: CaseUnit): FormOutcome => {
  if (given === undefined) return { kind: form.absent.value === 'required' ? 'lacking' : 'left-out' }
  if (!isTally(given)) return ready(form, given, unit)
  return form.kind === 'survey'
    ? answeredOutcome(form, given, unit)
    : { kind: 'unknown', names: [`${form.id} respondents`] }
}

/** The forms beside the evaluator's: each with its figure, or why it has none. */
export const addedFigures = (given: Readonly<Record<string, Given>>, unit: CaseUnit): AddedFigures => {
  const { instrument } = unit
  const added = instrument.forms.filter(isAdded)
  const outcomes = added.map((form) => ({
    id: form.id,
    outcome: outcomeOf(form, given[form.id], unit),
  }))
  const figures = new Map(
    outcomes.flatMap(({ id, outcome }) => (outcome.kind === 'figure' ? [[id, outcome.step] as const] : [])),
  )
  const idsOf = (kind: FormOutcome['kind']) =>
    outcomes.flatMap(({ id, outcome }) => (outcome.kind === kind ? [id] : []))
  const present = new Set([...figures.keys(), scoresFormIn(instrument)?.id])
  return {
    figures,
    forms: instrument.forms.flatMap(({ id }) => (present.has(id) ? [id] : [])),
    refused: idsOf('refused'),
    unknown: [
      ...Object.keys(given).filter((id) => !added.some((form) => form.id === id)),
      ...outcomes.flatMap(({ outcome }) => (outcome.kind === 'unknown' ? outcome.names : [])),
    ],
    lacking: idsOf('lacking').length > 0,
  }
}
