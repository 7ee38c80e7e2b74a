import { address } from '../finding/address.js'
import type { Remark } from '../finding/finding.js'
import { figureIn } from './cell/figure-text.js'
import { isInstitution } from './head/institution.js'
import { columnChoices } from './head/rivals.js'
import { matchKey, shownText } from './match-key.js'
import type { Line } from './row-names.js'
import { keyOf } from './row-scores.js'
import type { Sheet } from './sheet-state.js'

/** Watches the columns beside the scores of a sheet that names no unit: one of them may name several. */
export interface Beside {
  readonly note: (line: Line) => void
  /** What is asked where a column names units. */
  readonly question: () => Remark | null
  /** The columns that may name the unit of a row of scores, though nothing says so, as options. */
  readonly offers: () => string | null
}

/** Longer texts are answers and notes, no names. */
const LONGEST = 80

/** Words in the heading of a column of units or of agencies: "opd_name", "Nama UPT". */
const UNITS: ReadonlySet<string> = new Set([
  ...['opd', 'skpd', 'upp', 'upt', 'uptd', 'lokus', 'unit', 'instansi', 'dinas', 'satker', 'perangkat', 'organisasi'],
  ...['puskesmas', 'kecamatan', 'kelurahan', 'desa', 'sekolah', 'lembaga', 'kantor', 'agency', 'office', 'pemda'],
])

const isOfUnits = (heading: string): boolean =>
  matchKey(heading)
    .split(/[ _]+/)
    .some((word) => UNITS.has(word))

interface Seen {
  rows: number
  institutions: number
  readonly texts: Set<string>
}

/** Columns with a heading that say nothing else of a score; those of agencies may be the units meant. */
const freeColumns = ({ layout }: Sheet): readonly number[] => {
  const taken = new Set([...layout.columns].flatMap(([role, columns]) => (role === 'agency' ? [] : columns)))
  for (const column of [...layout.figures.keys(), ...layout.items.keys()]) taken.add(column)
  return [...layout.headers.keys()].filter((column) => !taken.has(column))
}

const nameIn = (line: Line, column: number): string | null => {
  const cell = line.cells.get(column)
  const text = cell?.kind === 'text' ? shownText(cell.text) : ''
  return text === '' || text.length > LONGEST || figureIn(text) !== null ? null : text
}

interface Notes {
  rows: number
  readonly seen: ReadonlyMap<number, Seen>
  /** The names beside the first row of each indicator, by column. */
  readonly first: Map<string, ReadonlyMap<number, string>>
  /** Columns with two names beside two rows of one indicator, which are then of two units. */
  readonly differing: Set<number>
}

const note = (sheet: Sheet, notes: Notes, line: Line): void => {
  notes.rows++
  const names = new Map<number, string>()
  for (const [column, own] of notes.seen) {
    const name = nameIn(line, column)
    if (name === null) continue
    names.set(column, name)
    own.rows++
    own.texts.add(matchKey(name))
    if (isInstitution(name)) own.institutions++
  }
  const { item } = keyOf(sheet, line)
  const key = item?.code ?? item?.title ?? ''
  const before = notes.first.get(key)
  if (!before) notes.first.set(key, names)
  for (const [column, name] of names)
    if (before?.has(column) && before.get(column) !== name) notes.differing.add(column)
}

/** Columns with a name in most rows, again and again, that are of institutions by their heading or themselves. */
const namingColumns = ({ layout }: Sheet, { rows, seen }: Notes): readonly number[] =>
  [...seen].flatMap(([column, { rows: filled, texts, institutions }]) => {
    if (2 * filled <= rows || (rows > 1 && 2 * texts.size > filled)) return []
    return isOfUnits(layout.headers.get(column) ?? '') || 2 * institutions > filled ? [column] : []
  })

const question = (sheet: Sheet, notes: Notes): Remark | null => {
  const { headers, bottom } = sheet.layout
  const named = namingColumns(sheet, notes)
  const differing = [...notes.differing].filter((column) => 2 * (notes.seen.get(column)?.rows ?? 0) > notes.rows)
  const columns = named.length > 0 ? named : differing
  const [first] = columns
  if (first === undefined) return null
  const found = headers.get(first) ?? null
  const expected = columnChoices(headers, columns, 'unit')
  return { code: 'E-UNIT-UNNAMED', cell: address(first, bottom), found, expected }
}

const offersOf = ({ layout: { kind, headers } }: Sheet, { seen }: Notes): string | null => {
  const named = kind === 'wide' ? [...seen].filter(([, { rows }]) => rows > 0).map(([column]) => column) : []
  return named.length === 0 ? null : columnChoices(headers, named, 'unit')
}

export const besideScores = (sheet: Sheet): Beside => {
  const seen = freeColumns(sheet).map(
    (column) => [column, { rows: 0, institutions: 0, texts: new Set<string>() }] as const,
  )
  const notes: Notes = { rows: 0, seen: new Map(seen), first: new Map(), differing: new Set() }
  return {
    note: (line) => note(sheet, notes, line),
    question: () => question(sheet, notes),
    offers: () => offersOf(sheet, notes),
  }
}
