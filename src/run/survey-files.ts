import type { Step } from '../engine/score/step.js'
import type { UnitName } from '../engine/score/unit.js'
import { type SurveyOutcome, type SurveyPlan, surveyOutcome, surveyPlanOf } from '../engine/survey/figure.js'
import { type Finding, finding, Refusal, type Remark } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import type { Encoding } from '../formats/csv/encoding.js'
import { type CsvOptions, readCsv } from '../formats/csv/read.js'
import { csvLimits, type Limits } from '../formats/limits.js'
import { sniff } from '../formats/sniff.js'
import type { OpenedStream, StreamSource } from '../formats/sources.js'
import type { ByteSource } from '../formats/table.js'
import { type AnswerScale, answerScaleOf, questionsOf } from '../instrument/answers.js'
import type { Instrument, SurveyForm } from '../instrument/schema.js'
import { sha256OfPieces } from '../platform/hash.js'
import type { Names } from '../scoresheet/form.js'
import { type SurveyUnit, surveysByUnit, type UnitSurveys } from '../scoresheet/survey/by-unit.js'
import type { SurveyChoices } from '../scoresheet/survey/choices.js'
import { type Begun, readSurveyFile, type SurveyFileReading, scanSurveyFile } from '../scoresheet/survey/file.js'
import type { OnRespondent } from '../scoresheet/survey/rows.js'
import type { SurveyRules } from '../scoresheet/survey/sheet.js'
import { matchKey } from '../scoresheet/words.js'
import { labelPlaces } from './answer-labels.js'

const PIECE = 1 << 20

function* piecesOf({ size, read }: ByteSource): Generator<Uint8Array> {
  for (let at = 0; at < size; at += PIECE) yield read(at, Math.min(PIECE, size - at))
}

/** The hash of a file that may be larger than memory. */
export const hashOf = (source: ByteSource): string => sha256OfPieces(piecesOf(source))

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

/** The variant that the operator chose must be one of the form. */
export const checkVariant = (variant: string | null, instrument: Instrument): void => {
  const all = surveyFormOf(instrument).form.variants.map(({ id }) => id)
  if (variant !== null && !all.includes(variant))
    throw operatorFault('survey-variant-unknown', { asked: variant, known: all })
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
}

/** A survey file as tallies, what was found in it, and its rows. */
export interface ReadSurvey extends SurveyFileReading {
  readonly file: string
  readonly bytes: number
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

/**
 * Reads one survey file into tallies, whatever its size: a CSV file of the regular shape from its bytes, everything else
 * through the readers of workbooks, which are loaded only then. `onRespondent` is made anew where reading has to begin again.
 */
export const readSurvey = async (
  opened: OpenedStream,
  instrument: Instrument,
  options: SurveyReadOptions,
  onRespondent: ((sheet: string | null) => OnRespondent) | null = null,
): Promise<ReadSurvey> => {
  const { form, scale } = surveyFormOf(instrument)
  const { file, source } = opened
  const rules: SurveyRules = {
    ...options,
    formId: form.id,
    isForm: isFormOf(options.form, form),
    scale,
    labels: labelPlaces(options.labels, scale),
  }
  const terms = { variants: form.variants.map(questionsOf), rules, onRespondent }
  const csv = csvOf(options)
  const begun = begin(file, source, csv)
  const scanned = begun && scanSurveyFile(file, begun, terms)
  if (scanned) return { ...scanned, file, bytes: source.size }
  const { openWorkbook } = await import('../formats/open.js')
  const open = () => openWorkbook(source, file === '-' ? '' : file, { limits: options.limits, csv })
  return { ...readSurveyFile(file, open, terms), file, bytes: source.size }
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

/** What the surveys of a run come to under the instrument's rules, by the unit's key. */
export interface SurveyFigures {
  readonly formId: string
  /** The form's exact figure of each unit that has one. */
  readonly figures: ReadonlyMap<string, Step>
  /** Units whose index is made without the form, by rule, and ranked apart. */
  readonly apart: ReadonlySet<string>
  /** Units with an error against their answers, or too few respondents: they have no index. */
  readonly faulty: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

const planByVariant = (instrument: Instrument, form: SurveyForm): ReadonlyMap<string, SurveyPlan> =>
  new Map(form.variants.map((variant) => [variant.id, surveyPlanOf(instrument, form, variant)]))

interface Judged {
  readonly unit: SurveyUnit
  /** Null where an error stands against the answers. */
  readonly outcome: SurveyOutcome | null
}

/** Lays the instrument's rules on the tallies of each unit: averaging, least respondents, what happens below. */
function* judged(instrument: Instrument, { units, tallyOf }: UnitSurveys): Generator<Judged> {
  const { form } = surveyFormOf(instrument)
  const plans = planByVariant(instrument, form)
  for (const unit of units) {
    const plan = plans.get(unit.variant)
    yield { unit, outcome: plan && !unit.faulty ? surveyOutcome(plan, tallyOf(unit)) : null }
  }
}

/** What is to be told of a unit's respondents: too few of them, or an aspect that nobody answered. */
const told = (form: SurveyForm, { unit, outcome }: Judged): Finding | null => {
  if (!outcome) return null
  const least = form.least.value ?? 1
  const few = (code: Remark['code'], expected: number) =>
    finding(null, { code, unit: unit.unit, found: String(unit.respondents), expected: String(expected) })
  if (outcome.kind === 'figure') return outcome.few ? few('N-SURVEY-FEW', form.notice.value) : null
  if (outcome.kind !== 'incomplete') return few('W-SURVEY-FEW', least)
  if (outcome.why === 'few') return few('E-SURVEY-FEW', least)
  return finding(null, { code: 'E-IND-MISSING', unit: unit.unit, found: outcome.part ?? form.id })
}

/** What is to be told of all units' respondents; no figure is kept. */
export const respondentFindings = (instrument: Instrument, settled: UnitSurveys): readonly Finding[] => {
  const { form } = surveyFormOf(instrument)
  const findings: Finding[] = []
  for (const each of judged(instrument, settled)) {
    const found = told(form, each)
    if (found) findings.push(found)
  }
  return findings
}

/** That respondents of a unit left questions out; `ipp survey` says so below its table. */
const leftOut = (unit: SurveyUnit, { unanswered = 0n }: Step): readonly Finding[] =>
  unanswered === 0n ? [] : [finding(null, { code: 'N-SURVEY-UNANSWERED', unit: unit.unit, found: String(unanswered) })]

/** What the surveys of a run come to under the instrument's rules. */
export const surveyFigures = (instrument: Instrument, settled: UnitSurveys): SurveyFigures => {
  const { form } = surveyFormOf(instrument)
  const [figures, apart, faulty] = [new Map<string, Step>(), new Set<string>(), new Set<string>()]
  const findings: Finding[] = []
  for (const each of judged(instrument, settled)) {
    const { unit, outcome } = each
    if (!outcome || outcome.kind === 'incomplete') faulty.add(unit.key)
    else if (outcome.kind === 'left-out') apart.add(unit.key)
    else figures.set(unit.key, outcome.step)
    const found = told(form, each)
    if (found) findings.push(found)
    if (outcome && 'step' in outcome) findings.push(...leftOut(unit, outcome.step))
  }
  return { formId: form.id, figures, apart, faulty, findings }
}
