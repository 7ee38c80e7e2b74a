import path from 'node:path'
import { type Command, Option } from 'commander'
import { pageOf, type Sink } from '../disk/io.js'
import { bytesOf, checkPlaces, type Output } from '../disk/output.js'
import { progressOn } from '../disk/progress.js'
import { csvChunks, INDONESIAN_STYLE, PLAIN_STYLE } from '../formats/csv/write.js'
import { reading } from '../formats/progress.js'
import { planRows } from '../report/plan/csv.js'
import { planJsonPieces } from '../report/plan/json.js'
import { planText } from '../report/plan/table.js'
import { findingsText } from '../report/text/listing.js'
import { wholeNumber } from '../run/option.js'
import { type PlanOptions, type PlanRun, readPlanRun } from '../run/plan.js'
import { type ExitCode, OperatorError } from '../wording/operator-fault.js'
import { addReadingOptions, addSheets, filesRead, runBy } from './reading.js'
import { fileLanguage, type Shell, said, several } from './shell.js'
import { decimalOption, forceOption, putOutputs } from './writing.js'

interface PlanFlags {
  readonly unit?: string
  readonly target: string
  readonly by: PlanOptions['by']
  readonly costs?: string
  readonly lock: readonly string[]
  readonly maxStep?: string
  readonly f03?: string
  readonly plans: string
  readonly output: readonly string[]
  readonly format: 'table' | 'csv' | 'json'
  readonly decimal: 'point' | 'comma'
  readonly force?: boolean
}

/** The options of plans from the flags of a command line. */
const planOptions = (flags: PlanFlags): PlanOptions => ({
  target: flags.target,
  by: flags.by,
  costs: flags.costs ?? null,
  lock: flags.lock.flatMap((each) => each.split(',')),
  maxStep: flags.maxStep === undefined ? null : wholeNumber('--max-step', flags.maxStep),
  f03: flags.f03 ?? null,
  plans: wholeNumber('--plans', flags.plans),
  unit: flags.unit ?? null,
})

const csvOf = (run: PlanRun, { decimal }: PlanFlags): Iterable<string> =>
  csvChunks(planRows(run), decimal === 'comma' ? INDONESIAN_STYLE : PLAIN_STYLE)

/** Plans and how they are wanted. */
interface Planned {
  readonly run: PlanRun
  readonly flags: PlanFlags
}

/** What a file of that ending holds. */
const contentOf = (shell: Shell, file: string, { run, flags }: Planned): Uint8Array => {
  switch (path.extname(file).toLowerCase()) {
    case '.csv':
      return bytesOf(csvOf(run, flags))
    case '.json':
      return bytesOf(planJsonPieces(run, fileLanguage(shell)))
    default:
      throw new OperatorError({
        id: `-o ${file}: akhiran berkas harus .csv atau .json`,
        en: `-o ${file}: the file must end in .csv or .json`,
      })
  }
}

const print = async (sink: Sink, chunks: Iterable<string>): Promise<void> => {
  for (const chunk of chunks) await sink.write(chunk)
}

const show = async (shell: Shell, run: PlanRun, flags: PlanFlags): Promise<void> => {
  const { stdout, env } = shell.io
  if (flags.format === 'csv') return print(stdout, csvOf(run, flags))
  if (flags.format === 'json') return print(stdout, planJsonPieces(run, fileLanguage(shell)))
  await stdout.write(planText(run, shell.language, pageOf(stdout, env)))
}

const exitOf = ({ findings }: PlanRun, anyRead: boolean): ExitCode => {
  if (!anyRead) return 3
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

const plan = async (shell: Shell, files: readonly string[], flags: PlanFlags): Promise<void> => {
  const { io, language } = shell
  const asked = planOptions(flags)
  const options = runBy(files, flags)
  checkPlaces(io, flags.output)
  const bar = progressOn(io.stderr)
  const progress = reading(bar, (file) => said(shell, `Membaca ${file}`, `Reading ${file}`))
  const { run, anyRead } = await readPlanRun(shell.sources, options, { asked, progress }).finally(bar.end)
  const outputs: readonly Output[] = anyRead
    ? flags.output.map((file) => ({ path: file, bytes: contentOf(shell, file, { run, flags }) }))
    : []
  if (run.findings.length > 0) await io.stderr.write(findingsText(run.findings, language, pageOf(io.stderr, io.env)))
  if (anyRead || flags.format === 'json') await show(shell, run, flags)
  if (outputs.length > 0) {
    await putOutputs(shell, outputs, { inputs: filesRead(run.inputs, options), force: flags.force ?? false })
    await io.stderr.write(`${said(shell, 'Ditulis', 'Written')}: ${outputs.map((output) => output.path).join(', ')}\n`)
  }
  shell.finish(exitOf(run, anyRead))
}

/** Adds what is wished of plans. */
const addWishes = (command: Command, shell: Shell): Command => {
  const word = (id: string, en: string) => said(shell, id, en)
  return command
    .option(
      '--unit <name>',
      word(
        'unit yang direncanakan: "Instansi/Unit", nama, atau kode',
        'the unit to plan for: "Agency/Unit", name or code',
      ),
    )
    .option(
      '--target <goal>',
      word('sasaran: next, predikat, atau indeks', 'target: next, a predicate or an index'),
      'next',
    )
    .addOption(
      new Option('--by <what>', word('yang lebih dahulu dibuat sedikit', 'what is to be least first'))
        .choices(['levels', 'indicators'])
        .default('levels'),
    )
    .option(
      '--costs <file>',
      word('daftar biaya sendiri (CSV indicator,from,to,cost,months)', 'own costs (CSV indicator,from,to,cost,months)'),
    )
    .option(
      '--lock <list>',
      word(
        'indikator yang dibiarkan: nomor atau kode, dipisah koma (boleh berulang)',
        'indicators to leave as they are: numbers or codes with commas (repeatable)',
      ),
      several,
      [],
    )
    .option(
      '--max-step <n>',
      word('kenaikan tingkat terbanyak per indikator', 'most levels that one indicator may rise'),
    )
    .option(
      '--f03 <figure>',
      word(
        'nilai survei yang diandaikan, atau kenaikannya dengan tanda: +0.1',
        'the survey’s figure as assumed, or what it gains with a sign: +0.1',
      ),
    )
    .option('--plans <n>', word('banyaknya rencana yang dicantumkan', 'how many plans are listed'), '3')
}

/** `ipp plan`: the cheapest exact way of each unit to its next predicate. */
export const registerPlan = (shell: Shell): void => {
  const word = (id: string, en: string) => said(shell, id, en)
  const command = shell.program
    .command('plan')
    .description(
      word(
        'susun langkah termurah setiap unit menuju predikat berikutnya, dihitung secara tepat',
        'the cheapest steps of each unit to its next predicate, worked out exactly',
      ),
    )
  addSheets(command, shell, '<files...>')
  addWishes(addReadingOptions(command, shell), shell)
    .option(
      '-o, --output <file>',
      word('berkas rencana .csv atau .json (boleh berulang)', 'file of plans .csv or .json (repeatable)'),
      several,
      [],
    )
    .addOption(
      new Option('--format <format>', word('bentuk keluaran', 'form of the output'))
        .choices(['table', 'csv', 'json'])
        .default('table'),
    )
    .addOption(decimalOption(shell))
    .addOption(forceOption(shell))
    .action((files: readonly string[], flags: PlanFlags) => plan(shell, files, flags))
}
