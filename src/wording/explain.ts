import type { RoundingMode } from '../exact/exact.js'
import type { Confidence } from '../instrument/schema.js'
import type { Language } from '../run/result.js'

/** Everything that an explanation says in words. Figures come in as text, already in the language's spelling. */
export interface ExplainWords {
  readonly confidence: Readonly<Record<Confidence, string>>
  readonly instrument: string
  readonly basis: string
  readonly year: string
  readonly variant: string
  readonly group: string
  readonly rank: string
  readonly weight: (source: string) => string
  readonly rule: (source: string) => string
  readonly sum: string
  readonly others: (count: number) => string
  readonly dividedBy: (count: number) => string
  readonly partial: (scored: number, all: number) => string
  readonly evaluator: (name: string | null, place: number) => string
  readonly evaluatorsMean: (calculation: string) => string
  readonly points: (score: string, points: string) => string
  readonly answers: (sum: string, n: string, mean: string) => string
  readonly unanswered: (count: string) => string
  readonly given: string
  readonly convert: string
  readonly alone: string
  readonly nothing: string
  readonly criterion: (score: string, text: string) => string
  readonly rounding: string
  readonly places: (places: number, mode: RoundingMode) => string
  readonly predicate: string
  readonly range: (from: string, to: string) => string
  readonly ladder: (source: string) => string
  readonly up: (predicate: string, by: string, isReached: boolean) => string
  readonly highest: string
  readonly down: (predicate: string, by: string, isKept: boolean) => string
  readonly downAtOnce: (predicate: string) => string
  readonly lowest: string
  readonly decided: (predicate: string) => string
  readonly undecided: string
  readonly additional: string
  readonly noIndex: string
  readonly agencyNoIndex: string
  readonly missing: (count: number, codes: string) => string
  readonly agencyIndex: string
  readonly assumption: (text: string) => string
  readonly sources: string
  readonly stdin: string
}

const ID: ExplainWords = {
  confidence: {
    regulation: 'peraturan',
    ministry: 'kementerian',
    practice: 'praktik',
    assumption: 'asumsi',
  },
  instrument: 'Instrumen',
  basis: 'dasar',
  year: 'tahun',
  variant: 'varian',
  group: 'kelompok',
  rank: 'peringkat',
  weight: (source) => `bobot: ${source}`,
  rule: (source) => `aturan: ${source}`,
  sum: 'jumlah',
  others: (count) => `${count} lainnya, jumlah`,
  dividedBy: (count) => `dibagi ${count}`,
  partial: (scored, all) => `rata-rata ${scored} dari ${all} unit yang berindeks`,
  evaluator: (name, place) => name ?? `evaluator ${place}`,
  evaluatorsMean: (calculation) => `rata-rata evaluator: ${calculation}`,
  points: (score, points) => `skor ${score} bernilai ${points} menurut tabel nilai instrumen`,
  answers: (sum, n, mean) => `semua jawaban: jumlah ${sum} ÷ banyaknya ${n} = ${mean}`,
  unanswered: (count) => `tidak dijawab: ${count} sel`,
  given: 'angka jadi dari lembar',
  convert: 'diletakkan pada skala instrumen dengan garis lurus',
  alone: 'satu-satunya formulir, jadi nilainya adalah indeks',
  nothing: 'responden kurang dari batas; menurut aturan dihitung nol',
  criterion: (score, text) => `kriteria skor ${score}: ${text}`,
  rounding: 'Pembulatan',
  places: (places, mode) => `${places} desimal, ${MODE_ID[mode]}`,
  predicate: 'Predikat',
  range: (from, to) => `${from} sampai ${to}`,
  ladder: (source) => `tabel predikat: ${source}`,
  up: (predicate, by, isReached) => `ke atas, ${predicate}: bila naik ${isReached ? 'sedikitnya' : 'lebih dari'} ${by}`,
  highest: 'ke atas: tidak ada, ini predikat tertinggi',
  down: (predicate, by, isKept) => `ke bawah, ${predicate}: bila turun ${isKept ? 'lebih dari' : 'sedikitnya'} ${by}`,
  downAtOnce: (predicate) => `ke bawah, ${predicate}: bila turun sedikit pun`,
  lowest: 'ke bawah: tidak ada, ini predikat terendah',
  decided: (predicate) => `pembulatan menentukan: sebelum dibulatkan indeks masih ${predicate}`,
  undecided: 'pembulatan tidak menentukan predikat',
  additional: 'Informasi tambahan, tidak dijumlahkan',
  noIndex: 'belum ada indeks',
  agencyNoIndex: 'belum ada indeks: ada unit tanpa indeks',
  missing: (count, codes) => `${count} indikator tanpa skor: ${codes}`,
  agencyIndex: 'Indeks instansi, rata-rata indeks unit yang belum dibulatkan',
  assumption: (text) => `asumsi: ${text}`,
  sources: 'Sumber',
  stdin: 'masukan baku',
}

const MODE_ID: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'tepat setengah dibulatkan ke atas',
  'half-even': 'tepat setengah dibulatkan ke angka genap',
  down: 'selalu dibulatkan ke bawah',
}

const EN: ExplainWords = {
  confidence: {
    regulation: 'regulation',
    ministry: 'ministry',
    practice: 'practice',
    assumption: 'assumption',
  },
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
  stdin: 'standard input',
}

const MODE_EN: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'exactly half goes up',
  'half-even': 'exactly half goes to the even digit',
  down: 'always downwards',
}

export const EXPLAIN: Readonly<Record<Language, ExplainWords>> = { id: ID, en: EN }
