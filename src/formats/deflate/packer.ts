import { crc32 } from '../../platform/crc32.js'
import { deflater, PIECE } from './deflate.js'

/** A part of an archive as it is stored, with what the archive's directory says of it. */
export interface Packed {
  readonly name: string
  readonly crc: number
  readonly size: number
  readonly bytes: Uint8Array
  /** How the bytes are packed, by the number that archives have for it; deflated where nothing is said. */
  readonly method?: number
  /** Who may do what with the file, such as 0o755; whoever unpacks it decides where nothing is said. */
  readonly rights?: number
}

/** Packs the parts of an archive one after another, each while its text comes. */
export interface Packer {
  readonly write: (text: string) => void
  /** Bytes of the part that are there already. */
  readonly add: (bytes: Uint8Array) => void
  /** What was written since the part before, as a part of this name. */
  readonly part: (name: string) => Packed
}

/** Characters that wait to be encoded together. */
const WAITING = 1 << 14

export const packer = (): Packer => {
  const packed = deflater()
  const encoder = new TextEncoder()
  const piece = new Uint8Array(PIECE)
  let [waiting, filled, size, crc] = ['', 0, 0, 0]
  const flush = (): void => {
    const bytes = piece.subarray(0, filled)
    crc = crc32(bytes, crc)
    size += filled
    packed.add(bytes)
    filled = 0
  }
  const encode = (): void => {
    for (let rest = waiting; rest !== ''; ) {
      const { read, written } = encoder.encodeInto(rest, piece.subarray(filled))
      filled += written
      rest = rest.slice(read)
      if (rest !== '') flush()
    }
    waiting = ''
  }
  const add = (bytes: Uint8Array): void => {
    encode()
    for (let at = 0; at < bytes.length; ) {
      const taken = bytes.subarray(at, at + PIECE - filled)
      piece.set(taken, filled)
      filled += taken.length
      at += taken.length
      if (filled === PIECE) flush()
    }
  }
  return {
    add,
    write: (text) => {
      waiting += text
      if (waiting.length >= WAITING) encode()
    },
    part: (name) => {
      encode()
      flush()
      const part = { name, crc, size, bytes: packed.end() }
      size = 0
      crc = 0
      return part
    },
  }
}
