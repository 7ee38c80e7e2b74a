import type { Language } from '../finding/language.js'

/** What the charts of a comparison's workbook say. */
const ID = {
  perAgency: 'Perubahan indeks instansi,',
  perUnit: 'Perubahan indeks unit,',
  perNode: 'Perubahan rata-rata menurut aspek dan formulir',
  perCause: 'Perubahan rata-rata menurut sebab',
  text: (title: string) => `Diagram batang: ${title}. Ke kanan naik, ke kiri turun.`,
  note: 'Grafik mengikuti lembar lain. Rata-rata dihitung atas semua unit yang perubahannya dapat diuraikan; semua batang satu tahun berjumlah perubahan rata-rata unit itu.',
}

type ChartWords = typeof ID

const EN: ChartWords = {
  perAgency: 'Change of the index of agencies,',
  perUnit: 'Change of the index of units,',
  perNode: 'Mean change by aspect and form',
  perCause: 'Mean change by cause',
  text: (title) => `Bar chart: ${title}. To the right it rose, to the left it fell.`,
  note: 'Charts follow the other sheets. Means are over all units whose change can be told apart; all bars of one year add up to the mean change of those units.',
}

export const COMPARE_CHARTS: Readonly<Record<Language, ChartWords>> = { id: ID, en: EN }
