/** Characters that are joined before they are handed on. */
const PIECE = 1 << 16

/** A text in pieces of some size, however small those are that it is made of. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
