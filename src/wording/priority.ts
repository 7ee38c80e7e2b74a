import type { PlanState } from '../engine/plan/plan.js'
import type { Language } from '../finding/language.js'
import { countText } from './figure.js'

/** The words around the list of whom to coach first. */
const ID = {
  sheet: 'Prioritas',
  list: 'Daftar pembinaan',
  title: (letter: string, label: string) => `Prioritas pembinaan: unit di bawah ${letter} (${label})`,
  order: 'Per provinsi, kelompok, dan instansi; dalam instansi yang langkahnya paling sedikit lebih dahulu.',
  head: {
    group: 'Kelompok',
    agency: 'Instansi',
    unit: 'Unit',
    index: 'IPP',
    predicate: 'Predikat',
    target: 'Sasaran',
    levels: 'Tingkat',
    after: 'IPP sesudah',
    steps: 'Langkah (indikator: skor)',
    why: 'Alasan',
  },
  noProvince: 'Tanpa provinsi',
  low: (letter: string) => `di bawah ${letter}`,
  cheapestOfAgency: 'termurah di instansi',
  cheapestOfGroup: 'termurah di kelompok',
  state: {
    'no-index': 'tanpa indeks',
    there: 'sudah tercapai',
    unreachable: 'tidak tercapai',
    'no-steps': 'tanpa tingkat',
    'too-large': 'terlalu halus untuk dihitung',
  } satisfies Readonly<Record<Exclude<PlanState, 'reachable'>, string>>,
  leaving: (letter: string) => `Unit yang mencapai ${letter} bila setiap unit naik paling banyak sekian tingkat:`,
  leavingHead: { levels: 'Tingkat', units: 'Unit', all: 'Seluruhnya' },
  staying: (count: number) => `${countText(count, 'id')} unit tidak mencapainya dengan langkah yang tersedia.`,
  withoutIndex: (count: number) => `${countText(count, 'id')} unit belum memiliki indeks; lihat temuan di atas.`,
  aspects: 'Aspek terlemah lebih dahulu (rata-rata):',
  aspectsHead: { aspect: 'Aspek', low: 'Unit berpredikat rendah', all: 'Semua unit' },
  noneLow: (letter: string) => `Tidak ada unit di bawah ${letter}.`,
}

type PriorityWords = typeof ID

const EN: PriorityWords = {
  sheet: 'Priority',
  list: 'Whom to coach',
  title: (letter, label) => `Whom to coach first: units below ${letter} (${label})`,
  order: 'By province, group and agency; within an agency the fewest steps first.',
  head: {
    group: 'Group',
    agency: 'Agency',
    unit: 'Unit',
    index: 'IPP',
    predicate: 'Predicate',
    target: 'Target',
    levels: 'Levels',
    after: 'IPP after',
    steps: 'Steps (indicator: score)',
    why: 'Why',
  },
  noProvince: 'Without province',
  low: (letter) => `below ${letter}`,
  cheapestOfAgency: 'cheapest of its agency',
  cheapestOfGroup: 'cheapest of its group',
  state: {
    'no-index': 'no index',
    there: 'reached already',
    unreachable: 'out of reach',
    'no-steps': 'no levels',
    'too-large': 'too fine to be worked out',
  },
  leaving: (letter) => `Units that reach ${letter} if each rises by so many levels at most:`,
  leavingHead: { levels: 'Levels', units: 'Units', all: 'In all' },
  staying: (count) =>
    `${countText(count, 'en')} ${count === 1 ? 'unit does' : 'units do'} not reach it by the steps there are.`,
  withoutIndex: (count) =>
    `${countText(count, 'en')} ${count === 1 ? 'unit has' : 'units have'} no index yet; see the findings above.`,
  aspects: 'Weakest aspects first (means):',
  aspectsHead: { aspect: 'Aspect', low: 'Low units', all: 'All units' },
  noneLow: (letter) => `No unit is below ${letter}.`,
}

export const PRIORITY_WORDS: Readonly<Record<Language, PriorityWords>> = { id: ID, en: EN }
