import type { Cell, Row } from '../../formats/cell-table.js'
import { figureIn } from '../cell/figure-text.js'
import { proposalFor } from '../cell/suggestion.js'
import { combinedItem, type Item, readItem } from '../item.js'
import type { Role } from '../match-key.js'
import { readHeader, type Terms } from './header-row.js'
import { type Search, textsOf } from './stack.js'

/** The columns at the left that name the indicators, and the rows that do. */
export interface Keys {
  readonly columns: readonly number[]
  readonly roles: ReadonlyMap<Role, readonly number[]>
  /** The row of their headings; null where they have none. */
  readonly row: Row | null
  /** Rows with an indicator, as far as a header is looked for. */
  readonly items: readonly Row[]
}

const KEYS = ['number', 'indicator', 'title'] as const satisfies readonly Role[]

const textAt = ({ cells }: Row, column: number): string => {
  const cell = cells.find((each) => each.column >= column)
  return cell?.column === column ? cell.text : ''
}

const itemIn = (row: Row, columns: readonly number[], { vocabulary }: Terms): Item | null =>
  combinedItem(columns.map((column) => readItem(textAt(row, column), vocabulary.isCode)))

const itemRows = (rows: readonly Row[], columns: readonly number[], terms: Terms): readonly Row[] =>
  rows.filter((row) => {
    const item = itemIn(row, columns, terms)
    return item !== null && terms.vocabulary.isItem(item)
  })

const headedKeys = (rows: readonly Row[], terms: Terms): Keys | null => {
  for (const [i, row] of rows.entries()) {
    const { roles } = readHeader(textsOf(row), terms)
    const named = roles.get('indicator') ?? roles.get('number') ?? []
    const columns = [...named, ...(roles.get('title') ?? [])]
    const items = columns.length > 0 ? itemRows(rows.slice(i + 1), columns, terms) : []
    const own = new Map(KEYS.flatMap((role) => (roles.has(role) ? [[role, roles.get(role) ?? []] as const] : [])))
    if (items.length >= 2) return { columns: [...own.values()].flat(), roles: own, row, items }
  }
  return null
}

/** At most one in so many numbers may be missing. */
const FEW = 10

/** A column without a heading that names most of the indicators of a variant by number or code. */
const bareKeys = ({ rows, terms }: Search): Keys | null => {
  const columns = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
  for (const column of [...columns].sort((a, b) => a - b).slice(0, KEYS.length)) {
    const items = itemRows(rows, [column], terms)
    const named = items.map((row) => itemIn(row, [column], terms))
    const numbers = new Set(named.flatMap((item) => item?.number ?? []))
    const missing = terms.vocabulary.lacking(numbers)?.length
    if (missing === undefined) continue
    const filled = rows.filter((row) => row.number >= (items[0]?.number ?? 0) && textAt(row, column).trim() !== '')
    if (2 * items.length <= filled.length) continue
    const isCoded = named.some((item) => item?.code && /\D/.test(item.code) && terms.vocabulary.isCode(item.code))
    // Running numbers stand in many a table: bare ones are an instrument's only where hardly any is missing.
    if (isCoded || FEW * missing <= numbers.size + missing) {
      const roles = new Map<Role, readonly number[]>([['indicator', [column]]])
      return { columns: [column], roles, row: null, items }
    }
  }
  return null
}

const isFigure = ({ text }: Cell): boolean =>
  figureIn(text.trim()) !== null || (/\d/.test(text) && proposalFor(text.trim()) !== null)

/** Columns right of the keys whose cells beside indicators are figures more often than words. */
export const figureColumns = ({ columns, items }: Keys): ReadonlySet<number> => {
  const counts = new Map<number, number>()
  for (const cell of items.flatMap(({ cells }) => cells)) {
    if (cell.column <= Math.max(...columns) || cell.text.trim() === '') continue
    counts.set(cell.column, (counts.get(cell.column) ?? 0) + (isFigure(cell) ? 1 : -1))
  }
  return new Set([...counts].filter(([, count]) => count > 0).map(([column]) => column))
}

/** Columns beside the indicators that hold words: answers, links, notes. */
export const wordColumns = ({ items }: Keys, figures: ReadonlySet<number>): ReadonlySet<number> =>
  new Set(
    items.flatMap(({ cells }) =>
      cells.filter(({ column, text }) => text.trim() !== '' && !figures.has(column)).map(({ column }) => column),
    ),
  )

/** The columns that name the indicators of a table with a row for each; null where there are none. */
export const keysIn = (search: Search): Keys | null => headedKeys(search.rows, search.terms) ?? bareKeys(search)
