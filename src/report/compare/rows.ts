import type { CsvField } from '../../formats/csv/write.js'
import type { Compared } from '../../run/comparison.js'
import { warningField } from '../carried.js'
import { longTable } from './long.js'
import { wideTable } from './wide.js'

/**
 * The rows of a comparison, its header first, long or wide. Where there is something to warn of, a last column `warning` has
 * it in the rows of the sides that it is about.
 */
export function* comparisonRows(compared: Compared, isWide: boolean): Generator<readonly CsvField[]> {
  const { header, rows } = (isWide ? wideTable : longTable)(compared.comparison)
  const isWarned = warningField(compared.sideFindings.flat()) !== null
  yield isWarned ? [...header, 'warning'] : header
  for (const { fields, sides } of rows) {
    const findings = isWarned ? sides.flatMap((side) => compared.sideFindings[side] ?? []) : []
    yield isWarned ? [...fields, warningField(findings)] : fields
  }
}
