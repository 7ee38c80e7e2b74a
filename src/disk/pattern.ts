import type { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Shut, walk } from './walk.js'

/** A pattern in two: the folder that it begins in, as the operator wrote it, and what is looked for below it. */
interface Pattern {
  readonly folder: string
  /** With "/" between folders; "" where the whole path is there as it stands. */
  readonly below: string
}

/** Whether a text is a pattern, not the name of a file: `*`, `?`, `[…]` or `{…}` in it. */
export const isPattern = (text: string): boolean => /[*?[\]{}]/.test(text)

/**
 * Parts a pattern after the longest beginning that is a folder, so that a folder whose name looks like a pattern means
 * itself. `separators` stand between folders: "\" as well as "/" on Windows.
 */
export const partedPattern = (given: string, isFolder: (folder: string) => boolean, separators: RegExp): Pattern => {
  const marks = [...given.matchAll(separators)].map(({ index }) => index)
  for (const mark of marks.reverse()) {
    // A separator at the very beginning, or behind the letter of a drive, belongs to the folder.
    const folder = /^(?:[A-Za-z]:)?$/.test(given.slice(0, mark)) ? given.slice(0, mark + 1) : given.slice(0, mark)
    if (isFolder(folder)) return { folder, below: given.slice(mark + 1).replace(separators, '/') }
  }
  return { folder: '', below: given.replace(separators, '/') }
}

/** Between folders on this machine. */
export const SEPARATORS = path.sep === '\\' ? /[\\/]/g : /\//g

/** Parentheses and marks of other dialects of patterns are letters of a name. */
const plainParts = (below: string): string => below.replace(/[()|\\]|^!|[+@!](?=\()/g, '\\$&')

const literal = (below: string): string => plainParts(below).replace(/[[\]{}]/g, '\\$&')

/** What a pattern found, and the folders that could not be gone into meanwhile. */
interface Matches {
  /** Paths from the folder, with "/", in no order. */
  readonly files: readonly string[]
  readonly shut: readonly Shut[]
}

/** What finds patterns is loaded only where somebody gave one. */
const matchesIn = async (folder: string, below: string): Promise<Matches> => {
  const { globSync } = await import('tinyglobby')
  const { entries, shutFolders } = walk()
  const entriesAt = (at: string) =>
    entries(path.resolve(at)).map(({ name, kind }) => ({
      name,
      // What is neither file nor folder is named as well, for whoever reads it to tell.
      isFile: () => kind !== 'folder',
      isDirectory: () => kind === 'folder',
      isSymbolicLink: () => false,
    }))
  const files = globSync([below], {
    cwd: folder,
    // Where a pattern goes down by itself it finds the files; elsewhere a folder stands for all that it holds.
    onlyFiles: below.includes('**'),
    dot: false,
    expandDirectories: false,
    // Of the many shapes of this function the one that is called.
    fs: { readdirSync: entriesAt as unknown as typeof readdirSync },
  })
  return { files: files.map((file) => file.replace(/\/$/, '')), shut: shutFolders() }
}

/**
 * What a pattern finds below a folder. Square brackets and braces are tried as letters of a name where they find nothing
 * as a pattern.
 */
export const matchesOf = async (folder: string, below: string): Promise<Matches> => {
  const matches = await matchesIn(folder, plainParts(below))
  return matches.files.length > 0 || !/[[\]{}]/.test(below) ? matches : matchesIn(folder, literal(below))
}
