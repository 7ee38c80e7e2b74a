import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { operatorFault } from '../finding/operator-fault.js'
import { isAsWritten } from '../formats/own-seal.js'
import { containerOf } from '../formats/zip-folder.js'
import { diskPlace } from './disk-place.js'
import type { Io } from './io.js'
import { type KeptFile, type Replacement, replaceAll } from './replace.js'
import { sweep } from './temporary.js'
import { withWriteFault } from './write-fault.js'

/** The bytes of a file, at once or in pieces one behind the other. */
export type Contents = Uint8Array | readonly Uint8Array[]

/** A file to be written, whole. */
export interface Output {
  /** As the operator gave it. */
  readonly path: string
  readonly bytes: Contents
  /** The option that names such a file, where it is not `-o`. */
  readonly option?: string
}

/** Bytes that a text is written into at once. */
const CHUNK = 1 << 20

/** The most bytes that a character takes in UTF-8. */
const WIDEST = 3

/** A text that comes in pieces, as the bytes of a file; never put together, for a nation's would then take twice the room. */
export const bytesOf = (pieces: Iterable<string>): Contents => {
  const parts: Uint8Array[] = []
  let [chunk, used] = [Buffer.alloc(0), 0]
  for (const piece of pieces) {
    const most = piece.length * WIDEST
    if (used + most > chunk.length) {
      if (used > 0) parts.push(chunk.subarray(0, used))
      chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, most))
      used = 0
    }
    used += chunk.write(piece, used)
  }
  return [...parts, chunk.subarray(0, used)]
}

/** Whether a file that stands there has these bytes. */
const isAlike = (old: Buffer, parts: readonly Uint8Array[]): boolean => {
  let at = 0
  for (const part of parts) {
    if (!old.subarray(at, at + part.length).equals(part)) return false
    at += part.length
  }
  return at === old.length
}

export interface OutputOptions {
  /** Files that were read, as the operator gave them; none of them is ever written. */
  readonly inputs: readonly string[]
  /** Replace what is there even if it is not as the tool wrote it. */
  readonly force: boolean
}

/** An output, the place it goes to, and what stands there now. */
interface Target extends Omit<Replacement, 'isKept'>, Pick<Output, 'option'> {
  readonly before: Before | null
}

interface Before {
  readonly isFile: boolean
  readonly size: number
  readonly mode: number
  /** Device and inode: one file, whatever its names. */
  readonly identity: string
}

const beforeAt = (file: string): Before | null => {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
  if (!stat) return null
  return {
    isFile: stat.isFile(),
    size: Number(stat.size),
    mode: Number(stat.mode) & 0o777,
    identity: `${stat.dev}:${stat.ino}`,
  }
}

const targetOf = (cwd: string, output: Output): Target =>
  withWriteFault(output.path, () => {
    const file = path.resolve(cwd, output.path)
    const before = beforeAt(file)
    const real = before ? realpathSync(file) : path.join(realpathSync(path.dirname(file)), path.basename(file))
    const { bytes } = output
    const parts = bytes instanceof Uint8Array ? [bytes] : bytes
    return { ...output, parts, real, before, mode: before?.mode ?? null }
  })

/**
 * Throws {@link OperatorFault} where outputs of these names could not be put: before anything is read, so that nobody waits
 * for a result that has no place. Names that were not given are passed over.
 */
export const checkPlaces = ({ cwd }: Pick<Io, 'cwd'>, names: readonly (string | null)[]): void => {
  for (const name of names) {
    if (name === null) continue
    const { real, before } = targetOf(cwd, { path: name, bytes: new Uint8Array() })
    if (!before) withWriteFault(name, () => accessSync(path.dirname(real), constants.W_OK))
  }
}

const inputNames = (cwd: string, inputs: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    inputs.flatMap((input) => {
      const file = path.resolve(cwd, containerOf(diskPlace(cwd), input))
      const there = beforeAt(file)
      return there ? [[there.identity, input] as const, [realpathSync(file), input] as const] : []
    }),
  )

/** How an output is called in a complaint: its name, and the option by which another one is chosen. */
const targetName = ({ path: name, option = '-o' }: Omit<Output, 'bytes'>) => ({ name, option })

/** No output is an input, no two outputs are one file, none is a folder or a device. */
const refuseClashes = (targets: readonly Target[], inputs: ReadonlyMap<string, string>): void => {
  const taken = new Set<string>()
  for (const target of targets) {
    const { real, before } = target
    const input = inputs.get(real) ?? (before ? inputs.get(before.identity) : undefined)
    if (input !== undefined) throw operatorFault('output-is-input', { ...targetName(target), input })
    if (before && !before.isFile)
      throw operatorFault('output-special', { name: target.path, option: target.option ?? null })
    const identity = before?.identity ?? real
    if (taken.has(identity)) throw operatorFault('output-twice', targetName(target))
    taken.add(identity)
  }
}

/**
 * What becomes of what stands at the place: nothing where it already holds these bytes. It is kept under another name where
 * the output has no room for a seal, for then nobody can tell whether it is someone's work; else it is refused where it is.
 */
const fateOf = (target: Target, force: boolean): 'left' | 'replaced' | 'kept' => {
  const { path: name, real, before, parts } = target
  if (!before || before.size === 0) return 'replaced'
  const old = withWriteFault(name, () => readFileSync(real))
  if (isAlike(old, parts)) return 'left'
  if ((before.mode & 0o222) === 0) throw operatorFault('output-protected', { name })
  if (isAsWritten(old)) return 'replaced'
  if (!isAsWritten(Buffer.concat(parts))) return 'kept'
  if (!force) throw operatorFault('output-changed', targetName(target))
  return 'replaced'
}

/**
 * Writes the outputs of a run, each whole or not at all: under a temporary name beside the target, onto the disk, then
 * renamed. Killed at any moment, a target is the old file or the new one; what a killed run left is swept here. Gives the
 * backups of what stood there: a CSV bears no seal, so that a file in its place is kept whoever wrote it.
 *
 * Throws {@link OperatorFault}, with nothing written, where an output is one of the inputs, is no regular file, or bears a
 * seal and would replace something that is not as the tool wrote it, unless `force` says to replace that.
 */
export const writeOutputs = async (
  { cwd }: Pick<Io, 'cwd'>,
  outputs: readonly Output[],
  { inputs, force }: OutputOptions,
): Promise<readonly KeptFile[]> => {
  const targets = outputs.map((output) => targetOf(cwd, output))
  for (const { real } of targets) sweep(path.dirname(real), Date.now())
  refuseClashes(targets, inputNames(cwd, inputs))
  const fates = targets.map((target) => ({ target, fate: fateOf(target, force) }))
  const wanted = fates.filter(({ fate }) => fate !== 'left')
  return replaceAll(wanted.map(({ target, fate }) => ({ ...target, isKept: fate === 'kept' })))
}
