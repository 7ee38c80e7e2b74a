import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cronbachAlpha, type Moments } from '../../../src/engine/survey/alpha.js'
import { runs } from '../runs.js'

const momentsOf = (rows: readonly (readonly number[])[]): Moments => {
  const columns = rows[0]?.map((_, i) => rows.map((row) => row[i] ?? 0)) ?? []
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  return {
    respondents: rows.length,
    sums: columns.map(total),
    squares: columns.map((column) => total(column.map((value) => value * value))),
    totalSquares: total(rows.map((row) => total(row) ** 2)),
  }
}

describe('Cronbach’s alpha', () => {
  test('of a case worked out by hand', () => {
    const rows = [
      [3, 2, 4],
      [4, 4, 5],
      [5, 5, 3],
      [2, 3, 2],
    ]
    // Variances of the columns: 5/3, 5/3, 5/3; totals 9, 13, 13, 7: variance 9. 3/2 × (1 - 5/9) = 2/3.
    expect(cronbachAlpha(momentsOf(rows))).toBeCloseTo(2 / 3, 12)
  })

  test('is there from two questions and two respondents on', () => {
    // Variances 2 and 9/2, totals 3 and 8: 25/2. 2 × (1 - 13/25) = 24/25.
    const two = [
      [1, 2],
      [3, 5],
    ]
    expect(cronbachAlpha(momentsOf(two))).toBeCloseTo(24 / 25, 12)
  })

  test('is 1 where every question is answered alike', () => {
    expect(cronbachAlpha(momentsOf([1, 3, 5, 4].map((answer) => Array<number>(14).fill(answer))))).toBeCloseTo(1, 12)
  })

  test('is not defined where totals do not vary, nor for one question, nor for one respondent', () => {
    expect(cronbachAlpha(momentsOf(Array(20).fill([5, 5, 5])))).toBeNull()
    expect(cronbachAlpha(momentsOf([[1], [5]]))).toBeNull()
    expect(cronbachAlpha(momentsOf([[1, 5]]))).toBeNull()
  })

  test('equals the mean of covariances over the mean of all entries of the covariance matrix', () => {
    const sheet = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 30,
    })
    fc.assert(
      fc.property(sheet, (rows) => {
        const n = rows.length
        const mean = (i: number) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / n
        const covariance = (i: number, j: number) =>
          rows.reduce((sum, row) => sum + ((row[i] ?? 0) - mean(i)) * ((row[j] ?? 0) - mean(j)), 0) / (n - 1)
        const entries = [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].map((j) => ({ i, j, value: covariance(i, j) })))
        const all = entries.reduce((sum, { value }) => sum + value, 0)
        const between = entries.filter(({ i, j }) => i !== j).reduce((sum, { value }) => sum + value, 0)
        const alpha = cronbachAlpha(momentsOf(rows))
        if (all < 1e-9) expect(alpha).toBeNull()
        else expect(alpha).toBeCloseTo((4 / 3) * (between / all), 9)
      }),
      { numRuns: runs(2_000) },
    )
  })
})
