import type { RegressionCase } from '../instrument/case.js'
import type { Raw } from '../instrument/raw.js'
import type { Instrument } from '../instrument/schema.js'
import { layOut } from './laid-case.js'
import { type Told, type Trials, trials } from './mutation/trial.js'
import { type Verdict, verdicts } from './verdict.js'

export interface Suite {
  /** The file of the cases as the operator gave it, or the id of the instrument that they ship with. */
  readonly name: string
  /** What the cases call the instrument: an id, or a file. */
  readonly rules: string
  readonly raw: Raw
  readonly instrument: Instrument
  readonly cases: readonly RegressionCase[]
}

/** What became of the cases of a suite. */
export interface SuiteResult {
  readonly name: string
  readonly instrument: string
  readonly verdicts: readonly Verdict[]
}

/** What became of the steps away from one instrument, with all its cases from whatever file. */
export interface InstrumentTrials {
  readonly instrument: string
  readonly cases: number
  readonly trials: Trials
}

/** What became of all cases, and of the changes that the rules were put through. */
export interface TestRun {
  readonly suites: readonly SuiteResult[]
  /** Empty where instruments were not to be changed, or where a case failed. */
  readonly mutations: readonly InstrumentTrials[]
}

export const passes = ({ mismatches }: Verdict): boolean => mismatches.length === 0

const result = ({ name, instrument, cases }: Suite): SuiteResult => ({
  name,
  instrument: instrument.id,
  verdicts: verdicts(instrument, layOut(instrument, cases)),
})

/**
 * Runs the cases of all suites; where asked, also takes every step away from their instruments to see whether they notice, and
 * tells how many steps are done.
 */
export const runSuites = (suites: readonly Suite[], mutate: boolean, tell: Told = () => undefined): TestRun => {
  const results = suites.map(result)
  if (!mutate || !results.every((each) => each.verdicts.every(passes))) return { suites: results, mutations: [] }
  const instruments = new Map(suites.map((suite) => [suite.rules, suite]))
  const mutations = [...instruments.values()].map(({ rules, raw, instrument }) => {
    const cases = suites.flatMap((suite) => (suite.rules === rules ? suite.cases : []))
    return { instrument: instrument.id, cases: cases.length, trials: trials({ raw, instrument }, cases, { tell }) }
  })
  return { suites: results, mutations }
}

/** True where a case failed or a change went unnoticed. */
export const fails = ({ suites, mutations }: TestRun): boolean =>
  suites.some((suite) => !suite.verdicts.every(passes)) ||
  mutations.some(({ trials: { tried } }) => tried.some(({ noticedBy }) => noticedBy.length === 0))
