import { operatorFault } from '../finding/operator-fault.js'
import type { Limits } from '../formats/limits.js'
import {
  isOfTallies,
  questionByName,
  SURVEY_ROLES,
  type SurveyChoices,
  type SurveyRole,
} from '../scoresheet/survey/column-choices.js'
import { type ColumnValues, columnOption } from './column-option.js'
import { keptValues, writtenValues } from './kept-options.js'
import { optionsFromTexts, optionTexts, text, texts, whole, wholeNumber } from './option.js'
import type { Given, KeptOf, Option, ValuesOf } from './option-type.js'
import { LIMIT_OPTIONS, READING } from './options.js'

type Users = number | string

const population: Option<Users, Users | null> = {
  ...text('population', 'n|file'),
  // What is nothing but digits and signs is meant as a number; a file has a name.
  parse: (given = '') => (/^[-+]?\d[\d.,]*$/.test(given) ? wholeNumber('--population', given) : given),
  keep: (value) => (typeof value === 'number' ? wholeNumber('--population', value) : (value ?? null)),
  write: String,
}

const isRole = (name: string): name is SurveyRole => SURVEY_ROLES.some((role) => role === name)

/** By a role of survey files, or by a code or position that names a question. */
const byRoleOrQuestion = columnOption<string>({
  find: (name) => (isRole(name) || questionByName(name) ? name : undefined),
  listed: [...SURVEY_ROLES, 'u_1, u_2, …', '1.a.K1, …'],
  example: 'unit=F',
  files: 'survey',
})

type ChosenColumns = Pick<SurveyChoices, 'columns' | 'questions'>

const withQuestions = (chosen: ReadonlyMap<string, readonly string[]>): ChosenColumns => {
  const columns = new Map([...chosen].flatMap(([role, names]) => (isRole(role) ? [[role, names] as const] : [])))
  const questions = new Map([...chosen].filter(([role]) => !isRole(role)))
  if (questions.size === 0 || !isOfTallies([...columns.keys()])) return { columns, questions }
  throw operatorFault('survey-columns-mixed', {})
}

type QuestionName = `u_${number}` | `${number}.${string}`

const columns: Option<ColumnValues<SurveyRole | QuestionName>, ChosenColumns> = {
  ...byRoleOrQuestion,
  parse: (...choices) => withQuestions(byRoleOrQuestion.parse(...choices)),
  keep: (values, key) => withQuestions(byRoleOrQuestion.keep(values, key)),
}

/** Every option that says how surveys are read and what is worked out. */
export const SURVEYING = {
  instrument: READING.instrument,
  year: READING.year,
  /** The variant of units that name none: `A`, `B`. */
  variant: text('variant', 'id'),
  unansweredZero: READING.unansweredZero,
  labels: READING.labels,
  form: READING.form,
  /** The unit of files that name none. */
  unit: text('unit', 'name'),
  agency: READING.agency,
  /** Scoresheets that the other form of the index comes from; without them nothing is said of the index. */
  scores: texts('scores', 'file'),
  aliases: READING.aliases,
  /** How many users every unit has, or a file that says so for each. */
  population,
  /** Seed of the random numbers; 1 where nothing else is said. The same seed gives the same intervals. */
  seed: whole('seed', ['n', 0], 1),
  /** How often respondents are drawn anew, 1000 times where nothing else is said; 0 for no intervals. */
  bootstrap: whole('bootstrap', ['n', 0], 1000),
  /** Columns by letter or header, by what they hold, or which question: `{ unit: 'F', u_1: 'G' }`. */
  columns,
  sheets: READING.sheets,
  headerRow: READING.headerRow,
  encoding: READING.encoding,
}

/** How surveys are read and what is worked out: what the options of `ipp survey` say, as values. All may be left out. */
export interface SurveyValues extends ValuesOf<typeof SURVEYING> {
  /** Limits to raise or lower; the others stay as {@link LIMITS} has them. */
  readonly limits?: Partial<Limits> | undefined
}

export interface SurveyWants {
  readonly figures: boolean
  /** Whether respondents are looked at one by one, which takes a second walk through the files. */
  readonly statistics: boolean
  /** Whether outputs name the inputs by their hashes. */
  readonly hashes: boolean
}

/** How surveys are read. */
export interface SurveyReading extends Omit<KeptOf<typeof SURVEYING>, 'columns' | 'sheets' | 'headerRow'> {
  readonly limits: Limits
  /** What the operator decided of columns, sheets and header. */
  readonly choices: SurveyChoices
  /** The options that change the result, as they were given. */
  readonly given: Given
}

/** What `ipp survey` is asked for. */
export interface SurveyOptions extends SurveyReading, SurveyWants {
  readonly files: readonly string[]
}

type Kept = KeptOf<typeof SURVEYING> & Pick<SurveyReading, 'limits' | 'given'>

const readingOf = ({ columns: chosen, sheets, headerRow, ...kept }: Kept): SurveyReading => ({
  ...kept,
  choices: { ...chosen, sheets, headerRow },
})

/** What says what counts anyhow says nothing. */
const unusual = (given: Given): Given => {
  const options = [...Object.values(SURVEYING), ...Object.values(LIMIT_OPTIONS)]
  const usual = new Map(options.map(({ name, otherwise }) => [name, otherwise]))
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== usual.get(name)))
}

/** How surveys are read, from texts by their names. Throws {@link OperatorFault} where one cannot be read. */
export const surveyReading = (record: Readonly<Record<string, unknown>>): SurveyReading => {
  const given = unusual({ ...optionTexts(SURVEYING, record), ...optionTexts(LIMIT_OPTIONS, record) })
  return readingOf({ ...optionsFromTexts(SURVEYING, given), limits: optionsFromTexts(LIMIT_OPTIONS, given), given })
}

/** How surveys are read, from a program's values. Throws {@link OperatorFault} where one cannot be. */
export const surveyReadingOf = ({ limits = {}, ...values }: SurveyValues): SurveyReading =>
  readingOf({
    ...keptValues(SURVEYING, values),
    limits: keptValues(LIMIT_OPTIONS, limits),
    given: unusual({ ...writtenValues(SURVEYING, values), ...writtenValues(LIMIT_OPTIONS, limits) }),
  })
