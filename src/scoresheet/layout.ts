import { address, columnName } from '../finding/address.js'
import type { Remark } from '../finding/finding.js'
import type { Range, Row } from '../formats/table.js'
import { type Item, readItem } from './item.js'
import { isSurveyFigure, matchable, type Role, roleOf, scoreWord } from './words.js'

/** What the candidate instruments know, so that a header can be told from other text before one of them is chosen. */
export interface Vocabulary {
  readonly isItem: (item: Item) => boolean
  /** Whether a title (matchable) heads an aspect. */
  readonly isHeading: (title: string) => boolean
  /** Whether columns are the questions of a users' survey, not the indicators of the evaluator's form. */
  readonly isSurvey: (items: readonly Item[]) => boolean
  /** The form whose ready figure a header names ("F-03", an instrument's own external figure), or null. */
  readonly figureOf: (header: string) => string | null
}

/** What the operator decided about a file: columns by role (letter or header text), and the header's row. */
export interface Decisions {
  readonly columns: ReadonlyMap<Role, readonly string[]>
  readonly headerRow: number | null
}

/** Where everything stands in a sheet with scores. Columns are zero-based. */
export interface Layout {
  /** wide: a column per indicator. long: a row per unit and indicator. single: a row per indicator, one unit per sheet. */
  readonly kind: 'wide' | 'long' | 'single'
  /** First and last row of the header. */
  readonly top: number
  readonly bottom: number
  readonly columns: ReadonlyMap<Role, readonly number[]>
  /** Wide: the indicator of each column. */
  readonly items: ReadonlyMap<number, Item>
  /** Columns of ready figures, by form id. */
  readonly figures: ReadonlyMap<string, number>
  /** Header texts by column, as found. */
  readonly headers: ReadonlyMap<number, string>
  readonly remarks: readonly Remark[]
}

/** How many rows from the top a header is looked for in. */
export const HEADER_ROWS = 60

type Headers = ReadonlyMap<number, string>

interface Reading {
  readonly roles: ReadonlyMap<Role, readonly number[]>
  readonly items: ReadonlyMap<number, Item>
  readonly scores: readonly number[]
  readonly figures: ReadonlyMap<string, number>
}

const textsOf = (row: Row): Headers =>
  new Map(
    row.cells.flatMap((cell) => (cell.kind === 'empty' || cell.text.trim() === '' ? [] : [[cell.column, cell.text]])),
  )

/** Two header rows as one: below a spanning title the lower text counts, elsewhere whichever there is. */
const stacked = (upper: Headers, lower: Headers, upperRow: number, merges: readonly Range[]): Headers => {
  const texts = new Map([...upper, ...lower])
  for (const merge of merges) {
    const title = upper.get(merge.left)
    if (merge.top !== upperRow || merge.right === merge.left || !title || !scoreWord(title)) continue
    for (let column = merge.left; column <= merge.right; column++) {
      const sub = lower.get(column)
      if (sub) texts.set(column, `${title} ${sub}`)
    }
  }
  return texts
}

const chosenColumn = (headers: Headers, choice: string): number | null => {
  const byText = [...headers].find(([, text]) => matchable(text) === matchable(choice))
  if (byText) return byText[0]
  if (!/^[A-Za-z]{1,3}$/.test(choice)) return null
  return [...choice.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const appended = <K>(map: Map<K, number[]>, key: K, column: number): void => {
  const list = map.get(key)
  if (list) list.push(column)
  else map.set(key, [column])
}

/** Reads one row (or two stacked) as if it were the header. */
const readHeader = (headers: Headers, vocabulary: Vocabulary, decisions: Decisions): Reading => {
  const roles = new Map<Role, number[]>()
  const items = new Map<number, Item>()
  const scores: number[] = []
  const figures = new Map<string, number>()
  const chosen = new Map<number, Role>()
  for (const [role, choices] of decisions.columns)
    for (const choice of choices) {
      const column = chosenColumn(headers, choice)
      if (column !== null) chosen.set(column, role)
    }
  const decided = new Set(chosen.values())
  for (const [column, role] of chosen) if (role !== 'score') appended(roles, role, column)
  for (const [column, text] of headers) {
    if (chosen.has(column)) {
      if (chosen.get(column) === 'score') scores.push(column)
      continue
    }
    const figure = vocabulary.figureOf(text) ?? (isSurveyFigure(text) ? 'F-03' : null)
    const role = roleOf(text)
    if (figure) figures.set(figure, column)
    else if (scoreWord(text) && !decided.has('score')) scores.push(column)
    else if (role && role !== 'score' && !decided.has(role)) appended(roles, role, column)
    else {
      const item = role ? null : readItem(text)
      if (item && (item.number !== null || item.code !== null || vocabulary.isItem(item))) items.set(column, item)
    }
  }
  return { roles, items, scores, figures }
}

/** What kind of scoresheet a header makes, null where it makes none. */
const kindOf = ({ roles, items, scores }: Reading): Layout['kind'] | null => {
  const named = roles.has('unit') || roles.has('unit_code')
  const keyed = roles.has('indicator') || roles.has('title') || roles.has('number')
  if (named && items.size >= 2) return 'wide'
  return scores.length > 0 && keyed ? (named ? 'long' : 'single') : null
}

/** Reserved words of the language this is written in: as headers they are somebody's attempt, never a column. */
const RESERVED = new Set(['__proto__', '__parsed_extra', 'constructor', 'prototype'])

const listed = (headers: Headers, columns: readonly number[], option: string): string =>
  columns.map((column) => `--column ${option}=${columnName(column)} (${headers.get(column) ?? ''})`).join(' / ')

/** Of several columns that could hold the score, the one that does; the others are told apart or asked about. */
const settleScore = (reading: Reading, headers: Headers, row: number): { column: number | null; remarks: Remark[] } => {
  const { scores, roles } = reading
  const [only] = scores
  if (scores.length <= 1) return { column: only ?? null, remarks: [] }
  const texts = scores.map((column) => matchable(headers.get(column) ?? ''))
  const cell = address(scores[1] ?? 0, row)
  const found = scores.map((column) => headers.get(column)).join(' | ')
  const expected = listed(headers, scores, 'score')
  if (new Set(texts).size < texts.length)
    return { column: null, remarks: [{ code: 'E-HEAD-DUP', cell, found, expected }] }
  // "nilai" beside "skor" and "bobot" is the regulation's own product, nilai = skor × bobot.
  const plain = scores.filter((column) => scoreWord(headers.get(column) ?? '') === 'skor')
  if (plain.length === 1 && scores.length === 2 && roles.has('weight')) return { column: plain[0] ?? null, remarks: [] }
  return { column: null, remarks: [{ code: 'E-SCORE-COLUMN', cell, found, expected }] }
}

/** Roles of which a sheet may have several columns that together name one thing. */
const TOGETHER: ReadonlySet<Role> = new Set(['indicator', 'title', 'note', 'weight', 'number'])

const duplicates = (reading: Reading, headers: Headers, row: number): Remark[] => {
  const roles = [...reading.roles].filter(([role, columns]) => columns.length > 1 && !TOGETHER.has(role))
  const doubled = roles.map(
    ([role, columns]): Remark => ({
      code: 'E-HEAD-DUP',
      cell: address(columns[1] ?? 0, row),
      found: columns.map((column) => headers.get(column)).join(' | '),
      expected: listed(headers, columns, role),
    }),
  )
  const seen = new Map<string, number>()
  const items = [...reading.items].flatMap(([column, item]): Remark[] => {
    const key = item.code ?? item.title ?? item.text
    const before = seen.get(key)
    seen.set(key, column)
    if (before === undefined) return []
    return [
      {
        code: 'E-HEAD-DUP',
        cell: address(column, row),
        found: headers.get(column) ?? null,
        expected: columnName(before),
      },
    ]
  })
  return [...doubled, ...items]
}

const reserved = (headers: Headers, row: number): Remark[] =>
  [...headers]
    .filter(([, text]) => RESERVED.has(text.trim()))
    .map(([column, text]) => ({ code: 'E-HEAD-RESERVED' as const, cell: address(column, row), found: text }))

interface Candidate {
  readonly kind: Layout['kind']
  readonly headers: Headers
  readonly reading: Reading
  readonly top: number
  readonly bottom: number
}

const candidateAt = (
  rows: readonly Row[],
  i: number,
  merges: readonly Range[],
  vocabulary: Vocabulary,
  decisions: Decisions,
): Candidate | null => {
  const [row, next] = [rows[i], rows[i + 1]]
  if (!row) return null
  const headers = textsOf(row)
  const reading = readHeader(headers, vocabulary, decisions)
  const kind = kindOf(reading)
  const adjoining = next && next.number === row.number + 1 ? next : null
  const spans = merges.some(
    (merge) => merge.top === row.number && merge.right > merge.left && reading.scores.includes(merge.left),
  )
  if (kind && !(spans && adjoining)) return { kind, headers, reading, top: row.number, bottom: row.number }
  if (!adjoining || reading.roles.size + reading.scores.length === 0) return null
  const lower = textsOf(adjoining)
  const both = stacked(headers, lower, row.number, merges)
  // A label above the header ("Tahun | 2022") is half a header by its words, but says nothing of any column.
  if ([...both].every(([column, text]) => lower.get(column) === text)) return null
  const stackedReading = readHeader(both, vocabulary, decisions)
  const stackedKind = kindOf(stackedReading)
  if (stackedKind)
    return { kind: stackedKind, headers: both, reading: stackedReading, top: row.number, bottom: adjoining.number }
  return kind ? { kind, headers, reading, top: row.number, bottom: row.number } : null
}

const sameHeaders = (a: Candidate, b: Candidate): boolean =>
  [...a.headers].every(([column, text]) => matchable(b.headers.get(column) ?? '') === matchable(text))

/** Headers that stand twice in a row that would be a header but for that. */
const doubledHeaders = (row: Row, vocabulary: Vocabulary, decisions: Decisions): readonly Remark[] => {
  const headers = textsOf(row)
  const reading = readHeader(headers, vocabulary, decisions)
  const score = settleScore(reading, headers, row.number).remarks.filter((remark) => remark.code === 'E-HEAD-DUP')
  return [...score, ...duplicates({ ...reading, items: new Map() }, headers, row.number)]
}

/** What the row nearest to a header lacks, for the finding that says no header was found. */
const nearest = (
  rows: readonly Row[],
  vocabulary: Vocabulary,
  decisions: Decisions,
): { row: Row; lacks: string } | null => {
  let best: { row: Row; lacks: string; hits: number } | null = null
  for (const row of rows) {
    const { roles, items, scores } = readHeader(textsOf(row), vocabulary, decisions)
    const parts = [
      ['unit', roles.has('unit') || roles.has('unit_code')],
      ['indikator', items.size > 1 || roles.has('indicator') || roles.has('title') || roles.has('number')],
      ['skor', items.size > 1 || scores.length > 0],
    ] as const
    const hits = parts.filter(([, there]) => there).length
    const lacks = parts.flatMap(([name, there]) => (there ? [] : [name])).join(', ')
    if (hits > (best?.hits ?? 0)) best = { row, lacks, hits }
  }
  return best
}

/**
 * Finds the header of a scoresheet by its words, wherever it stands among the first rows.
 * Null with a remark where the sheet is none, or where what cannot be decided has to be asked.
 */
export const findLayout = (
  rows: readonly Row[],
  merges: readonly Range[],
  vocabulary: Vocabulary,
  decisions: Decisions,
): { readonly layout: Layout | null; readonly remarks: readonly Remark[] } => {
  const { headerRow } = decisions
  const candidates: Candidate[] = []
  for (const [i, row] of rows.entries()) {
    if (headerRow !== null && row.number !== headerRow) continue
    const last = candidates.at(-1)
    if (last && row.number <= last.bottom) continue
    const candidate = candidateAt(rows, i, merges, vocabulary, decisions)
    if (candidate && !candidates.some((each) => sameHeaders(each, candidate))) candidates.push(candidate)
  }
  const [first, second] = candidates
  if (!first) {
    const near = nearest(rows, vocabulary, decisions)
    const doubled = near?.lacks === 'indikator' ? doubledHeaders(near.row, vocabulary, decisions) : []
    if (doubled.length > 0) return { layout: null, remarks: doubled }
    const cell = near ? address(0, near.row.number) : null
    return {
      layout: null,
      remarks: [{ code: 'E-HEAD-MISSING', cell, expected: near?.lacks ?? 'unit, indikator, skor' }],
    }
  }
  if (second) {
    const expected = candidates.map((each) => `--header-row ${each.bottom}`).join(' | ')
    return { layout: null, remarks: [{ code: 'E-HEAD-MERGED', cell: address(0, second.top), expected }] }
  }
  if (first.kind === 'wide' && vocabulary.isSurvey([...first.reading.items.values()]))
    return { layout: null, remarks: [{ code: 'N-INPUT-SURVEY', cell: address(0, first.bottom) }] }
  return settled(first)
}

const settled = ({ kind, headers, reading, top, bottom }: Candidate) => {
  const score = kind === 'wide' ? { column: null, remarks: [] } : settleScore(reading, headers, bottom)
  const remarks = [...score.remarks, ...duplicates(reading, headers, bottom), ...reserved(headers, bottom)]
  if (kind !== 'wide' && score.column === null) return { layout: null, remarks }
  const columns = new Map(reading.roles)
  if (score.column !== null) columns.set('score', [score.column])
  const { items, figures } = reading
  return { layout: { kind, top, bottom, columns, items, figures, headers, remarks }, remarks: [] }
}
