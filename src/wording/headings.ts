import type { Language } from '../finding/language.js'

const ID = {
  agency: 'Instansi',
  agencies: 'Instansi',
  unit: 'Unit',
  units: 'Unit',
  group: 'Kelompok',
  year: 'Tahun',
  instrument: 'Instrumen',
  form: 'Formulir',
  basis: 'Dasar',
  rank: 'Peringkat',
  predicate: 'Predikat',
  median: 'Median',
  code: 'Kode',
  indicator: 'Indikator',
  score: 'Skor',
  weight: 'Bobot',
  note: 'Catatan',
  evaluator: 'Evaluator',
  respondents: 'Responden',
}

const EN: typeof ID = {
  agency: 'Agency',
  agencies: 'Agencies',
  unit: 'Unit',
  units: 'Units',
  group: 'Group',
  year: 'Year',
  instrument: 'Instrument',
  form: 'Form',
  basis: 'Basis',
  rank: 'Rank',
  predicate: 'Predicate',
  median: 'Median',
  code: 'Code',
  indicator: 'Indicator',
  score: 'Score',
  weight: 'Weight',
  note: 'Note',
  evaluator: 'Evaluator',
  respondents: 'Respondents',
}

/** What heads the same column or fact wherever it stands; a medium that says otherwise says so after these. */
export const HEADINGS: Readonly<Record<Language, typeof ID>> = { id: ID, en: EN }
