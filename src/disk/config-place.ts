import { realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { standsAt } from './walk.js'

const isFile = (file: string): boolean => standsAt(file).kind === 'file'

const ownerOf = (folder: string): number | null => statSync(folder, { throwIfNoEntry: false })?.uid ?? null

/**
 * The nearest file of a name in a folder or above it, by its path; null where there is none. It is looked for no further up
 * than the home folder, a folder with a repository, or the last one of the same owner.
 */
export const nearestFile = (cwd: string, name: string, home: string | undefined): string | null => {
  const owner = ownerOf(cwd)
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, name)
    if (isFile(file)) return file
    const above = path.dirname(folder)
    const isLast = above === folder || folder === home || standsAt(path.join(folder, '.git')).code === null
    if (isLast || ownerOf(above) !== owner) return null
  }
}

/** Whether a file or folder lies in a folder, by where its links lead; what is not there lies nowhere else. */
export const liesIn = (folder: string, name: string): boolean => {
  try {
    const between = path.relative(realpathSync(folder), realpathSync(name))
    return between !== '..' && !between.startsWith(`..${path.sep}`) && !path.isAbsolute(between)
  } catch {
    return true
  }
}

/** The home folder of whoever runs the program, as the surroundings name it. */
export const homeOf = (env: Readonly<Record<string, string | undefined>>): string | undefined =>
  env['HOME'] ?? env['USERPROFILE']
