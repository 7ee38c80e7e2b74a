import { Refusal } from '../finding/finding.js'
import { viewOf } from '../platform/bytes.js'
import type { ByteSource } from './cell-table.js'
import { type Limits, tooLarge } from './limits.js'
import { unpack } from './xlsx/part.js'
import { overLimit, readArchive } from './xlsx/zip.js'
import { archiveListing } from './xlsx/zip-directory.js'

/** A ZIP of files; workbooks and other documents are archives as well, and none. */
interface Bundle {
  /** The files' paths, with "/". */
  readonly names: readonly string[]
  /** A file's bytes; null where there is none of that path. Throws {@link Refusal} where it is damaged. */
  readonly bytes: (name: string) => Uint8Array | null
}

/** What tells the documents that are archives too: the first files of each kind. */
const DOCUMENT = new Set([
  '[content_types].xml',
  '_rels/.rels',
  'mimetype',
  'content.xml',
  'xl/workbook.xml',
  'xl/workbook.bin',
  'word/document.xml',
  'ppt/presentation.xml',
])

const isArchive = (source: ByteSource): boolean =>
  source.size >= 4 && /^PK(?:\x03\x04|\x05\x06)$/.test(viewOf(source.read(0, 4)).toString('latin1'))

/**
 * The paths in a ZIP of files, by its directory alone: nothing is unpacked and nothing refused. Null where the bytes are no
 * such ZIP; "damaged" where they begin like one and hold no directory that adds up.
 */
export const bundledNames = (source: ByteSource): readonly string[] | 'damaged' | null => {
  if (!isArchive(source)) return null
  const listed = archiveListing(source)
  if (listed === null) return 'damaged'
  const names = listed.map(({ name }) => name).filter((name) => !name.endsWith('/'))
  return names.some((name) => DOCUMENT.has(name.toLowerCase())) ? null : names
}

/** Opens a ZIP of files under the guards of archives. Throws {@link Refusal}. */
export const openBundle = (source: ByteSource, limits: Limits): Bundle => {
  if (source.size > limits.file) throw new Refusal(tooLarge(source.size, limits))
  const { entries } = readArchive(source, limits)
  const byPath = new Map([...entries.values()].map((entry) => [entry.name, entry]))
  return {
    names: [...byPath.keys()],
    bytes: (name) => {
      const entry = byPath.get(name)
      return entry ? unpack(source, entry) : null
    },
  }
}

/** How many bytes a file within a ZIP unpacks to in the end: a workbook is an archive again. */
const unpackedSize = (bytes: Uint8Array): number => {
  const source = { size: bytes.length, read: (at: number, length: number) => bytes.subarray(at, at + length) }
  const listed = isArchive(source) ? archiveListing(source) : null
  return (listed ?? []).reduce((sum, { size }) => sum + size, bytes.length)
}

/**
 * Holds files of a ZIP to the limit of what one archive may unpack to, the workbooks among them unpacked as well: a small
 * ZIP of workbooks that are small only as long as they are packed is refused. Throws {@link Refusal}.
 */
export const checkUnpacked = (bundle: Bundle, names: readonly string[], limits: Limits): void => {
  const total = names.reduce((sum, name) => sum + sizeIn(bundle, name), 0)
  if (total > limits.total) throw overLimit({ limit: 'total', needs: total, found: `${total} bytes` }, limits)
}

const sizeIn = (bundle: Bundle, name: string): number => {
  try {
    const bytes = bundle.bytes(name)
    return bytes ? unpackedSize(bytes) : 0
  } catch (error) {
    // A damaged one is told under its own name when it is opened.
    if (error instanceof Refusal) return 0
    throw error
  }
}
