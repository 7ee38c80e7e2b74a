import { Refusal } from '../../../finding/finding.js'
import { type Bytes, bytesOf } from '../../../platform/bytes.js'
import type { ByteSource } from '../../cell-table.js'
import { archiveOf } from '../../deflate/archive.js'
import { type Packed, packer } from '../../deflate/packer.js'
import type { Limits } from '../../limits.js'
import { bookPart, readBook, type Sheet as Tab } from '../book.js'
import { openParts, type Parts } from '../part.js'
import type { Sheet, SheetRow } from '../write-book.js'
import { sheetNames } from '../write-text.js'
import { SHEET_TYPE, STYLES_TYPE } from '../writer/relations-xml.js'
import { inlineStrings } from '../writer/shared-strings.js'
import { writeSheet } from '../writer/sheet-xml.js'
import { HEAD, STRICT_MAIN, xmlAttribute } from '../writer/xml.js'
import { XmlScanner } from '../xml-scanner.js'
import { editedPieces } from './edits.js'
import { appendEdit, attributeOf, childOf, childrenOf, type Element, elementsOf } from './element.js'
import type { Former } from './former.js'
import { type Copying, looksOfCells, markSheet } from './mark-sheet.js'
import type { CellMark } from './marked-rows.js'
import { type Changes, changesOf, TYPES } from './package.js'
import { paintedCells } from './painted.js'
import { type Painted, paintedLooks } from './painted-looks.js'
import { sealFor } from './seal.js'
import { shapeNumbers } from './shapes.js'

/** What is to be marked in a workbook. */
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

/** The workbook's own part, and the sheets that it lists. */
interface Listed {
  readonly part: string
  readonly root: Element
  readonly sheets: readonly Tab[]
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

/** Adds the sheet of findings as the last tab, or puts it in the place of a former one. */
const addFindings = (copying: Copying, { part, root, sheets }: Listed, marking: Marking): void => {
  const { changes } = copying
  const { findings, former } = marking
  const old = sheets.find(({ name }) => name === former?.sheet)
  if (old) {
    changes.add(old.part, sheetXml(copying, marking), null)
    return
  }
  const tabs = childOf(root, 'sheets')
  if (!tabs) throw new Refusal({ code: 'E-SHEET-MISSING' })
  const known = childrenOf(tabs, 'sheet')
  const taken = known.map((tab) => attributeOf(tab, 'name') ?? '')
  const name = sheetNames([...taken, findings.name]).at(-1) ?? findings.name
  const number = 1 + Math.max(0, ...known.map((tab) => Number(attributeOf(tab, 'sheetId') ?? 0) || 0))
  const own = changes.free((free) => `${changes.folder}worksheets/sheet${free}.xml`)
  changes.add(own, sheetXml(copying, marking), SHEET_TYPE)
  const id = changes.relate(part, 'worksheet', own)
  const tag = `<${tabs.prefix}sheet xmlns:r="${changes.office}" name="${xmlAttribute(name)}" sheetId="${number}" r:id="${id}"/>`
  changes.change(part, [appendEdit(tabs, tag)])
}

/** The looks of a workbook and what is to be written of them in the end. */
interface Looks {
  readonly looks: Painted
  readonly write: () => void
}

/** Where the looks of a workbook stand, and which grounds the tool painted in it before. */
interface StylesOf {
  readonly part: string
  readonly styles: string | null
  readonly main: string
  readonly colours: readonly string[]
}

/** Down to the looks; where there may be paint of ours, down to the colours of what rules give. */
const [LOOKS_DEPTH, COLOURS_DEPTH] = [3, 6]

/** The looks of a workbook; one that has none gets a part for them. */
const looksIn = (changes: Changes, limits: Limits, { part, styles, main, colours }: StylesOf): Looks => {
  const none = bytesOf(`${HEAD}<styleSheet xmlns="${main}"></styleSheet>`)
  const depth = colours.length > 0 ? COLOURS_DEPTH : LOOKS_DEPTH
  const rootOf = (bytes: Bytes) => elementsOf(new XmlScanner(bytes, styles ?? '', limits), depth)
  const stands = styles === null ? none : changes.parts.bytes(styles)
  const bytes = rootOf(stands).isEmpty ? none : stands
  const looks = paintedLooks(rootOf(bytes), bytes, colours)
  const write = (): void => {
    const pieces = editedPieces(bytes, looks.edits())
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
