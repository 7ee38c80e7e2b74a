import type { PLAN_OUTPUT } from '../run/output-options.js'
import type { PLAN_KINDS, PLANNING } from '../run/plan-options.js'
import { DECIMAL, FORCE, FORMAT, type HelpOf, OPEN } from './shared-options.js'

/** What is wished of plans. */
export const PLANNING_HELP: HelpOf<typeof PLANNING> = {
  unit: {
    id: 'unit yang direncanakan: nama atau kode',
    en: 'the unit to plan for: name or code',
    example: '--unit "Dinas Dukcapil"',
  },
  target: {
    id: 'sasaran: next, predikat, atau indeks',
    en: 'target: next, a predicate or an index',
    example: '--target A-',
  },
  level: {
    id: 'rencana untuk unit, atau untuk rata-rata instansi atas semua unitnya',
    en: 'plans for units, or for the means of agencies over all their units',
    example: '--level agency',
    isRare: true,
  },
  only: {
    id: 'hanya instansi ini: nama atau kode',
    en: 'this agency alone: name or code',
    example: '--only "Kabupaten Muara Jati"',
    isRare: true,
  },
  by: {
    id: 'yang diutamakan paling sedikit: tingkat atau indikator',
    en: 'what is to be least first',
    example: '--by indicators',
    isRare: true,
  },
  costs: {
    id: 'daftar biaya sendiri (CSV indicator,from,to,cost,months)',
    en: 'own costs (CSV indicator,from,to,cost,months)',
    example: '--costs biaya.csv',
    isRare: true,
  },
  lock: {
    id: 'indikator yang dibiarkan: nomor atau kode, dipisah koma (boleh berulang)',
    en: 'indicators to leave as they are: numbers or codes with commas (repeatable)',
    example: '--lock 13,14',
  },
  maxStep: {
    id: 'kenaikan tingkat terbanyak per indikator',
    en: 'most levels that one indicator may rise',
    example: '--max-step 1',
    isRare: true,
  },
  f03: {
    id: 'nilai survei yang diandaikan, atau kenaikannya dengan tanda: +0.1',
    en: 'the survey’s figure as assumed, or what it gains with a sign: +0.1',
    example: '--f03 +0.1',
    isRare: true,
  },
  plans: {
    id: 'banyaknya rencana yang dicantumkan',
    en: 'how many plans are listed',
    example: '--plans 1',
    isRare: true,
  },
}

/** What else `ipp plan` tells. */
export const PLAN_KINDS_HELP: HelpOf<typeof PLAN_KINDS> = {
  whatIf: {
    id: 'andai skornya lain: daftar perubahan (CSV unit,indicator,score)',
    en: 'what if scores were others: list of changes (CSV unit,indicator,score)',
    example: '--what-if perubahan.csv',
  },
  done: {
    id: 'rencana yang sudah diisi unit: apa yang terlaksana dan hasilnya',
    en: 'a plan that a unit filled in: what was done, and what it gave by these sheets',
    example: '--done rencana.xlsx',
  },
  priority: {
    id: 'daftar prioritas pembinaan',
    en: 'whom to coach first',
    example: '--priority',
  },
  below: {
    id: 'daftar prioritas: unit di bawah predikat ini (bawaan B-)',
    en: 'whom to coach first: units below this predicate (B- without a choice)',
    example: '--below B',
    isRare: true,
  },
}

/** What `ipp plan` writes. */
export const PLAN_OUTPUT_HELP: HelpOf<typeof PLAN_OUTPUT> = {
  output: {
    id: 'berkas hasil .xlsx (rencana unit: untuk diisi), .html (untuk dicetak), .csv, atau .json (boleh berulang)',
    en: 'result file .xlsx (plans of units: to fill in), .html (to print), .csv or .json (repeatable)',
    example: '-o rencana.xlsx',
  },
  format: FORMAT,
  decimal: { ...DECIMAL, isRare: true },
  open: OPEN,
  force: FORCE,
}
