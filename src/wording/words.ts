import type { Severity } from '../finding/finding.js'
import type { Language } from '../finding/language.js'
import { CONFIDENCE } from './confidence.js'
import { countText, countedAs as en } from './figure.js'
import { HEADINGS } from './headings.js'

const id = (count: number): string => countText(count, 'id')

/** The words around results: headings, counts, notes. Predicates and titles come from the instrument and stay as they are. */
const ID = {
  ...HEADINGS.id,
  stdin: 'masukan baku',
  /** What findings stand under that are about no single file. */
  wholeRun: 'Seluruh masukan',
  row: (number: string) => `baris ${number}`,
  moreFindings: (count: number) => `… dan ${id(count)} lagi; ipp check menampilkan semuanya.`,
  alike: (count: number, cells: string): string =>
    cells === ''
      ? `Ada ${id(count)} yang seperti ini; inilah yang pertama.`
      : `Ada ${id(count)} sel seperti ini: ${cells}.`,
  confidence: CONFIDENCE.id,
  severity: { error: 'Kesalahan', warning: 'Peringatan', notice: 'Pemberitahuan' } satisfies Readonly<
    Record<Severity, string>
  >,
  severities: {
    error: (count) => `${id(count)} kesalahan`,
    warning: (count) => `${id(count)} peringatan`,
    notice: (count) => `${id(count)} pemberitahuan`,
  } satisfies Readonly<Record<Severity, (count: number) => string>>,
  fix: 'Perbaikan:',
  or: 'atau',

  unitRanking: 'Peringkat unit',
  agencyRanking: 'Peringkat instansi',
  rank: '#',
  unitCount: 'Unit',
  noIndex: 'tanpa indeks',

  title: 'Indeks Pelayanan Publik',
  instrument: (title: string, code: string) => `Instrumen: ${title} (${code})`,
  year: (years: string) => `tahun ${years}`,
  basisShares: (shares: string, confidence: string) => `${shares} (bobot: ${confidence})`,
  basisAlone: (form: string, without: string) => `${form} saja, tanpa ${without}`,

  units: (count: number) => `${id(count)} unit`,
  agencies: (count: number) => `${id(count)} instansi`,
  scored: (count: number) => `${id(count)} berindeks`,
  unscored: (count: number) => `${id(count)} tanpa indeks`,
  partly: (count: number) => `${id(count)} dari sebagian unitnya`,
  ofUnits: (scored: number, all: number) => `${id(scored)} dari ${id(all)} unit`,
  meanOf: (units: string) => `rata-rata ${units}`,
  ofAll: (scored: number, all: number) => `${id(scored)} dari ${id(all)}`,
  agencyLacks: (unscored: number, all: number): string =>
    `tanpa indeks, karena ${id(unscored)} dari ${id(all)} unitnya tanpa indeks`,
  agencyMixed: 'tanpa indeks, karena dasar unit-unitnya berbeda',
  /** Files and sheets of an agency that were not read. */
  unread: (count: number) => `${id(count)} berkas atau lembarnya tidak dibaca`,
  agencyUnread: (unread: string) => `tanpa indeks, karena ${unread}`,
  /** Some of a number that may be greater. */
  ofMore: (scored: number, all: number) => `${id(scored)} dari ${id(all)}+`,

  assumedAll: 'Semua hasil bertumpu pada asumsi:',
  assumedSome: '* bertumpu pada asumsi:',
  assumption: {
    weights: (variant: string) => `bobot di dalam formulir varian ${variant}`,
    variant: (variant: string) => `pemakaian formulir varian ${variant}`,
    absent: (form: string) => `indeks tanpa ${form}`,
    share: (form: string) => `bobot ${form} dalam indeks`,
    survey: (form: string) => `cara menghitung ${form}`,
    unanswered: (form: string) => `pertanyaan ${form} yang tidak dijawab`,
    evaluators: 'rata-rata skor beberapa evaluator',
    agency: 'rata-rata unit menjadi indeks instansi',
    rounding: 'pembulatan indeks',
    ladder: 'tabel predikat',
  },
}

export type Words = typeof ID

const EN: Words = {
  ...HEADINGS.en,
  stdin: 'standard input',
  wholeRun: 'All inputs',
  row: (number) => `row ${number}`,
  moreFindings: (count) => `… and ${countText(count, 'en')} more; ipp check shows them all.`,
  alike: (count, cells) =>
    cells === ''
      ? `There are ${countText(count, 'en')} like this; it is the first.`
      : `There are ${countText(count, 'en')} cells like this: ${cells}.`,
  confidence: CONFIDENCE.en,
  severity: { error: 'Error', warning: 'Warning', notice: 'Notice' },
  severities: {
    error: (count) => en(count, 'error', 'errors'),
    warning: (count) => en(count, 'warning', 'warnings'),
    notice: (count) => en(count, 'notice', 'notices'),
  },
  fix: 'Fix:',
  or: 'or',

  unitRanking: 'Ranking of units',
  agencyRanking: 'Ranking of agencies',
  rank: '#',
  unitCount: 'Units',
  noIndex: 'no index',

  title: 'Public Service Index (IPP)',
  instrument: (title, code) => `Instrument: ${title} (${code})`,
  year: (years) => `year ${years}`,
  basisShares: (shares, confidence) => `${shares} (weights: ${confidence})`,
  basisAlone: (form, without) => `${form} alone, without ${without}`,

  units: (count) => en(count, 'unit', 'units'),
  agencies: (count) => en(count, 'agency', 'agencies'),
  scored: (count) => `${countText(count, 'en')} with index`,
  unscored: (count) => `${countText(count, 'en')} without`,
  partly: (count) => `${countText(count, 'en')} from some of its units`,
  ofUnits: (scored, all) => `${countText(scored, 'en')} of ${en(all, 'unit', 'units')}`,
  meanOf: (units) => `mean of ${units}`,
  ofAll: (scored, all) => `${countText(scored, 'en')} of ${countText(all, 'en')}`,
  agencyLacks: (unscored, all) =>
    `no index, because ${countText(unscored, 'en')} of its ${en(all, 'unit', 'units')} ${unscored === 1 ? 'has' : 'have'} none`,
  agencyMixed: 'no index, because its units are scored on different bases',
  unread: (count) => `${en(count, 'file or sheet', 'files or sheets')} of it ${count === 1 ? 'was' : 'were'} not read`,
  agencyUnread: (unread) => `no index, because ${unread}`,
  ofMore: (scored, all) => `${countText(scored, 'en')} of ${countText(all, 'en')}+`,

  assumedAll: 'All results rest on an assumption:',
  assumedSome: '* rests on an assumption:',
  assumption: {
    weights: (variant) => `weights inside the form of variant ${variant}`,
    variant: (variant) => `the form of variant ${variant} being in use`,
    absent: (form) => `the index without ${form}`,
    share: (form) => `the share of ${form} in the index`,
    survey: (form) => `how the figure of ${form} is made`,
    unanswered: (form) => `what becomes of questions of ${form} that were left out`,
    evaluators: "the mean of several evaluators' scores",
    agency: "the mean of units as the agency's index",
    rounding: 'the rounding of the index',
    ladder: 'the table of predicates',
  },
}

export const WORDS: Readonly<Record<Language, Words>> = { id: ID, en: EN }
