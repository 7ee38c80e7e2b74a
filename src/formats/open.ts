import { Refusal, type Remark } from '../finding/finding.js'
import type { ByteSource, Workbook } from './cell-table.js'
import { type CsvOptions, readCsv } from './csv/read.js'
import { type Limits, tooLarge } from './limits.js'
import { type Contents, sniff } from './sniff.js'
import { foreignPackage } from './xlsx/kind.js'
import { openParts } from './xlsx/part.js'
import { readParts } from './xlsx/read.js'

/** How a file is to be opened. */
export interface OpenOptions {
  /** What a workbook may hold. */
  readonly limits: Limits
  /** How text is to be read where it turns out to be text. */
  readonly csv: CsvOptions
}

const WORKBOOK_NAME = /\.(?:xlsx|xlsm|xltx|xltm)$/i
const TEXT_NAME = /\.(?:csv|tsv|tab|txt|prn|asc)$/i
const OTHER_NAME = /\.(?:xls|xlsb|xlt|ods|fods|html?|pdf|docx?|json|xml|zip|rtf)$/i

/**
 * Opens a scoresheet by what it is, not by what it is called: a workbook, or delimited text. A name that says otherwise
 * is told (W-FORMAT-MISMATCH); text under a workbook's name is refused, for nobody saved it so on purpose. Throws
 * {@link Refusal}, each thing that is not read with the code that says what it is.
 */
export const openWorkbook = (source: ByteSource, name: string, options: OpenOptions): Workbook => {
  const contents = sniff(source)
  switch (contents.kind) {
    case 'empty':
      throw new Refusal({ code: 'E-FILE-EMPTY' })
    case 'foreign':
      throw new Refusal(contents.remark)
    case 'archive':
      return openArchive(source, name, options.limits)
    case 'text':
      checkTextName(name, contents)
      return readCsv(source, options.csv)
    case 'unknown':
      if (!TEXT_NAME.test(name)) throw new Refusal({ code: 'E-FORMAT-UNKNOWN' })
      return readCsv(source, options.csv)
  }
}

const openArchive = (source: ByteSource, name: string, limits: Limits): Workbook => {
  if (source.size > limits.file) {
    throw new Refusal(tooLarge(source.size, limits))
  }
  const parts = openParts(source, limits)
  const foreign = foreignPackage(parts)
  if (foreign !== null) throw new Refusal(foreign)
  const workbook = readParts(parts, limits)
  if (!TEXT_NAME.test(name) && !OTHER_NAME.test(name)) return workbook
  const mismatch: Remark = { code: 'W-FORMAT-MISMATCH', found: 'XLSX', expected: '.xlsx' }
  return { ...workbook, remarks: () => [mismatch, ...workbook.remarks()] }
}

const checkTextName = (name: string, { delimited, label }: Extract<Contents, { kind: 'text' }>): void => {
  if (!WORKBOOK_NAME.test(name) && !OTHER_NAME.test(name)) return
  if (delimited) throw new Refusal({ code: 'E-FORMAT-MISMATCH', found: 'CSV', expected: '.csv' })
  throw new Refusal({ code: 'E-FORMAT-UNKNOWN', found: label })
}
