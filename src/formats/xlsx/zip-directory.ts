import { Refusal } from '../../finding/finding.js'
import { type Bytes, viewOf } from '../../platform/bytes.js'
import type { ByteSource } from '../cell-table.js'
import { type Directory, findDirectory } from './directory.js'

/** A record of the directory, with the local header's place and the raw name for comparison. */
export interface Listed {
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
const ENTRY_LENGTH = 46
export const WIDE = 0xffffffff

export const corrupt = (found: string): never => {
  throw new Refusal({ code: 'E-ZIP-CORRUPT', found })
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

export const list = (source: ByteSource, directory: Directory): readonly Listed[] => {
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

const record = (
  bytes: Bytes,
  { at, nameEnd, extraEnd }: { readonly at: number; readonly nameEnd: number; readonly extraEnd: number },
  shift: number,
): Listed => {
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
