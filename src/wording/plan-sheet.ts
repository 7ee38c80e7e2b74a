import type { Language } from '../finding/language.js'

/** States of a step, as a unit fills them in. The words are those by which a filled sheet is read again. */
const ID_STATES = ['belum', 'berjalan', 'selesai'] as const
const EN_STATES = ['open', 'under way', 'done'] as const

/** The words of a workbook of plans, to be filled in, and of the page to print. Headings are those by which the sheet is read again. */
const ID = {
  sheet: 'Rencana',
  title: 'Rencana perbaikan',
  howto:
    'Isi kolom kuning: penanggung jawab, jatuh tempo, bukti yang ada, status, dan catatan. Kolom lain jangan diubah; dengannya lembar ini dibaca kembali.',
  agency: 'Instansi',
  unit: 'Unit',
  agencyCode: 'Kode Instansi',
  unitCode: 'Kode Unit',
  index: 'IPP',
  target: 'Sasaran',
  after: 'IPP sesudah',
  indicator: 'Indikator',
  step: 'Judul indikator',
  from: 'Dari',
  to: 'Ke',
  gain: 'IPP naik',
  wanted: 'Yang dituju',
  evidence: 'Bukti dukung',
  owner: 'Penanggung jawab',
  due: 'Jatuh tempo (bulan)',
  shown: 'Bukti yang ada',
  state: 'Status',
  remark: 'Catatan',
  states: ID_STATES as readonly string[],
  stateMessage: `Pilih ${ID_STATES.join(', ')}.`,
  assumed: (form: string) => `IPP sesudah dihitung dengan ${form} yang diandaikan.`,
  without: 'Unit tanpa rencana',
  reason: 'Keterangan',
  pageTitle: 'Rencana perbaikan',
  today: 'IPP sekarang',
  plan: (count: string) =>
    count === '1' ? 'Satu-satunya rencana termurah' : `Rencana pertama dari ${count} yang sama murahnya`,
  toDo: 'Yang perlu dikerjakan',
  score: 'Skor',
  sign: 'Disepakati',
  head: 'Kepala unit',
  coach: 'Pendamping',
}

export type PlanSheetWords = typeof ID

const EN: PlanSheetWords = {
  sheet: 'Plan',
  title: 'Plan for improvement',
  howto:
    'Fill in the yellow columns: owner, due month, evidence there is, state and remarks. Leave the others as they are: by them the sheet is read again.',
  agency: 'Agency',
  unit: 'Unit',
  agencyCode: 'Agency code',
  unitCode: 'Unit code',
  index: 'IPP',
  target: 'Target',
  after: 'IPP after',
  indicator: 'Indicator',
  step: 'Title of the indicator',
  from: 'From',
  to: 'To',
  gain: 'IPP gains',
  wanted: 'Wanted',
  evidence: 'Evidence',
  owner: 'Owner',
  due: 'Due month',
  shown: 'Evidence there is',
  state: 'State',
  remark: 'Remarks',
  states: EN_STATES,
  stateMessage: `Choose ${EN_STATES.join(', ')}.`,
  assumed: (form) => `IPP after is worked out with ${form} as assumed.`,
  without: 'Units without a plan',
  reason: 'Why',
  pageTitle: 'Plan for improvement',
  today: 'IPP today',
  plan: (count) => (count === '1' ? 'The only cheapest plan' : `The first of ${count} plans that cost the same`),
  toDo: 'What to do',
  score: 'Score',
  sign: 'Agreed',
  head: 'Head of the unit',
  coach: 'Coach',
}

export const PLAN_SHEET_WORDS: Readonly<Record<Language, PlanSheetWords>> = { id: ID, en: EN }
