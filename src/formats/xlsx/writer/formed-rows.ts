import type { FormedRow, RowForm } from '../row-form.js'
import type { Cell } from '../write-book.js'
import { ByteText } from './byte-text.js'
import { type Common, kindOf, lookOf, numberText, quotedLookOf, resultTag } from './cell-tags.js'
import { bytesOf, type CutFormula, type ReadyColumn, readyColumn } from './cut-formula.js'

const TAG = {
  value: bytesOf('><v>'),
  yes: bytesOf(' t="b"><v>1'),
  no: bytesOf(' t="b"><v>0'),
  end: bytesOf('</v></c>'),
  nothing: bytesOf('/>'),
  text: bytesOf('</c>'),
  result: bytesOf('<v>'),
  row: bytesOf('</row>'),
}

/** So many different results of formulas are kept as they are written: predicates and remarks come again and again. */
const MOST_RESULTS = 1024

/** Writes rows of forms as bytes. What they have alike is made ready once for each form. */
export class FormedRows {
  readonly #common: Common
  readonly #out = new ByteText()
  readonly #forms = new WeakMap<RowForm, readonly ReadyColumn[]>()
  readonly #results = new Map<Cell['value'], Uint8Array>()

  constructor(common: Common) {
    this.#common = common
  }

  /** The row's bytes, good until the next row. */
  bytesOf({ form, values, numbers, height }: FormedRow): Uint8Array {
    const out = this.#out
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`
    out.text(`<row r="${numbers[0]}"${size}>`)
    const columns = this.#columnsOf(form)
    for (let i = 0; i < columns.length; i += 1) {
      const [column, value] = [columns[i], values[i] ?? null]
      if (column?.formula) this.#putFormula(column, column.formula, { value, numbers })
      else if (column) this.#putValue(column, value, numbers)
    }
    out.put(TAG.row)
    return out.take()
  }

  #columnsOf(form: RowForm): readonly ReadyColumn[] {
    const known = this.#forms.get(form)
    if (known) return known
    const columns = form.map(readyColumn)
    this.#forms.set(form, columns)
    return columns
  }

  #begin(column: ReadyColumn, numbers: readonly number[]): void {
    this.#out.put(column.open)
    this.#out.number(numbers[0] ?? 0)
  }

  #lookOf(column: ReadyColumn): Uint8Array {
    column.look ??= bytesOf(`"${lookOf(column.style, this.#common)}`)
    return column.look
  }

  #putFormula(
    column: ReadyColumn,
    { texts, places }: CutFormula,
    { value, numbers }: { readonly value: Cell['value']; readonly numbers: readonly number[] },
  ): void {
    const out = this.#out
    this.#begin(column, numbers)
    out.put(this.#lookOf(column))
    if (typeof value !== 'number') out.text(kindOf(value))
    for (let i = 0; i < texts.length; i += 1) {
      if (i > 0) out.number(numbers[places[i - 1] ?? 0] ?? 0)
      out.put(texts[i] ?? TAG.text)
    }
    if (typeof value === 'number') {
      out.put(TAG.result)
      this.#putNumber(value)
      out.put(TAG.end)
      return
    }
    out.put(this.#resultOf(value))
    out.put(TAG.text)
  }

  #resultOf(value: Cell['value']): Uint8Array {
    const known = this.#results.get(value)
    if (known) return known
    if (this.#results.size >= MOST_RESULTS) this.#results.clear()
    const tag = bytesOf(resultTag(value))
    this.#results.set(value, tag)
    return tag
  }

  #putValue(column: ReadyColumn, value: Cell['value'], numbers: readonly number[]): void {
    const out = this.#out
    this.#begin(column, numbers)
    if (typeof value === 'string') {
      this.#putText(column, value)
      return
    }
    out.put(this.#lookOf(column))
    if (value === null) {
      out.put(TAG.nothing)
      return
    }
    if (typeof value === 'number') {
      out.put(TAG.value)
      this.#putNumber(value)
    } else out.put(value ? TAG.yes : TAG.no)
    out.put(TAG.end)
  }

  #putNumber(value: number): void {
    if (!Number.isFinite(value)) numberText(value)
    this.#out.number(value)
  }

  #putText(column: ReadyColumn, text: string): void {
    const out = this.#out
    const held = this.#common.strings.of(text)
    if (held?.beginsFormula) out.text(`"${quotedLookOf(column.style, this.#common)}`)
    else out.put(this.#lookOf(column))
    if (held) out.text(held.rest)
    out.put(held ? TAG.text : TAG.nothing)
  }
}
