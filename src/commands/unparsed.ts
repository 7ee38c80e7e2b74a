import type { Language } from '../finding/language.js'

// What a command line says before anything that could parse it is loaded.

/** The value of an option, such as `--lang`; the last one counts. Null where it is not given. */
export const valueIn = (args: readonly string[], option: string): string | null => {
  const at = args.findLastIndex((arg) => arg === option || arg.startsWith(`${option}=`))
  const given = args[at]
  if (given === undefined) return null
  return given === option ? (args[at + 1] ?? null) : given.slice(option.length + 1)
}

/** What `--lang` says; null where it is not given, or is no language. */
export const languageIn = (args: readonly string[]): Language | null => {
  const value = valueIn(args, '--lang')
  return value === 'id' || value === 'en' ? value : null
}

/** Words of the command line that are neither `--lang` nor its value. */
export const withoutLanguage = (args: readonly string[]): readonly string[] =>
  args.filter((arg, i) => arg !== '--lang' && !arg.startsWith('--lang=') && args[i - 1] !== '--lang')

/** The first word that is neither an option nor the value of one; `takesValue` says which options have one. */
export const commandIn = (args: readonly string[], takesValue: (option: string) => boolean): string =>
  args.find((arg, i) => !arg.startsWith('-') && !takesValue(args[i - 1] ?? '')) ?? ''
