import { address } from '../../finding/address.js'
import type { FindingCollector } from '../findings.js'
import { type SurveySheet, shownUnit } from './opened-sheet.js'

/** What is the matter with an answer; what stood there only where it can be nobody's name. */
export interface AnswerRemark {
  readonly code: Parameters<FindingCollector['add']>[0]['code']
  readonly expected: string | null
  readonly found?: string | null
  readonly title?: string | null
}

/** Tells of a faulty answer, and keeps its unit from having a figure. */
export const tellAnswer = (
  sheet: SurveySheet,
  at: { readonly unit: number; readonly row: number; readonly column: number },
  fault: AnswerRemark,
): void => {
  const owner = sheet.tallies.units[at.unit]
  if (owner) owner.broken = true
  if (owner && fault.code === 'E-CELL-RANGE') owner.offScale++
  const remark = { ...fault, cell: address(at.column, at.row), unit: owner ? shownUnit(owner) : null }
  // Words in place of figures have one cause for their whole column: how the form was made.
  const key = fault.code === 'E-ANSWER-WORDS' ? `words ${at.column}` : undefined
  if (key === undefined) sheet.findings.add(remark)
  else if (!sheet.findings.has(key)) sheet.findings.add({ ...remark, unit: null }, key)
}
