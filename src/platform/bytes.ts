import { Buffer, isUtf8 as isUtf8Buffer } from 'node:buffer'

/** How bytes stand for characters. What is no character of the encoding becomes U+FFFD. */
export type TextEncoding = 'utf8' | 'latin1' | 'utf16le' | 'hex'

/** Bytes that can be read as texts and as whole numbers where they lie; in Node its own Buffer. */
export interface Bytes extends Uint8Array {
  /** The text of the bytes from `start` to `end`; a byte order mark is kept. */
  toString(encoding?: TextEncoding, start?: number, end?: number): string
  subarray(start?: number, end?: number): Bytes
  /** Where a byte, bytes or an ASCII text first stand from `from` on; -1 where they do not. */
  indexOf(searched: number | string | Uint8Array, from?: number): number
  lastIndexOf(searched: number | string | Uint8Array, from?: number): number
  includes(searched: number | string | Uint8Array, from?: number): boolean
  equals(other: Uint8Array): boolean
  readUInt16LE(at: number): number
  readUInt32LE(at: number): number
  readBigUInt64LE(at: number): bigint
}

/** The same bytes, not copied. */
export const viewOf = (bytes: Uint8Array): Bytes => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const zeros = (length: number): Bytes => Buffer.alloc(length)

export const bytesOf = (text: string, encoding: TextEncoding = 'utf8'): Bytes => Buffer.from(text, encoding)

/** A copy whose bytes have changed places two by two; their number is even. */
export const swapPairs = (bytes: Uint8Array): Bytes => Buffer.from(bytes).swap16()

/** Whether bytes are UTF-8 without a fault. */
export const isUtf8 = (bytes: Uint8Array): boolean => isUtf8Buffer(bytes)
