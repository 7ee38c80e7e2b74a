import type { Language } from '../run/result.js'

/** The words of a blank form. Labels and headings are those by which the reader finds its way, so they are never changed alone. */
export interface TemplateWords {
  readonly agency: string
  readonly agencyCode: string
  readonly group: string
  readonly unit: string
  readonly unitCode: string
  readonly year: string
  readonly evaluator: string
  readonly variant: string
  readonly instrument: string
  readonly complete: string
  readonly of: string
  readonly number: string
  readonly code: string
  readonly title: string
  readonly score: string
  readonly note: string
  readonly criterion: (score: string) => string
  readonly additional: string
  readonly figures: string
  /** Said of another form's figure: its scale, and whether the cell may stay empty. */
  readonly figureHint: (range: string, kind: 'required' | 'survey' | 'figure') => string
  readonly allowed: (scores: string) => string
  readonly howto: string
  readonly filled: string
  readonly respondent: string
  /** The sheet that leads to each unit's form, what it says above them, and the way back to it. */
  readonly list: string
  readonly listHint: string
  readonly back: string
}

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

export const TEMPLATE_WORDS: Readonly<Record<Language, TemplateWords>> = {
  id: {
    agency: 'Instansi',
    agencyCode: 'Kode Instansi',
    group: 'Kelompok',
    unit: 'Unit Lokus',
    unitCode: 'Kode Unit',
    year: 'Tahun',
    evaluator: 'Evaluator',
    variant: 'Varian',
    instrument: 'Instrumen',
    complete: 'Kelengkapan',
    of: 'dari',
    number: 'No',
    code: 'Kode',
    title: 'Nama Indikator',
    score: 'Skor',
    note: 'Catatan',
    criterion: (score) => `Kriteria ${score}`,
    additional: 'Informasi tambahan (tidak dihitung)',
    figures: 'Angka lain yang membentuk indeks',
    figureHint: (range, kind) => `Angka ${range}. ${FIGURE_HINT.id[kind]}`,
    allowed: (scores) => `Skor yang diterima: ${scores}`,
    howto: 'Isilah sel yang berwarna. Jangan mengubah kode indikator dan judul kolom.',
    filled: 'Terisi',
    respondent: 'No',
    list: 'Daftar Unit',
    listHint: 'Klik nama unit untuk membuka lembarnya.',
    back: '← Daftar Unit',
  },
  en: {
    agency: 'Agency',
    agencyCode: 'Agency code',
    group: 'Group',
    unit: 'Unit',
    unitCode: 'Unit code',
    year: 'Year',
    evaluator: 'Evaluator',
    variant: 'Variant',
    instrument: 'Instrument',
    complete: 'Complete',
    of: 'of',
    number: 'No',
    code: 'Code',
    title: 'Indicator title',
    score: 'Score',
    note: 'Note',
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
  },
}
