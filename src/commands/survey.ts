import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { pageOf } from '../disk/io.js'
import { bytesOf, checkPlaces } from '../disk/output.js'
import { progressOn } from '../disk/progress.js'
import type { Encoding } from '../formats/csv/encoding.js'
import { type CsvStyle, csvChunks, INDONESIAN_STYLE, PLAIN_STYLE } from '../formats/csv/write.js'
import type { SurveyLevel } from '../report/survey/csv.js'
import { tallyText } from '../report/survey/tallies.js'
import { labelsOf } from '../run/answer-labels.js'
import { SQL_ENGINES, type SqlEngine } from '../run/sql-statement.js'
import { readSurveyRun } from '../run/survey.js'
import type { SurveyOptions } from '../run/survey-options.js'
import type { SurveyRun } from '../run/survey-result.js'
import { OperatorError } from '../wording/operator-fault.js'
import {
  addLimitOptions,
  aliasesOption,
  encodingOption,
  instrumentOption,
  type LimitFlags,
  labelsOption,
  limitsOf,
  surveyFormOption,
  unansweredOption,
  wholeNumber,
} from './options.js'
import { filesRead } from './reading.js'
import { fileLanguage, type Shell, said, several } from './shell.js'
import { addSurveyChoices, type SurveyChoiceFlags, surveyChoices } from './survey-choices.js'
import { decimalOption, forceOption, putOutputs } from './writing.js'

interface SurveyFlags extends LimitFlags, SurveyChoiceFlags {
  readonly instrument?: string
  readonly year?: string
  readonly variant?: string
  readonly unanswered?: '0'
  readonly labels: readonly string[]
  readonly form?: string
  readonly unit?: string
  readonly agency?: string
  readonly scores: readonly string[]
  readonly aliases?: string
  readonly population?: string
  readonly seed: string
  readonly bootstrap: string
  readonly encoding?: Encoding
  readonly format: 'table' | 'csv' | 'json'
  readonly level: SurveyLevel
  readonly decimal: 'point' | 'comma'
  readonly tallies?: boolean
  readonly sql?: SqlEngine
  readonly table?: string
  readonly output?: string
  readonly force?: boolean
}

type Format = SurveyFlags['format'] | 'tallies' | 'xlsx'

/** What a file of that name holds. */
const formatNamed = (output: string): 'csv' | 'json' | 'xlsx' => {
  switch (path.extname(output).toLowerCase()) {
    case '.csv':
      return 'csv'
    case '.json':
      return 'json'
    case '.xlsx':
      return 'xlsx'
    default:
      throw new OperatorError({
        id: `-o ${output}: akhiran berkas harus .xlsx, .csv, atau .json`,
        en: `-o ${output}: the file must end in .xlsx, .csv or .json`,
      })
  }
}

/** What is printed or written: by the ending of the file where one is named. */
const formatOf = ({ output, format, tallies }: SurveyFlags): Format => {
  const asked = output === undefined ? format : formatNamed(output)
  if (!tallies) return asked
  if (asked !== 'json' && asked !== 'xlsx') return 'tallies'
  throw new OperatorError({ id: '--tallies menulis CSV', en: '--tallies writes CSV' })
}

const populationOf = (given: string | undefined): number | string | null => {
  if (given === undefined) return null
  return /^\d+$/.test(given) ? wholeNumber('--population', given) : given
}

const yearOf = ({ year }: SurveyFlags): number | null => (year === undefined ? null : wholeNumber('--year', year, 1900))

const optionsOf = (files: readonly string[], flags: SurveyFlags, format: Format): SurveyOptions => ({
  files,
  instrument: flags.instrument ?? null,
  year: yearOf(flags),
  variant: flags.variant ?? null,
  unansweredZero: flags.unanswered === '0',
  labels: labelsOf(flags.labels),
  form: flags.form ?? null,
  unit: flags.unit ?? null,
  agency: flags.agency ?? null,
  choices: surveyChoices(flags),
  scores: flags.scores,
  aliases: flags.aliases ?? null,
  population: populationOf(flags.population),
  seed: wholeNumber('--seed', flags.seed, 0),
  replicates: wholeNumber('--bootstrap', flags.bootstrap, 0),
  encoding: flags.encoding,
  limits: limitsOf(flags),
  figures: format !== 'tallies',
  statistics: format !== 'tallies' && !(format === 'csv' && flags.level === 'question'),
  hashes: format === 'json' || format === 'xlsx',
})

const contents = async (
  run: SurveyRun,
  format: Exclude<Format, 'xlsx'>,
  flags: SurveyFlags,
  shell: Shell,
): Promise<Iterable<string>> => {
  const style: CsvStyle = flags.decimal === 'comma' ? INDONESIAN_STYLE : PLAIN_STYLE
  switch (format) {
    case 'tallies':
      return tallyText(run)
    case 'csv': {
      const { surveyRows } = await import('../report/survey/csv.js')
      return csvChunks(surveyRows(run, flags.level), style)
    }
    case 'json': {
      const { surveyJson } = await import('../report/survey/json.js')
      return surveyJson(run, fileLanguage(shell))
    }
    case 'table': {
      const { surveyText } = await import('../report/survey/table.js')
      return [surveyText(run, shell.language, pageOf(shell.io.stdout, shell.io.env))]
    }
  }
}

const fileOf = async (run: SurveyRun, format: Format, flags: SurveyFlags, shell: Shell): Promise<Uint8Array> => {
  if (format !== 'xlsx') return bytesOf(await contents(run, format, flags, shell))
  const { surveyWorkbook } = await import('../report/survey/workbook.js')
  return surveyWorkbook(run, fileLanguage(shell))
}

const missingFiles = (): OperatorError =>
  new OperatorError({
    id: 'sebutkan berkas survei, misalnya: ipp survey jawaban.csv',
    en: 'name the survey files, such as: ipp survey answers.csv',
  })

const printSql = async (
  shell: Shell,
  engine: SqlEngine,
  files: readonly string[],
  flags: SurveyFlags,
): Promise<void> => {
  if (files.length > 1)
    throw new OperatorError({
      id: '--sql ditulis untuk satu tabel: sebutkan paling banyak satu berkas',
      en: '--sql is written for one table: name one file at most',
    })
  const { sqlFor } = await import('../run/sql.js')
  const options = {
    file: files[0] ?? null,
    table: flags.table ?? null,
    instrument: flags.instrument ?? null,
    year: yearOf(flags),
    variant: flags.variant ?? null,
    unansweredZero: flags.unanswered === '0',
    encoding: flags.encoding,
    choices: surveyChoices(flags),
  }
  await shell.io.stdout.write(await sqlFor(shell.io, engine, options))
  shell.finish(0)
}

const survey = async (shell: Shell, files: readonly string[], flags: SurveyFlags): Promise<void> => {
  const { io, language } = shell
  if (flags.sql !== undefined) return printSql(shell, flags.sql, files, flags)
  if (files.length === 0) throw missingFiles()
  // Little is made and thrown away while tallying; room for it that doubles would only cost memory.
  setFlagsFromString('--semi-space-growth-factor=1')
  const format = formatOf(flags)
  checkPlaces(io, [flags.output])
  const progress = progressOn(io.stderr)
  const { run, anyRead } = await readSurveyRun(io, optionsOf(files, flags, format), language, progress)
  const errors = run.findings.some(({ severity }) => severity === 'error')
  const target = anyRead ? flags.output : undefined
  const bytes = target === undefined ? null : await fileOf(run, format, flags, shell)
  const texts = anyRead && !bytes && format !== 'xlsx' ? await contents(run, format, flags, shell) : []
  progress.end()
  if (run.findings.length > 0) {
    const { findingsText } = await import('../report/text/listing.js')
    await io.stderr.write(findingsText(run.findings, language, pageOf(io.stderr, io.env)))
  }
  if (bytes && target !== undefined) {
    const inputs = filesRead(run.inputs, flags)
    await putOutputs(shell, [{ path: target, bytes }], { inputs, force: flags.force ?? false })
    await io.stderr.write(`${said(shell, 'Ditulis', 'Written')}: ${target}\n`)
  } else for (const text of texts) await io.stdout.write(text)
  progress.end()
  shell.finish(!anyRead ? 3 : errors ? 1 : 0)
}

/** `ipp survey`: what service users answered, how sure the figure is, and what the file itself gives away. */
export const registerSurvey = (shell: Shell): void => {
  const word = (id: string, en: string) => said(shell, id, en)
  const command = shell.program.command('survey')
  const choice = (flag: string, text: string, choices: readonly string[]) =>
    command.createOption(flag, text).choices(choices)
  command
    .description(
      word(
        'telaah survei pengguna layanan (F-03): rata-rata, keandalan, selang, tanda-tanda',
        "look into service users' surveys (F-03): means, reliability, intervals, flags",
      ),
    )
    .argument(
      '[files...]',
      word(
        'berkas survei: jawaban atau rekapnya, CSV atau XLSX; "-" untuk masukan baku',
        'survey files: answers or tallies, CSV or XLSX; "-" for standard input',
      ),
    )
    .addOption(instrumentOption(command, shell))
    .option('--year <year>', word('tahun yang dinilai', 'the year to look at'))
    .option(
      '--variant <id>',
      word(
        'varian formulir bagi unit yang tidak menyebutkannya: A (luring) atau B (daring)',
        'variant of units that name none: A (in person) or B (online)',
      ),
    )
    .addOption(unansweredOption(command, shell))
    .addOption(labelsOption(command, shell))
    .addOption(surveyFormOption(command, shell))
    .option('--unit <name>', word('unit bagi berkas yang tidak menyebutkannya', 'unit of files that name none'))
    .option('--agency <name>', word('instansi bagi berkas yang tidak menyebutkannya', 'agency of files that name none'))
    .option(
      '--scores <file>',
      word(
        'lembar penilaian F-02, untuk selang dan peluang IPP (boleh berulang)',
        'F-02 scoresheets, for interval and probabilities of the index (repeatable)',
      ),
      several,
      [],
    )
    .addOption(aliasesOption(command, shell))
    .option(
      '--population <n|file>',
      word(
        'jumlah pengguna tiap unit, atau CSV unit_code,unit,population',
        'number of users of each unit, or CSV unit_code,unit,population',
      ),
    )
    .option('--seed <n>', word('benih bilangan acak', 'seed of the random numbers'), '1')
    .option(
      '--bootstrap <n>',
      word('banyaknya ulangan; 0 untuk tanpa selang', 'number of replicates; 0 for no intervals'),
      '1000',
    )
  addSurveyChoices(command, shell)
    .addOption(encodingOption(command, shell))
    .addOption(
      choice('--format <format>', word('bentuk keluaran', 'form of the output'), ['table', 'csv', 'json']).default(
        'table',
      ),
    )
    .addOption(choice('--level <level>', word('isi CSV', 'what the CSV lists'), ['unit', 'question']).default('unit'))
    .addOption(decimalOption(shell))
    .option(
      '--tallies',
      word(
        'tulis rekap per unit, pertanyaan, dan skor (CSV) untuk dibaca lagi',
        'write tallies by unit, question and score (CSV), to be read again',
      ),
    )
    .addOption(
      choice(
        '--sql <engine>',
        word(
          'cetak pernyataan GROUP BY yang membuat rekap itu',
          'print the GROUP BY statement that makes those tallies',
        ),
        SQL_ENGINES,
      ),
    )
    .option(
      '--table <name>',
      word('tabel dalam pernyataan itu, bila bukan berkas', 'table in that statement, where it is no file'),
    )
    .option('-o, --output <file>', word('berkas hasil .xlsx, .csv, atau .json', 'result file .xlsx, .csv or .json'))
    .addOption(forceOption(shell))
    .action((files: readonly string[], flags: SurveyFlags) => survey(shell, files, flags))
  addLimitOptions(command)
}
