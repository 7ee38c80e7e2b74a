import { hashedPieces, sha256 } from '../platform/hash.js'
import { sourceOf } from './sources.js'
import { sealOf } from './xlsx/own-mark.js'

/**
 * An output carries a seal: the digest (SHA-256) of all of it but the place where the digest stands. Whoever edits the
 * file changes what the digest is of, and the two no longer fit; a copy or a mail keeps both. In texts it stands at the
 * end, so that they can be written piece by piece; in packages of Office, among the document's properties.
 */
function* sealedPieces(pieces: Iterable<string>, end: (digest: string) => string): Generator<string> {
  yield end(yield* hashedPieces(pieces))
}

/** A page of HTML with its seal, a comment behind all else. */
export const sealedHtml = (pieces: Iterable<string>): Generator<string> =>
  sealedPieces(pieces, (digest) => `<!-- ipp seal ${digest} -->\n`)

/** JSON of an object that is still open, closed with its seal, the last member `seal`. */
export const sealedJson = (pieces: Iterable<string>, indent = 0): Generator<string> => {
  const [before, between, after] = indent === 0 ? ['', '', ''] : [' '.repeat(indent), ' ', '\n']
  return sealedPieces(pieces, (digest) => `,\n${before}"seal":${between}"${digest}"${after}}\n`)
}

const TEXT_SEAL = /(?:<!-- ipp seal ([0-9a-f]{64}) -->|,\n *"seal": ?"([0-9a-f]{64})"\n?\})\n$/
/** Longer than any seal of a text. */
const LONGEST = 200

const isSealedText = (bytes: Uint8Array): boolean => {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-LONGEST))
  const [seal = '', inHtml, inJson] = TEXT_SEAL.exec(end) ?? []
  const rest = bytes.subarray(0, bytes.length - seal.length)
  return seal !== '' && sha256(rest) === (inHtml ?? inJson)
}

const isPackage = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b

/** Whether a file carries a seal that fits: it is an output of the tool, as it was written. */
export const isAsWritten = (bytes: Uint8Array): boolean => {
  if (!isPackage(bytes)) return isSealedText(bytes)
  return sealOf(sourceOf(bytes))?.intact ?? false
}
