import { address } from '../../finding/address.js'
import { Refusal } from '../../finding/finding.js'
import type { Limits } from '../limits.js'
import type { Cell, Row } from '../table.js'
import { cellOf, wrongCell } from './cell.js'
import type { Head } from './head.js'
import { MergeCursor } from './merges.js'
import { columnAt, LAST_COLUMN, LAST_ROW, reference } from './reference.js'
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

/** Texts up to here are within every limit. */
const SHORT = 16

/** Elements of one letter that a cell may hold, and the one that it must not hold bare. */
const OF_CELL: ReadonlySet<number> = new Set([WORD.value, WORD.formula, WORD.text])

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
  #type = 'n'
  #style = GENERAL
  #value: string | null = null
  #formula: string | null = null
  #inline: string | null = null

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
    const hidden = flag(scanner.tag.find(WORD.atHidden)) || scanner.tag.find(WORD.atHeight) === '0'
    const number = this.#rowNumber(scanner.tag.find(WORD.atR))
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
    if (++meter.cells > limits.cells) throw over(`${meter.cells} cells`, limits.cells)
    const column = this.#readCellTag()
    const type = this.#type
    const style = this.#style
    this.#readContent()
    const merged = this.#merging ? this.#merges.covering(column) : null
    const written = { column, type, style, value: this.#value, formula: this.#formula, inline: this.#inline, merged }
    return cellOf(written, strings, limits)
  }

  #readCellTag(): number {
    const { tag } = this.#scanner
    this.#type = 'n'
    this.#style = GENERAL
    let column = this.#column + 1
    for (let i = 0; i < tag.count; i++) {
      const word = tag.word(i)
      if (word === WORD.atR) column = this.#columnOf(i)
      else if (word === WORD.atT) this.#type = tag.value(i)
      else if (word === WORD.atS) this.#style = this.#source.styles[Number(tag.value(i))] ?? GENERAL
    }
    this.#column = column
    if (column >= LAST_COLUMN) throw wrongCell(address(column, this.#row))
    if (column >= this.#source.limits.columns) throw over(`${column + 1} columns`, this.#source.limits.columns)
    return column
  }

  /** The column of a cell's address, whose row must be the one it stands in. */
  #columnOf(index: number): number {
    const { bytes, tag } = this.#scanner
    const start = tag.start(index)
    const column = start < 0 ? -1 : columnAt(bytes, start, tag.end(index), this.#row)
    if (column >= 0) return column
    const found = reference(tag.value(index))
    if (found?.row !== this.#row) throw wrongCell(tag.value(index))
    return found.column
  }

  #readContent(): void {
    const scanner = this.#scanner
    this.#value = null
    this.#formula = null
    this.#inline = null
    for (;;) {
      const word = scanner.leaf()
      if (word >= 0) {
        this.#take(word, scanner.text())
        continue
      }
      const event = scanner.next()
      if (event === EVENT.END) return
      if (event === EVENT.TEXT) this.#blank()
      else if (scanner.word === WORD.inline) this.#take(WORD.inline, richText(scanner))
      else if (OF_CELL.has(scanner.word)) this.#take(scanner.word, leaf(scanner))
      else scanner.skip()
    }
  }

  /** A cell has at most one value, one formula and one text, each of them nothing but characters. */
  #take(word: number, text: string | null): void {
    if (text === null || word === WORD.text) throw wrongCell(text)
    if (text.length > SHORT) checkLength(text, this.#source.limits)
    if (word === WORD.value) {
      if (this.#value !== null) throw wrongCell(text)
      this.#value = text
    } else if (word === WORD.formula) {
      if (this.#formula !== null) throw wrongCell(text)
      this.#formula = text
    } else if (word === WORD.inline) {
      if (this.#inline !== null) throw wrongCell(text)
      this.#inline = unescaped(text)
    }
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
