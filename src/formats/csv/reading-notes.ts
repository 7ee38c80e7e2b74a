import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Row } from '../cell-table.js'
import type { Stray } from './record-parser.js'

/** What is noticed while rows are walked: the first place of each kind, and how many quotes went astray. */
export interface Notes {
  trailing: boolean
  strays: number
  /** The cell of the first stray quote. */
  stray: string | null
  /** Whether a text looked garbled whose cell is still to be found. */
  suspect: boolean
  garbled: { readonly cell: string; readonly text: string } | null
}
/** The end-of-file character of DOS, Ctrl-Z, which some exports still write. */
const END_OF_FILE = '\x1a'
/** UTF-8 that was once read as Windows-1252 and saved again, or characters that were lost before the file was saved. */
export const GARBLED =
  /[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]|\u00e2[\u0080\u20ac]|\ufffd/

/** The text without its end-of-file characters and the blanks around them; elsewhere they are text. */
export const beforeEnd = (text: string): string => {
  let end = text.length
  while (end > 0 && (text[end - 1] === END_OF_FILE || text[end - 1]?.trim() === '')) end--
  const at = text.indexOf(END_OF_FILE, end)
  return at === -1 ? text : text.slice(0, at)
}

/** The texts up to the end-of-file character, where the last one ends in it; garbled ones are noted on the way. */
export function* watchTexts(texts: Iterable<string>, notes: Notes): Generator<string> {
  let held = ''
  for (const text of texts) {
    if (held) yield held
    held = text
    notes.suspect ||= GARBLED.test(text)
  }
  const kept = beforeEnd(held)
  notes.trailing = kept !== held
  yield kept
}

export const noteStrays = (notes: Notes, strays: readonly Stray[], before: number): void => {
  const [first] = strays
  if (first) notes.stray ??= address(first.column, before + first.record + 1)
  notes.strays += strays.length
}

export const noteGarbled = (notes: Notes, row: Row): void => {
  const cell = row.cells.find(({ text }) => GARBLED.test(text))
  const [text = ''] = GARBLED.exec(cell?.text ?? '') ?? []
  if (cell) notes.garbled = { cell: address(cell.column, row.number), text }
}

export const remarksOf = ({ trailing, stray, strays, garbled }: Notes): Remark[] => {
  const remarks: Remark[] = []
  if (trailing) remarks.push({ code: 'W-CSV-TRAILING', found: 'Ctrl-Z (0x1A)' })
  if (stray) {
    remarks.push({ code: 'W-CSV-QUOTE', cell: stray, count: strays })
  }
  if (garbled) remarks.push({ code: 'W-MOJIBAKE', cell: garbled.cell, found: garbled.text })
  return remarks
}
