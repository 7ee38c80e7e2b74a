import { type Command, Option } from 'commander'
import { givenIn, type KeptOf, keptGiven, type OptionTable } from '../run/option.js'
import type { OptionHelp } from '../wording/options.js'
import { type Shell, several, takesOnce } from './shell.js'

/** Options, and what help pages say of each that stands on them. */
export interface OptionSet {
  readonly table: OptionTable
  readonly help: Readonly<Record<string, OptionHelp>>
}

/** An option as it is typed: "-o, --output <file>". */
export const flagOf = ({ name, short, kind, takes }: OptionTable[string]): string => {
  const whole = kind === 'switch' ? `--${name}` : `--${name} <${takes}>`
  return short === undefined ? whole : `-${short}, ${whole}`
}

/** Adds an option to a command. What counts where it is not given is for the help page: nobody gave it, so no flag says it. */
const add = (command: Command, option: OptionTable[string], help: string | null): void => {
  const { kind, choices, otherwise, excludes = [], isRequired = false } = option
  const made = new Option(flagOf(option), help ?? '').conflicts([...excludes]).hideHelp(help === null)
  made.makeOptionMandatory(isRequired)
  if (choices) made.choices(choices)
  if (kind === 'list') made.argParser(several)
  if (kind === 'value') takesOnce(made)
  command.addOption(made)
  if (otherwise !== undefined) made.default(otherwise)
}

/** Adds the options of a table to a command, each with its help; what only manifests hold is left out. */
export const addOptions = (
  command: Command,
  { language }: Pick<Shell, 'language'>,
  { table, help }: OptionSet,
): Command => {
  for (const [key, option] of Object.entries(table))
    if (!option.isRecordOnly) add(command, option, help[key]?.[language] ?? '')
  return command
}

/** Adds options that no help page tells of. */
export const addHidden = (command: Command, table: OptionTable): Command => {
  for (const option of Object.values(table)) add(command, option, null)
  return command
}

/** Flags as commander hands them over, by the names of their options: `headerRow` is `header-row`. */
export const byName = (flags: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(flags).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value]),
  )

/** What a command has of the options of a table, from its flags. */
export const keptBy = <Table extends OptionTable>(table: Table, flags: object): KeptOf<Table> =>
  keptGiven(table, givenIn(table, byName(flags)))
