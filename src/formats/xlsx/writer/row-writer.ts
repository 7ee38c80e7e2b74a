import { columnName } from '../../../finding/address.js'
import type { Packer } from '../../deflate/packer.js'
import { FormedRow } from '../row-form.js'
import type { Cell, CellLink, SheetRow } from '../write-book.js'
import { type Common, cellTag, lookOf } from './cell-tags.js'
import { FormedRows } from './formed-rows.js'

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

/** Where the text of a sheet goes. */
export type Sink = Pick<Packer, 'write' | 'add'>

/** Rows become text here, one at a time and in order. */
export class RowWriter {
  readonly left: Left = { merges: [], notes: [], links: [] }
  readonly #sink: Sink
  readonly #common: Common
  readonly #formed: FormedRows
  #number = 0

  constructor(sink: Sink, common: Common) {
    this.#sink = sink
    this.#common = common
    this.#formed = new FormedRows(common)
  }

  write(row: SheetRow): void {
    const { number: own = this.#number + 1 } = row
    if (own <= this.#number) throw new Error(`row ${own} cannot stand behind row ${this.#number}`)
    this.#number = own
    if (row instanceof FormedRow) this.#sink.add(this.#formed.bytesOf(row))
    else this.#sink.write(this.#rowTag(row))
  }

  #rowTag({ cells, height }: SheetRow): string {
    const [number, tags] = [this.#number, this.#cellTags(cells)]
    if (height !== undefined) return `<row r="${number}" ht="${height}" customHeight="1">${tags}</row>`
    return tags === '' ? '' : `<row r="${number}">${tags}</row>`
  }

  #cellTags(cells: SheetRow['cells']): string {
    let tags = ''
    let free = 0
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue
      const at = columnName(column) + this.#number
      if (column < free) throw new Error(`the cell ${at} is covered by one before it`)
      tags += cellTag(at, cell, this.#common) + this.#covered(at, cell, column)
      free = column + (cell.span ?? 1)
    }
    return tags
  }

  /** What a cell leaves for later, and the cells that it covers, which must look like it. */
  #covered(at: string, { note, link, style, span = 1 }: Cell, column: number): string {
    const { merges, notes, links } = this.left
    if (note !== undefined) notes.push({ column, row: this.#number, note })
    if (link) links.push({ at, link })
    if (span < 2) return ''
    const behind = Array.from({ length: span - 1 }, (_, i) => columnName(column + 1 + i) + this.#number)
    merges.push(`${at}:${behind[behind.length - 1]}`)
    return behind.map((each) => `<c r="${each}"${lookOf(style, this.#common)}/>`).join('')
  }
}
