import { plain } from '../finding/plain.js'
import type { DocxCell, Paragraph } from '../formats/docx-blocks.js'

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
