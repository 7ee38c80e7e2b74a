import { address } from '../../finding/address.js'
import type { Cell, Range } from '../cell-table.js'
import type { Limits } from '../limits.js'
import { cellOf, over, wrongCell } from './cell.js'
import { WORD } from './element-words.js'
import { MergeCursor } from './merges.js'
import { columnAt, LAST_COLUMN, reference } from './reference.js'
import { checkLength, leaf, richText, withoutEscapes } from './strings.js'
import { GENERAL, type Style } from './styles.js'
import { EVENT, type XmlScanner } from './xml-scanner.js'

/** Counts the cells of a workbook by their sheet's part, so that a sheet walked again is not counted twice. */
export type Meter = Map<string, number>

/** What cells are read with, beside their own part. */
export interface CellSource {
  readonly strings: readonly string[]
  readonly styles: readonly Style[]
  readonly limits: Limits
  readonly meter: Meter
  readonly part: string
}

/** Elements of one letter that a cell may hold, and the one that it must not hold bare. */
const OF_CELL: ReadonlySet<number> = new Set([WORD.value, WORD.formula, WORD.text])

/** Reads the cells of a sheet, one row after the other. What one cell holds is kept here only until the next is read. */
export class CellReader {
  row = 0
  /** The column of the cell last read, -1 before the first of a row. */
  column = -1

  readonly #scanner: XmlScanner
  readonly #source: CellSource
  readonly #merges: MergeCursor
  /** Cells of the other sheets, and of all sheets so far. */
  readonly #before: number
  #cells: number
  #merging = false
  #type = 'n'
  #style = GENERAL
  #value: string | null = null
  #formula: string | null = null
  #inline: string | null = null

  constructor(scanner: XmlScanner, source: CellSource, merges: readonly Range[]) {
    this.#scanner = scanner
    this.#source = source
    this.#merges = new MergeCursor(merges)
    this.#before = [...source.meter].reduce((sum, [part, cells]) => (part === source.part ? sum : sum + cells), 0)
    this.#cells = this.#before
  }

  /** Goes on to a row. */
  enter(row: number): void {
    this.row = row
    this.column = -1
    this.leave()
    this.#merging = this.#merges.enter(row)
  }

  /** Keeps count of the cells read so far. */
  leave(): void {
    this.#source.meter.set(this.#source.part, this.#cells - this.#before)
  }

  /** Holds text between elements to blanks: what stands there bare would be lost. */
  blank(): void {
    const text = this.#scanner.text()
    if (text.trim() !== '') throw wrongCell(text)
  }

  /** Reads the cell whose tag was just opened, null where it holds nothing. */
  read(): Cell | null {
    const { limits, strings } = this.#source
    if (++this.#cells > limits.cells) throw over(`${this.#cells} cells`, 'cells', limits)
    const column = this.#readCellTag()
    const type = this.#type
    const style = this.#style
    this.#readContent()
    const merged = this.#merging ? this.#merges.covering(column) : null
    const written = { column, type, style, value: this.#value, formula: this.#formula, inline: this.#inline, merged }
    const cell = cellOf(written, strings, limits)
    if (cell !== null) checkLength(cell.text, limits)
    return cell
  }

  #readCellTag(): number {
    const { tag } = this.#scanner
    this.#type = 'n'
    this.#style = GENERAL
    let column = this.column + 1
    for (let i = 0; i < tag.count; i++) {
      const word = tag.word(i)
      if (word === WORD.atR) column = this.#columnOf(i)
      else if (word === WORD.atT) this.#type = tag.value(i)
      else if (word === WORD.atS) this.#style = this.#source.styles[Number(tag.value(i))] ?? GENERAL
    }
    this.column = column
    if (column >= LAST_COLUMN) throw wrongCell(address(column, this.row))
    if (column >= this.#source.limits.columns) throw over(`${column + 1} columns`, 'columns', this.#source.limits)
    return column
  }

  /** The column of a cell's address, whose row must be the one it stands in. */
  #columnOf(index: number): number {
    const { bytes, tag } = this.#scanner
    const start = tag.start(index)
    const column = start < 0 ? -1 : columnAt(bytes, start, tag.end(index), this.row)
    if (column >= 0) return column
    const found = reference(tag.value(index))
    if (found?.row !== this.row) throw wrongCell(tag.value(index))
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
      if (event === EVENT.TEXT) this.blank()
      else if (scanner.word === WORD.inline) this.#take(WORD.inline, richText(scanner, this.#source.limits))
      else if (OF_CELL.has(scanner.word)) this.#take(scanner.word, leaf(scanner, this.#source.limits))
      else scanner.skip()
    }
  }

  /** A cell has at most one value, one formula and one text, each of them nothing but characters. */
  #take(word: number, text: string | null): void {
    if (text === null || word === WORD.text) throw wrongCell(text)
    if (word === WORD.value) {
      if (this.#value !== null) throw wrongCell(text)
      this.#value = text
    } else if (word === WORD.formula) {
      if (this.#formula !== null) throw wrongCell(text)
      this.#formula = checkLength(text, this.#source.limits)
    } else if (word === WORD.inline) {
      if (this.#inline !== null) throw wrongCell(text)
      this.#inline = withoutEscapes(text, this.#source.limits)
    }
  }
}
