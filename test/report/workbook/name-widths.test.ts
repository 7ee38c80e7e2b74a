import { expect, test } from 'vitest'
import type { UnitResult } from '../../../src/engine/score/score.js'
import { nameWidth, nameWidthsOf } from '../../../src/report/workbook/name-widths.js'

test('a column of names is as wide as they need, but no narrower than its title and no wider than the sheet has room for', () => {
  const needed = { agency: 30, unit: 61 }
  expect([nameWidth(needed, 'agency', 44), nameWidth(needed, 'agency', 24), nameWidth(needed, 'unit', 50)]).toEqual([
    30, 24, 50,
  ])
  expect([nameWidth({ agency: 0, unit: 0 }, 'agency', 44), nameWidth({ agency: 0, unit: 0 }, 'unit', 44)]).toEqual([
    16, 20,
  ])
})

test('names need what the widest of them needs, letter by letter', () => {
  const unit = (agency: string, name: string) => ({ input: { agency, unit: name } }) as UnitResult
  const { agency, unit: own } = nameWidthsOf([unit('iiiiiiiiii', 'MMMM'), unit('00000000', 'MM')])
  // Ten "i" take five figures; eight figures are wider. An "M" takes 1.8.
  expect(agency - nameWidthsOf([]).agency).toBeGreaterThanOrEqual(8)
  expect(nameWidthsOf([unit('00000000', 'MMMM')])).toEqual({ agency, unit: own })
  expect(nameWidthsOf([])).toEqual({ agency: 0, unit: 0 })
})
