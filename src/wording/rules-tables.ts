import type { ChangeKind } from '../rules/diff/change.js'
import type { IdleReason, MutationKind } from '../rules/mutation/mutation.js'
import type { NodeKind } from '../rules/tree.js'
import type { Language } from '../run/result.js'

/** The words of `ipp rules`. Titles, predicates and criteria come from the instrument and stay as they are. */
export interface RulesWords {
  readonly head: {
    readonly id: string
    readonly title: string
    readonly years: string
    readonly practised: string
    readonly basis: string
    readonly hash: string
    readonly weight: string
    readonly share: string
    readonly confidence: string
    readonly sources: string
    readonly kind: string
    readonly place: string
    readonly line: string
    readonly column: string
    readonly path: string
    readonly problem: string
    readonly about: string
    readonly what: string
    readonly before: string
    readonly after: string
    readonly agency: string
    readonly unit: string
    readonly change: string
    readonly rule: string
  }
  readonly node: Readonly<Record<NodeKind | 'instrument' | 'ladder', string>>
  readonly scale: string
  readonly rounding: string
  readonly rounded: (mode: string, places: number) => string
  readonly steps: (scale: string, step: string | null) => string
  readonly mean: string
  readonly neverSummed: string
  readonly gap: string
  readonly ladder: string
  readonly mode: Readonly<Record<'half-up' | 'half-even' | 'down', string>>

  readonly lintClean: (files: number) => string
  readonly lintFound: (problems: number, files: number) => string

  readonly change: Readonly<Record<ChangeKind, string>>
  readonly same: string
  readonly changes: (count: number) => string
  readonly statements: (count: number) => string
  readonly ofIndex: (from: string, to: string) => string
  readonly score: (score: string) => string
  readonly effectNone: (units: number) => string
  readonly effect: (changed: number, units: number, predicates: number) => string
  readonly noIndex: string

  readonly passed: (passed: number, failed: number) => string
  readonly failed: string
  readonly expected: string
  readonly found: string
  readonly trace: string
  readonly nothing: string
  readonly expectation: Readonly<Record<string, string>>

  readonly mutation: Readonly<Record<MutationKind, string>>
  readonly idle: Readonly<Record<IdleReason, string>>
  readonly allNoticed: (tried: number, cases: number) => string
  readonly unnoticed: (count: number, tried: number, cases: number) => string
  readonly idleHead: (count: number) => string
}

const ID: RulesWords = {
  head: {
    id: 'Kode',
    title: 'Judul',
    years: 'Tahun',
    practised: 'Dipakai juga',
    basis: 'Dasar',
    hash: 'SHA-256',
    weight: 'Bobot',
    share: 'Dari IPP',
    confidence: 'Keyakinan',
    sources: 'Sumber',
    kind: 'Jenis',
    place: 'Berkas',
    line: 'Baris',
    column: 'Kolom',
    path: 'Letak',
    problem: 'Masalah',
    about: 'Bagian',
    what: 'Perubahan',
    before: 'Semula',
    after: 'Menjadi',
    agency: 'Instansi',
    unit: 'Unit',
    change: 'Selisih',
    rule: 'Aturan',
  },
  node: {
    instrument: 'instrumen',
    ladder: 'predikat',
    form: 'formulir',
    variant: 'varian',
    aspect: 'aspek',
    indicator: 'indikator',
    'shown-only': 'informasi tambahan',
    part: 'bagian survei',
    question: 'pertanyaan',
  },
  scale: 'Skala skor',
  rounding: 'Pembulatan',
  rounded: (mode, places) => `${mode}, ${places} desimal`,
  steps: (scale, step) => (step === null ? `${scale}, berapa pun di antaranya` : `${scale}, langkah ${step}`),
  mean: 'rata-rata',
  neverSummed: 'tidak dijumlahkan',
  gap: '(tanpa kriteria)',
  ladder: 'Predikat',
  mode: { 'half-up': 'setengah ke atas', 'half-even': 'setengah ke genap', down: 'dipotong ke bawah' },

  lintClean: (files) => `Tidak ada masalah di ${files} berkas.`,
  lintFound: (problems, files) => `${problems} masalah di ${files} berkas.`,

  change: {
    title: 'judul',
    'other-titles': 'judul lain yang dikenali',
    basis: 'dasar hukum',
    years: 'tahun berlaku',
    practised: 'tahun lain yang memakainya',
    scale: 'skala',
    rounding: 'pembulatan',
    bound: 'batas bawah',
    label: 'sebutan',
    'step-in': 'predikat masuk',
    'step-out': 'predikat keluar',
    in: 'masuk',
    out: 'keluar',
    weight: 'bobot',
    whole: 'pembagi bobot',
    combine: 'cara menggabungkan',
    moved: 'pindah',
    code: 'kode',
    number: 'nomor',
    principle: 'prinsip',
    scores: 'skor yang boleh',
    points: 'nilai skor',
    criterion: 'kriteria',
    elements: 'unsur yang dihitung',
    'form-kind': 'jenis formulir',
    absent: 'bila tidak ada',
    convert: 'konversi skala',
    averaging: 'cara merata-ratakan',
    least: 'responden paling sedikit',
    below: 'bila responden kurang',
    notice: 'batas pemberitahuan responden',
    unanswered: 'pertanyaan tak terjawab',
    words: 'kata pengenal',
    group: 'kelompok peringkat',
    national: 'angka nasional',
  },
  same: 'Kedua instrumen menilai dengan aturan yang sama.',
  changes: (count) => `${count} perubahan`,
  statements: (count) =>
    `${count} pernyataan berbeda keyakinan atau sumbernya; tidak ada skor yang bergantung padanya.`,
  ofIndex: (from, to) => `dari IPP ${from} menjadi ${to}`,
  score: (score) => `skor ${score}`,
  effectNone: (units) => `Tidak satu pun dari ${units} unit berubah.`,
  effect: (changed, units, predicates) =>
    `${changed} dari ${units} unit berubah, ${predicates} di antaranya berganti predikat.`,
  noIndex: 'tanpa indeks',

  passed: (passed, failed) => `${passed} lulus, ${failed} gagal`,
  failed: 'GAGAL',
  expected: 'diharapkan',
  found: 'menjadi',
  trace: 'Perhitungan',
  nothing: 'tidak ada',
  expectation: {
    index: 'indeks',
    ipp: 'IPP',
    letter: 'predikat',
    trace: 'baris perhitungan',
    refused: 'ditolak',
    unknown: 'tidak dikenal instrumen',
    forms: 'formulir',
    aspects: 'aspek',
  },

  mutation: {
    weight: 'bobot',
    pair: 'bobot berpasangan',
    whole: 'pembagi bobot',
    total: 'jumlah bobot',
    combine: 'cara menggabungkan',
    bound: 'batas predikat',
    rounding: 'pembulatan',
    scale: 'skala',
    allowed: 'skor yang boleh',
    points: 'nilai skor',
    convert: 'konversi skala',
    survey: 'aturan survei',
    absent: 'bila formulir tidak ada',
  },
  idle: {
    'shown-only': 'hanya ditampilkan, tidak pernah dijumlahkan',
    'plain-mean': 'tingkat ini rata-rata biasa, bobotnya tidak dihitung',
    declared: 'jumlah yang dinyatakan: diperiksa saat dibaca, tidak dipakai menghitung',
    'only-form': 'satu-satunya formulir yang dihitung: ialah seluruh indeks',
    'same-shares': 'rata-rata berbobot dan biasa sama di sini',
    'below-scale': 'tidak ada indeks di bawah skala',
    'own-scores': 'setiap indikator menyebut skornya sendiri',
    'any-mean': 'rata-rata boleh berapa pun di antara ujung skala',
    'notice-only': 'hanya pemberitahuan yang bergantung padanya',
    'no-least': 'tidak ada batas responden paling sedikit',
  },
  allNoticed: (tried, cases) => `${tried} perubahan dicoba dengan ${cases} kasus; semuanya diketahui.`,
  unnoticed: (count, tried, cases) => `${count} dari ${tried} perubahan LOLOS dari ${cases} kasus:`,
  idleHead: (count) => `${count} perubahan tidak mungkin berpengaruh:`,
}

const EN: RulesWords = {
  head: {
    id: 'Id',
    title: 'Title',
    years: 'Years',
    practised: 'Also used',
    basis: 'Basis',
    hash: 'Hash',
    weight: 'Weight',
    share: 'Of IPP',
    confidence: 'Confidence',
    sources: 'Sources',
    kind: 'Kind',
    place: 'File',
    line: 'Line',
    column: 'Column',
    path: 'Path',
    problem: 'Problem',
    about: 'Part',
    what: 'Change',
    before: 'Before',
    after: 'After',
    agency: 'Agency',
    unit: 'Unit',
    change: 'Change',
    rule: 'Rule',
  },
  node: {
    instrument: 'instrument',
    ladder: 'predicate',
    form: 'form',
    variant: 'variant',
    aspect: 'aspect',
    indicator: 'indicator',
    'shown-only': 'additional item',
    part: 'part of the survey',
    question: 'question',
  },
  scale: 'Scale of scores',
  rounding: 'Rounding',
  rounded: (mode, places) => `${mode}, ${places} decimals`,
  steps: (scale, step) => (step === null ? `${scale}, anything between` : `${scale}, steps of ${step}`),
  mean: 'mean',
  neverSummed: 'never summed',
  gap: '(no criterion)',
  ladder: 'Predicates',
  mode: { 'half-up': 'half up', 'half-even': 'half to even', down: 'cut down' },

  lintClean: (files) => `No problem in ${files} ${files === 1 ? 'file' : 'files'}.`,
  lintFound: (problems, files) =>
    `${problems} ${problems === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}.`,

  change: {
    title: 'title',
    'other-titles': 'other titles that are recognised',
    basis: 'legal basis',
    years: 'years in force',
    practised: 'other years that use it',
    scale: 'scale',
    rounding: 'rounding',
    bound: 'lower bound',
    label: 'label',
    'step-in': 'predicate in',
    'step-out': 'predicate out',
    in: 'in',
    out: 'out',
    weight: 'weight',
    whole: 'what weights are shares of',
    combine: 'how parts are combined',
    moved: 'moved',
    code: 'code',
    number: 'number',
    principle: 'principle',
    scores: 'allowed scores',
    points: 'points of a score',
    criterion: 'criterion',
    elements: 'elements counted',
    'form-kind': 'kind of form',
    absent: 'where it is absent',
    convert: 'conversion of the scale',
    averaging: 'averaging',
    least: 'least respondents',
    below: 'with too few respondents',
    notice: 'respondents for a notice',
    unanswered: 'unanswered questions',
    words: 'words it is known by',
    group: 'ranking group',
    national: 'national figure',
  },
  same: 'Both instruments score by the same rules.',
  changes: (count) => `${count} ${count === 1 ? 'change' : 'changes'}`,
  statements: (count) => `${count} statements differ in confidence or sources; no score depends on it.`,
  ofIndex: (from, to) => `of the IPP ${from}, then ${to}`,
  score: (score) => `score ${score}`,
  effectNone: (units) => `None of ${units} units changes.`,
  effect: (changed, units, predicates) => `${changed} of ${units} units change, ${predicates} of them in predicate.`,
  noIndex: 'no index',

  passed: (passed, failed) => `${passed} passed, ${failed} failed`,
  failed: 'FAILED',
  expected: 'expected',
  found: 'found',
  trace: 'Calculation',
  nothing: 'nothing',
  expectation: {
    index: 'index',
    ipp: 'IPP',
    letter: 'predicate',
    trace: 'line of the calculation',
    refused: 'refused',
    unknown: 'unknown to the instrument',
    forms: 'form',
    aspects: 'aspect',
  },

  mutation: {
    weight: 'weight',
    pair: 'pair of weights',
    whole: 'what weights are shares of',
    total: 'total of weights',
    combine: 'how parts are combined',
    bound: 'bound of a predicate',
    rounding: 'rounding',
    scale: 'scale',
    allowed: 'allowed scores',
    points: 'points of a score',
    convert: 'conversion of the scale',
    survey: 'rule of the survey',
    absent: 'where a form is absent',
  },
  idle: {
    'shown-only': 'read and shown, never summed',
    'plain-mean': 'a plain mean: weights do not count',
    declared: 'a declared total: checked on reading, never scored with',
    'only-form': 'the only form that counts: it is the whole index',
    'same-shares': 'weighted and plain mean are the same here',
    'below-scale': 'no index is below the scale',
    'own-scores': 'every indicator lists its own scores',
    'any-mean': 'a mean takes any figure between the ends of the scale',
    'notice-only': 'only a notice depends on it',
    'no-least': 'no least number of respondents is set',
  },
  allNoticed: (tried, cases) => `${tried} changes tried with ${cases} cases; all were noticed.`,
  unnoticed: (count, tried, cases) => `${count} of ${tried} changes SLIP THROUGH ${cases} cases:`,
  idleHead: (count) => `${count} changes cannot matter:`,
}

export const RULES_WORDS: Readonly<Record<Language, RulesWords>> = { id: ID, en: EN }
