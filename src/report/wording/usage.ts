import type { Language } from '../run.js'

/** What was quoted in a complaint about the command line: the option, argument or value. */
const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? ''

const WORDS: Readonly<Record<string, Readonly<Record<Language, (about: string) => string>>>> = {
  'commander.unknownCommand': {
    id: (about) => `perintah "${about}" tidak dikenal. Daftar perintah: ipp --help`,
    en: (about) => `there is no command "${about}". List of commands: ipp --help`,
  },
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
  'commander.excessArguments': {
    id: () => 'terlalu banyak argumen. Cara pakai: tambahkan --help',
    en: () => 'too many arguments. Usage: add --help',
  },
}

/** A complaint about the command line in the operator's language; what it is about is taken over as it was typed. */
export const usageError = (code: string, message: string, language: Language): string => {
  const words = WORDS[code]?.[language]
  if (words) return words(quoted(message))
  const plain = message.replace(/^error: /, '')
  if (code !== 'commander.invalidArgument') return plain
  const allowed = /Allowed choices are (.*)\.$/.exec(plain)?.[1]
  const [option = '', value = ''] = [...plain.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  if (language === 'en' || allowed === undefined) return plain
  return `nilai "${value}" untuk opsi ${option} tidak dikenal. Pilihan: ${allowed}`
}
