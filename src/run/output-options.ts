import { oneOf, text, texts, toggle, usually, whole } from './option.js'
import { SQL_ENGINES } from './sql-statement.js'
import { SURVEYING } from './survey-options.js'

const force = toggle('force')
const open = toggle('open')
const decimal = usually('decimal', ['sign', ['point', 'comma']])
const outputs = { ...texts('output', 'file'), short: 'o' } as const
const output = { ...text('output', 'file'), short: 'o' } as const

/** How many rows a table on a terminal shows: two of them and the findings of a flood stay within 200 lines. */
export const rows = whole('rows', ['n', 1], 70)

/** What every command takes: the language of what people read, and how much of it. */
export const COMMON = {
  lang: oneOf('lang', ['language', ['id', 'en']], null),
  quiet: { ...toggle('quiet'), excludes: ['verbose'] },
  verbose: toggle('verbose'),
}

/** What `ipp score` writes. */
export const SCORE_OUTPUT = {
  output: outputs,
  format: oneOf('format', ['format', ['table', 'csv', 'json']], null),
  level: usually('level', ['level', ['unit', 'agency']]),
  /** Ranks are of units: with `--level` there is nothing to tell. */
  intervals: { ...toggle('intervals'), excludes: ['level'] },
  /** How many users the units have, for what a survey leaves open. */
  population: SURVEYING.population,
  rows,
  decimal,
  manifest: text('manifest', 'file'),
  verify: {
    ...text('verify', 'manifest'),
    excludes: [
      ...['output', 'format', 'level', 'intervals', 'population', 'rows', 'decimal'],
      ...['manifest', 'stamp', 'open', 'watch'],
    ],
  },
  stamp: toggle('stamp'),
  open,
  watch: toggle('watch'),
  force,
}

/** How `ipp init` writes settings. */
export const INIT = { yes: toggle('yes'), schema: toggle('schema'), force }

/** What `ipp` alone shows, and what it may replace. */
export const SEASON_OUTPUT = { rows, open, force }

/** What `ipp check` writes, and what it counts as a failure. */
export const CHECK_OUTPUT = {
  format: usually('format', ['format', ['table', 'json', 'csv', 'junit']]),
  strict: toggle('strict'),
  fixCopy: text('fix-copy', 'out.xlsx'),
  valuesOnly: toggle('values-only'),
  proposeAliases: text('propose-aliases', 'list.csv'),
  force,
}

/** What `ipp explain` tells of. */
export const EXPLAIN_OUTPUT = {
  unit: text('unit', 'name'),
  indicator: { ...text('indicator', 'id'), excludes: ['aspect'] },
  aspect: text('aspect', 'id'),
  sources: toggle('sources'),
  format: usually('format', ['format', ['table', 'json']]),
}

/** Which page `ipp report` writes, of whom. */
export const REPORT_OUTPUT = {
  kind: oneOf('kind', ['kind', ['unit', 'ranking', 'berita-acara']], null),
  unit: text('unit', 'name'),
  /** Of the page of a ranking alone. */
  intervals: { ...toggle('intervals'), excludes: ['unit'] },
  population: SURVEYING.population,
  output,
  open,
  force,
}

/** What `ipp compare` writes, and what it must not show. */
export const COMPARE_OUTPUT = {
  failOn: texts('fail-on', 'gate'),
  output: outputs,
  format: oneOf('format', ['format', ['table', 'csv', 'json', 'md']], null),
  wide: toggle('wide'),
  rows,
  decimal,
  open,
  force,
}

/** What `ipp plan` writes. */
export const PLAN_OUTPUT = {
  output: outputs,
  format: usually('format', ['format', ['table', 'csv', 'json']]),
  decimal,
  open,
  force,
}

/** What `ipp survey` writes. */
export const SURVEY_OUTPUT = {
  format: usually('format', ['format', ['table', 'csv', 'json']]),
  level: usually('level', ['level', ['unit', 'question']]),
  rows,
  decimal,
  tallies: toggle('tallies'),
  /** What a page is: the report, or the poster that publishes its results. */
  kind: usually('kind', ['kind', ['report', 'poster']]),
  sql: oneOf('sql', ['engine', SQL_ENGINES], null),
  table: text('table', 'name'),
  output,
  open,
  force,
}

/** Where `ipp page` writes the offline page. */
export const PAGE = { output: { ...output, takes: 'file.html' }, force }

/** For whom `ipp template` writes which form. */
export const TEMPLATE = {
  instrument: text('instrument', 'id|file.json'),
  year: whole('year', ['year', 1900], null),
  form: text('form', 'form'),
  variant: text('variant', 'id'),
  units: text('units', 'list.csv'),
  wide: toggle('wide'),
  split: toggle('split'),
  output: { ...output, takes: 'file.xlsx' },
  open,
  force,
}
