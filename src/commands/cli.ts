import path from 'node:path'
import { CommanderError } from 'commander'
import { diskSources } from '../disk/sources.js'
import { standsAt } from '../disk/walk.js'
import { type ExitCode, OperatorFault, operatorFault } from '../finding/operator-fault.js'
import { plainLines } from '../finding/plain.js'
import { version } from '../platform/version.js'
import { configFor, type FolderConfig } from './config.js'
import { enterCommon, type Outside, programOf } from './root-program.js'
import { note, type Shell, shellText } from './shell.js'
import { commandIn } from './unparsed.js'

/** Each command and the file that knows it; a command's file is loaded only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<(shell: Shell) => void>>> = {
  '': async () => (await import('./season.js')).registerSeason,
  check: async () => (await import('./register/check.js')).registerCheck,
  score: async () => (await import('./register/score.js')).registerScore,
  template: async () => (await import('./register/template.js')).registerTemplate,
  explain: async () => (await import('./register/explain.js')).registerExplain,
  compare: async () => (await import('./register/compare.js')).registerCompare,
  report: async () => (await import('./register/report.js')).registerReport,
  survey: async () => (await import('./register/survey.js')).registerSurvey,
  plan: async () => (await import('./register/plan.js')).registerPlan,
  page: async () => (await import('./page.js')).registerPage,
  init: async () => (await import('./init.js')).registerInit,
  completion: async () => (await import('./completion.js')).registerCompletion,
  doctor: async () => (await import('./doctor.js')).registerDoctor,
  rules: async () => (await import('./rules.js')).registerRules,
}

/** The name of the command; "" for `ipp` alone, whose options may stand in front. */
const commandNamed = async (args: readonly string[]): Promise<string> => {
  const [first = ''] = args
  if (!first.startsWith('-')) return first
  const { SEASON_OPTIONS } = await import('./command-options.js')
  const valued = SEASON_OPTIONS.flatMap(({ table }) => Object.values(table)).filter(({ kind }) => kind !== 'switch')
  return commandIn(args, (option) => valued.some(({ name }) => option === `--${name}`))
}

const tellFault = async (fault: OperatorFault, { io, language }: Pick<Shell, 'io' | 'language'>): Promise<void> => {
  const { wordedFault } = await import('../wording/operator-fault.js')
  await io.stderr.write(`ipp: ${plainLines(wordedFault(fault).text[language])}\n`)
}

/** Tells in a line on standard error why a command did not end well; its exit code. A bug goes through. */
const tellFailure = async (error: unknown, { io, language }: Pick<Shell, 'io' | 'language'>): Promise<ExitCode> => {
  if (error instanceof OperatorFault) {
    await tellFault(error, { io, language })
    return error.exit
  }
  if (!(error instanceof CommanderError)) throw error
  if (error.exitCode === 0) return 0
  const { usageError } = await import('../wording/usage.js')
  await io.stderr.write(`ipp: ${plainLines(usageError(error.code, error.message, language))}\n`)
  return 2
}

type Around = Outside & Pick<Shell, 'config' | 'isQuiet' | 'isAllTold'>

/** Settings say the language where the command line does not. */
const languageFrom = (outside: Outside, config: FolderConfig | null): Pick<Shell, 'language' | 'languageGiven'> =>
  outside.languageGiven || !config?.language ? outside : { language: config.language, languageGiven: true }

/** The surroundings as the command line and the settings of the folder want them. */
const aroundOf = (args: readonly string[], config: FolderConfig | null, outside: Outside): Around => {
  const [isQuiet, isVerbose] = [args.includes('--quiet'), args.includes('--verbose')]
  const stderr = { ...outside.io.stderr, ...(isQuiet ? { isTTY: false } : {}), isVerbose }
  return {
    ...outside,
    ...languageFrom(outside, config),
    io: { ...outside.io, stderr },
    config,
    isQuiet,
    isAllTold: args.includes('--all'),
  }
}

/** What `--verbose` tells at the end: how long the work took, and the most memory that it had. */
const tellEffort = async (around: Around, begun: number): Promise<void> => {
  if (!around.io.stderr.isVerbose) return
  const seconds = ((performance.now() - begun) / 1000).toFixed(2)
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  await around.io.stderr.write(`ipp ${version()}, Node ${process.versions.node}: ${seconds} s, ${memory} MiB\n`)
}

/** Tells in a line on standard error that settings count, and which. */
const tellConfig = async (around: Around): Promise<void> => {
  if (!around.config) return
  const { file, keys, others } = around.config
  const rest =
    others.length > 0 ? ` (${shellText(around, 'tidak berlaku di sini', 'not for this')}: ${others.join(', ')})` : ''
  await note(
    around,
    `${shellText(around, 'Pengaturan dari', 'Settings from')} ${file}: ${keys.join(', ') || '–'}${rest}`,
  )
}

/** A first word that is no command: a file or folder to score, or a slip of the hand. */
const withoutCommand = async (named: string, args: readonly string[], outside: Outside): Promise<ExitCode> => {
  const { isPattern } = await import('../disk/pattern.js')
  if (standsAt(path.resolve(outside.io.cwd, named)).code === null || isPattern(named))
    return run(['score', ...args], outside)
  throw operatorFault('command-unknown', { asked: named, known: Object.keys(COMMANDS).filter((each) => each !== '') })
}

/**
 * Runs one command line. Wrong usage and operators' errors become one line on standard error and their exit code;
 * anything else that is thrown is a bug and goes through.
 */
export const run = async (args: readonly string[], outside: Outside): Promise<ExitCode> => {
  let exit: ExitCode = 0
  const written: Promise<void>[] = []
  const named = await commandNamed(args)
  if (named === 'help') return run([...args.filter((arg) => arg !== 'help'), '--help'], outside)
  const load = COMMANDS[named]
  try {
    if (!load) return await withoutCommand(named, args, outside)
    const begun = performance.now()
    const around = aroundOf(args, configFor(args, named, outside.io), outside)
    await tellConfig(around)
    const program = programOf(around, written)
    const register = await load()
    register({
      ...around,
      sources: diskSources(outside.io),
      program,
      finish: (code) => (exit = code),
      tellFault: (fault) => tellFault(fault, around),
    })
    enterCommon(program, around)
    await program.parseAsync([...args], { from: 'user' })
    await tellEffort(around, begun)
  } catch (error) {
    await Promise.all(written)
    return tellFailure(error, outside)
  }
  await Promise.all(written)
  return exit
}
