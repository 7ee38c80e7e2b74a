import type { Language } from '../finding/language.js'

/** What the offline page says around plans. */
const ID = {
  title: 'Langkah termurah ke predikat berikutnya',
  note: 'Pilih sasaran dan kunci indikator yang tidak dapat diubah: langkah termurahnya langsung dihitung, tepat.',
  target: 'Sasaran',
  next: 'predikat berikutnya',
  index: 'atau indeks',
  by: 'Yang paling sedikit',
  levels: 'tingkat',
  indicators: 'indikator',
  maxStep: 'Kenaikan terbanyak per indikator',
  anyStep: 'bebas',
  f03: 'F-03 diandaikan (4,2 atau +0,1)',
  level: 'Rencana untuk',
  unit: 'unit ini',
  agency: 'seluruh instansinya',
  locks: (count: number) => `Kunci indikator (${count} terkunci)`,
  reset: 'Kembalikan pilihan',
  working: 'Menghitung …',
  saves: { plan: 'Simpan rencana untuk diisi (XLSX)', 'plan-page': 'Simpan rencana untuk dicetak (HTML)' },
}

/** The same words in English, every one of them. */
export type PlannerWords = typeof ID

const EN: PlannerWords = {
  title: 'Cheapest steps to the next predicate',
  note: 'Choose a target and lock indicators that cannot be changed: the cheapest steps are worked out at once, exactly.',
  target: 'Target',
  next: 'next predicate',
  index: 'or an index',
  by: 'Least first',
  levels: 'levels',
  indicators: 'indicators',
  maxStep: 'Most levels an indicator may rise',
  anyStep: 'any',
  f03: 'F-03 assumed (4.2 or +0.1)',
  level: 'Plan for',
  unit: 'this unit',
  agency: 'its whole agency',
  locks: (count) => `Lock indicators (${count} locked)`,
  reset: 'Set choices back',
  working: 'Working it out …',
  saves: { plan: 'Save the plan to fill in (XLSX)', 'plan-page': 'Save the plan to print (HTML)' },
}

export const PLANNER_WORDS: Readonly<Record<Language, PlannerWords>> = { id: ID, en: EN }
