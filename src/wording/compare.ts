import type { Unsplit } from '../engine/compare/unit-split.js'
import type { SideKind } from '../engine/compare/year.js'
import type { Language } from '../finding/language.js'
import { CONFIDENCE } from './confidence.js'
import { countText, countedAs as en } from './figure.js'
import { HEADINGS } from './headings.js'

const id = (count: number): string => countText(count, 'id')

const ID = {
  ...HEADINGS.id,
  title: (labels: string) => `Perbandingan Indeks Pelayanan Publik: ${labels}`,
  side: {
    scored: 'dihitung dari lembar penilaian',
    result: 'dari hasil ipp (tepat)',
    table: 'dari hasil ipp (CSV, sudah dibulatkan)',
    published: 'daftar yang terbit',
  } satisfies Readonly<Record<SideKind, string>>,
  unknownBasis: 'dasar tidak disebut',
  counts: (units: number, agencies: number): string =>
    [units > 0 ? `${id(units)} unit` : '', agencies > 0 ? `${id(agencies)} instansi` : ''].filter(Boolean).join(', '),
  index: (label: string) => `IPP ${label}`,
  change: 'Ubah',
  wholeChange: 'Ubah semua',
  best: 'Aspek terbaik',
  worst: 'Aspek terlemah',
  split: (before: string, after: string) => `Dari mana perubahan ${before} → ${after}`,
  entering: 'masuk',
  leaving: 'keluar',
  byWeight: 'bobot',
  byRules: 'aturan',
  byPerformance: 'kinerja',
  doubtful: (codes: string) => `diragukan (${codes})`,
  most: 'Paling turun',
  least: 'Paling naik',
  came: (label: string, count: number) => `Baru pada ${label} (${id(count)})`,
  went: (label: string, count: number) => `Tidak ada lagi pada ${label} (${id(count)})`,
  regrouped: (label: string, count: number) => `Pindah kelompok pada ${label} (${id(count)})`,
  more: (count: number) => `… dan ${id(count)} lagi; semuanya ada pada keluaran CSV dan JSON`,
  none: 'tidak ada',
  onForm: (form: string, bases: string): string =>
    `Dibandingkan pada ${form} saja, karena dasarnya berbeda (${bases}): indeks, predikat, dan peringkat di bawah ini adalah menurut ${form}.`,
  someOnForm: (form: string, count: number): string =>
    `* ${id(count)} dibandingkan pada ${form} saja, karena dasarnya sendiri berbeda dari tahun ke tahun; tanpa peringkat.`,
  /** The same, where figures came rounded: not all of a change is one of scores. */
  rulesAlike: (label: string, code: string) => `${label}: aturannya sama (${code}).`,
  rulesSame: (label: string, code: string): string =>
    `${label}: aturannya sama (${code}); seluruh perubahan adalah perubahan skor.`,
  rulesUnsaid: (label: string, code: string) => `${label}: daftar tidak menyebut aturannya; dianggap ${code}.`,
  rulesIndicator: (before: string, after: string, confidence: string): string =>
    `Aturan berubah dari ${before} ke ${after}. Indikatornya berpadanan (${confidence}): skor lama dihitung ulang menurut aturan baru, sehingga "aturan" dan "kinerja" terpisah.`,
  rulesAspect: (before: string, after: string, confidence: string): string =>
    `Aturan berubah dari ${before} ke ${after}. Hanya aspeknya yang berpadanan (${confidence}), indikatornya tidak: "aturan" adalah perubahan bobot aspek, selebihnya "kinerja" bersama perubahan indikator di dalam aspek.`,
  rulesUntold: (before: string, after: string): string =>
    `Aturan berubah dari ${before} ke ${after}. Salah satu sisi hanya memuat angka jadi, sehingga pengaruh aturan dan kinerja tidak dapat dipisahkan.`,
  rulesNone: (before: string, after: string): string =>
    `Aturan berubah dari ${before} ke ${after}, dan tidak ada padanan di antara keduanya: pengaruh aturan dan kinerja tidak dapat dipisahkan.`,
  criteria: (code: string, variant: string, isChanged: boolean): string =>
    isChanged
      ? `Indikator ${code} (varian ${variant}): kriterianya berubah; perubahan skornya dapat berasal dari aturan atau dari kinerja.`
      : `Indikator ${code} (varian ${variant}): bunyi kriterianya diperjelas.`,
  unsplit: {
    'no-index': 'salah satu sisi tanpa indeks',
    published: 'daftar yang terbit hanya memuat indeks',
    rounded: 'angkanya sudah dibulatkan; pakai hasil JSON agar dapat diurai tepat',
    units: 'indeks instansi bukan rata-rata unit yang tercantum',
  } satisfies Readonly<Record<Unsplit, string>>,
  unsplitCount: (count: number, why: string) => `Tanpa uraian: ${id(count)} (${why}).`,
  /** Of what changes are the changes; `others` where some sides came rounded. */
  unrounded:
    'Perubahan dihitung dari indeks yang belum dibulatkan; jumlah suku-sukunya persis sama dengan perubahannya.',
  unroundedOthers:
    'Perubahan lainnya dihitung dari indeks yang belum dibulatkan; jumlah suku-sukunya persis sama dengan perubahannya.',
  rounded: (labels: string): string =>
    `Angka ${labels} sudah dibulatkan sebelum dibaca, sehingga perubahan terhadapnya dapat meleset karena pembulatan itu.`,
  failed: (count: number) => `Tidak lolos: ${id(count)}`,
  /** What a gate did not let through; before it stands who it is about, and on which side. */
  drop: (by: string, limit: string): string => `turun ${by} (batas ${limit})`,
  predicateDrop: (before: string, after: string): string => `predikat turun dari ${before} ke ${after}`,
  rankDrop: (before: number, after: number, limit: number): string =>
    `peringkat turun dari ${before} ke ${after} (batas ${limit})`,
  rulesChanged: (before: string, after: string): string => `aturan berubah dari ${before} ke ${after}`,
  confidence: CONFIDENCE.id,
  years: 'Sisi yang dibandingkan',
  term: 'Suku',
  kind: {
    score: 'skor',
    weight: 'bobot',
    interaction: 'skor × bobot',
    entering: 'unit masuk',
    leaving: 'unit keluar',
  } satisfies Readonly<Record<'score' | 'weight' | 'interaction' | 'entering' | 'leaving', string>>,
  sheets: { about: 'Perbandingan', charts: 'Grafik', agencies: 'Instansi', units: 'Unit', terms: 'Uraian' },
  columns: {
    label: 'Sampai',
    node: 'Kode',
    title: 'Unsur',
    oldScore: 'Skor lama',
    newScore: 'Skor baru',
    oldWeight: 'Bobot lama',
    newWeight: 'Bobot baru',
    sum: 'Jumlah',
    check: 'Selisih',
    both: 'Tetap',
    source: 'Sumber',
    instrument: 'Instrumen',
    basis: 'Dasar',
    kind: 'Jenis',
  },
  sheetNote: 'Sel perubahan dan uraian berisi rumus: ubah satu skor pada lembar Uraian dan lihat akibatnya.',
}

export type CompareWords = typeof ID

const EN: CompareWords = {
  ...HEADINGS.en,
  title: (labels) => `Public Service Index compared: ${labels}`,
  side: {
    scored: 'scored from scoresheets',
    result: 'from a result of ipp (exact)',
    table: 'from a result of ipp (CSV, already rounded)',
    published: 'a published list',
  },
  unknownBasis: 'basis not stated',
  counts: (units, agencies) =>
    [units > 0 ? en(units, 'unit', 'units') : '', agencies > 0 ? en(agencies, 'agency', 'agencies') : '']
      .filter(Boolean)
      .join(', '),
  index: (label) => `IPP ${label}`,
  change: 'Change',
  wholeChange: 'In all',
  best: 'Best aspect',
  worst: 'Worst aspect',
  split: (before, after) => `Where the change ${before} → ${after} comes from`,
  entering: 'entering',
  leaving: 'leaving',
  byWeight: 'weights',
  byRules: 'rules',
  byPerformance: 'performance',
  doubtful: (codes) => `doubtful (${codes})`,
  most: 'Greatest losses',
  least: 'Greatest gains',
  came: (label, count) => `New in ${label} (${countText(count, 'en')})`,
  went: (label, count) => `No longer in ${label} (${countText(count, 'en')})`,
  regrouped: (label, count) => `In another group in ${label} (${countText(count, 'en')})`,
  more: (count) => `… and ${countText(count, 'en')} more; all are in the CSV and JSON outputs`,
  none: 'none',
  onForm: (form, bases) =>
    `Compared on ${form} alone, because the sides rest on different forms (${bases}): index, predicate and ranks below are those of ${form}.`,
  someOnForm: (form, count) =>
    `* ${countText(count, 'en')} compared on ${form} alone, because they rest on other forms from year to year; without rank.`,
  rulesAlike: (label, code) => `${label}: the same rules (${code}).`,
  rulesSame: (label, code) => `${label}: the same rules (${code}); the whole change is a change of scores.`,
  rulesUnsaid: (label, code) => `${label}: the list does not say its rules; ${code} is assumed.`,
  rulesIndicator: (before, after, confidence) =>
    `The rules changed from ${before} to ${after}. Their indicators correspond (${confidence}): the old scores were scored again by the new rules, so "rules" and "performance" are told apart.`,
  rulesAspect: (before, after, confidence) =>
    `The rules changed from ${before} to ${after}. Only their aspects correspond (${confidence}), not their indicators: "rules" is the change of the aspects' weights; the rest is "performance" together with what changed inside the aspects.`,
  rulesUntold: (before, after) =>
    `The rules changed from ${before} to ${after}. One of the sides holds ready figures only, so that rules and performance cannot be told apart.`,
  rulesNone: (before, after) =>
    `The rules changed from ${before} to ${after}, and nothing in them corresponds: rules and performance cannot be told apart.`,
  criteria: (code, variant, isChanged) =>
    isChanged
      ? `Indicator ${code} (variant ${variant}): its criteria changed; a change of its score may come from the rules or from performance.`
      : `Indicator ${code} (variant ${variant}): the wording of its criteria was made clear.`,
  unsplit: {
    'no-index': 'one side has no index',
    published: 'a published list holds nothing but indices',
    rounded: 'the figures are already rounded; take the JSON result for an exact split',
    units: "the agency's index is not the mean of the units that are listed",
  },
  unsplitCount: (count, why) => `Without split: ${countText(count, 'en')} (${why}).`,
  unrounded: 'Changes are those of the unrounded indices; their terms add up to them exactly.',
  unroundedOthers: 'The other changes are those of the unrounded indices; their terms add up to them exactly.',
  rounded: (labels) =>
    `The figures of ${labels} were rounded before they were read; changes from and to them may be off by that rounding.`,
  failed: (count) => `Failed: ${countText(count, 'en')}`,
  drop: (by, limit) => `fell by ${by} (limit ${limit})`,
  predicateDrop: (before, after) => `predicate fell from ${before} to ${after}`,
  rankDrop: (before, after, limit) => `rank fell from ${before} to ${after} (limit ${limit})`,
  rulesChanged: (before, after) => `the rules changed from ${before} to ${after}`,
  confidence: CONFIDENCE.en,
  years: 'What is compared',
  term: 'Term',
  kind: {
    score: 'score',
    weight: 'weight',
    interaction: 'score × weight',
    entering: 'units entering',
    leaving: 'units leaving',
  },
  sheets: { about: 'Comparison', charts: 'Charts', agencies: 'Agencies', units: 'Units', terms: 'Terms' },
  columns: {
    label: 'Up to',
    node: 'Code',
    title: 'Part',
    oldScore: 'Old score',
    newScore: 'New score',
    oldWeight: 'Old weight',
    newWeight: 'New weight',
    sum: 'Sum',
    check: 'Residual',
    both: 'Stays',
    source: 'Source',
    instrument: 'Instrument',
    basis: 'Basis',
    kind: 'Kind',
  },
  sheetNote: 'Changes and terms are live formulas: change a score on the sheet of terms and see what follows.',
}

export const COMPARE: Readonly<Record<Language, CompareWords>> = { id: ID, en: EN }
