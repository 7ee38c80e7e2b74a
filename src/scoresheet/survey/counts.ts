import type { Exact } from '../../exact/exact.js'
import { address } from '../../finding/address.js'
import type { Cell, Row } from '../../formats/cell-table.js'
import type { AnswerScale } from '../../instrument/answers.js'
import { isTotal, shownText } from '../match-key.js'
import { rowCell } from '../row-cell.js'
import { type Answer, handedOverText, isUnanswered, placeOn, readAnswer, shownScale } from './answer.js'
import { type AnswerRemark, tellAnswer } from './answer-remark.js'
import { isOfAll } from './foot.js'
import { readLabel } from './label.js'
import { count, type Fate, NOBODY, type SurveySheet, unitAt } from './opened-sheet.js'
import { type CountedMean, figureIn, printedMean, sumBehind } from './printed-mean.js'
import { answerRemark, isHeaderAgain, isRagged, isTotalRow } from './respondent-row.js'
import { addAnswers, addFault, addLabel, addSum, type Counted, countOf, MOST } from './tallies.js'
import type { TallyRole } from './tally-role.js'

const DIGITS = /^\d{1,9}$/

const wholeIn = (cell: Cell | undefined): number | null => {
  if (cell && cell.kind !== 'date' && DIGITS.test(cell.text)) return Number(cell.text)
  const figure = figureIn(cell)
  return figure && figure.d === 1n && figure.n >= 0n && figure.n <= BigInt(MOST) ? Number(figure.n) : null
}

/** Names of questions that one file may have; more are no questionnaire. */
const MOST_LABELS = 1000

/** The label of the question that a cell names, which is read once and not in every row; null where it names none. */
export const labelAt = (sheet: SurveySheet, cell: Cell | undefined): number | null => {
  if (!cell || isUnanswered(cell)) return null
  const { labelled } = sheet
  const text = shownText(cell.text)
  const known = labelled.get(text)
  if (known !== undefined) return known
  const label = readLabel(text)
  const place = label && sheet.tallies.labels.length < MOST_LABELS ? addLabel(sheet.tallies, label) : null
  if (labelled.size < MOST_LABELS * 10) labelled.set(text, place)
  return place
}

interface CountedRow extends Counted {
  readonly row: Row
}

const refuse = (
  sheet: SurveySheet,
  { row, unit }: Pick<CountedRow, 'row' | 'unit'>,
  { role, ...remark }: AnswerRemark & { readonly role: TallyRole },
): Fate => {
  const column = sheet.layout.cells.get(role) ?? 0
  tellAnswer(sheet, { unit, row: row.number, column }, remark)
  return 'refused'
}

const cellOf = (sheet: SurveySheet, row: Row, role: TallyRole): Cell | undefined => {
  const column = sheet.layout.cells.get(role)
  return column === undefined ? undefined : rowCell(row, column)
}

/** Answers that cannot be read: told once, and as many respondents are known as there are of them. */
const refuseScore = (sheet: SurveySheet, counted: CountedRow, answer: Exclude<Answer, number>): Fate => {
  const { tallies, rules } = sheet
  const { row, unit, label, n } = counted
  const owner = tallies.units[unit]
  const cell = cellOf(sheet, row, 'score')
  addFault(tallies, counted, handedOverText(cell))
  addAnswers(tallies, counted, rules.scale.size)
  // The finding itself counts for one.
  if (owner && answer.code === 'E-CELL-RANGE') owner.offScale += n - 1
  return refuse(sheet, counted, { role: 'score', ...answerRemark(sheet, answer, { cell, row: row.number, label }) })
}

const takeScore = (sheet: SurveySheet, counted: CountedRow): Fate => {
  const { rules, tallies, layout } = sheet
  const answer = readAnswer(cellOf(sheet, counted.row, 'score'), rules)
  if (typeof answer !== 'number') return refuseScore(sheet, counted, answer)
  // With 0 for "not answered", the rows of 0 and of nothing are two rows about one thing.
  const twice = answer !== rules.scale.size && countOf(tallies, counted, answer) > 0
  if (layout.kind === 'tallied' && twice)
    return refuse(sheet, counted, { role: 'question', code: 'E-ROW-DUP', expected: null })
  return addAnswers(tallies, counted, answer)
    ? 'used'
    : refuse(sheet, counted, { ...offScale(sheet, counted, 'n'), expected: `≤ ${MOST}` })
}

/** A sum that n answers on the scale can have; null for any other. */
const sumOn = ({ min, max, step }: AnswerScale, { n: sum, d }: Exact, n: number): number | null => {
  const value = Number(sum)
  return d === 1n && value >= n * min && value <= n * max && (value - n * min) % step === 0 ? value : null
}

/** A figure that is no telephone number may be quoted; rows of tallies hold no person's own cells, but may have slipped. */
const QUOTABLE = /^\d{1,6}(?:[.,]\d{1,4})?$/

const offScale = (sheet: SurveySheet, { row, label }: CountedRow, role: TallyRole) => {
  const text = cellOf(sheet, row, role)?.text.slice(0, 20).trim() ?? ''
  const found = QUOTABLE.test(text) ? text : null
  const expected = shownScale(sheet.rules.scale)
  return { role, code: 'E-CELL-RANGE', expected, found, title: sheet.titleOf(label) } as const
}

const roleOfSum = ({ layout }: SurveySheet): TallyRole => (layout.cells.has('sum') ? 'sum' : 'mean')

const keepSum = (sheet: SurveySheet, counted: CountedRow, total: Exact | null): Fate => {
  const { n } = counted
  const sum = total ? sumOn(sheet.rules.scale, total, n) : null
  if (sum === null) return refuse(sheet, counted, offScale(sheet, counted, roleOfSum(sheet)))
  return n === 0 || addSum(sheet.tallies, counted, sum)
    ? 'used'
    : refuse(sheet, counted, { role: 'question', code: 'E-ROW-DUP', expected: null })
}

const refuseMean = (sheet: SurveySheet, counted: CountedRow): Fate =>
  refuse(sheet, counted, { role: roleOfSum(sheet), code: 'E-SURVEY-MEAN', expected: String(counted.n) })

/** Keeps the sum that a mean is of, to so many decimals; null where several are written so. */
const keepMean = (sheet: SurveySheet, { mean, ...counted }: CountedMean, places: number): Fate | null => {
  const sum = sumBehind(mean, counted.n, places)
  if (sum === 'several') return null
  return sum === 'none' ? refuseMean(sheet, counted) : keepSum(sheet, counted, { n: sum, d: 1n })
}

/** A mean that is of several sums as it stands waits for the others of its unit, which may show that it lost zeros. */
const takeSum = (sheet: SurveySheet, counted: CountedRow): Fate => {
  const given = cellOf(sheet, counted.row, 'sum')
  const mean = given ? null : printedMean(cellOf(sheet, counted.row, 'mean'))
  if (!mean) return keepSum(sheet, counted, figureIn(given))
  const { places, waiting } = sheet.printed
  places.set(counted.unit, Math.max(places.get(counted.unit) ?? 0, mean.places))
  const fate = keepMean(sheet, { ...counted, mean }, mean.places)
  if (fate === null) waiting.push({ ...counted, mean })
  return fate ?? 'skipped'
}

/** Takes the means that waited, after the last row: those of a unit are printed to as many decimals as the longest of them. */
export const takeWaiting = (sheet: SurveySheet): void => {
  const { places, waiting } = sheet.printed
  for (const each of waiting) count(sheet, keepMean(sheet, each, places.get(each.unit) ?? 0) ?? refuseMean(sheet, each))
}

/** How often each answer was given to a question, or to all of them, a column for each; a blank is none. */
const takeEach = (sheet: SurveySheet, { row, unit, label }: Omit<CountedRow, 'n'>): Fate => {
  const { tallies, layout, rules } = sheet
  const given: Counted[] = []
  const places: number[] = []
  for (const [column, { answer, question }] of layout.perAnswer) {
    const cell = rowCell(row, column)
    const n = isUnanswered(cell) ? 0 : wholeIn(cell)
    const place = placeOn(rules.scale, answer)
    const at = { unit, label: question ?? label }
    if (n === null || place === null) {
      tellAnswer(sheet, { unit, row: row.number, column }, { code: 'E-CELL-TYPE', expected: '0, 1, 2, …' })
      return 'refused'
    }
    if (countOf(tallies, at, place) > 0)
      return refuse(sheet, { row, unit }, { role: 'question', code: 'E-ROW-DUP', expected: null })
    given.push({ ...at, n })
    places.push(place)
  }
  const isRoom = given.every((each, i) => addAnswers(tallies, each, places[i] ?? 0))
  return isRoom
    ? 'used'
    : refuse(sheet, { row, unit }, { role: 'question', code: 'E-CELL-RANGE', expected: `≤ ${MOST}` })
}

/** Whether a row adds up those above it: its first text before the answers says so, though that be the unit's column. */
const isSumRow = ({ layout }: SurveySheet, row: Row): boolean => {
  const begin = Math.min(...layout.perAnswer.keys())
  const first = row.cells.find(({ column, text }) => column < begin && text.trim() !== '')
  return first !== undefined && isTotal(first.text)
}

const skipTotal = ({ findings }: SurveySheet, row: Row): Fate => {
  findings.add({ code: 'W-ROW-TOTAL', cell: address(0, row.number) }, 'total')
  return 'skipped'
}

/** Takes one row that tells of all questions of a unit. */
const takeBlocks = (sheet: SurveySheet, row: Row): Fate => {
  if (row.cells.every((cell) => cell.text.trim() === '') || isHeaderAgain(sheet, row)) return 'skipped'
  if (isRagged(sheet, row)) return 'refused'
  if (isSumRow(sheet, row)) return skipTotal(sheet, row)
  const unit = unitAt(sheet, row)
  if (unit === NOBODY) return refuse(sheet, { row, unit }, { role: 'question', code: 'E-ROW-KEY', expected: null })
  return takeEach(sheet, { row, unit, label: 0 })
}

/** Whether a cell that should name a question is headed as their sum or mean. */
export const isOfQuestions = ({ rules }: SurveySheet, question: Cell | undefined): boolean =>
  rules.isAlone && isOfAll(question?.text ?? '')

/** Takes one row that tells of a question: how often one answer was given, number and sum of all, or one answer. */
const takeCount = (sheet: SurveySheet, row: Row): Fate => {
  const { layout } = sheet
  const question = cellOf(sheet, row, 'question')
  if (row.cells.every((cell) => cell.text.trim() === '') || isHeaderAgain(sheet, row)) return 'skipped'
  if (isRagged(sheet, row)) return 'refused'
  const unit = unitAt(sheet, row)
  if (isOfQuestions(sheet, question) || (isUnanswered(question) && isTotalRow(sheet, row, unit)))
    return skipTotal(sheet, row)
  const label = labelAt(sheet, question)
  if (layout.perAnswer.size > 0 && unit !== NOBODY && label !== null) return takeEach(sheet, { row, unit, label })
  const single = layout.kind === 'single'
  const n = single ? 1 : wholeIn(cellOf(sheet, row, 'n'))
  if (unit === NOBODY || label === null)
    return refuse(sheet, { row, unit }, { role: 'question', code: 'E-ROW-KEY', expected: null })
  if (n === null) return refuse(sheet, { row, unit }, { role: 'n', code: 'E-CELL-TYPE', expected: '0, 1, 2, …' })
  const counted = { row, unit, label, n }
  return layout.cells.has('score') && (single || !layout.cells.has('sum'))
    ? takeScore(sheet, counted)
    : takeSum(sheet, counted)
}

/** How rows of tallies are taken, in a sheet of this layout. */
export const countTaker = (sheet: SurveySheet): ((row: Row) => Fate) => {
  const { perAnswer, cells } = sheet.layout
  const take = perAnswer.size > 0 && !cells.has('question') ? takeBlocks : takeCount
  return (row) => take(sheet, row)
}
