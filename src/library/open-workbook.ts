import type { Workbook } from '../formats/cell-table.js'
import type { Encoding } from '../formats/csv/encoding.js'
import type { CsvOptions } from '../formats/csv/read.js'
import { CSV_LIMITS, LIMITS, type Limits } from '../formats/limits.js'
import { openWorkbook as opened } from '../formats/open.js'
import { sourceOf } from '../formats/sources.js'
import type { HeldFile } from './score.js'

/** How a workbook or CSV file is opened. */
export interface OpenOptions {
  readonly limits?: Partial<Limits> | undefined
  /** What a CSV file is read as that is neither UTF-8 nor UTF-16. */
  readonly encoding?: Encoding | undefined
}

/** How text is read: as long as a nation's survey, its fields no longer than a cell may be. */
export const csvOptions = ({ limits, encoding }: OpenOptions): CsvOptions => ({
  encoding,
  limits: { ...CSV_LIMITS, characters: limits?.characters ?? LIMITS.characters },
})

/**
 * Opens a workbook (.xlsx) or delimited text by what it is, not by what it is called: tables of cells with their addresses,
 * as the file says them, under the guards and limits of `docs/reader.md`. Formulas are not computed; their stored results
 * are read.
 *
 * Throws {@link Refusal} with a coded remark for whatever is not read, also while rows are walked.
 */
export const openWorkbook = ({ name, bytes }: HeldFile, options: OpenOptions = {}): Workbook =>
  opened(sourceOf(bytes), name, { limits: { ...LIMITS, ...options.limits }, csv: csvOptions(options) })
