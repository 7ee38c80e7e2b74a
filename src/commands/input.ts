import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { byCodePoint } from '../engine/rank.js'
import { type Finding, finding } from '../finding/finding.js'
import type { ByteSource } from '../formats/table.js'
import type { InputIo } from './io.js'
import { isPattern, matchesOf, partedPattern, SEPARATORS } from './pattern.js'
import { type Entry, type Shut, standsAt, systemCode, walk } from './walk.js'

/** A file that was opened once, held whole and hashed from the very bytes that are parsed. */
export interface Opened {
  /** As the operator gave it; "-" for standard input. */
  readonly file: string
  readonly source: ByteSource
  /** Lower-case SHA-256. */
  readonly sha256: string
}

/** Inputs as the operator named them, made a list of files. */
export interface Found {
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
}

type Outside = Pick<InputIo, 'cwd' | 'held'>

/** What a folder may hold that is a scoresheet, or one in a format that is refused by its name: left out, it would be missed. */
const SHEET = /\.(xlsx|xlsm|csv|xls|xlsb|ods)$/i
/** What office suites leave beside an open file, and what other systems add to a folder. */
const LEFTOVER = /^(~\$|\._|\.~lock)/

/** What a folder holds: files, and what is neither file nor folder, as paths from there. */
interface Below {
  readonly all: readonly { readonly file: string; readonly kind: Entry['kind'] }[]
  readonly shut: readonly Shut[]
}

/** All that stands below a folder, in code-point order. */
const filesBelow = (top: string): Below => {
  const { entries, shut } = walk()
  const all: { file: string; kind: Entry['kind'] }[] = []
  const goThrough = (folder: string): void => {
    for (const { name, kind } of entries(path.join(top, folder))) {
      const file = path.join(folder, name)
      if (kind === 'folder') goThrough(file)
      else all.push({ file, kind })
    }
  }
  goThrough('')
  return { all: all.sort((a, b) => byCodePoint(a.file, b.file)), shut: shut() }
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

const isHidden = (file: string): boolean => path.basename(file).startsWith('.')

const inFolder = (cwd: string, given: string): Found => {
  const top = path.resolve(cwd, given)
  const { all, shut } = filesBelow(top)
  const wanted = (file: string) => SHEET.test(file) && !LEFTOVER.test(path.basename(file))
  const files = all
    .filter(({ file, kind }) => kind === 'file' && wanted(file))
    .map(({ file }) => path.join(given, file))
  const skipped = all
    .filter(({ file, kind }) => !isHidden(file) && !(kind === 'file' && wanted(file)))
    .map(({ file, kind }) => {
      const name = path.join(given, file)
      return kind === 'other' ? otherFinding(cwd, name) : finding(name, { code: 'N-INPUT-SKIPPED' })
    })
  const isUnlisted = shut.some(({ folder }) => folder === top)
  const empty = files.length === 0 && !isUnlisted ? [finding(given, { code: 'E-FILE-READ', found: 'EEMPTY' })] : []
  return { files, findings: [...empty, ...shutFindings(shut, top, given), ...skipped] }
}

const byPattern = (cwd: string, given: string): Found => {
  const isFolder = (folder: string) => standsAt(path.resolve(cwd, folder)).kind === 'folder'
  const { folder, below } = partedPattern(given, isFolder, SEPARATORS)
  if (!isPattern(below)) return { files: [given], findings: [] }
  const top = path.resolve(cwd, folder)
  const { files: matches, shut } = matchesOf(top, below)
  const names = matches
    .map((file) => path.join(folder, file))
    .filter((file) => !LEFTOVER.test(path.basename(file)))
    .sort(byCodePoint)
  const isFile = (file: string) => standsAt(path.resolve(cwd, file)).kind === 'file'
  const files = names.filter(isFile)
  const others = names.filter((file) => !isFile(file)).map((file) => otherFinding(cwd, file))
  // A literal part of the pattern that is not there: it finds nothing.
  const barred = shut.filter(({ code }) => code !== 'ENOENT' && code !== 'ENOTDIR')
  const told = [...shutFindings(barred, top, folder), ...others]
  const nothing = files.length + told.length === 0 ? [finding(given, { code: 'E-FILE-READ', found: 'ENOENT' })] : []
  return { files, findings: [...nothing, ...told] }
}

const expanded = (cwd: string, given: string): Found => {
  if (given === '-') return { files: ['-'], findings: [] }
  const { kind, code } = standsAt(path.resolve(cwd, given))
  if (kind === 'folder') return inFolder(cwd, given)
  const isThere = kind === 'file' || code === null
  return isThere || !isPattern(given) ? { files: [given], findings: [] } : byPattern(cwd, given)
}

/** The same file under two names is one: by its real path. */
const realName = (cwd: string, file: string): string => {
  if (file === '-') return file
  try {
    return realpathSync(path.resolve(cwd, file))
  } catch {
    return path.resolve(cwd, file)
  }
}

/**
 * Files, folders and patterns as a list of files, each once, in the order of their names: in whatever order they were
 * given, the same comes out. Patterns are expanded here because not every shell does.
 */
export const findInputs = async ({ cwd, held }: Outside, given: readonly string[]): Promise<Found> => {
  if (held) return { files: [...new Set(given)].sort(byCodePoint), findings: [] }
  const found: Found[] = []
  for (const each of given) found.push(expanded(cwd, each))
  const seen = new Set<string>()
  const files: string[] = []
  const findings = found.flatMap((each) => each.findings)
  for (const file of found.flatMap((each) => each.files).sort(byCodePoint)) {
    const real = realName(cwd, file)
    if (seen.has(real)) findings.push(finding(file, { code: 'N-INPUT-TWICE' }))
    else files.push(file)
    seen.add(real)
  }
  return { files, findings }
}

const whole = (file: string, bytes: Uint8Array): Opened => ({
  file,
  source: { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) },
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

/** At most so many bytes: one more than the limit tells that there are too many, whatever the directory said. */
const readAll = (handle: number, size: number, limit: number): Uint8Array => {
  const bytes = new Uint8Array(Math.min(size, limit) + 1)
  let length = 0
  while (length < bytes.length) {
    const count = readSync(handle, bytes, length, bytes.length - length, length)
    if (count === 0) break
    length += count
  }
  return bytes.subarray(0, length)
}

/** What was read of one input, unless that is only a part of it: half a table would be scored as if it were whole. */
export const wholly = (file: string, bytes: Uint8Array, limit: number): Opened | Finding =>
  bytes.length <= limit
    ? whole(file, bytes)
    : finding(file, { code: 'E-FILE-LIMIT', found: `> ${limit} bytes`, expected: `≤ ${limit}` })

/** Opens one input; a finding where it cannot be read at all. Only regular files: a device or pipe may never end. */
export const openInput = async (io: InputIo, file: string, limit: number): Promise<Opened | Finding> => {
  if (file === '-' && !io.held) return wholly(file, await io.stdin(limit), limit)
  const refused = (found: string) => finding(file, { code: 'E-FILE-READ', found })
  if (io.held) {
    const bytes = io.held.get(file)
    return bytes ? wholly(file, bytes, limit) : refused('ENOENT')
  }
  try {
    const handle = openSync(path.resolve(io.cwd, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stat = fstatSync(handle)
      if (!stat.isFile()) return refused('EISFILE')
      return wholly(file, readAll(handle, stat.size, limit), limit)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    return refused(systemCode(error))
  }
}
