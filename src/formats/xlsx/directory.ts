import { type Bytes, bytesOf, viewOf } from '../../platform/bytes.js'
import type { ByteSource } from '../cell-table.js'

/** Where an archive keeps its list of entries. */
export interface Directory {
  readonly start: number
  readonly length: number
  /** How many entries it says it has. */
  readonly count: number
  /** What to add to the offsets in it: the bytes that stand before the archive. */
  readonly shift: number
  /** Bytes after the archive's end. */
  readonly trailing: number
}

interface End {
  readonly at: number
  readonly count: number
  readonly length: number
  readonly offset: number
  /** Where the records after the directory begin. */
  readonly directoryEnd: number
  readonly trailing: number
}

const END_LENGTH = 22
const LOCATOR_LENGTH = 20
const WIDE_END_LENGTH = 56
const LONGEST_COMMENT = 0xffff

/** How far from the end of the file the archive may end: a mail's footer fits, another file does not. */
const LONGEST_TRAIL = 0x10000

const SIGNATURE = bytesOf('PK\x05\x06', 'latin1')
const LOCATOR = 0x07064b50
const WIDE_END = 0x06064b50

/**
 * Finds the directory of an archive by its end record, null where there is none that adds up. Of several end records
 * only one may reach to the very end of the file: which entries there are must not depend on who looks.
 */
export const findDirectory = (source: ByteSource): Directory | null => {
  const ends = endRecords(source)
  const exact = ends.filter(({ trailing }) => trailing === 0)
  if (exact.length > 1) return null
  const end = exact[0] ?? ends[0]
  return end === undefined ? null : locate(end)
}

/** All end records in the file's tail, the last one first. */
const endRecords = (source: ByteSource): readonly End[] => {
  const length = Math.min(source.size, END_LENGTH + LONGEST_COMMENT + LONGEST_TRAIL)
  const start = source.size - length
  const tail = viewOf(source.read(start, length))
  const ends: End[] = []
  for (let at = tail.lastIndexOf(SIGNATURE); at >= 0; at = at > 0 ? tail.lastIndexOf(SIGNATURE, at - 1) : -1) {
    if (at + END_LENGTH <= tail.length) ends.push(endRecord(source, tail.subarray(at), start + at))
  }
  return ends
}

const endRecord = (source: ByteSource, bytes: Bytes, at: number): End => {
  const trailing = bytes.length - END_LENGTH - bytes.readUInt16LE(20)
  const count = bytes.readUInt16LE(10)
  const sameDisk = bytes.readUInt32LE(4) === 0 && bytes.readUInt16LE(8) === count
  const narrow: End = {
    at,
    count: sameDisk ? count : Number.NaN,
    length: bytes.readUInt32LE(12),
    offset: bytes.readUInt32LE(16),
    directoryEnd: at,
    trailing,
  }
  const isWide = count === 0xffff || narrow.length === 0xffffffff || narrow.offset === 0xffffffff
  return isWide ? (wideEnd(source, narrow) ?? narrow) : narrow
}

/** The ZIP64 end record before an end record whose fields are too small. */
const wideEnd = (source: ByteSource, end: End): End | null => {
  if (end.at < LOCATOR_LENGTH + WIDE_END_LENGTH) return null
  const locator = viewOf(source.read(end.at - LOCATOR_LENGTH, LOCATOR_LENGTH))
  if (locator.readUInt32LE(0) !== LOCATOR) return null
  const at = end.at - LOCATOR_LENGTH - WIDE_END_LENGTH
  const record = viewOf(source.read(at, WIDE_END_LENGTH))
  if (record.readUInt32LE(0) !== WIDE_END || record.readBigUInt64LE(4) !== BigInt(WIDE_END_LENGTH - 12)) return null
  if (record.readBigUInt64LE(16) !== 0n && record.readBigUInt64LE(24) !== record.readBigUInt64LE(32)) return null
  return {
    ...end,
    count: Number(record.readBigUInt64LE(32)),
    length: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
    directoryEnd: at,
  }
}

const locate = (end: End): Directory | null => {
  const start = end.directoryEnd - end.length
  const shift = start - end.offset
  const addsUp = Number.isSafeInteger(end.count) && end.trailing >= 0 && start >= 0 && shift >= 0
  return addsUp ? { start, length: end.length, count: end.count, shift, trailing: end.trailing } : null
}
