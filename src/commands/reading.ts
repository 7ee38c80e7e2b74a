import type { Command } from 'commander'
import { LIMIT_OPTIONS, READING, type RunOptions, runGiven, runOptions } from '../run/options.js'
import type { Input } from '../run/result.js'
import { READING_HELP } from '../wording/options.js'
import { addHidden, addOptions, byName } from './options.js'
import { type Shell, said } from './shell.js'

/** Adds to a command the scoresheets that it reads; `name` in angle brackets where there must be one. */
export const addSheets = (command: Command, shell: Shell, name: '<files...>' | '[files...]'): Command =>
  command.argument(
    name,
    said(
      shell,
      'lembar penilaian, folder, ZIP, atau pola, bila perlu BERKAS=UNIT; "-" untuk masukan baku',
      'scoresheets, folders, ZIPs or patterns, where needed FILE=UNIT; "-" for standard input',
    ),
  )

/** Adds to a command all options that say how scoresheets are read and by which rules. */
export const addReadingOptions = (command: Command, shell: Shell): Command =>
  addHidden(addOptions(command, shell, { table: READING, help: READING_HELP }), LIMIT_OPTIONS)

/** The options of a run as a command line gave them. */
export const givenBy = (flags: object): RunOptions['given'] => runGiven(byName(flags))

/** The options of a run from the flags of a command line. */
export const runBy = (files: readonly string[], flags: object): RunOptions => runOptions(files, givenBy(flags))

/** Every file that a run was read from, for outputs to keep away from. */
export const filesRead = (
  inputs: readonly Input[],
  { instrument }: Pick<RunOptions, 'instrument'>,
): readonly string[] => [
  ...inputs.map(({ file }) => file).filter((file) => file !== '-'),
  ...(typeof instrument === 'string' ? [instrument] : []),
]
