import type { UnitName } from '../../engine/unit.js'
import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Row, Table } from '../../formats/table.js'
import { sameKey } from '../identity.js'
import { matchable, presentable, roleOf, widthOfUnit } from '../words.js'

/** How many users each unit has, found by code where there is one, else by name. */
export type Population = (unit: UnitName) => number | null

const WORDS = new Set([
  'population',
  'populasi',
  'pengguna',
  'jumlah pengguna',
  'pengguna layanan',
  'jumlah pengguna layanan',
  'jumlah populasi',
])

interface Columns {
  readonly unit: number | null
  readonly code: number | null
  readonly population: number
}

const columnsOf = (row: Row): Columns | null => {
  const at = (is: (text: string) => boolean) => row.cells.find(({ text }) => is(text))?.column ?? null
  const population = at((text) => WORDS.has(matchable(text)))
  const units = row.cells
    .filter(({ text }) => roleOf(text) === 'unit')
    .sort((a, b) => widthOfUnit(a.text) - widthOfUnit(b.text))
  const [unit, code] = [units[0]?.column ?? null, at((text) => roleOf(text) === 'unit_code')]
  return population === null || (unit === null && code === null) ? null : { unit, code, population }
}

const textAt = (row: Row, column: number | null): string =>
  column === null ? '' : presentable(row.cells.find((cell) => cell.column === column)?.text ?? '')

const HEADER_WITHIN = 20

/** Reads the numbers of users (CSV or sheet: unit_code or unit, and population). */
export const readPopulation = (
  table: Table,
): { readonly population: Population; readonly remarks: readonly Remark[] } => {
  const [byCode, byName] = [new Map<string, number>(), new Map<string, number>()]
  const remarks: Remark[] = []
  let columns: Columns | null = null
  let seen = 0
  for (const row of table.rows()) {
    if (!columns) {
      columns = columnsOf(row)
      if (++seen > HEADER_WITHIN) break
      continue
    }
    const [code, name, text] = [textAt(row, columns.code), textAt(row, columns.unit), textAt(row, columns.population)]
    if (text === '' && code === '' && name === '') continue
    const count = /^\d{1,12}$/.test(text) && text !== '0' ? Number(text) : null
    if (count === null)
      remarks.push({
        code: 'E-CELL-TYPE',
        cell: address(columns.population, row.number),
        found: text,
        expected: '1, 2, 3, …',
      })
    else if (code !== '') byCode.set(sameKey(code), count)
    else byName.set(sameKey(name), count)
  }
  if (!columns) remarks.push({ code: 'E-HEAD-MISSING', expected: 'unit_code, unit, population' })
  const population: Population = ({ unitCode, unit }) =>
    (unitCode === null ? undefined : byCode.get(sameKey(unitCode))) ?? byName.get(sameKey(unit)) ?? null
  return { population, remarks }
}
