import { Refusal } from '../../finding/finding.js'
import { type Bytes, viewOf } from '../../platform/bytes.js'
import { crc32 } from '../../platform/crc32.js'
import { inflate } from '../../platform/inflate.js'
import type { ByteSource } from '../cell-table.js'
import type { Limits } from '../limits.js'
import { toUtf8 } from './xml-encoding.js'
import { XmlScanner } from './xml-scanner.js'
import { type Archive, type Entry, readArchive } from './zip.js'

const STORED = 0
const DEFLATED = 8

const contentOf = (packed: Bytes, { method, size }: Entry): Bytes | null => {
  if (method === STORED) return packed
  return method === DEFLATED ? inflate(packed, size) : null
}

/**
 * Unpacks one entry: never more bytes than its directory declares, and nothing leaves here whose length or CRC-32
 * differs.
 */
export const unpack = (source: ByteSource, entry: Entry): Bytes => {
  const bytes = contentOf(viewOf(source.read(entry.data, entry.packed)), entry)
  if (bytes === null || bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new Refusal({ code: 'E-ZIP-CORRUPT', found: entry.name })
  }
  return bytes
}

/** The parts of a workbook, found by path and unpacked when asked for. */
export interface Parts {
  readonly archive: Archive
  readonly limits: Limits
  readonly has: (name: string) => boolean
  /** The bytes of a part as strict UTF-8, checked; refused where there is no such part. */
  readonly bytes: (name: string) => Bytes
  /** The bytes of a part that need not be XML without a fault, such as drawings of an old kind. */
  readonly raw: (name: string) => Bytes
  /** A scanner at the beginning of a part. */
  readonly scan: (name: string) => XmlScanner
}

export const openParts = (source: ByteSource, limits: Limits): Parts => {
  const archive = readArchive(source, limits)
  const raw = (name: string): Bytes => {
    const entry = archive.entries.get(name.toLowerCase())
    if (entry === undefined) throw new Refusal({ code: 'E-XLSX-PART', found: name })
    return unpack(source, entry)
  }
  const bytes = (name: string): Bytes => {
    const text = toUtf8(raw(name))
    if (text === null)
      throw new Refusal({ code: 'E-XML-BAD', found: archive.entries.get(name.toLowerCase())?.name ?? name })
    return text
  }
  return {
    archive,
    limits,
    has: (name) => archive.entries.has(name.toLowerCase()),
    bytes,
    raw,
    scan: (name) => new XmlScanner(bytes(name), name, limits),
  }
}
