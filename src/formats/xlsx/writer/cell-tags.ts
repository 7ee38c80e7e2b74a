import type { Cell, Style } from '../write-book.js'
import { cellText } from '../write-text.js'
import type { Looks } from './looks.js'
import type { Strings } from './shared-strings.js'
import { xmlText } from './xml.js'

/** What all sheets of a workbook share. */
export interface Common {
  readonly looks: Looks
  readonly strings: Strings
}

/** Letters, digits and marks that need no care in a cell's text: nearly all that formulas come to. */
const HARMLESS = /^[ !-%'-;=?-^`-~]*$/

const resultText = (text: string): string => (HARMLESS.test(text) ? text : xmlText(cellText(text)))

export const numberText = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`no number for a cell: ${value}`)
  return String(value)
}

const lookText = (number: number): string => (number === 0 ? '' : ` s="${number}"`)

/** How a cell names its look; that of a text which begins like a formula keeps it a text. */
export const lookOf = (style: Style | undefined, { looks }: Common): string => (style ? lookText(looks.of(style)) : '')
export const quotedLookOf = (style: Style | undefined, { looks }: Common): string => lookText(looks.ofQuoted(style))

/** What a formula's cell says of the kind of what it comes to; nothing where that is a number. */
export const kindOf = (value: Cell['value']): string => {
  if (typeof value === 'boolean') return ' t="b"'
  return typeof value === 'string' ? ' t="str"' : ''
}

export const resultTag = (value: Cell['value']): string => {
  if (value === null) return ''
  if (typeof value === 'number') return `<v>${numberText(value)}</v>`
  return `<v>${typeof value === 'string' ? resultText(value) : Number(value)}</v>`
}

const formulaTag = (at: string, cell: Cell, common: Common): string => {
  const spread = cell.isArray ? ` t="array" ref="${at}"` : ''
  const formula = `<f${spread}>${xmlText(cell.formula ?? '')}</f>`
  return `<c r="${at}"${lookOf(cell.style, common)}${kindOf(cell.value)}>${formula}${resultTag(cell.value)}</c>`
}

/** A cell as the file format has it. */
export const cellTag = (at: string, cell: Cell, common: Common): string => {
  const { value, style } = cell
  if (cell.formula !== undefined) return formulaTag(at, cell, common)
  const held = typeof value === 'string' ? common.strings.of(value) : null
  if (held) {
    const look = held.beginsFormula ? quotedLookOf(style, common) : lookOf(style, common)
    return `<c r="${at}"${look}${held.rest}</c>`
  }
  const look = lookOf(style, common)
  if (value === null || typeof value === 'string') return `<c r="${at}"${look}/>`
  return typeof value === 'boolean'
    ? `<c r="${at}"${look} t="b"><v>${value ? 1 : 0}</v></c>`
    : `<c r="${at}"${look}><v>${numberText(value)}</v></c>`
}
