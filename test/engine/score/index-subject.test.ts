import { expect, test } from 'vitest'
import { basisOf, indexSubject } from '../../../src/engine/score/index-subject.js'
import { leaf, level, read, scoresForm, small, stated } from '../small.js'

const rules = () => read(small([scoresForm([level('a', '100', [leaf('1', '100')])])]))

test('the index has no weight, and the rule that makes it is the rounding', () => {
  const rounding = { ...stated({ mode: 'down' as const, places: 1 }), note: 'dipotong' }
  const instrument = read(small([scoresForm([level('a', '100', [leaf('1', '100')])])], { rounding }))
  expect(indexSubject(instrument)).toEqual({
    id: 'ipp',
    title: 'Indeks Pelayanan Publik',
    weight: null,
    of: null,
    rule: rounding,
  })
})

test('all units of an instrument share one subject, another instrument has its own', () => {
  const [one, other] = [rules(), rules()]
  expect(indexSubject(one)).toBe(indexSubject(one))
  expect(indexSubject(other)).not.toBe(indexSubject(one))
})

test('a basis names its forms in their order', () => {
  expect(basisOf(['F-02', 'F-03'])).toBe('F-02+F-03')
  expect(basisOf(['F-02'])).toBe('F-02')
  expect(basisOf([])).toBe('')
})
