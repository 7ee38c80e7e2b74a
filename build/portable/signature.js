// Whether a Windows program still carries its maker's signature (Authenticode) and is, byte for byte, what was signed. Whose
// signature it is and whether Windows trusts it, only Windows can say.
import { createHash } from 'node:crypto'

const [PE32_PLUS, SIGNED_DATA] = [0x20b, 2]

/** Where the parts stand that the signature leaves out: the checksum, the entry of the signature, the signature itself. */
const partsOf = (program) => {
  const header = program.readUInt32LE(0x3c)
  if (program.toString('latin1', header, header + 4) !== 'PE\0\0') throw new Error('not a Windows program')
  const optional = header + 24
  if (program.readUInt16LE(optional) !== PE32_PLUS) throw new Error('not a 64-bit Windows program')
  const entry = optional + 112 + 4 * 8
  return {
    checksum: optional + 64,
    entry,
    at: program.readUInt32LE(entry),
    length: program.readUInt32LE(entry + 4),
  }
}

/** The SHA-256 that was signed; throws where there is no signature, or the program is not what was signed. */
export const signedDigest = (program) => {
  const { checksum, entry, at, length } = partsOf(program)
  if (at === 0 || length === 0 || at + length > program.length) throw new Error('the program is not signed')
  if (program.readUInt16LE(at + 6) !== SIGNED_DATA) throw new Error('the program is signed in a way that is not known')
  const digest = createHash('sha256')
    .update(program.subarray(0, checksum))
    .update(program.subarray(checksum + 4, entry))
    .update(program.subarray(entry + 8, at))
    .update(program.subarray(at + length))
    .digest()
  if (!program.subarray(at, at + length).includes(digest)) throw new Error('the program is not what was signed')
  return digest.toString('hex')
}

/** A program without its signature, also one that never had any: what stands behind all else is cut off, and nothing says of it. */
export const withoutSignature = (program) => {
  const { checksum, entry, at, length } = partsOf(program)
  const bytes = Buffer.from(
    at === 0 ? program : Buffer.concat([program.subarray(0, at), program.subarray(at + length)]),
  )
  bytes.fill(0, entry, entry + 8)
  bytes.fill(0, checksum, checksum + 4)
  return bytes
}
