import type { Language } from '../run.js'

/** Everything that the result workbook says in words, its sheets' names too. */
export interface WorkbookWords {
  readonly sheets: {
    readonly units: string
    readonly agencies: string
    readonly aspects: string
    readonly indicators: string
    readonly weights: string
    readonly findings: string
    readonly about: string
  }
  readonly titles: {
    readonly units: string
    readonly agencies: string
    readonly aspects: string
    readonly indicators: (variant: string | null) => string
    readonly weights: string
    readonly findings: string
    readonly about: string
  }
  readonly page: string

  readonly rank: string
  readonly group: string
  readonly groupRank: string
  readonly agency: string
  readonly agencyCode: string
  readonly unit: string
  readonly unitCode: string
  readonly variant: string
  readonly units: string
  readonly scored: string
  readonly ipp: string
  readonly letter: string
  readonly predicate: string
  readonly basis: string
  readonly exact: string
  readonly key: string
  readonly check: string
  readonly remark: string
  readonly engine: string
  readonly forms: string
  readonly aspects: string
  readonly whole: string
  readonly additional: string
  readonly points: string

  readonly evaluator: string
  readonly evaluators: string
  readonly evaluatorNumber: (number: number) => string
  readonly evaluatorSum: string
  readonly weightsOf: (variant: string | null) => string
  readonly sumOf: (aspect: string) => string
  readonly numerator: (form: string | null) => string
  readonly denominator: (form: string | null) => string
  readonly allowed: (scores: string) => string

  readonly unscored: string
  readonly fixed: string
  readonly partial: (scored: number, all: number) => string
  readonly lacking: (unscored: number, all: number) => string
  readonly mixed: string
  readonly checked: string
  /** Said before and after the number of rows. */
  readonly edited: readonly [before: string, after: string]
  readonly ranksLive: string
  readonly ranksFixed: string

  readonly ladder: string
  readonly from: string
  readonly to: string
  readonly shares: string
  readonly sharesNote: string
  readonly form: string
  readonly aspectWeights: (variant: string) => string
  readonly indicatorWeights: (variant: string) => string
  readonly code: string
  readonly description: string
  readonly weight: string
  readonly wholeWeight: string
  readonly divisor: string
  readonly shareOfForm: string
  readonly confidence: string
  readonly source: string
  readonly sum: string
  readonly pointsOf: (code: string) => string
  readonly score: string
  readonly wholePoints: string
  readonly decimals: (places: number) => string
  readonly equal: string

  readonly severity: string
  readonly findingCode: string
  readonly message: string
  readonly fix: string
  readonly file: string
  readonly sheet: string
  readonly cell: string
  readonly unitColumn: string
  readonly noFindings: string

  readonly about: {
    readonly result: string
    readonly counts: string
    readonly reading: string
    readonly instrument: string
    readonly id: string
    readonly title: string
    readonly legal: string
    readonly note: string
    readonly years: string
    readonly hash: string
    readonly scale: string
    readonly rounding: string
    readonly rules: string
    readonly rule: Readonly<
      Record<'years' | 'scale' | 'rounding' | 'ladder' | 'missing' | 'evaluators' | 'agency' | 'groups', string>
    >
    readonly surveyRule: Readonly<Record<'absent' | 'averaging' | 'least' | 'unanswered', (form: string) => string>>
    readonly sources: string
    readonly trust: string
    readonly assumptions: string
    readonly noAssumptions: string
    readonly notices: string
    readonly inputs: string
    readonly bytes: string
    readonly rowsRead: string
    readonly rowsUsed: string
    readonly rowsRefused: string
    readonly options: string
    readonly noOptions: string
    readonly made: string
    readonly version: string
    readonly digest: string
    readonly mark: string
    readonly live: readonly string[]
  }
}

const ID: WorkbookWords = {
  sheets: {
    units: 'Peringkat Unit',
    agencies: 'Peringkat Instansi',
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
    indicators: (variant) => (variant === null ? 'Skor Indikator' : `Skor Indikator, formulir ${variant}`),
    weights: 'Bobot dan Predikat',
    findings: 'Temuan',
    about: 'Keterangan',
  },
  page: 'Halaman {page} dari {pages}',

  rank: 'Peringkat',
  group: 'Kelompok',
  groupRank: 'Peringkat kelompok',
  agency: 'Instansi',
  agencyCode: 'Kode instansi',
  unit: 'Unit lokus',
  unitCode: 'Kode unit',
  variant: 'Formulir',
  units: 'Jumlah unit',
  scored: 'Unit berindeks',
  ipp: 'IPP',
  letter: 'Huruf',
  predicate: 'Predikat',
  basis: 'Dasar',
  exact: 'IPP sebelum dibulatkan',
  key: 'Kunci peringkat',
  check: 'cek',
  remark: 'Catatan',
  engine: 'Hasil mesin ipp (nilai tetap)',
  forms: 'Formulir dan indeks',
  aspects: 'Aspek (0–5)',
  whole: 'Hitungan dengan bilangan bulat',
  additional: 'Tambahan',
  points: 'Poin',

  evaluator: 'Evaluator',
  evaluators: 'Banyak evaluator',
  evaluatorNumber: (number) => `Evaluator ${number}`,
  evaluatorSum: 'jumlah semua evaluator',
  weightsOf: (variant) => (variant === null ? 'Bobot' : `Bobot, formulir ${variant}`),
  sumOf: (aspect) => `Σ bobot × skor, ${aspect}`,
  numerator: (form) => (form === null ? 'Pembilang IPP' : `Pembilang ${form}`),
  denominator: (form) => (form === null ? 'Penyebut IPP' : `Penyebut ${form}`),
  allowed: (scores) => `Skor yang diperbolehkan: ${scores}.`,

  unscored: 'tanpa indeks, lihat Temuan',
  fixed: 'nilai tetap: bilangannya terlalu besar untuk rumus yang tepat',
  partial: (scored, all) => `rata-rata ${scored} dari ${all} unit`,
  lacking: (unscored, all) => `tanpa indeks: ${unscored} dari ${all} unit tanpa indeks`,
  mixed: 'tanpa indeks: unit-unitnya dinilai atas dasar yang berbeda',
  checked: 'cek: semua angka sama dengan hasil mesin ipp.',
  edited: ['PERHATIAN: ', ' baris bukan lagi hasil mesin ipp (kolom cek FALSE), karena isi buku kerja ini diubah.'],
  ranksLive:
    'Peringkat dihitung dengan rumus. Urutan baris tetap seperti hasil mesin; urutkan lagi menurut kolom Peringkat bila skor diubah.',
  ranksFixed: 'Peringkat ditulis sebagai nilai tetap dan tidak berubah bila skor diubah.',

  ladder: 'Predikat',
  from: 'Dari',
  to: 'Sampai',
  shares: 'Bagian formulir dalam IPP',
  sharesNote: 'IPP = jumlah (bobot bulat × nilai formulir) : pembagi',
  form: 'Formulir',
  aspectWeights: (variant) => `Bobot aspek, formulir ${variant}`,
  indicatorWeights: (variant) => `Bobot indikator, formulir ${variant}`,
  code: 'Kode',
  description: 'Uraian',
  weight: 'Bobot',
  wholeWeight: 'Bobot bulat',
  divisor: 'Pembagi',
  shareOfForm: 'Bagian formulir',
  confidence: 'Keyakinan',
  source: 'Sumber',
  sum: 'Jumlah',
  pointsOf: (code) => `Poin indikator ${code}`,
  score: 'Skor',
  wholePoints: 'Poin bulat',
  decimals: (places) => `Skor dibaca sampai ${places} angka di belakang koma.`,
  equal: 'sama',

  severity: 'Tingkat',
  findingCode: 'Kode',
  message: 'Apa yang ditemukan',
  fix: 'Perbaikan',
  file: 'Berkas',
  sheet: 'Lembar',
  cell: 'Sel',
  unitColumn: 'Unit',
  noFindings: 'Tidak ada temuan.',

  about: {
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
    rounding: 'Pembulatan',
    rules: 'Aturan dan keyakinannya',
    rule: {
      years: 'Tahun berlaku',
      scale: 'Skala skor',
      rounding: 'Pembulatan',
      ladder: 'Tabel predikat',
      missing: 'Skor yang kosong: tanpa indeks',
      evaluators: 'Beberapa evaluator: rata-rata',
      agency: 'Instansi: rata-rata unit yang belum dibulatkan',
      groups: 'Kelompok peringkat',
    },
    surveyRule: {
      absent: (form) => `${form}: bila tidak ada`,
      averaging: (form) => `${form}: cara merata-ratakan`,
      least: (form) => `${form}: responden paling sedikit`,
      unanswered: (form) => `${form}: pertanyaan yang tidak dijawab`,
    },
    sources: 'Sumber',
    trust: 'Keterpercayaan',
    assumptions: 'Bertumpu pada asumsi',
    noAssumptions: 'Tidak ada hasil yang bertumpu pada asumsi.',
    notices: 'Peringatan dan pemberitahuan',
    inputs: 'Berkas masukan',
    bytes: 'Bita',
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
      'Kolom cek: TRUE bila rumus dan mesin ipp menunjukkan dua desimal dan predikat yang sama; FALSE berarti bukan lagi hasil mesin ipp.',
      'Bobot dan tabel predikat ada pada lembar Bobot dan Predikat; sumber dan keyakinannya menjadi catatan pada tiap bobot.',
    ],
  },
}

const EN: WorkbookWords = {
  sheets: {
    units: 'Unit Ranking',
    agencies: 'Agency Ranking',
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

  rank: 'Rank',
  group: 'Group',
  groupRank: 'Rank in group',
  agency: 'Agency',
  agencyCode: 'Agency code',
  unit: 'Unit',
  unitCode: 'Unit code',
  variant: 'Form',
  units: 'Units',
  scored: 'Units with index',
  ipp: 'IPP',
  letter: 'Letter',
  predicate: 'Predicate',
  basis: 'Basis',
  exact: 'IPP before rounding',
  key: 'Key of ranking',
  check: 'check',
  remark: 'Remark',
  engine: "The engine's result (fixed values)",
  forms: 'Forms and index',
  aspects: 'Aspects (0–5)',
  whole: 'Calculation in whole numbers',
  additional: 'Extra',
  points: 'Points',

  evaluator: 'Evaluator',
  evaluators: 'Number of evaluators',
  evaluatorNumber: (number) => `Evaluator ${number}`,
  evaluatorSum: 'sum of all evaluators',
  weightsOf: (variant) => (variant === null ? 'Weight' : `Weight, form ${variant}`),
  sumOf: (aspect) => `Σ weight × score, ${aspect}`,
  numerator: (form) => (form === null ? 'IPP, numerator' : `${form}, numerator`),
  denominator: (form) => (form === null ? 'IPP, denominator' : `${form}, denominator`),
  allowed: (scores) => `Scores allowed: ${scores}.`,

  unscored: 'no index, see Findings',
  fixed: 'fixed values: the numbers are too large for an exact formula',
  partial: (scored, all) => `mean of ${scored} of ${all} units`,
  lacking: (unscored, all) => `no index: ${unscored} of ${all} units ${unscored === 1 ? 'has' : 'have'} none`,
  mixed: 'no index: its units were scored on different bases',
  checked: "check: all figures equal the engine's.",
  edited: [
    'ATTENTION: ',
    " rows are no longer the engine's result (column check is FALSE), because this workbook was changed.",
  ],
  ranksLive:
    "Ranks are formulas. Rows stay in the engine's order; sort them by the column Rank again when a score was changed.",
  ranksFixed: 'Ranks are fixed values and do not follow when a score is changed.',

  ladder: 'Predicates',
  from: 'From',
  to: 'To',
  shares: 'Share of each form in the IPP',
  sharesNote: 'IPP = sum of (whole weight × figure of the form) ÷ divisor',
  form: 'Form',
  aspectWeights: (variant) => `Weights of aspects, form ${variant}`,
  indicatorWeights: (variant) => `Weights of indicators, form ${variant}`,
  code: 'Code',
  description: 'Title',
  weight: 'Weight',
  wholeWeight: 'Whole weight',
  divisor: 'Divisor',
  shareOfForm: 'Share of form',
  confidence: 'Confidence',
  source: 'Source',
  sum: 'Sum',
  pointsOf: (code) => `Points of indicator ${code}`,
  score: 'Score',
  wholePoints: 'Whole points',
  decimals: (places) => `Scores are read to ${places} decimals.`,
  equal: 'equal',

  severity: 'Severity',
  findingCode: 'Code',
  message: 'What was found',
  fix: 'What to do',
  file: 'File',
  sheet: 'Sheet',
  cell: 'Cell',
  unitColumn: 'Unit',
  noFindings: 'No findings.',

  about: {
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
    rounding: 'Rounding',
    rules: 'Rules and how surely they are known',
    rule: {
      years: 'Years in force',
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
      unanswered: (form) => `${form}: unanswered questions`,
    },
    sources: 'Sources',
    trust: 'Trust',
    assumptions: 'Rests on assumptions',
    noAssumptions: 'No result rests on an assumption.',
    notices: 'Warnings and notices',
    inputs: 'Input files',
    bytes: 'Bytes',
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
      "Column check: TRUE where formula and engine show the same two decimals and predicate; FALSE means no longer the engine's result.",
      'Weights and the table of predicates stand on the sheet Weights and Predicates; their source and confidence are notes on each weight.',
    ],
  },
}

export const WORKBOOK_WORDS: Readonly<Record<Language, WorkbookWords>> = { id: ID, en: EN }
