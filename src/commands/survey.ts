import { setFlagsFromString } from 'node:v8'
import { pageOf } from '../disk/io.js'
import { bytesOf, type Contents, checkPlaces } from '../disk/output.js'
import { progressOn } from '../disk/progress.js'
import { operatorFault } from '../finding/operator-fault.js'
import { csvChunks, styleOf } from '../formats/csv/write.js'
import { isSurveyAlone } from '../instrument/schema.js'
import { tallyText } from '../report/survey/tally-file.js'
import type { SqlEngine } from '../run/sql-statement.js'
import { readSurveyRun } from '../run/survey.js'
import type { SurveyReading, SurveyWants } from '../run/survey-options.js'
import type { SurveyRun } from '../run/survey-result.js'
import { SURVEY } from '../wording/survey.js'
import { exitOf, filesRead } from './input-arguments.js'
import { fileLanguage, type Shell } from './shell.js'
import { type Format, formatOf, type SurveyFlags, type Written } from './survey-format.js'
import { deliver, makeWithProgress, printAll } from './writing.js'

interface Files {
  readonly files: readonly string[]
}

const wantsOf = (flags: SurveyFlags, format: Format): SurveyWants => ({
  figures: format !== 'tallies',
  statistics: format !== 'tallies' && !(format === 'csv' && flags.level === 'question'),
  hashes: format === 'json' || format === 'xlsx',
})

const isText = (format: Format): format is Exclude<Format, Written> =>
  format !== 'xlsx' && format !== 'html' && format !== 'docx'

interface Shown {
  readonly flags: SurveyFlags
  readonly shell: Shell
}

const contents = async (
  run: SurveyRun,
  format: Exclude<Format, Written>,
  { flags, shell }: Shown,
): Promise<Iterable<string>> => {
  switch (format) {
    case 'tallies':
      return tallyText(run)
    case 'csv': {
      const { surveyRows } = await import('../report/survey/csv.js')
      return csvChunks(surveyRows(run, flags.level), styleOf(flags.decimal))
    }
    case 'json': {
      const { surveyJson } = await import('../report/survey/json.js')
      return surveyJson(run, fileLanguage(shell))
    }
    case 'table': {
      const { surveyText } = await import('../report/survey/survey-text.js')
      return [surveyText(run, shell.language, { ...pageOf(shell.io.stdout, shell.io.env), rows: flags.rows })]
    }
  }
}

/** Pages and documents are made of surveys whose figure is their own. */
const checkPages = ({ instrument }: SurveyRun, output: string): void => {
  if (!isSurveyAlone(instrument)) throw operatorFault('survey-page-other', { name: output, instrument: instrument.id })
}

const fileOf = async (run: SurveyRun, format: Format, { flags, shell }: Shown): Promise<Contents> => {
  const language = fileLanguage(shell)
  switch (format) {
    case 'xlsx': {
      const { surveyWorkbook } = await import('../report/survey/survey-workbook.js')
      return surveyWorkbook(run, language)
    }
    case 'html': {
      checkPages(run, flags.output ?? '')
      const { surveyPage, surveyPoster } = await import('../report/survey/survey-page.js')
      return bytesOf(flags.kind === 'poster' ? surveyPoster(run, language) : surveyPage(run, language))
    }
    case 'docx': {
      checkPages(run, flags.output ?? '')
      const { surveyDocument } = await import('../report/survey/survey-document.js')
      return surveyDocument(run, language)
    }
    default:
      return bytesOf(await contents(run, format, { flags, shell }))
  }
}

const printSql = async (
  shell: Shell,
  engine: SqlEngine,
  { files, table, ...reading }: Files & SurveyReading & Pick<SurveyFlags, 'table'>,
): Promise<void> => {
  if (files.length > 1) throw operatorFault('sql-many-files', {})
  const { sqlFor } = await import('../run/sql.js')
  await shell.io.stdout.write(await sqlFor(shell.sources, engine, { ...reading, file: files[0] ?? null, table }))
  shell.finish(0)
}

/** What `ipp survey` does. */
export const survey = async (shell: Shell, options: Files & SurveyReading, flags: SurveyFlags): Promise<void> => {
  const { io, language } = shell
  const { files } = options
  if (flags.sql !== null) return printSql(shell, flags.sql, { ...options, table: flags.table })
  if (files.length === 0) throw operatorFault('survey-no-files', {})
  // Little is made and thrown away while tallying; room for it that doubles would only cost memory.
  setFlagsFromString('--semi-space-growth-factor=1')
  const format = formatOf(flags)
  checkPlaces(io, [flags.output])
  const progress = progressOn(io.stderr)
  const asked = { ...options, ...wantsOf(flags, format) }
  const { run, anyRead } = await readSurveyRun(shell.sources, asked, { ...SURVEY[language], progress })
  const target = anyRead ? flags.output : null
  const outputs = await makeWithProgress(shell, target === null ? [] : [target], {
    units: run.units.length,
    make: () => fileOf(run, format, { flags, shell }),
  })
  const texts = anyRead && target === null && isText(format) ? await contents(run, format, { flags, shell }) : []
  progress.end()
  if (run.findings.length > 0) {
    const { tellFindings } = await import('./telling.js')
    await tellFindings(shell, run.findings)
  }
  await deliver(shell, outputs, { inputs: filesRead(run.inputs, options), force: flags.force, open: flags.open })
  await printAll(io.stdout, texts)
  progress.end()
  shell.finish(exitOf(run, anyRead))
}
