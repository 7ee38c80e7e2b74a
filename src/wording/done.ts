import type { StepOutcome, StepState } from '../engine/plan/done.js'
import type { Language } from '../finding/language.js'

const ID = {
  title: 'Rencana yang diisi unit, dibandingkan dengan skor sekarang',
  head: {
    indicator: 'Indikator',
    plan: 'Rencana',
    now: 'Sekarang',
    state: 'Status',
    outcome: 'Hasil',
    gained: 'IPP naik',
  },
  state: { open: 'belum', 'under-way': 'berjalan', done: 'selesai' } satisfies Readonly<
    Record<NonNullable<StepState>, string>
  >,
  noState: '–',
  outcome: {
    reached: 'tercapai',
    partly: 'sebagian',
    unchanged: 'belum naik',
    fallen: 'turun',
    unknown: 'tanpa skor',
  } satisfies Readonly<Record<StepOutcome, string>>,
  summary: (reached: number, all: number) => `${reached} dari ${all} langkah tercapai`,
  gained: (figure: string) => `bersama-sama menambah IPP ${figure}`,
  /** Said to be done, though today's score does not show it. */
  doubt: (codes: string) => `Dinyatakan selesai, tetapi skornya belum sampai: ${codes}.`,
  noIndex: 'tanpa indeks',
  none: 'Tidak ada langkah yang dapat dibandingkan.',
}

type DoneWords = typeof ID

const EN: DoneWords = {
  title: 'Plans as units filled them in, beside today’s scores',
  head: {
    indicator: 'Indicator',
    plan: 'Plan',
    now: 'Today',
    state: 'State',
    outcome: 'Outcome',
    gained: 'IPP gained',
  },
  state: { open: 'open', 'under-way': 'under way', done: 'done' },
  noState: '–',
  outcome: { reached: 'reached', partly: 'partly', unchanged: 'unchanged', fallen: 'fallen', unknown: 'no score' },
  summary: (reached, all) => `${reached} of ${all} steps reached`,
  gained: (figure) => `together they added ${figure} to the IPP`,
  doubt: (codes) => `Said to be done, but the score is not there yet: ${codes}.`,
  noIndex: 'no index',
  none: 'There is no step to hold against today’s scores.',
}

export const DONE_WORDS: Readonly<Record<Language, DoneWords>> = { id: ID, en: EN }
