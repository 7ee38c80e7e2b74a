import type { Language } from '../finding/language.js'

const ID = {
  groupTitle: 'Ringkasan per kelompok',
  provinceTitle: 'Ringkasan per provinsi',
  group: 'Kelompok',
  province: 'Provinsi',
  agencies: 'Instansi',
  mean: 'Rata-rata',
  median: 'Median',
  first: 'Kuartil 1',
  third: 'Kuartil 3',
  least: 'Terendah',
  greatest: 'Tertinggi',
  predicates: 'Predikat',
  national: 'IPP nasional',
  rule: 'cara menghitung',
  title: 'Ringkasan Kelompok dan Provinsi',
  scored: 'Berindeks',
  fixed: 'Angka di lembar ini nilai tetap.',
  stale: 'Perhatian: skor di buku kerja ini diubah; angka di lembar ini nilai tetap dan tidak ikut berubah.',
}

type SummaryWords = typeof ID

const EN: SummaryWords = {
  groupTitle: 'Summary by group',
  provinceTitle: 'Summary by province',
  group: 'Group',
  province: 'Province',
  agencies: 'Agencies',
  mean: 'Mean',
  median: 'Median',
  first: 'Quartile 1',
  third: 'Quartile 3',
  least: 'Lowest',
  greatest: 'Highest',
  predicates: 'Predicates',
  national: 'National IPP',
  rule: 'rule',
  title: 'Summary of Groups and Provinces',
  scored: 'With index',
  fixed: 'Figures on this sheet are fixed values.',
  stale: 'Attention: scores in this workbook were changed; figures on this sheet are fixed values and did not follow.',
}

export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = { id: ID, en: EN }
