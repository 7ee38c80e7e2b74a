import type { Command, Option } from 'commander'
import { LIMITS, type Limits } from '../formats/limits.js'
import { OperatorError } from '../wording/operator-fault.js'
import { type Shell, said, several } from './shell.js'

/** What CSV files may be said to be written in. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const

/** The rules that count, for commands that read sheets or surveys or make a form. */
export const instrumentOption = (command: Command, shell: Shell): Option =>
  command.createOption(
    '--instrument <id|file.json>',
    said(shell, 'instrumen: id bawaan atau berkas sendiri', 'instrument: a shipped id or your own file'),
  )

/** How CSV files are written where they are not UTF-8. */
export const encodingOption = (command: Command, shell: Shell): Option =>
  command
    .createOption(
      '--encoding <name>',
      said(shell, 'pengodean berkas CSV yang bukan UTF-8', 'encoding of CSV files that are not UTF-8'),
    )
    .choices([...ENCODINGS])

/** What 0 means in survey files. */
export const unansweredOption = (command: Command, shell: Shell): Option =>
  command
    .createOption(
      '--unanswered <0>',
      said(shell, '0 di berkas survei berarti tidak dijawab', '0 in survey files means not answered'),
    )
    .choices(['0'])

/** What answers in words are worth. */
export const labelsOption = (command: Command, shell: Shell): Option =>
  command
    .createOption(
      '--labels <words=scores>',
      said(
        shell,
        'nilai jawaban survei yang berupa kata, misalnya "Sangat Baik=5,Baik=4" (boleh berulang)',
        'what survey answers in words are worth, such as "Very good=5,Good=4" (repeatable)',
      ),
    )
    .argParser(several)
    .default([], '')

/** What form survey files hold that look like another survey. */
export const surveyFormOption = (command: Command, shell: Shell): Option =>
  command.createOption(
    '--form <form>',
    said(
      shell,
      'formulir berkas survei yang tampak seperti survei lain (SKM): F-03',
      'the form of survey files that look like another survey (SKM): F-03',
    ),
  )

/** The list of other names. */
export const aliasesOption = (command: Command, shell: Shell): Option =>
  command.createOption(
    '--aliases <file>',
    said(
      shell,
      'nama lain unit dan instansi (CSV from_agency,from_unit,agency,unit)',
      'other names of units and agencies (CSV from_agency,from_unit,agency,unit)',
    ),
  )

/** A whole number that an option must be. */
export const wholeNumber = (option: string, text: string, least = 1): number => {
  const number = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number
  throw new OperatorError({
    id: `nilai "${text}" untuk ${option} bukan bilangan bulat mulai ${least}`,
    en: `value "${text}" of ${option} is not a whole number from ${least}`,
  })
}

/** Limits by their option: `--max-cells` raises `cells`. */
export const RAISABLE = Object.keys(LIMITS) as readonly (keyof Limits)[]

/** Options that raise a limit, as commander hands them over. */
export interface LimitFlags {
  readonly [limit: `max${string}`]: string | undefined
}

/** What commander calls the option that raises a limit. */
export const limitFlag = (limit: keyof Limits): `max${string}` => `max${limit.charAt(0).toUpperCase()}${limit.slice(1)}`

/** Adds the options that raise limits, which only findings speak of. */
export const addLimitOptions = (command: Command): void => {
  for (const limit of RAISABLE) command.addOption(command.createOption(`--max-${limit} <n>`).hideHelp())
}

/** The limits of reading, raised as asked. */
export const limitsOf = (flags: LimitFlags): Limits => {
  const raised = RAISABLE.flatMap((limit) => {
    const text = flags[limitFlag(limit)]
    return text === undefined ? [] : [[limit, wholeNumber(`--max-${limit}`, text)] as const]
  })
  return { ...LIMITS, ...Object.fromEntries(raised) }
}
