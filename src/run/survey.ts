import { SILENT } from '../formats/progress.js'
import type { Sources } from '../formats/sources.js'
import { version } from '../platform/version.js'
import { NO_ALIAS_READING } from '../scoresheet/aliases.js'
import { unheardOf } from './answer-labels.js'
import { otherNamesOf } from './decision-files.js'
import { type OpenedSurveys, openedSurveys } from './opened-surveys.js'
import type { Input } from './result.js'
import { checkQuestions, checkVariant } from './survey-asked.js'
import { type ReadSurvey, surveyFormOf } from './survey-files.js'
import { type Known, type KnownOptions, knownFrom } from './survey-known.js'
import { populationOf } from './survey-lists.js'
import type { SurveyOptions } from './survey-options.js'
import type { SurveyRun } from './survey-result.js'
import { findingsOf, resultsOf } from './survey-results.js'
import { look, type Reading, readByYear, type SurveyTelling, settleAll, type Walk } from './survey-walk.js'

/** A run over surveys, and whether any survey could be read at all. */
export interface SurveyOutcome {
  readonly run: SurveyRun
  readonly anyRead: boolean
}

const same = (file: string): string => file

const UNTOLD: SurveyTelling = { progress: SILENT, reading: same, looking: same, drawing: '' }

const inputsOf = (files: readonly ReadSurvey[]): readonly Input[] =>
  files.map(({ file, bytes, sha256, rows }) => ({ file, bytes, sha256, rows }))

/** A run whose files are open. */
interface Begun extends Pick<Walk, 'telling'> {
  readonly files: OpenedSurveys
  readonly first: Known
  readonly options: Reading & KnownOptions
}

/** From opened files to results. */
const runOver = async (
  sources: Sources,
  { files: { opened, findings, units }, first, options, telling }: Begun,
): Promise<SurveyOutcome> => {
  const walk = { opened, options, telling }
  const { aliases: rename, input: aliasFile, ...listed } = options.otherNames ?? { ...NO_ALIAS_READING, input: null }
  const read = await readByYear(walk, first)
  const { rules, settle: settling, assumptions, inputs } = read.known
  checkQuestions(options.choices, rules.instrument)
  const { variant, year } = options
  const settled = await settleAll(walk, read, { ...settling, variant, year, rename, unitOption: '--unit' })
  const heard = await look(walk, settled, rules.instrument)
  const counted = await populationOf(sources, options, rename)
  const all = { ...read, ...settled }
  const beside = [options.scores.length > 0 ? null : aliasFile, counted.input]
  const run: SurveyRun = {
    version: version(),
    instrument: rules.instrument,
    instrumentHash: rules.hash,
    scale: surveyFormOf(rules.instrument).scale,
    ...resultsOf(walk, all, { heard, counted }),
    indexAssumptions: assumptions,
    findings: [...findings, ...findingsOf(walk, all, { ...listed, counted })],
    inputs: [...inputs, ...inputsOf(all.files), ...beside.flatMap((input) => input ?? [])],
    options: { ...options.given, ...(units.length > 0 ? { 'file-unit': units } : {}) },
  }
  return { run, anyRead: all.files.some(({ sources }) => sources.length > 0) }
}

/** Reads surveys, lays the instrument on them and gets their statistics ready: the whole way from files to results. */
export const readSurveyRun = async (
  sources: Sources,
  asked: SurveyOptions,
  telling: SurveyTelling = UNTOLD,
): Promise<SurveyOutcome> => {
  const otherNames = await otherNamesOf(sources, asked)
  const options = { ...asked, unheard: unheardOf(asked.labels), otherNames }
  const first = await knownFrom(sources, options)
  checkVariant(options.variant, first.rules.instrument)
  const files = await openedSurveys(sources, options)
  return runOver(sources, { files, first, options, telling }).finally(() => {
    for (const { close } of files.opened) close()
  })
}
