import { address } from '../../finding/address.js'
import type { Cell, Row } from '../../formats/cell-table.js'
import { isTotal, matchKey } from '../match-key.js'
import { rowCell, rowText } from '../row-cell.js'
import { type Answer, handedOverText, isUnanswered, readAnswer, shownScale, UNREADABLE } from './answer.js'
import { type AnswerRemark, tellAnswer } from './answer-remark.js'
import { whoAt } from './fast/respondent-hash.js'
import { isInFoot } from './foot.js'
import { type Fate, NOBODY, namesUnits, type SurveySheet, unitAt } from './opened-sheet.js'
import { noteProfile, type ProfileBook } from './profile.js'
import { noteMean } from './row-means.js'
import { rowSpeaksOfSkm } from './skm.js'
import { type Answers, addFault, addRespondent } from './tallies.js'
import { keepWord } from './word-book.js'

/** What is known of a respondent beside the answers. */
interface AboutRespondent {
  /** A number that tells respondents apart. */
  readonly who: number
  /** The book of profiles, which stands at this respondent. */
  readonly profile: ProfileBook | null
}

/**
 * Called for every respondent that was counted: the unit's place in the file, the answers by label (an array that is
 * used again for the next), and what else is known.
 */
export type OnRespondent = (unit: number, answers: Answers, about: AboutRespondent) => void

const WORD = /^[\p{L}\p{N}]/u

const isBlank = (cell: Cell): boolean => cell.kind === 'empty' || (!WORD.test(cell.text) && matchKey(cell.text) === '')

const isAgain = (row: Row, head: ReadonlyMap<number, string>): boolean => {
  for (const [column, text] of head) if (rowCell(row, column)?.text.trim() !== text.trim()) return false
  return row.cells.every(({ column, text }) => head.has(column) || text.trim() === '')
}

/** A row of the header once more, as files have it that were put together from several. */
export const isHeaderAgain = ({ heads }: SurveySheet, row: Row): boolean => heads.some((head) => isAgain(row, head))

/** CSV: a record with fewer or more fields than the header has slipped; no field of it can be trusted. */
export const isRagged = (sheet: SurveySheet, row: Row): boolean => {
  const { width } = sheet.layout
  if (width === null || row.width === width) return false
  const unit = namesUnits(sheet) ? unitAt(sheet, row) : NOBODY
  tellAnswer(sheet, { unit, row: row.number, column: 0 }, { code: 'E-ROW-RAGGED', expected: `${width}` })
  return true
}

/**
 * A row that adds up others: where rows name units, one without a unit that begins with such a word; elsewhere one
 * whose only text before the answers is such a word.
 */
export const isTotalRow = (sheet: SurveySheet, row: Row, unit: number): boolean => {
  const named = namesUnits(sheet)
  if (named && unit !== NOBODY) return false
  const first = sheet.layout.questions[0]?.column ?? Number.POSITIVE_INFINITY
  const leading = row.cells.filter((cell) => cell.column < first && !isBlank(cell))
  const [text, another] = leading
  if (!text || !isTotal(text.text)) return false
  return named || another === undefined
}

/** Rows that are no respondent's may say what survey this is. */
const listen = ({ spoken }: SurveySheet, row: Row): void => {
  spoken.skm ||= rowSpeaksOfSkm(row)
}

const total = (sheet: SurveySheet, row: Row): Fate => {
  sheet.findings.add({ code: 'W-ROW-TOTAL', cell: address(0, row.number) }, 'total')
  return 'skipped'
}

const nobody = (sheet: SurveySheet, row: Row, column: number): Fate => {
  tellAnswer(sheet, { unit: NOBODY, row: row.number, column }, { code: 'E-ROW-KEY', expected: null })
  return 'refused'
}

/** What is said of an answer that cannot be read: its question, and what stood there where that is a short figure. */
export const answerRemark = (
  { rules, words, titleOf }: SurveySheet,
  { code, proposal }: Exclude<Answer, number>,
  { cell, row, label }: { readonly cell: Cell | undefined; readonly row: number; readonly label: number },
): AnswerRemark => {
  if (code === 'E-ANSWER-WORDS') keepWord(words, cell, { row, question: label })
  const kept = handedOverText(cell)
  const found = kept === UNREADABLE ? null : kept
  return { code, expected: proposal ?? shownScale(rules.scale), found, title: titleOf(label) }
}

/**
 * Reads a respondent's answers into `answers`; the unit's own are spoilt by one that cannot be read. Whether all could be.
 */
const readAnswers = (sheet: SurveySheet, { row, unit }: { row: Row; unit: number }, answers: Answers): boolean => {
  const { layout, rules } = sheet
  let whole = true
  for (const [i, { column }] of layout.questions.entries()) {
    const answer = readAnswer(rowCell(row, column), rules)
    if (typeof answer === 'number') answers[i] = answer
    else {
      answers[i] = rules.scale.size
      whole = false
      listen(sheet, row)
      const cell = rowCell(row, column)
      addFault(sheet.tallies, { unit, label: i, n: 1 }, handedOverText(cell))
      const remark = answerRemark(sheet, answer, { cell, row: row.number, label: i })
      tellAnswer(sheet, { unit, row: row.number, column }, remark)
    }
  }
  return whole
}

/** Where a respondent's answers are put, used again for each, and who is told of them. */
interface RespondentSink {
  readonly answers: Answers
  readonly onRespondent: OnRespondent | null
}

/** Takes one row of a file with a row per respondent. */
export const takeRespondent = (sheet: SurveySheet, row: Row, { answers, onRespondent }: RespondentSink): Fate => {
  const { questions } = sheet.layout
  if (row.cells.every(isBlank) || isHeaderAgain(sheet, row) || isInFoot(sheet, row)) return 'skipped'
  if (isRagged(sheet, row)) return 'refused'
  const filled = questions.find(({ column }) => !isUnanswered(rowCell(row, column)))
  const unit = unitAt(sheet, row)
  if (isTotalRow(sheet, row, unit)) {
    listen(sheet, row)
    return filled ? total(sheet, row) : 'skipped'
  }
  if (unit === NOBODY) listen(sheet, row)
  if (unit === NOBODY) return filled ? nobody(sheet, row, filled.column) : 'skipped'
  const whole = readAnswers(sheet, { row, unit }, answers)
  const { means } = sheet
  if (means && whole) noteMean(means, row.number, { text: rowText(row, means.column), answers })
  addRespondent(sheet.tallies, unit, answers)
  if (!onRespondent) return 'used'
  if (sheet.profile) noteProfile(sheet.profile, (column) => rowText(row, column))
  onRespondent(unit, answers, { who: whoAt(sheet.identity, row), profile: sheet.profile })
  return 'used'
}
