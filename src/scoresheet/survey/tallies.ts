import type { AnswerScale } from '../../instrument/answers.js'
import type { Names } from '../filled-form.js'
import type { Label } from './label.js'

/** A unit as one file names it. */
export interface FileUnit {
  readonly names: Names
  /** The first row that speaks of it. */
  readonly row: number
  /** A row or answer of it could not be read: it has no figure. */
  broken: boolean
  offScale: number
  /** Answers that cannot be read, by question label and what stands for them; null where there are none. */
  faults: Map<number, Map<string, number>> | null
}

/**
 * What the answers of one file come to: per unit and question label how often each answer was given. Whole numbers only,
 * so that memory grows with units, never with respondents. Written by the reader while it walks, read-only afterwards.
 */
export interface Tallies {
  readonly scale: AnswerScale
  readonly units: FileUnit[]
  readonly labels: Label[]
  /** How many labels each unit has room for. */
  room: number
  /**
   * Per unit, label and answer (the last place: unanswered) how often it was given. In pages of so many units, so that
   * adding units copies nothing.
   */
  pages: Uint32Array[]
  /** Per unit, respondents with at least one answer; of files that hold tallies only, 0 until they are finished. */
  respondents: Uint32Array
  /** Per unit and label, answers known only by number and sum, in that order. */
  sums: Float64Array | null
}

/** Answers of a respondent by label: the place on the scale, or {@link AnswerScale.size} for unanswered. */
export type Answers = Uint8Array

export const emptyTallies = (scale: AnswerScale, labels: readonly Label[]): Tallies => ({
  scale,
  units: [],
  labels: [...labels],
  room: labels.length,
  pages: [],
  respondents: new Uint32Array(0),
  sums: null,
})

const withRoomFor = <T extends Uint32Array | Float64Array>(old: T, grow: (length: number) => T, length: number): T => {
  if (length <= old.length) return old
  const next = grow(Math.max(length, Math.ceil(old.length * 1.5)))
  next.set(old)
  return next
}

const uint32 = (length: number): Uint32Array => new Uint32Array(length)
const float64 = (length: number): Float64Array => new Float64Array(length)

/** Units on one page of counts; a power of two. */
const PAGE = 1024

/** The page that a unit's counts stand on, and where they begin there. */
export const pageOf = (tallies: Tallies, unit: number): Uint32Array => {
  const page = tallies.pages[Math.floor(unit / PAGE)]
  if (!page) throw new RangeError(`no counts of unit ${unit}`)
  return page
}
export const offsetOf = (tallies: Tallies, unit: number): number => (unit % PAGE) * strideOf(tallies)

/** Cells of counts that one unit takes. */
export const strideOf = ({ room, scale }: Tallies): number => room * (scale.size + 1)

/** Adds a unit and makes room for it; its place is what the reader keeps. */
export const addUnit = (tallies: Tallies, names: Names, row: number): number => {
  const count = tallies.units.push({ names, row, broken: names.doubtful, offScale: 0, faults: null })
  if (count > tallies.pages.length * PAGE) tallies.pages.push(new Uint32Array(PAGE * strideOf(tallies)))
  tallies.respondents = withRoomFor(tallies.respondents, uint32, count)
  if (tallies.sums) tallies.sums = withRoomFor(tallies.sums, float64, count * tallies.room * 2)
  return count - 1
}

/** Lays each unit's stretch of an array into one with longer stretches. */
const layStretches = <T extends Uint32Array | Float64Array>(
  old: T,
  next: T,
  [from, to]: readonly [number, number],
): T => {
  for (let unit = 0; from > 0 && (unit + 1) * from <= old.length; unit++)
    next.set(old.subarray(unit * from, (unit + 1) * from), unit * to)
  return next
}

/** Adds a label while rows are read: tallied files name their questions row by row. */
export const addLabel = (tallies: Tallies, label: Label): number => {
  const count = tallies.labels.push(label)
  if (count <= tallies.room) return count - 1
  const [before, units] = [strideOf(tallies), tallies.units.length]
  const sumsBefore = tallies.room * 2
  tallies.room = Math.max(16, tallies.room * 2)
  const after = strideOf(tallies)
  tallies.pages = tallies.pages.map((page) => layStretches(page, uint32(PAGE * after), [before, after]))
  if (tallies.sums)
    tallies.sums = layStretches(tallies.sums.subarray(0, units * sumsBefore), float64(units * tallies.room * 2), [
      sumsBefore,
      tallies.room * 2,
    ])
  return count - 1
}

/** Counts one respondent: one answer per label, the place of each on the scale. */
export const addRespondent = (tallies: Tallies, unit: number, answers: Answers): void => {
  const { scale, labels } = tallies
  const counts = pageOf(tallies, unit)
  let at = offsetOf(tallies, unit)
  let answered = false
  for (let i = 0; i < labels.length; i++) {
    const answer = answers[i] ?? scale.size
    answered ||= answer !== scale.size
    const cell = at + answer
    counts[cell] = (counts[cell] ?? 0) + 1
    at += scale.size + 1
  }
  if (answered) tallies.respondents[unit] = (tallies.respondents[unit] ?? 0) + 1
}

/** The most that a tally may hold; above it a count would wrap. */
export const MOST = 0xffff_ffff

/** A question of a unit, by their places in the file. */
interface UnitLabel {
  readonly unit: number
  readonly label: number
}

/** So many answers to a question of a unit. */
export interface Counted extends UnitLabel {
  readonly n: number
}

/** Counts `n` like answers to one question; false where the tally cannot hold as many. */
export const addAnswers = (tallies: Tallies, { unit, label, n }: Counted, answer: number): boolean => {
  const page = pageOf(tallies, unit)
  const at = offsetOf(tallies, unit) + label * (tallies.scale.size + 1) + answer
  const count = (page[at] ?? 0) + n
  if (count > MOST) return false
  page[at] = count
  return true
}

/** Keeps answers that cannot be read beside those that can, so that no hand-over makes them look unanswered. */
export const addFault = (tallies: Tallies, { unit, label, n }: Counted, text: string): void => {
  const owner = tallies.units[unit]
  if (!owner) return
  owner.faults ??= new Map()
  const texts = owner.faults.get(label) ?? new Map<string, number>()
  owner.faults.set(label, texts.set(text, Math.min(MOST, (texts.get(text) ?? 0) + n)))
}

/** How often an answer to one question was counted so far. */
export const countOf = (tallies: Tallies, { unit, label }: UnitLabel, answer: number): number =>
  pageOf(tallies, unit)[offsetOf(tallies, unit) + label * (tallies.scale.size + 1) + answer] ?? 0

/** Adds answers known only by their number and sum; false where the unit's question has such a sum already. */
export const addSum = (tallies: Tallies, { unit, label, n }: Counted, sum: number): boolean => {
  tallies.sums ??= float64(tallies.units.length * tallies.room * 2)
  tallies.sums = withRoomFor(tallies.sums, float64, tallies.units.length * tallies.room * 2)
  const at = (unit * tallies.room + label) * 2
  if (tallies.sums[at]) return false
  tallies.sums[at] = n
  tallies.sums[at + 1] = sum
  return true
}

/** How many were asked a question, answered or not. */
const askedOf = (tallies: Tallies, at: UnitLabel): number => {
  const { unit, label } = at
  let count = tallies.sums?.[(unit * tallies.room + label) * 2] ?? 0
  for (let answer = 0; answer <= tallies.scale.size; answer++) count += countOf(tallies, at, answer)
  return count
}

/** Where only tallies came in, as many respondents are certain as were asked any one question. */
export const countRespondents = (tallies: Tallies): void => {
  for (let unit = 0; unit < tallies.units.length; unit++) {
    let most = 0
    for (let label = 0; label < tallies.labels.length; label++) most = Math.max(most, askedOf(tallies, { unit, label }))
    tallies.respondents[unit] = most
  }
}
