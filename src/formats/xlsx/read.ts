import { Refusal, type Remark } from '../../finding/finding.js'
import type { ByteSource, Row, Table, Workbook } from '../cell-table.js'
import type { Limits } from '../limits.js'
import { bookPart, readBook, type Sheet } from './book.js'
import type { Meter } from './cell-reader.js'
import { rangeText } from './merges.js'
import { openParts, type Parts } from './part.js'
import { rowsOf } from './sheet.js'
import { readHead } from './sheet-head.js'
import { readStrings } from './strings.js'
import { readStyles, type Style } from './styles.js'
import type { Archive } from './zip.js'

/** What all sheets of a workbook draw on. */
interface Shared {
  readonly parts: Parts
  readonly strings: readonly string[]
  readonly styles: readonly Style[]
  readonly meter: Meter
  readonly date1904: boolean
  readonly limits: Limits
}

/**
 * Opens a workbook. Every part that the cells come from has been unpacked, and its length and CRC-32 have been found
 * right, before this returns; rows are then read one by one as they are asked for.
 */
export const readXlsx = (source: ByteSource, options: { readonly limits: Limits }): Workbook =>
  readParts(openParts(source, options.limits), options.limits)

/** Opens a workbook whose archive has been opened already. */
export const readParts = (parts: Parts, limits: Limits): Workbook => {
  const part = bookPart(parts)
  if (part === null || !parts.has(part)) throw new Refusal({ code: 'E-XLSX-PART', found: part ?? '_rels/.rels' })
  const book = readBook(parts, part, limits)
  const shared: Shared = {
    parts,
    strings: book.strings === null ? [] : readStrings(parts, book.strings, limits),
    styles: book.styles === null ? [] : readStyles(parts, book.styles),
    meter: new Map(),
    date1904: book.date1904,
    limits,
  }
  const opened = book.sheets.map((sheet) => openSheet(sheet, shared))
  const remarks = [
    ...parts.archive.remarks,
    ...carriedRemarks(parts.archive),
    ...opened.flatMap((sheet) => sheet.remarks),
  ]
  return { tables: opened.map(({ table }) => table), remarks: () => remarks }
}

const openSheet = (sheet: Sheet, shared: Shared): { readonly table: Table; readonly remarks: readonly Remark[] } => {
  const bytes = shared.parts.bytes(sheet.part)
  const head = readHead(bytes, sheet.part, shared.limits)
  const { ranges, overlap } = head.merges
  const rows = (): Iterable<Row> => rowsOf({ ...sheet, ...shared, bytes, head })
  const { name, hidden } = sheet
  const { hiddenColumns } = head
  const table: Table = { name, hidden, hiddenColumns, merges: ranges, date1904: shared.date1904, rows }
  if (overlap === null) return { table, remarks: [] }
  const remark: Remark = {
    code: 'W-MERGE',
    sheet: sheet.name,
    cell: rangeText(overlap.dropped),
    found: rangeText(overlap.kept),
  }
  return { table, remarks: [remark] }
}

/** What a workbook carries that is never read: macros and the documents of other programs. */
const carriedRemarks = (archive: Archive): readonly Remark[] => {
  const names = [...archive.entries.values()].map(({ name }) => name)
  const macro = names.find((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))
  const embedded = names.find((name) => /(?:^|\/)(?:embeddings\/.|oleObject[^/]*\.bin$)/i.test(name))
  return [
    ...(macro === undefined ? [] : [{ code: 'W-MACRO', found: macro } as const]),
    ...(embedded === undefined ? [] : [{ code: 'W-EMBEDDED', found: embedded } as const]),
  ]
}
