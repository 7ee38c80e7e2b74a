import { type WhatIf, whatIf } from '../engine/plan/what-if.js'
import { SILENT } from '../formats/progress.js'
import type { Sources } from '../formats/sources.js'
import { readChangeList } from '../scoresheet/change-list.js'
import { readListFile, UNREAD } from './list-file.js'
import type { RunOptions } from './options.js'
import { assumedSurvey } from './plan-wish.js'
import type { Run } from './result.js'
import { readRun } from './score.js'

/** A run beside what it would be with some scores changed. */
export interface WhatIfRun extends Run {
  /** Null where the list of changes cannot be used. */
  readonly whatIf: WhatIf | null
}

/** What came of reading sheets and changes; `anyRead` as of a run. */
export interface WhatIfReading {
  readonly run: WhatIfRun
  readonly anyRead: boolean
}

/** What is changed, and what is told of the way. */
interface Supposing {
  /** File with a line for each changed score. */
  readonly whatIf: string
  /** The survey's figure as it is assumed. */
  readonly f03: string | null
  readonly progress?: typeof SILENT
}

/**
 * Reads scoresheets and a list of changed scores, and scores with and without them. From a list with an error nothing is
 * worked out. Throws {@link OperatorFault} where an assumed figure cannot be.
 */
export const readWhatIfRun = async (
  sources: Sources,
  options: RunOptions,
  { whatIf: file, f03, progress = SILENT }: Supposing,
): Promise<WhatIfReading> => {
  const { run, anyRead } = await readRun(sources, options, progress)
  const { result } = run
  const assumed = anyRead ? assumedSurvey(run, f03) : undefined
  const units = result.units.map(({ input }) => input)
  // Where there are no units every line would be wrong, for a reason that is told already.
  const changed = anyRead
    ? await readListFile(sources, { ...options, file }, (table) =>
        readChangeList(table, { instrument: result.instrument, file, units }),
      )
    : UNREAD
  const isSound = changed.findings.every(({ severity }) => severity !== 'error')
  const changes = isSound ? changed.list?.changes : undefined
  return {
    anyRead,
    run: {
      ...run,
      findings: [...run.findings, ...changed.findings],
      inputs: [...run.inputs, ...changed.inputs],
      options: { ...run.options, 'what-if': file, ...(f03 === null ? {} : { f03 }) },
      whatIf: changes ? whatIf(result, { changes, assumed, partial: options.partial }) : null,
    },
  }
}
