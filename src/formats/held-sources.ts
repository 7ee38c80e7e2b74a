import { type Finding, finding } from '../finding/finding.js'
import { listingOf, type NamingPlace, openedWhole, openMember } from './input-listing.js'
import type { Limits } from './limits.js'
import { baseName } from './sheet-names.js'
import { type Opened, type Sources, sourceOf } from './sources.js'
import { memberOf } from './zip-folder.js'

const missingFile = (file: string): Finding => finding(file, { code: 'E-FILE-READ', found: 'ENOENT' })

/** Files by their names, given by their bytes: these are all files there are, and no disk is touched. */
export const heldSources = (held: Pick<ReadonlyMap<string, Uint8Array>, 'has' | 'get'>): Sources => {
  const place: NamingPlace = {
    isFile: (name) => held.has(name),
    look: (file, at) => {
      const bytes = held.get(file)
      return bytes ? at(sourceOf(bytes)) : null
    },
    realName: (file) => file,
  }
  const open = (file: string, limits: Limits): Opened | Finding => {
    const member = memberOf(place, file)
    if (member) return openMember(place, member, limits)
    const bytes = held.get(file)
    return bytes ? openedWhole(file, bytes, { most: limits.file, size: bytes.length }) : missingFile(file)
  }
  return {
    list: async (given, limits) => listingOf(place, [{ files: [...new Set(given)], findings: [], unit: null }], limits),
    open: async (file, limits) => open(file, limits),
    stream: async (file, limits) => {
      const opened = open(file, limits)
      return 'source' in opened ? { ...opened, close: () => undefined } : opened
    },
    bytes: (file, most) => {
      const bytes = held.get(file)
      if (!bytes) return missingFile(file)
      const opened = openedWhole(file, bytes, { most, size: bytes.length })
      return 'source' in opened ? bytes : opened
    },
    isFile: place.isFile,
    isThere: place.isFile,
    nameOf: baseName,
    part: (given) => ({ file: given, unit: null }),
  }
}
