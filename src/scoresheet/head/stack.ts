import type { Range, Row } from '../../formats/cell-table.js'
import { readItem } from '../item.js'
import { isOfLabels, readLabels } from '../labels.js'
import type { Layout } from '../layout.js'
import { type Role, roleOf, scoreWord } from '../match-key.js'
import type { Headers } from './choice.js'
import {
  headsLetters,
  headsNothing,
  headsUnitsOrScores,
  kindOf,
  type Reading,
  readHeader,
  type Terms,
} from './header-row.js'

/** A row, or several that adjoin, that can be read as the header of a scoresheet. */
export interface Candidate {
  readonly kind: Layout['kind']
  readonly headers: Headers
  readonly reading: Reading
  readonly top: number
  readonly bottom: number
}

/** The rows that a header is looked for in. */
export interface Search {
  readonly rows: readonly Row[]
  readonly merges: readonly Range[]
  readonly terms: Terms
}

const textsIn = ({ cells }: Row): Headers => {
  const texts = new Map<number, string>()
  for (const { kind, column, text } of cells) if (kind !== 'empty' && text.trim() !== '') texts.set(column, text)
  return texts
}

/** What comes of a row, made once: each is looked at as a header of its own and as part of several. */
const onceByRow = <T>(make: (row: Row) => T): ((row: Row) => T) => {
  const known = new WeakMap<Row, T>()
  return (row) => {
    const made = known.get(row) ?? make(row)
    known.set(row, made)
    return made
  }
}

export const textsOf: (row: Row) => Headers = onceByRow(textsIn)

const labelsValues = onceByRow(isOfLabels)

const isNumbered = (text: string): boolean => {
  const item = readItem(text)
  return item !== null && (item.number !== null || item.code !== null)
}

const hasKeys = (headers: Headers): boolean =>
  [...headers.values()].some((text) => roleOf(text) === 'indicator' || roleOf(text) === 'title')

/** The texts below a title that spans columns, where together with it they say which score they head. */
const belowTitle = (upper: Headers, lower: Headers, merge: Range): Headers => {
  const title = upper.get(merge.left)
  if (merge.right === merge.left || !title || !scoreWord(title)) return new Map()
  const subs = [...lower].filter(([column]) => merge.left <= column && column <= merge.right)
  // "Skor" above the numbers 1 to 30 is a title of theirs; beside a column of indicators it has one number per evaluator.
  if (!hasKeys(upper) && subs.every(([, text]) => isNumbered(text))) return new Map()
  return new Map(subs.map(([column, text]) => [column, `${title} ${text}`]))
}

/** Two header rows as one: below a spanning title the lower text counts, elsewhere whichever there is. */
const stackedHeaders = (upper: Headers, lower: Headers, spans: readonly Range[]): Headers =>
  new Map([...upper, ...lower, ...spans.flatMap((merge) => [...belowTitle(upper, lower, merge)])])

/** Rows that a header of several rows may have, and that are looked through for each. */
const MOST = 3

/** The first of some rows that adjoin, and how many they are. */
type Stretch = readonly [from: number, count: number]

const stacks = new WeakMap<Search['rows'], Map<number, Headers | null>>()

/** So many rows from this one on as one header, made once; null where they do not adjoin, or one above the last labels values. */
const stackOf = (search: Search, from: number, count: number): Headers | null => {
  const own = stacks.get(search.rows) ?? new Map<number, Headers | null>()
  stacks.set(search.rows, own)
  const key = from * (MOST + 1) + count
  const known = own.get(key)
  if (known !== undefined) return known
  const stack = stackAt(search, from, count)
  own.set(key, stack)
  return stack
}

const stackAt = ({ rows, merges }: Search, from: number, count: number): Headers | null => {
  const [first, ...others] = rows.slice(from, from + count)
  if (!first || others.length < count - 1) return null
  if (others.some((row, i) => row.number !== first.number + 1 + i)) return null
  if (rows.slice(from, from + count - 1).some(labelsValues)) return null
  return others.reduce(
    (upper, row) =>
      stackedHeaders(
        upper,
        textsOf(row),
        merges.filter((merge) => merge.top === row.number - 1),
      ),
    textsOf(first),
  )
}

/** Whether the first row of several says anything of their columns: a label above the header ("Tahun | 2022") does not. */
const contributes = (search: Search, from: number, count: number): boolean => {
  const [all, rest] = [stackOf(search, from, count), stackOf(search, from + 1, count - 1)]
  return [...(all ?? [])].some(([column, text]) => rest?.get(column) !== text)
}

/** A reading below labels: where one of them names the sheet's unit, a column headed by a loose word does not. */
const belowLabels = (above: readonly Row[], reading: Reading): Reading => {
  if (!reading.isLoose || kindOf(reading) !== 'long' || !readLabels(above).values.has('unit')) return reading
  return { ...reading, roles: new Map([...reading.roles].filter(([role]) => role !== 'unit')) }
}

const candidateOf = ({ rows, terms }: Search, [from, count]: Stretch, headers: Headers): Candidate | null => {
  const reading = belowLabels(rows.slice(0, from), readHeader(headers, terms))
  const kind = kindOf(reading)
  const top = rows[from]?.number ?? 0
  const isChosen = terms.decisions.headerRow !== null
  if (!kind || !(isChosen || headsLetters(reading, headers, terms))) return null
  return { kind, headers, reading, top, bottom: top + count - 1 }
}

const NAMES: readonly Role[] = ['unit', 'unit_code', 'agency', 'agency_code']
const KEYS: readonly Role[] = ['indicator', 'title', 'number']

const columnsOf = ({ roles }: Reading, of: readonly Role[]): readonly number[] =>
  of.flatMap((role) => roles.get(role) ?? [])

/** Whether a row names the columns below the titles of the rows above it, and is not the first row of a table. */
const isLastOfHead = (
  above: Reading & { readonly headers: Headers },
  lower: Headers,
  { reading }: Candidate,
): boolean => {
  const { headers: upper } = above
  const spans = (column: number): boolean => !upper.has(column + 1) && lower.has(column + 1)
  if (columnsOf(above, NAMES).some((column) => lower.has(column))) return false
  if (columnsOf(above, KEYS).some((column) => lower.has(column) && !spans(column))) return false
  const items = [...reading.items].filter(([column]) => lower.has(column))
  const own = items.filter(([column]) => roleOf(upper.get(column) ?? '') === null)
  const different = new Set(items.map(([, { code, title, text }]) => code ?? title ?? text))
  return own.length >= 2 && 2 * different.size > items.length
}

/**
 * The header of a wide table whose lowest row has the indicators: thirty numbers below "No … Nilai" make it one, though
 * the row above alone would head a long table.
 */
const wideBelow = (search: Search, from: number, count: number): Candidate | null => {
  const upper = stackOf(search, from, count - 1)
  const both = stackOf(search, from, count)
  const last = search.rows[from + count - 1]
  if (!upper || !both || !last || !contributes(search, from, count)) return null
  const candidate = candidateOf(search, [from, count], both)
  if (candidate?.kind !== 'wide') return null
  return isLastOfHead({ headers: upper, ...readHeader(upper, search.terms) }, textsOf(last), candidate)
    ? candidate
    : null
}

const namesUnitsOrScores = onceByRow(({ cells }) => cells.some(({ text }) => headsUnitsOrScores(text)))

/** Whether rows from this one on can be a header at all: a row of data that holds the word of a province cannot. */
const mayBegin = ({ rows, terms }: Search, from: number): boolean =>
  terms.decisions.columns.size > 0 || rows.slice(from, from + MOST).some(namesUnitsOrScores)

export const candidateAt = (search: Search, from: number): Candidate | null => {
  const row = search.rows[from]
  if (!row) return null
  const headers = textsOf(row)
  if (headsNothing(headers, search.terms) || !mayBegin(search, from)) return null
  const reading = readHeader(headers, search.terms)
  const alone = candidateOf(search, [from, 1], headers)
  const spans = search.merges.some(
    (merge) => merge.top === row.number && merge.right > merge.left && reading.scores.includes(merge.left),
  )
  if (alone?.kind === 'wide' && !spans) return alone
  if (reading.roles.size + reading.scores.length === 0) return null
  for (let count = 2; count <= MOST; count++) {
    const wide = wideBelow(search, from, count)
    if (wide) return wide
  }
  return alone && !spans ? alone : (pairAt(search, from) ?? alone)
}

/** This row and the next as one header. */
const pairAt = (search: Search, from: number): Candidate | null => {
  const both = stackOf(search, from, 2)
  return both && contributes(search, from, 2) ? candidateOf(search, [from, 2], both) : null
}
