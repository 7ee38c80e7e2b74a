import { heldSources } from '../../formats/held-sources.js'
import type { Sources } from '../../formats/sources.js'

/** Reads parts of files at once; workers have it, and only they. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer
}

/** More than this is never held whole: it is read in slices, as a survey. */
export const LARGEST_HELD = 64 * 1024 * 1024

const bytesOf = (blob: Blob): Uint8Array => new Uint8Array(new FileReaderSync().readAsArrayBuffer(blob))

/** Files that were dropped on the page, by their names: read when they are asked for, large ones slice by slice. */
export const fileSources = (files: ReadonlyMap<string, File>): Sources => {
  const whole = heldSources({
    has: (name) => files.has(name),
    get: (name) => {
      const file = files.get(name)
      return file && bytesOf(file)
    },
  })
  return {
    ...whole,
    stream: async (name, limits) => {
      const file = files.get(name)
      if (!file || file.size <= LARGEST_HELD) return whole.stream(name, limits)
      const read = (offset: number, length: number) => bytesOf(file.slice(offset, offset + length))
      const readInto = (target: Uint8Array, offset: number): number => {
        const bytes = read(offset, target.length)
        target.set(bytes)
        return bytes.length
      }
      return { file: name, source: { size: file.size, read, readInto }, close: () => undefined }
    },
  }
}
