import type { SurveyLine } from '../../engine/compare/survey-members.js'
import { parseExact } from '../../exact/exact.js'
import type { Row, Table } from '../../formats/cell-table.js'
import { shownText } from '../match-key.js'

/** A survey that the tool wrote as a CSV of units. */
interface SurveyRows {
  /** The id of the form: "SKM". */
  readonly form: string | null
  readonly lines: readonly SurveyLine[]
  /** The year that all lines name; null where they differ or name none. */
  readonly year: number | null
  /** False where a row is a question and not a unit: then there is no figure. */
  readonly isOfUnits: boolean
}

type TextAt = (heading: string) => string | null

const textsOf = (row: Row, columns: ReadonlyMap<string, number>): TextAt => {
  const cells = new Map(row.cells.map((cell) => [cell.column, shownText(cell.text)]))
  return (heading) => cells.get(columns.get(heading) ?? -1) || null
}

/** A figure with a point or, as in a CSV for Excel under Indonesian settings, a comma. */
const withPoint = (text: string | null): string => (text ?? '').replace(',', '.')

const numberOf = (text: string | null): number | null => (text === null ? null : Number(withPoint(text)))

const lineOf = (at: TextAt): SurveyLine => {
  const [low, high] = [numberOf(at('low')), numberOf(at('high'))]
  return {
    agency: at('agency') ?? '',
    agencyCode: at('agency_code'),
    unit: at('unit') ?? '',
    unitCode: at('unit_code'),
    figure: parseExact(withPoint(at('figure'))),
    survey: {
      respondents: numberOf(at('respondents')),
      interval: low === null || high === null ? null : { low, high },
      elements: [],
    },
  }
}

/** What such a table says. */
export const surveyRowsIn = (table: Pick<Table, 'rows'>): SurveyRows => {
  const [head, ...rows] = [...table.rows()]
  const columns = new Map((head?.cells ?? []).map(({ column, text }) => [shownText(text), column]))
  const lines = rows.map((row) => textsOf(row, columns))
  const years = new Set(lines.map((at) => at('year')))
  const [year] = years
  return {
    form: lines[0]?.('survey') ?? null,
    lines: lines.map(lineOf),
    year: years.size === 1 ? numberOf(year ?? null) : null,
    isOfUnits: columns.has('figure'),
  }
}
