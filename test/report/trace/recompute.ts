import { average, minus, over, plus, printed, type Rational, rational, times, total } from '../../oracle/rational.js'

/** A step of `ipp.trace/1` as a program reads it. */
export interface TracedStep {
  readonly op: string
  readonly value: string
  readonly fraction: string
  readonly weight: { readonly value: string; readonly of: string } | null
  readonly contribution: { readonly fraction: string } | null
  readonly answers: { readonly n: number; readonly sum: number } | null
  readonly line: { readonly from: readonly string[]; readonly to: readonly string[] } | null
  readonly cell: string | null
  readonly terms: readonly TracedStep[]
  readonly others: { readonly count: number; readonly fraction: string } | null
}

const value = (step: { readonly fraction: string }): Rational => rational(step.fraction)

const at = (pair: readonly string[], i: number): Rational => rational(pair[i] ?? '')

const onLine = (given: Rational, line: NonNullable<TracedStep['line']>): Rational => {
  const [x0, x1, y0, y1] = [at(line.from, 0), at(line.from, 1), at(line.to, 0), at(line.to, 1)]
  return plus(y0, over(times(minus(given, x0), minus(y1, y0)), minus(x1, x0)))
}

/** What a term is said to be worth in a weighted sum, worked out from its own weight. */
const worth = (term: TracedStep): Rational =>
  term.weight ? over(times(value(term), rational(term.weight.value)), rational(term.weight.of)) : value(term)

/** A step's figure once more, from nothing but what the trace says of its terms. Null where it came ready. */
export const again = (step: TracedStep): Rational | null => {
  const { terms, others, answers, line } = step
  const rest = others ? value(others) : rational('0')
  const count = terms.length + (others?.count ?? 0)
  const [first] = terms
  switch (step.op) {
    case 'weighted':
      return plus(total(terms.map(worth)), rest)
    case 'mean':
      return over(plus(total(terms.map(value)), rest), rational(count))
    case 'evaluators':
      return average(terms.map(value))
    case 'alone':
      return first ? value(first) : null
    case 'answers':
      return answers ? over(rational(answers.sum), rational(answers.n)) : null
    case 'convert':
      return first && line ? onLine(value(first), line) : null
    case 'nothing':
      return rational('0')
    default:
      return null
  }
}

/** Every step of a trace that does not come to the figure it states. */
export const wrong = (step: TracedStep): readonly string[] => {
  const figure = again(step)
  const own = figure && printed(figure) !== step.fraction ? [`${step.op} ${step.fraction} ≠ ${printed(figure)}`] : []
  const shares =
    step.op === 'weighted' ? step.terms.filter((term) => term.contribution?.fraction !== printed(worth(term))) : []
  return [...own, ...shares.map((term) => `contribution of ${term.fraction}`), ...step.terms.flatMap(wrong)]
}

/** The leaves of a trace that name no cell and no answers. */
export const rootless = (step: TracedStep): number =>
  step.terms.length > 0
    ? step.terms.reduce((count, term) => count + rootless(term), 0)
    : Number(step.cell === null && step.answers === null && step.op !== 'nothing')
