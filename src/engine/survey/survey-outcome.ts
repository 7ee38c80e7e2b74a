import { type Exact, exact, mean, ZERO } from '../../exact/exact.js'
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
  /** All questions below it, in their order. */
  readonly questions: readonly Asked[]
}

/** One variant of the users' form, made ready to be tallied up for any number of units. */
export interface SurveyPlan extends Part {
  readonly form: SurveyForm
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
  const questions = parts.flatMap((part) => part.questions)
  return { form, subject: formSubject(instrument, form, form.averaging), parts, questions }
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

const questionStep = (subject: Subject, answers: Answers): Step => ({
  op: 'answers',
  subject,
  value: exact(answers.sum, answers.n),
  terms: [],
  place: null,
  answers,
})

/** The questions that anybody answered; one that nobody did is left out. */
const stepsOf = (plan: SurveyPlan, questions: readonly Asked[], tally: Tally): readonly Step[] =>
  questions.flatMap(({ subject, slot }) => {
    const answers = answersTo(plan, tally, slot)
    return answers.n === 0n ? [] : [questionStep(subject, answers)]
  })

/**
 * All answers to some questions as one mean: their sum by their number. The step of each question is made when it is asked
 * for, each time anew: a nation's units have a quarter of a million of them.
 */
class AnswersStep implements Step {
  readonly op = 'answers'
  readonly subject: Subject
  readonly value: Exact
  readonly place = null
  readonly answers: Answers
  readonly #below: () => readonly Step[]

  constructor(subject: Subject, answers: Answers, below: () => readonly Step[]) {
    this.subject = subject
    this.value = exact(answers.sum, answers.n)
    this.answers = answers
    this.#below = below
  }

  get terms(): readonly Step[] {
    return this.#below()
  }
}

/** What is kept of a unit's answers: whoever counts may count the next unit in the same place. */
const keptOf = ({ respondents, n, sum }: Tally): Tally => ({ respondents, n: Array.from(n), sum: Array.from(sum) })

/** Some questions taken together; null where nobody answered any. */
const together = (plan: SurveyPlan, { subject, questions }: Part, tally: Tally): Step | null => {
  let [n, sum] = [0n, 0n]
  for (const { slot } of questions) {
    const answers = answersTo(plan, tally, slot)
    n += answers.n
    sum += answers.sum
  }
  return n === 0n ? null : new AnswersStep(subject, { n, sum }, () => stepsOf(plan, questions, tally))
}

const incomplete = (why: 'few' | 'unanswered', part: string | null = null): SurveyOutcome => ({
  kind: 'incomplete',
  why,
  part,
})

const averageOf = (plan: SurveyPlan, tally: Tally): Step | { readonly nobody: string | null } => {
  const averaging = plan.form.averaging.value
  if (averaging === 'flat') return together(plan, plan, tally) ?? { nobody: null }
  const terms: Step[] = []
  for (const part of plan.parts) {
    const term = averaging === 'by-question' ? stepsOf(plan, part.questions, tally)[0] : together(plan, part, tally)
    if (!term) return { nobody: part.subject.id }
    terms.push(term)
  }
  return { op: 'mean', subject: plan.subject, value: mean(terms.map((term) => term.value)), terms, place: null }
}

/** How many answers the respondents of a unit did not give. */
export const leftOut = ({ questions }: SurveyPlan, { respondents, n }: Tally): bigint => {
  let count = 0
  for (const { slot } of questions) count += respondents - (n[slot] ?? 0)
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
  const figure = averageOf(plan, keptOf(tally))
  if ('nobody' in figure) return incomplete('unanswered', figure.nobody)
  const unanswered = leftOut(plan, tally)
  const laid = plan.form.convert ? convert(figure, plan.form.convert, plan.subject) : figure
  const step = unanswered > 0n ? { ...laid, terms: laid.terms, unanswered } : laid
  return { kind: 'figure', step, few: tally.respondents < notice.value }
}
