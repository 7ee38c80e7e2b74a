import { type CheckedPlan, checkPlans } from '../engine/plan/done.js'
import { SILENT } from '../formats/progress.js'
import type { Sources } from '../formats/sources.js'
import { readDoneList } from '../scoresheet/done-list.js'
import { readListFile, UNREAD } from './list-file.js'
import type { RunOptions } from './options.js'
import type { Run } from './result.js'
import { readRun } from './score.js'

/** A run beside the plans that units filled in. */
export interface DoneRun extends Run {
  readonly checked: readonly CheckedPlan[]
}

/** What came of reading sheets and plans; `anyRead` as of a run. */
export interface DoneReading {
  readonly run: DoneRun
  readonly anyRead: boolean
}

/** Reads today's scoresheets and a plan that was filled in, and says what of it was done and what that gave. */
export const readDoneRun = async (
  sources: Sources,
  options: RunOptions,
  { done: file, progress = SILENT }: { readonly done: string; readonly progress?: typeof SILENT },
): Promise<DoneReading> => {
  const { run, anyRead } = await readRun(sources, options, progress)
  const { result } = run
  const units = result.units.map(({ input }) => input)
  // Where there are no units every line would be wrong, for a reason that is told already.
  const read = anyRead
    ? await readListFile(sources, { ...options, file }, (table) =>
        readDoneList(table, { instrument: result.instrument, file, units }),
      )
    : UNREAD
  return {
    anyRead,
    run: {
      ...run,
      findings: [...run.findings, ...read.findings],
      inputs: [...run.inputs, ...read.inputs],
      options: { ...run.options, done: file },
      checked: read.list ? checkPlans(result, read.list.plans) : [],
    },
  }
}
