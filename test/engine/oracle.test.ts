import { describe, it } from 'vitest'
import { agreesOnSheets } from './agreement.js'
import { SHIPPED } from './sheets.js'

const SHEETS = 3_400

describe.each(SHIPPED)('%s against the fraction oracle', (id) => {
  it(`agrees on ${SHEETS} random sheets to the last digit: index, two decimals, predicate, mean of units`, () =>
    agreesOnSheets(id, SHEETS, 20_230_131))
})
