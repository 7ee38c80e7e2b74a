import path from 'node:path'
import { homeOf, nearestFile, wayOut } from '../disk/config-place.js'
import type { Io } from '../disk/io.js'
import { textOf } from '../disk/rule-file.js'
import { operatorFault } from '../finding/operator-fault.js'
import { type Config, configOf, readConfig, readsConfig } from '../run/config.js'
import { CONFIG_NAME } from '../run/config-name.js'
import { valueIn } from './unparsed.js'

/** Settings, and the file that they come from as the working folder sees it. */
export interface FolderConfig extends Config {
  readonly file: string
  /** The folder of that file, as the working folder sees it. */
  readonly folder: string
  /** The names of what is set and is not for this command. */
  readonly others: readonly string[]
}

/** A name below a folder, with the separators that outputs use on every system. */
const below = (folder: string, name: string): string => {
  const whole = folder === '' ? name : path.join(folder, name)
  return whole === '' ? '.' : whole
}

const folderConfig = (cwd: string, file: string): Omit<FolderConfig, 'others'> => {
  const shown = path.relative(cwd, path.resolve(cwd, file)) || file
  const folder = path.dirname(path.resolve(cwd, file))
  const seen = path.relative(cwd, folder)
  const from = (name: string, key: string): string => {
    const out = wayOut(folder, name)
    if (out === null) return below(seen, name)
    throw operatorFault('config-outside', { file: shown, key, name: path.relative(folder, out) || name })
  }
  return { ...readConfig(shown, textOf(cwd, file), from), file: shown, folder: seen }
}

/**
 * The settings that count for a command line: those that `--config` names, else those nearest to the working folder. None
 * for help, for a run made again from its manifest, and for commands that do not read as they say.
 */
export const configFor = (args: readonly string[], command: string, { cwd, env }: Io): FolderConfig | null => {
  const isPassedOver = args.some((arg) => arg === '--help' || arg === '-h' || /^--verify(?:=|$)/.test(arg))
  if (!readsConfig(command) || isPassedOver) return null
  const named = valueIn(args, '--config')
  if (named === 'none') return null
  const file = named ?? nearestFile(cwd, CONFIG_NAME, homeOf(env))
  if (file === null) return null
  const whole = folderConfig(cwd, file)
  const config = { ...whole, ...configOf(command, whole) }
  // Settings of which a command reads nothing do not count for it; those that were named are told of all the same.
  return config.keys.length === 0 && command !== '' && named === null ? null : config
}
