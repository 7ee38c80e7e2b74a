import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { sha256 } from '../platform/hash.js'

/** Names of files that are being written: whose machine, whose process, and a number against chance. */
const NAME = /^\.ipp-([0-9a-f]{6})-(\d+)-[0-9a-f]{8}\.tmp$/

/** Longer than any file takes to be written: what is older was left by a process that is gone, on whatever machine. */
const STALE_MS = 60 * 60 * 1000

const machine = (): string => sha256(hostname()).slice(0, 6)

/** A name beside the file to be written; short, so that a file with the longest possible name has a place beside it. */
export const temporaryBeside = (file: string): string =>
  path.join(path.dirname(file), `.ipp-${machine()}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`)

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const isStale = (file: string, [, owner, text]: readonly string[], now: number): boolean => {
  const age = now - statSync(file).mtimeMs
  const pid = Number(text)
  return age > STALE_MS || (owner === machine() && pid !== process.pid && !isAlive(pid))
}

/** What lies in a folder; nothing where it may be written but not listed. */
const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Removes what earlier runs of the tool left in a folder when they were killed; what a living one is writing stays. */
export const sweep = (folder: string, now: number): void => {
  for (const name of namesIn(folder)) {
    const parts = NAME.exec(name)
    if (!parts) continue
    try {
      const file = path.join(folder, name)
      if (isStale(file, parts, now)) rmSync(file)
    } catch {
      // Another run swept it first, or it may not be removed: no reason to fail.
    }
  }
}
