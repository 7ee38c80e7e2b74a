import { address, columnName } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Row } from '../../formats/cell-table.js'
import { chosenColumns, type Headers } from '../head/choice.js'
import { type Role, roleOf, scoreWord, shownText, widthOfUnit } from '../match-key.js'
import { yearOfHeading } from '../title-year.js'
import {
  BARE_CLAIM,
  claimOf,
  FIGURE_ROLES,
  type FigureRole,
  type Heading,
  headingOf,
  isNamed,
  isVaguePredicate,
} from './list-heading.js'

/** Columns that the operator chose, by role: by their heading or their letter. */
export type ListColumns = ReadonlyMap<Role | FigureRole, readonly string[]>

/** What the operator decided about lists. */
export interface ListDecisions {
  readonly columns: ListColumns
  readonly headerRow: number | null
}

/** Where everything stands in a list, and whether the tool itself wrote it. */
export interface Head {
  readonly row: number
  readonly columns: ReadonlyMap<Heading, number>
  readonly isResult: boolean
  /** The year in the heading of the index: "Indeks 2024"; null where it gives none, or several. */
  readonly year: number | null
  /** Several columns could be the index: which of them is asked. */
  readonly remark: Remark | null
  /** A bare "Nilai" beside running numbers: a list only where each row is somebody else, else the scores of a unit. */
  readonly isDoubtful: boolean
  /** Choices of figures that this row has no column for, as they were typed. */
  readonly lost: readonly string[]
}

/** An indicator's column: a running number with or without what follows. A list of indices has none. */
const SCORED = /^(?:u_?)?\d{1,2}(?:[. ].*)?$/i

/** Columns that only the tool's own results have together. */
const OWN: readonly Heading[] = ['basis', 'instrument', 'rank', 'group_rank']
/** More than these would be a sheet of scores whose headers are titles. */
const MOST_COLUMNS = 30

const NAMES: readonly Heading[] = ['agency', 'unit', 'agency_code', 'unit_code']

/** The heading that a chosen role stands for; null for roles that a list has no use for. */
const headingFor = (role: Role | FigureRole): Heading | null => {
  if (role === 'index') return 'index'
  if (role === 'f02' || role === 'f03') return `figure ${role}`
  return isNamed(role) ? role : null
}

const isFigureRole = (choice: string): boolean => FIGURE_ROLES.some((role) => choice.startsWith(`${role}=`))

/** A scoresheet has columns of indicators, or one that names them beside the scores. */
const isScoresheet = (texts: readonly string[]): boolean => {
  const roles = texts.map(roleOf)
  const keyed = roles.includes('indicator') || roles.includes('title')
  const numbered = texts.filter((text) => SCORED.test(text)).length
  return numbered >= 2 || (keyed && texts.some((text) => scoreWord(text) !== null)) || texts.length > MOST_COLUMNS
}

interface Index {
  readonly column: number | null
  readonly remark: Remark | null
  /** Whether it says no more than "Nilai". */
  readonly isBare: boolean
}

/** The column of the index by its words; where several say it equally surely, which one is asked. */
const indexIn = (headers: Headers, row: number): Index => {
  const claims = [...headers].flatMap(([column, text]) => {
    const claim = claimOf(text)
    return claim === null ? [] : [{ column, text, claim }]
  })
  const surest = Math.min(...claims.map(({ claim }) => claim))
  const isBare = surest === BARE_CLAIM
  const [first, ...others] = claims.filter(({ claim }) => claim === surest)
  if (!first || others.length === 0) return { column: first?.column ?? null, remark: null, isBare }
  const all = [first, ...others]
  const found = all.map(({ text }) => shownText(text)).join(' | ')
  const expected = all
    .map(({ column, text }) => `--column index=${columnName(column)} (${shownText(text)})`)
    .join(' / ')
  const remark: Remark = { code: 'E-SCORE-COLUMN', cell: address(first.column, row), found, expected }
  return { column: null, remark, isBare }
}

/** Whether a column says more surely what it holds than one before it of the same kind. */
const saysSurer = (heading: Heading, text: string, before: string): boolean => {
  if (heading === 'unit') return widthOfUnit(text) < widthOfUnit(before)
  return heading === 'predicate' && isVaguePredicate(before) && !isVaguePredicate(text)
}

/** Reads a row as the header of a list of indices; null where it is none. */
export const headIn = (row: Row, chosen: ListColumns, width: number): Head | null => {
  const headers: Headers = new Map(
    row.cells.flatMap(({ text, column }) => (shownText(text) === '' ? [] : [[column, text] as const])),
  )
  const choice = chosenColumns(headers, chosen, width)
  const columns = new Map<Heading, number>()
  for (const [column, role] of choice.roles) {
    const heading = headingFor(role)
    if (heading && !columns.has(heading)) columns.set(heading, column)
  }
  for (const [column, text] of headers) {
    const heading = choice.roles.has(column) ? null : headingOf(text)
    const before = heading === null ? undefined : columns.get(heading)
    const isSurer = heading !== null && saysSurer(heading, text, headers.get(before ?? -1) ?? '')
    if (heading && (before === undefined || (isSurer && !choice.roles.has(before)))) columns.set(heading, column)
  }
  if (!NAMES.some((each) => columns.has(each))) return null
  const lost = choice.lost.filter(isFigureRole)
  const isResult = OWN.every((each) => columns.has(each))
  const year = (column: number | undefined) => yearOfHeading(headers.get(column ?? -1) ?? '')
  const head = {
    row: row.number,
    columns,
    isResult,
    year: year(columns.get('index')),
    remark: null,
    isDoubtful: false,
    lost,
  }
  if (columns.has('index')) return head
  if (isScoresheet([...headers.values()].map(shownText))) return null
  const { column, remark, isBare } = indexIn(headers, row.number)
  // A bare "Nilai" beside running numbers may be the score of a numbered indicator, which has no predicate.
  const isDoubtful = isBare && columns.has('number') && !columns.has('predicate')
  if (column === null) return remark === null ? null : { ...head, remark, isDoubtful }
  columns.set('index', column)
  return { ...head, year: year(column), isDoubtful }
}
