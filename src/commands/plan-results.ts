import type { Language } from '../finding/language.js'
import type { CsvField } from '../formats/csv/write.js'
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
import type { RunOptions } from '../run/options.js'
import { type PlanReading, type PlanRun, readPlanRun } from '../run/plan.js'
import { PLAN_KINDS, PLANNING } from '../run/plan-options.js'
import { type PriorityReading, readPriorityRun } from '../run/priority.js'
import type { Run } from '../run/result.js'
import { readWhatIfRun, type WhatIfReading } from '../run/what-if.js'
import { readWithProgress } from './input-arguments.js'
import { optionsFromFlags } from './options.js'
import type { Shell } from './shell.js'

/** What was worked out, and how it looks in each form. */
export interface Made {
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

const doneMade = ({ run, anyRead }: DoneReading): Made => ({
  run,
  anyRead,
  rows: () => doneRows(run),
  json: (language) => doneJsonPieces(run, language),
  text: (language, page) => doneText(run, language, page),
})

export const makeWhat = async (shell: Shell, options: RunOptions, given: object): Promise<Made> => {
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
