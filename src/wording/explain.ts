import type { RoundingMode } from '../exact/exact.js'
import type { Language } from '../finding/language.js'
import { CONFIDENCE } from './confidence.js'

/** Everything that an explanation says in words. Figures come in as text, already in the language's spelling. */
const ID = {
  confidence: CONFIDENCE.id,
  instrument: 'Instrumen',
  basis: 'dasar',
  year: 'tahun',
  variant: 'varian',
  group: 'kelompok',
  rank: 'peringkat',
  weight: (source: string) => `bobot: ${source}`,
  rule: (source: string) => `aturan: ${source}`,
  sum: 'jumlah',
  others: (count: number) => `${count} lainnya, jumlah`,
  dividedBy: (count: number) => `dibagi ${count}`,
  partial: (scored: number, all: number) => `rata-rata ${scored} dari ${all} unit yang berindeks`,
  evaluator: (name: string | null, place: number): string => name ?? `evaluator ${place}`,
  evaluatorsMean: (calculation: string) => `rata-rata evaluator: ${calculation}`,
  points: (score: string, points: string) => `skor ${score} bernilai ${points} poin menurut instrumen`,
  answers: (sum: string, n: string, mean: string) => `semua jawaban: jumlah ${sum} ÷ banyaknya ${n} = ${mean}`,
  unanswered: (count: string) => `tidak dijawab: ${count} sel`,
  given: 'angka jadi dari lembar',
  convert: 'dikonversi secara linear ke skala instrumen',
  alone: 'satu-satunya formulir, sehingga nilainya adalah indeks',
  nothing: 'responden kurang dari batas; menurut aturan dihitung nol',
  criterion: (score: string, text: string) => `kriteria skor ${score}: ${text}`,
  rounding: 'Pembulatan',
  places: (places: number, mode: RoundingMode) => `${places} desimal, ${MODE_ID[mode]}`,
  predicate: 'Predikat',
  range: (from: string, to: string) => `${from} sampai ${to}`,
  ladder: (source: string) => `tabel predikat: ${source}`,
  up: (predicate: string, by: string, isReached: boolean): string =>
    `ke atas, ${predicate}: bila naik ${isReached ? 'sedikitnya' : 'lebih dari'} ${by}`,
  highest: 'ke atas: tidak ada, ini predikat tertinggi',
  down: (predicate: string, by: string, isKept: boolean): string =>
    `ke bawah, ${predicate}: bila turun ${isKept ? 'lebih dari' : 'sedikitnya'} ${by}`,
  downAtOnce: (predicate: string) => `ke bawah, ${predicate}: bila turun sedikit pun`,
  lowest: 'ke bawah: tidak ada, ini predikat terendah',
  decided: (predicate: string) => `pembulatan menentukan: sebelum dibulatkan indeks masih ${predicate}`,
  undecided: 'pembulatan tidak menentukan predikat',
  additional: 'Informasi tambahan, tidak dijumlahkan',
  noIndex: 'belum ada indeks',
  agencyNoIndex: 'belum ada indeks: ada unit tanpa indeks',
  missing: (count: number, codes: string) => `${count} indikator tanpa skor: ${codes}`,
  agencyIndex: 'Indeks instansi, rata-rata indeks unit yang belum dibulatkan',
  assumption: (text: string) => `asumsi: ${text}`,
  sources: 'Sumber',
  cells: (sheet: string) => `sel pada ${sheet}`,
  moreSources: 'Keyakinan dan sumber setiap bobot dan aturan: tambahkan --sources.',
  stdin: 'masukan baku',
}

export type ExplainWords = typeof ID

const MODE_ID: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'tepat setengah dibulatkan ke atas',
  'half-even': 'tepat setengah dibulatkan ke angka genap',
  down: 'selalu dibulatkan ke bawah',
}

const EN: ExplainWords = {
  confidence: CONFIDENCE.en,
  instrument: 'Instrument',
  basis: 'basis',
  year: 'year',
  variant: 'variant',
  group: 'group',
  rank: 'rank',
  weight: (source) => `weight: ${source}`,
  rule: (source) => `rule: ${source}`,
  sum: 'sum',
  others: (count) => `${count} others, sum`,
  dividedBy: (count) => `divided by ${count}`,
  partial: (scored, all) => `mean of the ${scored} of ${all} units that have an index`,
  evaluator: (name, place) => name ?? `evaluator ${place}`,
  evaluatorsMean: (calculation) => `mean of evaluators: ${calculation}`,
  points: (score, points) => `a score of ${score} earns ${points} by the instrument's table`,
  answers: (sum, n, mean) => `all answers: sum ${sum} ÷ number ${n} = ${mean}`,
  unanswered: (count) => `not answered: ${count} ${count === '1' ? 'cell' : 'cells'}`,
  given: 'figure as given in the sheet',
  convert: "laid on the instrument's scale by a straight line",
  alone: 'the only form, so its figure is the index',
  nothing: 'fewer respondents than asked for; counts as zero by rule',
  criterion: (score, text) => `criterion of score ${score}: ${text}`,
  rounding: 'Rounding',
  places: (places, mode) => `${places} decimals, ${MODE_EN[mode]}`,
  predicate: 'Predicate',
  range: (from, to) => `${from} to ${to}`,
  ladder: (source) => `table of predicates: ${source}`,
  up: (predicate, by, isReached) =>
    `upwards, ${predicate}: if it rises by ${isReached ? 'at least' : 'more than'} ${by}`,
  highest: 'upwards: nothing, this is the highest predicate',
  down: (predicate, by, isKept) => `downwards, ${predicate}: if it falls by ${isKept ? 'more than' : 'at least'} ${by}`,
  downAtOnce: (predicate) => `downwards, ${predicate}: if it falls at all`,
  lowest: 'downwards: nothing, this is the lowest predicate',
  decided: (predicate) => `rounding decided: before rounding the index is still ${predicate}`,
  undecided: 'rounding does not decide the predicate',
  additional: 'Additional information, not summed',
  noIndex: 'no index yet',
  agencyNoIndex: 'no index yet: a unit has none',
  missing: (count, codes) => `${count} ${count === 1 ? 'indicator' : 'indicators'} without score: ${codes}`,
  agencyIndex: "The agency's index, the mean of its units' unrounded indices",
  assumption: (text) => `assumption: ${text}`,
  sources: 'Sources',
  cells: (sheet) => `cells in ${sheet}`,
  moreSources: 'How surely each weight and rule is known, and from where: add --sources.',
  stdin: 'standard input',
}

const MODE_EN: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'exactly half goes up',
  'half-even': 'exactly half goes to the even digit',
  down: 'always downwards',
}

export const EXPLAIN: Readonly<Record<Language, ExplainWords>> = { id: ID, en: EN }
