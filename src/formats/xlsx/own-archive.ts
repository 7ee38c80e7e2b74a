import { Refusal } from '../../finding/finding.js'
import { type Bytes, viewOf } from '../../platform/bytes.js'
import { inflate } from '../../platform/inflate.js'
import type { ByteSource } from '../cell-table.js'
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

/** What a part holds. Throws {@link Refusal} where its bytes are damaged. */
export const partBytes = (source: ByteSource, { name, data, packed, method, size }: Entry): Bytes => {
  const bytes = viewOf(source.read(data, packed))
  const part = method === 0 ? bytes : inflate(bytes, size)
  if (part === null) throw new Refusal({ code: 'E-ZIP-CORRUPT', found: name })
  return part
}
