import { flagsFrom, runOptions } from '../commands/reading.js'
import { unitLines } from '../disk/file-unit.js'
import type { Encoding } from '../formats/csv/encoding.js'
import type { Limits } from '../formats/limits.js'
import type { Rules } from '../instrument/read.js'
import type { Run } from '../run/result.js'
import type { RunOptions } from '../run/score.js'
import type { HiddenChoice } from '../scoresheet/hidden-sheets.js'
import type { UnitFrom } from '../scoresheet/unit-name.js'
import type { Role } from '../scoresheet/words.js'
import { OperatorError } from '../wording/operator-fault.js'

/** How scoresheets are read and by which rules: what the options of `ipp score` say, as values. All may be left out. */
export interface ReadOptions {
  /** Id of a shipped instrument, a `.json` file, or rules that were read already. Without it, or null, the year decides. */
  readonly instrument?: string | Rules | null | undefined
  /** The year to score, where sheets hold several or name none. */
  readonly year?: number | undefined
  /** The agency of sheets that name none. */
  readonly agency?: string | undefined
  /** `f02`: score all units on the evaluator's form alone, though some have a users' survey. */
  readonly basis?: 'f02' | undefined
  /** Let an agency's index be the mean of those of its units that have one. */
  readonly partial?: boolean | undefined
  /** Columns by letter or header, by what they hold: `{ score: 'F' }`. */
  readonly columns?: Readonly<Partial<Record<Role, string | readonly string[]>>> | undefined
  /** Names of the sheets to read; all where none is named. */
  readonly sheets?: readonly string[] | undefined
  /** What becomes of hidden sheets with scores beside visible ones: read, or left out; undecided they are an error. */
  readonly hidden?: HiddenChoice | undefined
  /** The row of the header, from 1. */
  readonly headerRow?: number | undefined
  /** What CSV files are read as that are neither UTF-8 nor UTF-16. */
  readonly encoding?: Encoding | undefined
  /** Limits to raise or lower; the others stay as {@link LIMITS} has them. */
  readonly limits?: Partial<Limits> | undefined
  /** Files of the service users' survey. */
  readonly surveys?: readonly string[] | undefined
  /** In those files, 0 stands for "not answered". */
  readonly unansweredZero?: boolean | undefined
  /** What answers in words are worth there: `{ 'Sangat Baik': 5 }`; case and outer blanks do not matter. */
  readonly labels?: Readonly<Record<string, number>> | undefined
  /** The form that survey files hold though they look like another survey (SKM): `F-03`. */
  readonly form?: string | undefined
  /** File with the list of units that there should be. */
  readonly register?: string | undefined
  /** File with other names of units and agencies. */
  readonly aliases?: string | undefined
  /** What units are called after where their sheets name none: the file or the title above the table. */
  readonly unitFrom?: UnitFrom | undefined
  /** Units by the names of files whose sheets name none: `{ 'a.csv': 'Dinas A' }`. */
  readonly units?: Readonly<Record<string, string>> | undefined
  /** File with kept decisions about columns, sheets and the header (`ipp.map/1`). */
  readonly map?: string | undefined
}

const listed = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : typeof names === 'string' ? [names] : names

/** The same choices as `--column` has them. */
export const columnsIn = (
  columns: Readonly<Record<string, string | readonly string[] | undefined>> | undefined,
): readonly string[] =>
  Object.entries(columns ?? {}).flatMap(([role, names]) => listed(names).map((name) => `${role}=${name}`))

const unitsIn = (units: ReadOptions['units']): readonly string[] | undefined => {
  const lines = unitLines(new Map(Object.entries(units ?? {})))
  return lines.length > 0 ? lines : undefined
}

/** The same words as `--labels` has them. */
export const labelsIn = (labels: ReadOptions['labels']): readonly string[] =>
  Object.entries(labels ?? {}).map(([word, value]) => `${word}=${value}`)

const digits = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value))

const isRules = (instrument: ReadOptions['instrument']): instrument is Rules =>
  typeof instrument === 'object' && instrument !== null

const nameOf = (instrument: ReadOptions['instrument']): string | undefined =>
  isRules(instrument) ? instrument.instrument.id : (instrument ?? undefined)

/** The options as a command line would give them, so that a run carries the same record whoever asked for it. */
const givenIn = (options: ReadOptions): Run['options'] => {
  const all = {
    instrument: nameOf(options.instrument),
    year: digits(options.year),
    agency: options.agency,
    basis: options.basis,
    partial: options.partial === true ? true : undefined,
    column: columnsIn(options.columns),
    sheet: options.sheets ?? [],
    hidden: options.hidden,
    'header-row': digits(options.headerRow),
    encoding: options.encoding,
    survey: options.surveys ?? [],
    unanswered: options.unansweredZero === true ? '0' : undefined,
    labels: labelsIn(options.labels),
    form: options.form,
    register: options.register,
    aliases: options.aliases,
    map: options.map,
    'unit-from': options.unitFrom,
    'file-unit': unitsIn(options.units),
  }
  const limits = Object.entries(options.limits ?? {}).map(([name, value]) => [`max-${name}`, digits(value)] as const)
  return Object.fromEntries(
    [...Object.entries(all), ...limits].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** A value that an option cannot have. */
export const unknown = (option: string, value: string): OperatorError =>
  new OperatorError({
    id: `nilai "${value}" untuk ${option} tidak dikenal`,
    en: `value "${value}" of ${option} is not known`,
  })

/** The options of a run from those of a program. Throws {@link OperatorError} where one cannot be. */
export const runOptionsOf = (files: readonly string[], options: ReadOptions): RunOptions => {
  const given = givenIn(options)
  const flags = flagsFrom(given)
  if (options.encoding !== flags.encoding) throw unknown('encoding', String(options.encoding))
  if (options.unitFrom !== flags.unitFrom) throw unknown('unitFrom', String(options.unitFrom))
  if (options.basis !== flags.basis) throw unknown('basis', String(options.basis))
  if (options.hidden !== flags.hidden) throw unknown('hidden', String(options.hidden))
  const asked = runOptions(files, flags)
  return isRules(options.instrument) ? { ...asked, instrument: options.instrument } : asked
}
