import { statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Milliseconds between looks: people save no faster, and a network drive is not kept busy. */
const PACE = 400

/** How files stand: their times and sizes; what is not there has none. */
const stateOf = (cwd: string, files: readonly string[]): string =>
  files
    .map((file) => {
      const stat = statSync(path.resolve(cwd, file), { throwIfNoEntry: false })
      return stat ? `${stat.mtimeMs} ${stat.size}` : ''
    })
    .join('\n')

/**
 * Waits until one of these files is otherwise than now and has stayed so for a moment, since programs save in several steps.
 * Looks at times and sizes, which works on network drives too.
 */
export const savedOnDisk = async (cwd: string, files: readonly string[]): Promise<boolean> => {
  if (files.length === 0) return false
  const before = stateOf(cwd, files)
  for (let last = before; ; ) {
    await setTimeout(PACE)
    const now = stateOf(cwd, files)
    if (now !== before && now === last) return true
    last = now
  }
}
