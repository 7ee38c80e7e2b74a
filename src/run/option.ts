import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import type { Run } from './result.js'

/** Options as texts, by name: as a command line gives them and a manifest records them. */
export type Given = Run['options']

/** The texts that were given for an option: none for a switch, or where it was not given. */
export const textsIn = (given: Given[string] | undefined): readonly string[] => {
  if (given === undefined || typeof given === 'boolean') return []
  return typeof given === 'string' ? [given] : given
}

/** One option. `Value` is what a program gives for it, `Kept` what a run has of it, given or not. */
export interface Option<Value, Kept> {
  /** What it is called on a command line, without the hyphens. */
  readonly name: string
  /** A switch stands alone, a list may be given several times, all else has one value. */
  readonly kind: 'switch' | 'value' | 'list'
  /** What stands for its value on a help page. */
  readonly takes: string
  readonly choices?: readonly string[]
  /** The value that counts where none is given, for help pages to tell. */
  readonly otherwise?: string
  /** Its one letter, without the hyphen. */
  readonly short?: string
  /** A command cannot be run without it. */
  readonly isRequired?: true
  /** Names of options that do not go with it. */
  readonly excludes?: readonly string[]
  /** Kept in manifests alone: on a command line it stands among the files. */
  readonly isRecordOnly?: true
  /** Reads its texts: one of a value, all of a list, none of a switch. */
  readonly parse: (...texts: readonly string[]) => Kept
  /** Checks the value of a program, which calls the option `key`; says what counts where there is none. */
  readonly keep: (value: Value | undefined, key: string) => Kept
  /** The value as a command line would have given it; undefined where that would say nothing. */
  readonly write: (value: Value) => Given[string] | undefined
}

/** Options by what programs call them, in the order of help pages. */
export type OptionTable = Readonly<Record<string, Option<never, unknown>>>

type ValueOf<Each> = Each extends Option<infer Value, unknown> ? Value : never

/** What a program may give for the options of a table. */
export type ValuesOf<Table extends OptionTable> = { readonly [Key in keyof Table]?: ValueOf<Table[Key]> | undefined }

/** What a run has of the options of a table. */
export type KeptOf<Table extends OptionTable> = { readonly [Key in keyof Table]: ReturnType<Table[Key]['parse']> }

/** A value that an option cannot have. */
export const unknownValue = (key: string, value: unknown): OperatorFault =>
  operatorFault('value-unknown', { option: key, value: String(value) })

/** A whole number that an option must be. */
export const wholeNumber = (option: string, given: string | number, least = 1): number => {
  const number = typeof given === 'number' || /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (Number.isSafeInteger(number) && number >= least) return number
  throw operatorFault('number-not-whole', { option, given, least })
}

/** A switch. */
export const toggle = (name: string): Option<boolean, boolean> => ({
  name,
  kind: 'switch',
  takes: '',
  parse: () => true,
  keep: (value) => value === true,
  write: (value) => (value === true ? true : undefined),
})

/** A text, such as the name of a file. */
export const text = (name: string, takes: string): Option<string, string | null> => ({
  name,
  kind: 'value',
  takes,
  parse: (given = '') => given,
  keep: (value) => value ?? null,
  write: (value) => value,
})

/** Texts, in the order in which they were given. */
export const texts = (name: string, takes: string): Option<readonly string[], readonly string[]> => ({
  name,
  kind: 'list',
  takes,
  parse: (...given) => given,
  keep: (value) => value ?? [],
  write: (value) => value,
})

/** One of a few words; `otherwise` counts where none is given. */
export const oneOf = <Word extends string, const Otherwise>(
  name: string,
  [takes, choices]: readonly [string, readonly Word[]],
  otherwise: Otherwise,
): Option<Word, Word | Otherwise> => {
  const known = (value: string, key: string): Word => {
    const word = choices.find((each) => each === value)
    if (word === undefined) throw unknownValue(key, value)
    return word
  }
  return {
    name,
    kind: 'value',
    takes,
    choices,
    parse: (given = '') => known(given, `--${name}`),
    keep: (value, key) => (value === undefined ? otherwise : known(value, key)),
    write: (value) => value,
  }
}

/** One of a few words, of which the first counts where none is given. */
export const usually = <Word extends string>(
  name: string,
  [takes, words]: readonly [string, readonly [Word, ...Word[]]],
): Option<Word, Word> => ({ ...oneOf(name, [takes, words], words[0]), otherwise: words[0] })

/** A whole number from `least`; `otherwise` counts where none is given. */
export const whole = <Otherwise>(
  name: string,
  [takes, least]: readonly [string, number],
  otherwise: Otherwise,
): Option<number, number | Otherwise> => ({
  name,
  kind: 'value',
  takes,
  ...(typeof otherwise === 'number' ? { otherwise: String(otherwise) } : {}),
  parse: (given = '') => wholeNumber(`--${name}`, given, least),
  keep: (value) => (value === undefined ? otherwise : wholeNumber(`--${name}`, value, least)),
  write: String,
})

const textsOf = (given: Given[string]): readonly string[] => {
  if (typeof given === 'boolean') return []
  return typeof given === 'string' ? [given] : given
}

/** Whether a record holds for an option what a command line can give. */
const fits = ({ kind, choices }: OptionTable[string], value: unknown): value is Given[string] => {
  if (kind === 'switch') return value === true
  if (kind === 'list')
    return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
  return typeof value === 'string' && (choices?.includes(value) ?? true)
}

const filled = <Value>(pairs: readonly (readonly [string, Value | undefined])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))

/** What a record by names holds of the options of a table. */
export const optionTexts = (table: OptionTable, record: Readonly<Record<string, unknown>>): Given =>
  filled(
    Object.values(table).map((option) => {
      const value = record[option.name]
      return [option.name, fits(option, value) ? value : undefined]
    }),
  )

/** What a run has of the options of a table, from texts. Throws {@link OperatorFault} where one cannot be read. */
export const optionsFromTexts = <Table extends OptionTable>(table: Table, given: Given): KeptOf<Table> => {
  const kept = Object.entries<OptionTable[string]>(table).map(([key, option]) => {
    const value = given[option.name]
    return [key, value === undefined ? option.keep(undefined, key) : option.parse(...textsOf(value))]
  })
  return Object.fromEntries(kept)
}

/** The value of an option, of its own type by {@link ValuesOf}. */
const valueAt = (values: object, key: string) => Reflect.get(values, key) as never

/** What a run has of the options of a table, from a program's values. Throws {@link OperatorFault} where one cannot be. */
export const keptValues = <Table extends OptionTable>(table: Table, values: ValuesOf<Table>): KeptOf<Table> => {
  const kept = Object.entries<OptionTable[string]>(table).map(([key, option]) => [
    key,
    option.keep(valueAt(values, key), key),
  ])
  return Object.fromEntries(kept)
}

/** A program's values as a command line would have given them. */
export const writtenValues = <Table extends OptionTable>(table: Table, values: ValuesOf<Table>): Given =>
  filled(
    Object.entries<OptionTable[string]>(table).map(([key, option]) => {
      const value = valueAt(values, key)
      const written = value === undefined ? undefined : option.write(value)
      return [option.name, fits(option, written) ? written : undefined]
    }),
  )
