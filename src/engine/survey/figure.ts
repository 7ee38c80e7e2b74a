import { exact, mean, ZERO } from '../../exact/exact.js'
import type { Instrument, SurveyForm, SurveyVariant } from '../../instrument/schema.js'
import { convert } from '../score/combine.js'
import { formSubject } from '../score/prepared.js'
import type { Step, Subject } from '../score/step.js'

/** What the users of one unit answered, tallied: all that the index needs to know of them. */
export interface Tally {
  /** Persons who answered at least one question; where only tallies came in, the most who were asked any one. */
  readonly respondents: number
  /** How many answered each question. */
  readonly n: ArrayLike<number>
  /** The sum of the answers to each question. */
  readonly sum: ArrayLike<number>
}

/** What a unit's survey comes to under the instrument's rules. */
export type SurveyOutcome =
  /** The form's figure; `few` where there are fewer respondents than is usual. */
  | { readonly kind: 'figure'; readonly step: Step; readonly few: boolean }
  /** Too few respondents: counted as zero by rule. */
  | { readonly kind: 'zero'; readonly step: Step }
  /** Too few respondents: the index is made without this form and ranked apart. */
  | { readonly kind: 'left-out' }
  /** No figure, so no index. `part`: the aspect that nobody answered, where the rule needs each. */
  | { readonly kind: 'incomplete'; readonly why: 'few' | 'unanswered'; readonly part: string | null }

interface Asked {
  readonly subject: Subject
  /** Where its tally stands. */
  readonly slot: number
}

interface Part {
  readonly subject: Subject
  readonly questions: readonly Asked[]
}

/** One variant of the users' form, made ready to be tallied up for any number of units. */
export interface SurveyPlan {
  readonly form: SurveyForm
  readonly subject: Subject
  readonly parts: readonly Part[]
}

const plain = (id: string, title: string): Subject => ({ id, title, weight: null, of: null, rule: null })

/** What is averaged together: aspects with all their questions; by question, each question alone. */
export const partsOf = ({ averaging }: SurveyForm, { parts }: SurveyVariant): SurveyVariant['parts'] =>
  averaging.value === 'by-question'
    ? parts.flatMap((part) => part.questions.map((question) => ({ ...part, id: question.code, questions: [question] })))
    : parts

export const surveyPlanOf = (instrument: Instrument, form: SurveyForm, variant: SurveyVariant): SurveyPlan => {
  let slot = 0
  const parts = partsOf(form, variant).map((part) => ({
    subject: plain(`${form.id}.${part.id}`, part.title),
    questions: part.questions.map(({ code, title }) => ({ subject: plain(code, title), slot: slot++ })),
  }))
  return { form, subject: formSubject(instrument, form, form.averaging), parts }
}

interface Answers {
  readonly n: bigint
  readonly sum: bigint
}

/** A question's answers; where the rule counts the unanswered as zero, everybody answered. */
const answersTo = ({ form }: SurveyPlan, tally: Tally, slot: number): Answers => {
  const n = form.unanswered.value === 'zero' ? tally.respondents : (tally.n[slot] ?? 0)
  return { n: BigInt(n), sum: BigInt(tally.sum[slot] ?? 0) }
}

const answered = (subject: Subject, { n, sum }: Answers, terms: readonly Step[]): Step => ({
  op: 'answers',
  subject,
  value: exact(sum, n),
  terms,
  place: null,
  answers: { n, sum },
})

/** All answers to some questions as one mean: their sum by their number. Null where there is none. */
const together = (subject: Subject, terms: readonly Step[]): Step | null => {
  const n = terms.reduce((count, term) => count + (term.answers?.n ?? 0n), 0n)
  const sum = terms.reduce((total, term) => total + (term.answers?.sum ?? 0n), 0n)
  return n === 0n ? null : answered(subject, { n, sum }, terms)
}

/** The questions that anybody answered; one that nobody did is left out. */
const stepsOf = (plan: SurveyPlan, part: Part, tally: Tally): readonly Step[] =>
  part.questions.flatMap(({ subject, slot }) => {
    const answers = answersTo(plan, tally, slot)
    return answers.n === 0n ? [] : [answered(subject, answers, [])]
  })

const incomplete = (why: 'few' | 'unanswered', part: string | null = null): SurveyOutcome => ({
  kind: 'incomplete',
  why,
  part,
})

const averaged = (plan: SurveyPlan, tally: Tally): Step | { readonly nobody: string | null } => {
  if (plan.form.averaging.value === 'flat') {
    const terms = plan.parts.flatMap((part) => stepsOf(plan, part, tally))
    return together(plan.subject, terms) ?? { nobody: null }
  }
  const terms: Step[] = []
  const isEach = plan.form.averaging.value === 'by-question'
  for (const part of plan.parts) {
    const steps = stepsOf(plan, part, tally)
    const term = isEach ? steps[0] : together(part.subject, steps)
    if (!term) return { nobody: part.subject.id }
    terms.push(term)
  }
  return { op: 'mean', subject: plan.subject, value: mean(terms.map((term) => term.value)), terms, place: null }
}

/** How many answers the respondents of a unit did not give. */
export const leftOut = ({ parts }: SurveyPlan, { respondents, n }: Tally): bigint => {
  let count = 0
  for (const { questions } of parts) for (const { slot } of questions) count += respondents - (n[slot] ?? 0)
  return BigInt(count)
}

const below = (plan: SurveyPlan): SurveyOutcome => {
  const { below } = plan.form
  if (below.value === 'f02-only') return { kind: 'left-out' }
  if (below.value === 'incomplete') return incomplete('few')
  const subject = { ...plan.subject, rule: below }
  return { kind: 'zero', step: { op: 'nothing', subject, value: ZERO, terms: [], place: null } }
}

/**
 * A unit's figure of the users' form: the mean of all answers, or of the means of aspects or questions, as the instrument has
 * it, laid on the instrument's scale where answers have another. Exact; every question is a step with its number of answers
 * and their sum.
 */
export const surveyOutcome = (plan: SurveyPlan, tally: Tally): SurveyOutcome => {
  const { least, notice } = plan.form
  if (least.value !== null && tally.respondents < least.value) return below(plan)
  const figure = averaged(plan, tally)
  if ('nobody' in figure) return incomplete('unanswered', figure.nobody)
  const unanswered = leftOut(plan, tally)
  const laid = plan.form.convert ? convert(figure, plan.form.convert, plan.subject) : figure
  const step = unanswered > 0n ? { ...laid, unanswered } : laid
  return { kind: 'figure', step, few: tally.respondents < notice.value }
}
