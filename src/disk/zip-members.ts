import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { finding, Refusal } from '../finding/finding.js'
import { bundledNames, checkUnpacked, openBundle } from '../formats/bundle.js'
import type { Limits } from '../formats/limits.js'
import type { ByteSource } from '../formats/table.js'
import type { InputIo } from './io.js'
import { type Found, isScoresheetName, sorted } from './sheet-names.js'
import { standsAt, systemCode } from './walk.js'

/** Between a ZIP and a file in it: "kiriman.zip › lembar.xlsx". */
const MARK = ' › '

type Outside = Pick<InputIo, 'cwd' | 'held'>

/** A file within a ZIP, by the ZIP's name and the path in it. */
export interface Member {
  readonly zip: string
  readonly member: string
}

const isFile = ({ cwd, held }: Outside, file: string): boolean =>
  held ? held.has(file) : standsAt(path.resolve(cwd, file)).kind === 'file'

/** The file within a ZIP that a name means; null where it means a file of its own. */
export const memberOf = (io: Outside, name: string): Member | null => {
  if (!name.includes(MARK) || isFile(io, name)) return null
  for (let at = name.indexOf(MARK); at > 0; at = name.indexOf(MARK, at + 1)) {
    const zip = name.slice(0, at)
    if (isFile(io, zip)) return { zip, member: name.slice(at + MARK.length) }
  }
  return null
}

/** Whether a name is that of a file within a ZIP. */
export const isMember = (io: Outside, name: string): boolean => {
  const inside = memberOf(io, name)
  const names = inside && withSource(io, inside.zip, bundledNames)
  return names !== null && names !== 'damaged' && names.includes(inside?.member ?? '')
}

/** The file on the disk that an input is read from: of a file within a ZIP the ZIP. */
export const containerOf = (cwd: string, name: string): string => memberOf({ cwd }, name)?.zip ?? name

/** What an input is called without the folders and the ZIP that it lies in. */
export const baseName = (name: string): string => path.basename(name.split(MARK).at(-1) ?? name)

/** Lets something look at a file's bytes; null where it cannot be opened or is no regular file. */
const withSource = <T>({ cwd, held }: Outside, file: string, look: (source: ByteSource) => T): T | null => {
  const bytes = held?.get(file)
  if (bytes) return look(sourceIn(bytes))
  if (held) return null
  const handle = opened(path.resolve(cwd, file))
  if (handle === null) return null
  try {
    const stat = fstatSync(handle)
    return stat.isFile() ? look(sourceOf(handle, stat.size)) : null
  } finally {
    closeSync(handle)
  }
}

const sourceIn = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (at, length) => bytes.subarray(at, at + length),
})

const opened = (file: string): number | null => {
  try {
    return openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    systemCode(error)
    return null
  }
}

const sourceOf = (handle: number, size: number): ByteSource => ({
  size,
  read: (offset, length) => {
    const bytes = new Uint8Array(length)
    let filled = 0
    while (filled < length) {
      const got = readSync(handle, bytes, filled, length - filled, offset + filled)
      if (got === 0) break
      filled += got
    }
    return bytes.subarray(0, filled)
  },
})

/** A ZIP within a ZIP is not opened; it is refused by its name, so that what is in it is not missed. */
const isWanted = (name: string): boolean => isScoresheetName(name) || /\.zip$/i.test(name)

/** Whether a file is a ZIP with scoresheets in it, or may be one: damaged, it cannot say. */
export const mayHoldSheets = (io: Outside, file: string): boolean => {
  const names = withSource(io, file, bundledNames)
  return names === 'damaged' || (names ?? []).some(isWanted)
}

/** How many of the files in a ZIP are named where none is a scoresheet. */
const NAMED = 3

/** A ZIP in which there is nothing to read, by what is in it. */
const sheetless = (zip: string, names: readonly string[]): Found => {
  const found = [...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])].join(', ')
  return { files: [], findings: [finding(zip, { code: 'E-ZIP-SHEETLESS', found: found || null })] }
}

const withinZip = (zip: string, source: ByteSource, limits: Limits): Found | null => {
  const names = bundledNames(source)
  if (names === null || names === 'damaged') return null
  if (!names.some(isWanted)) return sheetless(zip, names)
  const bundle = openBundle(source, limits)
  const { files, others } = sorted(bundle.names, isWanted)
  checkUnpacked(bundle, files, limits)
  const named = (name: string) => `${zip}${MARK}${name}`
  return {
    files: files.map(named),
    findings: others.map((name) => finding(named(name), { code: 'N-INPUT-SKIPPED' })),
  }
}

/** A workbook is a ZIP too: under a workbook's name any other ZIP is a fault that is told, no folder. */
const WORKBOOK = /\.xls[xm]$/i

/** The scoresheets in a ZIP, as a folder's; null where a file is no ZIP of files. */
export const inZip = (io: Outside, file: string, limits: Limits): Found | null => {
  if (WORKBOOK.test(file)) return null
  try {
    return withSource(io, file, (source) => withinZip(file, source, limits))
  } catch (error) {
    if (error instanceof Refusal) return { files: [], findings: [finding(file, error.remark)] }
    throw error
  }
}

/** The bytes of a file within a ZIP, null where there is none. Throws {@link Refusal}, also where it is a ZIP of files itself. */
export const memberBytes = (io: Outside, { zip, member }: Member, limits: Limits): Uint8Array | null => {
  const bytes = withSource(io, zip, (source) => openBundle(source, limits).bytes(member))
  if (bytes && !WORKBOOK.test(member) && Array.isArray(bundledNames(sourceIn(bytes))))
    throw new Refusal({ code: 'E-ZIP-NESTED' })
  return bytes
}
