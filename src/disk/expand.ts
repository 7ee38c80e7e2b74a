import path from 'node:path'
import { type Finding, finding } from '../finding/finding.js'
import { byCodePoint } from '../finding/order.js'
import { type Found, isLeftover, isScoresheetName, sheetsAndOthers } from '../formats/sheet-names.js'
import { mayHoldSheets, memberOf } from '../formats/zip-folder.js'
import type { DiskPlace } from './disk-place.js'
import { isPattern, matchesOf, partedPattern, SEPARATORS } from './pattern.js'
import { type Entry, type Shut, standsAt, walk } from './walk.js'

/** What a folder holds: files, and what is neither file nor folder, as paths from there. */
interface Below {
  readonly all: readonly { readonly file: string; readonly kind: Entry['kind'] }[]
  readonly shut: readonly Shut[]
}

/** All that stands below a folder, in code-point order. */
const filesBelow = (top: string): Below => {
  const { entries, shutFolders } = walk()
  const all: { file: string; kind: Entry['kind'] }[] = []
  const goThrough = (folder: string): void => {
    for (const { name, kind } of entries(path.join(top, folder))) {
      const file = path.join(folder, name)
      if (kind === 'folder') goThrough(file)
      else all.push({ file, kind })
    }
  }
  goThrough('')
  return { all: all.sort((a, b) => byCodePoint(a.file, b.file)), shut: shutFolders() }
}

/** What is told of folders that were not gone into, each by its name as seen from `top`, which was given as `given`. */
const shutFindings = (shut: readonly Shut[], top: string, given: string): readonly Finding[] =>
  shut.map(({ folder, why, code }) => {
    const name = path.join(given, path.relative(top, folder))
    if (why === 'unlisted') return finding(name, { code: 'E-FILE-READ', found: code })
    return why === 'twice'
      ? finding(name, { code: 'N-INPUT-TWICE' })
      : finding(name, { code: 'N-INPUT-SKIPPED', found: 'ELOOP' })
  })

/** What is neither file nor folder: a link that leads nowhere, a device, a pipe. */
const otherFinding = (cwd: string, file: string): Finding =>
  finding(file, { code: 'N-INPUT-SKIPPED', found: standsAt(path.resolve(cwd, file)).code ?? 'EISFILE' })

const inFolder = (place: DiskPlace, given: string): Found => {
  const { cwd } = place
  const top = path.resolve(cwd, given)
  const { all, shut } = filesBelow(top)
  const pathsOf = (kind: Entry['kind']) =>
    all.filter((each) => (each.kind === 'other') === (kind === 'other')).map(({ file }) => path.join(given, file))
  const isWanted = (file: string) =>
    isScoresheetName(file) || (/\.zip$/i.test(file) && !isLeftover(file) && mayHoldSheets(place, file))
  const { files, others } = sheetsAndOthers(pathsOf('file'), isWanted)
  const skipped = [
    ...others.map((file) => finding(file, { code: 'N-INPUT-SKIPPED' })),
    ...sheetsAndOthers(pathsOf('other'), () => false).others.map((file) => otherFinding(cwd, file)),
  ]
  const isUnlisted = shut.some(({ folder }) => folder === top)
  const empty = files.length === 0 && !isUnlisted ? [finding(given, { code: 'E-FILE-READ', found: 'EEMPTY' })] : []
  return { files, findings: [...empty, ...shutFindings(shut, top, given), ...skipped] }
}

/** A folder that a pattern fits; without scoresheets it is only told of, for nobody named it. */
const filesFor = (place: DiskPlace, name: string): Found => {
  const { files, findings } = inFolder(place, name)
  const told = findings.map((each) =>
    each.found === 'EEMPTY' ? finding(name, { code: 'N-INPUT-SKIPPED', found: 'EEMPTY' }) : each,
  )
  return { files, findings: told }
}

const byPattern = async (place: DiskPlace, given: string): Promise<Found> => {
  const { cwd } = place
  const isFolder = (folder: string) => standsAt(path.resolve(cwd, folder)).kind === 'folder'
  const { folder, below } = partedPattern(given, isFolder, SEPARATORS)
  if (!isPattern(below)) return { files: [given], findings: [] }
  const top = path.resolve(cwd, folder)
  const { files: matches, shut } = await matchesOf(top, below)
  const names = matches
    .map((file) => path.join(folder, file))
    .filter((file) => !isLeftover(file))
    .sort(byCodePoint)
  const ofKind = (kind: Entry['kind']) => names.filter((file) => standsAt(path.resolve(cwd, file)).kind === kind)
  const within = ofKind('folder').map((name) => filesFor(place, name))
  const files = [...ofKind('file'), ...within.flatMap((each) => each.files)]
  const others = ofKind('other').map((file) => otherFinding(cwd, file))
  // A literal part of the pattern that is not there: it finds nothing.
  const barred = shut.filter(({ code }) => code !== 'ENOENT' && code !== 'ENOTDIR')
  const told = [...shutFindings(barred, top, folder), ...within.flatMap(({ findings }) => findings), ...others]
  const nothing = files.length + told.length === 0 ? [finding(given, { code: 'E-FILE-READ', found: 'ENOENT' })] : []
  return { files, findings: [...nothing, ...told] }
}

/** What the operator gave as one input, made a list of files: a folder or pattern is all that it stands for. */
export const expandInput = async (place: DiskPlace, given: string): Promise<Found> => {
  if (given === '-') return { files: ['-'], findings: [] }
  const { kind, code } = standsAt(path.resolve(place.cwd, given))
  if (kind === 'folder') return inFolder(place, given)
  const isThere = kind === 'file' || code === null || memberOf(place, given) !== null
  return isThere || !isPattern(given) ? { files: [given], findings: [] } : byPattern(place, given)
}
