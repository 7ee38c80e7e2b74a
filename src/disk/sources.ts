import path from 'node:path'
import { type Finding, finding } from '../finding/finding.js'
import { listingOf, type Named, openedWhole, openMember } from '../formats/input-listing.js'
import type { Limits } from '../formats/limits.js'
import { baseName } from '../formats/sheet-names.js'
import type { Opened, OpenedStream, Sources } from '../formats/sources.js'
import { memberOf } from '../formats/zip-folder.js'
import { type DiskPlace, diskPlace } from './disk-place.js'
import { expandInput } from './expand.js'
import type { Io } from './io.js'
import { memoryWatch } from './memory.js'
import { nearFile } from './near-file.js'
import { fileBytes, openFile, sizeOf } from './open-file.js'
import { partedFile } from './parted-file.js'
import { isPattern } from './pattern.js'
import { standsAt } from './walk.js'

/** As much of the outside as reading needs. */
type InputIo = Pick<Io, 'stdin' | 'cwd'>

/** One input as the operator gave it: what stands at that whole name or pattern, else `FILE=UNIT`. */
const partName = async (place: DiskPlace, given: string): Promise<Named> => {
  const whole = isPattern(given) ? await expandInput(place, given) : null
  if (whole?.files.some((file) => file !== given)) return { ...whole, unit: null }
  const { file, unit } = partedFile(place, given)
  return { ...(await expandInput(place, file)), unit }
}

/** A file that cannot be opened; of one that is not there, which of its neighbours was probably meant. */
const unreadFile = (place: DiskPlace, file: string, found: string): Finding => {
  const expected = found === 'ENOENT' ? nearFile(place.cwd, file) : null
  return finding(file, { code: 'E-FILE-READ', found, ...(expected === null ? {} : { expected }) })
}

const openWhole = (place: DiskPlace, file: string, most: number): { bytes: Uint8Array; opened: Opened } | Finding => {
  const whole = path.resolve(place.cwd, file)
  const bytes = fileBytes(whole, most)
  if (typeof bytes === 'string') return unreadFile(place, file, bytes)
  const opened = openedWhole(file, bytes, { most, size: bytes.length > most ? sizeOf(whole) : null })
  return 'source' in opened ? { bytes, opened } : opened
}

/** The files of a disk, as seen from a folder, and standard input by the name "-". */
export const diskSources = ({ cwd, stdin }: InputIo): Sources => {
  const place = diskPlace(cwd)
  const watchMemory = memoryWatch()
  // What comes in by standard input is there only once, and a survey may be walked through twice.
  let typed: Promise<Uint8Array> | null = null
  const openNamed = async (file: string, limits: Limits): Promise<Opened | Finding> => {
    if (file === '-') {
      typed ??= stdin(limits.file)
      return openedWhole(file, await typed, { most: limits.file, size: null })
    }
    const member = memberOf(place, file)
    if (member) return openMember(place, member, limits)
    const found = openWhole(place, file, limits.file)
    return 'opened' in found ? found.opened : found
  }
  const open = async (file: string, limits: Limits): Promise<Opened | Finding> => {
    const found = await openNamed(file, limits)
    if ('source' in found) watchMemory(found.source.size)
    return found
  }
  const stream = async (file: string, limits: Limits): Promise<OpenedStream | Finding> => {
    if (file === '-' || memberOf(place, file)) {
      const whole = await open(file, limits)
      return 'source' in whole ? { ...whole, close: () => undefined } : whole
    }
    const found = openFile(path.resolve(cwd, file), file)
    if (typeof found === 'string') return unreadFile(place, file, found)
    watchMemory(found.source.size)
    return { file, ...found }
  }
  return {
    // Patterns are expanded here because not every shell does.
    list: async (given, limits) =>
      listingOf(place, await Promise.all(given.map((each) => partName(place, each))), limits),
    open,
    stream,
    bytes: (file, most) => {
      const found = openWhole(place, file, most)
      return 'bytes' in found ? found.bytes : found
    },
    isFile: (name) => name !== '-' && place.isFile(name),
    isThere: (name) => standsAt(path.resolve(cwd, name)).code === null,
    nameOf: (name) => baseName(path.resolve(cwd, name)),
    part: (given) => partedFile(place, given),
  }
}
