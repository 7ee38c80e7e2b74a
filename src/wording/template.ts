import type { Language } from '../finding/language.js'
import { HEADINGS } from './headings.js'

const FIGURE_HINT = {
  id: {
    required: 'Wajib diisi.',
    survey: 'Isilah bila sudah dihitung; kosongkan bila jawaban survei diberikan tersendiri atau survei tidak ada.',
    figure: 'Kosongkan bila tidak ada.',
  },
  en: {
    required: 'Must be filled in.',
    survey: 'Fill in where it is worked out already; leave empty where answers are given apart or nobody was asked.',
    figure: 'Leave empty where there is none.',
  },
} as const

/** The words of a blank form. Labels and headings are those by which the reader finds its way, so they are never changed alone. */
const ID = {
  ...HEADINGS.id,
  agencyCode: 'Kode Instansi',
  unit: 'Unit Lokus',
  unitCode: 'Kode Unit',
  variant: 'Varian',
  complete: 'Kelengkapan',
  of: 'dari',
  number: 'No',
  title: 'Nama Indikator',
  criterion: (score: string) => `Kriteria ${score}`,
  additional: 'Informasi tambahan (tidak dihitung)',
  figures: 'Angka lain yang membentuk indeks',
  /** Said of another form's figure: its scale, and whether the cell may stay empty. */
  figureHint: (range: string, kind: 'required' | 'survey' | 'figure'): string =>
    `Angka ${range}. ${FIGURE_HINT.id[kind]}`,
  allowed: (scores: string) => `Skor yang diterima: ${scores}`,
  howto: 'Isilah sel yang berwarna. Jangan mengubah kode indikator dan judul kolom.',
  filled: 'Terisi',
  respondent: 'No',
  /** The sheet that leads to each unit's form, what it says above them, and the way back to it. */
  list: 'Daftar Unit',
  listHint: 'Klik nama unit untuk membuka lembarnya.',
  back: '← Daftar Unit',
}

export type TemplateWords = typeof ID

const EN: TemplateWords = {
  ...HEADINGS.en,
  agencyCode: 'Agency code',
  unit: 'Unit',
  unitCode: 'Unit code',
  variant: 'Variant',
  complete: 'Complete',
  of: 'of',
  number: 'No',
  title: 'Indicator title',
  criterion: (score) => `Criterion ${score}`,
  additional: 'Additional information (not counted)',
  figures: 'Other figures that make the index',
  figureHint: (range, kind) => `A figure of ${range}. ${FIGURE_HINT.en[kind]}`,
  allowed: (scores) => `Scores that may be given: ${scores}`,
  howto: 'Fill in the coloured cells. Leave codes and headings as they are.',
  filled: 'Filled',
  respondent: 'No',
  list: 'Units',
  listHint: 'Click the name of a unit to open its sheet.',
  back: '← Units',
}

export const TEMPLATE_WORDS: Readonly<Record<Language, TemplateWords>> = { id: ID, en: EN }
