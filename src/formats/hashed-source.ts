import { startSha256 } from '../platform/sha256.js'
import type { StreamSource } from './sources.js'

/** A source, and the SHA-256 of the bytes that were read from it. */
export interface HashedSource {
  readonly source: StreamSource
  /** Of the whole file, in lower-case hex; what nobody has read yet is read now. To be asked once, at the end. */
  readonly sha256: () => string
}

const PIECE = 1 << 20

/**
 * Hashes a file while it is read, however the reader goes through it, so that the hash is that of the very bytes that were
 * read, and nothing is read twice.
 */
export const hashedSource = (source: StreamSource): HashedSource => {
  const hash = startSha256()
  const { size, readInto } = source
  let done = 0
  const take = (offset: number, bytes: Uint8Array): void => {
    if (offset > done || offset + bytes.length <= done) return
    hash.update(bytes.subarray(done - offset))
    done = offset + bytes.length
  }
  const read = (offset: number, length: number): Uint8Array => {
    const bytes = source.read(offset, length)
    take(offset, bytes)
    return bytes
  }
  const reading: StreamSource = { size, read }
  const sha256 = (): string => {
    while (done < size) read(done, Math.min(PIECE, size - done))
    return hash.digest('hex')
  }
  if (!readInto) return { source: reading, sha256 }
  const fill = (target: Uint8Array, offset: number): number => {
    const filled = readInto(target, offset)
    take(offset, target.subarray(0, filled))
    return filled
  }
  return { source: { ...reading, readInto: fill }, sha256 }
}
