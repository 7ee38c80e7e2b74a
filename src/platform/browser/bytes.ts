import type { Bytes, TextEncoding } from '../bytes.js'

type Searched = number | string | Uint8Array

/** Texts up to this length are mostly plain letters, and are put together faster than a decoder is called. */
const SHORT = 24
/** How many characters are made of their codes at once. */
const STRETCH = 8192

const decoders = {
  utf8: new TextDecoder('utf-8', { ignoreBOM: true }),
  utf16le: new TextDecoder('utf-16le', { ignoreBOM: true }),
}
const strict = new TextDecoder('utf-8', { fatal: true })

const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += STRETCH) text += String.fromCharCode(...bytes.subarray(at, at + STRETCH))
  return text
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const utf8 = (bytes: Uint8Array): string =>
  bytes.length <= SHORT && bytes.every((byte) => byte < 0x80)
    ? String.fromCharCode(...bytes)
    : decoders.utf8.decode(bytes)

/** UTF-16 as it stands: lone surrogates stay, so that whoever reads it can see them. */
const utf16 = (bytes: Uint8Array): string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length & ~1)
  const codes = Array.from({ length: view.byteLength / 2 }, (_, at) => view.getUint16(2 * at, true))
  let text = ''
  for (let at = 0; at < codes.length; at += STRETCH) text += String.fromCharCode(...codes.slice(at, at + STRETCH))
  return text
}

const TEXTS: Readonly<Record<TextEncoding, (bytes: Uint8Array) => string>> = { utf8, latin1, utf16le: utf16, hex }

const bytesWanted = (searched: Exclude<Searched, number>): Uint8Array =>
  typeof searched === 'string' ? new TextEncoder().encode(searched) : searched

/** What Node's Buffer does, over the same bytes. */
class View extends Uint8Array implements Bytes {
  override toString(encoding: TextEncoding = 'utf8', start = 0, end = this.length): string {
    return TEXTS[encoding](super.subarray(start, end))
  }

  override subarray(start?: number, end?: number): View {
    return super.subarray(start, end) as View
  }

  override indexOf(searched: Searched, from = 0): number {
    if (typeof searched === 'number') return super.indexOf(searched, from)
    const bytes = bytesWanted(searched)
    const first = bytes[0] ?? 0
    for (let at = super.indexOf(first, from); at >= 0; at = super.indexOf(first, at + 1))
      if (this.#holds(bytes, at)) return at
    return -1
  }

  override lastIndexOf(searched: Searched, from = this.length - 1): number {
    if (typeof searched === 'number') return super.lastIndexOf(searched, from)
    const bytes = bytesWanted(searched)
    const first = bytes[0] ?? 0
    let at = super.lastIndexOf(first, from)
    while (at >= 0 && !this.#holds(bytes, at)) at = at > 0 ? super.lastIndexOf(first, at - 1) : -1
    return at
  }

  override includes(searched: Searched, from = 0): boolean {
    return this.indexOf(searched, from) >= 0
  }

  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.#holds(other, 0)
  }

  readUInt16LE(at: number): number {
    return this.#data().getUint16(at, true)
  }

  readUInt32LE(at: number): number {
    return this.#data().getUint32(at, true)
  }

  readBigUInt64LE(at: number): bigint {
    return this.#data().getBigUint64(at, true)
  }

  #data(): DataView {
    return new DataView(this.buffer, this.byteOffset, this.byteLength)
  }

  #holds(bytes: Uint8Array, at: number): boolean {
    for (let i = 0; i < bytes.length; i++) if (this[at + i] !== bytes[i]) return false
    return true
  }
}

export const viewOf = (bytes: Uint8Array): Bytes =>
  new View(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength)

export const zeros = (length: number): Bytes => new View(length)

export const bytesOf = (text: string, encoding: TextEncoding = 'utf8'): Bytes => {
  if (encoding === 'utf8') return viewOf(new TextEncoder().encode(text))
  if (encoding === 'latin1') return View.from({ length: text.length }, (_, at) => text.charCodeAt(at)) as View
  if (encoding === 'hex') return View.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)) as View
  const bytes = new View(2 * text.length)
  for (let at = 0; at < text.length; at++) bytes.set([text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8], 2 * at)
  return bytes
}

export const swapPairs = (bytes: Uint8Array): Bytes => {
  const turned = new View(bytes)
  for (let at = 0; at + 1 < turned.length; at += 2) turned.set([bytes[at + 1] ?? 0, bytes[at] ?? 0], at)
  return turned
}

export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    strict.decode(bytes)
    return true
  } catch {
    return false
  }
}
