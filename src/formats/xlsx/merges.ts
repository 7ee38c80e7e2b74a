import { address } from '../../finding/address.js'
import type { Range } from '../cell-table.js'

/** A range as it is written: "A1:B3". */
export const rangeText = (range: Range): string =>
  `${address(range.left, range.top)}:${address(range.right, range.bottom)}`

/** Merged ranges that do not touch one another, and the first pair that does. */
export interface Merges {
  /** By their top row, then from left to right. */
  readonly ranges: readonly Range[]
  readonly overlap: { readonly kept: Range; readonly dropped: Range } | null
}

const byCorner = (a: Range, b: Range): number => a.top - b.top || a.left - b.left

/** Ranges that hold more than one cell, in order; of two that overlap the one that begins later is dropped. */
export const mergesOf = (ranges: readonly Range[]): Merges => {
  const open = new OpenRanges()
  const kept: Range[] = []
  let overlap: Merges['overlap'] = null
  for (const range of ranges.filter(isMany).sort(byCorner)) {
    open.close(range.top)
    const other = open.add(range)
    if (other === null) kept.push(range)
    else overlap ??= { kept: other, dropped: range }
  }
  return { ranges: kept, overlap }
}

const isMany = (range: Range): boolean => range.top !== range.bottom || range.left !== range.right

/** The ranges that reach into one row, from left to right. Never expanded: a whole column is one range. */
class OpenRanges {
  #ranges: Range[] = []
  #firstEnd = Number.POSITIVE_INFINITY

  get size(): number {
    return this.#ranges.length
  }

  /** Lets go of the ranges that end above this row. */
  close(row: number): void {
    if (row <= this.#firstEnd) return
    this.#ranges = this.#ranges.filter(({ bottom }) => bottom >= row)
    this.#firstEnd = this.#ranges.reduce((end, { bottom }) => Math.min(end, bottom), Number.POSITIVE_INFINITY)
  }

  /** Takes a range in, unless one that is there lies over the same columns: then that one. */
  add(range: Range): Range | null {
    const at = this.#after(range.left)
    const [before, behind] = [this.#ranges[at - 1], this.#ranges[at]]
    if (before !== undefined && before.right >= range.left) return before
    if (behind !== undefined && behind.left <= range.right) return behind
    this.#ranges.splice(at, 0, range)
    this.#firstEnd = Math.min(this.#firstEnd, range.bottom)
    return null
  }

  /** The range over a column, null where there is none. */
  at(column: number): Range | null {
    const range = this.#ranges[this.#after(column) - 1]
    return range !== undefined && range.right >= column ? range : null
  }

  /** The first range that begins to the right of a column. */
  #after(column: number): number {
    let [low, high] = [0, this.#ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#ranges[middle]?.left ?? 0) > column) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Tells of each cell which merged range it lies in; rows are to be asked for from top to bottom. */
export class MergeCursor {
  readonly #ranges: readonly Range[]
  readonly #open = new OpenRanges()
  #next = 0
  #row = 0

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges
  }

  /** Goes on to a row; whether any range reaches into it. */
  enter(row: number): boolean {
    this.#row = row
    this.#open.close(row)
    for (let range = this.#ranges[this.#next]; range !== undefined && range.top <= row; ) {
      if (range.bottom >= row) this.#open.add(range)
      this.#next++
      range = this.#ranges[this.#next]
    }
    return this.#open.size > 0
  }

  /** The range that the cell of this column is merged into, null where it is in none or is its top-left cell. */
  covering(column: number): string | null {
    const range = this.#open.at(column)
    if (range === null || (range.top === this.#row && range.left === column)) return null
    return rangeText(range)
  }
}
