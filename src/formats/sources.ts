import type { Finding } from '../finding/finding.js'
import type { ByteSource } from './cell-table.js'
import type { Limits } from './limits.js'
import type { Found } from './sheet-names.js'

/** A source that can put bytes where they are wanted, so that nothing is made and thrown away for each chunk. */
export interface StreamSource extends ByteSource {
  /** Fills `target` from `offset` on; how many bytes there were. */
  readonly readInto?: (target: Uint8Array, offset: number) => number
}

/** A file that was opened once, held whole and hashed from the very bytes that are parsed. */
export interface Opened {
  /** As it was given; "-" for standard input. */
  readonly file: string
  readonly source: ByteSource
  /** Lower-case SHA-256. */
  readonly sha256: string
}

/** A file that may be far larger than memory: read piece by piece, then closed. */
export interface OpenedStream {
  /** As it was given; "-" for standard input. */
  readonly file: string
  readonly source: StreamSource
  readonly close: () => void
}

/** An argument `FILE` or `FILE=UNIT`. */
export interface GivenFile {
  readonly file: string
  /** The unit of the file's sheets, where they name none. */
  readonly unit: string | null
}

/** Inputs made a list of files, and the units that were given for them: more than one where they contradict. */
export interface Listing extends Found {
  readonly units: ReadonlyMap<string, readonly string[]>
}

/** Where a run's bytes come from: a disk, or files that somebody holds. What cannot be opened is a finding, never thrown. */
export interface Sources {
  /**
   * Files, folders, patterns and ZIPs as a list of files, each once, in the order of their names: in whatever order they
   * were given, the same comes out.
   */
  readonly list: (given: readonly string[], limits: Limits) => Promise<Listing>
  readonly open: (file: string, limits: Limits) => Promise<Opened | Finding>
  /** A large file as a stream; what is no file of its own is held whole. */
  readonly stream: (file: string, limits: Limits) => Promise<OpenedStream | Finding>
  /** All bytes of a small file, at once. */
  readonly bytes: (file: string, most: number) => Uint8Array | Finding
  /** Whether a name is that of a file and of nothing else. */
  readonly isFile: (name: string) => boolean
  /** Whether anything is there by that name: a file, a folder. */
  readonly isThere: (name: string) => boolean
  /** What a file or folder is called without the folders that it lies in, "." by its name too. */
  readonly nameOf: (name: string) => string
  /** Parts `FILE=UNIT` by what is there. */
  readonly part: (given: string) => GivenFile
}

export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
})
