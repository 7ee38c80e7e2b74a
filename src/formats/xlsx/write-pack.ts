import { createHash } from 'node:crypto'
import { crc32, inflateRawSync } from 'node:zlib'
import { deflate } from '../deflate/deflate.js'
import type { ByteSource } from '../table.js'
import { viewOf } from './bytes.js'
import type { Sheet } from './write-book.js'
import { roomierNotes } from './write-notes.js'
import { withQuotePrefix } from './write-style.js'
import { type Entry, readArchive } from './zip.js'

/** A part of a workbook as it is stored: packed, with what the archive's directory says of it. */
interface Packed {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly bytes: Uint8Array
}

const ANY = Number.POSITIVE_INFINITY
/** What the tool wrote itself needs no limits. */
const UNLIMITED = {
  file: ANY,
  entries: ANY,
  part: ANY,
  total: ANY,
  ratio: ANY,
  cells: ANY,
  rows: ANY,
  columns: ANY,
  sheets: ANY,
  characters: ANY,
  merges: ANY,
  depth: ANY,
  attributes: ANY,
}

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
})

export const CORE = 'docProps/core.xml'

/** The parts of an archive that is held in memory, by name. */
export const entriesOf = (source: ByteSource): readonly Entry[] => [...readArchive(source, UNLIMITED).entries.values()]

export const unpacked = (source: ByteSource, { data, packed, method, size }: Entry): Buffer => {
  const bytes = viewOf(source.read(data, packed))
  return method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) })
}

/** Types first, as every writer has it, then by name. */
const inOrder = (a: Entry, b: Entry): number => rankOf(a.name) - rankOf(b.name) || (a.name < b.name ? -1 : 1)
const rankOf = (name: string): number => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2)

/**
 * exceljs' streaming writer puts a sheet's protection behind its drop-downs; the format wants it right behind the cells,
 * and a workbook that has it elsewhere is opened with an offer to repair it.
 */
const reordered = (bytes: Buffer): Buffer => {
  const end = bytes.lastIndexOf('</sheetData>') + '</sheetData>'.length
  const tail = bytes.subarray(end).toString('utf8')
  const found = /<sheetProtection [^<>]*\/>/.exec(tail)?.[0]
  return found === undefined
    ? bytes
    : Buffer.concat([bytes.subarray(0, end), Buffer.from(found + tail.replace(found, ''))])
}

const DRAWING = /^xl\/drawings\/vmlDrawing(\d+)\.vml$/

/** What exceljs leaves to be put right, part by part. */
const mended = (name: string, bytes: Buffer, sheets: readonly Pick<Sheet, 'columns'>[]): Buffer => {
  if (name.startsWith('xl/worksheets/sheet')) return reordered(bytes)
  if (name === 'xl/styles.xml') return Buffer.from(withQuotePrefix(bytes.toString('utf8')))
  const number = DRAWING.exec(name)?.[1]
  const columns = sheets[Number(number) - 1]?.columns ?? []
  return number === undefined ? bytes : Buffer.from(roomierNotes(bytes.toString('utf8'), columns))
}

const pack = (name: string, bytes: Uint8Array): Packed => ({
  name: Buffer.from(name),
  crc: crc32(bytes),
  size: bytes.length,
  bytes: deflate(bytes),
})

/** A digest of all parts but the one that the digest stands in: by it an output tells whether someone edited it since. */
export const digestOf = (
  parts: readonly { readonly name: string; readonly crc: number; readonly size: number }[],
): string => {
  const lines = parts.filter(({ name }) => name !== CORE).map(({ name, crc, size }) => `${name} ${crc} ${size}\n`)
  return createHash('sha256').update(lines.sort().join('')).digest('hex')
}

/**
 * An archive written anew, so that the same parts are the same bytes on every machine and at any time: parts in one
 * order, packed by our own packer, dated 1 January 1980. `seal` changes the part with the properties, given the digest
 * of all others.
 */
export const repack = (
  archive: Uint8Array,
  sheets: readonly Pick<Sheet, 'columns'>[],
  seal: (core: string, digest: string) => string,
): Uint8Array => {
  const source = sourceOf(archive)
  const entries = [...entriesOf(source)].sort(inOrder)
  const parts = entries
    .filter(({ name }) => name !== CORE)
    .map((entry) => ({ ...pack(entry.name, mended(entry.name, unpacked(source, entry), sheets)), part: entry.name }))
  const digest = digestOf(parts.map(({ part, crc, size }) => ({ name: part, crc, size })))
  const cores = entries
    .filter(({ name }) => name === CORE)
    .map((entry) => pack(CORE, Buffer.from(seal(unpacked(source, entry).toString('utf8'), digest))))
  return archiveOf([...parts, ...cores])
}

const VERSION = 20
const DEFLATED = 8
const UTF8_NAMES = 0x0800
/** 1 January 1980, the first day that an archive knows. */
const DATE = 0x0021

/** The fields that the local header and the directory share. */
const shared = ({ name, crc, size, bytes }: Packed): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(UTF8_NAMES, 2)
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(DATE, 8)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const listed = (part: Packed, offset: number): Buffer => {
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([VERSION, 0]), shared(part), tail, part.name])
}

const archiveOf = (parts: readonly Packed[]): Uint8Array => {
  const [chunks, directory]: [Uint8Array[], Buffer[]] = [[], []]
  let offset = 0
  for (const part of parts) {
    directory.push(listed(part, offset))
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared(part), part.name])
    chunks.push(local, part.bytes)
    offset += local.length + part.bytes.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...chunks, list, end])
}

/** Any parts as an archive in the order given, the same bytes on every machine and at any time. */
export const archived = (parts: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array =>
  archiveOf(parts.map(({ name, bytes }) => pack(name, bytes)))
