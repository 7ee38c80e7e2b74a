import { fileBytes } from '../disk/open-file.js'
import type { RunResult } from '../engine/score/score.js'
import type { Language } from '../finding/language.js'
import type { CaseFile } from '../instrument/case.js'
import { rulesById, shippedIndices, shippedInstruments } from '../instrument/catalog.js'
import { InstrumentInvalid } from '../instrument/instrument-invalid.js'
import { problem } from '../instrument/problem.js'
import { parseRaw } from '../instrument/raw.js'
import { type Rules, readRules } from '../instrument/read.js'
import { rulesFromBytes } from '../instrument/rules-file.js'
import type { ListingFormat } from '../report/rules/listing.js'
import type { TestFormat } from '../report/rules/test.js'
import { type Diff, diff } from '../rules/diff/diff.js'
import { type Effects, effectsOf } from '../rules/effect.js'
import { type LintFinding, lint, lintFindings } from '../rules/lint.js'
import { type Summary, summaryOf } from '../rules/rules-line.js'
import { runSuites, type TestRun } from '../rules/suite.js'
import { casesIn } from '../run/case-files.js'
import type { HeldFile } from './score.js'
import { withWordedFaults } from './worded.js'

/** The largest shipped instrument has less than a hundredth of it. */
const LARGEST = 10 * 1024 * 1024

/**
 * An operator's own instrument. What is wrong with it is told by {@link InstrumentInvalid}; where it cannot be read, the
 * error has the system's code (`ENOENT`).
 */
export const rulesFromFile = (file: string): Rules => {
  const bytes = fileBytes(file, LARGEST)
  if (typeof bytes !== 'string' && bytes.length <= LARGEST) return rulesFromBytes(file, bytes)
  if (typeof bytes !== 'string' || bytes === 'EISFILE')
    throw new InstrumentInvalid(file, [problem('file', [], { found: `${bytes.length}`, expected: `≤ ${LARGEST}` })])
  throw Object.assign(new Error(`${bytes}: ${file}`), { code: bytes })
}

/** A file of rules as text. */
export interface RulesFile {
  /** What findings call it. */
  readonly name: string
  readonly text: string
}

/** Each shipped instrument in a line, oldest first: what it is, when it counts, how surely it is known. */
export const listRules = (): readonly Summary[] =>
  shippedInstruments().flatMap(({ id }) => {
    const rules = rulesById(id)
    return rules ? [summaryOf(rules)] : []
  })

/** Everything that can be proved wrong with files of rules without a single score, with line and column of each finding. */
export const lintRules = (files: readonly RulesFile[]): readonly LintFinding[] => {
  const ids = new Set(shippedIndices().map(({ id }) => id))
  return lintFindings(
    files.map(({ name, text }) => lint(name, text)),
    (id) => ids.has(id),
  )
}

/** Everything in which two instruments differ, piece by piece, in the order of the later one. */
export const diffRules = (from: Rules, to: Rules): Diff => diff(from.instrument, to.instrument)

/** Which units and agencies of the same sheets come to another index or predicate under other rules, and by how much. */
export const rulesEffect = (before: RunResult, after: RunResult): Effects => effectsOf(before, after)

/**
 * Regression cases from a file: JSON (`ipp.cases/1`), or CSV with a row per case. Throws {@link OperatorError} that lists
 * what is wrong with it, line by line; a file of cases is refused whole.
 */
export const readCases = ({ name, bytes }: HeldFile): CaseFile => withWordedFaults(() => casesIn(name, bytes))

/** Which cases are run, and whether the rules are put to the test as well. */
export interface TestOptions {
  /** Only cases with this in their name, in whatever case. */
  readonly filter?: string | undefined
  /** Also change the rules one step at a time, and see which change no case notices. */
  readonly mutate?: boolean | undefined
}

/**
 * Runs regression cases under rules, exactly, without tolerance; whatever instrument the cases name, these rules are used.
 * `testFails` says whether one failed or a change went unnoticed. Throws {@link InstrumentInvalid} where the rules cannot be
 * used.
 */
export const testRules = (
  rules: RulesFile,
  { cases }: CaseFile,
  { filter = '', mutate = false }: TestOptions = {},
): TestRun => {
  const reading = readRules(rules.text)
  if (!reading.ok) throw new InstrumentInvalid(rules.name, reading.problems)
  const raw = parseRaw(rules.text)?.raw ?? null
  const { instrument } = reading.value
  const chosen = cases.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()))
  return runSuites([{ name: rules.name, rules: rules.name, raw, instrument, cases: chosen }], mutate)
}

const PAGE = { columns: null, colour: false } as const

/** A test run as a table, JSON, JUnit XML or TAP: what `ipp rules test` prints. */
export const testReport = async (run: TestRun, format: TestFormat, language: Language = 'id'): Promise<string> => {
  const { rulesTest } = await import('../report/rules/test.js')
  return rulesTest(run, { format, language, page: PAGE })
}

/** What changed between two instruments as a table, JSON, CSV or Markdown: what `ipp rules diff` prints. */
export const diffReport = async (
  { from, to, effects = null }: { readonly from: Rules; readonly to: Rules; readonly effects?: Effects | null },
  format: ListingFormat,
  language: Language = 'id',
): Promise<string> => {
  const { rulesDiff } = await import('../report/rules/diff.js')
  const { places } = to.instrument.rounding.value
  const compared = { from: summaryOf(from), to: summaryOf(to), diff: diffRules(from, to), effects, places }
  return rulesDiff(compared, { format, language, page: PAGE })
}

/** Findings about files of rules as a table, JSON, CSV or Markdown: what `ipp rules lint` prints. */
export const lintReport = async (
  { findings, files }: { readonly findings: readonly LintFinding[]; readonly files: number },
  format: ListingFormat,
  language: Language = 'id',
): Promise<string> => {
  const { rulesLint } = await import('../report/rules/lint.js')
  return rulesLint(findings, files, { format, language, page: PAGE })
}
