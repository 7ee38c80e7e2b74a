import type { Language } from '../../finding/language.js'
import { writeXlsx } from '../../formats/xlsx/write.js'
import type { Book } from '../../formats/xlsx/write-book.js'
import { RESULT_SCHEMA } from '../../run/own-output.js'
import type { Run } from '../../run/result.js'
import { aboutSheet } from './about-sheet.js'
import { agencySheet } from './agency-sheet.js'
import { aspectSheet } from './aspects.js'
import { planOf } from './book-layout.js'
import { groupSheet } from './groups.js'
import { indicatorSheet } from './indicators.js'
import { rangeSheet } from './ranges.js'
import { findingSheet } from './result-findings.js'
import { summarySheet } from './summary/first-sheet.js'
import { unitSheet } from './units.js'
import { weightsSheet } from './weights.js'

/**
 * A run as a workbook that begins with what it comes to, in which figures are formulas: scores → aspects → forms → index → rounding → predicate → agency →
 * rank, each with the engine's figure as the value that it shows until it is recalculated.
 */
export const workbookOf = (run: Run, language: Language): Book => {
  const plan = planOf(run, language)
  const aspects = aspectSheet(plan)
  const weights = weightsSheet(plan)
  const groups = groupSheet(plan)
  return {
    title: plan.subtitle,
    creator: `ipp ${run.version}`,
    mark: RESULT_SCHEMA,
    sheets: [
      summarySheet(plan, aspects),
      unitSheet(plan, aspects),
      agencySheet(plan, aspects),
      ...(groups ? [groups] : []),
      ...(run.study ? [rangeSheet(plan, run.study)] : []),
      aspects.sheet,
      ...plan.variants.map((each) => indicatorSheet(plan, each)),
      weights.sheet,
      findingSheet(plan),
      aboutSheet(plan, RESULT_SCHEMA),
    ],
    names: weights.names,
  }
}

/** The bytes of that workbook: the same for the same run, on every machine. */
export const resultWorkbook = (run: Run, language: Language): Promise<Uint8Array> =>
  writeXlsx(workbookOf(run, language))
