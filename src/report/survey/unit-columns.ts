import { extremesOf } from '../../engine/survey/extremes.js'
import type { SurveyResult } from '../../engine/survey/result.js'
import { type Exact, round, toNumber } from '../../exact/exact.js'
import { plain } from '../../finding/plain.js'
import type { Style } from '../../formats/xlsx/write-book.js'
import { SURVEY_ALONE } from '../../wording/survey-alone.js'
import { WORKBOOK_WORDS } from '../../wording/workbook.js'
import { assumptionText } from '../text/run-assumptions.js'
import type { ListColumn } from '../workbook/list-sheet.js'
import { LOOK } from '../workbook/look.js'
import { codesOf, isAlone } from './alone.js'
import { surveyAssumptions } from './assumption.js'
import type { BookPlan } from './book-plan.js'
import { samplingText } from './sampling.js'
import { figureName } from './survey-figure-text.js'

/** What cannot be had stands there as a dash, which is no zero. */
const NOTHING = '–'

type Value<T> = ListColumn<T>['value']

const NARROW = 9
/** A column by its key: its heading, its look, perhaps its width, and what it holds. */
export const column = <T>(
  key: string,
  [head, look, width = NARROW]: readonly [head: string, look: Style, width?: number],
  value: Value<T>,
): ListColumn<T> => ({ key, head, look, width, value })

export const valueCell = (value: number | null | undefined): ReturnType<Value<never>> =>
  value ?? { value: NOTHING, style: LOOK.centred }

/** Whose row it is. */
export type Whose = Pick<SurveyResult, 'unit'>

export const hasAgencies = (results: readonly Whose[]): boolean =>
  new Set(results.map(({ unit }) => unit.agencyKey)).size > 1

/** Whose rows are; what is the same in every row, or nowhere given, takes no column. */
export const who = ({ run, results, words }: BookPlan): readonly ListColumn<Whose>[] => {
  const agency = column<Whose>('agency', [words.agency, LOOK.text, 28], ({ unit }) => plain(unit.agency))
  const code = column<Whose>(
    'code',
    [words.unitCode, LOOK.centred, 10],
    ({ unit }) => unit.unitCode && plain(unit.unitCode),
  )
  const variant = column<Whose>('variant', [words.variant, LOOK.centred], ({ unit }) => unit.variant)
  return [
    ...(hasAgencies(results) ? [agency] : []),
    column('unit', [words.unit, LOOK.text, 32], ({ unit }) => plain(unit.unit)),
    ...(results.some(({ unit }) => unit.unitCode !== null) ? [code] : []),
    ...(isAlone(run) && run.form.variants.length === 1 ? [] : [variant]),
  ]
}

type UnitColumn = ListColumn<SurveyResult>

/** Under one band a figure as it is published, and between which it lies. */
const bounds = (
  { run, words }: BookPlan,
  [key, band]: readonly [key: string, band: string],
  of: (result: SurveyResult) => { readonly figure: Exact | null; readonly interval: SurveyResult['interval'] } | null,
): readonly UnitColumn[] => {
  const { mode, places } = run.instrument.rounding.value
  const figure = (result: SurveyResult): Exact | null => of(result)?.figure ?? null
  const roundedCell = (value: Exact | null) => valueCell(value && toNumber(round(value, places, mode)))
  const columns = [
    column<SurveyResult>(key, [band, LOOK.figure], (result) => roundedCell(figure(result))),
    column<SurveyResult>(`${key} low`, [words.low, LOOK.two], (result) => valueCell(of(result)?.interval?.low)),
    column<SurveyResult>(`${key} high`, [words.high, LOOK.two], (result) => valueCell(of(result)?.interval?.high)),
  ]
  return columns.map((each) => ({ ...each, band }))
}

/** What a figure means for the index, and its likeliest predicate. */
const outlookColumns = (plan: BookPlan): readonly UnitColumn[] => {
  const { run, words } = plan
  const likely = ({ outlook }: SurveyResult) => [...(outlook?.predicates ?? [])].sort((a, b) => b.share - a.share)[0]
  const letter = (result: SurveyResult) => (likely(result)?.predicate ?? result.outlook?.predicate)?.letter ?? NOTHING
  const index = bounds(
    plan,
    ['index', words.index],
    ({ outlook }) => outlook && { figure: outlook.index, interval: outlook.interval },
  )
  return [
    ...(isAlone(run) ? [] : index),
    column('predicate', [words.predicate, LOOK.letter], letter),
    column('share', [words.probability, LOOK.share], (result) => valueCell(likely(result)?.share)),
    column('more', [words.more, LOOK.wide], ({ outlook }) => valueCell(outlook?.more)),
  ]
}

/** Weakest and strongest elements of a survey alone. */
const extremeColumns = ({ run, language }: BookPlan): readonly UnitColumn[] =>
  (isAlone(run) ? (['lowest', 'highest'] as const) : []).map((key) =>
    column(key, [SURVEY_ALONE[language][key], LOOK.text, 14], ({ questions }) => codesOf(extremesOf(questions)[key])),
  )

const HABITS = ['straight', 'duplicates', 'alike', 'longestCopied'] as const

export const unitColumns = (plan: BookPlan): readonly UnitColumn[] => {
  const { results, words, run, resting, language } = plan
  const { assumptions } = WORKBOOK_WORDS[language].about
  const assumptionsText = (result: SurveyResult) =>
    surveyAssumptions(run, result)
      .map((each) => assumptionText(each, language))
      .join('; ')
  const sample = [
    column<SurveyResult>('population', [words.population, LOOK.wide, 11], (each) => valueCell(each.sample?.population)),
    column<SurveyResult>('needed', [words.needed, LOOK.wide], (each) => valueCell(each.sample?.needed)),
  ]
  return [
    ...who(plan),
    column('respondents', [words.respondents, LOOK.wide, 12], ({ unit }) => unit.respondents),
    column('unanswered', [words.unanswered, LOOK.wide, 12], ({ unanswered }) => valueCell(unanswered)),
    ...bounds(plan, ['figure', figureName(run)], (result) => result),
    column('sampling', [words.sampling, LOOK.text, 26], (result) => samplingText(result, language)),
    column('alpha', [words.alpha, LOOK.two], ({ alpha }) => valueCell(alpha?.value)),
    ...(results.some(({ outlook }) => outlook) ? outlookColumns(plan) : []),
    ...(results.some((each) => each.sample) ? sample : []),
    ...extremeColumns(plan),
    ...HABITS.map((key) =>
      column<SurveyResult>(key, [words.habit[key], LOOK.wide], ({ habits }) => valueCell(habits?.[key])),
    ),
    column('flags', [words.flags, LOOK.text, 24], ({ flags }) => flags.map((flag) => words.flag[flag]).join(', ')),
    ...(resting.some.length > 0 ? [column('assumptions', [assumptions, LOOK.faint, 34], assumptionsText)] : []),
  ]
}
