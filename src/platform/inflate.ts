import { inflateRawSync } from 'node:zlib'
import type { Bytes } from './bytes.js'

interface Inflated {
  readonly buffer: Bytes
  readonly engine: { readonly bytesWritten: number }
}

const isInflated = (value: unknown): value is Inflated =>
  typeof value === 'object' && value !== null && 'engine' in value

/**
 * What deflated bytes were, null where they are damaged, more than `size` or followed by others. One chunk holds it all,
 * so that no second copy is made.
 */
export const inflate = (packed: Uint8Array, size: number): Bytes | null => {
  try {
    const options = { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64), info: true }
    const inflated: unknown = inflateRawSync(packed, options)
    if (!isInflated(inflated) || inflated.engine.bytesWritten !== packed.length) return null
    return inflated.buffer.length > size ? null : inflated.buffer
  } catch {
    return null
  }
}
