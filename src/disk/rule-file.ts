import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import { utf8Text } from '../formats/utf8-text.js'

/** A file that people write by hand is never this large. */
const LARGEST = 10 * 1024 * 1024

const unreadable = (file: string, why: string): OperatorFault => operatorFault('file-unreadable', { file, why })

/** The bytes of a file that the operator named; its name as given stands in every complaint. */
export const bytesOf = (cwd: string, file: string): Uint8Array => {
  const full = path.resolve(cwd, file)
  try {
    const stat = statSync(full)
    if (!stat.isFile()) throw unreadable(file, 'EISFILE')
    if (stat.size > LARGEST) throw unreadable(file, `> ${LARGEST}`)
    return readFileSync(full)
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw unreadable(file, String(error.code))
    throw error
  }
}

/** The text of a file; null where it is not UTF-8. */
export const textOf = (cwd: string, file: string): string | null => utf8Text(bytesOf(cwd, file))
