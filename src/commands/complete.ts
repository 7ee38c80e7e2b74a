import { OperatorFault, operatorFault } from '../finding/operator-fault.js'
import { LIMITS } from '../formats/limits.js'
import { shippedInstruments } from '../instrument/catalog.js'
import type { Given, OptionTable } from '../run/option-type.js'
import { runOptions, runOptionTexts } from '../run/options.js'
import { readRun } from '../run/score.js'
import { COMMAND_OPTIONS, COMMON_OPTIONS } from './command-options.js'
import { configFor, type FolderConfig } from './config.js'
import type { OptionSet } from './options.js'
import type { Shell } from './shell.js'

type AnyOption = OptionTable[string]

/** What may come next on a command line: words, and whether the names of files may too. */
interface Next {
  readonly words: readonly string[]
  readonly files: boolean
}

const NOTHING: Next = { words: [], files: false }

/** Files larger than these in all are not read while somebody waits for a word. */
const MOST_BYTES = 5_000_000

/** Words of placeholders that stand for files. */
const FILES = /file|list|manifest|out|sheets|\./

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const

const optionsOf = (command: string): readonly AnyOption[] =>
  [...(COMMAND_OPTIONS[command] ?? []), COMMON_OPTIONS].flatMap(({ table }: OptionSet) =>
    Object.values(table).filter(({ isRecordOnly }) => isRecordOnly !== true),
  )

const isCalled = ({ name, short }: AnyOption, word: string | undefined): boolean =>
  word === `--${name}` || (short !== undefined && word === `-${short}`)

/** The words that are neither options nor their values. */
const plainWords = (words: readonly string[], options: readonly AnyOption[]): readonly string[] =>
  words.filter((word, i) => {
    const before = options.find((option) => isCalled(option, words[i - 1]))
    return !word.startsWith('-') && (before === undefined || before.kind === 'switch')
  })

/** The command of a line: its first word, of `rules` its first two. */
const commandOf = (words: readonly string[]): string => {
  const [first = '', second = ''] = plainWords(words, optionsOf(''))
  return first === 'rules' ? `rules ${second}`.trim() : first
}

/** A command line up to the word that is being typed. */
interface Line {
  readonly command: string
  readonly words: readonly string[]
  readonly options: readonly AnyOption[]
  /** The words that are neither options nor their values, behind the command. */
  readonly plain: readonly string[]
}

const givenFor = (option: AnyOption, words: readonly string[]): Given[string] | undefined => {
  const values = words.filter((_, i) => isCalled(option, words[i - 1]))
  if (option.kind === 'switch') return words.some((word) => isCalled(option, word)) || undefined
  if (option.kind === 'value') return values.at(-1)
  return values.length > 0 ? values : undefined
}

/** The settings that count for the line; null where there are none, or they are not in order: nobody is told of it here. */
const settingsFor = ({ words, command }: Line, io: Shell['io']): FolderConfig | null => {
  try {
    return configFor(words, command, io)
  } catch (error) {
    if (error instanceof OperatorFault) return null
    throw error
  }
}

/** The units of the sheets that the line or the settings name; none where they are large. */
const unitsOf = async ({ sources, io }: Shell, line: Line): Promise<readonly string[]> => {
  const settings = settingsFor(line, io)
  const files = line.plain.length > 0 ? line.plain : (settings?.files ?? [])
  const own = line.options.flatMap((option) => {
    const value = givenFor(option, line.words)
    return value === undefined ? [] : [[option.name, value] as const]
  })
  const listed = (await sources.list(files, LIMITS)).files
  let bytes = 0
  for (const file of listed) {
    const opened = await sources.open(file, { ...LIMITS, file: MOST_BYTES })
    bytes += 'source' in opened ? opened.source.size : 0
  }
  if (bytes > MOST_BYTES) return []
  const { run } = await readRun(
    sources,
    runOptions(files, { ...settings?.given, ...runOptionTexts(Object.fromEntries(own)) }),
  )
  return run.result.units.map(({ input: { agency, unit } }) => (agency === '' ? unit : `${agency}/${unit}`))
}

const valuesFor = async (shell: Shell, option: AnyOption, line: Line): Promise<Next> => {
  if (option.choices) return { words: option.choices, files: false }
  if (option.name === 'instrument' || option.name === 'from')
    return { words: shippedInstruments().map(({ id }) => id), files: FILES.test(option.takes) }
  if (option.name === 'unit') return { words: await unitsOf(shell, line), files: false }
  return { words: [], files: FILES.test(option.takes) }
}

const optionWords = (command: string, words: readonly string[]): readonly string[] =>
  optionsOf(command)
    .filter((option) => option.kind === 'list' || !words.some((word) => isCalled(option, word)))
    .map(({ name }) => `--${name}`)

const commandWords = (command: string): readonly string[] => {
  const names = Object.keys(COMMAND_OPTIONS)
  if (command === 'rules') return names.flatMap((name) => (name.startsWith('rules ') ? [name.slice(6)] : []))
  return [...new Set(names.map((name) => name.split(' ')[0] ?? ''))]
}

/** What may come next on a line of which `words` stand before, and `typed` of the next. */
const nextChoices = async (shell: Shell, typed: string, words: readonly string[]): Promise<Next> => {
  const command = commandOf(words)
  const options = optionsOf(command)
  const open = options.find((option) => option.kind !== 'switch' && isCalled(option, words.at(-1)))
  const plain = plainWords(words, options).slice(command.split(' ').length)
  if (open) return valuesFor(shell, open, { command, words, options, plain })
  if (typed.startsWith('-')) return { words: optionWords(command, words), files: false }
  if (command === '' || command === 'rules') return { words: commandWords(command), files: command === '' }
  if (command === 'completion') return plain.length > 0 ? NOTHING : { words: SHELLS, files: false }
  const ids = ['rules show', 'rules lint', 'rules diff', 'rules test'].includes(command)
  return { words: ids ? shippedInstruments().map(({ id }) => id) : [], files: true }
}

/** What may come next, of it only what begins as was typed. What cannot be read suggests nothing. */
export const nextWords = async (shell: Shell, typed: string, words: readonly string[]): Promise<Next> => {
  const { words: all, files } = await nextChoices(shell, typed, words)
  return { words: all.filter((word) => word.toLowerCase().startsWith(typed.toLowerCase())), files }
}

export const shellUnknown = (asked: string): OperatorFault => operatorFault('shell-unknown', { asked, known: SHELLS })
