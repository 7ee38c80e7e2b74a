import { closeSync, copyFileSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { temporaryBeside } from './temporary.js'
import { codeOf } from './write-fault.js'

/** How a system says that it cannot give a file a second name, as on FAT. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'EINVAL',
  'EACCES',
])

/** Copies a file to a name that nothing has; the name is taken first, so that nobody else's file is written over. */
const copyTo = (file: string, name: string): void => {
  const temporary = temporaryBeside(name)
  closeSync(openSync(name, 'wx'))
  try {
    copyFileSync(file, temporary)
    const handle = openSync(temporary, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(temporary, name)
  } catch (error) {
    for (const left of [temporary, name]) rmSync(left, { force: true })
    throw error
  }
}

const isSameFile = (file: string, other: string): boolean => {
  const [a, b] = [file, other].map((name) => statSync(name, { bigint: true, throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

/** Puts what a file holds under a name; false where something else stands there. */
const isPut = (file: string, name: string, link: typeof linkSync): boolean => {
  try {
    link(file, name)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return isSameFile(file, name)
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error
  }
  try {
    copyTo(file, name)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Keeps what a file holds under the first free name of `.bak`, `.bak2`, … beside it, and gives that name's ending. It is a
 * second name of the same file, there at once and whole, until another file takes the first one. A run that was killed
 * in between has kept it already.
 */
export const keepBackup = (file: string, link = linkSync): string => {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '.bak' : `.bak${number}`
    if (isPut(file, file + ending, link)) return ending
  }
}
