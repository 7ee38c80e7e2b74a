import type { RankStudy } from '../engine/survey/rank-range.js'
import type { Language } from '../finding/language.js'

/** How ranks were tried, for the sentence that tells it. */
type Tried = Pick<RankStudy, 'draws' | 'seed'>

/** The words of ranks that can be told apart, and of those that cannot. */
const ID = {
  title: 'Peringkat yang dapat dibedakan',
  sheet: 'Rentang Peringkat',
  weights: 'Bobot ±10%',
  leftOut: 'Tanpa 1 indikator',
  /** The index that all users would make, 19 times in 20. */
  index: 'IPP 95%',
  lowest: 'terendah',
  highest: 'tertinggi',
  /** The rank by whom of the users happened to answer. */
  sample: 'Survei 95%',
  sampling: 'Cara selang IPP',
  given: 'nilai survei diberikan jadi, tanpa jawaban responden',
  /** Which units have no interval, and why. */
  unavailable: (why: string, units: string) => `IPP 95% ${why} (${units}).`,
  adds: 'Sumbangan ke IPP',
  addsNote: 'Sumbangan: bobot kali nilai setiap bagian; jumlahnya tepat IPP sebelum pembulatan.',
  chart: 'Peringkat, dan rentang yang tidak dapat dibedakan darinya',
  chartNote: (shown: string) =>
    `Peringkat ${shown} unit pertama, dengan peringkat terbaik dan terburuk dari semua rentang.`,
  all: 'Semua rentang',
  moreUnits: (rest: string) => `… ${rest} unit lagi: hasil .xlsx, .csv, dan .json memuat semuanya.`,
  best: 'terbaik',
  worst: 'terburuk',
  blurredHead: 'Tidak dapat dibedakan',
  blurred: (ranks: string) => `Peringkat ${ranks} tidak dapat dibedakan.`,
  clear: 'Semua peringkat yang berlainan dapat dibedakan.',
  none: 'Tidak ada unit yang berperingkat.',
  more: (rest: string) => `… ${rest} rentang lagi: --format\u00a0json memuat semuanya.`,
  note: ({ draws, seed }: Tried) =>
    `Alat baca, bukan nilai lain: indeks dan peringkat tetap seperti semula. Rentang adalah peringkat terbaik–terburuk bila setiap bobot diubah acak hingga ±10% (${draws} kali, benih ${seed}), dan bila satu demi satu indikator ditinggalkan.`,
  sampleNote:
    'Survei: selang IPP dan peringkat seandainya pengguna lain yang menjawab, 19 dari 20 kali, dengan ulangan yang sama seperti ipp survey; tiap unit diulang sendiri.',
}

type IntervalWords = typeof ID

const EN: IntervalWords = {
  title: 'Ranks that can be told apart',
  sheet: 'Rank Ranges',
  weights: 'Weights ±10%',
  leftOut: 'One indicator out',
  index: 'IPP 95%',
  lowest: 'lowest',
  highest: 'highest',
  sample: 'Survey 95%',
  sampling: 'How the IPP interval came about',
  given: "the survey's figure came ready, without its respondents' answers",
  unavailable: (why, units) => `IPP 95% ${why} (${units}).`,
  adds: 'Adds to the IPP',
  addsNote: 'What a part adds: weight times figure; together they are exactly the IPP before rounding.',
  chart: 'Ranks, and how far they cannot be told apart',
  chartNote: (shown) => `The ranks of the first ${shown} units, with the best and worst rank of all ranges.`,
  all: 'All ranges',
  moreUnits: (rest) => `… ${rest} more units: results as .xlsx, .csv and .json have them all.`,
  best: 'best',
  worst: 'worst',
  blurredHead: 'Not told apart',
  blurred: (ranks) => `Ranks ${ranks} cannot be told apart.`,
  clear: 'All ranks that differ can be told apart.',
  none: 'No unit has a rank.',
  more: (rest) => `… ${rest} more stretches: --format\u00a0json has them all.`,
  note: ({ draws, seed }) =>
    `A reading aid, no other score: index and rank stay as they are. A range is the best–worst rank where every weight is changed at random by up to ±10% (${draws} times, seed ${seed}), and where one indicator after another is left out.`,
  sampleNote:
    'Survey: the interval of the IPP and the rank if other users had answered, 19 times in 20, by the same replicates as ipp survey; each unit is drawn by itself.',
}

export const INTERVAL_WORDS: Readonly<Record<Language, IntervalWords>> = { id: ID, en: EN }
