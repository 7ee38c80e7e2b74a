import type { Language } from '../finding/language.js'

/** What `ipp completion` tells of itself. */
export const COMPLETION_WORDS: Readonly<Record<Language, Readonly<Record<'about' | 'shells', string>>>> = {
  id: { about: 'cetak skrip pelengkap perintah bagi terminal', shells: 'jenis terminal' },
  en: { about: 'print the script by which a shell completes commands', shells: 'the shell' },
}
