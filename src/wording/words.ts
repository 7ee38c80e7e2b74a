import type { Severity } from '../finding/finding.js'
import type { Confidence } from '../instrument/schema.js'
import type { Language } from '../run/result.js'
import { counted } from './figure.js'

/** The words around results: headings, counts, notes. Predicates and titles come from the instrument and stay as they are. */
export interface Words {
  readonly stdin: string
  /** What findings stand under that are about no single file. */
  readonly wholeRun: string
  readonly row: (number: string) => string
  readonly alike: (count: number, cells: string) => string
  readonly moreFindings: (count: number) => string
  readonly confidence: Readonly<Record<Confidence, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly severities: Readonly<Record<Severity, (count: number) => string>>
  readonly fix: string
  readonly or: string

  readonly unitRanking: string
  readonly agencyRanking: string
  readonly rank: string
  readonly agency: string
  readonly unit: string
  readonly unitCount: string
  readonly group: string
  readonly predicate: string
  readonly noIndex: string

  readonly title: string
  readonly instrument: (title: string, id: string) => string
  readonly year: (years: string) => string
  readonly basis: string
  readonly basisShares: (shares: string, confidence: string) => string
  readonly basisAlone: (form: string, without: string) => string

  readonly units: (count: number) => string
  readonly agencies: (count: number) => string
  readonly scored: (count: number) => string
  readonly unscored: (count: number) => string
  readonly partly: (count: number) => string
  readonly ofUnits: (scored: number, all: number) => string
  readonly meanOf: (units: string) => string
  readonly ofAll: (scored: number, all: number) => string
  readonly agencyLacks: (unscored: number, all: number) => string
  readonly agencyMixed: string
  /** Files and sheets of an agency that were not read. */
  readonly unread: (count: number) => string
  readonly agencyUnread: (unread: string) => string
  /** Some of a number that may be greater. */
  readonly ofMore: (scored: number, all: number) => string

  readonly assumedAll: string
  readonly assumedSome: string
  readonly assumption: {
    readonly weights: (variant: string) => string
    readonly variant: (variant: string) => string
    readonly share: (form: string) => string
    readonly absent: (form: string) => string
    readonly survey: (form: string) => string
    readonly unanswered: (form: string) => string
    readonly evaluators: string
    readonly agency: string
    readonly rounding: string
    readonly ladder: string
  }
}

const id = (count: number): string => counted(count, 'id')
const en = (count: number, one: string, many: string): string => `${counted(count, 'en')} ${count === 1 ? one : many}`

const ID: Words = {
  stdin: 'masukan baku',
  wholeRun: 'Seluruh masukan',
  row: (number) => `baris ${number}`,
  moreFindings: (count) => `… dan ${id(count)} lagi; ipp check menampilkan semuanya.`,
  alike: (count, cells) =>
    cells === ''
      ? `Ada ${id(count)} yang seperti ini; inilah yang pertama.`
      : `Ada ${id(count)} sel seperti ini: ${cells}.`,
  confidence: {
    regulation: 'peraturan',
    ministry: 'bahan kementerian',
    practice: 'praktik',
    assumption: 'asumsi',
  },
  severity: { error: 'Kesalahan', warning: 'Peringatan', notice: 'Pemberitahuan' },
  severities: {
    error: (count) => `${id(count)} kesalahan`,
    warning: (count) => `${id(count)} peringatan`,
    notice: (count) => `${id(count)} pemberitahuan`,
  },
  fix: 'Perbaikan:',
  or: 'atau',

  unitRanking: 'Peringkat unit',
  agencyRanking: 'Peringkat instansi',
  rank: '#',
  agency: 'Instansi',
  unit: 'Unit',
  unitCount: 'Unit',
  group: 'Kelompok',
  predicate: 'Predikat',
  noIndex: 'tanpa indeks',

  title: 'Indeks Pelayanan Publik',
  instrument: (title, code) => `Instrumen: ${title} (${code})`,
  year: (years) => `tahun ${years}`,
  basis: 'Dasar',
  basisShares: (shares, confidence) => `${shares} (bobot: ${confidence})`,
  basisAlone: (form, without) => `${form} saja, tanpa ${without}`,

  units: (count) => `${id(count)} unit`,
  agencies: (count) => `${id(count)} instansi`,
  scored: (count) => `${id(count)} berindeks`,
  unscored: (count) => `${id(count)} tanpa indeks`,
  partly: (count) => `${id(count)} dari sebagian unitnya`,
  ofUnits: (scored, all) => `${id(scored)} dari ${id(all)} unit`,
  meanOf: (units) => `rata-rata ${units}`,
  ofAll: (scored, all) => `${id(scored)} dari ${id(all)}`,
  agencyLacks: (unscored, all) => `tanpa indeks, karena ${id(unscored)} dari ${id(all)} unitnya tanpa indeks`,
  agencyMixed: 'tanpa indeks, karena dasar unit-unitnya berbeda',
  unread: (count) => `${id(count)} berkas atau lembarnya tidak dibaca`,
  agencyUnread: (unread) => `tanpa indeks, karena ${unread}`,
  ofMore: (scored, all) => `${id(scored)} dari ${id(all)}+`,

  assumedAll: 'Semua hasil bertumpu pada asumsi:',
  assumedSome: '* bertumpu pada asumsi:',
  assumption: {
    weights: (variant) => `bobot di dalam formulir varian ${variant}`,
    variant: (variant) => `pemakaian formulir varian ${variant}`,
    absent: (form) => `indeks tanpa ${form}`,
    share: (form) => `bobot ${form} dalam indeks`,
    survey: (form) => `cara menghitung ${form}`,
    unanswered: (form) => `pertanyaan ${form} yang tidak dijawab`,
    evaluators: 'rata-rata skor beberapa evaluator',
    agency: 'rata-rata unit menjadi indeks instansi',
    rounding: 'pembulatan indeks',
    ladder: 'tabel predikat',
  },
}

const EN: Words = {
  stdin: 'standard input',
  wholeRun: 'All inputs',
  row: (number) => `row ${number}`,
  moreFindings: (count) => `… and ${counted(count, 'en')} more; ipp check shows them all.`,
  alike: (count, cells) =>
    cells === ''
      ? `There are ${counted(count, 'en')} like this; it is the first.`
      : `There are ${counted(count, 'en')} cells like this: ${cells}.`,
  confidence: {
    regulation: 'regulation',
    ministry: 'ministry material',
    practice: 'practice',
    assumption: 'assumption',
  },
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
  agency: 'Agency',
  unit: 'Unit',
  unitCount: 'Units',
  group: 'Group',
  predicate: 'Predicate',
  noIndex: 'no index',

  title: 'Public Service Index (IPP)',
  instrument: (title, code) => `Instrument: ${title} (${code})`,
  year: (years) => `year ${years}`,
  basis: 'Basis',
  basisShares: (shares, confidence) => `${shares} (weights: ${confidence})`,
  basisAlone: (form, without) => `${form} alone, without ${without}`,

  units: (count) => en(count, 'unit', 'units'),
  agencies: (count) => en(count, 'agency', 'agencies'),
  scored: (count) => `${counted(count, 'en')} with index`,
  unscored: (count) => `${counted(count, 'en')} without`,
  partly: (count) => `${counted(count, 'en')} from some of its units`,
  ofUnits: (scored, all) => `${counted(scored, 'en')} of ${en(all, 'unit', 'units')}`,
  meanOf: (units) => `mean of ${units}`,
  ofAll: (scored, all) => `${counted(scored, 'en')} of ${counted(all, 'en')}`,
  agencyLacks: (unscored, all) =>
    `no index, because ${counted(unscored, 'en')} of its ${en(all, 'unit', 'units')} ${unscored === 1 ? 'has' : 'have'} none`,
  agencyMixed: 'no index, because its units are scored on different bases',
  unread: (count) => `${en(count, 'file or sheet', 'files or sheets')} of it ${count === 1 ? 'was' : 'were'} not read`,
  agencyUnread: (unread) => `no index, because ${unread}`,
  ofMore: (scored, all) => `${counted(scored, 'en')} of ${counted(all, 'en')}+`,

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
