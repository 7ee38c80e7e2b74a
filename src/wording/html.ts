import type { Language } from '../run/result.js'

/** Everything that the HTML reports say in words. Figures come in as text, already in the language's spelling. */
export interface HtmlWords {
  readonly madeBy: (version: string) => string
  readonly instrument: string
  readonly inputs: string
  readonly hashes: string
  readonly stdin: string

  readonly unitReport: string
  readonly year: (year: string) => string
  readonly rank: string
  readonly rankOf: (rank: number, all: number) => string
  readonly groupRank: (group: string) => string
  readonly basis: string
  readonly form: string
  readonly variant: (id: string, title: string) => string
  readonly evaluators: string
  readonly noIndex: string
  readonly noIndexWhy: string
  readonly missing: (codes: string) => string
  readonly ladderTitle: (index: string, predicate: string) => string
  readonly toUp: (predicate: string, by: string) => string
  readonly atTop: string
  readonly toDown: (predicate: string, by: string) => string
  readonly downAtOnce: (predicate: string) => string
  readonly atBottom: string
  readonly decided: (exact: string, predicate: string) => string

  readonly aspects: string
  readonly aspectsNote: (max: string) => string
  readonly aspectsTitle: string
  readonly contributions: string
  readonly contributionsNote: string
  readonly ofPossible: (adds: string, possible: string) => string
  readonly strongest: string
  readonly weakest: string
  readonly allAtTop: string
  readonly allAlike: string
  readonly code: string
  readonly indicator: string
  readonly score: string
  readonly points: string
  readonly criterion: string
  readonly next: string
  readonly nextStep: (score: string, text: string) => string
  readonly gain: string
  readonly gainNote: string
  readonly allIndicators: string
  readonly weight: string
  readonly addsToIndex: string
  readonly cell: string
  readonly additional: string
  readonly restsOn: string

  readonly rankingReport: string
  readonly units: string
  readonly agencies: string
  readonly withoutIndex: string
  readonly median: string
  readonly highest: string
  readonly lowest: string
  readonly rankingOfAgencies: string
  readonly rankingOfUnits: string
  readonly agency: string
  readonly unit: string
  readonly group: string
  readonly index: string
  readonly predicate: string
  readonly onLadder: string
  readonly meanOf: (scored: number, all: number) => string
  readonly distribution: string
  readonly distributionTitle: string
  readonly most: (count: number) => string
  readonly perPredicate: string
  readonly groups: string
  readonly perGroupAgencies: string
  readonly perGroupUnits: string
  /** What the dots are, and the line where one is drawn. */
  readonly stripNote: (hasMedian: boolean) => string
  readonly noGroup: string
  readonly stripText: (count: number, median: string) => string
  readonly nearEdge: string
  readonly nearEdgeNote: string
  readonly exactIndex: string
  readonly distance: string
  readonly upTo: (by: string, predicate: string) => string
  readonly downTo: (by: string, predicate: string) => string
  readonly byRounding: string
  readonly basisOf: (basis: string) => string
}

/** "varian A (Luring)"; a variant whose title only repeats its id is named once. */
export const variantText = (word: string, id: string, title: string): string =>
  id.toLowerCase() === title.toLowerCase() ? `${word} ${id}` : `${word} ${id} (${title})`

const ID: HtmlWords = {
  madeBy: (version) => `Dibuat dengan ipp ${version}.`,
  instrument: 'Instrumen',
  inputs: 'Masukan',
  hashes: 'Deret huruf dan angka adalah awal SHA-256 isi berkas dan instrumen.',
  stdin: 'masukan baku',

  unitReport: 'Laporan unit',
  year: (year) => `tahun ${year}`,
  rank: 'Peringkat',
  rankOf: (rank, all) => `${rank} dari ${all}`,
  groupRank: (group) => `Peringkat ${group}`,
  basis: 'Dasar',
  form: 'Formulir',
  variant: (id, title) => variantText('varian', id, title),
  evaluators: 'Evaluator',
  noIndex: 'Belum ada indeks',
  noIndexWhy: 'Unit ini belum mempunyai indeks. Yang perlu diperbaiki:',
  missing: (codes) => `Indikator tanpa skor: ${codes}.`,
  ladderTitle: (index, predicate) => `Indeks ${index} pada tabel predikat: ${predicate}`,
  toUp: (predicate, by) => `Untuk ${predicate}, indeks kurang ${by}.`,
  atTop: 'Ini predikat tertinggi.',
  toDown: (predicate, by) => `Jarak ke ${predicate} di bawahnya ${by}.`,
  downAtOnce: (predicate) => `Indeks tepat di batas: turun sedikit pun menjadi ${predicate}.`,
  atBottom: 'Ini predikat terendah.',
  decided: (exact, predicate) => `Pembulatan menentukan: sebelum dibulatkan indeks ${exact}, masih ${predicate}.`,

  aspects: 'Aspek',
  aspectsNote: (max) => `Nilai tiap aspek pada skala sampai ${max}, beserta bobotnya.`,
  aspectsTitle: 'Nilai semua aspek',
  contributions: 'Sumbangan pada indeks',
  contributionsNote: 'Bagian berwarna sudah diraih; bagian pucat masih dapat diraih.',
  ofPossible: (adds, possible) => `${adds} dari ${possible}`,
  strongest: 'Indikator terkuat',
  weakest: 'Indikator terlemah',
  allAtTop: 'Semua indikator sudah bernilai tertinggi.',
  allAlike: 'Tidak ada yang menonjol: semua indikator bernilai sama.',
  code: 'Kode',
  indicator: 'Indikator',
  score: 'Skor',
  points: 'Poin',
  criterion: 'Kriteria yang dipenuhi',
  next: 'Kriteria berikutnya',
  nextStep: (score, text) => `Skor ${score}: ${text}`,
  gain: 'Tambahan indeks',
  gainNote: 'Tambahan indeks bila naik ke kriteria berikutnya, yang lain tetap.',
  allIndicators: 'Semua indikator',
  weight: 'Bobot',
  addsToIndex: 'Sumbangan',
  cell: 'Sel',
  additional: 'Informasi tambahan, tidak dijumlahkan',
  restsOn: 'Bertumpu pada asumsi',

  rankingReport: 'Peringkat Indeks Pelayanan Publik',
  units: 'Unit',
  agencies: 'Instansi',
  withoutIndex: 'Tanpa indeks',
  median: 'Median',
  highest: 'Tertinggi',
  lowest: 'Terendah',
  rankingOfAgencies: 'Peringkat instansi',
  rankingOfUnits: 'Peringkat unit',
  agency: 'Instansi',
  unit: 'Unit',
  group: 'Kelompok',
  index: 'Indeks',
  predicate: 'Predikat',
  onLadder: 'Pada tabel predikat',
  meanOf: (scored, all) => `rata-rata ${scored} dari ${all} unit`,
  distribution: 'Sebaran indeks unit',
  distributionTitle: 'Banyaknya unit menurut indeks',
  most: (count) => `batang tertinggi: ${count} unit`,
  perPredicate: 'Unit per predikat',
  groups: 'Kelompok',
  perGroupAgencies: 'Instansi per kelompok',
  perGroupUnits: 'Unit per kelompok',
  stripNote: (hasMedian) => `Satu titik satu indeks${hasMedian ? '; garis tegak adalah median' : ''}.`,
  noGroup: 'Tanpa kelompok',
  stripText: (count, median) => `${count}, median ${median}`,
  nearEdge: 'Unit terdekat dengan batas predikat',
  nearEdgeNote: 'Selisih dihitung dari indeks yang belum dibulatkan.',
  exactIndex: 'Indeks tepat',
  distance: 'Selisih ke batas',
  upTo: (by, predicate) => `kurang ${by} untuk ${predicate}`,
  downTo: (by, predicate) => `${by} di atas ${predicate}`,
  byRounding: 'pembulatan menentukan',
  basisOf: (basis) => `dasar ${basis}`,
}

const EN: HtmlWords = {
  madeBy: (version) => `Made with ipp ${version}.`,
  instrument: 'Instrument',
  inputs: 'Inputs',
  hashes: 'The rows of letters and digits are the beginning of the SHA-256 of files and instrument.',
  stdin: 'standard input',

  unitReport: 'Report of a unit',
  year: (year) => `year ${year}`,
  rank: 'Rank',
  rankOf: (rank, all) => `${rank} of ${all}`,
  groupRank: (group) => `Rank in ${group}`,
  basis: 'Basis',
  form: 'Form',
  variant: (id, title) => variantText('variant', id, title),
  evaluators: 'Evaluators',
  noIndex: 'No index yet',
  noIndexWhy: 'This unit has no index yet. What is to be mended:',
  missing: (codes) => `Indicators without score: ${codes}.`,
  ladderTitle: (index, predicate) => `Index ${index} on the table of predicates: ${predicate}`,
  toUp: (predicate, by) => `For ${predicate} the index lacks ${by}.`,
  atTop: 'This is the highest predicate.',
  toDown: (predicate, by) => `The distance to ${predicate} below is ${by}.`,
  downAtOnce: (predicate) => `The index stands exactly on the edge: any fall makes it ${predicate}.`,
  atBottom: 'This is the lowest predicate.',
  decided: (exact, predicate) => `Rounding decided: before rounding the index is ${exact}, still ${predicate}.`,

  aspects: 'Aspects',
  aspectsNote: (max) => `Each aspect on the scale up to ${max}, with its weight.`,
  aspectsTitle: 'All aspects',
  contributions: 'Contributions to the index',
  contributionsNote: 'What is coloured was reached; what is pale can still be reached.',
  ofPossible: (adds, possible) => `${adds} of ${possible}`,
  strongest: 'Strongest indicators',
  weakest: 'Weakest indicators',
  allAtTop: 'All indicators have the highest figure.',
  allAlike: 'None stands out: all indicators have the same score.',
  code: 'Code',
  indicator: 'Indicator',
  score: 'Score',
  points: 'Points',
  criterion: 'Criterion met',
  next: 'Next criterion',
  nextStep: (score, text) => `Score ${score}: ${text}`,
  gain: 'Gain of the index',
  gainNote: 'What the index gains by the next criterion, all else unchanged.',
  allIndicators: 'All indicators',
  weight: 'Weight',
  addsToIndex: 'Contribution',
  cell: 'Cell',
  additional: 'Additional information, not summed',
  restsOn: 'Rests on an assumption',

  rankingReport: 'Ranking of the Public Service Index (IPP)',
  units: 'Units',
  agencies: 'Agencies',
  withoutIndex: 'Without index',
  median: 'Median',
  highest: 'Highest',
  lowest: 'Lowest',
  rankingOfAgencies: 'Ranking of agencies',
  rankingOfUnits: 'Ranking of units',
  agency: 'Agency',
  unit: 'Unit',
  group: 'Group',
  index: 'Index',
  predicate: 'Predicate',
  onLadder: 'On the table of predicates',
  meanOf: (scored, all) => `mean of ${scored} of ${all} units`,
  distribution: "Distribution of the units' indices",
  distributionTitle: 'Number of units by index',
  most: (count) => `tallest bar: ${count} ${count === 1 ? 'unit' : 'units'}`,
  perPredicate: 'Units per predicate',
  groups: 'Groups',
  perGroupAgencies: 'Agencies per group',
  perGroupUnits: 'Units per group',
  stripNote: (hasMedian) => `One dot is one index${hasMedian ? '; the upright line is the median' : ''}.`,
  noGroup: 'No group',
  stripText: (count, median) => `${count}, median ${median}`,
  nearEdge: "Units nearest to a predicate's edge",
  nearEdgeNote: 'Distances are reckoned from the unrounded index.',
  exactIndex: 'Exact index',
  distance: 'Distance to the edge',
  upTo: (by, predicate) => `lacks ${by} for ${predicate}`,
  downTo: (by, predicate) => `${by} above ${predicate}`,
  byRounding: 'rounding decided',
  basisOf: (basis) => `basis ${basis}`,
}

export const HTML: Readonly<Record<Language, HtmlWords>> = { id: ID, en: EN }
