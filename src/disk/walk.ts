import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { byCodePoint } from '../finding/order.js'

/** What stands in a folder, links looked through: a link to a file is a file. */
export interface Entry {
  readonly name: string
  /** other: a link that leads nowhere, a device, a pipe. */
  readonly kind: 'file' | 'folder' | 'other'
}

/** A folder that was not gone into, by its path. */
export interface Shut {
  readonly folder: string
  /** unlisted: the system does not say what is in it. loop: a link back up. twice: a link to what is read anyway. */
  readonly why: 'unlisted' | 'loop' | 'twice'
  /** The system's own code of an error, where there is one. */
  readonly code: string | null
}

/** Goes through folders, each link at most once, so that a loop of links ends. */
interface Walk {
  /** What stands in a folder, by the order of names; nothing where it is shut. */
  readonly entries: (folder: string) => readonly Entry[]
  /** Folders that were not gone into so far. */
  readonly shutFolders: () => readonly Shut[]
}

/** The code by which the system names an error; anything else is a bug and thrown on. */
export const systemCode = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}

const kindIn = (stands: Pick<Dirent, 'isFile' | 'isDirectory'>): Entry['kind'] => {
  if (stands.isFile()) return 'file'
  return stands.isDirectory() ? 'folder' : 'other'
}

/** What stands at a path, links looked through; the system's code where nothing can be said of it. */
export const standsAt = (file: string): { readonly kind: Entry['kind']; readonly code: string | null } => {
  try {
    return { kind: kindIn(statSync(file)), code: null }
  } catch (error) {
    return { kind: 'other', code: systemCode(error) }
  }
}

const kindOf = (folder: string, entry: Dirent): Entry['kind'] => {
  if (entry.isSymbolicLink()) return standsAt(path.join(folder, entry.name)).kind
  return kindIn(entry)
}

const entriesOf = (folder: string): readonly Entry[] =>
  readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, kind: kindOf(folder, entry) }))
    .sort((a, b) => byCodePoint(a.name, b.name))

const isWithin = (folder: string, outer: string): boolean => {
  const between = path.relative(outer, folder)
  return between === '' || !(between === '..' || between.startsWith(`..${path.sep}`) || path.isAbsolute(between))
}

/** Begins to go through folders; `list` says what stands in one and throws as the file system does. */
export const walk = (list: (folder: string) => readonly Entry[] = entriesOf): Walk => {
  const [entered, shut] = [new Set<string>(), [] as Shut[]]
  const barOf = (folder: string): Shut['why'] | null => {
    const real = realpathSync(folder)
    const isLink = entered.size > 0 && lstatSync(folder).isSymbolicLink()
    if (isLink && isWithin(realpathSync(path.dirname(folder)), real)) return 'loop'
    if (isLink && entered.has(real)) return 'twice'
    entered.add(real)
    return null
  }
  return {
    entries: (folder) => {
      try {
        const why = barOf(folder)
        if (why === null) return list(folder)
        shut.push({ folder, why, code: null })
      } catch (error) {
        shut.push({ folder, why: 'unlisted', code: systemCode(error) })
      }
      return []
    },
    shutFolders: () => shut,
  }
}
