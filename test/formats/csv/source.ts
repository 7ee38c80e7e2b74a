import type { ByteSource, Workbook } from '../../../src/formats/cell-table.js'

/** Bytes as a reader is given them. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
})

/** The records of the one table, empty fields included. */
export const fieldsOf = (book: Workbook): string[][] =>
  [...(book.tables[0]?.rows() ?? [])].map(({ cells, width }) => {
    const fields = Array.from({ length: width ?? 0 }, () => '')
    for (const { column, text } of cells) fields[column] = text
    return fields
  })
