import type { CsvField } from '../../formats/csv/write.js'
import type { Compared } from '../../run/comparison.js'
import { warningField } from '../carried.js'
import { csvRows, type Field } from '../table.js'
import { LONG_COLUMNS, type LongLine, longLines } from './long.js'
import { surveyFields } from './long-survey.js'
import type { Line } from './name-columns.js'
import { wideColumns, wideLines } from './wide.js'

/** The last column `warning`, where any side has something to warn of: of the sides whose figures a row holds. */
const warningOf = <T>({ sideFindings }: Compared, sidesOf: (line: T) => readonly number[]): readonly Field<T>[] =>
  warningField(sideFindings.flat()) === null
    ? []
    : [{ key: 'warning', value: (line) => warningField(sidesOf(line).flatMap((side) => sideFindings[side] ?? [])) }]

/** The rows of a comparison, its header first, long, or wide: a row per agency and unit. */
export const comparisonRows = (compared: Compared, isWide: boolean): Iterable<readonly CsvField[]> => {
  const { comparison } = compared
  if (!isWide)
    return csvRows(
      [...LONG_COLUMNS, ...surveyFields(comparison), ...warningOf<LongLine>(compared, ({ place }) => [place])],
      longLines(comparison),
    )
  const warning = warningOf<Line>(compared, ({ track }) =>
    track.members.flatMap((member, side) => (member ? [side] : [])),
  )
  return csvRows([...wideColumns(comparison), ...warning], wideLines(comparison))
}
