import type { Command } from 'commander'
import { LIMITS } from '../formats/limits.js'
import { labelsOf } from '../run/answer-labels.js'
import type { Input } from '../run/result.js'
import type { RunOptions } from '../run/score.js'
import { HIDDEN, type HiddenChoice } from '../scoresheet/hidden-sheets.js'
import { ROLES } from '../scoresheet/map.js'
import { UNIT_FROM, type UnitFrom } from '../scoresheet/unit-name.js'
import type { Role } from '../scoresheet/words.js'
import { OperatorError } from '../wording/operator-fault.js'
import {
  addLimitOptions,
  aliasesOption,
  ENCODINGS,
  encodingOption,
  instrumentOption,
  type LimitFlags,
  labelsOption,
  limitFlag,
  limitsOf,
  RAISABLE,
  surveyFormOption,
  unansweredOption,
  wholeNumber,
} from './options.js'
import { type Shell, said, several } from './shell.js'

/** The options by which scoresheets are read, as commander hands them over. */
export interface ReadingFlags extends LimitFlags {
  readonly instrument?: string
  readonly year?: string
  readonly agency?: string
  readonly basis?: 'f02'
  readonly partial?: boolean
  readonly column: readonly string[]
  readonly sheet: readonly string[]
  readonly hidden?: HiddenChoice
  readonly headerRow?: string
  readonly encoding?: RunOptions['encoding']
  readonly survey: readonly string[]
  readonly unanswered?: '0'
  readonly labels: readonly string[]
  readonly form?: string
  readonly register?: string
  readonly aliases?: string
  readonly map?: string
  readonly unitFrom?: UnitFrom
  /** `FILE=UNIT` of an earlier run; on a command line they stand among the files. */
  readonly fileUnit?: readonly string[]
}

const isRole = (text: string): text is Role => ROLES.some((role) => role === text)

/** Adds to a command the scoresheets that it reads; `name` in angle brackets where there must be one. */
export const addSheets = (command: Command, shell: Shell, name: '<files...>' | '[files...]'): Command =>
  command.argument(
    name,
    said(
      shell,
      'lembar penilaian, folder, ZIP, atau pola, bila perlu BERKAS=UNIT; "-" untuk masukan baku',
      'scoresheets, folders, ZIPs or patterns, where needed FILE=UNIT; "-" for standard input',
    ),
  )

/** Adds to a command all options that say how scoresheets are read and by which rules. */
export const addReadingOptions = (command: Command, shell: Shell): Command => {
  const word = (id: string, en: string) => said(shell, id, en)
  command
    .addOption(instrumentOption(command, shell))
    .option(
      '--year <year>',
      word(
        'tahun yang dinilai, bila lembar memuat beberapa tahun atau tidak menyebutnya',
        'the year to score, where sheets name several or none',
      ),
    )
    .option(
      '--agency <name>',
      word('instansi bagi lembar yang tidak menyebutkannya', 'agency of sheets that name none'),
    )
    .addOption(
      command
        .createOption('--basis <basis>', word('nilai semua unit dari F-02 saja', 'score all units on F-02 alone'))
        .choices(['f02']),
    )
    .option(
      '--partial',
      word(
        'indeks instansi dari unit yang sudah bernilai saja (n dari m)',
        "an agency's index from its scored units only (n of m)",
      ),
    )
    .option(
      '--column <role=column>',
      word(
        'kolom menurut huruf atau judul, misalnya score=F (boleh berulang)',
        'a column by letter or header, such as score=F (repeatable)',
      ),
      several,
      [],
    )
    .option(
      '--sheet <name>',
      word('lembar kerja yang dibaca (boleh berulang)', 'the sheet to read (repeatable)'),
      several,
      [],
    )
    .addOption(
      command
        .createOption(
          '--hidden <choice>',
          word(
            'lembar tersembunyi di samping yang tampak: baca atau abaikan',
            'hidden sheets beside visible ones: read or leave out',
          ),
        )
        .choices(HIDDEN),
    )
    .option('--header-row <n>', word('baris judul kolom', 'the row of the header'))
    .addOption(
      command
        .createOption(
          '--unit-from <what>',
          word(
            'unit lembar yang tidak menyebutnya: nama berkas atau judulnya; per berkas: BERKAS=UNIT',
            'unit of sheets that name none: name of the file or title; of one file: FILE=UNIT',
          ),
        )
        .choices([...UNIT_FROM]),
    )
    .addOption(encodingOption(command, shell))
  command
    .option(
      '--survey <file>',
      word(
        'berkas survei pengguna layanan (F-03), jawaban atau rekapnya (boleh berulang)',
        "file of the service users' survey (F-03), answers or tallies (repeatable)",
      ),
      several,
      [],
    )
    .addOption(unansweredOption(command, shell))
    .addOption(labelsOption(command, shell))
    .addOption(surveyFormOption(command, shell))
    .addOption(aliasesOption(command, shell))
    .option(
      '--map <file>',
      word(
        'keputusan tentang kolom, lembar, dan baris judul yang disimpan (JSON)',
        'kept decisions about columns, sheets and the header (JSON)',
      ),
    )
    .option(
      '--register <file>',
      word('daftar unit yang seharusnya dinilai (CSV)', 'list of the units that there should be (CSV)'),
    )
  addLimitOptions(command)
  return command
}

const columnsOf = (choices: readonly string[]): ReadonlyMap<Role, readonly string[]> => {
  const columns = new Map<Role, string[]>()
  for (const choice of choices) {
    const [role = '', ...rest] = choice.split('=')
    const column = rest.join('=')
    if (!isRole(role) || column === '')
      throw new OperatorError({
        id: `--column ${choice}: tulislah peran=kolom, misalnya score=F. Peran: ${[...ROLES].join(', ')}`,
        en: `--column ${choice}: write role=column, such as score=F. Roles: ${[...ROLES].join(', ')}`,
      })
    columns.set(role, [...(columns.get(role) ?? []), column])
  }
  return columns
}

/** The options that change a result, as given, for the outputs to carry. */
const givenOf = (flags: ReadingFlags): RunOptions['given'] => {
  const all = {
    instrument: flags.instrument,
    year: flags.year,
    agency: flags.agency,
    basis: flags.basis,
    partial: flags.partial,
    column: flags.column.length > 0 ? flags.column : undefined,
    sheet: flags.sheet.length > 0 ? flags.sheet : undefined,
    hidden: flags.hidden,
    'header-row': flags.headerRow,
    encoding: flags.encoding,
    survey: flags.survey.length > 0 ? flags.survey : undefined,
    unanswered: flags.unanswered,
    labels: flags.labels.length > 0 ? flags.labels : undefined,
    form: flags.form,
    register: flags.register,
    aliases: flags.aliases,
    map: flags.map,
    'unit-from': flags.unitFrom,
    'file-unit': flags.fileUnit && flags.fileUnit.length > 0 ? flags.fileUnit : undefined,
    ...Object.fromEntries(RAISABLE.map((limit) => [`max-${limit}`, flags[limitFlag(limit)]])),
  }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

const text = (value: RunOptions['given'][string] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
const texts = (value: RunOptions['given'][string] | undefined): readonly string[] => (Array.isArray(value) ? value : [])

/** The flags that an earlier run was made with, from the options that its outputs carry. */
export const flagsFrom = (given: RunOptions['given']): ReadingFlags => {
  const encoding = ENCODINGS.find((each) => each === given['encoding'])
  const flags = {
    instrument: text(given['instrument']),
    year: text(given['year']),
    agency: text(given['agency']),
    basis: given['basis'] === 'f02' ? ('f02' as const) : undefined,
    partial: given['partial'] === true ? true : undefined,
    hidden: HIDDEN.find((each) => each === given['hidden']),
    headerRow: text(given['header-row']),
    encoding,
    unanswered: given['unanswered'] === '0' ? ('0' as const) : undefined,
    form: text(given['form']),
    register: text(given['register']),
    aliases: text(given['aliases']),
    map: text(given['map']),
    unitFrom: UNIT_FROM.find((each) => each === given['unit-from']),
    fileUnit: given['file-unit'] === undefined ? undefined : texts(given['file-unit']),
    ...Object.fromEntries(RAISABLE.map((limit) => [limitFlag(limit), text(given[`max-${limit}`])])),
  }
  const known = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined))
  return {
    ...known,
    column: texts(given['column']),
    sheet: texts(given['sheet']),
    survey: texts(given['survey']),
    labels: texts(given['labels']),
  }
}

/** Every file that a run was read from, for outputs to keep away from. */
export const filesRead = (
  inputs: readonly Input[],
  { instrument }: Pick<ReadingFlags, 'instrument'>,
): readonly string[] => [
  ...inputs.map(({ file }) => file).filter((file) => file !== '-'),
  ...(instrument === undefined ? [] : [instrument]),
]

/** Flags of an earlier run, and over them those that were given anew. */
export const overlaid = (before: ReadingFlags, given: ReadingFlags): ReadingFlags => {
  const isGiven = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0)
  return { ...before, ...Object.fromEntries(Object.entries(given).filter(([, value]) => isGiven(value))) }
}

/** What a run does where nothing else is asked for. */
export const runDefaults: Omit<RunOptions, 'files' | 'given'> = {
  instrument: null,
  year: null,
  agency: null,
  basis: 'all',
  partial: false,
  decisions: { columns: new Map(), sheets: [], headerRow: null },
  encoding: undefined,
  limits: LIMITS,
  surveys: [],
  unansweredZero: false,
  labels: new Map(),
  form: null,
  register: null,
  aliases: null,
  map: null,
  unitFrom: null,
  units: [],
}

/** The options of a run from the flags of a command line. */
export const runOptions = (files: readonly string[], flags: ReadingFlags): RunOptions => ({
  files,
  instrument: flags.instrument ?? null,
  year: flags.year === undefined ? null : wholeNumber('--year', flags.year, 1900),
  agency: flags.agency ?? null,
  basis: flags.basis ?? 'all',
  partial: flags.partial ?? false,
  decisions: {
    columns: columnsOf(flags.column),
    sheets: flags.sheet,
    hidden: flags.hidden,
    headerRow: flags.headerRow === undefined ? null : wholeNumber('--header-row', flags.headerRow),
  },
  encoding: flags.encoding,
  limits: limitsOf(flags),
  surveys: flags.survey,
  unansweredZero: flags.unanswered === '0',
  labels: labelsOf(flags.labels),
  form: flags.form ?? null,
  register: flags.register ?? null,
  aliases: flags.aliases ?? null,
  map: flags.map ?? null,
  unitFrom: flags.unitFrom ?? null,
  units: flags.fileUnit ?? [],
  given: givenOf(flags),
})
