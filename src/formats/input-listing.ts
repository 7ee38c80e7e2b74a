import { type Finding, finding, Refusal } from '../finding/finding.js'
import { byCodePoint } from '../finding/order.js'
import { sha256 } from '../platform/hash.js'
import { type Limits, limitOption, tooLarge } from './limits.js'
import type { Found } from './sheet-names.js'
import { type Listing, type Opened, sourceOf } from './sources.js'
import { inZip, type Member, memberBytes, memberName, type Place } from './zip-folder.js'

/** What one given input stands for, and the unit that was given with it. */
export interface Named extends Found {
  readonly unit: string | null
}

/** A place of files, where one file may stand under several names. */
export interface NamingPlace extends Place {
  /** The one name of a file. */
  readonly realName: (file: string) => string
}

/** The same files without those that are there under another name already, which are told. */
const once = ({ realName }: NamingPlace, { files, findings }: Found): Found => {
  const seen = new Set<string>()
  const [kept, twice]: [string[], Finding[]] = [[], []]
  for (const file of [...files].sort(byCodePoint)) {
    const real = realName(file)
    if (seen.has(real)) twice.push(finding(file, { code: 'N-INPUT-TWICE' }))
    else kept.push(file)
    seen.add(real)
  }
  return { files: kept, findings: [...findings, ...twice] }
}

const joinFound = (all: readonly Found[]): Found => ({
  files: all.flatMap(({ files }) => files),
  findings: all.flatMap(({ findings }) => findings),
})

/** The units that were given, by the one name of their file. */
const unitsByName = ({ realName }: NamingPlace, named: readonly Named[]): ReadonlyMap<string, readonly string[]> => {
  const units = new Map<string, readonly string[]>()
  for (const { files, unit } of named)
    for (const name of unit === null ? [] : files.map(realName))
      units.set(name, [...(units.get(name) ?? []), unit ?? ''])
  return units
}

/** A list of files out of what was named: each once, ZIPs opened, in the order of names. */
export const listingOf = (place: NamingPlace, named: readonly Named[], limits: Limits): Listing => {
  const given = unitsByName(place, named)
  const { files, findings } = once(place, joinFound(named))
  const units = new Map<string, readonly string[]>()
  const opened = files.map((file) => {
    const found = (file === '-' ? null : inZip(place, file, limits)) ?? { files: [file], findings: [] }
    const own = given.get(place.realName(file))
    if (own) for (const each of found.files) units.set(each, own)
    return found
  })
  return { ...once(place, joinFound([{ files: [], findings }, ...opened])), units }
}

/** How many bytes a file may have, and how many it has; null where only so many were read that it is known to have more. */
interface Extent {
  readonly most: number
  readonly size: number | null
}

/** A file whose bytes are all there, unless they are only a part: half a table would be scored as if it were whole. */
export const openedWhole = (file: string, bytes: Uint8Array, { most, size }: Extent): Opened | Finding => {
  if (bytes.length <= most) return { file, source: sourceOf(bytes), sha256: sha256(bytes) }
  const limits = { file: most }
  return size === null
    ? finding(file, { ...tooLarge(most, limits), found: `> ${most} bytes`, option: limitOption('file', most) })
    : finding(file, tooLarge(size, limits))
}

export const openMember = (place: Place, member: Member, limits: Limits): Opened | Finding => {
  const file = memberName(member)
  try {
    const bytes = memberBytes(place, member, limits)
    return bytes
      ? openedWhole(file, bytes, { most: limits.file, size: bytes.length })
      : finding(file, { code: 'E-FILE-READ', found: 'ENOENT' })
  } catch (error) {
    if (error instanceof Refusal) return finding(file, error.remark)
    throw error
  }
}
