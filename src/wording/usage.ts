import type { Language } from '../finding/language.js'
import { placeholder, withPlaceholders } from './help.js'

/** What was quoted in a complaint about the command line: options, arguments or values. */
const quoted = (message: string): readonly string[] => [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => text)

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

/** A complaint about the command line in the operator's language; what it is about is taken over as it was typed. */
export const usageError = (code: string, message: string, language: Language): string => {
  const [about = '', other = ''] = quoted(message).map((text) => withPlaceholders(text, language))
  const words = WORDS[code]?.[language]
  if (words) return words(code === 'commander.missingArgument' ? placeholder(about, language) : about, other)
  const plain = message.replace(/^error: /, '')
  if (code !== 'commander.invalidArgument') return plain
  const [, allowed] = plain.split('Allowed choices are ')
  if (language === 'en' || allowed === undefined) return plain
  return `nilai "${other}" untuk opsi ${about} tidak dikenal. Pilihan: ${allowed.replace(/\.$/, '')}`
}
