import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { OperatorFault, operatorFault } from '../finding/operator-fault.js'
import type { StreamSource } from '../formats/sources.js'
import { systemCode } from './walk.js'

/** A regular file that was opened, to be closed by who asked for it. */
interface OpenFile {
  readonly source: StreamSource
  readonly close: () => void
}

/** Fills `target` from a file; fewer bytes where it was cut short meanwhile. */
const fill = (handle: number, target: Uint8Array, offset: number): number => {
  let filled = 0
  while (filled < target.length) {
    const got = readSync(handle, target, filled, target.length - filled, offset + filled)
    if (got === 0) break
    filled += got
  }
  return filled
}

/** Throws {@link OperatorFault} where the file has meanwhile fewer bytes than it had: who waits for the rest would wait for ever. */
const streamOf = (handle: number, size: number, file: string): StreamSource => {
  const readInto = (target: Uint8Array, offset: number): number => {
    const filled = fill(handle, target, offset)
    if (filled < Math.min(target.length, size - offset)) throw operatorFault('input-changed', { file })
    return filled
  }
  const read = (offset: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length)
    return bytes.subarray(0, readInto(bytes, offset))
  }
  return { size, read, readInto }
}

/**
 * Opens a regular file by its full path; the system's code where that cannot be. A device or pipe may never end, and opening
 * a pipe that nobody writes to would never return, so it is opened without waiting. `called` is how the user calls it.
 */
export const openFile = (file: string, called = file): OpenFile | string => {
  try {
    // Windows knows no such flag and no such pipe.
    const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stat = fstatSync(handle)
    const close = () => closeSync(handle)
    if (stat.isFile()) return { source: streamOf(handle, stat.size, called), close }
    close()
    return 'EISFILE'
  } catch (error) {
    return systemCode(error)
  }
}

/** All bytes of a file, at most `limit` and one more: it tells that there are too many, whatever the directory said. */
export const fileBytes = (file: string, limit: number): Uint8Array | string => {
  const opened = openFile(file)
  if (typeof opened === 'string') return opened
  try {
    const bytes = new Uint8Array(Math.min(opened.source.size, limit) + 1)
    return bytes.subarray(0, opened.source.readInto?.(bytes, 0))
  } catch (error) {
    if (error instanceof OperatorFault) throw error
    return systemCode(error)
  } finally {
    opened.close()
  }
}

/** How many bytes a file has by its directory; null where it cannot be told. */
export const sizeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.size ?? null
