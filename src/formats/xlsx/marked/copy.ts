import { Refusal } from '../../../finding/finding.js'
import { type Bytes, bytesOf } from '../../../platform/bytes.js'
import { archiveOf } from '../../deflate/archive.js'
import { type Packed, packer } from '../../deflate/packer.js'
import type { Limits } from '../../limits.js'
import type { ByteSource } from '../../table.js'
import { bookPart, readBook, type Sheet as Tab } from '../book.js'
import { openParts, type Parts } from '../part.js'
import { XmlScanner } from '../scan.js'
import type { Sheet } from '../write-book.js'
import { sheetNames } from '../write-text.js'
import { SHEET_TYPE, STYLES_TYPE } from '../writer/relations.js'
import { writeSheet } from '../writer/sheet.js'
import { inlineStrings } from '../writer/strings.js'
import { HEAD, quoted, STRICT_MAIN } from '../writer/xml.js'
import { cellEdits } from './cells.js'
import { type Edit, edited } from './edits.js'
import { appended, attributeOf, childOf, childrenOf, type Element, elementsOf } from './element.js'
import { type CellMark, markedRows } from './marks.js'
import { noteEdits } from './notes.js'
import { outlineOf } from './outline.js'
import { type Changes, changesOf, TYPES } from './package.js'
import { ruleEdits } from './rules.js'
import { sealFor } from './seal.js'
import { type ShapeNumbers, shapeNumbers } from './shapes.js'
import { type Painted, paintedLooks } from './styles.js'

/** What is to be marked in a workbook. */
export interface Marking {
  /** The cells to paint, by the names of their sheets. */
  readonly marks: ReadonlyMap<string, readonly CellMark[]>
  /** The sheet that is added behind all others. It has no notes, charts or rules. */
  readonly findings: Sheet
  /** The sheet of findings of a copy that is marked again: it gives way to the new one. */
  readonly former: string | null
  /** Who made the notes: "ipp 0.1.0". */
  readonly author: string
}

/** What of the sender's a copy carries on. */
export interface Carried {
  readonly macros: boolean
  /** To other files, and to pages. */
  readonly links: boolean
  readonly embedded: boolean
  /** Whether a signature was taken out: it would be none of the copy. */
  readonly unsigned: boolean
}

/** A marked copy of a workbook. */
export interface MarkedBook {
  readonly bytes: Uint8Array
  /** By which ending spreadsheets open it. */
  readonly ending: '.xlsx' | '.xlsm'
  readonly carried: Carried
}

/** What all sheets of a copy share while they are marked. */
interface Copying {
  readonly changes: Changes
  readonly limits: Limits
  readonly looks: Painted
  readonly shapes: ShapeNumbers
  readonly author: string
}

const markSheet = (
  { changes, limits, looks, shapes, author }: Copying,
  { part }: Tab,
  marks: readonly CellMark[],
): void => {
  if (marks.length === 0) return
  const scanner = new XmlScanner(changes.parts.bytes(part), part, limits)
  let painted: readonly Edit[] = []
  const outline = outlineOf(scanner, ({ columnLook }, data) => {
    painted = cellEdits(scanner, data, { rows: markedRows(marks), paint: { of: looks.of, columnLook } })
  })
  const notes = marks.flatMap(({ column, row, note }) => (note === null ? [] : [{ column, row, note }]))
  const noted = noteEdits(changes, { part, outline, notes, author }, shapes)
  changes.change(part, [...painted, ...ruleEdits(outline, marks, looks.highlight), ...noted])
}

/** The workbook's own part, and the sheets that it lists. */
interface Listed {
  readonly part: string
  readonly root: Element
  readonly sheets: readonly Tab[]
}

const sheetXml = (sheet: Sheet, looks: Painted): string => {
  const texts: string[] = []
  const common = { looks: looks.looks(), strings: inlineStrings }
  const write = (text: string): void => void texts.push(text)
  writeSheet({ write, add: (bytes) => write(new TextDecoder().decode(bytes)) }, sheet, common)
  return texts.join('')
}

/** Adds the sheet of findings as the last tab, or puts it in the place of a former one. */
const addFindings = (
  { changes, looks }: Copying,
  { part, root, sheets }: Listed,
  { findings, former }: Marking,
): void => {
  const old = sheets.find(({ name }) => name === former)
  if (old) {
    changes.add(old.part, sheetXml(findings, looks), null)
    return
  }
  const tabs = childOf(root, 'sheets')
  if (!tabs) throw new Refusal({ code: 'E-SHEET-MISSING' })
  const known = childrenOf(tabs, 'sheet')
  const taken = known.map((tab) => attributeOf(tab, 'name') ?? '')
  const name = sheetNames([...taken, findings.name]).at(-1) ?? findings.name
  const number = 1 + Math.max(0, ...known.map((tab) => Number(attributeOf(tab, 'sheetId') ?? 0) || 0))
  const own = changes.free((free) => `${changes.folder}worksheets/sheet${free}.xml`)
  changes.add(own, sheetXml(findings, looks), SHEET_TYPE)
  const id = changes.relate(part, 'worksheet', own)
  const tag = `<${tabs.prefix}sheet xmlns:r="${changes.office}" name="${quoted(name)}" sheetId="${number}" r:id="${id}"/>`
  changes.change(part, [appended(tabs, tag)])
}

/** The looks of a workbook and what is to be written of them in the end. */
interface Looks {
  readonly looks: Painted
  readonly write: () => void
}

/** The looks of a workbook; one that has none gets a part for them. */
const looksIn = (
  changes: Changes,
  limits: Limits,
  { part, styles, main }: { readonly part: string; readonly styles: string | null; readonly main: string },
): Looks => {
  const none = bytesOf(`${HEAD}<styleSheet xmlns="${main}"></styleSheet>`)
  const rootOf = (bytes: Bytes) => elementsOf(new XmlScanner(bytes, styles ?? '', limits), 3)
  const stands = styles === null ? none : changes.parts.bytes(styles)
  const bytes = rootOf(stands).isEmpty ? none : stands
  const looks = paintedLooks(rootOf(bytes))
  const write = (): void => {
    const pieces = edited(bytes, looks.edits(bytes))
    if (styles !== null) {
      changes.replace(styles, pieces)
      return
    }
    const name = changes.free((number) => `${changes.folder}styles${number === 1 ? '' : number}.xml`)
    changes.relate(part, 'styles', name)
    changes.replace(name, pieces, STYLES_TYPE)
  }
  return { looks, write }
}

const SIGNATURE = /^_xmlsignatures\//i

const carriedIn = (parts: Parts): Carried => {
  const names = [...parts.archive.entries.values()].map(({ name }) => name)
  const leadsOut = (name: string): boolean =>
    ['"External"', "'External'"].some((mode) => parts.bytes(name).includes(mode))
  return {
    macros: names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)),
    links: names.some((name) => /\.rels$/i.test(name) && leadsOut(name)),
    embedded: names.some((name) => /(?:^|\/)(?:embeddings\/.|oleObject[^/]*\.bin$)/i.test(name)),
    unsigned: names.some((name) => SIGNATURE.test(name)),
  }
}

/** A workbook that says that it has macros is opened under that ending alone. */
const isMacroBook = (parts: Parts): boolean => parts.has(TYPES) && parts.bytes(TYPES).includes('macroEnabled.main+xml')

/** All parts as they are packed: what nobody touched byte for byte as it came. */
const packedParts = (source: ByteSource, { parts, written }: Changes): readonly Packed[] => {
  const pack = packer()
  const packed = ({ name, pieces }: { readonly name: string; readonly pieces: Iterable<Uint8Array> }): Packed => {
    for (const piece of pieces) pack.add(piece)
    return pack.part(name)
  }
  const { entries } = parts.archive
  const carried = [...entries].flatMap(([folded, { name, crc, size, method, data, packed: length }]) => {
    if (SIGNATURE.test(name)) return []
    const own = written.get(folded)
    return own ? [packed(own)] : [{ name, crc, size, method, bytes: source.read(data, length) }]
  })
  return [...carried, ...[...written].filter(([folded]) => !entries.has(folded)).map(([, own]) => packed(own))]
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
  const { looks, write } = looksIn(changes, limits, { part, styles: book.styles, main: root.namespace })
  const copying = { changes, limits, looks, shapes: shapeNumbers(parts), author: marking.author }
  for (const sheet of book.sheets) markSheet(copying, sheet, marking.marks.get(sheet.name) ?? [])
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
