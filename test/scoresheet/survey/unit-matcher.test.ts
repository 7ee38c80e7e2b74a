import { describe, expect, it } from 'vitest'
import { NAMELESS, type Names } from '../../../src/scoresheet/filled-form.js'
import { codeBook } from '../../../src/scoresheet/identity.js'
import { matcherOf } from '../../../src/scoresheet/survey/unit-matcher.js'

const named = (unit: string | null, agency: string | null = null, unitCode: string | null = null): Names => ({
  ...NAMELESS,
  agency,
  unit,
  unitCode,
})

/** As whom each of these names is met, "agency/unit", with a number for each different unit. */
const met = (all: readonly Names[], known: readonly Names[] = []) => {
  const book = codeBook([...known, ...all])
  const own = matcherOf([], known, book)
  const before = known.flatMap((names) => own(names) ?? [])
  const match = matcherOf(before, all, book)
  const units = all.map(match)
  const keys = [...new Set(units.flatMap((unit) => unit?.key ?? []))]
  return units.map((unit) => unit && `${keys.indexOf(unit.key)} ${unit.agency}/${unit.unit}`)
}

describe('whom the names of a survey mean', () => {
  it('is one unit however its name is spelled, and another where it differs', () => {
    expect(met([named('RSUD'), named('rsud'), named('Puskesmas')])).toEqual(['0 /RSUD', '0 /rsud', '1 /Puskesmas'])
  })

  it('is nobody where no unit is named', () => {
    expect(met([named(null), named('RSUD')])).toEqual([null, '0 /RSUD'])
  })

  it('is the unit of the only agency that has one of that name, where they name no agency', () => {
    expect(met([named('rsud'), named('RSUD', 'Kab. A')])).toEqual(['0 Kab. A/RSUD', '0 Kab. A/RSUD'])
  })

  it('is a unit of its own where two agencies have one of that name', () => {
    expect(met([named('RSUD'), named('RSUD', 'Kab. A'), named('RSUD', 'Kab. B')])).toEqual([
      '0 /RSUD',
      '1 Kab. A/RSUD',
      '2 Kab. B/RSUD',
    ])
  })

  it('is never a unit of another agency than the one they name', () => {
    expect(met([named('RSUD', 'Kab. B')], [named('RSUD', 'Kab. A')])).toEqual(['0 Kab. B/RSUD'])
  })

  it('is the unit with their code before one with their name', () => {
    const known = [named('RSUD', 'Kab. A', '7'), named('Puskesmas', 'Kab. A', '8')]
    expect(met([named('RSUD', null, '8')], known)).toEqual(['0 Kab. A/Puskesmas'])
  })

  it('is no unit of that name with another code, but one without a code', () => {
    expect(met([named('RSUD', null, '9')], [named('RSUD', 'Kab. A', '7')])).toEqual(['0 /RSUD'])
    expect(met([named('RSUD', null, '9')], [named('RSUD', 'Kab. A')])).toEqual(['0 Kab. A/RSUD'])
  })

  it('is a unit already known that names no agency, though they name one', () => {
    expect(met([named('RSUD', 'Kab. A')], [named('RSUD')])).toEqual(['0 /RSUD'])
  })
})
