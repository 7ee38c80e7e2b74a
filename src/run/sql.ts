import { Refusal } from '../finding/finding.js'
import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import type { Encoding } from '../formats/csv/encoding.js'
import { CSV_LIMITS, LIMITS } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import type { Sources } from '../formats/sources.js'
import { questionsOf } from '../instrument/answers.js'
import { newestRules } from '../instrument/catalog.js'
import type { Rules } from '../instrument/read.js'
import type { Instrument } from '../instrument/schema.js'
import type { Role } from '../scoresheet/match-key.js'
import type { SurveyChoices } from '../scoresheet/survey/column-choices.js'
import { findSurvey, type SurveyLayout } from '../scoresheet/survey/head.js'
import { namedRules, rulesOfYear } from './instrument.js'
import { type SqlEngine, type SqlTable, surveySql } from './sql-statement.js'
import { checkVariant } from './survey-asked.js'
import { beginningOf, surveyFormOf } from './survey-files.js'

/** For which table and by which form the statement is written. */
interface SqlOptions {
  /** A file whose header says what the columns are called; null for a table as it is best made. */
  readonly file: string | null
  /** The table's name, where it is not the file itself. */
  readonly table: string | null
  readonly instrument: string | Rules | null
  readonly year: number | null
  readonly variant: string | null
  /** 0 stands for "not answered". */
  readonly unansweredZero: boolean
  readonly encoding: Encoding | undefined
  readonly choices: SurveyChoices
}

/** A statement has no words for answers. */
const UNSAID = { unansweredZero: false, labels: new Map(), unheard: new Set<string>() }

const FIRST_ROWS = 60

const instrumentOf = async (sources: Sources, { instrument, year }: SqlOptions): Promise<Instrument> => {
  if (instrument !== null) return (await namedRules(sources, instrument)).instrument
  return (year === null ? newestRules() : rulesOfYear(year)).instrument
}

const noAnswers = (file: string): OperatorFault => operatorFault('sql-no-answers', { file })

const layoutOf = async (
  sources: Sources,
  instrument: Instrument,
  { file, encoding, choices }: SqlOptions & { readonly file: string },
): Promise<SurveyLayout> => {
  const opened = await sources.stream(file, LIMITS)
  if (!('source' in opened)) throw noAnswers(file)
  try {
    const { source } = beginningOf(opened.source)
    const csv = { encoding, limits: CSV_LIMITS }
    const { tables } = openWorkbook(source, file, { limits: LIMITS, csv })
    const { sheets } = choices
    const table = tables.find(({ name }) => sheets.length === 0 || (name !== null && sheets.includes(name)))
    const rows = table ? [...table.rows()].slice(0, FIRST_ROWS) : []
    const { form, scale } = surveyFormOf(instrument)
    const found = findSurvey(rows, form.variants.map(questionsOf), { choices, scale, ...UNSAID })
    if (found?.layout?.kind !== 'answers') throw noAnswers(file)
    return found.layout
  } catch (error) {
    if (error instanceof Refusal) throw noAnswers(file)
    throw error
  } finally {
    opened.close()
  }
}

/** The table as a file's header has it. */
const fromFile = (
  file: string,
  { columns, headers, questions }: SurveyLayout,
  { table, unansweredZero }: SqlOptions,
): SqlTable => {
  const header = (column: number | undefined): string | null =>
    column === undefined ? null : (headers.get(column) ?? null)
  const role = (name: Role) => header(columns.get(name)?.[0])
  return {
    from: table ?? file,
    isFile: table === null,
    who: { agency_code: role('agency_code'), agency: role('agency'), unit_code: role('unit_code'), unit: role('unit') },
    beside: { variant: role('variant'), year: role('year') },
    questions: questions.flatMap(({ column }) => header(column) ?? []),
    unansweredZero,
  }
}

/** The table as it is best made: columns of the hand-over, and u_1, u_2, … in the order of the form. */
const asAdvised = (instrument: Instrument, options: SqlOptions): SqlTable => {
  const { variants } = surveyFormOf(instrument).form
  const variant = variants.find(({ id }) => id === options.variant) ?? variants[0]
  const count = variant ? questionsOf(variant).length : 0
  return {
    from: options.table ?? 'survei',
    isFile: false,
    who: { agency_code: 'agency_code', agency: 'agency', unit_code: 'unit_code', unit: 'unit' },
    beside: { variant: null, year: null },
    questions: Array.from({ length: count }, (_, i) => `u_${i + 1}`),
    unansweredZero: options.unansweredZero,
  }
}

/** Engines that read a CSV file by themselves; the others need a table. */
const READS_FILES: ReadonlySet<SqlEngine> = new Set(['duckdb'])

/** The statement that makes tallies elsewhere, for the columns of a file or for a table as it is best made. */
export const sqlFor = async (sources: Sources, engine: SqlEngine, options: SqlOptions): Promise<string> => {
  if (options.choices.questions.size > 0) throw operatorFault('sql-unheaded', {})
  const instrument = await instrumentOf(sources, options)
  checkVariant(options.variant, instrument)
  const { file } = options
  const table =
    file === null
      ? asAdvised(instrument, options)
      : fromFile(file, await layoutOf(sources, instrument, { ...options, file }), options)
  const from = table.isFile && !READS_FILES.has(engine) ? { ...table, from: 'survei', isFile: false } : table
  return surveySql(engine, from)
}
