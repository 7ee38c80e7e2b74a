import { type Command, Option } from 'commander'
import { optionsFromTexts, optionTexts } from '../run/option.js'
import type { KeptOf, OptionTable } from '../run/option-type.js'
import { LIMIT_OPTIONS } from '../run/options.js'
import { HELP_WORDS, type OptionGroup } from '../wording/help.js'
import type { OptionHelp } from '../wording/options.js'
import { type Shell, several, takesOnce } from './shell.js'

/** Options, and what help pages say of each that stands on them. */
export interface OptionSet {
  readonly table: OptionTable
  readonly help: Readonly<Record<string, OptionHelp>>
  /** The heading that they stand below on a help page, where they do not say one themselves. */
  readonly group?: OptionGroup
  /** All of them are told of only where all options are asked for. */
  readonly isRare?: boolean
}

/** An option as it is typed: "-o, --output <file>". */
export const flagOf = ({ name, short, kind, takes }: OptionTable[string]): string => {
  const whole = kind === 'switch' ? `--${name}` : `--${name} <${takes}>`
  return short === undefined ? whole : `-${short}, ${whole}`
}

/** Adds an option to a command. What counts where it is not given is for the help page: nobody gave it, so no flag says it. */
const add = (
  command: Command,
  option: OptionTable[string],
  { text, group, isHidden }: { readonly text: string; readonly group?: string; readonly isHidden: boolean },
): void => {
  const { kind, choices, otherwise, excludes = [], isRequired = false } = option
  const made = new Option(flagOf(option), text).conflicts([...excludes]).hideHelp(isHidden)
  made.makeOptionMandatory(isRequired)
  if (group !== undefined) made.helpGroup(group)
  if (choices) made.choices(choices)
  if (kind === 'list') made.argParser(several)
  if (kind === 'value') takesOnce(made)
  command.addOption(made)
  if (otherwise !== undefined) made.default(otherwise)
}

/** Whether a help page is to tell of all options, rare ones too. */
type Asked = Pick<Shell, 'language' | 'isAllTold'>

/** Adds the options of a table to a command, each with its help; what only manifests hold is left out. */
export const addOptions = (command: Command, { language, isAllTold }: Asked, set: OptionSet): Command => {
  for (const [key, option] of Object.entries(set.table)) {
    if (option.isRecordOnly) continue
    const help = set.help[key]
    const group = help?.group ?? set.group
    add(command, option, {
      text: help?.[language] ?? '',
      ...(group === undefined ? {} : { group: HELP_WORDS[language].groups[group] }),
      isHidden: (set.isRare === true || help?.isRare === true) && !isAllTold,
    })
  }
  return command
}

/** Adds options that no help page tells of. */
export const addHidden = (command: Command, table: OptionTable): Command => {
  for (const option of Object.values(table)) add(command, option, { text: '', isHidden: true })
  return command
}

const LIMITS = Object.values(LIMIT_OPTIONS).map(({ name }) => `--${name}`)

/** Whether the help page of a command keeps rare options back; limits are for findings to speak of. */
export const keepsBack = (command: Command): boolean =>
  command.options.some(({ hidden, long }) => hidden && !LIMITS.includes(long ?? ''))

/** Flags as commander hands them over, by the names of their options: `headerRow` is `header-row`. */
export const byName = (flags: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(flags).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value]),
  )

/** What a command has of the options of a table, from its flags. */
export const optionsFromFlags = <Table extends OptionTable>(table: Table, flags: object): KeptOf<Table> =>
  optionsFromTexts(table, optionTexts(table, byName(flags)))
