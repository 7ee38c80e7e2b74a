import type { Cell, SheetRow } from './write-book.js'

/** What stands in one column of rows that are alike but for values and numbers of rows; marks stand for those in its formula. */
export type FormColumn = Pick<Cell, 'formula' | 'style'>

/** What many rows of a sheet have alike, column by column. */
export type RowForm = readonly FormColumn[]

/**
 * Stands in the formulas of a form for one of a row's numbers: the first is its own, further ones those of rows that it
 * speaks of. No formula holds such a character otherwise.
 */
export const numberMark = (place: number): string => String.fromCharCode(1 + place)

/** A formula cut at its marks: texts at even places, at odd ones the marks. */
export const cutAtMarks = (formula: string): readonly string[] => formula.split(/([\u0001-\u0008])/)
export const placeOfMark = (mark: string): number => mark.charCodeAt(0) - 1

/**
 * A row of a form. It is written without its cells being made, which for a nation's million takes longer than all the
 * rest; whoever asks for them has them made.
 */
export class FormedRow implements SheetRow {
  readonly form: RowForm
  /** What stands in each column, or what its formula comes to. */
  readonly values: readonly Cell['value'][]
  /** Those that marks stand for. */
  readonly numbers: readonly number[]
  readonly height: number | undefined

  constructor(form: RowForm, { values, numbers, height }: Pick<FormedRow, 'values' | 'numbers' | 'height'>) {
    this.form = form
    this.values = values
    this.numbers = numbers
    this.height = height
  }

  get number(): number | undefined {
    return this.numbers[0]
  }

  get cells(): readonly Cell[] {
    return this.form.map(({ formula, ...column }, i) => ({
      value: this.values[i] ?? null,
      ...column,
      ...(formula === undefined ? {} : { formula: this.#numbered(formula) }),
    }))
  }

  #numbered(formula: string): string {
    const parts = cutAtMarks(formula).map((part, i) => (i % 2 === 0 ? part : this.numbers[placeOfMark(part)]))
    return parts.join('')
  }
}
