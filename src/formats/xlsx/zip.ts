import { Refusal, type Remark } from '../../finding/finding.js'
import { type Bytes, viewOf } from '../../platform/bytes.js'
import type { ByteSource } from '../cell-table.js'
import { type Limits, RATIO_FLOOR } from '../limits.js'
import { type Directory, findDirectory } from './directory.js'
import { corrupt, type Listed, list, WIDE } from './zip-directory.js'

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
const LOCAL = 0x04034b50
const LOCAL_LENGTH = 30
const AES = 99

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
