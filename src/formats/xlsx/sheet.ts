import { address } from '../../finding/address.js'
import { Refusal } from '../../finding/finding.js'
import type { Limits } from '../limits.js'
import type { Cell, Row } from '../table.js'
import { cellOf, type Written, wrongCell } from './cell.js'
import type { Head } from './head.js'
import { MergeCursor } from './merges.js'
import { LAST_COLUMN, LAST_ROW } from './reference.js'
import { EVENT, XmlScanner } from './scan.js'
import { checkLength, leaf, richText, unescaped } from './strings.js'
import { GENERAL, type Style } from './styles.js'
import { flag, whole } from './values.js'
import { WORD } from './words.js'

/** Counts the cells of all sheets of one workbook. */
export interface Meter {
  cells: number
}

/** What a sheet's rows are read with. */
export interface SheetSource {
  readonly name: string
  readonly part: string
  readonly bytes: Buffer
  readonly head: Head
  readonly strings: readonly string[]
  readonly styles: readonly Style[]
  readonly limits: Limits
  readonly meter: Meter
}

/** The rows of a sheet that hold anything, from top to bottom. What breaks the format is refused with its cell. */
export function* rowsOf(source: SheetSource): Generator<Row> {
  const walk = new SheetWalk(source)
  try {
    for (let row = walk.next(); row !== null; row = walk.next()) if (row.cells.length > 0) yield row
  } catch (error) {
    throw error instanceof Refusal ? located(error, source.name, walk.place) : error
  }
}

const PLACELESS = new Set(['E-XML-BAD', 'E-XML-DTD'])

/** A refusal within a sheet says where; broken XML already has its place in the part. */
const located = (refusal: Refusal, sheet: string, cell: string | null): Refusal =>
  PLACELESS.has(refusal.remark.code) ? refusal : new Refusal({ sheet, cell, ...refusal.remark })

/** Walks a sheet's part row by row. */
class SheetWalk {
  readonly #source: SheetSource
  readonly #scanner: XmlScanner
  readonly #merges: MergeCursor
  #inRows = false
  #passedRows = false
  #rows = 0
  #row = 0
  #column = -1
  #merging = false

  constructor(source: SheetSource) {
    this.#source = source
    this.#scanner = new XmlScanner(source.bytes, source.part, source.limits)
    this.#merges = new MergeCursor(source.head.merges.ranges)
  }

  /** The cell or row that is being read, null before the first. */
  get place(): string | null {
    if (this.#row === 0) return null
    return this.#column < 0 ? `${this.#row}` : address(this.#column, this.#row)
  }

  /** The next row, null at the end of the part; the part is read to its very end before that is said. */
  next(): Row | null {
    const scanner = this.#scanner
    for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
      if (event === EVENT.TEXT) this.#blank()
      else if (event === EVENT.END) this.#leave()
      else if (this.#inRows && scanner.word === WORD.row) return this.#readRow()
      else if (scanner.word === WORD.sheetData && scanner.depth === 2) this.#enter()
      else if (scanner.depth > 1) scanner.skip()
    }
    return null
  }

  #enter(): void {
    if (this.#passedRows) throw new Refusal({ code: 'E-XLSX-PART', found: this.#source.part })
    this.#inRows = true
  }

  #leave(): void {
    if (!this.#inRows) return
    const expected = this.#source.head.rowsEnd
    if (expected >= 0 && this.#scanner.endTagStart !== expected) this.#scanner.bad(expected)
    this.#inRows = false
    this.#passedRows = true
  }

  #blank(): void {
    if (this.#inRows && this.#scanner.text().trim() !== '') throw wrongCell(this.#scanner.text())
  }

  #readRow(): Row {
    const { limits } = this.#source
    const scanner = this.#scanner
    const hidden = flag(scanner.find(WORD.atHidden)) || scanner.find(WORD.atHeight) === '0'
    const number = this.#rowNumber(scanner.find(WORD.atR))
    this.#rows++
    if (this.#rows > limits.rows) throw over(`${this.#rows} rows`, limits.rows)
    this.#merging = this.#merges.enter(number)
    const cells = this.#readCells()
    return { number, hidden, cells, width: null }
  }

  #rowNumber(written: string | null): number {
    const last = this.#row
    const number = written === null ? last + 1 : whole(written)
    if (number === null || number < 1 || number > LAST_ROW) throw wrongCell(written)
    this.#row = number
    this.#column = -1
    if (number <= last) throw wrongCell(written)
    return number
  }

  #readCells(): readonly Cell[] {
    const scanner = this.#scanner
    const cells: Cell[] = []
    let ordered = true
    for (let event = scanner.next(); event !== EVENT.END; event = scanner.next()) {
      if (event === EVENT.TEXT) this.#blank()
      else if (scanner.word !== WORD.cell) scanner.skip()
      else {
        const before = this.#column
        const cell = this.#readCell()
        if (this.#column <= before) ordered = false
        if (cell !== null) cells.push(cell)
      }
    }
    return ordered ? cells : sorted(cells)
  }

  #readCell(): Cell | null {
    const { limits, strings, meter } = this.#source
    const { type, style } = this.#readCellTag()
    if (++meter.cells > limits.cells) throw over(`${meter.cells} cells`, limits.cells)
    const { value, formula, inline } = this.#readContent(type)
    const merged = this.#merging ? this.#merges.covering(this.#column) : null
    return cellOf({ column: this.#column, type, style, value, formula, inline, merged }, strings, limits)
  }

  #readCellTag(): { readonly type: string; readonly style: Style } {
    const scanner = this.#scanner
    let type = 'n'
    let style = GENERAL
    let column = this.#column + 1
    for (let i = 0; i < scanner.attributes; i++) {
      const word = scanner.attribute(i)
      if (word === WORD.atR) column = this.#columnOf(i)
      else if (word === WORD.atT) type = scanner.value(i)
      else if (word === WORD.atS) style = this.#source.styles[Number(scanner.value(i))] ?? GENERAL
    }
    this.#column = column
    if (column >= LAST_COLUMN) throw wrongCell(address(column, this.#row))
    if (column >= this.#source.limits.columns) throw over(`${column + 1} columns`, this.#source.limits.columns)
    return { type, style }
  }

  /** The column of a cell's address, whose row must be the one it stands in. */
  #columnOf(index: number): number {
    const written = this.#scanner.value(index)
    const [, letters = '', digits] = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(written) ?? []
    let column = 0
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
    if (column === 0 || Number(digits) !== this.#row) throw wrongCell(written)
    return column - 1
  }

  #readContent(type: string): Pick<Written, 'value' | 'formula' | 'inline'> {
    const scanner = this.#scanner
    let value: string | null = null
    let formula: string | null = null
    let inline: string | null = null
    for (let event = scanner.next(); event !== EVENT.END; event = scanner.next()) {
      if (event === EVENT.TEXT) this.#blank()
      else if (scanner.word === WORD.value) value = this.#once(value, leaf(scanner))
      else if (scanner.word === WORD.formula) formula = this.#once(formula, leaf(scanner))
      else if (scanner.word === WORD.inline) inline = this.#once(inline, richText(scanner))
      else scanner.skip()
    }
    if (value !== null && (type === 'str' || type === 'inlineStr')) value = unescaped(value)
    return { value, formula, inline: inline === null ? null : unescaped(inline) }
  }

  /** A cell has one value, one formula, one text, each of them nothing but text. */
  #once(before: string | null, text: string | null): string {
    if (before !== null || text === null) throw wrongCell(before)
    return checkLength(text, this.#source.limits)
  }
}

const over = (found: string, limit: number): Refusal =>
  new Refusal({ code: 'E-SHEET-LIMIT', found, expected: `≤ ${limit}` })

/** The cells of a row that were not written from left to right. */
const sorted = (cells: readonly Cell[]): readonly Cell[] => {
  const inOrder = [...cells].sort((a, b) => a.column - b.column)
  const twice = inOrder.find((cell, i) => inOrder[i - 1]?.column === cell.column)
  if (twice !== undefined) throw wrongCell(twice.text)
  return inOrder
}
