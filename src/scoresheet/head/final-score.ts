import { compare, div, type Exact, equal, exact, mul, sub, whole } from '../../exact/exact.js'
import type { Cell, Row } from '../../formats/cell-table.js'
import { isFilled } from '../blank-cell.js'
import { type Figure, figureIn } from '../cell/figure-text.js'
import { LONGEST_SCORE } from '../cell/score-reading.js'
import { matchKey } from '../match-key.js'
import type { Candidate } from './stack.js'

/** "Skor Akhir", "nilai_akhir", "Final Score": the score of a row, or an index that stands in each row of its unit. */
const FINAL = /^(?:(?:skor|nilai|score) akhir|(?:akhir|final) (?:skor|nilai|score))(?: (?:skala )?0 5)?$/

/** What a row gives under such a heading, beside its score, its weight and its unit. */
interface Given {
  readonly unit: string
  readonly score: Figure | null
  readonly weight: Figure | null
  readonly final: Figure | null
}

/** No figure that is printed has more decimals. */
const MOST_PLACES = 9

/** A figure, or one in percents without its sign. */
const figureOf = (cell: Cell | undefined): Figure | null =>
  isFilled(cell) ? figureIn(cell.text.slice(0, LONGEST_SCORE).replace('%', '').trim()) : null

const givenIn = ({ cells }: Row, { roles, scores }: Candidate['reading'], final: number): Given => {
  const cellIn = (column: number | undefined) => cells.find((cell) => cell.column === column)
  const names = [...(roles.get('unit') ?? []), ...(roles.get('unit_code') ?? [])]
  return {
    unit: names.map((column) => cellIn(column)?.text ?? '').join('\u0000'),
    score: figureOf(cellIn(scores[0])),
    weight: figureOf(cellIn(roles.get('weight')?.at(-1))),
    final: figureOf(cellIn(final)),
  }
}

/** Whether any unit has two figures there. */
const differs = (rows: readonly Given[]): boolean => {
  const first = new Map<string, Exact>()
  return rows.some(({ unit, final }) => {
    const before = first.get(unit)
    if (final && !before) first.set(unit, final.value)
    return final !== null && before !== undefined && !equal(final.value, before)
  })
}

/** What weights are shares of, and what a scale's end is made. */
const SCALES = [1, 100, 5, 500].map(whole)

/** Whether each figure is its score times its weight, but for the rounding of what is printed. */
const areProducts = (rows: readonly Given[]): boolean => {
  const places = Math.max(...rows.map(({ final }) => final?.places ?? 0))
  const half = exact(1n, 2n * 10n ** BigInt(Math.min(places, MOST_PLACES)))
  return SCALES.some((of) =>
    rows.every(({ score, weight, final }) => {
      if (!score || !weight || !final) return false
      const off = sub(final.value, div(mul(score.value, weight.value), of))
      return compare(mul(off, off), mul(half, half)) <= 0
    }),
  )
}

const isRival = (rows: readonly Given[]): boolean => {
  const scored = rows.filter(({ score }) => score !== null)
  const both = scored.filter(({ final }) => final !== null)
  return 2 * both.length > scored.length && differs(both) && !areProducts(both)
}

/**
 * Columns of final scores in a table whose rows are indicators, beside the one that is headed by a plainer word. They are
 * scores where they have another figure in other rows of a unit, for most of its scores, and are no products with weights.
 */
export const finalScores = ({ headers, reading, bottom }: Candidate, rows: readonly Row[]): readonly number[] => {
  const isChosen = [...reading.chosen.roles.values()].includes('score')
  if (isChosen || reading.scores.length === 0) return []
  const below = rows.filter(({ number }) => number > bottom)
  return [...headers].flatMap(([column, text]) => {
    if (reading.chosen.roles.has(column) || !FINAL.test(matchKey(text.slice(0, LONGEST_SCORE)))) return []
    return isRival(below.map((row) => givenIn(row, reading, column))) ? [column] : []
  })
}
