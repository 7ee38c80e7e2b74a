import { describe, expect, test } from 'vitest'
import { nameOf, type Selection, select } from '../../../src/engine/score/select.js'
import { rowOf, runOf, unitOf } from '../../report/sample.js'
import { leaf, level, read, scoresForm, small } from '../small.js'

const instrument = read(
  small([
    scoresForm([
      level('a', '50', [leaf('1.a.K', '100', { number: 1 })]),
      level('b', '50', [leaf('2.b.T', '100', { number: 2 })]),
    ]),
  ]),
)
const run = runOf(instrument, [
  unitOf('Dukcapil', rowOf(['4', '4'], 1), { agency: 'Kota Satu', agencyCode: '3201', unitCode: 'D-01' }),
  unitOf('Dukcapil', rowOf(['3', '4'], 2), { agency: 'Kota Dua', agencyCode: '3202' }),
  unitOf('UPT I/II', rowOf(['2', '4'], 3), { agency: 'Kota Dua', agencyCode: '3202' }),
])

const named = (selection: Selection): readonly string[] | string => {
  const choice = select(run.result, selection)
  return choice.ok ? choice.value.units.map(nameOf) : choice.error.what
}

describe('a unit is chosen', () => {
  test.each([
    ['Kota Dua/Dukcapil', ['Kota Dua/Dukcapil']],
    ['kota dua /  DUKCAPIL', ['Kota Dua/Dukcapil']],
    ['Kota Dua/UPT I/II', ['Kota Dua/UPT I/II']],
    ['UPT I/II', ['Kota Dua/UPT I/II']],
    ['d-01', ['Kota Satu/Dukcapil']],
    ['3201/D-01', ['Kota Satu/Dukcapil']],
  ])('by %s', (asked, names) => {
    expect(named({ unit: asked })).toEqual(names)
  })
  test('with all others of its name where the agency is not said', () => {
    expect(named({ unit: 'Dukcapil' })).toEqual(['Kota Satu/Dukcapil', 'Kota Dua/Dukcapil'])
  })
  test('by no code where it has none', () => {
    expect(named({ unit: '' })).toBe('unit')
    expect(named({ unit: '3202/' })).toBe('unit')
  })
})

test('an agency is chosen by name or code', () => {
  const choice = select(run.result, { agency: '3202' })
  expect(choice.ok && choice.value.agencies.map((each) => each.agency)).toEqual(['Kota Dua'])
  expect(choice.ok && choice.value.units).toEqual([])
})

test('without any choice everything is explained', () => {
  const choice = select(run.result, {})
  expect(choice.ok && [choice.value.agencies.length, choice.value.units.length, choice.value.focus]).toEqual([
    2,
    3,
    null,
  ])
})

test.each([
  ['unit', { unit: 'Samsat' }, ['Kota Satu/Dukcapil', 'Kota Dua/Dukcapil', 'Kota Dua/UPT I/II']],
  ['agency', { agency: 'Kota Tiga' }, ['Kota Satu', 'Kota Dua']],
  ['indicator', { indicator: '3' }, ['1.a.K', '2.b.T']],
  ['aspect', { aspect: 'c' }, ['a Aspek a', 'b Aspek b']],
] as const)('a %s that is not there is told with what there is', (what, selection, known) => {
  const choice = select(run.result, selection)
  expect(choice).toEqual({ ok: false, error: { what, asked: Object.values(selection)[0], known } })
})

test('a code is not taken for an aspect, nor an aspect for a code', () => {
  expect(named({ aspect: 'K' })).toBe('aspect')
  expect(named({ indicator: 'a' })).toBe('indicator')
})
