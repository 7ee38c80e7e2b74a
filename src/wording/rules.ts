import type { Language } from '../finding/language.js'
import { plain } from '../finding/plain.js'
import { type Problem, pathText, type Rule } from '../instrument/problem.js'
import { fill } from './fill.js'

/** What is wrong with an instrument, by rule. `{found}` is what stood there or what it comes to, `{expected}` what should. */
const RULE_WORDING: Readonly<Record<Rule, Readonly<Record<Language, string>>>> = {
  file: {
    id: 'bukan berkas biasa atau terlalu besar untuk sebuah instrumen[ ({found} byte, paling banyak {expected})]',
    en: 'no regular file, or too large for an instrument[ ({found} bytes, at most {expected})]',
  },
  json: {
    id: 'isinya bukan JSON (UTF-8) yang sah[, rusak mulai baris:kolom {found}]',
    en: 'what it holds is not valid JSON (UTF-8)[, broken from line:column {found}]',
  },
  'key-twice': {
    id: 'kunci ini tertulis dua kali, hanya yang terakhir yang berlaku',
    en: 'this key stands twice, only the last one would count',
  },
  'key-unknown': { id: 'kunci ini tidak dikenal', en: 'this key is unknown' },
  'key-missing': { id: 'kunci ini tidak ada', en: 'this key is missing' },
  'value-type': {
    id: 'jenis nilainya salah[: {found}][, seharusnya {expected}]',
    en: 'a value of the wrong type[: {found}][, it should be {expected}]',
  },
  'value-choice': {
    id: 'nilainya tidak dikenal[: {found}][; yang mungkin: {expected}]',
    en: 'an unknown value[: {found}][; possible are: {expected}]',
  },
  'value-form': {
    id: 'cara menulisnya salah[: {found}][, seharusnya {expected}]',
    en: 'not written as it must be[: {found}][, it should be {expected}]',
  },
  'value-range': {
    id: 'terlalu kecil, terlalu besar, atau kosong[: {found}][, seharusnya {expected}]',
    en: 'too small, too large or empty[: {found}][, it should be {expected}]',
  },
  'score-twice': { id: 'satu skor tertulis di bawah dua kunci', en: 'one score stands under two keys' },
  'weight-negative': { id: 'bobot di bawah nol[: {found}]', en: 'a weight below zero[: {found}]' },
  'shares-of': {
    id: 'bobot tidak dapat menjadi bagian dari {found}',
    en: 'weights cannot be shares of {found}',
  },
  'shares-total': {
    id: 'jumlah bobotnya {found}, bukan {expected} seperti yang dinyatakan',
    en: 'the weights add up to {found}, not to {expected} as declared',
  },
  'shares-over': {
    id: 'jumlah bobot {found} melebihi keseluruhan ({expected}): indeks dapat keluar dari skala',
    en: 'the weights add up to {found}, more than the whole ({expected}): an index could leave the scale',
  },
  'additional-weight': {
    id: 'informasi tambahan tidak pernah dijumlahkan, sehingga bobotnya harus {expected}, bukan {found}',
    en: 'an additional item is never summed, so its weight must be {expected}, not {found}',
  },
  duplicate: { id: '{found} sudah dipakai di tempat lain', en: '{found} is already used elsewhere' },
  'number-code': {
    id: 'kode {found} berawalan nomor lain daripada nomornya sendiri, {expected}',
    en: 'the code {found} begins with another number than its own, {expected}',
  },
  reference: {
    id: '{found} tidak ada[; yang ada: {expected}]',
    en: 'there is no {found}[; there are: {expected}]',
  },
  unsourced: {
    id: 'dinyatakan sebagai {found} tanpa sumber; sebutkan sumbernya atau nyatakan sebagai assumption',
    en: 'stated as {found} without a source; name one or state it as an assumption',
  },
  'scale-order': {
    id: 'skala ini tidak sampai dari nilai terkecil ke nilai terbesar dalam langkah yang utuh',
    en: 'this scale does not lead from its least to its greatest figure in whole steps',
  },
  'scale-outside': {
    id: '{found} berada di luar skala indeks',
    en: "{found} lies outside the index's scale",
  },
  'convert-points': {
    id: 'garis konversi harus melalui dua titik yang berbeda',
    en: 'the line of conversion must lead through two different points',
  },
  'score-outside': { id: 'skor {found} tidak ada pada skala', en: 'the scale has no score {found}' },
  'criterion-unallowed': {
    id: 'skor {found} tidak boleh diberikan pada indikator ini',
    en: 'this indicator does not allow the score {found}',
  },
  'criterion-missing': {
    id: 'skor {expected} tidak berkriteria dan tidak dinyatakan dalam gaps',
    en: 'the score {expected} has no criterion and is not declared in gaps',
  },
  'criterion-gap': {
    id: 'skor {found} dinyatakan tanpa kriteria, padahal ada kriterianya',
    en: 'the score {found} is declared as a gap but has a criterion',
  },
  'points-missing': { id: 'skor {expected} tidak diberi poin', en: 'the score {expected} earns no points' },
  'points-unallowed': {
    id: 'poin untuk skor {found}, yang tidak boleh diberikan',
    en: 'points for the score {found}, which is not allowed',
  },
  'points-outside': {
    id: 'poin {found} berada di luar skala indeks',
    en: "the points {found} lie outside the index's scale",
  },
  'points-endless': {
    id: 'skala tanpa langkah tidak dapat diberi poin satu per satu',
    en: 'a scale without steps cannot be given points one by one',
  },
  'scores-form': {
    id: 'harus ada tepat satu formulir skor, bukan {found}',
    en: 'there must be exactly one form with scores, not {found}',
  },
  'survey-scale': {
    id: 'jawaban survei harus bilangan bulat dengan langkah yang tetap agar dapat dihitung',
    en: 'answers of a survey must be whole numbers in equal steps, so that they can be counted',
  },
  misweight: {
    id: '{found} bukan pembulatan bobot survei ini, {expected}: tulis pembulatannya, atau hapus misweights',
    en: "{found} is no rounding of this survey's weight, {expected}: write its roundings, or leave misweights out",
  },
  'survey-variant': {
    id: 'tidak ada pertanyaan untuk varian {expected}',
    en: 'there are no questions for the variant {expected}',
  },
  'ladder-order': {
    id: 'batas bawah harus menurun: {found} tidak {expected}',
    en: 'lower bounds must go down: {found} is not {expected}',
  },
  'ladder-foot': {
    id: 'predikat terendah mulai dari {found}, bukan dari ujung skala {expected}',
    en: 'the lowest predicate begins at {found}, not at the foot of the scale, {expected}',
  },
  'ladder-head': {
    id: 'tidak ada indeks yang mencapai predikat tertinggi: {found}, sedangkan skala {expected}',
    en: 'no index reaches the highest predicate: {found}, while the scale is {expected}',
  },
  'ladder-places': {
    id: 'batas {found} memiliki lebih banyak desimal daripada indeks yang sudah dibulatkan',
    en: 'the bound {found} has more decimal places than a rounded index',
  },
  'pool-twice': {
    id: 'kelompok {found} sudah ada pada kumpulan lain',
    en: 'the group {found} is already in another pool',
  },
  'years-order': { id: 'berakhir sebelum mulai: {found}', en: 'it ends before it begins: {found}' },
  'years-overlap': {
    id: 'tahun {found} juga dicakup instrumen {expected}',
    en: 'the year {found} is also covered by the instrument {expected}',
  },
}

/** What the schema calls a thing that must be written in a certain way. */
const FORMS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  figure: { id: 'angka dalam teks seperti "8.9" atau "5/56"', en: 'a figure as text, such as "8.9" or "5/56"' },
  id: {
    id: 'huruf, angka, titik, atau tanda hubung tanpa spasi',
    en: 'letters, digits, points or hyphens without blanks',
  },
}

/** A problem of an instrument in words, after the path it is about: "shares.total: jumlah bobotnya 99 …". */
export const tellProblem = ({ rule, at, found, expected }: Problem, language: Language): string => {
  const form = rule === 'value-form' ? FORMS[expected ?? '']?.[language] : undefined
  const fields = { found: found === null ? null : plain(found), expected: form ?? expected }
  const message = fill(RULE_WORDING[rule][language], fields)
  return at.length === 0 ? message : `${plain(pathText(at))}: ${message}`
}
