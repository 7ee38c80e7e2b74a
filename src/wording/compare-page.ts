import type { Language } from '../finding/language.js'
import { countText } from './figure.js'

const id = (count: number): string => countText(count, 'id')
const en = (count: number): string => countText(count, 'en')

/** Whom a part of the page is about. */
type Level = 'agency' | 'unit'

const WHO = { agency: 'instansi', unit: 'unit' } as const satisfies Record<Level, string>
const EN_WHO = { agency: ['agency', 'agencies'], unit: ['unit', 'units'] } as const
const enWho = (count: number, level: Level): string => `${en(count)} ${EN_WHO[level][count === 1 ? 0 : 1]}`

/** What only the page of a comparison says. */
const ID = {
  summary: (level: Level) => `Ringkasan perubahan ${WHO[level]}`,
  rose: 'naik',
  fell: 'turun',
  stayed: 'tetap',
  predicateRose: 'naik predikat',
  predicateFell: 'turun predikat',
  legend: 'Cara membaca',
  up: 'menaikkan indeks',
  down: 'menurunkan indeks',
  total: 'indeks pada tahun itu, diukur dari indeks tahun pertamanya (garis tegas)',
  scale: (least: string, most: string, every: string): string =>
    `Semua diagram perubahan memakai satu skala, dari ${least} sampai ${most}; jarak antargaris ${every}. Skala dimulai dari tidak berubah (0) dan tidak dipotong.`,
  ladder: (least: string, most: string) => `Tabel predikat dari ${least} sampai ${most}.`,
  old: (label: string) => `indeks ${label}`,
  nodes: 'Unsur',
  most: (count: number, level: Level): string =>
    `Dari yang paling berubah. ${id(count)} ${WHO[level]} lainnya ada di bagian terlipat di bawahnya.`,
  all: 'Dari yang paling berubah.',
  fallen: 'Paling turun',
  risen: 'Paling naik',
  others: (count: number, level: Level) => `${id(count)} ${WHO[level]} lainnya, dari yang paling berubah`,
  bound: (count: number, all: number): string =>
    `Diagram untuk ${id(count)} dari ${id(all)} yang paling berubah; yang lain ada pada keluaran CSV dan XLSX.`,
  more: (count: number, level: Level) => `${id(count)} ${WHO[level]} berikutnya`,
  moreNames: (count: number) => `${id(count)} nama berikutnya`,
  folded: (count: number): string =>
    `${id(count)} lagi tidak tercetak karena terlipat: buka bagian itu sebelum mencetak, atau pakai keluaran XLSX.`,
  waterfall: (before: string, after: string) => `Dari ${before} ke ${after}`,
  onLadder: 'Pada tabel predikat',
  ranks: (level: Level) => `Peringkat ${WHO[level]} yang paling berpindah`,
  rankNote: (first: string, last: string, lowest: number): string =>
    `Kiri ${first}, kanan ${last}; peringkat 1 di atas, ${id(lowest)} di bawah.`,
  background: (level: Level) => `Garis pudar: ${WHO[level]} lain.`,
  rankMost: (count: number, all: number): string =>
    `Tampil ${id(count)} dari ${id(all)} yang berpindah; semua peringkat ada pada tabel.`,
}

/** What only the page of a comparison says, in one language. */
export type ComparePageWords = typeof ID

const EN: ComparePageWords = {
  summary: (level) => `Changes of ${EN_WHO[level][1]} in short`,
  rose: 'rose',
  fell: 'fell',
  stayed: 'stayed',
  predicateRose: 'to a higher predicate',
  predicateFell: 'to a lower predicate',
  legend: 'How to read',
  up: 'raises the index',
  down: 'lowers the index',
  total: 'the index of that year, measured from its first year (strong line)',
  scale: (least, most, every) =>
    `All charts of changes share one scale, from ${least} to ${most}; its lines are ${every} apart. It begins at no change (0) and is not cut.`,
  ladder: (least, most) => `Table of predicates from ${least} to ${most}.`,
  old: (label) => `index ${label}`,
  nodes: 'Parts',
  most: (count, level) => `Greatest changes first. ${enWho(count, level)} more are folded below.`,
  all: 'Greatest changes first.',
  fallen: 'Greatest falls',
  risen: 'Greatest rises',
  others: (count, level) => `${enWho(count, level)} more, greatest changes first`,
  bound: (count, all) =>
    `Charts for the ${en(count)} of ${en(all)} that changed most; the others are in the CSV and XLSX outputs.`,
  more: (count, level) => `The next ${enWho(count, level)}`,
  moreNames: (count) => `The next ${en(count)} ${count === 1 ? 'name' : 'names'}`,
  folded: (count) =>
    `${en(count)} more are not printed because they are folded: open that part before printing, or use the XLSX output.`,
  waterfall: (before, after) => `From ${before} to ${after}`,
  onLadder: 'On the table of predicates',
  ranks: (level) => `Ranks that moved most: ${EN_WHO[level][1]}`,
  rankNote: (first, last, lowest) => `Left ${first}, right ${last}; rank 1 is at the top, ${en(lowest)} at the bottom.`,
  background: (level) => `Faint lines: other ${EN_WHO[level][1]}.`,
  rankMost: (count, all) => `Shown are ${en(count)} of the ${en(all)} that moved; all ranks are in the table.`,
}

export const COMPARE_PAGE: Readonly<Record<Language, ComparePageWords>> = { id: ID, en: EN }
