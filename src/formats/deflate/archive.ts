import type { Packed } from './packer.js'

const VERSION = 20
const DEFLATED = 8
const UTF8_NAMES = 0x0800
/** Made by a system whose files have rights, and a plain file there. */
const [WITH_RIGHTS, PLAIN_FILE] = [3 << 8, 0o100000]
/** 1 January 1980, the first day that an archive knows. */
const DATE = 0x0021

const [LOCAL, LISTED, END] = [0x0403_4b50, 0x0201_4b50, 0x0605_4b50]
const LENGTHS = { local: 30, listed: 46, end: 22 }

/** The fields that a part's local header and its line in the directory share. */
const putShared = (view: DataView, at: number, { name, crc, size, bytes, method = DEFLATED }: Encoded): void => {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, UTF8_NAMES, true)
  view.setUint16(at + 4, method, true)
  view.setUint16(at + 8, DATE, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, bytes.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
}

interface Encoded extends Omit<Packed, 'name'> {
  readonly name: Uint8Array
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** Parts as an archive, in the order given, undated: the same bytes on every machine and at any time. */
export const archiveOf = (parts: readonly Packed[]): Uint8Array => {
  const encoder = new TextEncoder()
  const encoded = parts.map((part) => ({ ...part, name: encoder.encode(part.name) }))
  const body = sum(encoded.map(({ name, bytes }) => LENGTHS.local + name.length + bytes.length))
  const list = sum(encoded.map(({ name }) => LENGTHS.listed + name.length))
  const archive = new Uint8Array(body + list + LENGTHS.end)
  const view = new DataView(archive.buffer)
  let [at, line] = [0, body]
  for (const part of encoded) {
    view.setUint32(line, LISTED, true)
    view.setUint16(line + 4, VERSION, true)
    putShared(view, line + 6, part)
    view.setUint32(line + 42, at, true)
    archive.set(part.name, line + LENGTHS.listed)
    if (part.rights !== undefined) {
      view.setUint16(line + 4, WITH_RIGHTS | VERSION, true)
      view.setUint16(line + 40, PLAIN_FILE | part.rights, true)
    }
    line += LENGTHS.listed + part.name.length
    view.setUint32(at, LOCAL, true)
    putShared(view, at + 4, part)
    archive.set(part.name, at + LENGTHS.local)
    archive.set(part.bytes, at + LENGTHS.local + part.name.length)
    at += LENGTHS.local + part.name.length + part.bytes.length
  }
  view.setUint32(line, END, true)
  view.setUint16(line + 8, parts.length, true)
  view.setUint16(line + 10, parts.length, true)
  view.setUint32(line + 12, list, true)
  view.setUint32(line + 16, body, true)
  return archive
}
