import { address } from '../../finding/address.js'
import { Refusal, type Remark } from '../../finding/finding.js'
import type { Row, Table } from '../../formats/cell-table.js'
import { firstRows } from '../layout.js'
import type { RowCounts } from '../row-counts.js'
import { countTaker, takeWaiting } from './counts.js'
import { footRemarks } from './foot.js'
import { findSurvey, type SurveyLayout } from './head.js'
import { misfitIn, orderRemarks, otherScaleIn, unknownRemarks, wordRemarks } from './misfit.js'
import { count, openSheet, type SurveySheet, type SurveyTerms } from './opened-sheet.js'
import { type OnRespondent, takeRespondent } from './respondent-row.js'
import { meanRemarks } from './row-means.js'
import { skmIn } from './skm.js'
import { countRespondents, type Tallies } from './tallies.js'
import { labelsFor } from './word-book.js'

/** What one sheet of a survey gave: tallies by unit as it names them, and what was found while reading. */
export interface SurveyReading {
  /** The sheet's name; null for CSV. */
  readonly sheet: string | null
  readonly layout: SurveyLayout
  readonly tallies: Tallies
  /** Text above the table, by which a variant may be told. */
  readonly preamble: string
  /** Whether columns beside the answers tell respondents apart. */
  readonly identified: boolean
  readonly remarks: readonly Remark[]
  /** True where the sheet is another survey: its units have no figure, for that reason alone. */
  readonly refused: boolean
  readonly rows: RowCounts
}

/** Remarks of readers quote what stood in a cell; in a survey that may be somebody's name, so the quote is dropped. */
export const withoutQuotes = (remark: Remark): Remark => ({ ...remark, found: null })

export interface Opened {
  readonly sheet: SurveySheet
  /** First rows of the table, the header among them, and the walk over those behind. */
  readonly first: readonly Row[]
  /** How many rows were looked at for a header. */
  readonly seen: number
  readonly rest: Iterator<Row>
  readonly remarks: readonly Remark[]
}

/** A sheet that is not read: no survey, or one of which the operator chose what it has not. */
interface Unopened {
  readonly sheet: null
  /** Why, where there is more to say than that it is no survey. */
  readonly remarks: readonly Remark[]
}

/** Opens a sheet that holds a survey: its header is found by its words and by what the operator chose. */
export const openSurvey = (table: Table, terms: SurveyTerms): Opened | Unopened => {
  const { variants, rules } = terms
  const rest = table.rows()[Symbol.iterator]()
  const first = firstRows(rest)
  const { layout, remarks } = findSurvey(first, variants, rules) ?? { layout: null, remarks: [] }
  if (!layout) return { sheet: null, remarks }
  const titles = first.filter((row) => row.number <= layout.row)
  const below = first.filter((row) => row.number > layout.row)
  const sheet = openSheet({ table, layout, titles, below }, terms)
  return { sheet, first: below, seen: first.length, rest, remarks }
}

/** How rows of this kind of sheet are taken. */
export const rowTaker = (sheet: SurveySheet, onRespondent: OnRespondent | null): ((row: Row) => void) => {
  if (sheet.layout.kind === 'answers') {
    const answers = new Uint8Array(sheet.layout.questions.length)
    return (row) => count(sheet, takeRespondent(sheet, row, { answers, onRespondent }))
  }
  const take = countTaker(sheet)
  return (row) => count(sheet, take(row))
}

/** Remarks on words in place of answers say which option this sheet needs, all alike, so that it is told once. */
const withLabels = ({ words, rules }: SurveySheet, remarks: readonly Remark[]): readonly Remark[] => {
  if (words.size === 0) return remarks
  const found = labelsFor(words, rules.scale)
  return remarks.map((remark) => (remark.code === 'E-ANSWER-WORDS' ? { ...remark, found } : remark))
}

/** That a sheet is none of this survey, so that its units have no figure; or a warning that it looks so. */
const misfitOf = (sheet: SurveySheet): { readonly remark: Remark; readonly refused: boolean } | null => {
  const { layout, rules, tallies, spoken } = sheet
  if (rules.isAlone) {
    const remark = misfitIn(sheet) ?? otherScaleIn(sheet)
    return remark && { remark, refused: true }
  }
  const code = rules.isForm ? null : skmIn(layout, tallies, spoken.skm)
  const cell = address(layout.questions[0]?.column ?? 0, layout.row)
  return code && { remark: { code, cell, expected: rules.formId }, refused: code === 'E-SURVEY-SKM' }
}

/** What a sheet came to after its last row. */
export const closeSheet = (sheet: SurveySheet, remarks: readonly Remark[]): SurveyReading => {
  const { tallies, layout, labels, findings, rows, table } = sheet
  takeWaiting(sheet)
  const misfit = misfitOf(sheet)
  const refused = misfit?.refused ?? false
  const told = misfit ? [misfit.remark] : []
  if (refused) for (const unit of tallies.units) unit.broken = true
  if (layout.kind !== 'answers') countRespondents(tallies)
  if (rows.used + rows.refused === 0) findings.add({ code: 'E-SHEET-EMPTY', cell: address(0, layout.row) })
  return {
    sheet: table.name,
    layout,
    tallies,
    preamble: labels.preamble,
    identified: sheet.identity.length > 0,
    // One cause, one finding: what else such a sheet lacks is no fault of an answer.
    remarks: refused
      ? told
      : [
          ...remarks,
          ...told,
          ...unknownRemarks(sheet),
          ...orderRemarks(sheet),
          ...wordRemarks(sheet),
          ...withLabels(sheet, findings.remarks()),
          ...meanRemarks(sheet.means),
          ...footRemarks(sheet),
        ],
    refused,
    rows: { read: rows.used + rows.refused, ...rows },
  }
}

/** Reads one sheet row by row; `onRespondent` is told of every respondent. */
export const readSurveySheet = (
  table: Table,
  terms: SurveyTerms,
  onRespondent: OnRespondent | null = null,
): SurveyReading | Unopened => {
  const opened = openSurvey(table, terms)
  if (!opened.sheet) return opened
  const take = rowTaker(opened.sheet, onRespondent)
  for (const row of opened.first) take(row)
  for (let next = opened.rest.next(); !next.done; next = opened.rest.next()) take(next.value)
  return closeSheet(opened.sheet, opened.remarks)
}

/** The remark of a refusal without what it quotes; anything else thrown is a bug and goes on. */
export const refusalRemark = (error: unknown): Remark => {
  if (error instanceof Refusal) return withoutQuotes(error.remark)
  throw error
}
