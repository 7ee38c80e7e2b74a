import type { Step } from '../../engine/score/step.js'
import { type Exact, fraction, sum, toFixed, withoutZeros } from '../../exact/exact.js'
import { cellOf } from '../../finding/place.js'
import type { Stated, Statement } from '../../instrument/statement.js'
import { contribution } from '../contribution.js'
import { leadsTo, lineOf, type Setting, settingWithin } from '../explain/setting.js'

/** A figure for a program: decimals for the eye, the fraction to reckon with. */
interface FigureJson {
  /** Decimals; where they do not end within twelve places, rounded there. */
  readonly value: string
  /** The exact value in lowest terms. */
  readonly fraction: string
}

const PLACES = 12

export const figureJson = (value: Exact): FigureJson => {
  const text = toFixed(value, PLACES)
  return { value: withoutZeros(text), fraction: fraction(value) }
}

interface StatementJson {
  readonly confidence: string
  readonly sources: readonly string[]
  readonly note: string | null
}

export const statementJson = ({ confidence, sources, note }: Statement): StatementJson => ({
  confidence,
  sources,
  note: note ?? null,
})

interface StepJson extends FigureJson {
  readonly op: Step['op']
  readonly id: string
  readonly title: string
  /** The weight in the figure above, as printed, and what it is a share of. */
  readonly weight: (StatementJson & { readonly value: string; readonly of: string }) | null
  /** What the figure adds to a weighted sum above it. */
  readonly contribution: FigureJson | null
  /** The rule that makes the figure from its terms. */
  readonly rule: StatementJson | null
  /** Of a score where sheets name evaluators. */
  readonly evaluator: string | null
  /** Of answers: how many, and their sum. */
  readonly answers: { readonly n: number; readonly sum: number } | null
  /** Of a survey's figure: how many answers its respondents left out; null where they left out none. */
  readonly unanswered: number | null
  /** Of a converted figure: the two points of the straight line. */
  readonly line: { readonly from: readonly string[]; readonly to: readonly string[] } | null
  readonly file: string | null
  readonly sheet: string | null
  readonly cell: string | null
  readonly terms: readonly StepJson[]
  /** Terms that were not asked about, added up; null where all are shown. */
  readonly others: (FigureJson & { readonly count: number }) | null
}

type Entry = 'weighted' | 'other'

const weightJson = (weight: Stated<Exact> | null, of: Exact | null): StepJson['weight'] =>
  weight && of ? { value: fraction(weight.value), of: fraction(of), ...statementJson(weight) } : null

const lineJson = (step: Step, about: Setting): StepJson['line'] => {
  const line = step.op === 'convert' ? lineOf(about.instrument, step) : null
  return line ? { from: line.from.map(fraction), to: line.to.map(fraction) } : null
}

const answersJson = ({ answers }: Step): StepJson['answers'] =>
  answers ? { n: Number(answers.n), sum: Number(answers.sum) } : null

/** Answers are pooled over all questions, so that none can be left out of what is shown. */
const isShown =
  (step: Step, inside: Setting) =>
  (term: Step): boolean =>
    step.op === 'answers' || leadsTo(term, inside)

const othersJson = (others: readonly Step[], entry: Entry): StepJson['others'] => {
  if (others.length === 0) return null
  const amounts = others.map((term) => (entry === 'weighted' ? contribution(term) : term.value))
  return { count: others.length, ...figureJson(sum(amounts)) }
}

/** A step and everything below it that is asked about. */
export const stepJson = (step: Step, about: Setting, entry: Entry = 'other'): StepJson => {
  const { subject, place, terms } = step
  const inside = settingWithin(step, about)
  const shown = terms.filter(isShown(step, inside))
  const others = terms.filter((term) => !shown.includes(term))
  const below: Entry = step.op === 'weighted' ? 'weighted' : 'other'
  return {
    op: step.op,
    id: subject.id,
    title: subject.title,
    ...figureJson(step.value),
    weight: weightJson(subject.weight, subject.of),
    contribution: entry === 'weighted' ? figureJson(contribution(step)) : null,
    rule: subject.rule ? statementJson(subject.rule) : null,
    evaluator: step.evaluator ?? null,
    answers: answersJson(step),
    unanswered: step.unanswered === undefined ? null : Number(step.unanswered),
    line: lineJson(step, about),
    file: place?.origin.file ?? null,
    sheet: place?.origin.sheet ?? null,
    cell: place ? cellOf(place) : null,
    terms: shown.map((term) => stepJson(term, inside, below)),
    others: othersJson(others, below),
  }
}
