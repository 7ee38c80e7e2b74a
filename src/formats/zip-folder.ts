import { finding, Refusal } from '../finding/finding.js'
import { bundledNames, checkUnpacked, openBundle } from './bundle.js'
import type { ByteSource } from './cell-table.js'
import type { Limits } from './limits.js'
import { type Found, isScoresheetName, sheetsAndOthers } from './sheet-names.js'
import { sourceOf } from './sources.js'

/** Between a ZIP and a file in it: "kiriman.zip › lembar.xlsx". */
const MARK = ' › '

/** Where ZIPs lie. */
export interface Place {
  readonly isFile: (name: string) => boolean
  /** Lets something look at a file's bytes; null where it cannot be opened or is no regular file. */
  readonly look: <T>(file: string, at: (source: ByteSource) => T) => T | null
}

/** A file within a ZIP, by the ZIP's name and the path in it. */
export interface Member {
  readonly zip: string
  readonly member: string
}

/** How a file within a ZIP is called. */
export const memberName = ({ zip, member }: Member): string => `${zip}${MARK}${member}`

/** The file within a ZIP that a name means; null where it means a file of its own. */
export const memberOf = (place: Place, name: string): Member | null => {
  if (!name.includes(MARK) || place.isFile(name)) return null
  for (let at = name.indexOf(MARK); at > 0; at = name.indexOf(MARK, at + 1)) {
    const zip = name.slice(0, at)
    if (place.isFile(zip)) return { zip, member: name.slice(at + MARK.length) }
  }
  return null
}

/** Whether a name is that of a file within a ZIP. */
export const isMember = (place: Place, name: string): boolean => {
  const inside = memberOf(place, name)
  const names = inside && place.look(inside.zip, bundledNames)
  return names !== null && names !== 'damaged' && names.includes(inside?.member ?? '')
}

/** The file that an input is read from: of a file within a ZIP the ZIP. */
export const containerOf = (place: Place, name: string): string => memberOf(place, name)?.zip ?? name

/** A ZIP within a ZIP is not opened; it is refused by its name, so that what is in it is not missed. */
const isWanted = (name: string): boolean => isScoresheetName(name) || /\.zip$/i.test(name)

/** Whether a file is a ZIP with scoresheets in it, or may be one: damaged, it cannot say. */
export const mayHoldSheets = (place: Place, file: string): boolean => {
  const names = place.look(file, bundledNames)
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
  const { files, others } = sheetsAndOthers(bundle.names, isWanted)
  checkUnpacked(bundle, files, limits)
  const nameOf = (member: string) => memberName({ zip, member })
  return {
    files: files.map(nameOf),
    findings: others.map((name) => finding(nameOf(name), { code: 'N-INPUT-SKIPPED' })),
  }
}

/** A workbook is a ZIP too: under a workbook's name any other ZIP is a fault that is told, no folder. */
const WORKBOOK = /\.xls[xm]$/i

/** The scoresheets in a ZIP, as a folder's; null where a file is no ZIP of files. */
export const inZip = (place: Place, file: string, limits: Limits): Found | null => {
  if (WORKBOOK.test(file)) return null
  try {
    return place.look(file, (source) => withinZip(file, source, limits))
  } catch (error) {
    if (error instanceof Refusal) return { files: [], findings: [finding(file, error.remark)] }
    throw error
  }
}

/** The bytes of a file within a ZIP, null where there is none. Throws {@link Refusal}, also where it is a ZIP of files itself. */
export const memberBytes = (place: Place, { zip, member }: Member, limits: Limits): Uint8Array | null => {
  const bytes = place.look(zip, (source) => openBundle(source, limits).bytes(member))
  if (bytes && !WORKBOOK.test(member) && Array.isArray(bundledNames(sourceOf(bytes))))
    throw new Refusal({ code: 'E-ZIP-NESTED' })
  return bytes
}
