import type { CONFIGURING, READING } from '../run/options.js'
import type { SURVEYING } from '../run/survey-options.js'
import type { OptionGroup } from './help.js'

/** What a help page says of an option, and how it is given. */
export interface OptionHelp {
  readonly id: string
  readonly en: string
  readonly example: string
  /** The heading that it stands below, where it is another than that of its table. */
  readonly group?: OptionGroup
  /** Told of only where all options are asked for. */
  readonly isRare?: true
}

/** The rules that count, wherever they can be chosen. */
export const INSTRUMENT: OptionHelp = {
  id: 'instrumen: id bawaan atau berkas sendiri',
  en: 'instrument: a shipped id or your own file',
  example: '--instrument pekppp-2023',
  group: 'rules',
}

const ENCODING: OptionHelp = {
  id: 'pengodean berkas CSV yang bukan UTF-8',
  en: 'encoding of CSV files that are not UTF-8',
  example: '--encoding windows-1252',
  isRare: true,
}

const UNANSWERED: OptionHelp = {
  id: '0 di berkas survei berarti tidak dijawab',
  en: '0 in survey files means not answered',
  example: '--unanswered 0',
  isRare: true,
}

const LABELS: OptionHelp = {
  id: 'nilai jawaban survei yang berupa kata, misalnya "Sangat Baik=5,Baik=4" (boleh berulang)',
  en: 'what survey answers in words are worth, such as "Very good=5,Good=4" (repeatable)',
  example: '--labels "Sangat Baik=5,Baik=4"',
  isRare: true,
}

const FORM: OptionHelp = {
  id: 'formulir berkas survei yang tampak seperti survei lain (SKM): F-03',
  en: 'the form of survey files that look like another survey (SKM): F-03',
  example: '--form F-03',
  isRare: true,
}

const ALIASES: OptionHelp = {
  id: 'nama lain unit dan instansi (CSV from_agency,from_unit,agency,unit)',
  en: 'other names of units and agencies (CSV from_agency,from_unit,agency,unit)',
  example: '--aliases nama.csv',
  isRare: true,
}

const SHEETS: OptionHelp = {
  id: 'lembar kerja yang dibaca (boleh berulang)',
  en: 'the sheet to read (repeatable)',
  example: '--sheet "Rekap F-02"',
}

const HEADER_ROW: OptionHelp = {
  id: 'baris judul kolom',
  en: 'the row of the header',
  example: '--header-row 4',
  isRare: true,
}

/** Which settings count. */
export const CONFIGURING_HELP: Readonly<Record<keyof typeof CONFIGURING, OptionHelp>> = {
  config: {
    id: 'berkas pengaturan; tanpa opsi ini ipp.json terdekat, none untuk mengabaikannya',
    en: 'file of settings; without it the nearest ipp.json, none to pass it over',
    example: '--config none',
    isRare: true,
  },
}

export const READING_HELP: Readonly<Record<Exclude<keyof typeof READING, 'units'>, OptionHelp>> = {
  instrument: INSTRUMENT,
  year: {
    id: 'tahun yang dinilai, bila lembar tidak menyebutnya',
    en: 'the year to score, where sheets name none',
    example: '--year 2024',
    group: 'rules',
  },
  agency: {
    id: 'instansi bagi lembar yang tidak menyebutkannya',
    en: 'agency of sheets that name none',
    example: '--agency "Kabupaten Contoh"',
  },
  basis: {
    id: 'nilai semua unit dari F-02 saja',
    en: 'score all units on F-02 alone',
    example: '--basis f02',
    group: 'rules',
    isRare: true,
  },
  partial: {
    id: 'indeks instansi dari unit yang sudah berindeks saja (n dari m)',
    en: "an agency's index from its scored units only (n of m)",
    example: '--partial',
    group: 'rules',
    isRare: true,
  },
  columns: {
    id: 'kolom menurut huruf atau judul: score=F',
    en: 'a column by letter or header: score=F',
    example: '--column score=F',
  },
  sheets: SHEETS,
  hidden: {
    id: 'lembar tersembunyi di samping yang tampak: baca atau abaikan',
    en: 'hidden sheets beside visible ones: read or leave out',
    example: '--hidden exclude',
    isRare: true,
  },
  headerRow: HEADER_ROW,
  unitFrom: {
    id: 'unit lembar yang tidak menyebutnya: nama berkas atau judulnya; per berkas: BERKAS=UNIT',
    en: 'unit of sheets that name none: name of the file or title; of one file: FILE=UNIT',
    example: '--unit-from filename',
    isRare: true,
  },
  encoding: ENCODING,
  surveys: {
    id: 'berkas survei pengguna layanan (F-03), jawaban atau rekapnya (boleh berulang)',
    en: "file of the service users' survey (F-03), answers or tallies (repeatable)",
    example: '--survey survei.csv',
  },
  unansweredZero: UNANSWERED,
  labels: LABELS,
  form: FORM,
  aliases: ALIASES,
  map: {
    id: 'keputusan tentang kolom, lembar, dan baris judul yang disimpan (JSON)',
    en: 'kept decisions about columns, sheets and the header (JSON)',
    example: '--map keputusan.json',
    isRare: true,
  },
  register: {
    id: 'daftar unit yang seharusnya dinilai (CSV)',
    en: 'list of the units that there should be (CSV)',
    example: '--register daftar.csv',
    isRare: true,
  },
}

/** The options that say how surveys are read and what is worked out. */
export const SURVEYING_HELP: Readonly<Record<keyof typeof SURVEYING, OptionHelp>> = {
  instrument: INSTRUMENT,
  year: { id: 'tahun yang dinilai', en: 'the year to look at', example: '--year 2024', isRare: true },
  variant: {
    id: 'varian formulir bagi unit yang tidak menyebutkannya: A (luring) atau B (daring)',
    en: 'variant of units that name none: A (in person) or B (online)',
    example: '--variant B',
    isRare: true,
  },
  unansweredZero: UNANSWERED,
  labels: LABELS,
  form: FORM,
  unit: {
    id: 'unit bagi berkas yang tidak menyebutkannya',
    en: 'unit of files that name none',
    example: '--unit "Dinas Dukcapil"',
  },
  agency: {
    id: 'instansi bagi berkas yang tidak menyebutkannya',
    en: 'agency of files that name none',
    example: '--agency "Kabupaten Contoh"',
  },
  scores: {
    id: 'lembar penilaian F-02, untuk selang dan peluang IPP (boleh berulang)',
    en: 'F-02 scoresheets, for interval and probabilities of the index (repeatable)',
    example: '--scores lembar.xlsx',
  },
  aliases: ALIASES,
  population: {
    id: 'jumlah pengguna tiap unit, atau CSV unit_code,unit,population',
    en: 'number of users of each unit, or CSV unit_code,unit,population',
    example: '--population 1200',
  },
  seed: { id: 'benih bilangan acak', en: 'seed of the random numbers', example: '--seed 7', isRare: true },
  bootstrap: {
    id: 'banyaknya ulangan; 0 untuk tanpa selang',
    en: 'number of replicates; 0 for no intervals',
    example: '--bootstrap 0',
    isRare: true,
  },
  columns: {
    id: 'kolom menurut huruf atau judul, misalnya unit=F (boleh berulang)',
    en: 'a column by letter or header, such as unit=F (repeatable)',
    example: '--column unit=F',
    isRare: true,
  },
  sheets: SHEETS,
  headerRow: HEADER_ROW,
  encoding: ENCODING,
}
