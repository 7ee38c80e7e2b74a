import type { PlanState } from '../engine/plan/plan.js'
import type { Language } from '../finding/language.js'

const ID = {
  title: (isCosted: boolean, isByLevels: boolean) => {
    const first = isByLevels
      ? 'tingkat tersedikit, lalu indikator tersedikit'
      : 'indikator tersedikit, lalu tingkat tersedikit'
    return `Rencana termurah: ${isCosted ? 'biaya terendah, lalu ' : ''}${first}`
  },
  target: 'sasaran',
  from: (bound: string) => `mulai ${bound}`,
  state: {
    'no-index': 'Belum ada indeks, sehingga rencana tidak dapat disusun; lihat temuan di atas.',
    there: 'Sasaran sudah tercapai.',
    unreachable: 'Sasaran tidak tercapai dengan langkah yang tersedia.',
    'no-steps':
      'Instrumen ini menerima nilai berapa pun di antara kedua ujung skala, sehingga tidak ada tingkat yang dapat dihitung.',
    'too-large':
      'Bobot, biaya, atau jumlah pilihannya terlalu halus atau terlalu banyak untuk dihitung secara tepat; rencana tidak diperkirakan.',
  } satisfies Readonly<Record<Exclude<PlanState, 'reachable'>, string>>,
  /** What can be reached at best. */
  best: (outcome: string) => `Yang terbaik yang dapat dicapai: ${outcome}`,
  assumed: (form: string, value: string, index: string) => `Dengan ${form} dianggap ${value}, IPP ${index}`,
  plan: (number: number, of: string) => `Rencana ${number} dari ${of} yang sama murahnya`,
  only: 'Satu-satunya rencana termurah',
  levels: (count: number) => `${count} tingkat`,
  indicators: (count: number) => `${count} indikator`,
  on: (levels: string, indicators: string) => `${levels} pada ${indicators}`,
  cost: (text: string) => `biaya ${text}`,
  after: (outcome: string) => `menjadi ${outcome}`,
  tradeOff: 'Pilihan antara tingkat dan indikator',
  or: 'atau',
  head: { indicator: 'Indikator', score: 'Skor', share: 'Bobot', gain: 'IPP naik', cost: 'Biaya', months: 'Bulan' },
  whatToDo: 'Yang perlu dikerjakan',
  today: 'sekarang',
  wanted: 'dituju',
  added: 'baru',
  evidence: 'bukti',
  noCriterion: 'instrumen tidak mencantumkan kriteria',
  noEvidence: 'daftar bukti tidak diketahui',
  /** Where a list of evidence is practice or an assumption and no rule. */
  noRule: 'Daftar bukti berasal dari praktik, bukan dari aturan.',
  none: 'Tidak ada unit yang dapat direncanakan.',
}

export type PlanWords = typeof ID

const EN: PlanWords = {
  title: (isCosted, isByLevels) => {
    const first = isByLevels ? 'fewest levels, then fewest indicators' : 'fewest indicators, then fewest levels'
    return `Cheapest plans: ${isCosted ? 'lowest cost, then ' : ''}${first}`
  },
  target: 'target',
  from: (bound) => `from ${bound}`,
  state: {
    'no-index': 'There is no index yet, so that no plan can be made; see the findings above.',
    there: 'The target is reached already.',
    unreachable: 'The target cannot be reached by the steps there are.',
    'no-steps': 'This instrument takes any figure between the ends of its scale, so that there are no levels to count.',
    'too-large':
      'Weights, costs or the number of choices are too fine or too many to be worked out exactly; no plan is guessed.',
  },
  best: (outcome) => `The best that can be reached: ${outcome}`,
  assumed: (form, value, index) => `With ${form} taken as ${value}, IPP ${index}`,
  plan: (number, of) => `Plan ${number} of ${of} that cost the same`,
  only: 'The only cheapest plan',
  levels: (count) => (count === 1 ? '1 level' : `${count} levels`),
  indicators: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
  on: (levels, indicators) => `${levels} on ${indicators}`,
  cost: (text) => `cost ${text}`,
  after: (outcome) => `comes to ${outcome}`,
  tradeOff: 'Levels against indicators',
  or: 'or',
  head: {
    indicator: 'Indicator',
    score: 'Score',
    share: 'Weight',
    gain: 'IPP gains',
    cost: 'Cost',
    months: 'Months',
  },
  whatToDo: 'What to do',
  today: 'today',
  wanted: 'wanted',
  added: 'new',
  evidence: 'evidence',
  noCriterion: 'the instrument prints no criterion',
  noEvidence: 'no list of evidence is known',
  noRule: 'Lists of evidence come from practice, not from the rules.',
  none: 'There is no unit to plan for.',
}

export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = { id: ID, en: EN }
