import type { Language } from '../finding/language.js'

/** Headings below which options stand on a help page. */
export type OptionGroup = 'rules' | 'reading' | 'form' | 'survey' | 'plan' | 'output' | 'common'

interface HelpWords {
  /** Headings of a help page, by the ones that the parser of command lines sets. */
  readonly titles: Readonly<Record<string, string>>
  readonly groups: Readonly<Record<OptionGroup, string>>
  /** Where all options of a command are told. */
  readonly all: (command: string) => string
  readonly choices: string
  /** What is taken where the option is not given. */
  readonly otherwise: string
  /** What stands for a value, by the word that commands are declared with; a word that is not here stays as it is. */
  readonly placeholders: Readonly<Record<string, string>>
}

export const HELP_WORDS: Readonly<Record<Language, HelpWords>> = {
  id: {
    titles: { 'Usage:': 'Pemakaian:', 'Arguments:': 'Argumen:', 'Options:': 'Opsi:', 'Commands:': 'Perintah:' },
    groups: {
      rules: 'Aturan:',
      reading: 'Pembacaan:',
      form: 'Formulir:',
      survey: 'Survei:',
      plan: 'Rencana:',
      output: 'Keluaran:',
      common: 'Umum:',
    },
    all: (command) => `Opsi lainnya: ipp ${command} --help --all`,
    choices: 'pilihan',
    otherwise: 'bawaan',
    placeholders: {
      options: 'opsi',
      command: 'perintah',
      file: 'berkas',
      files: 'berkas',
      sheets: 'lembar',
      cases: 'kasus',
      sides: 'sisi',
      out: 'salinan',
      list: 'daftar',
      name: 'nama',
      role: 'peran',
      column: 'kolom',
      agency: 'instansi',
      changes: 'perubahan',
      choice: 'pilihan',
      figure: 'nilai',
      goal: 'sasaran',
      letter: 'predikat',
      plan: 'rencana',
      scores: 'nilai',
      what: 'hal',
      words: 'kata',
      year: 'tahun',
      language: 'bahasa',
      basis: 'dasar',
      form: 'formulir',
      format: 'bentuk',
      kind: 'jenis',
      level: 'tingkat',
      sign: 'tanda',
      text: 'teks',
      gate: 'batas',
      manifest: 'manifes',
      engine: 'basis-data',
    },
  },
  en: {
    titles: {},
    groups: {
      rules: 'Rules:',
      reading: 'Reading:',
      form: 'Form:',
      survey: 'Survey:',
      plan: 'Plan:',
      output: 'Output:',
      common: 'Common:',
    },
    all: (command) => `Other options: ipp ${command} --help --all`,
    choices: 'choices',
    otherwise: 'default',
    placeholders: {},
  },
}

/** A word that stands for a value, in the operator's language: "file.json", "role=column". */
export const placeholder = (word: string, language: Language): string =>
  word.replace(/[a-z]+/g, (part) => HELP_WORDS[language].placeholders[part] ?? part)

/** A line of a help page with its placeholders in the operator's language: "--year <year>", "score [options] [files...]". */
export const withPlaceholders = (line: string, language: Language): string =>
  line.replace(/[<[][^<>[\]]+[>\]]/g, (part) => placeholder(part, language))
