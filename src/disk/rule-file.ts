import path from 'node:path'
import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import { utf8Text } from '../formats/utf8-text.js'
import { fileBytes } from './open-file.js'

/** A file that people write by hand is never this large. */
const LARGEST = 10 * 1024 * 1024

const unreadable = (file: string, why: string): OperatorFault => operatorFault('file-unreadable', { file, why })

/** The bytes of a file that the operator named; its name as given stands in every complaint. */
export const bytesOf = (cwd: string, file: string): Uint8Array => {
  const bytes = fileBytes(path.resolve(cwd, file), LARGEST)
  if (typeof bytes === 'string') throw unreadable(file, bytes)
  if (bytes.length > LARGEST) throw unreadable(file, `> ${LARGEST}`)
  return bytes
}

/** The text of a file; null where it is not UTF-8. */
export const textOf = (cwd: string, file: string): string | null => utf8Text(bytesOf(cwd, file))
