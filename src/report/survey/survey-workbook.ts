import type { QuestionResult } from '../../engine/survey/result.js'
import { toNumber } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { writeXlsx } from '../../formats/xlsx/write.js'
import type { Book, Sheet } from '../../formats/xlsx/write-book.js'
import { SURVEY_SCHEMA } from '../../run/own-output.js'
import { answersOf, type SurveyRun } from '../../run/survey-result.js'
import { WORKBOOK_WORDS } from '../../wording/workbook.js'
import { carriedWarnings } from '../carried.js'
import { restingLines } from '../text/run-assumptions.js'
import { gridOf } from '../workbook/grid.js'
import { type ListColumn, listSheet } from '../workbook/list-sheet.js'
import { LOOK } from '../workbook/look.js'
import { pagesAcross, paperOf } from '../workbook/paper.js'
import { surveyAbout } from './about-survey.js'
import { isAlone, titleOf, wordsOf } from './alone.js'
import { surveyResting } from './assumption.js'
import type { BookPlan } from './book-plan.js'
import { surveyCharts } from './charts.js'
import { tallySheet } from './tally-sheet.js'
import { column, hasAgencies, unitColumns, valueCell, type Whose, who } from './unit-columns.js'

interface Asked extends Whose {
  readonly question: QuestionResult
}

const questionColumns = (plan: BookPlan): readonly ListColumn<Asked>[] => {
  const { words, run } = plan
  const share =
    (place: number) =>
    ({ question: { counts, n } }: Asked) =>
      valueCell(counts && n > 0 ? (counts[place] ?? 0) / n : null)
  return [
    ...who(plan),
    column('question', [words.code, LOOK.centred], ({ question }) => question.code),
    column('title', [words.question, LOOK.text, 60], ({ question }) => question.title),
    column('n', ['n', LOOK.wide], ({ question }) => question.n),
    column('mean', [words.mean, LOOK.figure], ({ question: { mean } }) => valueCell(mean && toNumber(mean))),
    ...answersOf(run).map((answer, place) => ({
      ...column(`share ${answer}`, [String(answer), LOOK.share], share(place)),
      band: words.shares,
    })),
  ]
}

const tableSheet = <T>(
  [name, title]: readonly [name: string, title: string],
  columns: readonly ListColumn<T>[],
  { items, plan }: { readonly items: readonly T[]; readonly plan: BookPlan },
): Sheet => {
  const { run, results, subtitle, resting, language } = plan
  const notices = [...carriedWarnings(run, language), ...restingLines({ ...resting, some: [] }, language)]
  const lead = hasAgencies(results) ? 2 : 1
  const about = {
    name,
    head: { title, subtitle, notices, status: null },
    lead,
    isWide: pagesAcross(columns) > 1,
    filtered: items.length,
    titles: 32,
    print: { titleRows: '5:6', ...paperOf(columns, lead), foot: [subtitle, WORKBOOK_WORDS[language].page] as const },
  }
  return listSheet(about, columns, items)
}

/** A survey as a workbook: units, the questions of each, and what both rest on. */
const surveyBook = (run: SurveyRun, language: Language): Book => {
  const words = wordsOf(run, language)
  const results = [...run.results()]
  const subtitle = words.instrument(plain(run.instrument.title), run.instrument.id)
  const plan: BookPlan = { run, results, resting: surveyResting(run, results), language, words, subtitle }
  const questions = results.flatMap(({ unit, questions: asked }) => asked.map((question) => ({ unit, question })))
  const columns = { units: unitColumns(plan), questions: questionColumns(plan) }
  return {
    title: titleOf(run, language),
    creator: `ipp ${run.version}`,
    mark: SURVEY_SCHEMA,
    sheets: [
      tableSheet([words.sheets.units, titleOf(run, language)], columns.units, { items: results, plan }),
      ...surveyCharts(plan, { units: gridOf(columns.units), questions: gridOf(columns.questions) }),
      tableSheet([words.sheets.questions, words.questions], columns.questions, { items: questions, plan }),
      ...(isAlone(run) ? [tallySheet(plan)] : []),
      surveyAbout(plan),
    ],
    names: [],
  }
}

/** The bytes of that workbook: the same for the same run, on every machine. */
export const surveyWorkbook = (run: SurveyRun, language: Language): Promise<Uint8Array> =>
  writeXlsx(surveyBook(run, language))
