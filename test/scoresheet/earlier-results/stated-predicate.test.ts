import { describe, expect, it } from 'vitest'
import { predicatesOf } from '../../../src/engine/score/ladder.js'
import { bracketedPredicate, contradictingPredicate } from '../../../src/scoresheet/earlier-results/stated-predicate.js'
import { predicate } from '../../engine/compare/members.js'
import { shippedBoth } from '../../engine/sheets.js'

const { instrument } = shippedBoth('pekppp-2023')

const STEPS = predicatesOf(instrument)

/** The letters of the steps that a text does not contradict; none where it contradicts no step at all. */
const letters = (text: string) => {
  const agreeing = STEPS.filter((step) => contradictingPredicate(text, step, instrument) === null)
  return agreeing.length === STEPS.length ? [] : agreeing.map(({ letter }) => letter)
}

describe('a predicate as people write it', () => {
  it.each([
    ['A', 'A'],
    [' a. ', 'A'],
    ['A-', 'A-'],
    ['A −', 'A-'],
    ['A – (Sangat Baik)', 'A-'],
    ['A- (Sangat Baik)', 'A-'],
    ['Sangat Baik (A-)', 'A-'],
    ['SANGAT BAIK', 'A-'],
    ['Pelayanan Prima', 'A'],
    ['Prima', 'A'],
    ['A - Pelayanan Prima', 'A'],
    ['B-/Baik (Dengan Catatan)', 'B-'],
    ['Baik', 'B'],
    ['Baik dengan catatan', 'B-'],
    ['Gagal', 'F'],
  ])('%s is %s', (text, letter) => {
    expect(letters(text)).toEqual([letter])
  })

  it.each(['', '-', 'Memuaskan', 'AA', 'OPD', 'Prima sekali', 'Sangat'])('"%s" names none', (text) => {
    expect(letters(text)).toEqual([])
  })

  it('does not take the short label of one step for the whole label of another', () => {
    // "Baik (Dengan Catatan)" shortened is "Baik", which is the step above.
    expect([letters('Baik'), letters('Cukup')]).toEqual([['B'], ['C']])
  })

  it('may be either of two where a dash is a minus or only stands between letter and label', () => {
    expect([letters('B - Baik'), letters('B-Baik'), letters('A - Pelayanan Prima')]).toEqual([
      ['B', 'B-'],
      ['B', 'B-'],
      ['A'],
    ])
  })

  it('is known in every spelling of every step, by letter and label', () => {
    for (const { letter, label } of STEPS)
      for (const text of [letter, label, `${letter} (${label})`, `${label} (${letter})`])
        expect([text, letters(text)]).toEqual([text, [letter]])
  })
})

describe('a predicate beside a figure', () => {
  const held = (stated: string | null, index: string | null) => {
    const own = index === null ? null : predicate(index)
    const other = contradictingPredicate(stated, own, instrument)
    return other && bracketedPredicate(other)
  }

  it('contradicts it where it names another step: then the figure has the last word', () => {
    expect(held('B', '4.01')).toBe('A- (Sangat Baik)')
    expect(held('Sangat Baik', '4.51')).toBe('A (Pelayanan Prima)')
  })

  it('agrees on either side of a border by the step that the figure reaches', () => {
    expect([held('A-', '4.01'), held('B', '4.00'), held('A-', '4.00')]).toEqual([null, null, 'B (Baik)'])
  })

  it('contradicts nothing where it is not there, names none, or stands beside no figure', () => {
    expect([held(null, '4'), held('OPD', '4'), held('A', null)]).toEqual([null, null, null])
  })
})
