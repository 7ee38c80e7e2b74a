import { inflateRawSync } from 'node:zlib'
import type { ByteSource } from '../table.js'
import { viewOf } from './bytes.js'
import { type Entry, readArchive } from './zip.js'

const ANY = Number.POSITIVE_INFINITY
/** What the tool wrote itself needs no limits. */
const UNLIMITED = {
  file: ANY,
  entries: ANY,
  part: ANY,
  total: ANY,
  ratio: ANY,
  cells: ANY,
  rows: ANY,
  columns: ANY,
  sheets: ANY,
  characters: ANY,
  merges: ANY,
  depth: ANY,
  attributes: ANY,
}

/** The parts of an archive that is held in memory, by name. */
export const entriesOf = (source: ByteSource): readonly Entry[] => [...readArchive(source, UNLIMITED).entries.values()]

export const unpacked = (source: ByteSource, { data, packed, method, size }: Entry): Buffer => {
  const bytes = viewOf(source.read(data, packed))
  return method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) })
}
