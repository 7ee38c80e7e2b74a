import { Refusal } from '../../finding/finding.js'
import type { Cell, CellKind } from '../cell-table.js'
import { type Limits, limitOption } from '../limits.js'
import { withoutEscapes } from './strings.js'
import type { Style } from './styles.js'

/** How much of what stood in a broken cell is told. */
const SHOWN = 200

/** Says that a cell breaks the format, by what stood there; its address is added where the row is walked. */
export const wrongCell = (found: string | null): Refusal =>
  new Refusal({ code: 'E-XLSX-CELL', found: found?.slice(0, SHOWN) ?? null })

/** Says that there is more of something than a limit lets through. */
export const over = (found: string, limit: keyof Limits, { [limit]: allowed }: Limits): Refusal =>
  new Refusal({ code: 'E-SHEET-LIMIT', found, expected: `≤ ${allowed}`, option: limitOption(limit, allowed) })

/** A cell as it is written, before its type is looked at. */
interface Written {
  readonly column: number
  /** The type's letters; "n" where the cell names none. */
  readonly type: string
  readonly style: Style
  readonly value: string | null
  readonly formula: string | null
  readonly inline: string | null
  readonly merged: string | null
}

const NUMBER = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?$/
const ISO_DATE = /^[0-9T:.,+\-Z]+$/
const ERROR = /^#/

/** Whether a text is nothing but digits: by far the most values are, and this is quicker than a pattern. */
const isDigits = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x30 || code > 0x39) return false
  }
  return text !== ''
}

/**
 * A cell as its type means it, null where it holds nothing: a blank that is only painted. A number keeps the text it is
 * stored with. A formula without a stored result is an empty cell that says so.
 */
export const cellOf = (written: Written, strings: readonly string[], limits: Limits): Cell | null => {
  const { type, value, inline } = written
  if (type === 'n' && value !== null && value !== '' && inline === null) return numeric(written, value)
  if (type === 'inlineStr' && (inline !== null || value !== null))
    return cellFrom(written, 'text', inline ?? withoutEscapes(value ?? '', limits))
  if (inline !== null) throw wrongCell(inline)
  if (value === null || (value === '' && type !== 'str')) return empty(written)
  switch (type) {
    case 's':
      return cellFrom(written, 'text', sharedText(value, strings))
    case 'str':
      return cellFrom(written, 'text', withoutEscapes(value, limits))
    case 'b':
      return cellFrom(written, 'boolean', truth(value))
    case 'e':
      return cellFrom(written, 'error', matchingText(value, ERROR))
    case 'd':
      return cellFrom(written, 'date', matchingText(value, ISO_DATE))
    default:
      throw wrongCell(type)
  }
}

const cellFrom = (written: Written, kind: CellKind, text: string): Cell => ({
  column: written.column,
  kind,
  text,
  formula: written.formula,
  stored: true,
  format: written.style.format,
  merged: written.merged,
})

const TYPES = new Set(['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'])

const empty = (written: Written): Cell | null => {
  if (!TYPES.has(written.type)) throw wrongCell(written.type)
  return written.formula === null ? null : { ...cellFrom(written, 'empty', ''), stored: false }
}

const numeric = (written: Written, value: string): Cell => {
  const text = isDigits(value) ? value : matchingText(value.trim(), NUMBER)
  return cellFrom(written, written.style.date ? 'date' : 'number', text)
}

const sharedText = (value: string, strings: readonly string[]): string => {
  const text = isDigits(value) ? strings[Number(value)] : undefined
  if (text === undefined) throw new Refusal({ code: 'E-XLSX-PART', found: `sharedStrings: ${value}` })
  return text
}

const truth = (value: string): string => {
  if (value === '1' || value === 'true') return 'TRUE'
  if (value === '0' || value === 'false') return 'FALSE'
  throw wrongCell(value)
}

const matchingText = (value: string, pattern: RegExp): string => {
  if (!pattern.test(value)) throw wrongCell(value)
  return value
}
