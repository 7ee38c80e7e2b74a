import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { type Finding, finding, Refusal } from '../finding/finding.js'
import { byCodePoint } from '../finding/order.js'
import { LIMITS, type Limits } from '../formats/limits.js'
import type { ByteSource } from '../formats/table.js'
import { expanded } from './expand.js'
import { noteUnit, partedFile } from './file-unit.js'
import type { InputIo } from './io.js'
import { isPattern } from './pattern.js'
import type { Found } from './sheet-names.js'
import { systemCode } from './walk.js'
import { inZip, type Member, memberBytes, memberOf } from './zip-members.js'

/** A file that was opened once, held whole and hashed from the very bytes that are parsed. */
export interface Opened {
  /** As the operator gave it; "-" for standard input. */
  readonly file: string
  readonly source: ByteSource
  /** Lower-case SHA-256. */
  readonly sha256: string
}

type Outside = Pick<InputIo, 'cwd' | 'held'>

/** The same file under two names is one: by its real path. */
const realName = (cwd: string, file: string): string => {
  if (file === '-') return file
  try {
    return realpathSync(path.resolve(cwd, file))
  } catch {
    return path.resolve(cwd, file)
  }
}

/** The same files without those that are there under another name already, which are told. */
const once = ({ cwd, held }: Outside, { files, findings }: Found): Found => {
  const seen = new Set<string>()
  const [kept, twice]: [string[], Finding[]] = [[], []]
  for (const file of [...files].sort(byCodePoint)) {
    const real = held ? file : realName(cwd, file)
    if (seen.has(real)) twice.push(finding(file, { code: 'N-INPUT-TWICE' }))
    else kept.push(file)
    seen.add(real)
  }
  return { files: kept, findings: [...findings, ...twice] }
}

const joined = (all: readonly Found[]): Found => ({
  files: all.flatMap(({ files }) => files),
  findings: all.flatMap(({ findings }) => findings),
})

/** Inputs, and the units that were given for files whose sheets name none. */
export interface Inputs extends Found {
  readonly units: ReadonlyMap<string, string>
}

/** One input as the operator gave it: what stands at that whole name or pattern, else `FILE=UNIT`. */
const parted = (cwd: string, given: string): Found & { readonly unit: string | null } => {
  const whole = isPattern(given) ? expanded(cwd, given) : null
  if (whole?.files.some((file) => file !== given)) return { ...whole, unit: null }
  const { file, unit } = partedFile(cwd, given)
  return { ...expanded(cwd, file), unit }
}

/**
 * Files, folders, patterns and ZIPs as a list of files, each once, in the order of their names: in whatever order they were
 * given, the same comes out. Patterns are expanded here because not every shell does.
 */
export const findInputs = async (io: Outside, given: readonly string[], limits: Limits = LIMITS): Promise<Inputs> => {
  const { cwd, held } = io
  const named = held
    ? [{ files: [...new Set(given)], findings: [], unit: null }]
    : given.map((each) => parted(cwd, each))
  const byPlace = new Map<string, string>()
  for (const { files, unit } of named)
    if (unit !== null) for (const file of files) noteUnit(byPlace, realName(cwd, file), unit)
  const { files, findings } = once(io, joined(named))
  const units = new Map<string, string>()
  const opened = files.map((file) => {
    const found = (file === '-' ? null : inZip(io, file, limits)) ?? { files: [file], findings: [] }
    const unit = byPlace.get(realName(cwd, file))
    if (unit !== undefined) for (const each of found.files) units.set(each, unit)
    return found
  })
  return { ...once(io, joined([{ files: [], findings }, ...opened])), units }
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

const openMember = (io: InputIo, file: string, member: Member, limits: Limits): Opened | Finding => {
  try {
    const bytes = memberBytes(io, member, limits)
    return bytes ? wholly(file, bytes, limits.file) : finding(file, { code: 'E-FILE-READ', found: 'ENOENT' })
  } catch (error) {
    if (error instanceof Refusal) return finding(file, error.remark)
    throw error
  }
}

const openFile = ({ cwd }: InputIo, file: string, limit: number): Opened | Finding => {
  const refused = (found: string) => finding(file, { code: 'E-FILE-READ', found })
  try {
    const handle = openSync(path.resolve(cwd, file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
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

/** Opens one input; a finding where it cannot be read at all. Only regular files: a device or pipe may never end. */
export const openInput = async (io: InputIo, file: string, limits: Limits): Promise<Opened | Finding> => {
  if (file === '-' && !io.held) return wholly(file, await io.stdin(limits.file), limits.file)
  const member = memberOf(io, file)
  if (member) return openMember(io, file, member, limits)
  const bytes = io.held?.get(file)
  if (bytes) return wholly(file, bytes, limits.file)
  return io.held ? finding(file, { code: 'E-FILE-READ', found: 'ENOENT' }) : openFile(io, file, limits.file)
}
