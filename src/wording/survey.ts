import type { Flag } from '../engine/survey/flags.js'
import type { Language } from '../finding/language.js'
import type { SurveyForm } from '../instrument/schema.js'
import { CONFIDENCE } from './confidence.js'
import { HEADINGS } from './headings.js'

/** All that a survey says in words. */
/** How many respondents a figure needs at least, what happens below, and how sure either rule is. */
interface LeastRule {
  readonly count: string
  readonly below: string
  readonly confidence: string
  readonly belowConfidence: string
}

/** How respondents answered, in numbers. */
interface HabitCounts {
  readonly straight: string
  readonly able: string
  readonly alike: string
  readonly pairs: string
  readonly longest: string
}

const ID = {
  ...HEADINGS.id,
  title: (form: string) => `Survei pengguna layanan (${form})`,
  instrument: (title: string, id: string) => `Instrumen: ${title} (${id})`,
  confidence: CONFIDENCE.id,
  averaging: {
    flat: 'rata-rata semua jawaban',
    'by-aspect': 'rata-rata dari rata-rata tiap aspek',
    'by-question': 'rata-rata dari rata-rata tiap unsur, semua unsur sama bobotnya',
  } satisfies Readonly<Record<SurveyForm['averaging']['value'], string>>,
  below: {
    incomplete: 'unit tanpa indeks',
    'f02-only': 'indeks dari F-02 saja, diperingkat terpisah',
    zero: 'F-03 dihitung 0',
  } satisfies Readonly<Record<SurveyForm['below']['value'], string>>,
  leaving: { 'left-out': 'tidak dihitung', zero: 'dihitung 0' } satisfies Readonly<
    Record<SurveyForm['unanswered']['value'], string>
  >,
  unanswered: 'Tidak dijawab',
  /** How many answers were not given, and by the respondents of which units. */
  unansweredNote: (count: string, units: readonly string[], others: string | null): string =>
    `Pertanyaan yang tidak dijawab: ${count} sel (${units.join('; ')}${others === null ? '' : `; ${others} unit lain`}).`,
  rule: (form: string, averaging: string, confidence: string) => `${form} = ${averaging} (${confidence}).`,
  least: ({ count, below, confidence, belowConfidence }: LeastRule): string =>
    `Responden paling sedikit ${count} (${confidence}); kurang dari itu: ${below} (${belowConfidence}).`,
  leastUnknown: (notice: string, confidence: string): string =>
    `Jumlah responden paling sedikit tidak diketahui dan tidak diberlakukan; di bawah ${notice} diberitahukan (${confidence}).`,
  left: (unanswered: string, confidence: string): string =>
    `Pertanyaan yang tidak dijawab ${unanswered} (${confidence}).`,
  /** How intervals come about; `least` is the least number of respondents that they are given for. */
  bootstrap: (replicates: string, seed: number, least: string): string =>
    `Selang 95 % dan peluang: responden diambil ulang secara acak ${replicates} kali (bootstrap-t, benih ${seed}); tidak tersedia di bawah ${least} responden.`,
  /** That intervals of aspects' means rest on an approximation. */
  linear:
    'Rata-rata aspek dalam selang itu: pengaruh tiap responden dihitung dengan pendekatan linear di sekitar nilai survei.',
  noBootstrap: 'Selang dan peluang tidak dihitung: responden tidak diambil ulang.',
  interval: '95 %',
  alpha: 'Alfa',
  /** How an interval came about, or why there is none. */
  sampling: 'Cara selang',
  index: 'IPP',
  more: 'Tambah',
  needed: 'Sampel',
  flags: 'Tanda',
  flag: {
    few: 'sedikit',
    straight: 'lurus',
    duplicates: 'kembar',
    'off-scale': 'di luar skala',
    uniform: 'seragam',
    alike: 'serupa',
    copied: 'tersalin',
  } satisfies Readonly<Record<Flag, string>>,
  flagged: {
    few: 'responden lebih sedikit daripada lazimnya',
    straight: 'sedikitnya separuh responden memberi satu jawaban yang sama untuk semua pertanyaan',
    duplicates: 'ada lembar yang sama dengan lembar lain, termasuk data respondennya',
    'off-scale': 'ada jawaban di luar skala',
    uniform: 'semua lembar sama persis; mungkin diisi sendiri oleh unit',
    alike: 'sebagian besar lembar (hampir) sama dengan lembar sebelumnya; mungkin diisi sendiri oleh unit',
    copied: 'ada deretan lembar yang (hampir) sama dan bukan jawaban lurus; mungkin diisi sendiri oleh unit',
  } satisfies Readonly<Record<Flag, string>>,
  questions: 'Pertanyaan',
  /** Names of the sheets of a workbook. */
  sheets: {
    charts: 'Grafik',
    units: 'Unit',
    questions: 'Pertanyaan',
    tally: 'Rekap',
    about: 'Keterangan',
  } satisfies Readonly<Record<'charts' | 'units' | 'questions' | 'tally' | 'about', string>>,
  figureChart: (figure: string) => `${figure} setiap unit`,
  meanChart: 'Rata-rata setiap pertanyaan',
  moreCharts: (count: number) => `… dan ${count} unit lain: lihat lembar Pertanyaan.`,
  /** How often each answer was given, and what the answers add up to. */
  given: 'Banyaknya jawaban',
  sum: 'Jumlah',
  unitCode: 'Kode unit',
  variant: 'Varian',
  /** The ends of an interval. */
  low: '95 % dari',
  high: '95 % sampai',
  /** How often the likeliest predicate came out. */
  probability: 'Peluang',
  population: 'Pengguna',
  habit: {
    straight: 'Jawaban lurus',
    duplicates: 'Lembar kembar',
    alike: 'Lembar serupa',
    longestCopied: 'Deret tersalin',
  } satisfies Readonly<Record<'straight' | 'duplicates' | 'alike' | 'longestCopied', string>>,
  shares: 'Bagian tiap jawaban',
  question: 'Pertanyaan',
  mean: 'Rata-rata',
  talliesOnly: '–: tidak tersedia, karena dari unit itu hanya jumlah jawaban yang dibaca, bukan tiap responden.',
  moreNote: 'Tambah: responden tambahan, dengan jawaban seragam ini, agar selang 95 % IPP berada dalam satu predikat.',
  neededNote: 'Sampel: responden yang diperlukan menurut Krejcie–Morgan dari jumlah pengguna.',
  habits: ({ straight, able, alike, pairs, longest }: HabitCounts): string =>
    `Jawaban lurus: ${straight} dari ${able} responden. Lembar (hampir) sama dengan sebelumnya: ${alike} dari ${pairs}; deret tersalin terpanjang: ${longest}.`,
  duplicates: (count: string) => `Lembar kembar: ${count}.`,
  duplicatesUnknown: 'Lembar kembar: tidak tersedia, karena tidak ada kolom yang membedakan responden.',
  adjacentOnly: (limit: string): string =>
    `Lembar kembar dicari di antara ${limit} responden pertama; sesudahnya hanya dengan lembar tepat sebelumnya.`,
  counts: (units: string, respondents: string) => `${units} unit, ${respondents} responden`,
  reading: (file: string) => `Membaca ${file}`,
  looking: (file: string) => `Menelaah responden dalam ${file}`,
  drawing: 'Menghitung selang',
}

export type SurveyWords = typeof ID

const EN: SurveyWords = {
  ...HEADINGS.en,
  title: (form) => `Survey of service users (${form})`,
  instrument: (title, id) => `Instrument: ${title} (${id})`,
  confidence: CONFIDENCE.en,
  averaging: {
    flat: 'mean of all answers',
    'by-aspect': "mean of the aspects' means",
    'by-question': "mean of the elements' means, all of equal weight",
  },
  below: {
    incomplete: 'no index for the unit',
    'f02-only': 'index from F-02 alone, ranked apart',
    zero: 'F-03 counts as 0',
  },
  leaving: { 'left-out': 'are left out', zero: 'count as 0' },
  unanswered: 'Unanswered',
  unansweredNote: (count, units, others) =>
    `Questions that were not answered: ${count} ${count === '1' ? 'cell' : 'cells'} (${units.join('; ')}${others === null ? '' : `; ${others} more units`}).`,
  rule: (form, averaging, confidence) => `${form} = ${averaging} (${confidence}).`,
  least: ({ count, below, confidence, belowConfidence }) =>
    `Least respondents: ${count} (${confidence}); with fewer: ${below} (${belowConfidence}).`,
  leastUnknown: (notice, confidence) =>
    `No least number of respondents is known and none is enforced; below ${notice} it is told (${confidence}).`,
  left: (unanswered, confidence) => `Questions that were not answered ${unanswered} (${confidence}).`,
  bootstrap: (replicates, seed, least) =>
    `95% intervals and probabilities: respondents are drawn again at random ${replicates} times (bootstrap-t, seed ${seed}); not available below ${least} respondents.`,
  linear:
    "The aspects' means in those intervals: what each respondent does to the figure is its linear approximation around the figure.",
  noBootstrap: 'Intervals and probabilities were not worked out: respondents were not drawn again.',
  interval: '95%',
  alpha: 'Alpha',
  sampling: 'Interval by',
  index: 'IPP',
  more: 'More',
  needed: 'Sample',
  flags: 'Flags',
  flag: {
    few: 'few',
    straight: 'straight',
    duplicates: 'duplicates',
    'off-scale': 'off the scale',
    uniform: 'uniform',
    alike: 'alike',
    copied: 'copied',
  },
  flagged: {
    few: 'fewer respondents than is usual',
    straight: 'at least half of the respondents gave one and the same answer to every question',
    duplicates: "some sheets equal others, the respondent's own data included",
    'off-scale': 'some answers are not on the scale',
    uniform: 'every sheet is the same; perhaps filled in by the unit itself',
    alike: 'most sheets are (nearly) the same as the one before; perhaps filled in by the unit itself',
    copied: 'a row of sheets is (nearly) the same and no straight line; perhaps filled in by the unit itself',
  },
  questions: 'Questions',
  sheets: { charts: 'Charts', units: 'Units', questions: 'Questions', tally: 'Tally', about: 'About' },
  figureChart: (figure) => `${figure} of each unit`,
  meanChart: 'Mean of each question',
  moreCharts: (count) => `… and ${count} more: see the sheet ${'Questions'}.`,
  given: 'How often each answer was given',
  sum: 'Sum',
  unitCode: 'Unit code',
  variant: 'Variant',
  low: '95% from',
  high: '95% to',
  probability: 'Probability',
  population: 'Users',
  habit: {
    straight: 'Straight lines',
    duplicates: 'Duplicates',
    alike: 'Sheets alike',
    longestCopied: 'Copied row',
  },
  shares: 'Share of each answer',
  question: 'Question',
  mean: 'Mean',
  talliesOnly: '–: not available, because only tallies of the unit were read, not its respondents.',
  moreNote:
    'More: further respondents of the same kind that would hold the 95% interval of the index within one predicate.',
  neededNote: 'Sample: respondents needed by Krejcie–Morgan for the number of users.',
  habits: ({ straight, able, alike, pairs, longest }) =>
    `Straight lines: ${straight} of ${able} respondents. Sheets (nearly) the same as the one before: ${alike} of ${pairs}; longest copied row: ${longest}.`,
  duplicates: (count) => `Duplicate sheets: ${count}.`,
  duplicatesUnknown: 'Duplicate sheets: not available, because no column tells respondents apart.',
  adjacentOnly: (limit) =>
    `Duplicates were looked for among the first ${limit} respondents; behind them only against the sheet right before.`,
  counts: (units, respondents) =>
    `${units} ${units === '1' ? 'unit' : 'units'}, ${respondents} ${respondents === '1' ? 'respondent' : 'respondents'}`,
  reading: (file) => `Reading ${file}`,
  looking: (file) => `Looking at respondents in ${file}`,
  drawing: 'Working out intervals',
}

export const SURVEY: Readonly<Record<Language, SurveyWords>> = { id: ID, en: EN }
