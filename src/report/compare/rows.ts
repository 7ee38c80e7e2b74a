import type { CsvField } from '../../formats/csv/write.js'
import { withWarning } from '../carried.js'
import type { Compared } from './json.js'
import { longRows } from './long.js'
import { wideRows } from './wide.js'

/** The rows of a comparison, its header first, long or wide; what it has to say of itself ends every row. */
export const comparisonRows = (compared: Compared, isWide: boolean): Iterable<readonly CsvField[]> =>
  withWarning(isWide ? wideRows(compared.comparison) : longRows(compared.comparison), compared)
