import { rangeOf } from '../finding/cell-ranges.js'
import type { Finding } from '../finding/finding.js'

/** The rows of a sheet that a finding is about. */
const rowsOf = ({ file, sheet, cell, cells }: Finding): readonly string[] =>
  (cells ?? [cell]).flatMap((each) => {
    const range = rangeOf(each)
    if (!range) return []
    return Array.from({ length: range.bottom - range.top + 1 }, (_, i) => JSON.stringify([file, sheet, range.top + i]))
  })

/**
 * What was found in sheets without rows of sums of which the figure that they print is told: there is one thing to look at.
 * Where one of several such rows is not told of, all of them stay.
 */
export const withoutDoubtedTotals = (findings: readonly Finding[], printed: readonly Finding[]): readonly Finding[] => {
  const doubted = new Set(printed.flatMap(rowsOf))
  return findings.filter((each) => each.code !== 'W-ROW-TOTAL' || !rowsOf(each).every((row) => doubted.has(row)))
}
