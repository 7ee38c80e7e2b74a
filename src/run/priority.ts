import { type Priority, priorityOf } from '../engine/plan/priority.js'
import { type Predicate, predicatesOf } from '../engine/score/ladder.js'
import { operatorFault } from '../finding/operator-fault.js'
import { SILENT } from '../formats/progress.js'
import type { Sources } from '../formats/sources.js'
import type { Instrument } from '../instrument/schema.js'
import type { RunOptions } from './options.js'
import type { PlanOptions } from './plan-options.js'
import { assumedSurvey, lockedIndicators } from './plan-wish.js'
import type { Run } from './result.js'
import { readRun } from './score.js'

/** A run with the list of whom to coach first. */
export interface PriorityRun extends Run {
  readonly priority: Priority
}

/** What came of reading and listing; `anyRead` as of a run. */
export interface PriorityReading {
  readonly run: PriorityRun
  readonly anyRead: boolean
}

/** What is asked of a list, and what is told of the way. */
export interface Listing extends Pick<PlanOptions, 'lock' | 'maxStep' | 'f03'> {
  /** Letter of a predicate; null for the usual one. */
  readonly below: string | null
  readonly progress?: typeof SILENT
}

const USUAL = 'B-'

/** The predicate below which units are low. Throws {@link OperatorFault} where the instrument has none of that letter. */
const belowOf = (instrument: Instrument, letter: string): Predicate => {
  const predicates = predicatesOf(instrument)
  const found = predicates.find((each) => each.letter.toLowerCase() === letter.toLowerCase())
  if (found) return found
  throw operatorFault('plan-below', { asked: letter, known: predicates.map((each) => each.letter) })
}

const givenOf = ({ below, lock, maxStep, f03 }: Listing): Run['options'] => ({
  priority: true,
  ...(below === null ? {} : { below }),
  ...(lock.length > 0 ? { lock } : {}),
  ...(maxStep === null ? {} : { 'max-step': String(maxStep) }),
  ...(f03 === null ? {} : { f03 }),
})

/**
 * Reads scoresheets, scores them and lists whom to coach first. Throws {@link OperatorFault} where a predicate, an indicator or
 * an assumed figure cannot be.
 */
export const readPriorityRun = async (
  sources: Sources,
  options: RunOptions,
  listing: Listing,
): Promise<PriorityReading> => {
  const { run, anyRead } = await readRun(sources, options, listing.progress ?? SILENT)
  const { instrument } = run.result
  const wish = {
    below: belowOf(instrument, listing.below ?? USUAL),
    locked: lockedIndicators(instrument, listing.lock),
    maxStep: listing.maxStep ?? undefined,
    assumed: anyRead ? assumedSurvey(run, listing.f03) : undefined,
  }
  return {
    anyRead,
    run: { ...run, options: { ...run.options, ...givenOf(listing) }, priority: priorityOf(run.result, wish) },
  }
}
