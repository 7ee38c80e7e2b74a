import { cellAt } from '../../../src/finding/cell-ranges.js'
import { LIMITS } from '../../../src/formats/limits.js'
import type { Former } from '../../../src/formats/xlsx/marked/former.js'
import { type MarkedBook, type Marking, markedBook } from '../../../src/formats/xlsx/marked/marked-book.js'
import type { CellMark } from '../../../src/formats/xlsx/marked/marked-rows.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import { type Parts, type Shape, sourceOf, styles, workbook, worksheet, zip } from './make.js'

export const RED = 'F8CBAD'
export const YELLOW = 'FFE699'

/** Marks of a sheet by the addresses of cells: what each note says, null for no note. */
type Wanted = Readonly<Record<string, string | null>>

const markOf = ([cell, note]: readonly [string, string | null]): CellMark => {
  const at = cellAt(cell)
  if (!at) throw new Error(`no cell: ${cell}`)
  return { ...at, fill: note?.startsWith('W-') ? YELLOW : RED, note }
}

/** What the tool put into such a copy. */
export const formerOf = (lines: readonly string[], looks: Former['looks'] = []): Former => ({
  sheet: 'Temuan',
  lines: new Set(lines),
  looks,
  colours: [RED, YELLOW],
})

/** What is marked, in sheets by their names; a note that begins with "W-" stands on yellow. */
export const marking = (sheets: Readonly<Record<string, Wanted>>, former: Former | null = null): Marking => ({
  marks: new Map(Object.entries(sheets).map(([name, cells]) => [name, Object.entries(cells).map(markOf)])),
  findings: {
    name: 'Temuan',
    columns: [{ width: 20 }],
    rows: [
      { cells: [{ value: 'Lembar ini … (ipp.copy/1)' }] },
      ...Object.keys(sheets).map((sheet) => ({ cells: [{ value: '=1+1', link: { sheet, cell: 'B2' } }] })),
    ],
    print: { landscape: true, titleRows: '1:1' },
  },
  looksTitle: { cells: [{ value: 'Tampilan' }] },
  former,
  author: 'ipp 0.1.0',
})

/** A workbook with marks on its sheets. */
export const markedIn = (
  bytes: Uint8Array,
  sheets: Readonly<Record<string, Wanted>>,
  former: Former | null = null,
): MarkedBook => markedBook(sourceOf(bytes), LIMITS, marking(sheets, former))

/** A part as text, "" where there is none. */
export const partOf = (bytes: Uint8Array, name: string): string => {
  const entry = entriesOf(sourceOf(bytes)).find((each) => each.name === name)
  return entry ? partBytes(sourceOf(bytes), entry).toString('utf8') : ''
}

/** Length and checksum of every part by its name. */
export const partsIn = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(entriesOf(sourceOf(bytes)).map(({ name, crc, size }) => [name, `${size} ${crc}`]))

/** A workbook of one sheet "F-02" with these rows. */
export const book = (
  rows: string,
  { behind = '', ahead = '', ...more }: { behind?: string; ahead?: string; parts?: Parts; shape?: Shape } = {},
) => zip(workbook(worksheet(rows, behind, ahead), { 'xl/styles.xml': styles(0, '0.0'), ...more.parts }), more.shape)

export const copied = (bytes: Uint8Array, cells: Readonly<Record<string, string | null>>) =>
  markedIn(bytes, { 'F-02': cells }).bytes
