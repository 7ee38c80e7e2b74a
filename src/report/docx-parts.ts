import { plain } from '../finding/plain.js'
import type { DocxCell, DocxTable, Paragraph } from '../formats/docx-blocks.js'

/** A paragraph of a document, of one plain run where nothing else is said. */
export const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  style: 'normal',
  align: 'left',
  runs: [{ text: plain(text) }],
  ...more,
})

/** A cell of a document's table. */
export const cell = (text: string, more: Omit<DocxCell, 'text'> = {}): DocxCell => ({ text: plain(text), ...more })

export const headCell = (text: string): DocxCell => cell(text, { bold: true, shaded: true, align: 'center' })

/** The same rows, none of which is parted from the next by the end of a page. */
export const together = (rows: DocxTable['rows']): DocxTable['rows'] =>
  rows.map((row) => row.map((each) => ({ ...each, keepNext: true })))

/** The same rows, all of them on one page. */
export const onOnePage = (rows: DocxTable['rows']): DocxTable['rows'] => [
  ...together(rows.slice(0, -1)),
  ...rows.slice(-1),
]

/** Empty lines in place of a letterhead. */
const HEAD_ROOM = 4

/** Where the letterhead of whoever signs goes: it is written over, or the paper has it. */
export const letterhead = (text: string): DocxTable => ({
  kind: 'table',
  widths: [100],
  lines: false,
  head: [],
  rows: together([[cell(text, { align: 'center', room: HEAD_ROOM })]]),
})
