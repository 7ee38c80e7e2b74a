import path from 'node:path'
import { pageOf, type Sink } from '../disk/io.js'
import { bytesOf, checkPlaces, type Output } from '../disk/output.js'
import { progressOn } from '../disk/progress.js'
import type { ExitCode } from '../finding/operator-fault.js'
import { operatorFault } from '../finding/operator-fault.js'
import { csvChunks, styleOf } from '../formats/csv/write.js'
import { reading } from '../formats/progress.js'
import { planRows } from '../report/plan/csv.js'
import { planJsonPieces } from '../report/plan/json.js'
import { planText } from '../report/plan/table.js'
import type { KeptOf } from '../run/option.js'
import { PLAN_OUTPUT } from '../run/output-options.js'
import { type PlanRun, readPlanRun } from '../run/plan.js'
import { PLANNING } from '../run/plan-options.js'
import { PLAN_OUTPUT_HELP, PLANNING_HELP } from '../wording/plan-options.js'
import { addOptions, keptBy } from './options.js'
import { addSettledReading, addSheets, filesRead, runBy } from './reading.js'
import { fileLanguage, type Shell, said } from './shell.js'
import { tellFindings } from './telling.js'
import { putOutputs, tellWritten } from './writing.js'

type PlanFlags = KeptOf<typeof PLAN_OUTPUT>

const csvOf = (run: PlanRun, { decimal }: PlanFlags): Iterable<string> => csvChunks(planRows(run), styleOf(decimal))

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
      throw operatorFault('output-ending', { option: '-o', name: file, endings: ['.csv', '.json'] })
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

const plan = async (shell: Shell, files: readonly string[], given: object): Promise<void> => {
  const { io } = shell
  const [options, asked, flags] = [runBy(shell, files, given), keptBy(PLANNING, given), keptBy(PLAN_OUTPUT, given)]
  checkPlaces(io, flags.output)
  const bar = progressOn(io.stderr)
  const progress = reading(bar, (file) => said(shell, `Membaca ${file}`, `Reading ${file}`))
  const { run, anyRead } = await readPlanRun(shell.sources, options, { asked, progress }).finally(bar.end)
  const outputs: readonly Output[] = anyRead
    ? flags.output.map((file) => ({ path: file, bytes: contentOf(shell, file, { run, flags }) }))
    : []
  await tellFindings(shell, run.findings)
  if (anyRead || flags.format === 'json') await show(shell, run, flags)
  if (outputs.length > 0) {
    await putOutputs(shell, outputs, { inputs: filesRead(run.inputs, options), force: flags.force })
    await tellWritten(shell, outputs)
  }
  shell.finish(exitOf(run, anyRead))
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
  addSheets(command, shell)
  addSettledReading(command, shell)
  addOptions(command, shell, { table: PLANNING, help: PLANNING_HELP })
  addOptions(command, shell, { table: PLAN_OUTPUT, help: PLAN_OUTPUT_HELP }).action(
    (files: readonly string[], given: object) => plan(shell, files, given),
  )
}
