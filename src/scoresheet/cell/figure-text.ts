import { type Exact, parseExact } from '../../exact/exact.js'
import type { DecimalSign } from '../../formats/table.js'

/** A figure as people write it: plain ("4,5"), with grouped thousands ("1.234,56"), or with an exponent ("4e1"). */
export interface Figure {
  readonly form: 'plain' | 'grouped' | 'exponent'
  readonly value: Exact
  readonly mark: DecimalSign | null
  /** How many digits stand behind the mark. */
  readonly places: number
}

const PLAIN = /^[+-]?\d+(?:([.,])(\d+))?$/
/** Thousands in threes; without decimals only where two groups leave no doubt which mark is which. */
const GROUPED = /^[+-]?\d{1,3}(?:(?:\.\d{3})+(,)\d+|(?:,\d{3})+(\.)\d+|(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/
const EXPONENT = /^[+-]?\d+(?:([.,])(\d+))?e[+-]?\d{1,3}$/i

/** Longer than any figure that someone means; what is longer is not worked out digit by digit. */
const LONGEST = 100

const signOf = (mark: string | undefined): DecimalSign | null =>
  mark === undefined ? null : mark === ',' ? 'comma' : 'point'

const figure = (form: Figure['form'], text: string, mark: string | undefined, places: number): Figure | null => {
  const value = parseExact(text.replace(/^\+/, '').replace(',', '.'))
  return value && { form, value, mark: signOf(mark), places }
}

/** The figure that a trimmed text is, or null: one anchored pattern for each way of writing, and nothing else. */
export const figureIn = (text: string): Figure | null => {
  if (text.length > LONGEST) return null
  const plain = PLAIN.exec(text)
  if (plain) return figure('plain', text, plain[1], plain[2]?.length ?? 0)
  const grouped = GROUPED.exec(text)
  if (grouped) {
    const mark = grouped[1] ?? grouped[2]
    const thousands = mark === ',' ? /\./g : mark === '.' ? /,/g : /[.,]/g
    return figure('grouped', text.replace(thousands, ''), mark, 0)
  }
  const exponent = EXPONENT.exec(text)
  return exponent && figure('exponent', text, exponent[1], exponent[2]?.length ?? 0)
}
