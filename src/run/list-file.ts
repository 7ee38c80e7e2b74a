import { type Finding, finding, Refusal, type Remark } from '../finding/finding.js'
import type { Table } from '../formats/cell-table.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import type { Sources } from '../formats/sources.js'
import type { RunOptions } from './options.js'
import { type Input, inputOf } from './result.js'

/** What a reader makes of the table of a list. */
interface Listed {
  readonly remarks: readonly Remark[]
  /** Rows below the header. */
  readonly rows: number
}

/** A list beside the scoresheets; null where its file could not be read. */
export interface ListFile<List> {
  readonly list: List | null
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
}

/** A list that is not read, because there is nothing that it could be laid on. */
export const UNREAD = { list: null, findings: [], inputs: [] } as const

/** Reads a list that an option names: of a workbook the first sheet. */
export const readListFile = async <List extends Listed>(
  sources: Sources,
  { file, limits, encoding }: Pick<RunOptions, 'limits' | 'encoding'> & { readonly file: string },
  read: (table: Table) => List,
): Promise<ListFile<List>> => {
  const opened = await sources.open(file, limits)
  if (!('source' in opened)) return { list: null, findings: [opened], inputs: [] }
  try {
    const book = openWorkbook(opened.source, file, { limits, csv: { encoding, limits: csvLimits(limits) } })
    const [table] = book.tables
    if (!table) return { list: null, findings: [finding(file, { code: 'E-SHEET-MISSING' })], inputs: [inputOf(opened)] }
    const list = read(table)
    const findings = [...list.remarks, ...book.remarks()].map((each) => finding(file, { sheet: table.name, ...each }))
    return { list, findings, inputs: [inputOf(opened, list.rows)] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { list: null, findings: [finding(file, error.remark)], inputs: [inputOf(opened)] }
  }
}
