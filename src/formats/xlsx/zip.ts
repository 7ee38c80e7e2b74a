import { Refusal, type Remark } from '../../finding/finding.js'
import { type Bytes, viewOf } from '../../platform/bytes.js'
import type { ByteSource } from '../cell-table.js'
import { type Limits, RATIO_FLOOR } from '../limits.js'
import { type Directory, findDirectory } from './directory.js'

/** One file within an archive, as its directory describes it; nothing of it has been unpacked yet. */
export interface Entry {
  /** Its path with "/" between folders, whatever the writer used. */
  readonly name: string
  readonly method: number
  readonly crc: number
  /** Bytes it takes in the archive, and unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its bytes begin in the file. */
  readonly data: number
}

/** An archive whose directory holds what it says. */
export interface Archive {
  /** Entries by their path in small letters; folders are left out. */
  readonly entries: ReadonlyMap<string, Entry>
  readonly remarks: readonly Remark[]
}

/** A record of the directory, with the local header's place and the raw name for comparison. */
interface Listed {
  readonly name: string
  readonly rawName: Bytes
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly local: number
}

const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const WIDE = 0xffffffff
const AES = 99

const corrupt = (found: string): never => {
  throw new Refusal({ code: 'E-ZIP-CORRUPT', found })
}

/** What an archive has too much of, and the least limit that would let it through. */
interface Excess {
  readonly limit: 'entries' | 'part' | 'total' | 'ratio'
  readonly needs: number
  readonly found: string
}

/** Says that an archive goes beyond a limit, and which option with which value would let it through. */
export const overLimit = ({ limit, needs, found }: Excess, limits: Limits): Refusal => {
  const expected = `≤ ${limits[limit]}${limit === 'ratio' ? ':1' : ''}`
  return new Refusal({ code: 'E-ZIP-LIMIT', found, expected, option: `--max-${limit} ${needs}` })
}

/**
 * Reads an archive's directory and holds it to the local headers, before a single byte is unpacked: no entry may be
 * encrypted, lie over another, share a name with another (small and capital letters are one), point outside its folder,
 * or unpack to more than the limits allow.
 */
export const readArchive = (source: ByteSource, limits: Limits): Archive => {
  const directory = findDirectory(source) ?? corrupt('central directory')
  if (directory.count > limits.entries) {
    throw overLimit({ limit: 'entries', needs: directory.count, found: `${directory.count} entries` }, limits)
  }
  const listed = list(source, directory)
  for (const entry of listed) checkEntry(entry, limits)
  checkTotal(listed, limits)
  const entries = place(source, listed, directory)
  return { entries: byName(entries), remarks: around(source, listed, directory) }
}

/** Bytes of a directory that is only looked at: some hundred thousand entries. */
const LONGEST_DIRECTORY = 16 * 1024 * 1024

/** What an archive's directory says is in it, nothing of it held to the entries: for a look before it is opened. */
export const archiveListing = (
  source: ByteSource,
): readonly { readonly name: string; readonly size: number }[] | null => {
  const directory = findDirectory(source)
  if (directory === null || directory.length > LONGEST_DIRECTORY) return null
  try {
    return list(source, directory)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const list = (source: ByteSource, directory: Directory): readonly Listed[] => {
  const bytes = viewOf(source.read(directory.start, directory.length))
  const listed: Listed[] = []
  let at = 0
  while (at < bytes.length) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY) corrupt('central directory')
    const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28)
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
    const end = extraEnd + bytes.readUInt16LE(at + 32)
    if (end > bytes.length) corrupt('central directory')
    listed.push(record(bytes, { at, nameEnd, extraEnd }, directory.shift))
    at = end
  }
  return listed.length === directory.count ? listed : corrupt('central directory')
}

/** Where an entry of the directory begins, and where its name and its extra fields end. */
interface EntryPlace {
  readonly at: number
  readonly nameEnd: number
  readonly extraEnd: number
}

const record = (bytes: Bytes, { at, nameEnd, extraEnd }: EntryPlace, shift: number): Listed => {
  const rawName = bytes.subarray(at + ENTRY_LENGTH, nameEnd)
  const wide = wideFields(bytes.subarray(nameEnd, extraEnd))
  const field = (offset: number): number => {
    const value = bytes.readUInt32LE(at + offset)
    return value === WIDE ? (wide.shift() ?? corrupt('ZIP64')) : value
  }
  const size = field(24)
  const packed = field(20)
  return {
    name: rawName.toString('utf8').replaceAll('\\', '/'),
    rawName,
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed,
    size,
    local: field(42) + shift,
  }
}

/** The 64-bit fields of a ZIP64 extra record, in their order: size, packed size, offset. */
const wideFields = (extra: Bytes): number[] => {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    const body = extra.subarray(at + 4, at + 4 + length)
    if (extra.readUInt16LE(at) === 1) {
      return Array.from({ length: Math.floor(body.length / 8) }, (_, i) => Number(body.readBigUInt64LE(i * 8)))
    }
    at += 4 + length
  }
  return []
}

const checkEntry = (entry: Listed, limits: Limits): void => {
  if ((entry.flags & 1) !== 0 || entry.method === AES) throw new Refusal({ code: 'E-ENCRYPTED', found: entry.name })
  if (!isInside(entry.name)) throw new Refusal({ code: 'E-ZIP-NAME', found: entry.name })
  if (entry.size > limits.part) {
    throw overLimit({ limit: 'part', needs: entry.size, found: `${entry.name}: ${entry.size} bytes` }, limits)
  }
  if (entry.size > RATIO_FLOOR && entry.size > entry.packed * limits.ratio) {
    const found = `${entry.name}: ${entry.packed} → ${entry.size} bytes`
    throw overLimit({ limit: 'ratio', needs: Math.ceil(entry.size / Math.max(1, entry.packed)), found }, limits)
  }
}

const isInside = (name: string): boolean =>
  name !== '' &&
  !/^(?:\/|[A-Za-z]:)/.test(name) &&
  !/[\x00-\x1f\x7f]/.test(name) &&
  !name.split('/').some((folder) => folder === '..')

const checkTotal = (listed: readonly Listed[], limits: Limits): void => {
  const total = listed.reduce((sum, { size }) => sum + size, 0)
  if (total > limits.total) throw overLimit({ limit: 'total', needs: total, found: `${total} bytes` }, limits)
}

/** Finds where each entry's bytes begin, by local headers that must say the same and lie one behind the other. */
const place = (source: ByteSource, listed: readonly Listed[], directory: Directory): readonly Entry[] => {
  const ordered = [...listed].sort((a, b) => a.local - b.local)
  return ordered.map((entry, i) => {
    const end = ordered[i + 1]?.local ?? directory.start
    const data = dataStart(source, entry, end)
    if (data + entry.packed > end) corrupt(entry.name)
    const { name, method, crc, packed, size } = entry
    return { name, method, crc, packed, size, data }
  })
}

const dataStart = (source: ByteSource, entry: Listed, end: number): number => {
  if (entry.local + LOCAL_LENGTH + entry.rawName.length > end) corrupt(entry.name)
  const header = viewOf(source.read(entry.local, LOCAL_LENGTH + entry.rawName.length))
  const agrees =
    header.readUInt32LE(0) === LOCAL &&
    header.readUInt16LE(8) === entry.method &&
    header.readUInt16LE(26) === entry.rawName.length &&
    header.subarray(LOCAL_LENGTH).equals(entry.rawName)
  if (!agrees) corrupt(entry.name)
  const flags = header.readUInt16LE(6)
  if ((flags & 1) !== 0) throw new Refusal({ code: 'E-ENCRYPTED', found: entry.name })
  if ((flags & 8) === 0 && !sameSizes(header, entry)) corrupt(entry.name)
  return entry.local + LOCAL_LENGTH + entry.rawName.length + header.readUInt16LE(28)
}

/** Whether the local header repeats checksum and sizes; where a data descriptor follows it need not know them yet. */
const sameSizes = (header: Bytes, entry: Listed): boolean => {
  const same = (offset: number, value: number): boolean => {
    const field = header.readUInt32LE(offset)
    return field === value || field === WIDE
  }
  return header.readUInt32LE(14) === entry.crc && same(18, entry.packed) && same(22, entry.size)
}

const byName = (entries: readonly Entry[]): ReadonlyMap<string, Entry> => {
  const named = new Map<string, Entry>()
  for (const entry of entries) {
    const folded = entry.name.toLowerCase()
    if (named.has(folded)) throw new Refusal({ code: 'E-ZIP-NAME', found: entry.name })
    named.set(folded, entry)
  }
  return new Map([...named].filter(([name]) => !name.endsWith('/')))
}

const around = (source: ByteSource, listed: readonly Listed[], directory: Directory): readonly Remark[] => {
  const first = Math.min(directory.start, ...listed.map(({ local }) => local))
  if (first > 0 && startsLikeArchive(source)) corrupt('central directory')
  const leading: Remark[] = first > 0 ? [{ code: 'W-ZIP-LEADING', found: `${first} bytes` }] : []
  const trailing: Remark[] =
    directory.trailing > 0 ? [{ code: 'W-ZIP-TRAILING', found: `${directory.trailing} bytes` }] : []
  return [...leading, ...trailing]
}

/** An archive within a damaged archive must not be taken for the whole. */
const startsLikeArchive = (source: ByteSource): boolean =>
  source.size >= 4 && viewOf(source.read(0, 4)).readUInt32LE(0) === LOCAL
