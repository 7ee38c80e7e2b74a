import { startSha256 } from './sha256.js'

/** The SHA-256 of bytes or of a text in UTF-8, in lower-case hex. */
export const sha256 = (content: Uint8Array | string): string => sha256OfPieces([content])

/** The SHA-256 of what comes in pieces, in lower-case hex. */
export const sha256OfPieces = (pieces: Iterable<Uint8Array | string>): string => {
  const hash = startSha256()
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** Hands pieces on as they come, and gives their SHA-256 at the end, in lower-case hex. */
export function* hashedPieces<Piece extends Uint8Array | string>(pieces: Iterable<Piece>): Generator<Piece, string> {
  const hash = startSha256()
  for (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
  return hash.digest('hex')
}
