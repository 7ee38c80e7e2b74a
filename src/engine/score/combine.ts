import { type Exact, exact, fraction, mean } from '../../exact/exact.js'
import type { Indicator } from '../../instrument/schema.js'
import type { Stated } from '../../instrument/statement.js'
import { type Branch, isBranch, type Leaf, type Plan } from './prepared.js'
import { ScoreRow, soleValue } from './score-row.js'
import type { Step, Subject } from './step.js'
import type { GivenScores, Score } from './unit.js'
import { figureOf, totalOf, wholeScore } from './whole-sum.js'

/** A level's figure, and the same over the denominator of the level's sum where machine integers carry it. */
interface LevelFigure {
  readonly value: Exact
  readonly sum: number | null
}

/**
 * A level's step. The steps below are made when they are asked for where that can be: those of indicators each time anew,
 * because a nation's units have half a million of them and most runs show none; those of levels once.
 */
class LevelStep implements Step {
  readonly op: Branch['op']
  readonly subject: Subject
  readonly value: Exact
  readonly place = null
  readonly sum: number | null
  readonly #isLowest: boolean
  #below: readonly Step[] | (() => readonly Step[])

  constructor(plan: Branch, { value, sum }: LevelFigure, below: readonly Step[] | (() => readonly Step[])) {
    this.op = plan.op
    this.subject = plan.subject
    this.value = value
    this.sum = sum
    this.#isLowest = plan.isLowest
    this.#below = below
  }

  get terms(): readonly Step[] {
    const terms = this.passingTerms()
    if (!this.#isLowest) this.#below = terms
    return terms
  }

  passingTerms(): readonly Step[] {
    return typeof this.#below === 'function' ? this.#below() : this.#below
  }
}

/** The terms of a step for somebody who looks at them once: they are not kept for the next one who asks. */
export const passingTerms = (step: Step): readonly Step[] =>
  step instanceof LevelStep ? step.passingTerms() : step.terms

/**
 * Folds a unit's scores up the tree of its form; null as soon as one indicator has no score, because missing is not zero.
 * Nothing is rounded on the way.
 */
export const fold = (plan: Plan, scores: GivenScores): Step | null =>
  isBranch(plan) ? (foldRow(plan, scores) ?? foldBranch(plan, scores)) : foldLeaf(plan, scores)

/** A level of one row's scores, summed at once where machine integers carry it; else null. */
const foldRow = (plan: Branch, scores: GivenScores): Step | null => {
  const { wholeSum, slotSum } = plan
  if (!wholeSum || !slotSum || !(scores instanceof ScoreRow)) return null
  const sum = scores.sum(slotSum)
  return sum === null
    ? null
    : new LevelStep(plan, { value: figureOf(wholeSum, sum), sum }, () => foldedParts(plan, scores))
}

/** The parts of a level of which every score is there. */
const foldedParts = ({ parts }: Branch, scores: GivenScores): readonly Step[] =>
  parts.flatMap((part) => fold(part, scores) ?? NO_TERMS)

const foldBranch = (plan: Branch, scores: GivenScores): Step | null => {
  const terms: Step[] = []
  for (const part of plan.parts) {
    const term = isBranch(part) && part.isLowest ? foldIndicators(part, scores) : fold(part, scores)
    if (!term) return null
    terms.push(term)
  }
  const sums = terms.map((term) => (term instanceof LevelStep ? term.sum : wholeScore(term.value)))
  const figure = levelFigure(plan, sums, () => terms)
  return new LevelStep(plan, figure, terms)
}

/** A level of which every part is an indicator. */
const foldIndicators = (plan: Branch, scores: GivenScores): Step | null => {
  const values: Exact[] = []
  for (const part of plan.parts) {
    const value = isLeaf(part) ? indicatorValue(part, scores) : null
    if (!value) return null
    values.push(value)
  }
  const figure = levelFigure(plan, values.map(wholeScore), () => values.map((value) => ({ value })))
  return new LevelStep(plan, figure, () => foldedParts(plan, scores))
}

/** What a level comes to: by machine integers where all its parts are whole numbers of theirs, else by fractions. */
const levelFigure = (
  { wholeSum, numerators, denominator }: Branch,
  sums: readonly (number | null)[],
  terms: () => readonly Pick<Step, 'value'>[],
): LevelFigure => {
  const sum = wholeSum && totalOf(wholeSum, sums)
  return wholeSum && sum !== null
    ? { value: figureOf(wholeSum, sum), sum }
    : { value: weightedSum(numerators, denominator, terms()), sum: null }
}

const isLeaf = (plan: Plan): plan is Leaf => !isBranch(plan)

const foldLeaf = ({ subject, indicator, slot }: Leaf, scores: GivenScores): Step | null =>
  indicatorStep(subject, scores.at(slot) ?? [], indicator.points)

/** The value that {@link foldLeaf} gives a step of. */
const indicatorValue = (leaf: Leaf, scores: GivenScores): Exact | null => {
  const value = soleValue(scores, leaf.slot)
  return value && !leaf.indicator.points ? value : (foldLeaf(leaf, scores)?.value ?? null)
}

/** What each score of an indicator earns, by the score in lowest terms. */
type Points = Indicator['points']

/** A score came from a cell, from no other figure; one list says so for half a million of them. */
const NO_TERMS: readonly Step[] = []

/** What one evaluator's score counts for: itself, or its points; null where the instrument gives it none. */
const scoreStep = (subject: Subject, given: Score, points: Points): Step | null => {
  const { value, place, evaluator } = given
  const score: Step = { op: 'score', subject, value, terms: NO_TERMS, place, evaluator }
  if (!points) return score
  const worth = points[fraction(value)]
  return worth ? { op: 'points', subject, value: worth, terms: [score], place: null } : null
}

/**
 * One indicator's figure: as given, or the plain mean of several evaluators', each shown. Points are looked up for each
 * evaluator's own score, because their mean may lie between two lines of the table.
 */
export const indicatorStep = (subject: Subject, given: readonly Score[], points?: Points): Step | null => {
  const [first, ...others] = given
  if (!first) return null
  if (others.length === 0) return scoreStep(subject, first, points)
  const terms = given.flatMap((score) => scoreStep(subject, score, points) ?? [])
  if (terms.length < given.length) return null
  return { op: 'evaluators', subject, value: mean(terms.map((term) => term.value)), terms, place: null }
}

/**
 * Σ numerator_i × value_i / denominator, with the one division at the end. Values are mostly whole scores, so the common
 * denominator of the terms is brought in only where there is one.
 */
export const weightedSum = (
  numerators: readonly bigint[],
  denominator: bigint,
  terms: readonly Pick<Step, 'value'>[],
): Exact => {
  let [n, d] = [0n, 1n]
  for (const [i, { value }] of terms.entries()) {
    const share = numerators[i] ?? 0n
    if (value.d === d) n += share * value.n
    else {
      n = n * value.d + share * value.n * d
      d *= value.d
    }
  }
  return exact(n, d * denominator)
}

/** A figure that came from outside, laid on the instrument's scale by the straight line through two points. */
export const convert = (
  given: Step,
  line: Stated<{ from: readonly [Exact, Exact]; to: readonly [Exact, Exact] }>,
  subject: Subject,
): Step => {
  const { from, to } = line.value
  const [x0, x1, y0, y1] = [from[0], from[1], to[0], to[1]]
  // y0 + (x - x0)(y1 - y0)/(x1 - x0), written over one denominator so that there is one division.
  const run = x1.n * x0.d - x0.n * x1.d
  const rise = y1.n * y0.d - y0.n * y1.d
  const along = given.value.n * x0.d - x0.n * given.value.d
  const value = exact(y0.n * run * given.value.d * y1.d + along * rise * x1.d, y0.d * run * given.value.d * y1.d)
  return { op: 'convert', subject: { ...subject, rule: line }, value, terms: [given], place: null }
}
