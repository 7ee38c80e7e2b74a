import { address } from '../finding/address.js'
import { cellSet } from '../finding/cell-ranges.js'
import { type Finding, finding } from '../finding/finding.js'
import type { Row } from '../formats/cell-table.js'
import { sameKey } from './identity.js'
import { matchKey, shownText } from './match-key.js'
import { rowText } from './row-cell.js'

interface AgencyAndUnit {
  readonly agency: string | null
  readonly unit: string | null
}

/** Turns the names of a sheet into those that they are another spelling of; names that nothing is said about stay. */
export type Aliases = <T extends AgencyAndUnit>(names: T) => T

/** A list of other names, and what is wrong with it. */
export interface AliasReading {
  readonly aliases: Aliases
  readonly findings: readonly Finding[]
  /** What is to be said of lines that named nobody up to now; asked once all names of a run were looked up. */
  readonly unused: () => readonly Finding[]
}

/** The columns of a list of other names. */
export const ALIAS_COLUMNS = ['from_agency', 'from_unit', 'agency', 'unit'] as const
type Column = (typeof ALIAS_COLUMNS)[number]

/** No other names: everybody is called as the sheet says. */
export const NO_ALIASES: Aliases = (names) => names

/** No list of other names. */
export const NO_ALIAS_READING: AliasReading = { aliases: NO_ALIASES, findings: [], unused: () => [] }

const keyOf = (agency: string, unit: string): string => `${sameKey(agency)}\n${sameKey(unit)}`

const placesOf = (head: Row): ReadonlyMap<Column, number> => {
  const named = new Map(head.cells.map(({ column, text }) => [matchKey(text), column]))
  return new Map(
    ALIAS_COLUMNS.flatMap((column) => {
      const at = named.get(matchKey(column))
      return at === undefined ? [] : [[column, at] as const]
    }),
  )
}

/** What one line says: who is meant by whom. An empty unit speaks of the whole agency, an empty agency of any. */
interface Line {
  readonly cell: string
  readonly from: { readonly agency: string; readonly unit: string }
  readonly to: { readonly agency: string; readonly unit: string }
}

const lineOf = (row: Row, places: ReadonlyMap<Column, number>): Line => {
  const text = (column: Column): string => shownText(rowText(row, places.get(column)))
  return {
    cell: address(places.get('from_agency') ?? 0, row.number),
    from: { agency: text('from_agency'), unit: text('from_unit') },
    to: { agency: text('agency'), unit: text('unit') },
  }
}

type Book = ReadonlyMap<string, Line>

/** The line that speaks of a unit: of its agency and name, of its name in any agency, of its agency as a whole. */
const lineIn = (book: Book, agency: string, unit: string): Line | undefined => {
  if (unit === '') return book.get(keyOf(agency, ''))
  return book.get(keyOf(agency, unit)) ?? book.get(keyOf('', unit)) ?? book.get(keyOf(agency, ''))
}

const aliasesFrom = (book: Book, used: Set<Line>): Aliases => {
  if (book.size === 0) return NO_ALIASES
  return (names) => {
    const line = lineIn(book, names.agency ?? '', names.unit ?? '')
    if (!line) return names
    const { to } = line
    used.add(line)
    return {
      ...names,
      agency: to.agency === '' ? names.agency : to.agency,
      unit: to.unit === '' ? names.unit : to.unit,
    }
  }
}

/** Names beyond these are only counted. */
const NAMED = 20

const nameOf = ({ agency, unit }: Line['from']): string => [agency, unit].filter(Boolean).join(' / ')

/** Lines that named nobody of a run, as one notice. */
const unusedFinding = (file: string, lines: readonly Line[]): Finding | null => {
  const [first] = lines
  if (!first) return null
  const cells = cellSet()
  for (const { cell } of lines) cells.add(cell)
  const names = lines.slice(0, NAMED).map(({ from }) => nameOf(from))
  const found = [...names, ...(lines.length > NAMED ? ['…'] : [])].join('; ')
  const ranges = lines.length > 1 ? cells.ranges() : null
  return finding(file, { code: 'N-ALIAS-UNUSED', cell: first.cell, found, count: lines.length, cells: ranges })
}

/**
 * Other names from a table with the columns `from_agency,from_unit,agency,unit`: a sheet that names the first two means
 * the last two. A cell left empty keeps what the sheet says; an empty `from_unit` renames an agency with all its units.
 * Two lines that send one name to two places are told and neither counts.
 */
export const readAliases = (file: string, rows: Iterable<Row>): AliasReading => {
  const findings: Finding[] = []
  const book = new Map<string, Line | null>()
  let places: ReadonlyMap<Column, number> | null = null
  for (const row of rows) {
    if (row.cells.every(({ text }) => shownText(text) === '')) continue
    if (!places) {
      places = placesOf(row)
      const missing = ALIAS_COLUMNS.filter((column) => !places?.has(column))
      if (missing.length === 0) continue
      findings.push(
        finding(file, {
          code: 'E-HEAD-MISSING',
          cell: address(0, row.number),
          expected: missing.join(', '),
          why: 'list',
        }),
      )
      return { ...NO_ALIAS_READING, findings }
    }
    const line = lineOf(row, places)
    const { from, to, cell } = line
    if ((from.agency === '' && from.unit === '') || (to.agency === '' && to.unit === '')) {
      findings.push(finding(file, { code: 'E-ROW-KEY', cell, why: 'aliases' }))
      continue
    }
    const key = keyOf(from.agency, from.unit)
    const known = book.get(key)
    if (known === undefined) book.set(key, line)
    else if (known === null || keyOf(known.to.agency, known.to.unit) !== keyOf(to.agency, to.unit)) {
      findings.push(finding(file, { code: 'E-ROW-DUP', cell, found: nameOf(from), why: 'aliases' }))
      book.set(key, null)
    }
  }
  const settled = new Map([...book].flatMap(([key, line]) => (line ? [[key, line] as const] : [])))
  const used = new Set<Line>()
  const unusedLines = () =>
    unusedFinding(
      file,
      [...settled.values()].filter((line) => !used.has(line)),
    ) ?? []
  return { aliases: aliasesFrom(settled, used), findings, unused: () => [unusedLines()].flat() }
}
