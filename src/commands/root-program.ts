import { Command, Option } from 'commander'
import type { Language } from '../finding/language.js'
import { version } from '../platform/version.js'
import { COMMON } from '../run/output-options.js'
import { COMMON_HELP } from '../wording/common-options.js'
import { examplesOf } from '../wording/examples.js'
import { HELP_WORDS, placeholder, withPlaceholders } from '../wording/help.js'
import { addOptions, keepsBack } from './options.js'
import { type Shell, shellText } from './shell.js'

const COMMON_OPTIONS = { table: COMMON, help: COMMON_HELP, group: 'common' } as const

/** An option as its help tells it: what it is for, what may be given, and what is taken where it is not. */
const describeOption = ({ description, argChoices, defaultValue }: Option, language: Language): string => {
  const { choices, otherwise } = HELP_WORDS[language]
  const isTold = typeof defaultValue === 'string'
  const more = [
    ...(argChoices ? [`${choices}: ${argChoices.join(', ')}`] : []),
    ...(isTold ? [`${otherwise}: ${defaultValue}`] : []),
  ]
  if (more.length === 0) return description
  return description.endsWith(')')
    ? `${description.slice(0, -1)}; ${more.join('; ')})`
    : `${description} (${more.join('; ')})`
}

/** The name of a command below the program: "score", "rules list". */
const nameOf = (command: Command): string =>
  command.parent?.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()

/** What stands below the options of a command: examples, and how to see the options that are kept back. */
const footOf = (command: Command, { language, isAllTold }: Pick<Shell, 'language' | 'isAllTold'>): string => {
  const more = keepsBack(command) ? `\n${HELP_WORDS[language].all(nameOf(command))}` : ''
  return `${examplesOf(nameOf(command), language, isAllTold ? 4 : 2)}${more}`
}

/** Enters the options of all commands into each of them, where they are told of behind its own. */
export const enterCommon = (command: Command, shell: Pick<Shell, 'language' | 'isAllTold'>): void => {
  if (!command.options.some(({ long }) => long === '--lang')) addOptions(command, shell, COMMON_OPTIONS)
  command.addHelpText('after', () => footOf(command, shell))
  for (const each of command.commands) enterCommon(each, shell)
}

/** What surrounds a command line: all that a shell has but what the command line itself decides. */
export type Outside = Pick<Shell, 'io' | 'language' | 'languageGiven'>

/** The program without its commands; what it prints by itself is kept in `written` until it is out. */
export const programOf = (outside: Outside, written: Promise<void>[]): Command => {
  const { io, language } = outside
  return new Command('ipp')
    .version(version(), '-V, --version', shellText(outside, 'tampilkan versi', 'print the version'))
    .addHelpOption(
      new Option('-h, --help', shellText(outside, 'tampilkan bantuan', 'print help')).helpGroup(
        HELP_WORDS[language].groups.common,
      ),
    )
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => HELP_WORDS[language].titles[title] ?? title,
      styleUsage: (usage) => withPlaceholders(usage, language),
      styleOptionTerm: (term) => withPlaceholders(term, language),
      styleSubcommandTerm: (term) => withPlaceholders(term, language),
      styleArgumentTerm: (term) => placeholder(term, language),
      optionDescription: (option) => describeOption(option, language),
    })
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => void written.push(io.stdout.write(text)),
      writeErr: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
    })
}
