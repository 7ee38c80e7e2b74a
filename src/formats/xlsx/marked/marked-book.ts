import { Refusal } from '../../../finding/finding.js'
import type { ByteSource } from '../../cell-table.js'
import { archiveOf } from '../../deflate/archive.js'
import { type Packed, packer } from '../../deflate/packer.js'
import type { Limits } from '../../limits.js'
import { bookPart, readBook, type Sheet as Tab } from '../book.js'
import { openParts } from '../part.js'
import type { Sheet, SheetRow } from '../write-book.js'
import { sheetNames } from '../write-text.js'
import { SHEET_TYPE } from '../writer/relations-xml.js'
import { inlineStrings } from '../writer/shared-strings.js'
import { writeSheet } from '../writer/sheet-xml.js'
import { STRICT_MAIN, xmlAttribute } from '../writer/xml.js'
import { XmlScanner } from '../xml-scanner.js'
import { looksIn } from './book-looks.js'
import { nameEdits } from './book-names.js'
import { appendEdit, attributeOf, childOf, childrenOf, type Element, elementsOf } from './element.js'
import type { Former } from './former.js'
import { type Copying, looksOfCells, markSheet } from './mark-sheet.js'
import { type Carried, carriedIn, isMacroBook, SIGNATURE } from './marked-parts.js'
import type { CellMark } from './marked-rows.js'
import { type Changes, changesOf } from './package.js'
import { paintedCells } from './painted.js'
import { sealFor } from './seal.js'
import { shapeNumbers } from './shapes.js'

export interface Marking {
  /** The cells to paint, by the names of their sheets. */
  readonly marks: ReadonlyMap<string, readonly CellMark[]>
  /** The sheet that is added behind all others. It has no notes, charts or rules. */
  readonly findings: Sheet
  /** What stands above the list of how cells looked, behind the findings. */
  readonly looksTitle: SheetRow
  /** What the tool put into a copy that is marked again. */
  readonly former: Former | null
  /** Who made the notes: "ipp 0.1.0". */
  readonly author: string
}

export interface MarkedBook {
  readonly bytes: Uint8Array
  /** By which ending spreadsheets open it. */
  readonly ending: '.xlsx' | '.xlsm'
  readonly carried: Carried
}

/** The sheet of findings, and behind its lines how the painted cells looked. */
const sheetXml = ({ looks, painted }: Copying, { findings, looksTitle }: Marking): string => {
  const texts: string[] = []
  const common = { looks: looks.looks(), strings: inlineStrings }
  const write = (text: string): void => void texts.push(text)
  const rows = [...findings.rows, ...(painted.isEmpty() ? [] : [{ cells: [] }, looksTitle])]
  const packer = { write, add: (bytes: Uint8Array) => write(new TextDecoder().decode(bytes)) }
  writeSheet(packer, { ...findings, rows }, common)
  return texts.join('').replace('</sheetData>', () => `${painted.rows(rows.length)}</sheetData>`)
}

/** The workbook's own part as it stands. */
interface BookPart {
  readonly part: string
  readonly root: Element
  readonly sheets: readonly Tab[]
}

/** Adds the sheet of findings as the last tab, or puts it in the place of a former one. */
const addFindings = (copying: Copying, { part, root, sheets }: BookPart, marking: Marking): void => {
  const { changes } = copying
  const { findings, former } = marking
  const tabs = childOf(root, 'sheets')
  if (!tabs) throw new Refusal({ code: 'E-SHEET-MISSING' })
  const known = childrenOf(tabs, 'sheet')
  const taken = known.map((tab) => attributeOf(tab, 'name') ?? '')
  const old = sheets.find(({ name }) => name === former?.sheet)
  if (old) {
    changes.add(old.part, sheetXml(copying, marking), null)
    changes.change(part, nameEdits(root, { ...findings, name: old.name }, taken.indexOf(old.name)))
    return
  }
  const name = sheetNames([...taken, findings.name]).at(-1) ?? findings.name
  const number = 1 + Math.max(0, ...known.map((tab) => Number(attributeOf(tab, 'sheetId') ?? 0) || 0))
  const own = changes.free((free) => `${changes.folder}worksheets/sheet${free}.xml`)
  changes.add(own, sheetXml(copying, marking), SHEET_TYPE)
  const id = changes.relate(part, 'worksheet', own)
  const tag = `<${tabs.prefix}sheet xmlns:r="${changes.office}" name="${xmlAttribute(name)}" sheetId="${number}" r:id="${id}"/>`
  changes.change(part, [appendEdit(tabs, tag), ...nameEdits(root, { ...findings, name }, known.length)])
}

/** All parts as they are packed: what nobody touched byte for byte as it came. */
const packedParts = (source: ByteSource, { parts, written }: Changes): readonly Packed[] => {
  const pack = packer()
  const packPart = ({ name, pieces }: { readonly name: string; readonly pieces: Iterable<Uint8Array> }): Packed => {
    for (const piece of pieces) pack.add(piece)
    return pack.part(name)
  }
  const { entries } = parts.archive
  const carried = [...entries].flatMap(([folded, { name, crc, size, method, data, packed: length }]) => {
    if (SIGNATURE.test(name)) return []
    const own = written.get(folded)
    return own ? [packPart(own)] : [{ name, crc, size, method, bytes: source.read(data, length) }]
  })
  return [...carried, ...[...written].filter(([folded]) => !entries.has(folded)).map(([, own]) => packPart(own))]
}

/**
 * A copy of a workbook as its sender made it: some cells are painted and have notes, and one sheet comes to the others.
 * Formats, merges, drop-downs, pictures, macros and whatever else the package holds stay; parts that need no change are
 * carried over byte for byte. Nothing that is added is a formula of a cell. Throws {@link Refusal} as the reader does.
 */
export const markedBook = (source: ByteSource, limits: Limits, marking: Marking): MarkedBook => {
  const parts = openParts(source, limits)
  const part = bookPart(parts)
  if (part === null) throw new Refusal({ code: 'E-XLSX-PART', found: '_rels/.rels' })
  const book = readBook(parts, part, limits)
  const root = elementsOf(parts.scan(part), 3)
  const changes = changesOf(parts, part, root.namespace === STRICT_MAIN)
  const { author, former } = marking
  const colours = former?.colours ?? []
  const { looks, write } = looksIn(changes, limits, { part, styles: book.styles, main: root.namespace, colours })
  const listed = book.sheets.find(({ name }) => name === former?.sheet)
  const samples = listed ? looksOfCells(new XmlScanner(parts.bytes(listed.part), listed.part, limits)) : new Map()
  const copying: Copying = {
    ...{ changes, limits, looks, author, former, painted: paintedCells(), shapes: shapeNumbers(parts) },
    sampleLook: (at) => samples.get(at) ?? 0,
  }
  for (const sheet of book.sheets) if (sheet !== listed) markSheet(copying, sheet, marking.marks.get(sheet.name) ?? [])
  addFindings(copying, { part, root, sheets: book.sheets }, marking)
  write()
  const seal = sealFor(changes)
  changes.close({
    part: (name) => SIGNATURE.test(name),
    relation: (type) => type.endsWith('/digital-signature/origin'),
  })
  const ending = isMacroBook(parts) ? '.xlsm' : '.xlsx'
  return { bytes: archiveOf(seal(packedParts(source, changes))), ending, carried: carriedIn(parts) }
}
