import { Refusal } from '../../finding/finding.js'
import type { Bytes } from '../../platform/bytes.js'
import type { Range } from '../cell-table.js'
import type { Limits } from '../limits.js'
import { over } from './cell.js'
import { WORD } from './element-words.js'
import { type Merges, mergesOf } from './merges.js'
import { LAST_COLUMN, rangeOf } from './reference.js'
import { flag, whole } from './values.js'
import { EVENT, XmlScanner } from './xml-scanner.js'

/** What must be known of a sheet before its first row is read. */
export interface Head {
  readonly hiddenColumns: (column: number) => boolean
  readonly merges: Merges
  /** Where the rows were taken to end, -1 where the part had to be read as a whole to know. */
  readonly rowsEnd: number
}

/**
 * Reads what stands before the rows and after them. The merges come last in the part, so its end is looked for first
 * where it can be told by its bytes; the rows' own walk holds the place found here to the real one.
 */
export const readHead = (bytes: Bytes, part: string, limits: Limits): Head => {
  const scanner = new XmlScanner(bytes, part, limits)
  const hidden = new Uint8Array(LAST_COLUMN)
  const ranges: Range[] = []
  const mayMerge = bytes.includes('mergeCell')
  let rowsEnd = -1
  for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
    if (event !== EVENT.START) continue
    if (scanner.depth === 1 && scanner.word !== WORD.worksheet) throw new Refusal({ code: 'E-XLSX-PART', found: part })
    if (scanner.word === WORD.col && scanner.depth === 3) hide(hidden, scanner)
    if (scanner.word === WORD.mergeCell && scanner.depth === 3) ranges.push(mergeOf(scanner, ranges.length, limits))
    if (scanner.word !== WORD.sheetData || scanner.depth !== 2) continue
    if (!mayMerge) break
    rowsEnd = jump(scanner)
  }
  return { hiddenColumns: (column) => hidden[column] === 1, merges: mergesOf(ranges), rowsEnd }
}

/** Column records may claim billions of columns; those that no sheet has are not hidden but absent. */
const hide = (hidden: Uint8Array, scanner: XmlScanner): void => {
  const min = whole(scanner.tag.find(WORD.atMin))
  const max = whole(scanner.tag.find(WORD.atMax))
  const gone = flag(scanner.tag.find(WORD.atHidden)) || Number(scanner.tag.find(WORD.atWidth) ?? 1) === 0
  if (gone && min !== null && max !== null) hidden.fill(1, Math.max(min - 1, 0), Math.min(max, LAST_COLUMN))
}

const mergeOf = (scanner: XmlScanner, count: number, limits: Limits): Range => {
  if (count >= limits.merges) {
    throw over(`> ${limits.merges} merges`, 'merges', limits)
  }
  const found = scanner.tag.find(WORD.atRef)
  const range = rangeOf(found ?? '')
  if (range === null) throw new Refusal({ code: 'E-XLSX-CELL', found })
  return range
}

/** Goes from the opening tag of the rows to the closing one; where that stands, -1 where every row had to be passed. */
const jump = (scanner: XmlScanner): number => {
  const end = isPlain(scanner.bytes, scanner.position) ? rowsEndTag(scanner.bytes, scanner.position) : -1
  if (end < 0) scanner.skip()
  else scanner.position = end
  return end
}

/** Whether from here on every "<" is a tag's: neither comments nor CDATA sections nor instructions. */
const isPlain = (bytes: Bytes, from: number): boolean =>
  !bytes.includes('!--', from) && !bytes.includes('![CDATA[', from) && !bytes.includes('?>', from)

/** How many texts may speak of "sheetData" before the rows are passed one by one instead. */
const TRIES = 1000

const TAG = /<\/(?:[^<>/:\s]+:)?$/

const rowsEndTag = (bytes: Bytes, from: number): number => {
  let tries = 0
  for (let at = bytes.indexOf('sheetData', from); at >= 0 && tries < TRIES; at = bytes.indexOf('sheetData', at + 1)) {
    tries++
    const before = TAG.exec(bytes.toString('latin1', Math.max(from, at - 256), at))
    if (before !== null) return at - before[0].length
  }
  return -1
}
