import type { Language } from '../finding/language.js'
import { HEADINGS } from './headings.js'
import { variantText } from './html.js'

/** To be filled in by hand. */
const DOTS = '…………………'

/** The fixed words of the record that evaluator and unit sign. */
const ID = {
  ...HEADINGS.id,
  letterhead: '[Kop surat instansi evaluator]',
  title: 'Berita Acara Penilaian Kinerja Penyelenggaraan Pelayanan Publik',
  number: `Nomor: ${DOTS}${DOTS}`,
  opening: `Pada hari ini, ${DOTS}, tanggal ${DOTS} bulan ${DOTS} tahun ${DOTS}, bertempat di ${DOTS}, telah dilaksanakan Pemantauan dan Evaluasi Kinerja Penyelenggaraan Pelayanan Publik (PEKPPP) terhadap unit berikut, dengan hasil sebagaimana tercantum di bawah ini.`,
  unit: 'Unit lokus',
  year: 'Tahun penilaian',
  variant: (id: string, title: string): string => variantText('varian', id, title),
  evaluators: 'Evaluator',
  scores: 'Hasil penilaian',
  criterion: 'Kriteria yang dipenuhi',
  aspectValue: (weight: string): string => (weight === '' ? 'Nilai aspek' : `Nilai aspek, bobot ${weight}`),
  additional: 'Informasi tambahan, tidak dijumlahkan',
  summary: 'Ringkasan',
  part: 'Bagian',
  value: 'Nilai',
  adds: 'Nilai × bobot',
  index: 'Indeks Pelayanan Publik sebelum dibulatkan',
  rounded: 'Indeks Pelayanan Publik',
  noIndex: 'Belum ada indeks',
  noIndexWhy: 'Penilaian belum lengkap, sehingga berita acara ini belum dapat ditandatangani. Yang perlu diperbaiki:',
  missing: (codes: string) => `Indikator tanpa skor: ${codes}.`,
  restsOn: 'Catatan cara hitung, yang tidak dirinci dalam peraturan',
  closing:
    'Demikian berita acara ini dibuat dengan sebenarnya dan ditandatangani oleh kedua belah pihak untuk dipergunakan sebagaimana mestinya.',
  unitSigns: 'Pimpinan unit lokus',
  evaluatorSigns: 'Evaluator',
  place: `${DOTS}, ${DOTS}`,
  employeeNumber: 'NIP',
  page: ['Halaman ', ' dari '] satisfies readonly [before: string, between: string],
}

export type RecordWords = typeof ID

const EN: RecordWords = {
  ...HEADINGS.en,
  letterhead: "[Letterhead of the evaluator's agency]",
  title: 'Record of the Evaluation of Public Service Performance',
  number: `Number: ${DOTS}${DOTS}`,
  opening: `On this day, ${DOTS}, the ${DOTS} of ${DOTS} ${DOTS}, at ${DOTS}, the performance of public services (PEKPPP) of the following unit was monitored and evaluated, with the result stated below.`,
  unit: 'Unit',
  year: 'Year of evaluation',
  variant: (id, title) => variantText('variant', id, title),
  evaluators: 'Evaluators',
  scores: 'Scores',
  criterion: 'Criterion met',
  aspectValue: (weight) => (weight === '' ? 'Figure of the aspect' : `Figure of the aspect, weight ${weight}`),
  additional: 'Additional information, not summed',
  summary: 'Summary',
  part: 'Part',
  value: 'Figure',
  adds: 'Figure × weight',
  index: 'Public Service Index before rounding',
  rounded: 'Public Service Index (IPP)',
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
