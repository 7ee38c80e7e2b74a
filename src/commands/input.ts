import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { glob } from 'tinyglobby'
import { byCodePoint } from '../engine/rank.js'
import { type Finding, finding } from '../finding/finding.js'
import type { ByteSource } from '../formats/table.js'
import type { InputIo } from './io.js'

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

const posix = (file: string): string => file.split(path.sep).join('/')

/** What stands at a path: nothing, a folder, or something to open. */
const kindAt = (file: string): 'folder' | 'file' | null => {
  try {
    return statSync(file).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

/** All scoresheets below a folder, in code-point order; links are not followed, so a loop of them ends. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort(byCodePoint)

const inFolder = (cwd: string, given: string): Found => {
  const all = filesBelow(path.resolve(cwd, given)).map((file) =>
    path.join(given, path.relative(path.resolve(cwd, given), file)),
  )
  const files = all.filter((file) => SHEET.test(file) && !LEFTOVER.test(path.basename(file)))
  const chosen = new Set(files)
  const others = all.filter((file) => !chosen.has(file) && !path.basename(file).startsWith('.'))
  const empty = files.length === 0 ? [finding(given, { code: 'E-FILE-READ', found: 'EEMPTY' })] : []
  return { files, findings: [...empty, ...others.map((file) => finding(file, { code: 'N-INPUT-SKIPPED' }))] }
}

const isPattern = (given: string): boolean => /[*?[\]{}]/.test(given)

const expanded = async (cwd: string, given: string): Promise<Found> => {
  if (given === '-') return { files: ['-'], findings: [] }
  const kind = kindAt(path.resolve(cwd, given))
  if (kind === 'folder') return inFolder(cwd, given)
  if (kind === 'file' || !isPattern(given)) return { files: [given], findings: [] }
  const matches = await glob([posix(given)], {
    cwd,
    onlyFiles: true,
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  })
  const files = matches.filter((file) => !LEFTOVER.test(path.basename(file))).sort(byCodePoint)
  if (files.length > 0) return { files, findings: [] }
  return { files: [], findings: [finding(given, { code: 'E-FILE-READ', found: 'ENOENT' })] }
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
  for (const each of given) found.push(await expanded(cwd, each))
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

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

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
    const code = codeOf(error)
    if (code === null) throw error
    return refused(code)
  }
}
