import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import { fits, withoutGaps } from './kept-options.js'
import type { Given, KeptOf, Option, OptionTable } from './option-type.js'

/** The texts that were given for an option: none for a switch, or where it was not given. */
export const textsIn = (given: Given[string] | undefined): readonly string[] => {
  if (given === undefined || typeof given === 'boolean') return []
  return typeof given === 'string' ? [given] : given
}

export const unknownValue = (key: string, value: unknown): OperatorFault =>
  operatorFault('value-unknown', { option: key, value: String(value) })

export const wholeNumber = (option: string, given: string | number, least = 1): number => {
  const number = typeof given === 'number' || /^\d+$/.test(given) ? Number(given) : Number.NaN
  if (Number.isSafeInteger(number) && number >= least) return number
  throw operatorFault('number-not-whole', { option, given, least })
}

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
  const wordOf = (value: string, key: string): Word => {
    const word = choices.find((each) => each === value)
    if (word === undefined) throw unknownValue(key, value)
    return word
  }
  return {
    name,
    kind: 'value',
    takes,
    choices,
    parse: (given = '') => wordOf(given, `--${name}`),
    keep: (value, key) => (value === undefined ? otherwise : wordOf(value, key)),
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

/** What a record by names holds of the options of a table. */
export const optionTexts = (table: OptionTable, record: Readonly<Record<string, unknown>>): Given =>
  withoutGaps(
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
