import type { Language } from '../finding/language.js'

/** What the sheet says that tells how the result came about. */
const ID = {
  result: 'Hasil',
  counts: 'Jumlah',
  reading: 'Cara membaca',
  instrument: 'Instrumen',
  id: 'Id',
  title: 'Judul',
  legal: 'Dasar',
  note: 'Catatan',
  years: 'Tahun berlaku',
  hash: 'SHA-256 isi instrumen',
  scale: 'Skala skor',
  /** A scale by its ends, and by its step where it has one. */
  scaleOf: (ends: string, step: string | null): string => (step === null ? ends : `${ends}, kelipatan ${step}`),
  rounding: 'Pembulatan',
  rules: 'Aturan dan keyakinannya',
  rule: {
    years: 'Tahun berlaku',
    practised: 'Tahun lain yang memakainya',
    scale: 'Skala skor',
    rounding: 'Pembulatan',
    ladder: 'Tabel predikat',
    missing: 'Skor yang kosong: tanpa indeks',
    evaluators: 'Beberapa evaluator: rata-rata',
    agency: 'Instansi: rata-rata unit yang belum dibulatkan',
    groups: 'Kelompok peringkat',
  } satisfies Readonly<
    Record<
      'years' | 'practised' | 'scale' | 'rounding' | 'ladder' | 'missing' | 'evaluators' | 'agency' | 'groups',
      string
    >
  >,
  surveyRule: {
    absent: (form) => `${form}: bila tidak ada`,
    averaging: (form) => `${form}: cara merata-ratakan`,
    least: (form) => `${form}: responden paling sedikit`,
    below: (form) => `${form}: bila kurang dari itu`,
    notice: (form) => `${form}: diberitahukan bila kurang dari`,
    unanswered: (form) => `${form}: pertanyaan yang tidak dijawab`,
    duplicates: (form) => `${form}: lembar kembar`,
  } satisfies Readonly<
    Record<
      'absent' | 'averaging' | 'least' | 'below' | 'notice' | 'unanswered' | 'duplicates',
      (form: string) => string
    >
  >,
  /** What becomes of a form that is not there, as data and in words. */
  absence: {
    required: 'wajib ada',
    'leave-out': 'indeks dihitung tanpa formulir ini, diperingkat terpisah',
  } satisfies Readonly<Record<'required' | 'leave-out', string>>,
  /** A least number that no source states. */
  noLeast: 'tidak diketahui, tidak diberlakukan',
  duplicatesKept: 'tetap dihitung; ditandai oleh ipp survey',
  sources: 'Sumber',
  assumptions: 'Bertumpu pada asumsi',
  noAssumptions: 'Tidak ada hasil yang bertumpu pada asumsi.',
  notices: 'Peringatan dan pemberitahuan',
  inputs: 'Berkas masukan',
  bytes: 'Ukuran (byte)',
  rowsRead: 'Baris dibaca',
  rowsUsed: 'Baris dipakai',
  rowsRefused: 'Baris ditolak',
  options: 'Opsi',
  noOptions: 'Tanpa opsi.',
  made: 'Dibuat dengan',
  version: 'Versi ipp',
  digest: 'SHA-256 hasil',
  mark: 'Tanda',
  live: [
    'Angka dihitung dengan rumus Excel: skor (Indikator) → aspek → formulir → IPP → pembulatan → predikat → instansi → peringkat. Ubah skor pada lembar Indikator, dan semuanya ikut berubah.',
    'Tiap IPP unit adalah satu pembagian dua bilangan bulat, lalu satu kali dibulatkan; instansi adalah rata-rata IPP unit yang belum dibulatkan.',
    'Kolom Status: sesuai bila rumus masih menghasilkan dua desimal dan predikat yang sama dengan perhitungan semula; berubah bila tidak lagi.',
    'Bobot dan tabel predikat ada pada lembar Bobot dan Predikat; sumber dan keyakinannya menjadi catatan pada tiap bobot.',
  ] satisfies readonly string[],
}

export type AboutWords = typeof ID

const EN: AboutWords = {
  result: 'Result',
  counts: 'Counts',
  reading: 'How to read it',
  instrument: 'Instrument',
  id: 'Id',
  title: 'Title',
  legal: 'Basis',
  note: 'Note',
  years: 'Years in force',
  hash: "SHA-256 of the instrument's content",
  scale: 'Scale of scores',
  scaleOf: (ends, step) => (step === null ? ends : `${ends}, in steps of ${step}`),
  rounding: 'Rounding',
  rules: 'Rules and how surely they are known',
  rule: {
    years: 'Years in force',
    practised: 'Other years that use it',
    scale: 'Scale of scores',
    rounding: 'Rounding',
    ladder: 'Table of predicates',
    missing: 'A missing score: no index',
    evaluators: 'Several evaluators: mean',
    agency: 'Agency: mean of unrounded units',
    groups: 'Ranking groups',
  },
  surveyRule: {
    absent: (form) => `${form}: where there is none`,
    averaging: (form) => `${form}: way of averaging`,
    least: (form) => `${form}: least respondents`,
    below: (form) => `${form}: with fewer than that`,
    notice: (form) => `${form}: told where fewer than`,
    unanswered: (form) => `${form}: unanswered questions`,
    duplicates: (form) => `${form}: duplicate sheets`,
  },
  absence: { required: 'must be there', 'leave-out': 'the index is made without this form and ranked apart' },
  noLeast: 'not known, none is enforced',
  duplicatesKept: 'count all the same; flagged by ipp survey',
  sources: 'Sources',
  assumptions: 'Rests on assumptions',
  noAssumptions: 'No result rests on an assumption.',
  notices: 'Warnings and notices',
  inputs: 'Input files',
  bytes: 'Size (bytes)',
  rowsRead: 'Rows read',
  rowsUsed: 'Rows used',
  rowsRefused: 'Rows refused',
  options: 'Options',
  noOptions: 'No options.',
  made: 'Made by',
  version: 'Version of ipp',
  digest: 'SHA-256 of the results',
  mark: 'Mark',
  live: [
    'Figures are Excel formulas: scores (Indicators) → aspects → forms → IPP → rounding → predicate → agency → rank. Change a score on the sheet Indicators, and all of it follows.',
    'The IPP of a unit is one division of two whole numbers, rounded once; an agency is the mean of the unrounded IPP of its units.',
    'Column Status: same where the formula still gives the two decimals and the predicate that were first worked out; changed where it no longer does.',
    'Weights and the table of predicates stand on the sheet Weights and Predicates; their source and confidence are notes on each weight.',
  ],
}

export const ABOUT_WORDS: Readonly<Record<Language, AboutWords>> = { id: ID, en: EN }
