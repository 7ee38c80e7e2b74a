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
  best: 'terbaik',
  worst: 'terburuk',
  blurredHead: 'Tidak dapat dibedakan',
  blurred: (ranks: string) => `Peringkat ${ranks} tidak dapat dibedakan.`,
  clear: 'Semua peringkat yang berlainan dapat dibedakan.',
  none: 'Tidak ada unit yang berperingkat.',
  more: (rest: string) => `… ${rest} rentang lagi: --format\u00a0json memuat semuanya.`,
  note: ({ draws, seed }: Tried) =>
    `Alat baca, bukan nilai lain: indeks dan peringkat tetap seperti semula. Rentang adalah peringkat terbaik–terburuk bila setiap bobot diubah acak hingga ±10% (${draws} kali, benih ${seed}), dan bila satu demi satu indikator ditinggalkan.`,
}

type IntervalWords = typeof ID

const EN: IntervalWords = {
  title: 'Ranks that can be told apart',
  sheet: 'Rank Ranges',
  weights: 'Weights ±10%',
  leftOut: 'One indicator out',
  best: 'best',
  worst: 'worst',
  blurredHead: 'Not told apart',
  blurred: (ranks) => `Ranks ${ranks} cannot be told apart.`,
  clear: 'All ranks that differ can be told apart.',
  none: 'No unit has a rank.',
  more: (rest) => `… ${rest} more stretches: --format\u00a0json has them all.`,
  note: ({ draws, seed }) =>
    `A reading aid, no other score: index and rank stay as they are. A range is the best–worst rank where every weight is changed at random by up to ±10% (${draws} times, seed ${seed}), and where one indicator after another is left out.`,
}

export const INTERVAL_WORDS: Readonly<Record<Language, IntervalWords>> = { id: ID, en: EN }
