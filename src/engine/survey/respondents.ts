import type { AnswerScale } from '../../instrument/answers.js'
import type { Moments } from './alpha.js'
import { type Answers, type AspectTerms, type Averaging, aspectCode, aspectShare, flatCode } from './pattern-code.js'
import { countPattern, type PatternCounts, patternCounts } from './patterns.js'
import { isFull, meets, type Seen, seenUpTo } from './seen.js'

/**
 * What is kept of respondents while they pass: per unit a bounded number of counts and sums, whatever their number.
 * No respondent's answers outlast the next respondent of the unit.
 */
export interface Observations extends Averaging {
  readonly scale: AnswerScale
  /** Per unit how many questions it was asked. */
  readonly questions: ArrayLike<number>
  /** What a unit's tallies make of a respondent's answers; asked for each of them. */
  readonly termsOf: (unit: number) => AspectTerms
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

interface Looking extends Averaging, Pick<Observations, 'scale' | 'questions' | 'termsOf'> {
  /** Respondents among whom duplicates are looked for. */
  readonly duplicatesUpTo?: number
}

/** Ready for the first respondent. */
export const observations = ({ duplicatesUpTo = DUPLICATES_UP_TO, ...looking }: Looking): Observations => {
  const { questions } = looking
  const count = questions.length
  const room = Math.max(0, ...new Set(Array.from(questions)))
  const counters = () => new Uint32Array(count)
  return {
    ...looking,
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

/** Adds to what alpha is made of, where every question is answered. */
const countAnswers = (seen: Observations, unit: number, answers: Answers): void => {
  const { scale, room, sums, squares, totalSquares } = seen
  let total = 0
  for (let i = 0; i < answers.length; i++) if (answers[i] === scale.size) return
  for (let i = 0; i < answers.length; i++) {
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
const isStraight = (answers: Answers, unanswered: number): boolean | null => {
  let [given, first, same] = [0, unanswered, true]
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i] ?? unanswered
    if (answer === unanswered) continue
    if (given++ === 0) first = answer
    else if (answer !== first) same = false
  }
  return given >= STRAIGHT_FROM ? same : null
}

/** Counts straight lines, and says whether a sheet is one. */
const countStraight = ({ scale, able, straight }: Observations, unit: number, answers: Answers): boolean => {
  const line = isStraight(answers, scale.size)
  if (line !== null) bump(able, unit)
  if (line === true) bump(straight, unit)
  return line === true
}

/** Keeps a sheet as the unit's last; how many answers it has otherwise than the one before, null where it is the first. */
const differing = ({ room, last, passed }: Observations, unit: number, answers: Answers): number | null => {
  const from = unit * room
  let others = 0
  for (let i = 0; i < answers.length; i++) {
    if (last[from + i] !== answers[i]) others++
    last[from + i] = answers[i] ?? 0
  }
  const isFirst = passed[unit] === 0
  bump(passed, unit)
  return isFirst ? null : others
}

/** Counts sheets that stand in a row and are alike. A straight line is no copy: content people give it by themselves. */
const countAlike = (seen: Observations, unit: number, answers: Answers): void => {
  const { alike, copied, longestCopied, uniform } = seen
  const isLine = countStraight(seen, unit, answers)
  const others = differing(seen, unit, answers)
  const isAlike = others !== null && others <= 1
  if ((others ?? 0) > 0) uniform[unit] = 0
  if (isAlike) bump(alike, unit)
  const before = isAlike ? (copied[unit] ?? 0) : 0
  const run = isLine ? 0 : before + 1
  copied[unit] = run
  longestCopied[unit] = Math.max(longestCopied[unit] ?? 0, run)
}

interface Respondent {
  readonly answers: Answers
  /** A number that tells people apart; null where nothing does. */
  readonly who: number | null
}

/** One number for a respondent's unit, answers and what tells people apart; never 0. */
const keyOf = (unit: number, answers: Answers, who: number): number => {
  let hash = Math.imul(unit, 0x9e3779b1)
  for (let i = 0; i < answers.length; i++) hash = Math.imul(hash ^ (answers[i] ?? 0), 0x01000193) ^ (hash >>> 13)
  const high = (Math.floor(who / 2 ** 32) ^ (hash >>> 11)) & 0x1f_ffff
  return (((who % 2 ** 32) ^ hash) >>> 0) + high * 2 ** 32 + 1
}

const countDuplicate = (seen: Observations, unit: number, { answers, who }: Respondent): void => {
  if (who === null) return
  const key = keyOf(unit, answers, who)
  const again = meets(seen.seen, key) || (isFull(seen.seen) && seen.lastKey[unit] === key)
  if (again) bump(seen.duplicates, unit)
  seen.lastKey[unit] = key
}

/** Takes note of one respondent of a unit, by all the questions that it was asked. */
export const observe = (seen: Observations, unit: number, respondent: Respondent): void => {
  const { answers } = respondent
  const flat = flatCode(answers, seen.scale)
  if (flat === 0) return
  countAnswers(seen, unit, answers)
  countAlike(seen, unit, answers)
  countDuplicate(seen, unit, respondent)
  const code = seen.averaging === 'flat' ? flat : aspectCode(aspectShare(seen.termsOf(unit), answers, seen))
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
