import type { Language } from '../run/result.js'
import { variantText } from './html.js'

/** The fixed words of the record that evaluator and unit sign. */
export interface RecordWords {
  readonly title: string
  readonly number: string
  readonly opening: string
  readonly unit: string
  readonly agency: string
  readonly group: string
  readonly year: string
  readonly instrument: string
  readonly form: string
  readonly variant: (id: string, title: string) => string
  readonly evaluators: string
  readonly scores: string
  readonly code: string
  readonly indicator: string
  readonly score: string
  readonly criterion: string
  readonly note: string
  readonly aspectValue: (weight: string) => string
  readonly additional: string
  readonly summary: string
  readonly part: string
  readonly weight: string
  readonly value: string
  readonly adds: string
  readonly index: string
  readonly rounded: string
  readonly predicate: string
  readonly noIndex: string
  readonly noIndexWhy: string
  readonly missing: (codes: string) => string
  readonly restsOn: string
  readonly closing: string
  readonly unitSigns: string
  readonly evaluatorSigns: string
  readonly place: string
  readonly employeeNumber: string
  readonly page: readonly [before: string, between: string]
}

/** To be filled in by hand. */
const DOTS = '…………………'

const ID: RecordWords = {
  title: 'Berita Acara Penilaian Kinerja Penyelenggaraan Pelayanan Publik',
  number: `Nomor: ${DOTS}${DOTS}`,
  opening: `Pada hari ini, ${DOTS}, tanggal ${DOTS} bulan ${DOTS} tahun ${DOTS}, bertempat di ${DOTS}, telah dilaksanakan Pemantauan dan Evaluasi Kinerja Penyelenggaraan Pelayanan Publik (PEKPPP) terhadap unit berikut, dengan hasil sebagaimana tercantum di bawah ini.`,
  unit: 'Unit lokus',
  agency: 'Instansi',
  group: 'Kelompok',
  year: 'Tahun penilaian',
  instrument: 'Instrumen',
  form: 'Formulir',
  variant: (id, title) => variantText('varian', id, title),
  evaluators: 'Evaluator',
  scores: 'Hasil penilaian',
  code: 'Kode',
  indicator: 'Indikator',
  score: 'Skor',
  criterion: 'Kriteria yang dipenuhi',
  note: 'Catatan',
  aspectValue: (weight) => (weight === '' ? 'Nilai aspek' : `Nilai aspek, bobot ${weight}`),
  additional: 'Informasi tambahan, tidak dijumlahkan',
  summary: 'Ringkasan',
  part: 'Bagian',
  weight: 'Bobot',
  value: 'Nilai',
  adds: 'Nilai × bobot',
  index: 'Indeks Pelayanan Publik sebelum dibulatkan',
  rounded: 'Indeks Pelayanan Publik',
  predicate: 'Predikat',
  noIndex: 'Belum ada indeks',
  noIndexWhy: 'Penilaian belum lengkap, sehingga berita acara ini belum dapat ditandatangani. Yang perlu diperbaiki:',
  missing: (codes) => `Indikator tanpa skor: ${codes}.`,
  restsOn: 'Catatan cara hitung, yang tidak dirinci dalam peraturan',
  closing:
    'Demikian berita acara ini dibuat dengan sebenarnya dan ditandatangani oleh kedua belah pihak untuk dipergunakan sebagaimana mestinya.',
  unitSigns: 'Pimpinan unit lokus',
  evaluatorSigns: 'Evaluator',
  place: `${DOTS}, ${DOTS}`,
  employeeNumber: 'NIP',
  page: ['Halaman ', ' dari '],
}

const EN: RecordWords = {
  title: 'Record of the Evaluation of Public Service Performance',
  number: `Number: ${DOTS}${DOTS}`,
  opening: `On this day, ${DOTS}, the ${DOTS} of ${DOTS} ${DOTS}, at ${DOTS}, the performance of public services (PEKPPP) of the following unit was monitored and evaluated, with the result stated below.`,
  unit: 'Unit',
  agency: 'Agency',
  group: 'Group',
  year: 'Year of evaluation',
  instrument: 'Instrument',
  form: 'Form',
  variant: (id, title) => variantText('variant', id, title),
  evaluators: 'Evaluators',
  scores: 'Scores',
  code: 'Code',
  indicator: 'Indicator',
  score: 'Score',
  criterion: 'Criterion met',
  note: 'Note',
  aspectValue: (weight) => (weight === '' ? 'Figure of the aspect' : `Figure of the aspect, weight ${weight}`),
  additional: 'Additional information, not summed',
  summary: 'Summary',
  part: 'Part',
  weight: 'Weight',
  value: 'Figure',
  adds: 'Figure × weight',
  index: 'Public Service Index before rounding',
  rounded: 'Public Service Index (IPP)',
  predicate: 'Predicate',
  noIndex: 'No index yet',
  noIndexWhy: 'The evaluation is not complete, so this record cannot be signed yet. What is to be mended:',
  missing: (codes) => `Indicators without score: ${codes}.`,
  restsOn: 'How it was worked out where the regulation does not say',
  closing: 'This record was made truthfully and is signed by both parties to be used as is due.',
  unitSigns: 'Head of the unit',
  evaluatorSigns: 'Evaluator',
  place: `${DOTS}, ${DOTS}`,
  employeeNumber: 'Employee no.',
  page: ['Page ', ' of '],
}

export const RECORD: Readonly<Record<Language, RecordWords>> = { id: ID, en: EN }
