import path from 'node:path'
import { pageOf } from '../disk/io.js'
import { bytesOf, checkPlaces, type Output } from '../disk/output.js'
import type { Language } from '../finding/language.js'
import { operatorFault } from '../finding/operator-fault.js'
import { type CsvField, csvChunks, styleOf } from '../formats/csv/write.js'
import { doneJsonPieces, doneRows } from '../report/plan/done.js'
import { doneText } from '../report/plan/done-table.js'
import { planJsonPieces } from '../report/plan/json.js'
import { planRows } from '../report/plan/plan-rows.js'
import { planText } from '../report/plan/plan-text.js'
import { priorityJsonPieces, priorityRows } from '../report/plan/priority.js'
import { priorityText } from '../report/plan/priority-table.js'
import { whatIfJsonPieces, whatIfRows } from '../report/plan/what-if.js'
import { whatIfText } from '../report/plan/what-if-table.js'
import type { Page } from '../report/text/text-page.js'
import { type DoneReading, readDoneRun } from '../run/done.js'
import type { KeptOf } from '../run/option.js'
import type { RunOptions } from '../run/options.js'
import { PLAN_OUTPUT } from '../run/output-options.js'
import { type PlanReading, type PlanRun, readPlanRun } from '../run/plan.js'
import { PLAN_KINDS, PLANNING } from '../run/plan-options.js'
import { type PriorityReading, readPriorityRun } from '../run/priority.js'
import type { Run } from '../run/result.js'
import { readWhatIfRun, type WhatIfReading } from '../run/what-if.js'
import { exitOf, filesRead, readWithProgress, runBy } from './input-arguments.js'
import { optionsFromFlags } from './options.js'
import { fileLanguage, type Shell } from './shell.js'
import { tellFindings } from './telling.js'
import { deliver, makeWithProgress, printAll } from './writing.js'

type PlanFlags = KeptOf<typeof PLAN_OUTPUT>

/** What was worked out, and how it looks in each form. */
interface Made {
  readonly run: Run
  readonly anyRead: boolean
  readonly rows: () => Iterable<readonly CsvField[]>
  readonly json: (language: Language) => Iterable<string>
  readonly text: (language: Language, page: Page) => string
  /** What is handed back as a workbook or page; a plan that was filled in is not. */
  readonly book?: (language: Language) => Promise<Uint8Array>
  readonly page?: (language: Language) => Promise<Iterable<string>>
}

/** Plans go into a workbook, those of units to be filled in, and on pages. */
const filesOf = (run: PlanRun): Pick<Made, 'book' | 'page'> => ({
  book: async (language) => (await import('../report/plan/plan-workbook.js')).planWorkbook(run, language),
  page: async (language) => (await import('../report/plan/plan-page.js')).planPage(run, language),
})

// What makes these is loaded only where it is asked for.
const whatIfPieces = () => import('../report/plan/what-if-pieces.js')
const priorityPieces = () => import('../report/plan/priority-pieces.js')

const plansMade = ({ run, anyRead }: PlanReading): Made => ({
  run,
  anyRead,
  ...filesOf(run),
  rows: () => planRows(run),
  json: (language) => planJsonPieces(run, language),
  text: (language, page) => planText(run, language, page),
})

const whatIfMade = ({ run, anyRead }: WhatIfReading): Made => ({
  run,
  anyRead,
  rows: () => whatIfRows(run),
  json: (language) => whatIfJsonPieces(run, language),
  text: (language, page) => whatIfText(run, language, page),
  book: async (language) => (await whatIfPieces()).whatIfWorkbook(run, language),
  page: async (language) => (await whatIfPieces()).whatIfPage(run, language),
})

const priorityMade = ({ run, anyRead }: PriorityReading): Made => ({
  run,
  anyRead,
  rows: () => priorityRows(run),
  json: (language) => priorityJsonPieces(run, language),
  text: (language, page) => priorityText(run, language, page),
  book: async (language) => (await priorityPieces()).priorityWorkbook(run, language),
  page: async (language) => (await priorityPieces()).priorityPage(run, language),
})

const csvOf = ({ rows }: Made, { decimal }: PlanFlags): Iterable<string> => csvChunks(rows(), styleOf(decimal))

const doneMade = ({ run, anyRead }: DoneReading): Made => ({
  run,
  anyRead,
  rows: () => doneRows(run),
  json: (language) => doneJsonPieces(run, language),
  text: (language, page) => doneText(run, language, page),
})

const endingsOf = ({ book, page }: Pick<Made, 'book' | 'page'>): readonly string[] => [
  ...(book ? ['.xlsx'] : []),
  ...(page ? ['.html'] : []),
  ...['.csv', '.json'],
]

/** What a file of that ending holds. */
const contentOf = async (shell: Shell, file: string, { made, flags }: Wanted): Promise<Uint8Array> => {
  const { book, page } = made
  switch (path.extname(file).toLowerCase()) {
    case '.xlsx':
      if (book) return book(fileLanguage(shell))
      break
    case '.html':
      if (page) return bytesOf(await page(fileLanguage(shell)))
      break
    case '.csv':
      return bytesOf(csvOf(made, flags))
    case '.json':
      return bytesOf(made.json(fileLanguage(shell)))
  }
  throw operatorFault('output-ending', { option: '-o', name: file, endings: endingsOf(made) })
}

/** What was worked out, and how it is wanted. */
interface Wanted {
  readonly made: Made
  readonly flags: PlanFlags
}

const show = async (shell: Shell, { made, flags }: Wanted): Promise<void> => {
  const { stdout, env } = shell.io
  if (flags.format === 'csv') return printAll(stdout, csvOf(made, flags))
  if (flags.format === 'json') return printAll(stdout, made.json(fileLanguage(shell)))
  await stdout.write(made.text(shell.language, pageOf(stdout, env)))
}

/** What an operator asked for of the files. */
const makeWhat = async (shell: Shell, options: RunOptions, given: object): Promise<Made> => {
  const [asked, { whatIf, done, priority, below }] = [
    optionsFromFlags(PLANNING, given),
    optionsFromFlags(PLAN_KINDS, given),
  ]
  return readWithProgress(shell, async (progress) => {
    if (priority || below !== null)
      return priorityMade(await readPriorityRun(shell.sources, options, { ...asked, below, progress }))
    if (done !== null) return doneMade(await readDoneRun(shell.sources, options, { done, progress }))
    if (whatIf === null) return plansMade(await readPlanRun(shell.sources, options, { asked, progress }))
    return whatIfMade(await readWhatIfRun(shell.sources, options, { whatIf, f03: asked.f03, progress }))
  })
}

/** What `ipp plan` does. */
export const plan = async (shell: Shell, files: readonly string[], given: object): Promise<void> => {
  const { io } = shell
  const [options, flags] = [await runBy(shell, files, given), optionsFromFlags(PLAN_OUTPUT, given)]
  checkPlaces(io, flags.output)
  const made = await makeWhat(shell, options, given)
  const { run, anyRead } = made
  const outputs: readonly Output[] = anyRead
    ? await makeWithProgress(shell, flags.output, {
        units: run.result.units.length,
        make: (file) => contentOf(shell, file, { made, flags }),
      })
    : []
  await tellFindings(shell, run.findings)
  if (anyRead || flags.format === 'json') await show(shell, { made, flags })
  await deliver(shell, outputs, { inputs: filesRead(run.inputs, options), force: flags.force, open: flags.open })
  shell.finish(exitOf(run, anyRead))
}
