import { moveOf } from '../../../engine/compare/change.js'
import type { Language } from '../../../finding/language.js'
import { writeXlsx } from '../../../formats/xlsx/write.js'
import type { Compared } from '../../../run/comparison.js'
import { TREND } from '../../../wording/compare-survey.js'
import { exactnessLines } from '../comparison-notes.js'
import { titleOf } from '../comparison-text.js'
import { compareWords, surveyFigure } from '../comparison-words.js'
import { elementLines } from '../element-table.js'
import { aboutSheet } from './about-comparison.js'
import { agencyColumns } from './agency-changes.js'
import { chartSheet } from './change-charts.js'
import { type Desk, layoutOf, liveTable, sheetOf } from './change-sheet.js'
import { bookPlan } from './comparison-layout.js'
import { termTable } from './terms.js'
import { elementColumns } from './trend.js'
import { unitColumns } from './unit-changes.js'

/** By this the tool knows its own comparisons again. */
const COMPARISON_MARK = 'ipp.comparison/1'

/** The bytes of a comparison's workbook: changes, terms and means are formulas over the scores on the sheet of terms. */
export const comparisonWorkbook = (compared: Compared, language: Language): Promise<Uint8Array> => {
  const { comparison, version } = compared
  const words = compareWords(comparison, language)
  const plan = bookPlan(comparison)
  const moves = comparison.pairs.map(
    (pair) => new Map(comparison.agencies.map((track) => [track, moveOf(comparison, pair, track)])),
  )
  const trend = surveyFigure(comparison) === null ? null : TREND[language]
  const desk: Desk = { plan, comparison, words, trend, language, layout: layoutOf(comparison, trend !== null), moves }
  const title = titleOf(comparison, language)
  const { sheets } = words
  const note = exactnessLines(comparison, language).join(' ')
  const about = (name: string, lead: number) => ({ name, title, note, lead })
  return writeXlsx({
    title,
    creator: `ipp ${version}`,
    mark: COMPARISON_MARK,
    sheets: [
      aboutSheet(compared, desk, language),
      ...chartSheet(desk, title),
      sheetOf(about(sheets.agencies, 1), liveTable(agencyColumns(desk)), comparison.agencies),
      sheetOf(about(sheets.units, 2), liveTable(unitColumns(desk)), plan.units),
      ...(trend
        ? [
            sheetOf(
              about(trend.elements, 4),
              liveTable(elementColumns(desk, trend)),
              comparison.units.flatMap(elementLines),
            ),
          ]
        : []),
      sheetOf({ ...about(sheets.terms, 4), note: words.sheetNote }, termTable(desk), plan.terms),
    ],
    names: [],
  })
}
