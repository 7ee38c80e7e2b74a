import type { Parts } from '../part.js'
import { TYPES } from './package.js'

/** What of the sender's a copy carries on. */
export interface Carried {
  readonly macros: boolean
  /** To other files, and to pages. */
  readonly links: boolean
  readonly embedded: boolean
  /** Whether a signature was taken out: it would be none of the copy. */
  readonly unsigned: boolean
}

export const SIGNATURE = /^_xmlsignatures\//i

export const carriedIn = (parts: Parts): Carried => {
  const names = [...parts.archive.entries.values()].map(({ name }) => name)
  const leadsOut = (name: string): boolean =>
    ['"External"', "'External'"].some((mode) => parts.bytes(name).includes(mode))
  return {
    macros: names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)),
    links: names.some((name) => /\.rels$/i.test(name) && leadsOut(name)),
    embedded: names.some((name) => /(?:^|\/)(?:embeddings\/.|oleObject[^/]*\.bin$)/i.test(name)),
    unsigned: names.some((name) => SIGNATURE.test(name)),
  }
}

/** A workbook that says that it has macros is opened under that ending alone. */
export const isMacroBook = (parts: Parts): boolean =>
  parts.has(TYPES) && parts.bytes(TYPES).includes('macroEnabled.main+xml')
