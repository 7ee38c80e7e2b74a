import type { Language } from '../run.js'

interface HelpWords {
  /** Headings of a help page, by the ones that the parser of command lines sets. */
  readonly titles: Readonly<Record<string, string>>
  readonly choices: string
  /** What is taken where the option is not given. */
  readonly otherwise: string
}

/** The words of a help page around those of its command. */
export const HELP_WORDS: Readonly<Record<Language, HelpWords>> = {
  id: {
    titles: { 'Usage:': 'Pemakaian:', 'Arguments:': 'Argumen:', 'Options:': 'Opsi:', 'Commands:': 'Perintah:' },
    choices: 'pilihan',
    otherwise: 'bawaan',
  },
  en: { titles: {}, choices: 'choices', otherwise: 'default' },
}
