import type { Pair, Track } from '../../../engine/compare/compare.js'
import type { Reach } from '../../../engine/compare/surveyed.js'
import { columnName } from '../../../finding/address.js'
import type { Cell } from '../../../formats/xlsx/write-book.js'
import type { TrendWords } from '../../../wording/compare-survey.js'
import { LOOK } from '../../workbook/look.js'
import { afterOf, newest } from '../change-figures.js'
import { type ElementLine, elementChange } from '../element-table.js'
import { reachIn, verdictOf } from '../survey-columns.js'
import { CHANGE, cell, type Desk, figure, formula, type LiveColumn, NAME_WIDTH } from './change-sheet.js'

/** How far each change of a unit may reach, and what that says of it; nothing where indices are compared. */
export const reachColumns = ({ comparison, trend }: Desk): readonly LiveColumn<Track>[] => {
  if (!trend) return []
  const column = (head: string, pair: Pair, of: (reach: Reach) => Cell['value']): LiveColumn<Track> => ({
    head: `${head} ${afterOf(pair)}`,
    width: 12,
    begins: head === trend.low,
    cell: (track) => {
      const reach = reachIn(track, pair)
      return cell(reach && of(reach), LOOK.two)
    },
  })
  return comparison.pairs.flatMap((pair) => [
    column(trend.low, pair, ({ low }) => low),
    column(trend.high, pair, ({ high }) => high),
    column(trend.verdict, pair, (reach) => trend.verdicts[verdictOf(reach)]),
  ])
}

/** Agency, unit, code, element. */
const LEAD = 4

/** The sheet of elements: their means side by side, and their changes as formulas. */
export const elementColumns = ({ comparison, words }: Desk, trend: TrendWords): readonly LiveColumn<ElementLine>[] => [
  { head: words.agency, width: NAME_WIDTH, cell: ({ track }) => cell(newest(track).agency, LOOK.text) },
  { head: words.unit, width: NAME_WIDTH, cell: ({ track }) => cell(newest(track).unit ?? '', LOOK.text) },
  { head: trend.code, width: 9, cell: ({ code }) => cell(code, LOOK.centred) },
  { head: trend.element, width: 42, cell: ({ title }) => cell(title, LOOK.text) },
  ...comparison.sides.map(
    ({ label }, place): LiveColumn<ElementLine> => ({
      head: label,
      width: 11,
      cell: ({ means }) => figure(means[place] ?? null, LOOK.four),
    }),
  ),
  ...comparison.pairs.map((pair): LiveColumn<ElementLine> => {
    const [old, now] = [columnName(LEAD + pair.before), columnName(LEAD + pair.before + 1)]
    return {
      head: `${words.change} ${afterOf(pair)}`,
      width: 11,
      cell: (line, r) =>
        formula(
          `IF(COUNT(${old}${r},${now}${r})<2,"",${now}${r}-${old}${r})`,
          elementChange(line, pair.before),
          CHANGE,
        ),
    }
  }),
]
