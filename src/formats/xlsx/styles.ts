import { Refusal } from '../../finding/finding.js'
import { WORD } from './element-words.js'
import { BUILT_IN, isDateFormat } from './numberformat.js'
import type { Parts } from './part.js'
import { whole } from './values.js'
import { EVENT } from './xml-scanner.js'

export interface Style {
  /** The number format's code, null for General. */
  readonly format: string | null
  /** Whether such a number is meant as a date or a time. */
  readonly date: boolean
}

/** Twice what the largest spreadsheet programs let a workbook have. */
const MOST_STYLES = 131_072

/** The style of a cell that names none, or one that the workbook does not have. */
export const GENERAL: Style = { format: null, date: false }

/** The styles of a workbook's cells, by the number that a cell names them with. */
export const readStyles = (parts: Parts, part: string): readonly Style[] => {
  const scanner = parts.scan(part)
  const codes = new Map(BUILT_IN)
  const formats: number[] = []
  let section: number = WORD.OTHER
  for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
    if (event !== EVENT.START) continue
    if (scanner.depth === 1 && scanner.word !== WORD.styleSheet) throw new Refusal({ code: 'E-XLSX-PART', found: part })
    if (scanner.depth === 2) section = scanner.word
    if (scanner.depth !== 3) continue
    if (codes.size + formats.length > MOST_STYLES) throw new Refusal({ code: 'E-XLSX-PART', found: part })
    const format = whole(scanner.tag.find(WORD.atNumFmtId)) ?? 0
    if (section === WORD.numFmts && scanner.word === WORD.numFmt)
      codes.set(format, scanner.tag.find(WORD.atFormatCode) ?? '')
    if (section === WORD.cellXfs && scanner.word === WORD.xf) formats.push(format)
  }
  const styles = new Map([...new Set(formats)].map((format) => [format, styleOf(codes.get(format) ?? '')]))
  return formats.map((format) => styles.get(format) ?? GENERAL)
}

const styleOf = (code: string): Style =>
  /^(?:general)?$/i.test(code.trim()) ? GENERAL : { format: code, date: isDateFormat(code) }
