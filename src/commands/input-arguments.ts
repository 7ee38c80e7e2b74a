import type { Command } from 'commander'
import { progressOn } from '../disk/progress.js'
import { type ExitCode, operatorFault } from '../finding/operator-fault.js'
import { type Progress, readingProgress } from '../formats/progress.js'
import { CONFIGURING, LIMIT_OPTIONS, READING, type RunOptions, runOptions, runOptionTexts } from '../run/options.js'
import type { Input, Run } from '../run/result.js'
import type { Reading } from '../run/score.js'
import { CONFIGURING_HELP, READING_HELP } from '../wording/options.js'
import { addHidden, addOptions, byName } from './options.js'
import { overSettings } from './over-settings.js'
import { type Shell, shellText } from './shell.js'

export const addSheets = (command: Command, shell: Shell): Command =>
  command.argument(
    '[files...]',
    shellText(
      shell,
      'lembar penilaian, folder, ZIP, atau pola, bila perlu BERKAS=UNIT; "-" untuk masukan baku',
      'scoresheets, folders, ZIPs or patterns, where needed FILE=UNIT; "-" for standard input',
    ),
  )

/** Whether reading is what a command is about, or only the way to something else: then its help page is about that. */
type Weight = 'main' | 'aside'

/** Adds to a command all options that say how scoresheets are read and by which rules. */
export const addReadingOptions = (command: Command, shell: Shell, weight: Weight): Command => {
  const set = { table: READING, help: READING_HELP, group: 'reading', isRare: weight === 'aside' } as const
  return addHidden(addOptions(command, shell, set), LIMIT_OPTIONS)
}

/** Adds to a command that reads as the settings of the folder say all options of reading, and which settings count. */
export const addSettledReading = (command: Command, shell: Shell, weight: Weight): Command => {
  addOptions(command, shell, { table: CONFIGURING, help: CONFIGURING_HELP, group: 'reading' })
  return addReadingOptions(command, shell, weight)
}

export const runFlagTexts = (flags: object): RunOptions['given'] => runOptionTexts(byName(flags))

/**
 * The options of a run from the flags of a command line, over the settings of the folder. Throws {@link OperatorFault} where
 * neither names a scoresheet, unless the run is made again from its manifest.
 */
export const runBy = async (shell: Shell, files: readonly string[], flags: object): Promise<RunOptions> => {
  const { config, io } = shell
  const { config: _, ...given } = runFlagTexts(flags)
  const all = config ? { ...(await overSettings(config.given, given, io)), config: config.file } : given
  const sheets = files.length > 0 ? files : (config?.files ?? [])
  if (sheets.length === 0 && !('verify' in flags)) throw operatorFault('sheets-unnamed', {})
  return runOptions(sheets, all)
}

/** Every file that a run was read from, for outputs to keep away from. */
export const filesRead = (
  inputs: readonly Input[],
  { instrument }: Pick<RunOptions, 'instrument'>,
): readonly string[] => [
  ...inputs.map(({ file }) => file).filter((file) => file !== '-'),
  ...(typeof instrument === 'string' ? [instrument] : []),
]

/** How a command ends that read files: 3 where none could be read, 1 where something is wrong, else 0. */
export const exitOf = ({ findings }: Pick<Run, 'findings'>, anyRead: boolean): ExitCode => {
  if (!anyRead) return 3
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Reads files and tells how far that has come where it takes a while. */
export const readWithProgress = async <T>(shell: Shell, read: (progress: Progress) => Promise<T>): Promise<T> => {
  const bar = progressOn(shell.io.stderr)
  return read(readingProgress(bar, (file) => shellText(shell, `Membaca ${file}`, `Reading ${file}`))).finally(bar.end)
}

/** Reads a run and tells how far it has come where that takes a while. */
export const readRunWithProgress = async (shell: Shell, options: RunOptions): Promise<Reading> => {
  const { readRun } = await import('../run/score.js')
  return readWithProgress(shell, (progress) => readRun(shell.sources, options, progress))
}
