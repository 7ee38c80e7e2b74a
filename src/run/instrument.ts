import { type Finding, finding } from '../finding/finding.js'
import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import type { Sources } from '../formats/sources.js'
import {
  newestRules,
  patterns,
  rulesById,
  rulesForYear,
  shippedIndices,
  shippedInstruments,
} from '../instrument/catalog.js'
import { InstrumentInvalid } from '../instrument/instrument-invalid.js'
import type { Rules } from '../instrument/read.js'
import { isSurveyAlone } from '../instrument/schema.js'
import { yearsText } from '../instrument/years.js'

/** What there is, for an error that says what there is not. */
const knownInstruments = (): readonly string[] => shippedInstruments().map((each) => `${each.id} (${yearsText(each)})`)

/** The largest shipped instrument has less than a hundredth of it. */
const LARGEST = 10 * 1024 * 1024

/** An operator's own instrument from a file. Only then is what checks one loaded: the shipped ones are checked already. */
const fromFile = async (sources: Pick<Sources, 'bytes'>, file: string): Promise<Rules> => {
  const bytes = sources.bytes(file, LARGEST)
  if (!(bytes instanceof Uint8Array))
    throw operatorFault('option-file-refused', { option: '--instrument', file, found: bytes })
  const { rulesFromBytes } = await import('../instrument/rules-file.js')
  try {
    return rulesFromBytes(file, bytes)
  } catch (error) {
    if (!(error instanceof InstrumentInvalid)) throw error
    throw operatorFault('instrument-invalid', { file: error.file, problems: error.problems })
  }
}

/** Whether an instrument is named by its file; else it is one that ships, by its id. */
export const namesFile = (name: string): boolean => /\.json$|[\\/]/i.test(name)

/** The instrument that `--instrument` names: a shipped id or a file; a program may hand over one that it has read. */
export const namedRules = async (sources: Pick<Sources, 'bytes'>, name: string | Rules): Promise<Rules> => {
  if (typeof name !== 'string') return name
  return namesFile(name) ? (rulesById(name) ?? fromFile(sources, name)) : shippedById(name)
}

/** The same where an index is scored: a survey alone cannot. */
export const namedIndex = async (sources: Pick<Sources, 'bytes'>, name: string | Rules): Promise<Rules> => {
  const rules = await namedRules(sources, name)
  if (!isSurveyAlone(rules.instrument)) return rules
  throw operatorFault('instrument-of-survey', { instrument: rules.instrument.id })
}

/** The shipped instrument of that id; no file is looked for. */
export const shippedById = (id: string): Rules => {
  const rules = rulesById(id)
  if (rules) return rules
  throw operatorFault(patterns().includes(id) ? 'instrument-pattern' : 'instrument-unknown', {
    asked: id,
    known: knownInstruments(),
  })
}

/** The shipped instrument by which a year is scored. */
export const rulesOfYear = (year: number): Rules => {
  const rules = rulesForYear(year)
  if (rules) return rules
  throw operatorFault('year-uncovered', { year, known: knownInstruments() })
}

/** The year that was picked stands on no row: an empty ranking would look like a result. */
export const noRowsOf = (year: number, years: readonly number[]): OperatorFault =>
  operatorFault('year-absent', { year, years })

/**
 * The instrument of a run: the named one, else the one of the picked year, else of the year that the sheets name, else
 * the newest with a warning.
 */
export const chooseRules = (
  named: Rules | null,
  year: number | null,
  years: readonly number[],
): { readonly rules: Rules; readonly findings: readonly Finding[] } => {
  if (named) return { rules: named, findings: [] }
  if (year !== null) return { rules: rulesOfYear(year), findings: [] }
  // Of several years, which are a finding, the newest that an instrument covers: files of other years must still be told.
  const covered = years.flatMap((each) => rulesForYear(each) ?? []).at(-1)
  if (covered) return { rules: covered, findings: [] }
  const latest = years.at(-1)
  if (latest !== undefined) return { rules: rulesOfYear(latest), findings: [] }
  const rules = newestRules()
  return { rules, findings: [finding(null, { code: 'W-YEAR-GUESSED', expected: rules.instrument.id })] }
}

export const shippedRules = (): readonly Rules[] => shippedInstruments().flatMap(({ id }) => rulesById(id) ?? [])

/** Those of the index, for reading sheets before the year is known. */
export const shippedIndexRules = (): readonly Rules[] => shippedIndices().flatMap(({ id }) => rulesById(id) ?? [])
