import type { Language } from '../finding/language.js'
import type { IdleReason, MutationKind } from '../rules/mutation/mutation.js'

/** The words of `ipp rules test`: what became of cases, and of changes tried to see whether the cases notice them. */
const ID = {
  passed: (passed: number, failed: number) => `${passed} lulus, ${failed} gagal`,
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
  } as Readonly<Record<string, string>>,

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
    points: 'poin skor',
    convert: 'konversi skala',
    survey: 'aturan survei',
    absent: 'bila formulir tidak ada',
  } satisfies Readonly<Record<MutationKind, string>>,
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
  } satisfies Readonly<Record<IdleReason, string>>,
  allNoticed: (tried: number, cases: number): string =>
    `${tried} perubahan dicoba dengan ${cases} kasus; semuanya diketahui.`,
  unnoticed: (count: number, tried: number, cases: number): string =>
    `${count} dari ${tried} perubahan LOLOS dari ${cases} kasus:`,
  idleHead: (count: number) => `${count} perubahan tidak mungkin berpengaruh:`,
}

type RulesCasesWords = typeof ID

const EN: RulesCasesWords = {
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

export const RULES_CASES: Readonly<Record<Language, RulesCasesWords>> = { id: ID, en: EN }
