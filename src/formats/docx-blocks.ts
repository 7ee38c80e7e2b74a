import { COLOUR } from './palette.js'

/** A piece of text; bold where it matters. */
interface Run {
  readonly text: string
  readonly bold?: boolean
}

/** A paragraph: its pieces, how it is set, and whether it must stay with the next one. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly style: 'normal' | 'title' | 'heading' | 'small'
  readonly align: 'left' | 'center' | 'right'
  readonly runs: readonly Run[]
  readonly keepNext?: boolean
}

export interface DocxCell {
  readonly text: string
  readonly bold?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** How many columns it covers. */
  readonly span?: number
  readonly shaded?: boolean
  /** Empty lines below the text, as room for a signature. */
  readonly room?: number
  /** Its row must stay with the next one. */
  readonly keepNext?: boolean
}

/** A table: the width of each column in percent, rows that are repeated on each page, and the others. */
export interface DocxTable {
  readonly kind: 'table'
  readonly widths: readonly number[]
  readonly lines: boolean
  readonly head: readonly (readonly DocxCell[])[]
  readonly rows: readonly (readonly DocxCell[])[]
}

interface PageBreak {
  readonly kind: 'page'
}

export type Block = Paragraph | DocxTable | PageBreak

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML can carry it: whole characters, no controls; its marks escaped. */
export const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? '')

/** A4 in twentieths of a point, with margins of two centimetres. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_134 }
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

export const runXml = ({ text, bold }: Run): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`

const paragraphXml = ({ style, align, runs, keepNext }: Omit<Paragraph, 'kind'>): string => {
  const named = style === 'normal' ? '' : `<w:pStyle w:val="${style}"/>`
  const set = `${named}${keepNext ? '<w:keepNext/>' : ''}<w:jc w:val="${align}"/>`
  return `<w:p><w:pPr>${set}</w:pPr>${runs.map(runXml).join('')}</w:p>`
}

const cellXml = (cell: DocxCell, width: number): string => {
  const { text, bold, align = 'left', span = 1, shaded, room = 0, keepNext = false } = cell
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
  const shade = shaded ? `<w:shd w:val="clear" w:color="auto" w:fill="${COLOUR.ground}"/>` : ''
  const run = { text, ...(bold ? { bold } : {}) }
  const filled = paragraphXml({ style: 'small', align, runs: [run], keepNext })
  const empty = paragraphXml({ style: 'small', align, runs: [], keepNext }).repeat(room)
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}${shade}</w:tcPr>${filled}${empty}</w:tc>`
}

const rowXml = (cells: readonly DocxCell[], widths: readonly number[], isHead: boolean): string => {
  let column = 0
  const all = cells.map((cell) => {
    const covered = widths.slice(column, column + (cell.span ?? 1))
    column += cell.span ?? 1
    return cellXml(
      cell,
      covered.reduce((sum, width) => sum + width, 0),
    )
  })
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${all.join('')}</w:tr>`
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

const tableXml = ({ widths, lines, head, rows }: DocxTable): string => {
  const columns = widths.map((percent) => Math.round((percent * TEXT_WIDTH) / 100))
  const edges = EDGES.map(
    (edge) => `<w:${edge} w:val="${lines ? 'single' : 'nil'}" w:sz="4" w:color="${COLOUR.line}"/>`,
  ).join('')
  const setting = `<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/>`
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const all = [...head.map((row) => rowXml(row, columns, true)), ...rows.map((row) => rowXml(row, columns, false))]
  return `<w:tbl><w:tblPr>${setting}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${all.join('')}</w:tbl>`
}

export const blockXml = (block: Block): string => {
  if (block.kind === 'table') return tableXml(block)
  if (block.kind === 'page') return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  return paragraphXml(block)
}
