import type {
  CHECK_OUTPUT,
  COMPARE_OUTPUT,
  REPORT_OUTPUT,
  SCORE_OUTPUT,
  SURVEY_OUTPUT,
  TEMPLATE,
} from '../run/output-options.js'
import { INSTRUMENT } from './options.js'
import { DECIMAL, FORCE, FORMAT, type HelpOf, OPEN, ROWS, VALUES_ONLY, WATCH } from './shared-options.js'

const LEVEL = { id: 'isi CSV', en: 'what the CSV lists' }

const USERS = {
  id: 'bersama --intervals: jumlah pengguna layanan setiap unit, atau berkas daftarnya',
  en: 'with --intervals: how many users every unit has, or a file that lists them',
  example: '--population pengguna.csv',
  isRare: true,
} as const

/** What `ipp score` writes. */
export const SCORE_OUTPUT_HELP: HelpOf<typeof SCORE_OUTPUT> = {
  output: {
    id: 'hasil .xlsx, .csv, .json (boleh berulang)',
    en: 'result file .xlsx, .csv or .json (repeatable)',
    example: '-o hasil.xlsx',
  },
  format: {
    id: 'tulis ke keluaran baku, bukan ke berkas',
    en: 'print to standard output, not to files',
    example: '--format csv',
  },
  level: { ...LEVEL, example: '--level agency', isRare: true },
  intervals: {
    id: 'tunjukkan peringkat mana yang dapat dibedakan (survei, bobot ±10%, tanpa satu indikator)',
    en: 'show which ranks can be told apart (survey, weights ±10%, one indicator left out)',
    example: '--intervals',
    isRare: true,
  },
  population: USERS,
  rows: ROWS,
  decimal: DECIMAL,
  manifest: {
    id: 'tulis manifes: masukan dan instrumen dengan SHA-256-nya, serta opsi',
    en: 'write the manifest: inputs, instrument, options and their hashes',
    example: '--manifest manifes.json',
    isRare: true,
  },
  verify: {
    id: 'hitung ulang menurut manifes atau hasil JSON, lalu bandingkan',
    en: 'run again what a manifest or JSON result tells of, and compare',
    example: '--verify manifes.json',
    isRare: true,
  },
  stamp: {
    id: 'cantumkan waktu perhitungan',
    en: 'write the time of the run into the outputs',
    example: '--stamp',
    isRare: true,
  },
  open: OPEN,
  watch: WATCH,
  force: FORCE,
}

/** What `ipp check` writes. */
export const CHECK_OUTPUT_HELP: HelpOf<typeof CHECK_OUTPUT> = {
  format: { ...FORMAT, example: '--format junit' },
  strict: {
    id: 'peringatan pun dihitung sebagai kesalahan (kode keluar 1)',
    en: 'warnings count as failures too',
    example: '--strict',
  },
  fixCopy: {
    id: 'tulis salinan berkas itu dengan sel bermasalah diwarnai dan diberi catatan',
    en: 'write a copy of the file with faulty cells coloured and annotated',
    example: '--fix-copy salinan.xlsx',
  },
  valuesOnly: VALUES_ONLY,
  proposeAliases: {
    id: 'tulis nama yang hampir sama sebagai daftar untuk --aliases, untuk diperiksa dahulu',
    en: 'write names that are nearly the same as a list for --aliases, to be confirmed first',
    example: '--propose-aliases nama.csv',
    isRare: true,
  },
  force: {
    id: 'timpa salinan yang sudah diubah orang',
    en: 'replace a copy that someone edited',
    example: '--force',
  },
}

/** Which page `ipp report` writes. */
export const REPORT_OUTPUT_HELP: HelpOf<typeof REPORT_OUTPUT> = {
  kind: {
    id: 'jenis laporan (bawaan: ranking; dengan --unit: unit)',
    en: 'kind of report (default: ranking; with --unit: unit)',
    example: '--kind berita-acara',
  },
  unit: {
    id: 'hanya unit ini: "Instansi/Unit", nama, atau kode',
    en: 'this unit only: "Agency/Unit", name or code',
    example: '--unit "Dinas Dukcapil"',
  },
  intervals: {
    id: 'pada laporan peringkat: tunjukkan peringkat mana yang dapat dibedakan',
    en: 'on the page of the ranking: show which ranks can be told apart',
    example: '--intervals',
    isRare: true,
  },
  population: USERS,
  output: {
    id: 'berkas .html atau .pdf (bila ada Edge, Chrome, atau Chromium); berita acara juga .docx',
    en: 'file .html or .pdf (where Edge, Chrome or Chromium is there); the record to sign also .docx',
    example: '-o laporan.html',
  },
  open: OPEN,
  force: FORCE,
}

/** What `ipp compare` writes, and what it must not show. */
export const COMPARE_OUTPUT_HELP: HelpOf<typeof COMPARE_OUTPUT> = {
  failOn: {
    id: 'kode keluar 1 bila "drop>0.10", predicate-drop, "rank-drop>5", atau rules-changed (boleh berulang)',
    en: 'exit 1 on "drop>0.10", predicate-drop, "rank-drop>5" or rules-changed (repeatable)',
    example: '--fail-on "drop>0.10"',
  },
  output: {
    id: 'berkas hasil .xlsx, .html, .csv, .json, atau .md (boleh berulang)',
    en: 'result file .xlsx, .html, .csv, .json or .md (repeatable)',
    example: '-o perbandingan.xlsx',
  },
  format: {
    id: 'bentuk pada keluaran baku (bawaan: table)',
    en: 'form on standard output (default: table)',
    example: '--format md',
  },
  wide: {
    id: 'CSV satu baris per unit atau instansi',
    en: 'CSV with one row per unit or agency',
    example: '--wide',
  },
  rows: ROWS,
  decimal: DECIMAL,
  open: OPEN,
  force: FORCE,
}

/** What `ipp survey` writes. */
export const SURVEY_OUTPUT_HELP: HelpOf<typeof SURVEY_OUTPUT> = {
  format: FORMAT,
  level: { ...LEVEL, example: '--level question', isRare: true },
  rows: ROWS,
  decimal: DECIMAL,
  tallies: {
    id: 'tulis rekap jawaban (CSV) untuk dibaca lagi',
    en: 'write tallies (CSV), to be read again',
    example: '--tallies',
  },
  kind: {
    id: 'isi halaman .html dari survei seperti SKM: laporan, atau poster publikasi satu lembar A4',
    en: 'what a page (.html) of a survey such as SKM holds: its report, or a poster of one sheet of A4',
    example: '--kind poster',
    isRare: true,
  },
  sql: {
    id: 'cetak pernyataan GROUP BY yang membuat rekap itu',
    en: 'print the GROUP BY statement that makes those tallies',
    example: '--sql duckdb',
    isRare: true,
  },
  table: {
    id: 'tabel dalam pernyataan itu, bila bukan berkas',
    en: 'table in that statement, where it is no file',
    example: '--table jawaban',
    isRare: true,
  },
  output: {
    id: 'hasil .xlsx, .csv, .json; SKM juga .html, .docx',
    en: 'file .xlsx, .csv, .json; SKM also .html, .docx',
    example: '-o telaah.xlsx',
  },
  open: OPEN,
  force: FORCE,
}

/** For whom `ipp template` writes which form. */
export const TEMPLATE_HELP: HelpOf<typeof TEMPLATE> = {
  instrument: INSTRUMENT,
  year: {
    id: 'tahun yang tertulis di lembar, dan instrumennya',
    en: 'the year written on the sheet, and its instrument',
    example: '--year 2024',
    group: 'rules',
  },
  form: {
    id: 'formulir: F-02 (bawaan) atau F-03',
    en: 'form: F-02 (default) or F-03',
    example: '--form F-03',
    group: 'form',
  },
  variant: {
    id: 'varian formulir: A (luring) atau B (daring)',
    en: 'variant of the form: A (in person) or B (online)',
    example: '--variant B',
    group: 'form',
  },
  units: {
    id: 'daftar unit: agency_code,agency,group,unit_code,unit,variant',
    en: 'list of units: agency_code,agency,group,unit_code,unit,variant',
    example: '--units daftar.csv',
    group: 'form',
  },
  wide: {
    id: 'satu tabel lebar untuk semua unit',
    en: 'one wide table for all units',
    example: '--wide',
    group: 'form',
  },
  split: {
    id: 'satu berkas untuk setiap instansi di daftar unit',
    en: 'a file for each agency of the list of units',
    example: '--split',
    group: 'form',
  },
  output: { id: 'nama berkas', en: 'name of the file', example: '-o lembar.xlsx' },
  open: OPEN,
  force: { id: 'timpa berkas yang sudah diubah orang', en: 'replace a file that someone edited', example: '--force' },
}
