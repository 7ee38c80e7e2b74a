/**
 * The library: what the commands do, a program can. Reading, scoring and checking, the rules, and everything that is
 * written. Figures are exact (`Exact`), findings are values, results carry their own explanation.
 */

import { runDefaults } from './commands/reading.js'
import { type Reading, type RunOptions, readRun } from './commands/run.js'
import { csvChunks, INDONESIAN_STYLE, PLAIN_STYLE } from './formats/csv/write.js'
import { type Level, resultRows } from './report/result-csv.js'
import { resultJson as jsonChunks } from './report/result-json.js'
import type { Language, Run } from './report/run.js'

export { OperatorError } from './commands/operator.js'
export type { Reading, RunOptions } from './commands/run.js'
export { version } from './commands/version.js'
export { type Margin, marginOf, type Predicate, predicateOf, predicatesOf, roundIndex } from './engine/ladder.js'
export { type AgencyResult, type RunResult, type ScoreOptions, score, type UnitResult } from './engine/score.js'
export type { Operation, Step, Subject } from './engine/step.js'
export { groupSummaries, nationalIndex, provinceSummaries, type Summary } from './engine/summary.js'
export type { Score, UnitName, UnitScores } from './engine/unit.js'
export {
  add,
  compare,
  div,
  type Exact,
  exact,
  fraction,
  mean,
  mul,
  parseExact,
  type RoundingMode,
  round,
  sub,
  sum,
  toDecimal,
  toFixed,
  toText,
} from './exact/exact.js'
export { type FindingCode, MEANING } from './finding/code.js'
export type { Finding, Severity } from './finding/finding.js'
export { cellOf, type Origin, type Place } from './finding/place.js'
export {
  InstrumentInvalid,
  newestRules,
  rulesById,
  rulesForYear,
  rulesFromFile,
  type Shipped,
  shipped,
} from './instrument/catalog.js'
export type { Problem } from './instrument/problem.js'
export { prove } from './instrument/prove.js'
export { type Reading as RulesReading, type Rules, readRules } from './instrument/read.js'
export type {
  Confidence,
  Form,
  Indicator,
  Instrument,
  Level as Aspect,
  Stated,
  Statement,
} from './instrument/schema.js'
export type { Input, Language, Run } from './report/run.js'
export { describe, type Told } from './report/wording/finding.js'
export { resultWorkbook } from './report/workbook/workbook.js'

/**
 * Reads scoresheets (files, folders, patterns) and scores them, as `ipp score` does.
 *
 * Whatever is wrong with a file is a finding in the run; what the caller got wrong (no such instrument or year) is thrown
 * as {@link OperatorError}.
 */
export const scoreFiles = (
  files: readonly string[],
  options: Partial<Omit<RunOptions, 'files'>> = {},
): Promise<Reading> =>
  readRun({ cwd: process.cwd(), stdin: async () => new Uint8Array() }, { ...runDefaults, given: {}, ...options, files })

/** The findings of scoresheets, as `ipp check` collects them: those of the files and of laying the instrument on them. */
export const checkFiles = async (
  files: readonly string[],
  options: Partial<Omit<RunOptions, 'files'>> = {},
): Promise<Run['findings']> => (await scoreFiles(files, options)).run.findings

/** A run as CSV with the columns of `docs/output.md`; with a decimal comma as Indonesian Excel opens it. */
export const resultCsv = (run: Run, level: Level = 'unit', decimal: 'point' | 'comma' = 'point'): string =>
  [...csvChunks(resultRows(run, level), decimal === 'comma' ? INDONESIAN_STYLE : PLAIN_STYLE)].join('')

/** A run as the text of `ipp.result/1`. */
export const resultJson = (run: Run, language: Language = 'id'): string => [...jsonChunks(run, language)].join('')
