import { mkdirSync } from 'node:fs'
import path from 'node:path'

/** Makes the folder that a file is to be put into, where it is not there yet. */
export const makeFolderFor = (cwd: string, file: string): void => {
  mkdirSync(path.dirname(path.resolve(cwd, file)), { recursive: true })
}
