import type { Language } from '../finding/language.js'
import { placeholder, withPlaceholders } from './help.js'
import { didYouMean } from './meant.js'

/** What was quoted in a complaint about the command line: options, arguments or values. */
const quotedNames = (message: string): readonly string[] =>
  [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => text)

const WORDS: Readonly<Record<string, Readonly<Record<Language, (about: string, other: string) => string>>>> = {
  'commander.unknownOption': {
    id: (about) => `opsi ${about} tidak dikenal. Daftar opsi: tambahkan --help`,
    en: (about) => `there is no option ${about}. List of options: add --help`,
  },
  'commander.missingArgument': {
    id: (about) => `kurang argumen: ${about}. Cara pakai: tambahkan --help`,
    en: (about) => `an argument is missing: ${about}. Usage: add --help`,
  },
  'commander.optionMissingArgument': {
    id: (about) => `opsi ${about} membutuhkan nilai. Cara pakai: tambahkan --help`,
    en: (about) => `option ${about} needs a value. Usage: add --help`,
  },
  'commander.missingMandatoryOptionValue': {
    id: (about) => `opsi ${about} wajib diisi. Cara pakai: tambahkan --help`,
    en: (about) => `option ${about} is required. Usage: add --help`,
  },
  'commander.conflictingOption': {
    id: (about, other) => `opsi ${about} tidak dapat dipakai bersama ${other}`,
    en: (about, other) => `option ${about} cannot be used with ${other}`,
  },
  'commander.excessArguments': {
    id: () => 'terlalu banyak argumen. Cara pakai: tambahkan --help',
    en: () => 'too many arguments. Usage: add --help',
  },
}

/** What the parser thinks was meant: "(Did you mean one of --form, --format?)". */
const suggestion = (hint: string, language: Language): string => {
  const [, names] = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(hint) ?? []
  if (names === undefined) return ''
  return language === 'id'
    ? `. Maksudnya ${names.replaceAll(', ', ' atau ')}?`
    : `. Did you mean ${names.replaceAll(', ', ' or ')}?`
}

/** A complaint about the command line in the operator's language; what it is about is taken over as it was typed. */
export const usageError = (code: string, message: string, language: Language): string => {
  const [complaint = '', ...near] = message.split('\n')
  const [about = '', other = ''] = quotedNames(complaint).map((text) => withPlaceholders(text, language))
  const words = WORDS[code]?.[language]
  if (words)
    return `${words(code === 'commander.missingArgument' ? placeholder(about, language) : about, other)}${suggestion(near.join(), language)}`
  const plain = complaint.replace(/^error: /, '')
  const [, allowed] = plain.split('Allowed choices are ')
  if (code !== 'commander.invalidArgument' || allowed === undefined) return plain
  const choices = allowed.replace(/\.$/, '')
  const hint = didYouMean(other, choices.split(', '))[language]
  return language === 'en'
    ? `value "${other}" of option ${about} is not known. Choices: ${choices}.${hint}`
    : `nilai "${other}" untuk opsi ${about} tidak dikenal. Pilihan: ${choices}.${hint}`
}
