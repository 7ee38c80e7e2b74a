import { div, type Exact, ONE, whole } from '../../exact/exact.js'
import type { Place } from '../../finding/place.js'
import type { Stated, Statement } from '../../instrument/statement.js'

/**
 * How a figure came about from its terms.
 * `score`: what one evaluator gave, in a cell. `evaluators`: plain mean of several evaluators' scores. `points`: what a
 * score earns by the instrument's table. `weighted`: sum of terms times their weights. `mean`: plain mean. `answers`: sum
 * of respondents' answers by their number. `given`: a figure that came ready in a cell. `convert`: laid on the scale by a
 * straight line. `alone`: one form stands for the whole index. `nothing`: too few respondents, counted as zero by rule.
 */
export type Operation =
  | 'score'
  | 'evaluators'
  | 'points'
  | 'weighted'
  | 'mean'
  | 'answers'
  | 'given'
  | 'convert'
  | 'alone'
  | 'nothing'

/** Whether a figure is made of those of the parts below it, each with its weight or all alike. */
export const isLevelStep = ({ op }: Step): boolean => op === 'weighted' || op === 'mean'

/** What a step is the figure of: an indicator, an aspect, a form, the index. Shared by all units of an instrument. */
export interface Subject {
  /** "ipp", "F-02", "F-02.a", "1.a.Ak". */
  readonly id: string
  readonly title: string
  /** The weight it has in the figure above, as printed, and how surely; null at the top and under a plain mean. */
  readonly weight: Stated<Exact> | null
  /** What the weight is a share of: 100 where weights are percents. */
  readonly of: Exact | null
  /** The rule that makes this figure from its terms, where the instrument states one. */
  readonly rule: Statement | null
}

/** A figure with its explanation: the steps it came from, down to the cells. */
export interface Step {
  readonly op: Operation
  readonly subject: Subject
  readonly value: Exact
  /** Perhaps made anew each time they are asked for: take them once where it matters that they are the same. */
  readonly terms: readonly Step[]
  /** The cell, at the leaves. */
  readonly place: Place | null
  /** Who gave the score, where sheets name evaluators. */
  readonly evaluator?: string | null
  /** Of `answers`: how many there were and their sum. */
  readonly answers?: { readonly n: bigint; readonly sum: bigint }
  /** Of a survey's figure: how many answers its respondents left out, where any; a rule says what becomes of them. */
  readonly unanswered?: bigint
}

/** What a step counts for in the step above it. */
export const shareIn = (above: Step, { subject }: Step): Exact => {
  const { weight, of } = subject
  return above.op === 'weighted' && weight && of ? div(weight.value, of) : div(ONE, whole(above.terms.length))
}

/** The same figure as another subject's. Terms are named, because steps that make them when asked give no copy of them. */
export const underSubject = (step: Step, subject: Subject): Step => ({ ...step, terms: step.terms, subject })
