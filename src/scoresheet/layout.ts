import type { Remark } from '../finding/finding.js'
import type { Cell, Row } from '../formats/cell-table.js'
import type { Item } from './item.js'
import type { Role } from './match-key.js'

/** What the candidate instruments know, so that a header can be told from other text before one of them is chosen. */
export interface Vocabulary {
  readonly isItem: (item: Item) => boolean
  /** Whether a text (squeezed) is an indicator's code, whatever its shape. */
  readonly isCode: (squeezed: string) => boolean
  /** What these running numbers lack to be all that a variant has; null where they are less than half, or more than that. */
  readonly lacking: (numbers: ReadonlySet<number>) => readonly number[] | null
  /** Whether a title (its match key) heads an aspect. */
  readonly isHeading: (title: string) => boolean
  /** Whether columns are the questions of a users' survey, not the indicators of the evaluator's form. */
  readonly isSurvey: (items: readonly Item[]) => boolean
  /** The form whose ready figure a header or a row names ("F-03", an instrument's own external figure), or null. */
  readonly figureOf: (header: string) => string | null
}

/** What the operator decided about a file: columns by role (letter or header text), and the header's row. */
export interface Decisions {
  readonly columns: ReadonlyMap<Role, readonly string[]>
  readonly headerRow: number | null
}

/** Whether a sheet's words name an indicator: by a number or a code, or by a title that is known. */
export const isIndicator = (item: Item, { isItem }: Vocabulary): boolean =>
  item.number !== null || item.code !== null || isItem(item)

export interface ReadingTerms {
  readonly vocabulary: Vocabulary
  readonly decisions: Decisions
}

export const UNDECIDED: Decisions = { columns: new Map(), headerRow: null }

export interface RowCell {
  readonly cell: Cell
  readonly row: number
}

/** Where everything stands in a sheet with scores. Columns are zero-based. */
export interface Layout {
  /** wide: a column per indicator, a row per unit (or one row, of the sheet's unit). long: a row per unit and indicator. single: a row per indicator, one unit per sheet. turned: a row per indicator, a column per unit. */
  readonly kind: 'wide' | 'long' | 'single' | 'turned'
  /** First and last row of the header. */
  readonly top: number
  readonly bottom: number
  readonly columns: ReadonlyMap<Role, readonly number[]>
  /** Wide: the indicator of each column. */
  readonly items: ReadonlyMap<number, Item>
  /** Columns of ready figures: the form that each is of, by its id. */
  readonly figures: ReadonlyMap<number, string>
  /** Turned: what stands above the scores of each unit, by column. */
  readonly across?: ReadonlyMap<number, ReadonlyMap<Role, RowCell>>
  /** Header texts by column, as found. */
  readonly headers: ReadonlyMap<number, string>
  readonly remarks: readonly Remark[]
}

/** Whether neither columns nor rows of a sheet name units: then it is the sheet of one. */
export const isOfOneUnit = ({ kind, columns }: Layout): boolean =>
  kind === 'single' || (kind === 'wide' && !columns.has('unit') && !columns.has('unit_code'))

/** How many rows from the top a header is looked for in. */
export const HEADER_ROWS = 60

/** The first rows of a walk, as many as a header is looked for in, without those that do not count; the walk goes on behind them. */
export const firstRows = (walk: Iterator<Row>, counts: (row: Row) => boolean = () => true): readonly Row[] => {
  const rows: Row[] = []
  while (rows.length < HEADER_ROWS) {
    const next = walk.next()
    if (next.done) break
    if (counts(next.value)) rows.push(next.value)
  }
  return rows
}
