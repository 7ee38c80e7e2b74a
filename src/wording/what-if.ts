import type { Language } from '../finding/language.js'
import { countText } from './figure.js'

/** The words around changed scores. */
const ID = {
  heading: 'Andai skornya diubah',
  sheet: 'Andai',
  unit: 'Unit',
  untouched: 'Sekarang dan sesudahnya. Lembar penilaian tidak diubah.',
  title: 'Andai skornya diubah: sekarang dan sesudahnya. Lembar penilaian tidak diubah.',
  head: { figure: 'Angka', before: 'Sekarang', after: 'Sesudah', change: 'Selisih' },
  index: 'Indeks (IPP)',
  rank: 'Peringkat',
  groupRank: 'Peringkat dalam kelompok',
  /** How far a rank moves. */
  moved: (places: number, isUp: boolean) => `${isUp ? 'naik' : 'turun'} ${countText(places, 'id')}`,
  from: (before: string, after: string) => `peringkat ${before} menjadi ${after}`,
  noIndex: 'tanpa indeks',
  others: 'Unit lain yang bergeser:',
  more: (count: number) => `… dan ${countText(count, 'id')} lagi; CSV dan JSON memuat semuanya.`,
  none: 'Tidak ada angka yang berubah.',
  refused: 'Perubahan tidak dihitung; lihat temuan di atas.',
}

type WhatIfWords = typeof ID

const EN: WhatIfWords = {
  heading: 'If scores were others',
  sheet: 'What if',
  unit: 'Unit',
  untouched: 'Today and after. No scoresheet is touched.',
  title: 'If scores were others: today and after. No scoresheet is touched.',
  head: { figure: 'Figure', before: 'Today', after: 'After', change: 'Change' },
  index: 'Index (IPP)',
  rank: 'Rank',
  groupRank: 'Rank in its group',
  moved: (places, isUp) => `${isUp ? 'up' : 'down'} ${countText(places, 'en')}`,
  from: (before, after) => `rank ${before} becomes ${after}`,
  noIndex: 'no index',
  others: 'Other units that move:',
  more: (count) => `… and ${countText(count, 'en')} more; CSV and JSON have all of them.`,
  none: 'No figure changes.',
  refused: 'No change was worked out; see the findings above.',
}

export const WHAT_IF_WORDS: Readonly<Record<Language, WhatIfWords>> = { id: ID, en: EN }
