import { createHash } from 'node:crypto'

/** Takes what comes piece by piece, texts as UTF-8, and gives the SHA-256 of it all. */
export interface Sha256 {
  readonly update: (piece: Uint8Array | string) => unknown
  /** In lower-case hex. Ends it: nothing more can be taken. */
  readonly digest: (form: 'hex') => string
}

export const startSha256 = (): Sha256 => createHash('sha256')
