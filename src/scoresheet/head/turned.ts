import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Cell, Range, Row } from '../../formats/cell-table.js'
import { figureIn } from '../cell/figure-text.js'
import { readLabels } from '../labels.js'
import type { Layout, RowCell } from '../layout.js'
import { isTotal, matchKey, NAMING, type Role, roleOf, scoreWord } from '../match-key.js'
import { yearIn } from '../year-text.js'
import type { Headers } from './choice.js'
import { areHeadings, readHeader } from './header-row.js'
import { isInstitution, isRival } from './institution.js'
import { figureColumns, type Keys, keysIn, wordColumns } from './keys.js'
import { columnChoices } from './rivals.js'
import { type Search, textsOf } from './stack.js'

/** The role that a row's text left of the scores gives it: "Instansi", "Kab/Kota", "Unit Lokus". */
const labelOf = (headers: Headers, left: number): Role | null => {
  const roles = [...headers].filter(([column]) => column < left).map(([, text]) => roleOf(text.replace(/:\s*$/, '')))
  return roles.find((role) => role !== null && NAMING.some((naming) => naming === role)) ?? null
}

/** As many rows above the first indicator as a header has. */
const MOST = 5

/** Whether a text can head a column: a word, or a year. */
const isName = (text: string): boolean =>
  (figureIn(text.trim()) === null && !/^\(\d+\)$/.test(text.trim())) || yearIn(text) !== null

/** The row with the units' names: the one that says so, else the lowest with a text above most of the scores. */
const unitRow = (above: readonly Row[], figures: ReadonlySet<number>): Row | null => {
  const left = Math.min(...figures)
  const named = above.filter((row) => {
    const headers = textsOf(row)
    const texts = [...figures].flatMap((column) => headers.get(column) ?? []).filter(isName)
    return texts.length >= 2 && 2 * texts.length >= figures.size
  })
  const labels = named.map((row) => labelOf(textsOf(row), left))
  return named[labels.indexOf('unit')] ?? named.findLast((_, i) => labels[i] === null) ?? null
}

const HEADED =
  /^(skor|nilai|score|bobot|maks|maksimal|maksimum|target|rata|rerata|total|jumlah|median|selisih|aspek|bagian|prinsip|komponen)\b/

/** Whether a heading among the units is of another column: weights, notes, sums. */
const isOther = (text: string): boolean =>
  !isRival(text) && (roleOf(text) !== null || isTotal(text) || HEADED.test(matchKey(text)))

/** The cells of a row by column; one that spans several stands in all of them. */
const spreadMerges = (row: Row, merges: readonly Range[]): ReadonlyMap<number, Cell> => {
  const cells = new Map(row.cells.filter(({ text }) => text.trim() !== '').map((cell) => [cell.column, cell]))
  const spans = merges.filter(({ top, left }) => top === row.number && cells.has(left))
  const within = spans.flatMap(({ left, right }) =>
    Array.from({ length: right - left }, (_, i) => [left + 1 + i, cells.get(left)] as const),
  )
  for (const [column, cell] of within) if (cell) cells.set(column, cell)
  return cells
}

const AGENCY = /^(pemerintah|pemkab|pemkot|pemprov|pemda|kab|kabupaten|kota|prov|provinsi|kementerian)\b/

/** What a row above the scores says of the units, where it says anything. */
const roleAcross = (row: Row, cells: ReadonlyMap<number, Cell>, columns: readonly number[]): Role | null => {
  const label = labelOf(textsOf(row), Math.min(...columns))
  if (label) return label
  const texts = columns.flatMap((column) => cells.get(column)?.text ?? [])
  return texts.length > 0 && texts.every((text) => AGENCY.test(matchKey(text))) ? 'agency' : null
}

/**
 * The cells of a row that names something of the units across; null where it speaks of the whole sheet, as a label with
 * one value does. A single name without a label, as a merge leaves it in CSV, is of all columns from its own on.
 */
const namingCells = (
  row: Row,
  cells: ReadonlyMap<number, Cell>,
  columns: readonly number[],
): ReadonlyMap<number, Cell> | null => {
  const named = columns.filter((column) => cells.has(column))
  const isLabel = (column: number) => NAMING.some((role) => role === roleOf(cells.get(column)?.text ?? ''))
  if (named.some(isLabel)) return null
  const [only, ...others] = named
  if (only === undefined || others.length > 0) return cells
  if (labelOf(textsOf(row), Math.min(...columns)) !== null) return null
  const cell = cells.get(only)
  return new Map(columns.flatMap((column) => (cell && column >= only ? [[column, cell] as const] : [])))
}

/** What the rows above say of each unit, by column. */
const namesAcross = (
  { rows: above, merges }: Pick<Search, 'rows' | 'merges'>,
  units: Row,
  columns: readonly number[],
) => {
  const rows = above.flatMap((row) => {
    const cells = spreadMerges(row, merges)
    const role = row === units ? 'unit' : roleAcross(row, cells, columns)
    if (role === null || (role === 'unit' && row !== units)) return []
    const named = row === units ? cells : namingCells(row, cells, columns)
    return named ? [{ row, role, cells: named }] : []
  })
  const across = columns.map((column) => {
    const said = rows.flatMap(({ row, role, cells }): (readonly [Role, RowCell])[] => {
      const cell = cells.get(column)
      return cell ? [[role, { cell, row: row.number }]] : []
    })
    return [column, new Map(said)] as const
  })
  return { rows: rows.map(({ row }) => row.number), across: new Map(across) }
}

const namesOf = (said: ReadonlyMap<Role, RowCell>): string =>
  (['agency', 'agency_code', 'unit', 'unit_code', 'evaluator'] as const)
    .map((role) => matchKey(said.get(role)?.cell.text ?? ''))
    .join('\n')

/** Two columns of one unit. */
const doubledUnits = (layout: Layout, row: number): readonly Remark[] => {
  const seen = new Map<string, number>()
  return [...(layout.across ?? [])].flatMap(([column, said]): readonly Remark[] => {
    const key = namesOf(said)
    const before = seen.get(key)
    seen.set(key, before ?? column)
    const found = said.get('unit')?.cell.text ?? null
    return before === undefined
      ? []
      : [{ code: 'E-HEAD-DUP', cell: address(column, row), found, expected: address(before, row) }]
  })
}

/** The columns of the units, with the rest that the header says of them; null where there are not two. */
const unitsIn = (headers: Headers, keys: Keys, figures: ReadonlySet<number>): readonly number[] | null => {
  const words = wordColumns(keys, figures)
  const [left, right] = [Math.min(...figures), Math.max(...figures)]
  // A column without any score between or beside the others is a unit that nobody has scored yet.
  const columns = [...headers.keys()].filter(
    (column) => figures.has(column) || (column >= left && column <= right + 1 && !words.has(column)),
  )
  const units = columns.filter((column) => !isOther(headers.get(column) ?? '') && !keys.columns.includes(column))
  return units.filter((column) => figures.has(column)).length >= 2 ? units : null
}

/** Whether most of the columns are headed by indicators: then the rows are units, though nothing says so. */
const areIndicators = (headers: Headers, columns: readonly number[], { terms }: Search): boolean => {
  const { items } = readHeader(headers, terms)
  return areHeadings(items) && 2 * columns.filter((column) => items.has(column)).length > columns.length
}

const weights = (headers: Headers): readonly (readonly [Role, readonly number[]])[] =>
  (['weight', 'note'] as const).flatMap((role) => {
    const columns = [...headers].filter(([, text]) => roleOf(text) === role).map(([column]) => column)
    return columns.length > 0 ? [[role, columns] as const] : []
  })

/** A table with its indicators down and its units across; the remarks ask where the columns may be evaluators. */
interface Turned {
  readonly layout: Layout | null
  readonly remarks: readonly Remark[]
}

/**
 * Finds a table with indicators down and units across. `strict` where a score's title stands above the columns: then
 * only names of institutions are units, since others may be evaluators.
 */
export const findTurned = (search: Search, strict: boolean): Turned | null => {
  const { rows, merges, terms } = search
  const { columns, headerRow } = terms.decisions
  if (columns.has('score') || columns.has('unit')) return null
  const keys = keysIn(search)
  const [first] = keys?.items ?? []
  if (!keys || !first) return null
  const figures = figureColumns(keys)
  const above = rows.filter(({ number }) => number < first.number).slice(-MOST)
  const row = figures.size < 2 ? null : unitRow(above, figures)
  if (!row || (headerRow !== null && row.number !== headerRow && keys.row?.number !== headerRow)) return null
  const headers = new Map([...(keys.row ? textsOf(keys.row) : []), ...textsOf(row)])
  const units = unitsIn(textsOf(row), keys, figures)
  if (
    !units ||
    areIndicators(textsOf(row), units, search) ||
    (strict && !units.every((column) => isInstitution(headers.get(column) ?? '')))
  )
    return null
  const said = namesAcross({ rows: above, merges }, row, units)
  const numbers = [...said.rows, row.number, keys.row?.number ?? row.number]
  const [top, bottom] = [Math.min(...numbers), Math.max(...numbers)]
  const single = readLabels(rows.filter(({ number }) => number < top)).values.has('unit')
  if (single || units.some((column) => isRival(headers.get(column) ?? ''))) {
    const found = units.map((column) => headers.get(column)).join(' | ')
    const cell = address(units[1] ?? 0, row.number)
    return {
      layout: null,
      remarks: [{ code: 'E-SCORE-COLUMN', cell, found, expected: columnChoices(headers, units, 'score') }],
    }
  }
  const layout: Layout = {
    kind: 'turned',
    top,
    bottom,
    columns: new Map([...keys.roles, ...weights(headers), ['score', units]]),
    items: new Map(),
    figures: new Map(),
    across: said.across,
    headers,
    remarks: [],
  }
  return { layout: { ...layout, remarks: doubledUnits(layout, row.number) }, remarks: [] }
}

/** Whether several columns below the title of a score may be units. */
export const mayBeUnits = (headers: Headers, scores: readonly number[]): boolean =>
  scores.length > 1 && scores.every((column) => scoreWord(headers.get(column) ?? '') !== null)
