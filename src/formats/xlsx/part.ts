import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from '../../finding/finding.js'
import type { Limits } from '../limits.js'
import type { ByteSource } from '../table.js'
import { viewOf } from './bytes.js'
import { toUtf8 } from './encoding.js'
import { XmlScanner } from './scan.js'
import { type Archive, type Entry, readArchive } from './zip.js'

const STORED = 0
const DEFLATED = 8

interface Inflated {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

const isInflated = (value: unknown): value is Inflated =>
  typeof value === 'object' && value !== null && 'engine' in value

/**
 * Unpacks one entry: never more bytes than its directory declares, and nothing leaves here whose length or CRC-32
 * differs. One chunk holds it all, so that no second copy is made.
 */
export const unpack = (source: ByteSource, entry: Entry): Buffer => {
  const packed = viewOf(source.read(entry.data, entry.packed))
  const bytes = entry.method === STORED ? packed : entry.method === DEFLATED ? inflate(packed, entry.size) : null
  if (bytes === null || bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new Refusal({ code: 'E-ZIP-CORRUPT', found: entry.name })
  }
  return bytes
}

/** The bytes of a deflated entry, null where they are damaged, too many or followed by others. */
const inflate = (packed: Buffer, size: number): Buffer | null => {
  try {
    const options = { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64), info: true }
    const inflated: unknown = inflateRawSync(packed, options)
    return isInflated(inflated) && inflated.engine.bytesWritten === packed.length ? inflated.buffer : null
  } catch {
    return null
  }
}

/** The parts of a workbook, found by path and unpacked when asked for. */
export interface Parts {
  readonly archive: Archive
  readonly limits: Limits
  readonly has: (name: string) => boolean
  /** The bytes of a part as strict UTF-8, checked; refused where there is no such part. */
  readonly bytes: (name: string) => Buffer
  /** A scanner at the beginning of a part. */
  readonly scan: (name: string) => XmlScanner
}

/** Opens an archive as a set of parts. */
export const openParts = (source: ByteSource, limits: Limits): Parts => {
  const archive = readArchive(source, limits)
  const bytes = (name: string): Buffer => {
    const entry = archive.entries.get(name.toLowerCase())
    if (entry === undefined) throw new Refusal({ code: 'E-XLSX-PART', found: name })
    const text = toUtf8(unpack(source, entry))
    if (text === null) throw new Refusal({ code: 'E-XML-BAD', found: entry.name })
    return text
  }
  return {
    archive,
    limits,
    has: (name) => archive.entries.has(name.toLowerCase()),
    bytes,
    scan: (name) => new XmlScanner(bytes(name), name, limits),
  }
}
