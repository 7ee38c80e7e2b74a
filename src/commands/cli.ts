import { Command, CommanderError, Option } from 'commander'
import { diskSources } from '../disk/sources.js'
import type { Language } from '../finding/language.js'
import { type ExitCode, OperatorFault } from '../finding/operator-fault.js'
import { version } from '../platform/version.js'
import { HELP_WORDS, placeholder, withPlaceholders } from '../wording/help.js'
import { wordedFault } from '../wording/operator-fault.js'
import { usageError } from '../wording/usage.js'
import type { Shell } from './shell.js'
import { said } from './shell.js'

/** Each command and the file that knows it; a command's file is loaded only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<(shell: Shell) => void>>> = {
  check: async () => (await import('./check.js')).registerCheck,
  score: async () => (await import('./score.js')).registerScore,
  template: async () => (await import('./template.js')).registerTemplate,
  explain: async () => (await import('./explain.js')).registerExplain,
  compare: async () => (await import('./compare.js')).registerCompare,
  report: async () => (await import('./report.js')).registerReport,
  survey: async () => (await import('./survey.js')).registerSurvey,
  plan: async () => (await import('./plan.js')).registerPlan,
  rules: async () => (await import('./rules.js')).registerRules,
}

/** The name of the command: the first word that is neither an option nor the value of `--lang`. */
const commandNamed = (args: readonly string[]): string =>
  args.find((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--lang') ?? ''

/** An option as its help tells it: what it is for, what may be given, and what is taken where it is not. */
const described = ({ description, argChoices, defaultValue }: Option, language: Language): string => {
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

/** The language of the output, which every command takes; told on its help page like its own options. */
const languageOption = (language: Language): Option =>
  new Option('--lang <language>', said({ language }, 'bahasa keluaran', 'language of the output')).choices(['id', 'en'])

/** Enters the option of all commands into each of them. */
const enterLanguage = (command: Command, language: Language): void => {
  if (!command.options.some(({ long }) => long === '--lang')) command.addOption(languageOption(language))
  for (const each of command.commands) enterLanguage(each, language)
}

/** Tells in a line on standard error why a command did not end well; its exit code. A bug goes through. */
const failed = async (error: unknown, { io, language }: Pick<Shell, 'io' | 'language'>): Promise<ExitCode> => {
  if (error instanceof OperatorFault) {
    await io.stderr.write(`ipp: ${wordedFault(error).text[language]}\n`)
    return error.exit
  }
  if (!(error instanceof CommanderError)) throw error
  if (error.exitCode === 0) return 0
  await io.stderr.write(`ipp: ${usageError(error.code, error.message, language)}\n`)
  return 2
}

/**
 * Runs one command line. Wrong usage and operators' errors become one line on standard error and their exit code;
 * anything else that is thrown is a bug and goes through.
 */
export const run = async (
  args: readonly string[],
  outside: Omit<Shell, 'program' | 'finish' | 'sources'>,
): Promise<ExitCode> => {
  let exit: ExitCode = 0
  const program = new Command('ipp')
  const { io, language } = outside
  const written: Promise<void>[] = []
  program
    .version(version(), '-V, --version', said(outside, 'tampilkan versi', 'print the version'))
    .helpOption('-h, --help', said(outside, 'tampilkan bantuan', 'print help'))
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => HELP_WORDS[language].titles[title] ?? title,
      styleUsage: (usage) => withPlaceholders(usage, language),
      styleOptionTerm: (term) => withPlaceholders(term, language),
      styleSubcommandTerm: (term) => withPlaceholders(term, language),
      styleArgumentTerm: (term) => placeholder(term, language),
      optionDescription: (option) => described(option, language),
    })
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => void written.push(io.stdout.write(text)),
      writeErr: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
    })
  const shell: Shell = { ...outside, sources: diskSources(outside.io), program, finish: (code) => (exit = code) }
  const named = commandNamed(args)
  const load = COMMANDS[named]
  if (load) (await load())(shell)
  enterLanguage(program, language)
  try {
    if (!load && named !== '')
      throw new CommanderError(2, 'commander.unknownCommand', `error: unknown command '${named}'`)
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    await Promise.all(written)
    return failed(error, outside)
  }
  await Promise.all(written)
  return exit
}
