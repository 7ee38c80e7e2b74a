import { type Bytes, bytesOf, isUtf8, swapPairs } from '../../platform/bytes.js'

const startsWith = (bytes: Bytes, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte)

const ASCII_ONLY = /^[\x00-\x7f]*$/

/** The encoding that an XML declaration names, null where there is none. */
const declaredEncoding = (bytes: Bytes): string | null =>
  /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(bytes.toString('latin1', 0, 256))?.[1] ?? null

const fromUtf16 = (bytes: Bytes, big: boolean): Bytes | null => {
  if (bytes.length % 2 !== 0) return null
  const little = big ? swapPairs(bytes) : bytes
  const text = little.toString('utf16le')
  return /\p{Surrogate}/u.test(text) ? null : bytesOf(text)
}

const utf16 = (bytes: Bytes): Bytes | null | undefined => {
  if (startsWith(bytes, [0xff, 0xfe])) return fromUtf16(bytes.subarray(2), false)
  if (startsWith(bytes, [0xfe, 0xff])) return fromUtf16(bytes.subarray(2), true)
  if (startsWith(bytes, [0x3c, 0x00, 0x3f, 0x00])) return fromUtf16(bytes, false)
  if (startsWith(bytes, [0x00, 0x3c, 0x00, 0x3f])) return fromUtf16(bytes, true)
  return undefined
}

/**
 * A part's bytes as strict UTF-8 without byte order mark, null where they are not what they say: nothing is decoded by
 * guess. Of other encodings only what is plain ASCII can be read.
 */
export const toUtf8 = (bytes: Bytes): Bytes | null => {
  const wide = utf16(bytes)
  if (wide !== undefined) return wide
  const plain = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes
  if (!isUtf8(plain)) return null
  const encoding = declaredEncoding(plain)?.toLowerCase() ?? 'utf-8'
  return ['utf-8', 'utf8', 'us-ascii'].includes(encoding) || ASCII_ONLY.test(plain.toString('latin1')) ? plain : null
}
