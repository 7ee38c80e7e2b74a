import { describe, expect, it } from 'vitest'
import type { FilledForm } from '../../src/scoresheet/filled-form.js'
import { findingCollector } from '../../src/scoresheet/findings.js'
import { aboutOf } from '../../src/scoresheet/unit-about.js'
import { columnsOf, filledForm, located } from './filled-forms.js'

const NAMING = columnsOf({ agency: 0, unit: 1, group: 2 })
const row = (number: number, names: Parameters<typeof filledForm>[0]) =>
  filledForm(names, { row: number, naming: NAMING })

const read = (...forms: readonly FilledForm[]) => {
  const findings = findingCollector()
  const groupOf = (text: string): string => (text.toLowerCase().startsWith('kab') ? 'kabupaten' : text)
  const about = aboutOf({ findings, groupOf, basis: ['F-02'] }, { key: 'k', agencyKey: 'a', forms })
  return {
    about,
    told: findings
      .remarks()
      .map((each) => [located(each), each.found, each.expected, each.unit ?? null, each.why ?? null]),
  }
}

const ALL = {
  agency: 'Kab A',
  agencyCode: '14',
  unit: 'RSUD',
  unitCode: 'U1',
  group: 'Kab.',
  province: 'Riau',
  year: 2024,
}
const WHOLE = { ...ALL, key: 'k', agencyKey: 'a', group: 'kabupaten', forms: ['F-02'] }

describe('who a unit is', () => {
  it('is what its only form says, its group under the name that the instrument has for it', () => {
    expect(read(row(2, ALL))).toEqual({ about: WHOLE, told: [] })
    expect(read(row(2, { unit: 'RSUD' })).about).toEqual({
      ...{ ...WHOLE, agency: '', agencyCode: null, unitCode: null, group: null, province: null, year: null },
    })
  })

  it('is called by its code where it has no name, by one form or several', () => {
    const coded = row(2, { unitCode: 'U1' })
    expect([read(coded).about.unit, read(coded, coded).about.unit]).toEqual(['U1', 'U1'])
  })

  it('is what several forms say together, each thing by the first that says it', () => {
    const [first, ...others] = Object.entries(ALL).map(([role, value], i) => row(i + 2, { [role]: value }))
    expect(read(...(first ? [first] : []), ...others)).toEqual({ about: WHOLE, told: [] })
    expect(read(row(2, { ...ALL, year: 2022, province: 'Jambi' }), row(3, ALL)).about).toMatchObject({
      year: 2022,
      province: 'Jambi',
    })
  })
})

describe('forms of one unit that do not agree', () => {
  it('about its name are told at the cell of the other name, and the first one counts', () => {
    const { about, told } = read(row(2, { unit: 'RSUD' }), row(3, {}), row(4, { unit: 'RSUD Kota' }))
    expect(told).toEqual([['W-NAME-MISMATCH a.xlsx F-02!B4', 'RSUD Kota', 'RSUD', 'RSUD', null]])
    expect(about.unit).toBe('RSUD')
  })

  it('about the name of its agency are told at that cell, as a matter of the agency', () => {
    const { about, told } = read(row(2, { unit: 'RSUD', agency: 'Kab A' }), row(3, { unit: 'RSUD', agency: 'Kab B' }))
    expect(told).toEqual([['W-NAME-MISMATCH a.xlsx F-02!A3', 'Kab B', 'Kab A', null, 'agency']])
    expect(about.agency).toBe('Kab A')
  })

  it('about its group are told, but not where two words mean one group', () => {
    const grouped = (...groups: readonly string[]) =>
      read(...groups.map((group, i) => row(i + 2, { unit: 'RSUD', group })))
    expect(grouped('Kab.', 'KABUPATEN').told).toEqual([])
    expect(grouped('Kab.', 'Kota').told).toEqual([['E-GROUP-MIXED a.xlsx F-02!A3', 'Kota', 'kabupaten', 'RSUD', null]])
    expect(grouped('Kota', 'Kab.').about.group).toBe('Kota')
  })
})
