import { type Exact, equal, mean, round, sum } from '../exact/exact.js'
import { address } from '../finding/address.js'
import { decimalsIn } from './cell/decimals.js'
import { entriesIn } from './entry-row.js'
import { matchKey } from './match-key.js'
import type { Draft, Sheet } from './sheet-state.js'

/** A row of a wide table, with its scores by column. */
interface Row {
  readonly draft: Draft
  /** Whether nothing stands where others have their running number. */
  readonly isBare: boolean
  readonly number: number | null
  readonly scores: ReadonlyMap<number, Exact>
  /** The most decimals that any of its scores has. */
  readonly places: number
}

const isNumbered = ({ numbered = null }: Draft): boolean => numbered !== null

const rowOf = (draft: Draft): Row => {
  const scored = entriesIn(draft.entries).flatMap(({ place, reading }) =>
    'value' in reading ? [{ column: place.column, value: reading.value, places: decimalsIn(reading.text) }] : [],
  )
  return {
    draft,
    isBare: !isNumbered(draft),
    number: /^\d{1,6}\.?$/.test(draft.numbered ?? '') ? Number.parseInt(draft.numbered ?? '', 10) : null,
    scores: new Map(scored.map(({ column, value }) => [column, value])),
    places: scored.reduce((most, { places }) => Math.max(most, places), 0),
  }
}

/** Numbered rows that follow each other, or all of them, with what comes of them in a column: worked out once. */
interface Block {
  readonly rows: readonly Row[]
  readonly of: (column: number) => Figures | null
}

interface Figures {
  readonly values: readonly Exact[]
  readonly sum: Exact
  readonly mean: Exact
}

const blockOf = (rows: readonly Row[]): Block => {
  const known = new Map<number, Figures | null>()
  const of = (column: number): Figures | null => {
    const before = known.get(column)
    if (before !== undefined) return before
    const values = rows.flatMap(({ scores }) => scores.get(column) ?? [])
    const figures = values.length === 0 ? null : { values, sum: sum(values), mean: mean(values) }
    known.set(column, figures)
    return figures
  }
  return { rows, of }
}

/** In so many columns the figure is one that none of the others has: in one it may be by chance. */
const LEAST_OWN = 2

/**
 * Whether a row holds, in every column, what comes of a block there, and not merely what some of its rows have. Whole
 * numbers are scores of units, so that only figures with decimals may have been rounded.
 */
const isWorkedOut = ({ scores, places }: Row, block: Block, what: 'sum' | 'mean'): boolean => {
  let own = 0
  for (const [column, value] of scores) {
    const figures = block.of(column)
    if (!figures) return false
    const due = figures[what]
    const isDue =
      places === 0 ? equal(due, value) : equal(round(due, places, 'half-up'), round(value, places, 'half-up'))
    if (!isDue) return false
    if (figures.values.every((each) => !equal(each, value))) own++
  }
  return own >= LEAST_OWN
}

/** A row without a number, and the numbered ones that adjoin it above and below. */
interface Bare {
  readonly row: Row
  readonly above: Block
  readonly below: Block
}

const bareIn = (rows: readonly Row[]): readonly Bare[] => {
  const runs: Row[][] = [[]]
  for (const row of rows)
    if (row.isBare) runs.push([])
    else runs.at(-1)?.push(row)
  const blocks = runs.map(blockOf)
  return rows
    .filter(({ isBare }) => isBare)
    .flatMap((row, i) => {
      const [above, below] = [blocks[i], blocks[i + 1]]
      return above && below ? [{ row, above, below }] : []
    })
}

/** Whether the numbers around a row leave out one, which is then its own: 1, 2, nothing, 4. */
const isSkipped = ({ above, below }: Bare): boolean => {
  const [before, after] = [above.rows.at(-1)?.number ?? null, below.rows[0]?.number ?? null]
  return before !== null && after === before + 2
}

const isSummary = (bare: Bare, all: Block): boolean => {
  const { row, above, below } = bare
  if (row.scores.size < entriesIn(row.draft.entries).length || isSkipped(bare)) return false
  const blocks = [above, below, all].filter(({ rows }) => rows.length > 1)
  return blocks.some((block) => isWorkedOut(row, block, 'mean') || isWorkedOut(row, block, 'sum'))
}

const nameOf = ({ draft: { names } }: Row): string => matchKey(names.unit ?? names.unitCode ?? '')

/** At least so many numbered rows for each without, where numbers are those of the units. */
const MOST_NUMBERED = 2

/**
 * Takes rows out that lack the running number of all others and hold the sums or means of theirs, and tells of those that
 * stay. Gives how many were taken out.
 */
export const takeSummaries = (sheet: Sheet): number => {
  const drafts = [...sheet.drafts.values()]
  if (drafts.every(isNumbered)) return 0
  const rows = drafts.map(rowOf)
  const all = blockOf(rows.filter(({ isBare }) => !isBare))
  const named = new Set(all.rows.map(nameOf))
  const bare = bareIn(rows).filter(({ row }) => row.scores.size > 0 && !named.has(nameOf(row)))
  if (all.rows.length < MOST_NUMBERED * Math.max(1, bare.length)) return 0
  const column = sheet.layout.columns.get('number')?.[0] ?? 0
  const summaries = new Set(bare.filter((each) => isSummary(each, all)).map(({ row }) => row.draft))
  for (const { draft } of bare.map(({ row }) => row)) {
    const cell = address(column, draft.row)
    const found = draft.names.unit ?? draft.names.unitCode
    if (summaries.has(draft)) sheet.findings.add({ code: 'W-ROW-TOTAL', cell, found }, 'total')
    else sheet.findings.add({ code: 'W-ROW-UNNUMBERED', cell, found, unit: found })
  }
  for (const [key, draft] of sheet.drafts) if (summaries.has(draft)) sheet.drafts.delete(key)
  return summaries.size
}
