import { describe, expect, it } from 'vitest'
import { finding } from '../../src/finding/finding.js'
import { withoutDoubtedTotals } from '../../src/run/doubted-totals.js'

const at = (code: 'W-ROW-TOTAL' | 'W-FIGURE-PRINTED' | 'W-CELL-TRIM', cell: string, ...cells: string[]) =>
  finding('a.xlsx', {
    code,
    sheet: 'F-02',
    cell,
    count: Math.max(1, cells.length),
    ...(cells.length > 0 ? { cells } : {}),
  })
const left = (...args: Parameters<typeof withoutDoubtedTotals>) =>
  withoutDoubtedTotals(...args).map(({ code, cell }) => `${code} ${cell}`)

describe('a row of sums that was skipped', () => {
  it('is not told of beside the figure in it that is not what the scores come to', () => {
    expect(left([at('W-ROW-TOTAL', 'B9'), at('W-CELL-TRIM', 'C9')], [at('W-FIGURE-PRINTED', 'AF9')])).toEqual([
      'W-CELL-TRIM C9',
    ])
  })

  it('is told of where nothing is said of its figures', () => {
    const elsewhere = { ...at('W-FIGURE-PRINTED', 'AF9'), sheet: 'F-03' }
    const other = { ...at('W-FIGURE-PRINTED', 'AF9'), file: 'b.xlsx' }
    expect(left([at('W-ROW-TOTAL', 'B9')], [])).toEqual(['W-ROW-TOTAL B9'])
    expect(left([at('W-ROW-TOTAL', 'B9')], [at('W-FIGURE-PRINTED', 'AF8'), elsewhere, other])).toEqual([
      'W-ROW-TOTAL B9',
    ])
  })

  it('is told of with others of its sheet as long as one of them is told of nowhere else', () => {
    const three = at('W-ROW-TOTAL', 'B5', 'B5', 'B8:B9')
    expect(left([three], [at('W-FIGURE-PRINTED', 'AF5'), at('W-FIGURE-PRINTED', 'AF8')])).toEqual(['W-ROW-TOTAL B5'])
    expect(left([three], [at('W-FIGURE-PRINTED', 'AF5', 'AF5', 'AF8:AF9')])).toEqual([])
  })
})
