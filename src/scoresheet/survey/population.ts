import type { UnitName } from '../../engine/score/unit.js'
import { address } from '../../finding/address.js'
import { cellSet } from '../../finding/cells.js'
import type { Remark } from '../../finding/finding.js'
import type { Row, Table } from '../../formats/table.js'
import { sameKey } from '../identity.js'
import { matchKey, roleOf, shownText, widthOfUnit } from '../words.js'

/** How many users each unit has; null where nobody says. */
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
  const population = at((text) => WORDS.has(matchKey(text)))
  const units = row.cells
    .filter(({ text }) => roleOf(text) === 'unit')
    .sort((a, b) => widthOfUnit(a.text) - widthOfUnit(b.text))
  const [unit, code] = [units[0]?.column ?? null, at((text) => roleOf(text) === 'unit_code')]
  return population === null || (unit === null && code === null) ? null : { unit, code, population }
}

const textAt = (row: Row, column: number | null): string =>
  column === null ? '' : shownText(row.cells.find((cell) => cell.column === column)?.text ?? '')

const HEADER_WITHIN = 20

/** A row of the list: whose users it counts, and how many they are. */
interface PopulationLine {
  /** "" where the row has none. */
  readonly code: string
  readonly name: string
  /** The cell of the number. */
  readonly cell: string
  readonly users: number
}

/** The lines of a list by the units that they name. */
type LineOf = (unit: Pick<UnitName, 'unit' | 'unitCode'>) => PopulationLine | null

/** By code where both have one, else by a name that only one line has. */
const finder = (lines: readonly PopulationLine[]): LineOf => {
  const byCode = new Map(lines.filter(({ code }) => code !== '').map((line) => [sameKey(line.code), line]))
  const byName = new Map<string, PopulationLine | null>()
  for (const line of lines) {
    const [key, before] = [sameKey(line.name), byName.get(sameKey(line.name))]
    if (line.name !== '') byName.set(key, before === undefined || before?.code === line.code ? line : null)
  }
  return ({ unitCode, unit }) => {
    const coded = unitCode === null ? undefined : byCode.get(sameKey(unitCode))
    const named = coded ? null : byName.get(sameKey(unit))
    return coded ?? (named && (unitCode === null || named.code === '') ? named : null)
  }
}

/** What a list of numbers of users says: its lines, which of them a unit's is, and what is wrong with it. */
interface PopulationReading {
  readonly lines: readonly PopulationLine[]
  readonly lineOf: LineOf
  readonly remarks: readonly Remark[]
}

/** Reads the numbers of users (CSV or sheet: unit_code or unit, and population). */
export const readPopulation = (table: Table): PopulationReading => {
  const [lines, remarks]: [PopulationLine[], Remark[]] = [[], []]
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
    const cell = address(columns.population, row.number)
    if (/^\d{1,12}$/.test(text) && text !== '0') lines.push({ code, name, cell, users: Number(text) })
    else remarks.push({ code: 'E-CELL-TYPE', cell, found: text, expected: '1, 2, 3, …' })
  }
  if (!columns) remarks.push({ code: 'E-HEAD-MISSING', expected: 'unit_code, unit, population' })
  return { lines, lineOf: finder(lines), remarks }
}

/** Names beyond these are only counted. */
const NAMED = 20

const listed = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(', ')}, …` : names.join(', ')

/** Where list and survey do not speak of the same units: lines without a surveyed unit, and units without a line. */
export const populationGaps = (
  { lines, lineOf }: PopulationReading,
  units: readonly Pick<UnitName, 'unit' | 'unitCode'>[],
): readonly Remark[] => {
  if (units.length === 0 || lines.length === 0) return []
  const used = new Set(units.map(lineOf))
  const strange = lines.filter((line) => !used.has(line))
  const lacking = units.filter((unit) => lineOf(unit) === null).map(({ unit, unitCode }) => unit || (unitCode ?? ''))
  const cells = cellSet()
  for (const { cell } of strange) cells.add(cell)
  const unknown: Remark = {
    code: 'W-POPULATION-UNKNOWN',
    cell: strange[0]?.cell ?? null,
    found: listed(strange.map(({ code, name }) => name || code)),
    count: strange.length,
    cells: strange.length > 1 ? cells.ranges() : null,
  }
  const missing: Remark = { code: 'W-POPULATION-MISSING', found: listed(lacking), count: lacking.length }
  return [...(strange.length > 0 ? [unknown] : []), ...(lacking.length > 0 ? [missing] : [])]
}
