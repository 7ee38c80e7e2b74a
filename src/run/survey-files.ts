import type { UnitName } from '../engine/score/unit.js'
import { type Finding, finding, Refusal } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import type { ByteSource } from '../formats/cell-table.js'
import type { Encoding } from '../formats/csv/encoding.js'
import { type CsvOptions, readCsv } from '../formats/csv/read.js'
import { type HashedSource, hashedSource } from '../formats/hashed-source.js'
import { csvLimits, type Limits } from '../formats/limits.js'
import { sniff } from '../formats/sniff.js'
import type { OpenedStream, StreamSource } from '../formats/sources.js'
import { type AnswerScale, answerScaleOf, questionsOf } from '../instrument/answers.js'
import { type Instrument, isSurveyAlone, type SurveyForm } from '../instrument/schema.js'
import type { Names } from '../scoresheet/filled-form.js'
import { matchKey } from '../scoresheet/match-key.js'
import { surveysByUnit, type UnitSurveys } from '../scoresheet/survey/by-unit.js'
import type { SurveyChoices } from '../scoresheet/survey/column-choices.js'
import { type Begun, readSurveyFile, type SurveyFileReading, scanSurveyFile } from '../scoresheet/survey/file.js'
import type { SurveyRules } from '../scoresheet/survey/opened-sheet.js'
import type { OnRespondent } from '../scoresheet/survey/respondent-row.js'
import { labelPlaces } from './answer-labels.js'

/** The hash of a file that may be larger than memory. */
export const hashOf = (source: StreamSource): string => hashedSource(source).sha256()

/** The form that service users fill in, with its scale; an instrument without one cannot take surveys. */
export const surveyFormOf = (instrument: Instrument): { readonly form: SurveyForm; readonly scale: AnswerScale } => {
  const form = instrument.forms.find((each) => each.kind === 'survey')
  const scale = form ? answerScaleOf(form) : null
  if (form && scale) return { form, scale }
  throw operatorFault('survey-form-missing', { instrument: instrument.id })
}

/** Whether the operator says that files hold the survey's form; another name than its own is a mistake. */
const isFormOf = (said: string | null, { id }: SurveyForm): boolean => {
  if (said === null) return false
  if (matchKey(said) === matchKey(id)) return true
  throw operatorFault('survey-form-other', { asked: said, form: id })
}

export interface SurveyReadOptions {
  /** The form that the operator says the files hold; null where nothing is said. */
  readonly form: string | null
  readonly encoding: Encoding | undefined
  readonly limits: Limits
  /** 0 stands for "not answered" in the files. */
  readonly unansweredZero: boolean
  /** What answers in words are worth, by the words in lower case. */
  readonly labels: ReadonlyMap<string, number>
  /** Those words that no answer has said yet; reading takes from them. */
  readonly unheard: Set<string>
  /** The unit and agency of files that name none. */
  readonly unit: string | null
  readonly agency: string | null
  /** What the operator decided of sheets, columns and header. */
  readonly choices: SurveyChoices
  readonly hashes?: boolean
  /** False where an earlier walk showed that the file is not for the scanner: it would tell of respondents before it gave up. */
  readonly isScannable?: boolean
}

/** Who is told of respondents one by one, if anybody is, sheet by sheet. */
interface HeardBy {
  readonly onRespondent?: ((sheet: string | null) => OnRespondent) | null
}

const withoutHash = (source: StreamSource): HashedSource => ({ source, sha256: () => '' })

/** A survey file as tallies, what was found in it, and its rows. */
export interface ReadSurvey extends SurveyFileReading {
  readonly file: string
  readonly bytes: number
  /** Of the bytes that were read; "" where nobody asked for it. */
  readonly sha256: string
  /** Whether it was read from its bytes by the scanner. */
  readonly isScanned: boolean
}

/** As much of a file's beginning as decides how it is written and where its header is. */
const BEGINNING = 1 << 18
const LF = 10

/** The beginning of a file up to a line end, as a file of its own. */
export const beginningOf = (source: ByteSource): { readonly source: ByteSource; readonly whole: boolean } => {
  const bytes = source.read(0, Math.min(source.size, BEGINNING))
  const whole = source.size <= BEGINNING
  const size = whole ? bytes.length : bytes.lastIndexOf(LF) + 1
  return { source: { size, read: (offset, length) => bytes.subarray(offset, Math.min(size, offset + length)) }, whole }
}

const csvOf = ({ encoding, limits }: SurveyReadOptions): CsvOptions => ({
  encoding,
  limits: csvLimits(limits),
})

const TEXT_NAME = /(?:^-|\.(?:csv|tsv|tab|txt))$/i

/** What the beginning of a file says, where it is plain delimited text by its name, too; null where it is anything else. */
const begin = (file: string, source: StreamSource, csv: CsvOptions): Begun | null => {
  if (!TEXT_NAME.test(file) || sniff(source).kind !== 'text') return null
  try {
    const beginning = beginningOf(source)
    const { tables, dialect } = readCsv(beginning.source, csv)
    const [table] = tables
    return table ? { source, table, whole: beginning.whole, dialect, limits: csv.limits } : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** What a file without any unit is called by: its name without folder and ending. */
export const unitNamed = (file: string): string | null => {
  const name = file.split(/[\\/]/).at(-1) ?? ''
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  return stem === '' || stem === '-' ? null : stem
}

/**
 * Reads one survey file into tallies, whatever its size: a CSV file of the regular shape from its bytes, everything else
 * through the readers of workbooks, which are loaded only then. `onRespondent` is made anew where reading has to begin again.
 */
export const readSurvey = async (
  opened: OpenedStream,
  instrument: Instrument,
  { onRespondent = null, ...options }: SurveyReadOptions & HeardBy,
): Promise<ReadSurvey> => {
  const { form, scale } = surveyFormOf(instrument)
  const { file } = opened
  const { source, sha256 } = options.hashes === true ? hashedSource(opened.source) : withoutHash(opened.source)
  const rules: SurveyRules = {
    ...options,
    formId: form.id,
    isAlone: isSurveyAlone(instrument),
    fileUnit: isSurveyAlone(instrument) ? unitNamed(file) : null,
    isForm: isFormOf(options.form, form),
    scale,
    labels: labelPlaces(options.labels, scale),
  }
  const terms = { variants: form.variants.map(questionsOf), rules, onRespondent }
  const csv = csvOf(options)
  const begun = options.isScannable === false ? null : begin(file, source, csv)
  const scanned = begun && scanSurveyFile(file, begun, terms)
  if (scanned) return { ...scanned, file, bytes: source.size, sha256: sha256(), isScanned: true }
  const { openWorkbook } = await import('../formats/open.js')
  const open = () => openWorkbook(source, file === '-' ? '' : file, { limits: options.limits, csv })
  const read = readSurveyFile(file, open, terms)
  return { ...read, file, bytes: source.size, sha256: sha256(), isScanned: false }
}

export interface SettleSurveyOptions {
  /** Units that the run knows already; surveys are matched to them by code, else by name. */
  readonly known: readonly UnitName[]
  /** Names of units as all other sheets write them. */
  readonly names: readonly Names[]
  readonly variantOf: (key: string) => string | null
  readonly variant: string | null
  readonly year: number | null
  /** The names that are meant, where the operator keeps a list of others. */
  readonly rename?: (names: Names) => Names
  /** The option that names the unit of files that name none, where the command has one. */
  readonly unitOption?: string
}

/** Puts the tallies of all files together by unit. */
export const settle = (
  files: readonly ReadSurvey[],
  instrument: Instrument,
  options: SettleSurveyOptions,
): UnitSurveys => {
  const { form } = surveyFormOf(instrument)
  return surveysByUnit(
    files.flatMap(({ sources }) => sources),
    { ...options, instrument, form },
  )
}

/** Surveys of units that no scoresheet has: they count for nothing, which is told. */
export const strangers = ({ units }: UnitSurveys, known: readonly UnitName[]): readonly Finding[] => {
  const keys = new Set(known.map(({ key }) => key))
  return units.filter(({ key }) => !keys.has(key)).map(({ unit }) => finding(null, { code: 'W-SURVEY-UNIT', unit }))
}
