import path from 'node:path'
import type { GivenFile } from '../formats/sources.js'
import { isMember } from '../formats/zip-folder.js'
import type { DiskPlace } from './disk-place.js'
import { isPattern } from './pattern.js'
import { standsAt } from './walk.js'

const isThere = (place: DiskPlace, name: string): boolean => {
  const { kind, code } = standsAt(path.resolve(place.cwd, name))
  return name === '-' || kind !== 'other' || code === null || isMember(place, name)
}

const ENDING = /\.(?:xlsx|xlsm|csv|xls|xlsb|ods|zip)$/i

/**
 * Parts `FILE=UNIT`: a file of that whole name comes first, then the longest beginning that is there, else one that is
 * called like a file or is a pattern, so that what is missing is told by its own name.
 */
export const partedFile = (place: DiskPlace, given: string): GivenFile => {
  const whole = { file: given, unit: null }
  if (!given.includes('=') || isThere(place, given)) return whole
  const marks = [...given.matchAll(/=/g)].map(({ index }) => index).filter((at) => at > 0)
  const at =
    marks.findLast((mark) => isThere(place, given.slice(0, mark))) ??
    marks.find((mark) => ENDING.test(given.slice(0, mark)) || isPattern(given.slice(0, mark)))
  return at === undefined ? whole : { file: given.slice(0, at), unit: given.slice(at + 1) }
}
