import { type Exact, parseExact } from '../../exact/exact.js'
import type { DecimalSign } from '../../formats/cell-table.js'

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
const GROUPED = /^[+-]?\d{1,3}(?:(?:\.\d{3})+(,)(\d+)|(?:,\d{3})+(\.)(\d+)|(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/
const EXPONENT = /^[+-]?\d+(?:([.,])(\d+))?e[+-]?\d+$/i

/** Longer than any figure that someone means; what is longer is not worked out digit by digit. */
const LONGEST = 100

const signOf = (mark: string | undefined): DecimalSign | null => {
  if (mark === undefined) return null
  return mark === ',' ? 'comma' : 'point'
}

/** How a figure is written: its decimal mark, and the decimals behind it. */
type Writing = readonly [form: Figure['form'], mark: string | undefined, decimals?: string | undefined]

const figure = (text: string, [form, mark, decimals = '']: Writing): Figure | null => {
  const value = parseExact(text.replace(/^\+/, '').replace(',', '.'))
  return value && { form, value, mark: signOf(mark), places: decimals.length }
}

/** The figure that a trimmed text is, or null: one anchored pattern for each way of writing, and nothing else. */
export const figureIn = (text: string): Figure | null => {
  if (text.length > LONGEST) return null
  const plain = PLAIN.exec(text)
  if (plain) return figure(text, ['plain', plain[1], plain[2]])
  const grouped = GROUPED.exec(text)
  if (grouped) {
    const [mark, decimals] = grouped[1] ? grouped.slice(1, 3) : grouped.slice(3)
    const ungrouped = text.replace(/[.,]/g, (each) => (each === mark ? each : ''))
    return figure(ungrouped, ['grouped', mark, decimals])
  }
  const exponent = EXPONENT.exec(text)
  return exponent && figure(text, ['exponent', exponent[1], exponent[2]])
}
