import { columnName } from '../../../finding/address.js'
import type { Cell, CellLink, SheetRow, Style } from '../write-book.js'
import { cellText } from '../write-text.js'
import type { Looks } from './looks.js'
import type { Strings } from './strings.js'
import { escaped } from './xml.js'

/** A cell that has more than a value, by its place: column and row from zero and from one, as addresses have them. */
export interface Noted {
  readonly column: number
  readonly row: number
  readonly note: string
}

export interface Linked {
  readonly at: string
  readonly link: CellLink
}

/** What the rows of a sheet leave for the parts behind them. */
export interface Left {
  readonly merges: string[]
  readonly notes: Noted[]
  readonly links: Linked[]
}

/** What all sheets of a workbook share. */
export interface Common {
  readonly looks: Looks
  readonly strings: Strings
}

/** Rows become text here, one at a time and in order. */
interface RowWriter {
  readonly of: (row: SheetRow) => string
  readonly left: Left
}

/** Letters, digits and marks that need no care in a cell's text: nearly all that formulas come to. */
const HARMLESS = /^[ !-%'-;=?-^`-~]*$/

const resultText = (text: string): string => (HARMLESS.test(text) ? text : escaped(cellText(text)))

const numberText = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`no number for a cell: ${value}`)
  return String(value)
}

const lookOf = (number: number): string => (number === 0 ? '' : ` s="${number}"`)

/** Behind a formula: what it comes to, and the attribute that says of what kind that is. */
const resultOf = (value: Cell['value']): readonly [kind: string, tag: string] => {
  if (value === null) return ['', '']
  if (typeof value === 'number') return ['', `<v>${numberText(value)}</v>`]
  if (typeof value === 'boolean') return [' t="b"', `<v>${value ? 1 : 0}</v>`]
  return [' t="str"', `<v>${resultText(value)}</v>`]
}

const formulaTag = (at: string, look: string, cell: Cell): string => {
  const [kind, result] = resultOf(cell.value)
  const spread = cell.isArray ? ` t="array" ref="${at}"` : ''
  return `<c r="${at}"${look}${kind}><f${spread}>${escaped(cell.formula ?? '')}</f>${result}</c>`
}

export const rowWriter = ({ looks, strings }: Common): RowWriter => {
  const left: Left = { merges: [], notes: [], links: [] }
  const letters: string[] = []
  const letterOf = (column: number): string => {
    letters[column] ??= columnName(column)
    return letters[column]
  }
  let number = 0
  const look = (style: Style | undefined) => (style ? lookOf(looks.of(style)) : '')
  const textTag = (at: string, text: string, style: Style | undefined): string => {
    const held = strings.of(text)
    if (!held) return `<c r="${at}"${look(style)}/>`
    const own = held.beginsFormula ? lookOf(looks.ofQuoted(style)) : look(style)
    return `<c r="${at}"${own}${held.rest}</c>`
  }
  const cellTag = (at: string, cell: Cell): string => {
    const { value, style } = cell
    if (cell.formula !== undefined) return formulaTag(at, look(style), cell)
    if (typeof value === 'string') return textTag(at, value, style)
    if (value === null) return `<c r="${at}"${look(style)}/>`
    if (typeof value === 'boolean') return `<c r="${at}"${look(style)} t="b"><v>${value ? 1 : 0}</v></c>`
    return `<c r="${at}"${look(style)}><v>${numberText(value)}</v></c>`
  }
  /** What a cell leaves for later, and the cells that it covers, which must look like it. */
  const covered = (at: string, cell: Cell, column: number): string => {
    const { note, link, span = 1 } = cell
    if (note !== undefined) left.notes.push({ column, row: number, note })
    if (link) left.links.push({ at, link })
    if (span < 2) return ''
    left.merges.push(`${at}:${letterOf(column + span - 1)}${number}`)
    const behind = Array.from({ length: span - 1 }, (_, i) => `${letterOf(column + 1 + i)}${number}`)
    return behind.map((each) => `<c r="${each}"${look(cell.style)}/>`).join('')
  }
  const cellsTag = (cells: SheetRow['cells']): string => {
    let tags = ''
    let free = 0
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column]
      if (!cell) continue
      const at = letterOf(column) + number
      if (column < free) throw new Error(`the cell ${at} is covered by one before it`)
      tags += cellTag(at, cell) + covered(at, cell, column)
      free = column + (cell.span ?? 1)
    }
    return tags
  }
  const of = ({ cells, number: own, height }: SheetRow): string => {
    if (own !== undefined && own <= number) throw new Error(`row ${own} cannot stand behind row ${number}`)
    number = own ?? number + 1
    const tags = cellsTag(cells)
    if (height !== undefined) return `<row r="${number}" ht="${height}" customHeight="1">${tags}</row>`
    return tags === '' ? '' : `<row r="${number}">${tags}</row>`
  }
  return { of, left }
}
