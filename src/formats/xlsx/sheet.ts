import { address, rowRange } from '../../finding/address.js'
import { Refusal } from '../../finding/finding.js'
import type { Bytes } from '../../platform/bytes.js'
import type { Cell, Row } from '../cell-table.js'
import { over, wrongCell } from './cell.js'
import { CellReader, type CellSource } from './cell-reader.js'
import { WORD } from './element-words.js'
import { LAST_COLUMN, LAST_ROW } from './reference.js'
import type { Head } from './sheet-head.js'
import { flag, whole } from './values.js'
import { EVENT, XmlScanner } from './xml-scanner.js'

interface SheetSource extends CellSource {
  readonly name: string
  readonly bytes: Bytes
  readonly head: Head
}

/** The rows of a sheet that hold anything, from top to bottom. What breaks the format is refused with its cell. */
export function* rowsOf(source: SheetSource): Generator<Row> {
  const walk = new SheetWalk(source)
  try {
    for (let row = walk.next(); row !== null; row = walk.next()) if (row.cells.length > 0) yield row
  } catch (error) {
    throw error instanceof Refusal ? locateRefusal(error, source.name, walk.place) : error
  }
}

const PLACELESS = new Set(['E-XML-BAD', 'E-XML-DTD'])

/** A refusal within a sheet says where; broken XML has its place in the part instead of a cell. */
const locateRefusal = ({ remark }: Refusal, sheet: string, cell: string | null): Refusal =>
  new Refusal({ sheet, cell: PLACELESS.has(remark.code) ? null : cell, ...remark })

class SheetWalk {
  readonly #source: SheetSource
  readonly #scanner: XmlScanner
  readonly #reader: CellReader
  #inRows = false
  #passedRows = false
  #rows = 0

  constructor(source: SheetSource) {
    this.#source = source
    this.#scanner = new XmlScanner(source.bytes, source.part, source.limits)
    this.#reader = new CellReader(this.#scanner, source, source.head.merges.ranges)
  }

  /** The cell or row that is being read, null before the first. */
  get place(): string | null {
    const { row, column } = this.#reader
    if (row === 0) return null
    return column < 0 ? rowRange(row) : address(column, row)
  }

  /** The next row, null at the end of the part; the part is read to its very end before that is said. */
  next(): Row | null {
    const scanner = this.#scanner
    for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
      if (event === EVENT.END) this.#leave()
      else if (event === EVENT.TEXT) this.#between()
      else if (this.#inRows && scanner.word === WORD.row) return this.#readRow()
      else if (scanner.word === WORD.sheetData && scanner.depth === 2) this.#enter()
      else if (scanner.depth > 1) scanner.skip()
    }
    this.#reader.leave()
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

  #between(): void {
    if (this.#inRows) this.#reader.blank()
  }

  #readRow(): Row {
    const { limits } = this.#source
    const scanner = this.#scanner
    const hidden = flag(scanner.tag.find(WORD.atHidden)) || scanner.tag.find(WORD.atHeight) === '0'
    const number = this.#rowNumber(scanner.tag.find(WORD.atR))
    this.#rows++
    if (this.#rows > limits.rows) throw over(`${this.#rows} rows`, 'rows', limits)
    return { number, hidden, cells: this.#readCells(), width: null }
  }

  #rowNumber(written: string | null): number {
    const last = this.#reader.row
    const number = written === null ? last + 1 : whole(written)
    if (number === null || number < 1 || number > LAST_ROW) throw wrongCell(written)
    this.#reader.enter(number)
    if (number <= last) throw wrongCell(written)
    return number
  }

  #readCells(): readonly Cell[] {
    const scanner = this.#scanner
    const reader = this.#reader
    const cells: Cell[] = []
    let ordered = true
    for (let event = scanner.next(); event !== EVENT.END; event = scanner.next()) {
      if (event === EVENT.TEXT) reader.blank()
      else if (scanner.word !== WORD.cell) scanner.skip()
      else {
        const before = reader.column
        const cell = reader.read()
        if (reader.column <= before) ordered = false
        if (cell !== null) cells.push(cell)
        if (cells.length > LAST_COLUMN) throw wrongCell(null)
      }
    }
    return ordered ? cells : sortCells(cells)
  }
}

/** The cells of a row that were not written from left to right. */
const sortCells = (cells: readonly Cell[]): readonly Cell[] => {
  const inOrder = [...cells].sort((a, b) => a.column - b.column)
  const twice = inOrder.find((cell, i) => inOrder[i - 1]?.column === cell.column)
  if (twice !== undefined) throw wrongCell(twice.text)
  return inOrder
}
