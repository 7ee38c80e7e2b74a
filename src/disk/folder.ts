import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryBeside } from './temporary.js'

/** Makes the folder that a file is to be put into, where it is not there yet. */
export const makeFolderFor = (cwd: string, file: string): void => {
  mkdirSync(path.dirname(path.resolve(cwd, file)), { recursive: true })
}

/** Whether a file can be made in a folder: by making one, since systems differ in what they say beforehand. */
export const canWriteIn = (folder: string): boolean => {
  const file = temporaryBeside(path.join(folder, 'ipp'))
  try {
    writeFileSync(file, '', { flag: 'wx' })
    rmSync(file)
    return true
  } catch {
    return false
  }
}
