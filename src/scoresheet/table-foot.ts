import { compare, whole } from '../exact/exact.js'
import { address } from '../finding/address.js'
import type { Cell, Row } from '../formats/cell-table.js'
import { isBlank } from './blank-cell.js'
import { onceByCell } from './cell/score-cache.js'
import { readFigure } from './cell/score-reading.js'
import { proposalFor } from './cell/suggestion.js'
import { isOfOneUnit } from './layout.js'
import { shownText } from './match-key.js'
import { type Line, lineOf } from './row-names.js'
import { keyOf, totalIn } from './row-scores.js'
import type { Sheet } from './sheet-state.js'
import { type Sign, signIn } from './signature.js'

/** No score is as great as this: what is, is a day's serial number or an official's. */
const NO_SCORE = whole(1000)

/** More rows than a foot has: those held back are then rows of the table. */
const LONGEST = 500

interface RowLine {
  readonly row: Row
  readonly line: Line
}

/** A row without a score that may belong to the foot of the table. */
interface Held extends RowLine {
  /** Whether a blank row stands before it, below rows with scores. */
  readonly apart: boolean
  readonly sign: Sign | null
}

const scoreColumns = ({ layout }: Sheet): readonly number[] => [
  ...(layout.columns.get('score') ?? []),
  ...layout.items.keys(),
  ...(layout.across?.keys() ?? []),
]

const isScore = (cell: Cell): boolean => {
  if (isBlank(cell)) return false
  if (cell.kind === 'error' || cell.kind === 'boolean' || !cell.stored) return true
  const reading = readFigure(cell)
  if (!('value' in reading)) return cell.kind === 'text' && proposalFor(cell.text) !== null
  return compare(reading.value, NO_SCORE) < 0
}

/** Whether a row has a score in one of the columns. */
const scoreFinder = (columns: readonly number[]): ((line: Line) => boolean) => {
  const isScoreHere = onceByCell(isScore)
  return ({ cells }) =>
    columns.some((column) => {
      const cell = cells.get(column)
      return cell !== undefined && isScoreHere(cell)
    })
}

const UNIT_ROLES = ['unit', 'unit_code'] as const

const hasUnit = ({ labels, layout, table }: Sheet, { cells, number }: Line): boolean => {
  if (labels.values.has('unit')) return true
  const isGiven = (column: number): boolean =>
    !isBlank(cells.get(column)) ||
    table.merges.some(({ top, left, bottom }) => left === column && top < number && number <= bottom)
  return UNIT_ROLES.some((role) => layout.columns.get(role)?.some(isGiven))
}

/** Whether a row says whose score it gives, or of what. */
const isNamed = (sheet: Sheet, line: Line): boolean =>
  sheet.layout.kind === 'wide' ? isOfOneUnit(sheet.layout) || hasUnit(sheet, line) : keyOf(sheet, line).item !== null

const runningNumber = ({ layout }: Sheet, { cells }: Line): number | null => {
  const column = layout.columns.get('number')?.[0]
  if (column === undefined) return null
  const text = (cells.get(column)?.text ?? '').trim().replace(/\.$/, '')
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

/** How many of the held rows at most still belong to a wide table: those whose running number goes on. */
const numberedRows = (sheet: Sheet, held: readonly Held[], last: number | null): number => {
  let [due, count] = [(last ?? 0) + 1, 0]
  for (const [i, { line, sign }] of held.entries()) {
    const number = runningNumber(sheet, line)
    if (number === due && hasUnit(sheet, line)) [due, count] = [due + 1, i + 1]
    else if (number !== null || sign === 'opening') break
  }
  return count
}

/** Whether a row of a long table or a form names an indicator or a figure, by a code or a title that is known. */
const isIndicator = (sheet: Sheet, { line, sign }: Held): boolean => {
  const { item, form } = keyOf(sheet, line)
  if (sign === null && form !== null) return true
  if (sign !== null || item === null || (sheet.layout.kind === 'long' && !hasUnit(sheet, line))) return false
  return sheet.vocabulary.isItem(item.title === null ? item : { ...item, number: null })
}

/** How many of the held rows belong to the table by what they name. */
const tableRows = (sheet: Sheet, held: readonly Held[], last: number | null): number =>
  sheet.layout.kind === 'wide'
    ? numberedRows(sheet, held, last)
    : held.findLastIndex((each) => isIndicator(sheet, each)) + 1

/** An office in the unit's column signs where a signature ends below it before another one begins; else it is a unit. */
const isSigned = (held: readonly Held[], at: number): boolean => {
  const { sign } = held[at] ?? {}
  if (sign !== 'office') return sign === 'opening' || sign === 'closing'
  return held.slice(at + 1).find((each) => each.sign === 'opening' || each.sign === 'closing')?.sign === 'closing'
}

/** Where the foot begins among the rows that were held back; their number where there is none. */
const beginOf = (sheet: Sheet, held: readonly Held[], last: number | null): number => {
  const from = tableRows(sheet, held, last)
  const at = held.findIndex((each, i) => i >= from && (each.apart || isSigned(held, i)))
  return at === -1 ? held.length : at
}

const signOf = (sheet: Sheet, line: Line): Sign | null => {
  const units = UNIT_ROLES.flatMap((role) => sheet.layout.columns.get(role) ?? [])
  const signs = [...line.cells.values()].map((cell) => {
    const sign = cell.kind === 'text' ? signIn(cell.text) : null
    return sign === 'office' && !hasUnit(sheet, line) && !units.includes(cell.column) ? 'opening' : sign
  })
  return signs.find((sign) => sign === 'opening') ?? signs.find((sign) => sign !== null) ?? null
}

const tellFoot = (sheet: Sheet, foot: readonly Held[]): void => {
  const cells = foot.flatMap(({ line }) =>
    [...line.cells.values()].filter((cell) => !isBlank(cell)).map((cell) => ({ ...cell, row: line.number })),
  )
  const [first, ...others] = cells
  if (!first) return
  const columns = cells.map(({ column }) => column)
  const [from, to] = [
    address(Math.min(...columns), first.row),
    address(Math.max(...columns), others.at(-1)?.row ?? first.row),
  ]
  const found = cells.map(({ text }) => shownText(text.slice(0, 200))).join(' / ')
  sheet.findings.add({ code: 'N-SHEET-FOOT', cell: from === to ? from : `${from}:${to}`, found })
}

/**
 * The rows of the table, without the foot below it (a signature block, notes), which is told once. Rows without a score
 * are held back until one with a score follows: then they stand inside the table, and are its rows.
 */
export function* aboveFoot(sheet: Sheet, rows: Iterable<Row>): Generator<RowLine> {
  const hasScore = scoreFinder(scoreColumns(sheet))
  let held: Held[] = []
  let [previous, last]: [number, number | null] = [sheet.layout.bottom, null]
  let scored = false
  for (const row of rows) {
    if (row.number <= sheet.layout.bottom || row.cells.every(isBlank)) continue
    const line = lineOf(row)
    const apart = scored && row.number > previous + 1
    previous = row.number
    const filled = hasScore(line)
    if (filled && isNamed(sheet, line)) {
      yield* held
      held = []
      scored = true
      last = runningNumber(sheet, line) ?? last
      yield { row, line }
      continue
    }
    const sign = signOf(sheet, line)
    if (totalIn(sheet, line) !== undefined || (filled && sign === null && !held.some((each) => each.sign !== null))) {
      yield { row, line }
      continue
    }
    held.push({ row, line, apart, sign })
    if (held.length <= LONGEST) continue
    yield* held
    held = []
  }
  const begin = beginOf(sheet, held, last)
  yield* held.slice(0, begin)
  tellFoot(sheet, held.slice(begin))
}
