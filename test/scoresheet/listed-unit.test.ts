import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { unitByName, unitsByName } from '../../src/scoresheet/listed-unit.js'
import { unit } from '../engine/small.js'

const PUSKESMAS = 'Puskesmas Induk'
const units = [
  unit('', { key: 'a1', agency: 'Kab A', agencyCode: '11.01', unit: PUSKESMAS, unitCode: 'P-1' }),
  unit('', { key: 'b1', agency: 'Kota B', agencyCode: null, unit: PUSKESMAS, unitCode: null }),
  unit('', { key: 'a2', agency: 'Kab A', agencyCode: '11.01', unit: 'RSUD', unitCode: 'R-1' }),
  unit('', { key: 'n', agency: '', agencyCode: '33.74', unit: 'Samsat', unitCode: null }),
]
const asked = (agency: string, name: string, all = units) => {
  const found = unitByName(unitsByName(all), agency, name)
  return 'why' in found ? found : found.key
}

describe('a unit of a list', () => {
  test.each([
    ['its name, in any spelling', '', 'rsud.', 'a2'],
    ['its code', '', 'R-1', 'a2'],
    ['its agency’s name before its own', '', 'Kab A/RSUD', 'a2'],
    ['its agency’s code before its own', '', '11.01/R-1', 'a2'],
    ['the one code where its name is another’s, too', '', 'P-1', 'a1'],
    ['the agency’s name in a column of its own', 'KOTA  B', PUSKESMAS, 'b1'],
    ['the agency’s code in a column of its own', '11.01', PUSKESMAS, 'a1'],
    ['the code of an agency without name', '33.74', 'Samsat', 'n'],
  ])('is known by %s', (...[, agency, name, key]) => expect(asked(agency, name)).toBe(key))

  it('is asked for where several are called so, by the names that tell them apart', () => {
    expect(asked('', PUSKESMAS)).toEqual({ why: 'ambiguous', expected: `Kab A/${PUSKESMAS}; Kota B/${PUSKESMAS}` })
    const other = unit('', { key: 'n2', agency: '', agencyCode: '33.75', unit: 'Samsat' })
    expect(asked('', 'Samsat', [...units, other])).toMatchObject({ expected: '33.74/Samsat; 33.75/Samsat' })
    const alone = [1, 2].map((n) => unit('', { key: `${n}`, agency: '', unit: 'Samsat' }))
    expect(asked('', 'Samsat', alone)).toMatchObject({ why: 'ambiguous', expected: 'Samsat; Samsat' })
  })

  it('that no unit is called is none, whichever agency stands beside it', () => {
    for (const [agency, name] of [
      ['', 'Dinsos'],
      ['Kab A', 'Dinsos'],
      ['Kab A', ''],
      ['', '–'],
    ] as const)
      expect(asked(agency, name)).toEqual({ why: 'unit', expected: null })
  })

  it('of another agency than the one beside it is told as that, and not taken', () => {
    expect(asked('Kota B', 'RSUD')).toEqual({ why: 'agency', expected: null })
  })

  it('whose name and code are one is no two units', () => {
    expect(asked('', 'x', [unit('', { key: 'x', unit: 'X', unitCode: 'x' })])).toBe('x')
  })

  it('is the same in whatever order the units come', () => {
    const names = fc.constantFrom(PUSKESMAS, 'P-1', 'RSUD', 'Kab A/RSUD', 'Dinsos')
    const agencies = fc.constantFrom('', 'Kab A', 'Kota B', '33.74')
    fc.assert(
      fc.property(fc.shuffledSubarray(units, { minLength: units.length }), agencies, names, (all, agency, name) => {
        const [one, other] = [asked(agency, name), asked(agency, name, all)]
        if (typeof one === 'string') expect(other).toBe(one)
        else expect(other).toMatchObject({ why: one.why })
      }),
      { numRuns: 50, seed: 1 },
    )
  })
})
