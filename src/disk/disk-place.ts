import { realpathSync } from 'node:fs'
import path from 'node:path'
import type { NamingPlace } from '../formats/input-listing.js'
import { openFile } from './open-file.js'
import { standsAt } from './walk.js'

/** The files of a disk as seen from a folder. */
export interface DiskPlace extends NamingPlace {
  readonly cwd: string
}

/** The same file under two names is one: by its real path. */
const realName = (cwd: string, file: string): string => {
  if (file === '-') return file
  try {
    return realpathSync(path.resolve(cwd, file))
  } catch {
    return path.resolve(cwd, file)
  }
}

export const diskPlace = (cwd: string): DiskPlace => ({
  cwd,
  isFile: (name) => standsAt(path.resolve(cwd, name)).kind === 'file',
  look: (name, at) => {
    const opened = openFile(path.resolve(cwd, name))
    if (typeof opened === 'string') return null
    try {
      return at(opened.source)
    } finally {
      opened.close()
    }
  },
  realName: (file) => realName(cwd, file),
})
