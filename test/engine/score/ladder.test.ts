import { describe, expect, it } from 'vitest'
import { marginOf, outcomesUnder, predicateOf, predicatesOf, roundIndex } from '../../../src/engine/score/ladder.js'
import { leaf, level, read, scoresForm, shown, small, stated, x } from '../small.js'

const forms = [scoresForm([level('a', '100', [leaf('1', '100')])])]
const rounding = (mode: 'half-up' | 'half-even' | 'down', places = 2) =>
  read(small(forms, { rounding: stated({ mode, places }) }))
const halfUp = rounding('half-up')

describe('the ladder', () => {
  it.each([
    ['4', 'B'],
    ['4.004', 'B'],
    ['4.005', 'A-'],
    ['4.01', 'A-'],
    ['4.50', 'A-'],
    ['4.504', 'A-'],
    ['4.50499999', 'A-'],
    ['4.505', 'A'],
    ['4.51', 'A'],
    ['5', 'A'],
    ['3.5049', 'F'],
    ['3.505', 'B'],
    ['0', 'F'],
  ])('reads %s as %s: rounded half-up to two places first, then looked up', (index, letter) => {
    expect(predicateOf(halfUp, x(index))?.letter).toBe(letter)
  })

  it('leaves no index between two rows of the table: each row ends one step below the next', () => {
    expect(predicatesOf(halfUp).map(({ letter, from, to, place }) => [letter, shown(from), shown(to), place])).toEqual([
      ['A', '451/100', '5', 0],
      ['A-', '401/100', '9/2', 1],
      ['B', '351/100', '4', 2],
      ['F', '0', '7/2', 3],
    ])
  })

  it('derives the printed upper bounds from the places that the instrument rounds to', () => {
    expect(predicatesOf(rounding('half-up', 3)).map(({ to }) => shown(to))).toEqual([
      '5',
      '4509/1000',
      '4009/1000',
      '3509/1000',
    ])
  })

  it('is worked out once for an instrument', () => {
    expect(predicatesOf(halfUp)).toBe(predicatesOf(halfUp))
    const outcomeOf = outcomesUnder(halfUp)
    expect(outcomeOf(x('4.501'))).toEqual({ rounded: x('4.5'), predicate: predicatesOf(halfUp)[1] })
    expect(outcomeOf(x('4.499'))).toBe(outcomeOf(x('4.501')))
  })

  it('gives no predicate below its lowest step', () => {
    const short = read(small(forms, { ladder: stated([{ from: '1.00', letter: 'A', label: 'Lulus' }]) }))
    expect(predicateOf(short, x('0.99'))).toBeNull()
    expect(predicateOf(short, x('0.995'))?.letter).toBe('A')
  })

  it.each([
    ['half-up', '4.505', '451/100', 'A'],
    ['half-even', '4.505', '9/2', 'A-'],
    ['half-even', '4.515', '113/25', 'A'],
    ['down', '4.5099', '9/2', 'A-'],
  ] as const)('rounds %s: %s is %s, %s', (mode, index, rounded, letter) => {
    expect(shown(roundIndex(rounding(mode), x(index)))).toBe(rounded)
    expect(predicateOf(rounding(mode), x(index))?.letter).toBe(letter)
  })

  it('rounds to as many places as the instrument says', () => {
    expect(shown(roundIndex(rounding('half-up', 1), x('4.45')))).toBe('9/2')
    expect(shown(roundIndex(rounding('half-up', 0), x('4.5')))).toBe('5')
  })
})

describe('the distance to the neighbouring predicates', () => {
  const margin = (index: string, mode: 'half-up' | 'half-even' | 'down' = 'half-up') => {
    const { down, up, decidedByRounding } = marginOf(rounding(mode), x(index))
    return [shown(down), shown(up), decidedByRounding]
  }

  it('counts from the least index that still rounds up to the predicate', () => {
    // A- begins at 4.005, A at 4.505.
    expect(margin('4.2')).toEqual(['39/200', '61/200', false])
  })

  it('is nothing at the very edge, and rounding decided there', () => {
    expect(margin('4.505')).toEqual(['0', null, true])
    expect(margin('4.51')).toEqual(['1/200', null, false])
  })

  it('has nothing above the highest and nothing below the lowest predicate', () => {
    expect(margin('5')).toEqual(['99/200', null, false])
    expect(margin('3')).toEqual([null, '101/200', false])
  })

  it('tells that rounding decided wherever the unrounded figure stands one row lower', () => {
    expect(margin('4.0099')[2]).toBe(true)
    expect(margin('4.01')[2]).toBe(false)
    expect(margin('4.0049')[2]).toBe(false)
  })

  it('counts from the bound itself where figures are cut off', () => {
    expect(margin('4.2', 'down')).toEqual(['19/100', '31/100', false])
  })

  it('counts from half a step below the bound where half goes to the even neighbour', () => {
    expect(margin('4.2', 'half-even')).toEqual(['39/200', '61/200', false])
  })

  it('knows no predicate below where the ladder does not reach the figure', () => {
    const short = read(
      small(forms, {
        ladder: stated([
          { from: '2', letter: 'A', label: 'Lulus' },
          { from: '1', letter: 'B', label: 'Cukup' },
        ]),
      }),
    )
    expect(marginOf(short, x('0.5'))).toEqual({ down: null, up: null, decidedByRounding: false })
  })
})
