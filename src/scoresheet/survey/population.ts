import type { UnitName } from '../../engine/score/unit.js'
import { address } from '../../finding/address.js'
import { cellSet } from '../../finding/cell-ranges.js'
import type { Remark } from '../../finding/finding.js'
import type { Row, Table } from '../../formats/cell-table.js'
import type { Aliases } from '../aliases.js'
import { sameKey } from '../identity.js'
import { matchKey, roleOf, shownText, widthOfUnit } from '../match-key.js'
import { rowText } from '../row-cell.js'

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
  readonly agency: number | null
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
  const agency = at((text) => roleOf(text) === 'agency')
  return population === null || (unit === null && code === null) ? null : { agency, unit, code, population }
}

const textAt = (row: Row, column: number | null): string => (column === null ? '' : shownText(rowText(row, column)))

const HEADER_WITHIN = 20

/** A row of the list: whose users it counts, and how many they are. */
interface PopulationLine {
  /** "" where the row has none; the same of agency and name. */
  readonly code: string
  readonly agency: string
  readonly name: string
  readonly cell: string
  readonly users: number
}

/** The lines of a list by the units that they name. */
type LineOf = (unit: Pick<UnitName, 'agency' | 'unit' | 'unitCode'>) => PopulationLine | null

const isOfAgency = ({ agency }: PopulationLine, asked: string): boolean =>
  agency === '' || asked === '' || sameKey(agency) === sameKey(asked)

/** By code where both have one, else by a name that only one line has. */
const finder = (lines: readonly PopulationLine[]): LineOf => {
  const byCode = new Map(lines.filter(({ code }) => code !== '').map((line) => [sameKey(line.code), line]))
  const byName = new Map<string, PopulationLine[]>()
  for (const line of lines) {
    const key = sameKey(line.name)
    if (line.name !== '') byName.set(key, [...(byName.get(key) ?? []), line])
  }
  return ({ unitCode, unit, agency }) => {
    const coded = unitCode === null ? undefined : byCode.get(sameKey(unitCode))
    if (coded) return coded
    const [named, other] = (byName.get(sameKey(unit)) ?? []).filter((line) => isOfAgency(line, agency))
    return named && !other && (unitCode === null || named.code === '') ? named : null
  }
}

/** By what two lines of a list are about one unit. */
const keyOf = ({ code, agency, name }: PopulationLine): string =>
  JSON.stringify(code === '' ? ['', sameKey(agency), sameKey(name)] : [sameKey(code)])

/** Each unit's line once; one whose lines give different numbers has none, and both cells are told. */
const eachOnce = (
  all: readonly PopulationLine[],
): {
  readonly lines: readonly PopulationLine[]
  readonly remarks: readonly Remark[]
  readonly doubtful: readonly PopulationLine[]
} => {
  const known = new Map<string, PopulationLine>()
  const doubtful = new Set<PopulationLine>()
  const remarks = all.flatMap((line): Remark[] => {
    const [key, unit] = [keyOf(line), line.name || line.code]
    const first = known.get(key)
    known.set(key, first ?? line)
    if (!first) return []
    if (first.users === line.users)
      return [{ code: 'N-ROW-TWICE', cell: line.cell, found: unit, expected: first.cell, unit }]
    doubtful.add(first)
    return [{ code: 'E-ROW-DUP', cell: line.cell, expected: `${first.cell} (${first.users})`, unit, why: 'population' }]
  })
  const lines = [...known.values()]
  return { lines: lines.filter((line) => !doubtful.has(line)), doubtful: [...doubtful], remarks }
}

/** What a list of numbers of users says: its lines, which of them a unit's is, and what is wrong with it. */
interface PopulationReading {
  readonly lines: readonly PopulationLine[]
  /** Whether a line names a unit whose number is not known, because the list contradicts itself: that is told already. */
  readonly isDoubtful: (unit: Parameters<LineOf>[0]) => boolean
  readonly lineOf: LineOf
  readonly remarks: readonly Remark[]
}

const OWN_WORDS = { why: 'population' } as const

/** A row of a list under the names that are meant, or what is wrong with its number; null where nothing stands in it. */
const lineOf = (row: Row, columns: Columns, rename: Aliases): PopulationLine | Remark | null => {
  const at = (column: number | null) => textAt(row, column)
  const [code, unit, text] = [at(columns.code), at(columns.unit), at(columns.population)]
  if (text === '' && code === '' && unit === '') return null
  const cell = address(columns.population, row.number)
  if (!/^0*[1-9]\d{0,11}$/.test(text))
    return { code: 'E-CELL-TYPE', cell, found: text || null, expected: '1, 2, 3, …', unit: unit || code, ...OWN_WORDS }
  const names = rename({ agency: at(columns.agency) || null, unit: unit || null })
  return { code, agency: names.agency ?? '', name: names.unit ?? '', cell, users: Number(text) }
}

/** Reads the numbers of users (CSV or sheet: unit_code or unit, and population; the agency where it has a column). */
export const readPopulation = (table: Table, rename: Aliases): PopulationReading => {
  const [all, remarks]: [PopulationLine[], Remark[]] = [[], []]
  let columns: Columns | null = null
  let seen = 0
  for (const row of table.rows()) {
    if (!columns) {
      if (seen++ === HEADER_WITHIN) break
      columns = columnsOf(row)
      continue
    }
    const line = lineOf(row, columns, rename)
    if (line && 'users' in line) all.push(line)
    else if (line) remarks.push(line)
  }
  if (!columns) remarks.push({ code: 'E-HEAD-MISSING', expected: 'unit / unit_code, population', why: 'list' })
  const { lines, doubtful, remarks: repeated } = eachOnce(all)
  const doubtfulOf = finder(doubtful)
  return {
    lines,
    lineOf: finder(lines),
    isDoubtful: (unit) => doubtfulOf(unit) !== null,
    remarks: [...remarks, ...repeated],
  }
}

/** Names beyond these are only counted. */
const NAMED = 20

const listText = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(', ')}, …` : names.join(', ')

/** Where list and survey do not speak of the same units: lines without a surveyed unit, and units without a line. */
export const populationGaps = (
  { lines, lineOf, isDoubtful }: PopulationReading,
  units: readonly Parameters<LineOf>[0][],
): readonly Remark[] => {
  if (units.length === 0 || lines.length === 0) return []
  const used = new Set(units.map(lineOf))
  const strange = lines.filter((line) => !used.has(line))
  const lacking = units
    .filter((unit) => lineOf(unit) === null && !isDoubtful(unit))
    .map(({ unit, unitCode }) => unit || (unitCode ?? ''))
  const cells = cellSet()
  for (const { cell } of strange) cells.add(cell)
  const unknown: Remark = {
    code: 'W-POPULATION-UNKNOWN',
    cell: strange[0]?.cell ?? null,
    found: listText(strange.map(({ code, name }) => name || code)),
    count: strange.length,
    cells: strange.length > 1 ? cells.ranges() : null,
  }
  const missing: Remark = { code: 'W-POPULATION-MISSING', found: listText(lacking), count: lacking.length }
  return [...(strange.length > 0 ? [unknown] : []), ...(lacking.length > 0 ? [missing] : [])]
}
