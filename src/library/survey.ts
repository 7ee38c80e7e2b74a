import type { Language } from '../finding/language.js'
import { operatorFault } from '../finding/operator-fault.js'
import { heldSources } from '../formats/held-sources.js'
import { isSurveyAlone } from '../instrument/schema.js'
import { type SurveyLevel, surveyRows } from '../report/survey/csv.js'
import { surveyJson as jsonChunks } from '../report/survey/json.js'
import { tallyText } from '../report/survey/tally-file.js'
import { unknownValue } from '../run/option.js'
import { sqlFor } from '../run/sql.js'
import { SQL_ENGINES, type SqlEngine } from '../run/sql-statement.js'
import { readSurveyRun, type SurveyOutcome } from '../run/survey.js'
import { type SurveyValues as SurveyOptions, surveyReadingOf } from '../run/survey-options.js'
import type { SurveyRun } from '../run/survey-result.js'
import { csvOf, type Decimal } from './outputs.js'
import { filesByName, type HeldFile, onDisk, rulesOf } from './score.js'
import { withWordedFaults } from './worded.js'

/** How survey files on a disk are read. */
export interface SurveyFileOptions extends SurveyOptions {
  /** The folder that paths are relative to; that of the process where nothing else is said. */
  readonly cwd?: string | undefined
}

/** How survey files in memory are read. Options that name a file (`scores`, `population`, `aliases`) mean one of `beside`. */
export interface HeldSurveyOptions extends SurveyOptions {
  /** Files that the options name. */
  readonly beside?: readonly HeldFile[] | undefined
}

const ALL = { figures: true, statistics: true, hashes: true } as const

/**
 * Reads surveys of service users (F-03: a row per respondent, or tallies; CSV or XLSX), as `ipp survey` does. `anyRead` of
 * what comes back is false where no file was a survey. `run.results()` works one unit out after another, its figure exact.
 *
 * Whatever is wrong with a file is a finding in `run.findings`, never thrown, and quotes no cell: it may be somebody's name.
 * What the caller got wrong (no such instrument, no such variant) is thrown as {@link OperatorError}.
 */
export const surveyFiles = (files: readonly string[], options: SurveyFileOptions = {}): Promise<SurveyOutcome> =>
  withWordedFaults(async () => readSurveyRun(onDisk(options.cwd), { ...surveyReadingOf(options), ...ALL, files }))

/** Reads surveys from their bytes, as {@link surveyFiles} does from a disk, and touches no disk. */
export const surveyBytes = (files: readonly HeldFile[], options: HeldSurveyOptions = {}): Promise<SurveyOutcome> =>
  withWordedFaults(async () => {
    const held = filesByName([...files, ...(options.beside ?? [])])
    const names = files.map(({ name }) => name)
    const reading = surveyReadingOf({ ...options, instrument: rulesOf(options.instrument) })
    return readSurveyRun(heldSources(held), { ...reading, ...ALL, files: names })
  })

/** A survey as the text of `ipp.survey/1` (`ipp-pekppp/schemas/survey.schema.json`). */
export const surveyJson = (run: SurveyRun, language: Language = 'id'): string => [...jsonChunks(run, language)].join('')

/** A survey as CSV with the columns of `docs/survey.md`, a row per unit or per question of each unit. */
export const surveyCsv = (run: SurveyRun, level: SurveyLevel = 'unit', decimal: Decimal = 'point'): string =>
  csvOf(surveyRows(run, level), decimal)

/** A survey as a workbook (.xlsx): units, the questions of each, and what both rest on. */
export const surveyWorkbook = async (run: SurveyRun, language: Language = 'id'): Promise<Uint8Array> => {
  const { surveyWorkbook: make } = await import('../report/survey/survey-workbook.js')
  return make(run, language)
}

/** A page or document tells of a survey that is an instrument of its own; another one is a part of the index. */
const refusePart = ({ instrument }: SurveyRun, name: string): void => {
  if (!isSurveyAlone(instrument)) throw operatorFault('survey-page-other', { name, instrument: instrument.id })
}

/**
 * The report of a survey that is an instrument of its own (SKM) as a page of HTML that stands alone: of each unit profile,
 * elements, result and the follow-up to fill in. Throws {@link OperatorError} for the survey that is a part of the index.
 */
export const surveyPage = (run: SurveyRun, language: Language = 'id'): Promise<string> =>
  withWordedFaults(async () => {
    refusePart(run, 'surveyPage')
    const { surveyPage: make } = await import('../report/survey/survey-page.js')
    return [...make(run, language)].join('')
  })

/** The same for publication: one sheet of A4 for each unit, with figure, grade and chart. Throws as {@link surveyPage} does. */
export const surveyPoster = (run: SurveyRun, language: Language = 'id'): Promise<string> =>
  withWordedFaults(async () => {
    refusePart(run, 'surveyPoster')
    const { surveyPoster: make } = await import('../report/survey/survey-page.js')
    return [...make(run, language)].join('')
  })

/** The same as a document (.docx) for word processors. Throws as {@link surveyPage} does. */
export const surveyDocument = (run: SurveyRun, language: Language = 'id'): Promise<Uint8Array> =>
  withWordedFaults(async () => {
    refusePart(run, 'surveyDocument')
    const { surveyDocument: make } = await import('../report/survey/survey-document.js')
    return make(run, language)
  })

/**
 * The answers of a survey as tallies (CSV): how often each score was given, per unit and question. {@link surveyFiles} and
 * the `surveys` of a score read them as they read the answers themselves.
 */
export const surveyTallies = (run: SurveyRun): string => [...tallyText(run)].join('')

/** For which table the statement of {@link surveySql} is written. */
export interface SqlTableOptions
  extends Pick<
    SurveyOptions,
    'instrument' | 'year' | 'unansweredZero' | 'encoding' | 'columns' | 'sheets' | 'headerRow'
  > {
  /** A survey file, whose header says what the columns are called. Without it: a table with the columns that are advised. */
  readonly file?: string | undefined
  /** The table's name, where it is not the file itself. */
  readonly table?: string | undefined
  /** The variant whose number of questions a table without file has. */
  readonly variant?: string | undefined
  readonly cwd?: string | undefined
}

const isEngine = (engine: string): engine is SqlEngine => SQL_ENGINES.some((each) => each === engine)

/** The one GROUP BY statement that makes tallies in an engine for data, as {@link surveyTallies} makes them here. */
export const surveySql = (engine: SqlEngine, options: SqlTableOptions = {}): Promise<string> =>
  withWordedFaults(async () => {
    if (!isEngine(engine)) throw unknownValue('engine', engine)
    return sqlFor(onDisk(options.cwd), engine, {
      ...surveyReadingOf(options),
      file: options.file ?? null,
      table: options.table ?? null,
    })
  })
