import type { Language } from '../finding/language.js'

const ID = {
  title: 'Rata-rata instansi dihitung dari indeks unit yang belum dibulatkan; langkahnya boleh di unit mana pun.',
  proved: 'Terbukti termurah',
  only: 'Satu-satunya rencana termurah, terbukti',
  /** One of several plans that cost the same, by its place among them. */
  equal: (plan: string) => `${plan}, terbukti termurah`,
  uncounted: 'Berapa rencana lain yang sama murahnya tidak dihitung: terlalu banyak jalannya.',
  found: 'Rencana terbaik yang ditemukan',
  /** What is proved of a plan that is not proved to be the cheapest. */
  bound: {
    levels: (figure: string) =>
      `Belum terbukti termurah: pembuktiannya terlalu panjang. Yang terbukti: sedikitnya ${figure} tingkat.`,
    indicators: (figure: string) =>
      `Belum terbukti termurah: pembuktiannya terlalu panjang. Yang terbukti: sedikitnya ${figure} indikator.`,
    cost: (figure: string) =>
      `Belum terbukti termurah: pembuktiannya terlalu panjang. Yang terbukti: biayanya sedikitnya ${figure}.`,
  },
  spread: 'Pembagiannya',
  head: {
    unit: 'Unit',
    levels: 'Tingkat',
    indicators: 'Indikator',
    before: 'IPP',
    after: 'Sesudah',
    steps: 'Langkah (indikator: skor)',
  },
  others: (count: string) => `${count} unit lain tidak perlu langkah.`,
  none: 'Tidak ada instansi yang dapat direncanakan.',
}

type PlanAgencyWords = typeof ID

const EN: PlanAgencyWords = {
  title: 'An agency’s mean is worked out from unrounded indices of its units; steps may be taken in any of them.',
  proved: 'Proved to be the cheapest',
  only: 'The only cheapest plan, proved',
  equal: (plan) => `${plan}, proved to be the cheapest`,
  uncounted: 'How many other plans are as cheap was not counted: there are too many ways to them.',
  found: 'The best plan that was found',
  bound: {
    levels: (figure) =>
      `Not proved to be the cheapest: the proof takes too long. Proved: no fewer than ${figure} levels.`,
    indicators: (figure) =>
      `Not proved to be the cheapest: the proof takes too long. Proved: no fewer than ${figure} indicators.`,
    cost: (figure) =>
      `Not proved to be the cheapest: the proof takes too long. Proved: it costs no less than ${figure}.`,
  },
  spread: 'How it spreads',
  head: {
    unit: 'Unit',
    levels: 'Levels',
    indicators: 'Indicators',
    before: 'IPP',
    after: 'After',
    steps: 'Steps (indicator: score)',
  },
  others: (count) => `${count} other units need no step.`,
  none: 'There is no agency to plan for.',
}

export const PLAN_AGENCY_WORDS: Readonly<Record<Language, PlanAgencyWords>> = { id: ID, en: EN }
