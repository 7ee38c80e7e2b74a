import type { AnswerScale } from '../../instrument/answers.js'
import type { SurveyForm } from '../../instrument/schema.js'
import type { Moments } from './alpha.js'
import { countPattern, type PatternCounts, patternCounts } from './patterns.js'
import { isFull, meets, type Seen, seenUpTo } from './seen.js'

/** What is known of a unit before its respondents are looked at one by one: its tallies, by what is averaged together. */
export interface Observed {
  /** How many questions each aspect has, in order; by question, one each. */
  readonly aspects: readonly number[]
  readonly respondents: number
  /** Per question how many answered, and the sum of their answers. */
  readonly n: ArrayLike<number>
  readonly sum: ArrayLike<number>
}

/** How respondents' answers come together: as the instrument's rules have it. */
export interface Averaging {
  readonly averaging: SurveyForm['averaging']['value']
  readonly unanswered: 'left-out' | 'zero'
}

/**
 * What is kept of respondents while they pass: per unit a bounded number of counts and sums, whatever their number.
 * No respondent's answers outlast the next respondent of the unit.
 */
export interface Observations extends Averaging {
  readonly scale: AnswerScale
  /** Per unit how many questions it was asked. */
  readonly questions: ArrayLike<number>
  /** A unit's tallies, by aspect. */
  readonly observed: (unit: number) => Observed
  /** The most questions that any unit has: the width of a unit's stretch in the arrays by question. */
  readonly room: number
  /** Respondents who answered every question; sums, squares and cross products of their answers. */
  readonly complete: Uint32Array
  readonly sums: Float64Array
  readonly squares: Float64Array
  readonly totalSquares: Float64Array
  /** Respondents with enough answers to be straight, and those who gave one answer to all of them. */
  readonly able: Uint32Array
  readonly straight: Uint32Array
  /** The answers before, and how many sheets stand so far in a row that differ from their neighbour by one answer at most. */
  readonly last: Uint8Array
  readonly passed: Uint32Array
  readonly alike: Uint32Array
  readonly copied: Uint32Array
  readonly longestCopied: Uint32Array
  /** True until two sheets of the unit differ. */
  readonly uniform: Uint8Array
  readonly duplicates: Uint32Array
  readonly lastKey: Float64Array
  readonly seen: Seen
  readonly patterns: PatternCounts
}

/** Fewer answers than these are no straight line. */
const STRAIGHT_FROM = 5
/** Respondents that duplicates are looked for among; beyond, only neighbours are compared. */
export const DUPLICATES_UP_TO = 1_000_000

export const observations = (
  scale: AnswerScale,
  rules: Averaging,
  questions: ArrayLike<number>,
  observed: (unit: number) => Observed,
  duplicatesUpTo = DUPLICATES_UP_TO,
): Observations => {
  const count = questions.length
  const room = Math.max(0, ...new Set(Array.from(questions)))
  const counters = () => new Uint32Array(count)
  return {
    ...rules,
    scale,
    questions,
    observed,
    room,
    complete: counters(),
    sums: new Float64Array(count * room),
    squares: new Float64Array(count * room),
    totalSquares: new Float64Array(count),
    able: counters(),
    straight: counters(),
    last: new Uint8Array(count * room),
    passed: counters(),
    alike: counters(),
    copied: counters(),
    longestCopied: counters(),
    uniform: new Uint8Array(count).fill(1),
    duplicates: counters(),
    lastKey: new Float64Array(count),
    seen: seenUpTo(duplicatesUpTo),
    patterns: patternCounts(),
  }
}

const bump = (counters: Uint32Array, at: number): void => {
  counters[at] = (counters[at] ?? 0) + 1
}

/** Adds to what alpha is made of, and says how many questions were answered and their sum. */
const countAnswers = (seen: Observations, unit: number, answers: Uint8Array, questions: number): void => {
  const { scale, room, sums, squares, totalSquares } = seen
  let total = 0
  for (let i = 0; i < questions; i++) if (answers[i] === scale.size) return
  for (let i = 0; i < questions; i++) {
    const value = scale.min + (answers[i] ?? 0) * scale.step
    const at = unit * room + i
    sums[at] = (sums[at] ?? 0) + value
    squares[at] = (squares[at] ?? 0) + value * value
    total += value
  }
  totalSquares[unit] = (totalSquares[unit] ?? 0) + total * total
  bump(seen.complete, unit)
}

/** Whether a sheet is one straight line; null where it has too few answers to be one. */
const isStraight = (answers: Uint8Array, questions: number, unanswered: number): boolean | null => {
  let [given, first, same] = [0, -1, true]
  for (let i = 0; i < questions; i++) {
    const answer = answers[i] ?? unanswered
    if (answer === unanswered) continue
    if (given++ === 0) first = answer
    else if (answer !== first) same = false
  }
  return given >= STRAIGHT_FROM ? same : null
}

/** Compares a sheet with the one before it. A straight line is no copy: content people give it by themselves. */
const compareLast = (seen: Observations, unit: number, answers: Uint8Array, questions: number, line: boolean): void => {
  const { room, last, passed, alike, copied, longestCopied, uniform } = seen
  const from = unit * room
  let differing = 0
  for (let i = 0; i < questions; i++) if (last[from + i] !== answers[i]) differing++
  const follows = (passed[unit] ?? 0) > 0
  if (follows && differing > 0) uniform[unit] = 0
  if (follows && differing <= 1) bump(alike, unit)
  const run = line ? 0 : follows && differing <= 1 ? (copied[unit] ?? 0) + 1 : 1
  copied[unit] = run
  longestCopied[unit] = Math.max(longestCopied[unit] ?? 0, run)
  for (let i = 0; i < questions; i++) last[from + i] = answers[i] ?? 0
  bump(passed, unit)
}

/** One number for a respondent's unit, answers and what tells people apart; never 0. */
const keyOf = (unit: number, answers: Uint8Array, questions: number, who: number): number => {
  let hash = Math.imul(unit + 1, 0x9e3779b1)
  for (let i = 0; i < questions; i++) hash = Math.imul(hash ^ (answers[i] ?? 0), 0x01000193) ^ (hash >>> 13)
  const high = (Math.floor(who / 2 ** 32) ^ (hash >>> 11)) & 0x1f_ffff
  return (((who % 2 ** 32) ^ hash) >>> 0) + high * 2 ** 32 + 1
}

const countDuplicate = (
  seen: Observations,
  unit: number,
  answers: Uint8Array,
  questions: number,
  who: number,
): void => {
  const key = keyOf(unit, answers, questions, who)
  const again = meets(seen.seen, key) || (isFull(seen.seen) && seen.lastKey[unit] === key)
  if (again) bump(seen.duplicates, unit)
  seen.lastKey[unit] = key
}

/** Patterns of the mean of all answers: how many were given and the steps they add up to. */
const flatCode = (answers: Uint8Array, questions: number, { size }: AnswerScale): number => {
  let [given, steps] = [0, 0]
  for (let i = 0; i < questions; i++) {
    const answer = answers[i] ?? size
    if (answer === size) continue
    given++
    steps += answer
  }
  return given === 0 ? -1 : given * (questions * (size - 1) + 1) + steps
}

/** How finely a respondent's share in the mean of aspects is told, and how far it may lie from the figure. */
const [FINENESS, SPREAD] = [256, 1 << 15]

/**
 * A respondent's share in the mean of the aspects' means, so that the mean of all shares is the figure: where everybody
 * answers everything, the mean of the respondent's own aspects; where not, its linear approximation around the figure.
 */
const aspectShare = (
  { scale: { min, step, size }, unanswered }: Observations,
  unit: Observed,
  answers: Uint8Array,
): number => {
  let [share, at] = [0, 0]
  for (const questions of unit.aspects) {
    let [n, sum, given, own] = [0, 0, 0, 0]
    for (let i = at; i < at + questions; i++) {
      n += unanswered === 'zero' ? unit.respondents : (unit.n[i] ?? 0)
      sum += unit.sum[i] ?? 0
      if (answers[i] === size) continue
      given++
      own += min + (answers[i] ?? 0) * step
    }
    if (unanswered === 'zero') given = questions
    if (n > 0) share += sum / n + (unit.respondents / n) * (own - (sum / n) * given)
    at += questions
  }
  return share / unit.aspects.length
}

const aspectCode = (share: number): number =>
  Math.min(2 * SPREAD - 1, Math.max(0, Math.round(share * FINENESS) + SPREAD))

/** What a pattern's code stands for. */
export const decodePattern =
  ({ scale, averaging, unanswered }: Observations, questions: number) =>
  (code: number): { readonly n: number; readonly sum: number } => {
    if (averaging !== 'flat') return { n: 1, sum: (code - SPREAD) / FINENESS }
    const base = questions * (scale.size - 1) + 1
    const given = Math.floor(code / base)
    const n = unanswered === 'zero' ? questions : given
    return { n, sum: given * scale.min + (code % base) * scale.step }
  }

/**
 * Takes note of one respondent: answers by question (place on the scale, `scale.size` for unanswered) and a number that
 * tells people apart, null where nothing does.
 */
export const observe = (seen: Observations, unit: number, answers: Uint8Array, who: number | null): void => {
  const { scale } = seen
  const questions = seen.questions[unit] ?? 0
  const flat = flatCode(answers, questions, scale)
  if (flat < 0) return
  const line = isStraight(answers, questions, scale.size)
  if (line !== null) bump(seen.able, unit)
  if (line === true) bump(seen.straight, unit)
  countAnswers(seen, unit, answers, questions)
  compareLast(seen, unit, answers, questions, line === true)
  if (who !== null) countDuplicate(seen, unit, answers, questions, who)
  const code = seen.averaging === 'flat' ? flat : aspectCode(aspectShare(seen, seen.observed(unit), answers))
  countPattern(seen.patterns, unit, code)
}

/** What alpha is made of for one unit. */
export const momentsOf = (
  { questions: asked, complete, sums, squares, totalSquares, room }: Observations,
  unit: number,
): Moments => {
  const questions = asked[unit] ?? 0
  const at = unit * room
  return {
    respondents: complete[unit] ?? 0,
    sums: sums.subarray(at, at + questions),
    squares: squares.subarray(at, at + questions),
    totalSquares: totalSquares[unit] ?? 0,
  }
}
