import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { keepBackup } from './backup.js'
import { temporaryBeside } from './temporary.js'
import { codeOf, isHeld, withWriteFault } from './write-fault.js'

/** A whole file and the place it goes to. */
export interface Replacement {
  /** As the operator gave it. */
  readonly path: string
  /** Its bytes, in pieces one behind the other. */
  readonly parts: readonly Uint8Array[]
  /** Where it goes, links followed. */
  readonly real: string
  /** The permissions it gets; null for those of any new file. */
  readonly mode: number | null
  /** Whether what stands there is kept under another name. */
  readonly isKept: boolean
}

/** What stood in the place of an output, and where it is now. */
export interface KeptFile {
  /** The output, as the operator gave it. */
  readonly path: string
  readonly backup: string
}

/** Writes a whole file under a name of its own and brings it safely onto the disk. */
const writeBeside = ({ parts, mode }: Replacement, temporary: string): void => {
  const handle = openSync(temporary, 'wx', 0o600)
  try {
    for (const part of parts) writeFileSync(handle, part)
    fchmodSync(handle, mode ?? 0o666 & ~process.umask())
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Brings the new name of a file onto the disk, where the system lets one; the file itself is there already. */
const syncFolder = (folder: string): void => {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (codeOf(error) === null) throw error
  }
}

/** A virus scanner holds a new file for a moment: asked again for so long before it is believed that Excel has it. */
const PATIENCE_MS = [50, 100, 200, 400]

const wait = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

const rename = (from: string, to: string): void => {
  for (const ms of PATIENCE_MS) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (!isHeld(codeOf(error) ?? '', process.platform)) throw error
      wait(ms)
    }
  }
  renameSync(from, to)
}

/** A backup is called as the operator called the output, unless that is a link to a place elsewhere. */
const backUp = ({ path: name, real }: Replacement): KeptFile => {
  const ending = keepBackup(real)
  return { path: name, backup: (path.basename(name) === path.basename(real) ? name : real) + ending }
}

/**
 * All files under temporary names first, so that a full disk leaves every old file as it was; then what is to be kept gets
 * another name, and each is renamed.
 */
const replaceFiles = (files: readonly Replacement[]): readonly KeptFile[] => {
  const pending = new Map(files.map((file) => [temporaryBeside(file.real), file]))
  try {
    for (const [temporary, file] of pending) withWriteFault(file.path, () => writeBeside(file, temporary))
    const kept = files.filter(({ isKept }) => isKept).map((file) => withWriteFault(file.path, () => backUp(file)))
    for (const [temporary, file] of pending) withWriteFault(file.path, () => rename(temporary, file.real))
    for (const folder of new Set(files.map(({ real }) => path.dirname(real)))) syncFolder(folder)
    return kept
  } finally {
    for (const temporary of pending.keys()) rmSync(temporary, { force: true })
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ends the process by a signal that came, as if nobody had listened. */
const endBy = (signal: NodeJS.Signals): void => {
  process.off(signal, endBy)
  process.kill(process.pid, process.platform === 'win32' ? 'SIGTERM' : signal)
}

/**
 * Lets signals wait while files are being written: one that has a listener is told when the event loop turns, not before.
 * Whoever listens already decides what becomes of it. The listener stays, because to take it away would lose a signal that
 * has come and was not told yet.
 */
const holdSignals = (): void => {
  for (const signal of SIGNALS) if (process.listenerCount(signal) === 0) process.on(signal, endBy)
}

/** Lets the event loop turn, so that a signal that came is told. */
const turn = async (): Promise<void> => {
  for (let times = 0; times < 2; times++) await new Promise((done) => setImmediate(done))
}

/**
 * Replaces files, each whole or not at all: written under a temporary name beside the target, brought onto the disk,
 * then renamed. Killed at any moment, a target is the old file or the new one. Gives what was kept under other names.
 * Throws an operator's error where the disk will not have it.
 */
export const replaceAll = async (files: readonly Replacement[]): Promise<readonly KeptFile[]> => {
  holdSignals()
  try {
    return replaceFiles(files)
  } finally {
    await turn()
  }
}
