import { rowRange } from '../../finding/address.js'
import { Refusal } from '../../finding/finding.js'
import { type Bytes, bytesOf, isUtf8, swapPairs, viewOf } from '../../platform/bytes.js'
import type { ByteSource } from '../cell-table.js'

/** What CSV files may be said to be written in. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const

/** How the bytes of a text file stand for characters. */
export type Encoding = (typeof ENCODINGS)[number]

/** The part of a file that is text, and how to read it. */
interface Decoding {
  readonly encoding: Encoding
  /** Offset of the first byte after the byte order mark. */
  readonly start: number
}

/** Bytes that are taken from a file at once. */
const CHUNK = 1 << 18
/** The last chunk swallows a rest of this size, so that what ends a file is seen in one piece. */
const REST = 1 << 10
/** Bytes in which NULs are counted to recognise UTF-16 without a mark. */
const PROBE = 1 << 16

/** Windows-1252 where it differs from Latin-1; a blank is a byte that it does not have. */
const UPPER_CONTROLS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

const head = (source: ByteSource, length: number): Bytes => viewOf(source.read(0, Math.min(length, source.size)))

const markedEncoding = (first: Bytes): Decoding | null => {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, i) => first[i] === byte))
  return mark ? { encoding: mark.encoding, start: mark.bytes.length } : null
}

/** UTF-16 without a mark shows by NULs that stand on one side of its pairs only, as in every second byte of "nilai;4". */
const wide = (sample: Bytes): Encoding | null => {
  const zeros = [0, 0]
  for (let at = sample.indexOf(0); at !== -1; at = sample.indexOf(0, at + 1)) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = 0.3 * (sample.length / 2)
  if (even === 0 && odd > many) return 'utf-16le'
  return odd === 0 && even > many ? 'utf-16be' : null
}

/** How many bytes at the end begin a character that the next chunk completes. */
const unfinishedLength = (bytes: Bytes, encoding: Encoding): number => {
  const length = bytes.length
  if (encoding === 'windows-1252') return 0
  if (encoding !== 'utf-8') {
    const odd = length % 2
    const high = bytes[length - odd - (encoding === 'utf-16le' ? 1 : 2)] ?? 0
    return odd + (high >= 0xd8 && high <= 0xdb ? 2 : 0)
  }
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[length - back] ?? 0
    if (byte >= 0xc0) return back
    if (byte < 0x80) return 0
  }
  return 0
}

interface Piece {
  readonly offset: number
  readonly bytes: Bytes
}

/** The file from its first character on, in pieces that end between characters. */
function* pieces(source: ByteSource, { encoding, start }: Decoding): Generator<Piece> {
  for (let offset = start; offset < source.size; ) {
    const left = source.size - offset
    const bytes = viewOf(source.read(offset, left <= CHUNK + REST ? left : CHUNK))
    const whole = bytes.subarray(0, bytes.length === left ? left : bytes.length - unfinishedLength(bytes, encoding))
    yield { offset, bytes: whole }
    offset += whole.length
  }
}

const decode = (bytes: Bytes, encoding: Encoding): string => {
  if (encoding === 'utf-8') return bytes.toString('utf8')
  if (encoding === 'utf-16le') return bytes.toString('utf16le')
  if (encoding === 'utf-16be') return swapPairs(bytes.subarray(0, bytes.length & ~1)).toString('utf16le')
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => UPPER_CONTROLS.charAt(c.charCodeAt(0) - 0x80))
}

/** Offset of the first byte that is no UTF-8; the bytes are known to hold one. */
const brokenUtf8 = (bytes: Bytes): number => {
  const text = bytes.toString('utf8')
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) {
    const offset = bytesOf(text.slice(0, at)).length
    if (bytes.subarray(offset, offset + 3).toString('latin1') !== '\xef\xbf\xbd') return offset
  }
  return bytes.length
}

/** Offset of the first byte that the encoding does not have, or -1. */
const brokenAt = (bytes: Bytes, encoding: Encoding): number => {
  if (encoding === 'utf-8') return isUtf8(bytes) ? -1 : brokenUtf8(bytes)
  if (encoding === 'windows-1252') return bytes.toString('latin1').search(/[\x81\x8d\x8f\x90\x9d]/)
  const lone = decode(bytes, encoding).search(/\p{Surrogate}/u)
  if (lone !== -1) return lone * 2
  return bytes.length % 2 === 1 ? bytes.length - 1 : -1
}

/** Offset of the first NUL character, or -1. */
const nul = (bytes: Bytes, encoding: Encoding): number => {
  if (encoding === 'utf-8' || encoding === 'windows-1252') return bytes.indexOf(0)
  const at = decode(bytes, encoding).indexOf('\0')
  return at === -1 ? -1 : at * 2
}

interface Fault {
  readonly code: 'E-CSV-ENCODING' | 'E-CSV-NUL'
  readonly at: number
}

/** The first place of a piece where it stops being text of this encoding. */
const fault = (bytes: Bytes, encoding: Encoding): Fault | null => {
  const zero = nul(bytes, encoding)
  const at = brokenAt(zero === -1 ? bytes : bytes.subarray(0, zero), encoding)
  if (at !== -1) return { code: 'E-CSV-ENCODING', at }
  return zero === -1 ? null : { code: 'E-CSV-NUL', at: zero }
}

/** Line ends in a text: LF, CR and CRLF count once each. */
const lineEnds = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0

/** The line, from 1, in which a byte of the file stands. */
const lineOf = (source: ByteSource, decoding: Decoding, offset: number): number => {
  let line = 1
  let last = ''
  for (const piece of pieces(source, decoding)) {
    if (piece.offset >= offset) break
    const text = decode(piece.bytes.subarray(0, offset - piece.offset), decoding.encoding)
    line += lineEnds(text) - (last === '\r' && text.startsWith('\n') ? 1 : 0)
    last = text.slice(-1)
  }
  return line
}

const refusal = (source: ByteSource, decoding: Decoding, { code, at }: Fault): Refusal => {
  const cell = rowRange(lineOf(source, decoding, at))
  if (code === 'E-CSV-NUL') return new Refusal({ code, cell, found: 'NUL (0x00)' })
  const byte = viewOf(source.read(at, 1))
  const expected = decoding.encoding === 'utf-8' ? '--encoding windows-1252' : null
  return new Refusal({ code, cell, found: `0x${byte.toString('hex').toUpperCase()}`, expected })
}

/** The first place of the whole file where it stops being text of this encoding. */
const firstFault = (source: ByteSource, decoding: Decoding): Fault | null => {
  for (const { offset, bytes } of pieces(source, decoding)) {
    const found = fault(bytes, decoding.encoding)
    if (found) return { code: found.code, at: offset + found.at }
  }
  return null
}

const checkedDecoding = (source: ByteSource, decoding: Decoding): Decoding => {
  const found = firstFault(source, decoding)
  if (found) throw refusal(source, decoding, found)
  return decoding
}

/**
 * How a text file is to be decoded, proved over the whole file before a character is handed on: by its byte order mark,
 * as UTF-16 that shows by its NULs, as strict UTF-8, and only then as the encoding that the operator named. A named
 * encoding is thus for the files that are none of these, and a folder in which only some are old stays readable in one
 * run. Never a guess: throws {@link Refusal} with E-CSV-ENCODING or E-CSV-NUL and the line.
 */
export const decodingOf = (source: ByteSource, named?: Encoding): Decoding => {
  const first = head(source, PROBE)
  const mark = markedEncoding(first)
  if (mark) return checkedDecoding(source, mark)
  const unmarked = wide(first)
  if (unmarked) return checkedDecoding(source, { encoding: unmarked, start: 0 })
  const utf8: Decoding = { encoding: 'utf-8', start: 0 }
  const found = firstFault(source, utf8)
  if (!found) return utf8
  if (named === undefined || named === 'utf-8') throw refusal(source, utf8, found)
  return checkedDecoding(source, { encoding: named, start: 0 })
}

/** The text of a file, chunk by chunk; each chunk is checked again, in case the file changed under the reader. */
export function* decodedText(source: ByteSource, decoding: Decoding): Generator<string> {
  for (const { offset, bytes } of pieces(source, decoding)) {
    const found = fault(bytes, decoding.encoding)
    if (found) throw refusal(source, decoding, { code: found.code, at: offset + found.at })
    yield decode(bytes, decoding.encoding)
  }
}
