import type { Command, Option } from 'commander'
import type { Io } from '../disk/io.js'
import type { Language } from '../finding/language.js'
import { type ExitCode, type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import type { Sources } from '../formats/sources.js'
import type { FolderConfig } from './config.js'

/** What every command is given: the program to enter itself into, the outside, and the language of its help. */
export interface Shell {
  readonly program: Command
  readonly io: Io
  readonly sources: Sources
  /** The language that people read on the terminal: `--lang`, else what the surroundings ask for. */
  readonly language: Language
  /** The settings of the folder; null where there are none, or none count. */
  readonly config: FolderConfig | null
  /** True where `--lang` was given, or the settings name a language: only then do files follow it. */
  readonly languageGiven: boolean
  /** A help page tells of rare options too. */
  readonly isAllTold: boolean
  /** Only results and errors are told. */
  readonly isQuiet: boolean
  /** Tells in a line on standard error what the operator got wrong, where work goes on nevertheless. */
  readonly tellFault: (fault: OperatorFault) => Promise<void>
  /** The exit code of the command that ran. */
  readonly finish: (exit: ExitCode) => void
}

/** The language that written files follow: what `--lang` says, else Indonesian, whatever the machine is set to. */
export const fileLanguage = (shell: Shell): Language => (shell.languageGiven ? shell.language : 'id')

/** Tells a line on standard error, unless quiet was asked for. */
export const note = async ({ io, isQuiet }: Pick<Shell, 'io' | 'isQuiet'>, line: string): Promise<void> => {
  if (!isQuiet) await io.stderr.write(`${line}\n`)
}

export const shellText = ({ language }: { readonly language: Language }, id: string, en: string): string =>
  language === 'id' ? id : en

/** Collects an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** Lets an option have one value: given again with another, nobody knows which is meant. */
export const takesOnce = (option: Option): Option => {
  const { parseArg } = option
  return option.argParser((given: string, before: unknown) => {
    const value: unknown = parseArg ? parseArg(given, undefined) : given
    if (before === undefined || before === value) return value
    throw operatorFault('option-twice', { option: option.long ?? option.flags, values: [String(before), given] })
  })
}
