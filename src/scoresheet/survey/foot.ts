import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Row } from '../../formats/cell-table.js'
import { isTotal, matchKey } from '../match-key.js'
import { rowCell } from '../row-cell.js'
import { isUnanswered, readAnswer } from './answer.js'
import type { SurveySheet } from './opened-sheet.js'

/** What the foot of a table of SKM begins with: "Jumlah nilai per unsur", "NRR tertimbang", "IKM Unit Pelayanan", "Mutu …". */
const FOOT = new RegExp(
  `^(?:${[
    '(?:jumlah|total|sum)(?: (?:nilai|skor|jawaban|per|unsur|responden|kuesioner|terisi|nrr|data|ikm|tertimbang|dan|yang))*',
    '(?:nrr|ikm|skm|mutu|kinerja unit|keterangan|bobot|tertimbang|indeks kepuasan|nilai indeks)(?: .*)?',
    '(?:nilai )?(?:rata rata|rerata|ikm|skm|konversi|interval|persepsi|unsur)(?: .*)?',
  ].join('|')})$`,
)

/** What rows of figures under a tally's questions are called: "NRR", "IKM Unit Pelayanan", "Nilai SKM". */
const FIGURES = /^(?:nilai )?(?:nrr|ikm|skm)(?: |$)/

/** Longer texts are notes. */
const LONGEST = 200

/** Whether a row of a tally is called a sum, a mean or the figure of all questions, so that it is none of them. */
export const isOfAll = (text: string): boolean => {
  const short = text.slice(0, LONGEST)
  return isTotal(short) || FIGURES.test(matchKey(short))
}

const beginsFoot = ({ cells }: Row): boolean => {
  const first = cells.find(({ text }) => text.trim() !== '')
  return first !== undefined && FOOT.test(matchKey(first.text.slice(0, LONGEST)))
}

/** Whether a row below a foot's beginning still holds a respondent: most questions answered on the scale, none at fault. */
const isRespondent = ({ layout, rules }: SurveySheet, row: Row): boolean => {
  const cells = layout.questions.map(({ column }) => rowCell(row, column)).filter((cell) => !isUnanswered(cell))
  const isGood = cells.every((cell) => typeof readAnswer(cell, rules) === 'number')
  return isGood && 2 * cells.length > layout.questions.length
}

/** Whether a row belongs to the foot of its table, which is kept in mind. */
export const isInFoot = (sheet: SurveySheet, row: Row): boolean => {
  const { foot, rules } = sheet
  if (!rules.isAlone) return false
  const isFoot = beginsFoot(row) || (foot.from !== null && !isRespondent(sheet, row))
  if (!isFoot) return false
  foot.from ??= row.number
  foot.to = row.number
  return true
}

/** That rows below the respondents were not counted. */
export const footRemarks = ({ foot: { from, to } }: SurveySheet): readonly Remark[] =>
  from === null
    ? []
    : [{ code: 'N-SURVEY-FOOT', cell: address(0, from), found: from === to ? `${from}` : `${from}–${to}` }]
