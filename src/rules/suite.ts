import type { RegressionCase } from '../instrument/case.js'
import type { Raw } from '../instrument/raw.js'
import type { Instrument } from '../instrument/schema.js'
import { type Trials, trials } from './mutation/trial.js'
import { layOut } from './sheet.js'
import { type Verdict, verdicts } from './verdict.js'

/** Cases that belong to one instrument. */
export interface Suite {
  /** The file of the cases as the operator gave it, or the id of the instrument that they ship with. */
  readonly name: string
  readonly raw: Raw
  readonly instrument: Instrument
  readonly cases: readonly RegressionCase[]
}

/** What became of a suite; `trials` only where the instrument was to be changed and all cases passed. */
export interface SuiteResult {
  readonly name: string
  readonly instrument: string
  readonly verdicts: readonly Verdict[]
  readonly trials: Trials | null
}

export const passes = ({ mismatches }: Verdict): boolean => mismatches.length === 0

/** Runs the cases of a suite; where asked, also takes every step away from its instrument to see whether they notice. */
export const runSuite = ({ name, raw, instrument, cases }: Suite, mutate: boolean): SuiteResult => {
  const found = verdicts(instrument, layOut(instrument, cases))
  const isTried = mutate && found.every(passes)
  return { name, instrument: instrument.id, verdicts: found, trials: isTried ? trials(raw, instrument, cases) : null }
}

/** True where a case failed or a change went unnoticed. */
export const fails = ({ verdicts: found, trials: tried }: SuiteResult): boolean =>
  !found.every(passes) || (tried?.tried.some(({ noticedBy }) => noticedBy.length === 0) ?? false)
