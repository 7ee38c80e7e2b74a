import type { Language } from '../finding/language.js'
import { ABOUT_WORDS, type AboutWords } from './about.js'
import { HEADINGS } from './headings.js'
import { WEIGHTS_WORDS, type WeightsWords } from './weights.js'

/** What the sheets of results and findings say, and how all sheets are called. */
const ID = {
  ...HEADINGS.id,
  sheets: {
    summary: 'Ringkasan',
    units: 'Peringkat Unit',
    agencies: 'Peringkat Instansi',
    groups: 'Kelompok dan Provinsi',
    aspects: 'Aspek',
    indicators: 'Indikator',
    weights: 'Bobot dan Predikat',
    findings: 'Temuan',
    about: 'Keterangan',
  },
  titles: {
    units: 'Peringkat Unit Pelayanan',
    agencies: 'Peringkat Instansi',
    aspects: 'Nilai Aspek dan Formulir',
    indicators: (variant: string | null): string =>
      variant === null ? 'Skor Indikator' : `Skor Indikator, formulir ${variant}`,
    weights: 'Bobot dan Predikat',
    findings: 'Temuan',
    about: 'Keterangan',
  },
  page: 'Halaman {page} dari {pages}',

  groupRank: 'Peringkat kelompok',
  agencyCode: 'Kode instansi',
  unit: 'Unit lokus',
  unitCode: 'Kode unit',
  variant: 'Formulir',
  units: 'Jumlah unit',
  scored: 'Unit berindeks',
  ipp: 'IPP',
  letter: 'Huruf',
  exact: 'IPP sebelum dibulatkan',
  key: 'Kunci peringkat',
  check: 'Status',
  /** Of a row whose figures are what was worked out, and of one that somebody's change altered. */
  same: 'sesuai',
  changed: 'berubah',
  remark: 'Catatan',
  engine: 'Hasil perhitungan semula (nilai tetap)',
  forms: 'Formulir dan indeks',
  aspects: 'Aspek (0–5)',
  whole: 'Hitungan dengan bilangan bulat',
  additional: 'Tambahan',
  points: 'Poin',

  evaluators: 'Banyak evaluator',
  evaluatorNumber: (number: number) => `Evaluator ${number}`,
  evaluatorSum: 'jumlah semua evaluator',
  weightsOf: (variant: string | null): string => (variant === null ? 'Bobot' : `Bobot, formulir ${variant}`),
  sumOf: (aspect: string) => `Σ bobot × skor, ${aspect}`,
  numerator: (form: string | null): string => (form === null ? 'Pembilang IPP' : `Pembilang ${form}`),
  denominator: (form: string | null): string => (form === null ? 'Penyebut IPP' : `Penyebut ${form}`),
  allowed: (scores: string) => `Skor yang diperbolehkan: ${scores}.`,

  noIndex: 'tanpa indeks',
  unscored: 'tanpa indeks, lihat Temuan',
  fixed: 'nilai tetap: bilangannya terlalu besar untuk rumus yang tepat',
  partial: (scored: number, all: number) => `rata-rata ${scored} dari ${all} unit`,
  lacking: (unscored: number, all: number) => `tanpa indeks: ${unscored} dari ${all} unit tanpa indeks`,
  mixed: 'tanpa indeks: unit-unitnya dinilai atas dasar yang berbeda',
  checked: 'Semua angka sama dengan hasil perhitungan semula.',
  /** Said before and after the number of rows. */
  edited: [
    'Perhatian: ',
    ' baris berbeda dari hasil perhitungan semula (kolom Status: berubah), karena isi buku kerja ini diubah.',
  ] satisfies readonly [before: string, after: string],
  ranksLive:
    'Peringkat dihitung dengan rumus. Urutan baris tetap seperti semula; urutkan lagi menurut kolom Peringkat bila skor diubah.',
  ranksFixed: 'Peringkat ditulis sebagai nilai tetap dan tidak berubah bila skor diubah.',

  severity: 'Tingkat',
  findingCode: 'Kode',
  message: 'Apa yang ditemukan',
  fix: 'Perbaikan',
  file: 'Berkas',
  sheet: 'Lembar',
  cell: 'Sel',
  unitColumn: 'Unit',
  noFindings: 'Tidak ada temuan.',
}

export type SheetWords = typeof ID

const EN: SheetWords = {
  ...HEADINGS.en,
  sheets: {
    summary: 'Summary',
    units: 'Unit Ranking',
    agencies: 'Agency Ranking',
    groups: 'Groups and Provinces',
    aspects: 'Aspects',
    indicators: 'Indicators',
    weights: 'Weights and Predicates',
    findings: 'Findings',
    about: 'About',
  },
  titles: {
    units: 'Ranking of Service Units',
    agencies: 'Ranking of Agencies',
    aspects: 'Aspects and Forms',
    indicators: (variant) => (variant === null ? 'Scores of Indicators' : `Scores of Indicators, form ${variant}`),
    weights: 'Weights and Predicates',
    findings: 'Findings',
    about: 'About This Result',
  },
  page: 'Page {page} of {pages}',

  groupRank: 'Rank in group',
  agencyCode: 'Agency code',
  unit: 'Unit',
  unitCode: 'Unit code',
  variant: 'Form',
  units: 'Units',
  scored: 'Units with index',
  ipp: 'IPP',
  letter: 'Letter',
  exact: 'IPP before rounding',
  key: 'Key of ranking',
  check: 'Status',
  same: 'same',
  changed: 'changed',
  remark: 'Remark',
  engine: 'As first worked out (fixed values)',
  forms: 'Forms and index',
  aspects: 'Aspects (0–5)',
  whole: 'Calculation in whole numbers',
  additional: 'Extra',
  points: 'Points',

  evaluators: 'Number of evaluators',
  evaluatorNumber: (number) => `Evaluator ${number}`,
  evaluatorSum: 'sum of all evaluators',
  weightsOf: (variant) => (variant === null ? 'Weight' : `Weight, form ${variant}`),
  sumOf: (aspect) => `Σ weight × score, ${aspect}`,
  numerator: (form) => (form === null ? 'IPP, numerator' : `${form}, numerator`),
  denominator: (form) => (form === null ? 'IPP, denominator' : `${form}, denominator`),
  allowed: (scores) => `Scores allowed: ${scores}.`,

  noIndex: 'no index',
  unscored: 'no index, see Findings',
  fixed: 'fixed values: the numbers are too large for an exact formula',
  partial: (scored, all) => `mean of ${scored} of ${all} units`,
  lacking: (unscored, all) => `no index: ${unscored} of ${all} units ${unscored === 1 ? 'has' : 'have'} none`,
  mixed: 'no index: its units were scored on different bases',
  checked: 'All figures are as first worked out.',
  edited: [
    'Attention: ',
    ' rows differ from what was first worked out (column Status: changed), because this workbook was changed.',
  ],
  ranksLive:
    'Ranks are formulas. Rows stay in their first order; sort them by the column Rank again when a score was changed.',
  ranksFixed: 'Ranks are fixed values and do not follow when a score is changed.',

  severity: 'Severity',
  findingCode: 'Code',
  message: 'What was found',
  fix: 'What to do',
  file: 'File',
  sheet: 'Sheet',
  cell: 'Cell',
  unitColumn: 'Unit',
  noFindings: 'No findings.',
}

/** Everything that the result workbook says in words, its sheets' names too. */
export interface WorkbookWords extends SheetWords, WeightsWords {
  /** The sheet about how the result came about. */
  readonly about: AboutWords
}

export const WORKBOOK_WORDS: Readonly<Record<Language, WorkbookWords>> = {
  id: { ...ID, ...WEIGHTS_WORDS.id, about: ABOUT_WORDS.id },
  en: { ...EN, ...WEIGHTS_WORDS.en, about: ABOUT_WORDS.en },
}
