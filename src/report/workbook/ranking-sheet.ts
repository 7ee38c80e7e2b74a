import type { Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import type { Beside } from './beside.js'
import type { Plan } from './book-layout.js'
import { fixedRange, textLiteral } from './formula-text.js'
import { type Grid, headOf } from './grid.js'
import { aboveTable, checkedBy, footOf } from './header.js'
import { RANKED_FROM, rankingHighlights } from './ranked-columns.js'

/** One of the two rankings: what is ranked, and its rows. */
interface Ranked<T> {
  readonly which: 'units' | 'agencies'
  readonly items: readonly T[]
  readonly row: (item: T, row: number) => SheetRow
  /** The column whose names stay in sight however far one goes right. */
  readonly lead: 'unit' | 'agency'
  readonly tab: string
  /** What the title says beside what is ranked. */
  readonly beside?: Beside | null
}

const titleOf = (title: string, beside: Beside | null): { readonly title: string; readonly formula?: string } =>
  beside === null
    ? { title }
    : { title: `${title} · ${beside.text}`, formula: `${textLiteral(`${title} · `)}&${beside.formula}` }

function* rowsOf<T>(plan: Plan, grid: Grid, { which, items, row, beside = null }: Ranked<T>): Generator<SheetRow> {
  const check = grid.at('check')
  const range = items.length > 0 ? fixedRange(`${check}${RANKED_FROM}:${check}${RANKED_FROM + items.length - 1}`) : null
  const printed = grid.columns.findIndex(({ key }) => key === 'remark') + 1
  const status = checkedBy(plan, range)
  yield* aboveTable(plan, grid, { ...titleOf(plan.words.titles[which], beside), status, printed })
  yield* headOf(grid)
  for (const [i, item] of items.entries()) yield row(item, RANKED_FROM + i)
}

/** A ranking as a sheet that goes to the head of the agency: what is not for print stands right of what is. */
export const rankingSheet = <T>(plan: Plan, grid: Grid, ranking: Ranked<T>): Sheet => {
  const count = ranking.items.length
  const last = RANKED_FROM + Math.max(count, 1) - 1
  return {
    name: plan.sheets[ranking.which],
    columns: grid.widths,
    rows: rowsOf(plan, grid, ranking),
    frozen: { columns: grid.columns.findIndex(({ key }) => key === ranking.lead) + 1, rows: RANKED_FROM - 1 },
    filter: `A${RANKED_FROM - 1}:${grid.last}${last}`,
    highlights: rankingHighlights(plan, grid, count),
    print: { landscape: true, titleRows: '5:6', area: `A1:${grid.at('remark')}${last}`, foot: footOf(plan) },
    tab: ranking.tab,
  }
}
