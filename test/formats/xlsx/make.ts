import { crc32, deflateRawSync } from 'node:zlib'
import { address } from '../../../src/finding/address.js'
import { Refusal, type Remark } from '../../../src/finding/finding.js'
import type { ByteSource, Cell, Workbook } from '../../../src/formats/cell-table.js'
import { LIMITS, type Limits } from '../../../src/formats/limits.js'
import { readXlsx } from '../../../src/formats/xlsx/read.js'

/** A file within an archive to be made, and what is odd about it. */
export interface File {
  readonly name: string
  readonly content: string | Uint8Array
  readonly stored?: boolean
  /** Sizes and checksum follow the bytes, the local header does not know them. */
  readonly descriptor?: boolean
  /** Sizes stand in a ZIP64 record. */
  readonly zip64?: boolean
  readonly flags?: number
  readonly method?: number
  /** What the headers claim in place of the truth. */
  readonly claimedSize?: number
  readonly claimedCrc?: number
  readonly localName?: string
}

const fixed = (length: number, fields: readonly (readonly [at: number, size: 2 | 4, value: number])[]): Buffer => {
  const bytes = Buffer.alloc(length)
  for (const [at, size, value] of fields) bytes.writeUIntLE(value, at, size)
  return bytes
}

const wide = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 + values.length * 8)
  bytes.writeUInt16LE(1, 0)
  bytes.writeUInt16LE(values.length * 8, 2)
  values.forEach((value, i) => {
    bytes.writeBigUInt64LE(BigInt(value), 4 + i * 8)
  })
  return bytes
}

const entryOf = (file: File, offset: number): { readonly local: Buffer; readonly central: Buffer } => {
  const content = Buffer.from(file.content)
  const packed = file.stored ? content : deflateRawSync(content)
  const size = file.claimedSize ?? content.length
  const crc = file.claimedCrc ?? crc32(content)
  const flags = (file.flags ?? 0) | (file.descriptor ? 8 : 0)
  const method = file.method ?? (file.stored ? 0 : 8)
  const [late, large] = [file.descriptor ?? false, file.zip64 ?? false]
  const extra = large ? wide(size, packed.length) : Buffer.alloc(0)
  const localName = Buffer.from(file.localName ?? file.name)
  const name = Buffer.from(file.name)
  const sizes = large ? [0xffffffff, 0xffffffff] : [packed.length, size]
  const [packedField = 0, sizeField = 0] = sizes
  const local = fixed(30, [
    [0, 4, 0x04034b50],
    [4, 2, 20],
    [6, 2, flags],
    [8, 2, method],
    [14, 4, late ? 0 : crc],
    [18, 4, late ? 0 : packedField],
    [22, 4, late ? 0 : sizeField],
    [26, 2, localName.length],
    [28, 2, late ? 0 : extra.length],
  ])
  const central = fixed(46, [
    [0, 4, 0x02014b50],
    [4, 2, 20],
    [6, 2, 20],
    [8, 2, flags],
    [10, 2, method],
    [16, 4, crc],
    [20, 4, packedField],
    [24, 4, sizeField],
    [28, 2, name.length],
    [30, 2, extra.length],
    [42, 4, offset],
  ])
  const descriptor = late
    ? fixed(16, [
        [0, 4, 0x08074b50],
        [4, 4, crc],
        [8, 4, packed.length],
        [12, 4, size],
      ])
    : Buffer.alloc(0)
  return {
    local: Buffer.concat([local, localName, late ? Buffer.alloc(0) : extra, packed, descriptor]),
    central: Buffer.concat([central, name, extra]),
  }
}

/** What is odd about an archive as a whole. */
export interface Shape {
  readonly before?: string
  readonly after?: string
  readonly comment?: string | Uint8Array
  /** The end record's fields are too small and a ZIP64 one stands before it. */
  readonly zip64?: boolean
  /** What the end record claims in place of the truth. */
  readonly count?: number
}

/** An archive of these files, byte for byte the same for the same input. */
export const zip = (files: readonly File[], shape: Shape = {}): Buffer => {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const { local, central } = entryOf(file, offset)
    locals.push(local)
    centrals.push(central)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const count = shape.count ?? files.length
  const comment = Buffer.from(shape.comment ?? '')
  const wideEnd = shape.zip64 ? zip64End(count, directory.length, offset) : Buffer.alloc(0)
  const end = fixed(22, [
    [0, 4, 0x06054b50],
    [8, 2, shape.zip64 ? 0xffff : count],
    [10, 2, shape.zip64 ? 0xffff : count],
    [12, 4, shape.zip64 ? 0xffffffff : directory.length],
    [16, 4, shape.zip64 ? 0xffffffff : offset],
    [20, 2, comment.length],
  ])
  const around = [Buffer.from(shape.before ?? ''), Buffer.from(shape.after ?? '')] as const
  return Buffer.concat([around[0], ...locals, directory, wideEnd, end, comment, around[1]])
}

const zip64End = (count: number, length: number, offset: number): Buffer => {
  const bytes = Buffer.alloc(76)
  bytes.writeUInt32LE(0x06064b50, 0)
  bytes.writeBigUInt64LE(44n, 4)
  bytes.writeBigUInt64LE(BigInt(count), 24)
  bytes.writeBigUInt64LE(BigInt(count), 32)
  bytes.writeBigUInt64LE(BigInt(length), 40)
  bytes.writeBigUInt64LE(BigInt(offset), 48)
  bytes.writeUInt32LE(0x07064b50, 56)
  bytes.writeBigUInt64LE(BigInt(offset + length), 64)
  bytes.writeUInt32LE(1, 72)
  return bytes
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

/** The XML of a sheet around its rows. */
export const worksheet = (rows: string, behind = '', ahead = ''): string =>
  `<worksheet xmlns="${MAIN}">${ahead}<sheetData>${rows}</sheetData>${behind}</worksheet>`

/** What differs from a workbook of one sheet "F-02" without styles and strings; a part of null is left out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>

/** The files of a workbook whose one sheet has this XML. */
export const workbook = (sheet: string, parts: Parts = {}): readonly File[] => {
  const all: Parts = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="F-02" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}${relation('r3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  }
  return Object.entries(all).flatMap(([name, content]) => (content === null ? [] : [{ name, content }]))
}

/** A shared string part of these items, each as its XML. */
export const strings = (...items: readonly string[]): string =>
  `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`

/** A styles part whose cell styles have these number formats. */
export const styles = (...formats: readonly (number | string)[]): string => {
  const custom = formats.flatMap((code, i) =>
    typeof code === 'string' ? [`<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`] : [],
  )
  const cells = formats.map((code, i) => `<xf numFmtId="${typeof code === 'string' ? 200 + i : code}"/>`)
  return `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs></styleSheet>`
}

/** Bytes as a reader gets them; a read outside of them is the reader's fault. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => {
    if (offset < 0 || length < 0 || offset + length > bytes.length) throw new RangeError(`${offset}+${length}`)
    return bytes.subarray(offset, offset + length)
  },
})

/** A workbook with all its rows walked: what a reader saw in it. */
export interface Grid {
  readonly sheets: readonly {
    readonly name: string | null
    readonly hidden: boolean
    readonly merges: readonly unknown[]
    readonly rows: readonly { readonly number: number; readonly hidden: boolean; readonly cells: readonly Cell[] }[]
  }[]
  readonly remarks: readonly Remark[]
}

/** Walks every row of a workbook. */
export const walked = (book: Workbook): Grid => {
  const sheets = book.tables.map(({ name, hidden, merges, rows }) => ({ name, hidden, merges, rows: [...rows()] }))
  return { sheets, remarks: book.remarks() }
}

/** What the reader makes of these bytes, or why it refuses them; anything else that it throws is a fault of its own. */
export const outcome = (bytes: Uint8Array, limits: Limits = LIMITS): Grid | Remark => {
  try {
    return walked(readXlsx(sourceOf(bytes), { limits }))
  } catch (error) {
    if (error instanceof Refusal) return error.remark
    throw error
  }
}

/** The cells of the first sheet by their address; a refusal is a fault of the test. */
export const cellsOf = (files: readonly File[], limits: Limits = LIMITS): ReadonlyMap<string, Cell> => {
  const grid = walked(readXlsx(sourceOf(zip(files)), { limits }))
  const rows = grid.sheets[0]?.rows ?? []
  return new Map(rows.flatMap((row) => row.cells.map((cell) => [address(cell.column, row.number), cell] as const)))
}

/** The cells of a sheet with these rows. */
export const cells = (rows: string, parts: Parts = {}): ReadonlyMap<string, Cell> =>
  cellsOf(workbook(worksheet(rows), parts))

/** The code that a workbook is refused with, null where it is read. */
export const refused = (bytes: Uint8Array, limits: Limits = LIMITS): string | null => {
  const result = outcome(bytes, limits)
  return 'code' in result ? result.code : null
}

/** The code that a sheet with these rows is refused with, null where it is read. */
export const refusedRows = (rows: string, parts: Parts = {}): string | null =>
  refused(zip(workbook(worksheet(rows), parts)))
