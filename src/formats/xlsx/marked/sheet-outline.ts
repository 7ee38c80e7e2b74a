import type { Bytes } from '../../../platform/bytes.js'
import { WORD } from '../element-words.js'
import { LAST_COLUMN } from '../reference.js'
import { flag, whole } from '../values.js'
import type { Width } from '../write-book.js'
import { EVENT, type XmlScanner } from '../xml-scanner.js'
import { attributeOf, type Element, openedElement } from './element.js'

interface Columns {
  readonly first: number
  readonly last: number
  readonly look: number
  readonly width: Width
}

export interface Outline {
  readonly bytes: Bytes
  readonly root: Element
  /** The elements of the root, nothing of what is in them. */
  readonly sections: readonly Element[]
  /** Rules by which cells change their look, of whatever kind. */
  readonly rules: readonly Element[]
  /** The look of a column's cells that are not there, its number among the looks. */
  readonly columnLook: (column: number) => number
  readonly widths: readonly Width[]
}

const STANDARD_WIDTH = 9
/** Widths are for the places of notes: no note lies further to the right. */
const MOST_WIDTHS = 1000

const columnsOf = (element: Element): readonly Columns[] => {
  const first = (whole(attributeOf(element, 'min')) ?? 0) - 1
  const last = Math.min(whole(attributeOf(element, 'max')) ?? 0, LAST_COLUMN) - 1
  const width = Number(attributeOf(element, 'width') ?? STANDARD_WIDTH)
  const wide = { width: Number.isFinite(width) ? width : STANDARD_WIDTH, hidden: flag(attributeOf(element, 'hidden')) }
  return first < 0 ? [] : [{ first, last, look: whole(attributeOf(element, 'style')) ?? 0, width: wide }]
}

const widthsOf = (columns: readonly Columns[]): readonly Width[] => {
  const widths: Width[] = []
  for (const { first, last, width } of columns)
    for (let column = first; column <= Math.min(last, MOST_WIDTHS); column++) widths[column] = width
  return Array.from(widths, (width) => width ?? { width: STANDARD_WIDTH })
}

/** What holds rules, or columns, somewhere inside. */
const LOOKED_INTO = new Set(['cols', 'conditionalFormatting', 'extLst'])

/**
 * Walks a sheet's part. `rows` is called when its rows begin, and is to go on to their end: it is the one who reads them.
 */
export const outlineOf = (scanner: XmlScanner, rows: (outline: Outline, data: Element) => void): Outline => {
  const columns: Columns[] = []
  const [sections, rules]: [(Element & { closeStart: number; to: number })[], Element[]] = [[], []]
  let outline: Outline | null = null
  const close = (): void => {
    const last = sections.at(-1)
    if (!last) return
    last.to = scanner.position
    last.closeStart = last.isEmpty ? last.openEnd : scanner.endTagStart
  }
  const begin = (root: Element): Outline => ({
    bytes: scanner.bytes,
    root,
    sections,
    rules,
    columnLook: (column) => columns.find(({ first, last }) => first <= column && column <= last)?.look ?? 0,
    get widths() {
      return widthsOf(columns)
    },
  })
  const section = (known: Outline): void => {
    const element = openedElement(scanner)
    sections.push(element)
    if (scanner.word === WORD.sheetData) rows(known, element)
    else if (LOOKED_INTO.has(element.local)) return
    else scanner.skip()
    close()
  }
  for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
    if (event === EVENT.END && scanner.depth === 1) close()
    if (event !== EVENT.START) continue
    if (!outline) outline = begin(openedElement(scanner))
    else if (scanner.depth === 2) section(outline)
    else if (scanner.word === WORD.col) columns.push(...columnsOf(openedElement(scanner)))
    else if (scanner.name?.local === 'cfRule') rules.push(openedElement(scanner))
  }
  if (!outline) throw new Error('a sheet without a root passed the scanner')
  return outline
}

/** Where an element goes that comes behind these and before all others: behind the last of them that there is. */
export const placeBehind = ({ sections, root }: Outline, names: readonly string[]): number =>
  sections
    .filter(({ local, namespace }) => namespace === root.namespace && names.includes(local))
    .reduce((last, { to }) => Math.max(last, to), root.openEnd)
