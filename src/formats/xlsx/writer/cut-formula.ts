import { columnName } from '../../../finding/address.js'
import { cutAtMarks, type FormColumn, placeOfMark } from '../row-form.js'
import type { Style } from '../write-book.js'
import { xmlText } from './xml.js'

const encoder = new TextEncoder()
export const bytesOf = (text: string): Uint8Array => encoder.encode(text)

/** A formula with its tags, cut where a row's numbers go. */
export interface CutFormula {
  readonly texts: readonly Uint8Array[]
  /** Which of the row's numbers follows each text but the last. */
  readonly places: readonly number[]
}

/** A column of a form, made ready to be written in any row. */
export interface ReadyColumn {
  /** Its tag up to the row's number. */
  readonly open: Uint8Array
  readonly style: Style | undefined
  readonly formula: CutFormula | null
  /** Between the row's number and what the cell holds; null until one shows it, because looks are numbered as they come. */
  look: Uint8Array | null
}

const cutFormula = (formula: string): CutFormula => {
  const parts = cutAtMarks(`><f>${xmlText(formula)}</f>`)
  return {
    texts: parts.filter((_, i) => i % 2 === 0).map(bytesOf),
    places: parts.filter((_, i) => i % 2 === 1).map(placeOfMark),
  }
}

export const readyColumn = ({ formula, style }: FormColumn, column: number): ReadyColumn => ({
  open: bytesOf(`<c r="${columnName(column)}`),
  style,
  formula: formula === undefined ? null : cutFormula(formula),
  look: null,
})
