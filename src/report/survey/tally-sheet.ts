import type { QuestionResult, SurveyResult } from '../../engine/survey/result.js'
import { type Exact, round, toNumber } from '../../exact/exact.js'
import { plain } from '../../finding/plain.js'
import type { Sheet, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import { answersOf, type SurveyRun } from '../../run/survey-result.js'
import { SURVEY_ALONE } from '../../wording/survey-alone.js'
import { WORKBOOK_WORDS } from '../../wording/workbook.js'
import { aboveOf, type Cells, type Grid, gridOf, HEAD_ROWS, headOf, rowOf, type SheetColumn } from '../workbook/grid.js'
import { LOOK } from '../workbook/look.js'
import { titleOf } from './alone.js'
import type { BookPlan } from './book-plan.js'
import { figureName } from './survey-figure-text.js'
import { figureFormula, gradeFormula } from './tally-formulas.js'

const column = (key: string, head: string, [look, width]: readonly [Style, number]): SheetColumn => ({
  key,
  head,
  look,
  width,
})

const gridFor = ({ run, words, language }: BookPlan): Grid =>
  gridOf([
    column('unit', words.unit, [LOOK.text, 32]),
    column('code', words.code, [LOOK.centred, 8]),
    column('title', SURVEY_ALONE[language].elements, [LOOK.text, 44]),
    ...answersOf(run).map((answer) => ({
      ...column(`answer ${answer}`, String(answer), [LOOK.wide, 9]),
      band: words.given,
    })),
    column('n', 'n', [LOOK.wide, 9]),
    column('sum', words.sum, [LOOK.wide, 10]),
    column('mean', words.mean, [LOOK.four, 11]),
    column('figure', figureName(run), [LOOK.figure, 11]),
    column('grade', SURVEY_ALONE[language].grade, [LOOK.letter, 9]),
  ])

/** The row of the table's titles, whose figures are the answers. */
const TITLES = HEAD_ROWS + 2

/** A spreadsheet's rounding is the engine's: half up, and no figure so near a half that binary numbers could miss it. */
const canRound = (value: Exact, { instrument }: SurveyRun): boolean => {
  const { mode, places } = instrument.rounding.value
  const scaled = { n: value.n * 10n ** BigInt(places), d: value.d }
  const rest = scaled.n % scaled.d
  const isHalf = 2n * rest === scaled.d
  const far = Math.abs(Number((rest * 10_000_000n) / scaled.d) - 5_000_000) > 10
  return mode === 'half-up' && (isHalf || far)
}

/** Whether the figure is one that the sheet's own cells lead to. */
const isLive = ({ figure }: SurveyResult, run: SurveyRun): boolean => {
  const { averaging, unanswered } = run.form
  return (
    figure !== null && averaging.value === 'by-question' && unanswered.value === 'left-out' && canRound(figure, run)
  )
}

const elementCells = (question: QuestionResult, row: number, { grid, run }: Place): Cells => {
  const { counts, n, sum, mean } = question
  const answers = answersOf(run)
  const [first, last] = [grid.at(`answer ${answers[0]}`), grid.at(`answer ${answers.at(-1)}`)]
  const own = `${first}${row}:${last}${row}`
  const heads = `${first}$${TITLES}:${last}$${TITLES}`
  return {
    code: { value: plain(question.code) },
    title: { value: plain(question.title) },
    ...Object.fromEntries(answers.map((answer, place) => [`answer ${answer}`, { value: counts?.[place] ?? null }])),
    n: counts ? { value: n, formula: `SUM(${own})` } : { value: n },
    // The titles are texts of the answers.
    sum: counts ? { value: sum, formula: `SUMPRODUCT(${own},--${heads})` } : { value: sum },
    mean: mean
      ? { value: toNumber(mean), formula: `${grid.at('sum')}${row}/${grid.at('n')}${row}` }
      : { value: '–', style: LOOK.centred },
  }
}

interface Place {
  readonly grid: Grid
  readonly run: SurveyRun
}

const DASH = { value: '–', style: LOOK.centred }

/** The last row of a unit: its figure and grade, made of the means above. */
const figureCells = (result: SurveyResult, row: number, { grid, run }: Place): Cells => {
  const { figure, outlook, questions } = result
  const name = { value: figureName(run), style: LOOK.letter }
  if (!figure) return { title: name, figure: DASH, grade: DASH }
  const { places, mode } = run.instrument.rounding.value
  const value = toNumber(round(figure, places, mode))
  const letter = outlook?.predicate?.letter ?? '–'
  if (!isLive(result, run)) return { title: name, figure: { value }, grade: { value: letter } }
  const mean = grid.at('mean')
  const grade = gradeFormula(`${grid.at('figure')}${row}`, run)
  return {
    title: name,
    figure: { value, formula: figureFormula(`${mean}${row - questions.length}:${mean}${row - 1}`, run) },
    grade: grade === null ? DASH : { value: letter, formula: grade },
  }
}

/** How often each answer was given to each element, its mean, and each unit's figure: all of it live formulas. */
export const tallySheet = (plan: BookPlan): Sheet => {
  const { run, results, language, words, subtitle } = plan
  const grid = gridFor(plan)
  const place: Place = { grid, run }
  const rows = function* (): Generator<SheetRow> {
    yield* aboveOf({ title: titleOf(run, language), subtitle, notices: [], status: null }, grid)
    yield* headOf(grid)
    let at = TITLES
    for (const result of results) {
      const unit = { value: plain(result.unit.unit) }
      for (const question of result.questions) yield rowOf(grid, { unit, ...elementCells(question, ++at, place) })
      yield rowOf(grid, { unit, ...figureCells(result, ++at, place) })
    }
  }
  return {
    name: words.sheets.tally,
    columns: grid.widths,
    rows: rows(),
    frozen: { columns: 1, rows: TITLES },
    print: { landscape: true, titleRows: `${TITLES - 1}:${TITLES}`, foot: [subtitle, WORKBOOK_WORDS[language].page] },
  }
}
