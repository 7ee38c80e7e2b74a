import { ENCODINGS } from '../formats/csv/encoding.js'
import { LIMITS, type Limits } from '../formats/limits.js'
import type { Rules } from '../instrument/read.js'
import { HIDDEN } from '../scoresheet/hidden-sheets.js'
import { ROLES } from '../scoresheet/kept-decisions.js'
import { UNIT_FROM } from '../scoresheet/unit-name.js'
import { labelsFromOption, labelsOf } from './answer-labels.js'
import { columnOption, oneIn } from './column-option.js'
import { unitLines } from './file-units.js'
import { keptValues, writtenValues } from './kept-options.js'
import { oneOf, optionsFromTexts, optionTexts, text, texts, toggle, whole } from './option.js'
import type { Given, KeptOf, Option, ValuesOf } from './option-type.js'

type Named = string | Rules | null

const instrument: Option<Named, Named> = {
  name: 'instrument',
  kind: 'value',
  takes: 'id|file.json',
  parse: (given = '') => given,
  keep: (value) => value ?? null,
  write: (value) => (typeof value === 'string' ? value : value?.instrument.id),
}

const unansweredZero: Option<boolean, boolean> = {
  ...toggle('unanswered'),
  kind: 'value',
  takes: '0',
  choices: ['0'],
  write: (value) => (value ? '0' : undefined),
}

const labels: Option<Readonly<Record<string, number>>, ReadonlyMap<string, number>> = {
  name: 'labels',
  kind: 'list',
  takes: 'words=scores',
  parse: (...given) => labelsFromOption(given),
  keep: (values) => labelsOf(Object.entries(values ?? {})),
  write: (values) => Object.entries(values).map(([word, value]) => `${word}=${value}`),
}

const units: Option<Readonly<Record<string, string>>, readonly string[]> = {
  name: 'file-unit',
  kind: 'list',
  takes: '',
  isRecordOnly: true,
  parse: (...lines) => lines,
  keep: (values) => unitLines(new Map(Object.entries(values ?? {}))),
  write: (values) => unitLines(new Map(Object.entries(values))),
}

/** Every option that says how scoresheets are read and by which rules. */
export const READING = {
  /** Id of a shipped instrument, a `.json` file, or rules that were read already. Without it, or null, the year decides. */
  instrument,
  /** The year to score, where sheets hold several or name none. */
  year: whole('year', ['year', 1900], null),
  /** The agency of sheets that name none. */
  agency: text('agency', 'name'),
  /** `f02`: score all units on the evaluator's form alone, though some have a users' survey. */
  basis: oneOf('basis', ['basis', ['f02']], 'all'),
  /** Let an agency's index be the mean of those of its units that have one. */
  partial: toggle('partial'),
  /** Columns by letter or header, by what they hold: `{ score: 'F' }`. */
  columns: columnOption({ ...oneIn(ROLES), example: 'score=F', files: 'scoresheet' }),
  /** Names of the sheets to read; all where none is named. */
  sheets: texts('sheet', 'name'),
  /** What becomes of hidden sheets with scores beside visible ones: read, or left out; undecided they are an error. */
  hidden: oneOf('hidden', ['choice', HIDDEN], undefined),
  /** The row of the header, from 1. */
  headerRow: whole('header-row', ['n', 1], null),
  /** What units are called after where their sheets name none: the file or the title above the table. */
  unitFrom: oneOf('unit-from', ['what', UNIT_FROM], null),
  /** What CSV files are read as that are neither UTF-8 nor UTF-16. */
  encoding: oneOf('encoding', ['name', ENCODINGS], undefined),
  /** Files of the service users' survey. */
  surveys: texts('survey', 'file'),
  /** In those files, 0 stands for "not answered". */
  unansweredZero,
  /** What answers in words are worth there: `{ 'Sangat Baik': 5 }`; case and outer blanks do not matter. */
  labels,
  /** The form that survey files hold though they look like another survey (SKM): `F-03`. */
  form: text('form', 'form'),
  /** File with other names of units and agencies. */
  aliases: text('aliases', 'file'),
  /** File with kept decisions about columns, sheets and the header (`ipp.map/1`). */
  map: text('map', 'file'),
  /** File with the list of units that there should be. */
  register: text('register', 'file'),
  /** Units by the names of files whose sheets name none: `{ 'a.csv': 'Dinas A' }`. */
  units,
}

/** Limits by their option, which only findings speak of: `--max-cells` raises `cells`. */
export const LIMIT_OPTIONS = Object.fromEntries(
  Object.entries(LIMITS).map(([limit, usual]) => [limit, whole(`max-${limit}`, ['n', 1], usual)]),
) as Readonly<Record<keyof Limits, Option<number, number>>>

/** Which settings count: a file of them, or `none`. A run keeps the file by its name. */
export const CONFIGURING = { config: text('config', 'file|none') }

/** How scoresheets are read and by which rules: what the options of `ipp score` say, as values. All may be left out. */
export interface ReadOptions extends ValuesOf<typeof READING> {
  /** Limits to raise or lower; the others stay as {@link LIMITS} has them. */
  readonly limits?: Partial<Limits> | undefined
}

export interface RunOptions extends KeptOf<typeof READING> {
  readonly files: readonly string[]
  readonly limits: Limits
  /** File with the settings that some of the options come from; null where none was used. */
  readonly config: string | null
  /** The options that change the result, as they were given. */
  readonly given: Given
}

/** What a record by names, as of an earlier run, holds of the options of a run. */
export const runOptionTexts = (record: Readonly<Record<string, unknown>>): Given => ({
  ...optionTexts(READING, record),
  ...optionTexts(LIMIT_OPTIONS, record),
  ...optionTexts(CONFIGURING, record),
})

/** The options of a run from texts by their names. Throws {@link OperatorFault} where one cannot be read. */
export const runOptions = (files: readonly string[], given: Given): RunOptions => ({
  ...optionsFromTexts(READING, given),
  ...optionsFromTexts(CONFIGURING, given),
  files,
  limits: optionsFromTexts(LIMIT_OPTIONS, given),
  given,
})

/** The options of a run from those of a program. Throws {@link OperatorFault} where one cannot be. */
export const runOptionsOf = (files: readonly string[], options: ReadOptions): RunOptions => ({
  ...keptValues(READING, options),
  files,
  config: null,
  limits: keptValues(LIMIT_OPTIONS, options.limits ?? {}),
  given: { ...writtenValues(READING, options), ...writtenValues(LIMIT_OPTIONS, options.limits ?? {}) },
})
