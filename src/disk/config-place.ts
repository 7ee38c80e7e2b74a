import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
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

/** Whether a file or folder lies in a folder, by where its links lead; a link that leads nowhere is not read at all. */
const liesIn = (folder: string, name: string): boolean => {
  try {
    const between = path.relative(realpathSync(folder), realpathSync(name))
    return between !== '..' && !between.startsWith(`..${path.sep}`) && !path.isAbsolute(between)
  } catch {
    return true
  }
}

const entriesOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // What cannot be listed cannot be read either; the reader tells of it.
    return []
  }
}

/** The first link below a folder that leads out of `top`; null where none does. */
const linkOut = (top: string, folder: string): string | null => {
  for (const entry of entriesOf(folder)) {
    const name = path.join(folder, entry.name)
    if (entry.isSymbolicLink() && !liesIn(top, name)) return name
    const below = entry.isDirectory() ? linkOut(top, name) : null
    if (below !== null) return below
  }
  return null
}

/**
 * By what a name in a folder leads out of it, as a path: itself, a folder that it stands in, or a link below it; null where it
 * does not. A name that is not there, such as a pattern, is all that stands in the nearest folder above that is there.
 */
export const wayOut = (top: string, name: string): string | null => {
  let there = path.join(top, name)
  while (there !== top && lstatSync(there, { throwIfNoEntry: false }) === undefined) there = path.dirname(there)
  if (!liesIn(top, there)) return there
  return standsAt(there).kind === 'folder' ? linkOut(top, there) : null
}

/** The home folder of whoever runs the program, as the surroundings name it. */
export const homeOf = (env: Readonly<Record<string, string | undefined>>): string | undefined =>
  env['HOME'] ?? env['USERPROFILE']
