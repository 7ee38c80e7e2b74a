import { Refusal } from '../../finding/finding.js'
import type { Limits } from '../limits.js'
import { over } from './cell.js'
import { WORD } from './element-words.js'
import type { Parts } from './part.js'
import { type Relation, relationsOf } from './relations.js'
import { checkLength } from './strings.js'
import { flag } from './values.js'
import { EVENT, type XmlScanner } from './xml-scanner.js'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

/** What the workbook's own part says. */
interface Book {
  /** Worksheets in the order of the tabs; charts, dialogs and macro sheets hold no cells and are left out. */
  readonly sheets: readonly Sheet[]
  /** Whether dates are counted from 1904. */
  readonly date1904: boolean
  readonly styles: string | null
  readonly strings: string | null
}

/** A sheet as the list of tabs names it. */
interface Tab {
  readonly name: string
  readonly hidden: boolean
  /** The relation that leads to its part; "" for a module of a long gone version, which has none. */
  readonly relation: string
}

/** The path of the part that holds the list of sheets, null where the archive is no workbook. */
export const bookPart = (parts: Parts): string | null =>
  relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? null

/** Reads the list of sheets and finds the parts of the workbook by their relations. */
export const readBook = (parts: Parts, part: string, limits: Limits): Book => {
  const relations = relationsOf(parts, part)
  const { tabs, date1904 } = readTabs(parts.scan(part), part, limits)
  checkNames(tabs)
  const sheets = tabs.flatMap((tab) => sheetOf(parts, tab, relations))
  if (sheets.length === 0) throw new Refusal({ code: 'E-SHEET-MISSING' })
  checkParts(sheets)
  return {
    sheets,
    date1904,
    styles: optional(parts, relations, 'styles'),
    strings: optional(parts, relations, 'sharedStrings'),
  }
}

const readTabs = (scanner: XmlScanner, part: string, limits: Limits): { tabs: readonly Tab[]; date1904: boolean } => {
  const tabs: Tab[] = []
  let date1904 = false
  let inSheets = false
  for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
    if (event !== EVENT.START) continue
    if (scanner.depth === 1 && scanner.word !== WORD.workbook) throw new Refusal({ code: 'E-XLSX-PART', found: part })
    if (scanner.depth === 2) inSheets = scanner.word === WORD.sheets
    if (scanner.depth === 2 && scanner.word === WORD.workbookPr) date1904 = flag(scanner.tag.find(WORD.atDate1904))
    if (scanner.depth === 3 && inSheets && scanner.word === WORD.sheet) tabs.push(tabOf(scanner, part, limits))
    if (tabs.length > limits.sheets) throw over(`> ${limits.sheets} sheets`, 'sheets', limits)
  }
  return { tabs, date1904 }
}

const tabOf = (scanner: XmlScanner, part: string, limits: Limits): Tab => {
  const name = scanner.tag.find(WORD.atName)
  const relation = scanner.tag.find(WORD.atRelation)
  if (name === null || relation === null) throw new Refusal({ code: 'E-XLSX-PART', sheet: name, found: part })
  checkLength(name, limits)
  return { name, hidden: ['hidden', 'veryHidden'].includes(scanner.tag.find(WORD.atState) ?? ''), relation }
}

const sheetOf = (parts: Parts, tab: Tab, relations: readonly Relation[]): readonly Sheet[] => {
  if (tab.relation === '') return []
  const relation = relations.find(({ id }) => id === tab.relation)
  if (relation === undefined) throw new Refusal({ code: 'E-XLSX-PART', sheet: tab.name, found: tab.relation })
  if (relation.type !== 'worksheet') return []
  const { target } = relation
  if (target === null || !parts.has(target)) throw new Refusal({ code: 'E-XLSX-PART', sheet: tab.name, found: target })
  return [{ name: tab.name, hidden: tab.hidden, part: target }]
}

/** Styles and strings may be missing as long as no cell asks for them. */
const optional = (parts: Parts, relations: readonly Relation[], type: string): string | null => {
  const target = relations.find((relation) => relation.type === type)?.target ?? null
  return target !== null && parts.has(target) ? target : null
}

/** How a sheet's name looks to the one who reads it: case, blanks and invisible characters do not tell two apart. */
const look = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()

const checkNames = (tabs: readonly Tab[]): void => {
  const seen = new Map<string, string>()
  for (const { name } of tabs) {
    const twin = seen.get(look(name))
    if (twin !== undefined) throw new Refusal({ code: 'E-SHEET-DUP', sheet: twin, found: name })
    seen.set(look(name), name)
  }
}

const checkParts = (sheets: readonly Sheet[]): void => {
  const seen = new Map<string, string>()
  for (const { name, part } of sheets) {
    const twin = seen.get(part.toLowerCase())
    if (twin !== undefined) throw new Refusal({ code: 'E-SHEET-DUP', sheet: twin, found: name })
    seen.set(part.toLowerCase(), name)
  }
}
