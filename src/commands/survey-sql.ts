import { Refusal } from '../finding/finding.js'
import type { Encoding } from '../formats/csv/encoding.js'
import { CSV_LIMITS, LIMITS } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import { questionsOf } from '../instrument/answers.js'
import { newestRules, rulesForYear } from '../instrument/catalog.js'
import type { Instrument } from '../instrument/schema.js'
import { type SqlEngine, type SqlTable, surveySql } from '../report/survey/sql.js'
import { findSurvey, type SurveyLayout } from '../scoresheet/survey/head.js'
import { namedRules } from './choose.js'
import type { Shell } from './command.js'
import { OperatorError } from './operator.js'
import { wholeNumber } from './reading.js'
import { beginningOf, openSurveyInput, surveyFormOf } from './surveys.js'

interface SqlFlags {
  readonly instrument?: string
  readonly year?: string
  readonly variant?: string
  readonly unanswered?: '0'
  readonly table?: string
  readonly encoding?: Encoding
}

const FIRST_ROWS = 60

const instrumentOf = (cwd: string, { instrument, year }: SqlFlags): Instrument => {
  if (instrument !== undefined) return namedRules(cwd, instrument).instrument
  const rules = year === undefined ? null : rulesForYear(wholeNumber('--year', year, 1900))
  return (rules ?? newestRules()).instrument
}

const noAnswers = (file: string): OperatorError =>
  new OperatorError({
    id: `${file}: kolom unit dan pertanyaan tidak ditemukan, sehingga pernyataannya tidak dapat ditulis`,
    en: `${file}: no columns of unit and questions were found, so that the statement cannot be written`,
  })

const layoutOf = async (
  { io }: Shell,
  file: string,
  instrument: Instrument,
  flags: SqlFlags,
): Promise<SurveyLayout> => {
  const opened = await openSurveyInput(io, file, LIMITS.file)
  if (!('source' in opened)) throw noAnswers(file)
  try {
    const { source } = beginningOf(opened.source)
    const csv = { encoding: flags.encoding, limits: CSV_LIMITS }
    const [table] = openWorkbook(source, file, { limits: LIMITS, csv }).tables
    const rows = table ? [...table.rows()].slice(0, FIRST_ROWS) : []
    const found = findSurvey(rows, surveyFormOf(instrument).form.variants.map(questionsOf))
    if (found?.layout.kind !== 'answers') throw noAnswers(file)
    return found.layout
  } catch (error) {
    if (error instanceof Refusal) throw noAnswers(file)
    throw error
  } finally {
    opened.close()
  }
}

/** The table as a file's header has it. */
const fromFile = (file: string, { columns, headers, questions }: SurveyLayout, flags: SqlFlags): SqlTable => {
  const header = (column: number | undefined): string | null =>
    column === undefined ? null : (headers.get(column) ?? null)
  const role = (name: 'agency_code' | 'agency' | 'unit_code' | 'unit') => header(columns.get(name)?.[0])
  return {
    from: flags.table ?? file,
    isFile: flags.table === undefined,
    who: { agency_code: role('agency_code'), agency: role('agency'), unit_code: role('unit_code'), unit: role('unit') },
    questions: questions.flatMap(({ column }) => header(column) ?? []),
    unansweredZero: flags.unanswered === '0',
  }
}

/** The table as it is best made: columns of the hand-over, and u_1, u_2, … in the order of the form. */
const asAdvised = (instrument: Instrument, flags: SqlFlags): SqlTable => {
  const { variants } = surveyFormOf(instrument).form
  const variant = variants.find(({ id }) => id === flags.variant) ?? variants[0]
  const count = variant ? questionsOf(variant).length : 0
  return {
    from: flags.table ?? 'survei',
    isFile: false,
    who: { agency_code: 'agency_code', agency: 'agency', unit_code: 'unit_code', unit: 'unit' },
    questions: Array.from({ length: count }, (_, i) => `u_${i + 1}`),
    unansweredZero: flags.unanswered === '0',
  }
}

/** Engines that read a CSV file by themselves; the others need a table. */
const READS_FILES: ReadonlySet<SqlEngine> = new Set(['duckdb', 'spark'])

/** Prints the statement that makes tallies elsewhere, for the columns of a file or as a table is best made. */
export const printSql = async (
  shell: Shell,
  engine: SqlEngine,
  files: readonly string[],
  flags: SqlFlags,
): Promise<void> => {
  const instrument = instrumentOf(shell.io.cwd, flags)
  const [file] = files
  const table =
    file === undefined
      ? asAdvised(instrument, flags)
      : fromFile(file, await layoutOf(shell, file, instrument, flags), flags)
  const from = table.isFile && !READS_FILES.has(engine) ? { ...table, from: 'survei', isFile: false } : table
  await shell.io.stdout.write(surveySql(engine, from))
  shell.finish(0)
}
