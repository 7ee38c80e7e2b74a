import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Row } from '../../formats/cell-table.js'
import { readItem } from '../item.js'
import { matchKey } from '../match-key.js'
import { chosenColumns, type Headers } from './choice.js'
import { areHeadings, type Reading, readHeader, type Terms } from './header-row.js'
import { chooseScore, columnChoices, duplicates, lostChoice } from './rivals.js'
import { missingHeadings } from './series.js'
import { textsOf } from './stack.js'

/** Headers that stand twice in a row that would be a header but for that. */
const doubledHeaders = (row: Row, terms: Terms): readonly Remark[] => {
  const headers = textsOf(row)
  const reading = readHeader(headers, terms)
  const score = chooseScore(reading, headers, row.number).remarks.filter((remark) => remark.code === 'E-HEAD-DUP')
  return [...score, ...duplicates({ ...reading, items: new Map() }, headers, row.number)]
}

interface Near {
  readonly row: Row
  readonly headers: Headers
  readonly reading: Reading
  readonly lacks: readonly Part[]
}

/** What every scoresheet needs, and the role that a column is given by hand. */
const ROLE = { unit: 'unit', indikator: 'indicator', skor: 'score' } as const
type Part = keyof typeof ROLE
const PARTS: readonly Part[] = ['unit', 'indikator', 'skor']

/** Whether items head columns: codes and titles do, but a score beside a code does not, nor numbers that no variant counts by. */
const headColumns = (items: Reading['items'], { vocabulary }: Terms): boolean => {
  const named = [...items].filter(([, { text }]) => !/^\d+$/.test(text))
  if (named.length > 0) return areHeadings(new Map(named))
  const numbers = new Set([...items.values()].flatMap(({ number }) => number ?? []))
  return areHeadings(items) && vocabulary.lacking(numbers) !== null
}

const nearnessOf = (row: Row, terms: Terms): Near => {
  const headers = textsOf(row)
  const reading = readHeader(headers, terms)
  const { roles, items, scores } = reading
  const isWide = headColumns(items, terms)
  const has: Readonly<Record<Part, boolean>> = {
    unit: roles.has('unit') || roles.has('unit_code'),
    indikator: isWide || roles.has('indicator') || roles.has('title') || roles.has('number'),
    skor: isWide || scores.length > 0,
  }
  return { row, headers, reading, lacks: PARTS.filter((part) => !has[part]) }
}

/** The row nearest to a header; null where none is any. */
const nearest = (rows: readonly Row[], terms: Terms): Near | null => {
  let best: Near | null = null
  for (const row of rows) {
    const near = nearnessOf(row, terms)
    if (near.lacks.length < (best?.lacks.length ?? PARTS.length)) best = near
  }
  return best
}

/** As many columns as an operator can choose from. */
const OFFERED = 5

/** Whether a column holds indicators more often than anything else below a row. */
const namesItems = (column: number, below: readonly Row[], { vocabulary }: Terms): boolean => {
  const items = below.flatMap((row) => readItem(textsOf(row).get(column) ?? '', vocabulary.isCode) ?? [])
  return 2 * items.filter((item) => vocabulary.isItem(item)).length > items.length
}

/** Whether a column holds figures more often than anything else below a row: no names stand there. */
const holdsFigures = (column: number, below: readonly Row[]): boolean => {
  const texts = below.map((row) => textsOf(row).get(column) ?? '').filter((text) => text !== '')
  return 2 * texts.filter((text) => /^[+-]?\d+(?:[.,]\d+)?\s*%?$/.test(text.trim())).length > texts.length
}

/** "u_1", "P2": a heading that counts. */
const COUNTED = /^(\p{L}+)[\s_.-]{0,3}\d{1,3}$/u
/** As many headings under one stem are questions or indicators, each of its own, and none holds what one role needs. */
const SERIES = 3

/** The stems under which the headings of a row count: "u" of u_1, u_2, u_3. */
const countedStems = (headers: Headers): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const text of headers.values()) {
    const stem = COUNTED.exec(matchKey(text))?.[1]
    if (stem !== undefined) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([stem, count]) => (count < SERIES ? [] : [stem])))
}

/** The columns that say nothing yet and may hold what one role needs. */
const freeColumns = ({ headers, reading }: Near): readonly number[] => {
  const taken = new Set([...reading.roles.values()].flat().concat(reading.scores, [...reading.items.keys()]))
  const stems = countedStems(headers)
  return [...headers]
    .filter(([column, text]) => !taken.has(column) && !stems.has(COUNTED.exec(matchKey(text))?.[1] ?? ''))
    .map(([column]) => column)
    .slice(0, OFFERED)
}

/** The options that give each role that is lacking to one of the columns that have none. */
const offerColumns = (near: Near, rows: readonly Row[], terms: Terms): string | null => {
  const { row, headers, lacks } = near
  const free = freeColumns(near)
  const below = rows.filter(({ number }) => number > row.number)
  const keyed = free.filter((column) => namesItems(column, below, terms))
  const others = free.filter((column) => !keyed.includes(column))
  const named = free.filter((column) => !holdsFigures(column, below))
  const isTold = lacks.includes('unit') && lacks.includes('indikator') && keyed.length > 0 && others.length > 0
  const columnsFor = (part: Part): readonly number[] => {
    if (!isTold) return part === 'unit' ? named : free
    if (part === 'skor') return free
    return part === 'unit' ? others : keyed
  }
  const options = lacks.flatMap((part) => {
    const columns = columnsFor(part)
    return columns.length === 0 ? [] : [columnChoices(headers, columns, ROLE[part])]
  })
  return options.length === 0 ? null : options.join('; ')
}

/** Choices of columns that no row has. */
const lostEverywhere = (rows: readonly Row[], { decisions, width }: Terms): readonly string[] =>
  rows.reduce<readonly string[] | null>((lost, row) => {
    const here = new Set(chosenColumns(textsOf(row), decisions.columns, width).lost)
    return lost === null ? [...here] : lost.filter((choice) => here.has(choice))
  }, null) ?? []

/** Why no row is a header; a choice that leads to no column is the reason before all others. */
export const noHeader = (rows: readonly Row[], terms: Terms): readonly Remark[] => {
  const near = nearest(rows, terms)
  const cell = near ? address(0, near.row.number) : null
  const missing = { code: 'E-HEAD-MISSING', cell } as const
  const lost = lostEverywhere(rows, terms)
  if (lost.length > 0) return [missing, lostChoice(lost, near?.headers ?? new Map(), cell)]
  if (!near) return [{ ...missing, expected: PARTS.join(', ') }]
  const doubled = near.lacks.join() === 'indikator' ? doubledHeaders(near.row, terms) : []
  if (doubled.length > 0) return doubled
  const series = missingHeadings(near.headers, terms.vocabulary)
  if (series.length > 0) return [{ ...missing, expected: series.join(', ') }]
  return [{ ...missing, expected: near.lacks.join(', '), found: offerColumns(near, rows, terms) }]
}
