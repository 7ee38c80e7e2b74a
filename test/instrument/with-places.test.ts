import { describe, expect, it } from 'vitest'
import { formsIn, itemsIn, levelsIn, variantsIn, withPlaces } from '../../src/instrument/with-places.js'
import { figureForm, leaf, level, read, scoresForm, small, stated } from '../engine/small.js'

/** A form with an aspect of a sub-aspect and an indicator, and an aspect of one indicator; another form beside it. */
const instrument = read(
  small([
    figureForm('F-03', '25'),
    scoresForm(
      [
        level('a', '60', [level('a.1', '50', [leaf('1', '100')]), leaf('2', '50')]),
        level('b', '40', [leaf('3', '100')]),
      ],
      { additional: [{ code: 'x', title: 'Tambahan', weight: stated('0') }] },
      '75',
    ),
  ]),
)

const places = (placed: readonly { readonly at: readonly (string | number)[] }[]) =>
  placed.map(({ at }) => at.join('.'))

describe('pieces of an instrument', () => {
  it('stand where a path leads to them', () => {
    expect(withPlaces(['x', 2], ['p', 'q'])).toEqual([
      { at: ['x', 2, 0], value: 'p' },
      { at: ['x', 2, 1], value: 'q' },
    ])
    expect(places(formsIn(instrument))).toEqual(['forms.0', 'forms.1'])
  })

  it('have variants in forms with scores alone', () => {
    expect(places(variantsIn(instrument))).toEqual(['forms.1.variants.0'])
  })

  it('are levels with all levels below them, each before those', () => {
    const [variant] = variantsIn(instrument)
    const parts = withPlaces([...(variant?.at ?? []), 'parts'], variant?.value.parts ?? [])
    const levels = levelsIn(parts)
    expect(levels.map(({ value }) => value.id)).toEqual(['a', 'a.1', 'b'])
    expect(places(levels).map((at) => at.replace('forms.1.variants.0.', ''))).toEqual([
      'parts.0',
      'parts.0.parts.0',
      'parts.1',
    ])
  })

  it('are items in the order of the instrument, through all levels, and then what is only shown', () => {
    const items = variantsIn(instrument).flatMap(itemsIn)
    expect(items.map(({ value }) => value.code)).toEqual(['1', '2', '3', 'x'])
    expect(places(items)[0]).toBe('forms.1.variants.0.parts.0.parts.0.parts.0')
  })
})
