import { expect, test } from 'vitest'
import { outcomeOf } from '../../../src/engine/plan/outcome.js'
import { shippedBoth } from '../sheets.js'
import { shown, x } from '../small.js'

const { instrument } = shippedBoth('pekppp-2023')
const told = (index: string) => {
  const outcome = outcomeOf(instrument, x(index))
  return [shown(outcome.index), shown(outcome.rounded), outcome.predicate?.letter]
}

test('an index stays exact beside what would be published, and the predicate goes by the rounded one', () => {
  expect(told('4.505')).toEqual(['901/200', '451/100', 'A'])
  expect(told('13523/3000')).toEqual(['13523/3000', '451/100', 'A'])
  expect(told('4.5049999')).toEqual(['45049999/10000000', '9/2', 'A-'])
})
