import { archiveOf } from '../../src/formats/deflate/archive.js'
import { packer } from '../../src/formats/deflate/packer.js'
import { sourceOf } from '../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../src/formats/xlsx/own-archive.js'

/** An output in which somebody changed a text, in a package within its parts. */
export const edited = (output: Uint8Array, was: string, is: string): Uint8Array => {
  const changed = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').replace(was, is)
  if (output[0] !== 0x50) return Buffer.from(changed(output))
  const source = sourceOf(output)
  const pack = packer()
  return archiveOf(
    entriesOf(source).map((entry) => {
      pack.write(changed(partBytes(source, entry)))
      return pack.part(entry.name)
    }),
  )
}
