import { Refusal } from '../../finding/finding.js'
import { crc32 } from '../../platform/crc32.js'
import { sha256 } from '../../platform/hash.js'
import type { ByteSource } from '../cell-table.js'
import { digestText, isCore } from './book-digest.js'
import { entriesOf, partBytes } from './own-archive.js'
import type { Entry } from './zip.js'

/** What an output of the tool says of itself. */
interface Seal {
  /** What kind of output it is: "ipp.result/1". */
  readonly mark: string
  /** False where someone saved it since: another program, or by another hand. */
  readonly intact: boolean
}

/** Properties are a page at most. */
const LONGEST = 1 << 20

const KEYWORDS = /<(?:\w+:)?keywords[^<>]*>(ipp\.[a-z]+\/\d+)(?: ([0-9a-f]{64}))?(?:;[^<]*)?</

/**
 * The seal of a workbook that the tool wrote, null for any other file. The mark stands among the document's properties
 * and outlives a save by Excel or LibreOffice; the digest beside it is of all parts, and does not.
 */
export const sealOf = (source: ByteSource): Seal | null => {
  try {
    const entries = entriesOf(source)
    const core = entries.find(({ name }) => isCore(name))
    if (!core || core.size > LONGEST) return null
    const text = partBytes(source, core).toString('utf8')
    const [, mark, digest = ''] = KEYWORDS.exec(text) ?? []
    if (mark === undefined) return null
    const bare = new TextEncoder().encode(text.replace(` ${digest}`, ''))
    const parts = entries.map((each) =>
      each === core ? { name: core.name, crc: crc32(bare), size: bare.length } : each,
    )
    return { mark, intact: digest === digestOf(parts) }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** By it an output tells whether someone edited it since it was written. */
export const digestOf = (parts: readonly Pick<Entry, 'name' | 'crc' | 'size'>[]): string => sha256(digestText(parts))
