import { describe, expect, it, test } from 'vitest'
import { withProvinces } from '../../src/scoresheet/province.js'
import { columnsOf, filledForm, located } from './filled-forms.js'

/** A row of a table whose second column is headed "Provinsi" and that has none for agencies. */
const inColumn = (province: string | null, row = 2) =>
  filledForm({ unit: 'RSUD', province }, { row, naming: columnsOf({ unit: 0, province: 1 }) })

const told = (...forms: Parameters<typeof withProvinces>[0]) =>
  withProvinces(forms).findings.map((each) => [located(each), each.found, each.expected, each.count])
const agencies = (...forms: Parameters<typeof withProvinces>[0]) =>
  withProvinces(forms).forms.map(({ names }) => names.agency)

describe('a province where no agency is named', () => {
  test.each(['Pemerintah Provinsi Riau', 'PEMPROV RIAU', 'Pemprop. Riau'])(
    'is the agency where it is %s',
    (province) => {
      expect(agencies(inColumn(province))).toEqual([province])
      expect(told(inColumn(province))).toEqual([['N-AGENCY-PROVINCE a.xlsx F-02!B2', province, null, 1]])
    },
  )

  test.each(['Riau', 'Provinsi Riau', 'Pemprov', 'Kepemerintahan Riau'])(
    'is only where the units lie where it is %s, and the agency is asked for',
    (province) => {
      expect(agencies(inColumn(province))).toEqual([null])
      expect(told(inColumn(province))).toEqual([['W-AGENCY-PROVINCE a.xlsx F-02!B2', province, '--column agency=B', 1]])
    },
  )

  it('is offered by its name where a label gives it and no column', () => {
    const labels = new Map([['province', { row: 1, column: 1 }]] as const)
    const form = filledForm({ unit: 'RSUD', province: 'Riau' }, { naming: { columns: new Map(), labels } })
    expect(told(form)).toEqual([['W-AGENCY-PROVINCE a.xlsx F-02!B1', 'Riau', '--agency "Riau"', 1]])
  })

  it('is told once for each sheet, with how many units it is said of', () => {
    const origin = { file: 'b.csv', sheet: null }
    const forms = [
      inColumn('Riau'),
      inColumn('Jambi', 3),
      { ...inColumn('Riau', 9), origin },
      inColumn('Pemprov Riau', 4),
    ]
    expect(told(...forms)).toEqual([
      ['N-AGENCY-PROVINCE a.xlsx F-02!B4', 'Pemprov Riau', null, 1],
      ['W-AGENCY-PROVINCE a.xlsx F-02!B2', 'Riau', '--column agency=B', 2],
      ['W-AGENCY-PROVINCE b.csv B9', 'Riau', '--column agency=B', 1],
    ])
    expect(agencies(...forms)).toEqual([null, null, null, 'Pemprov Riau'])
  })
})

describe('nothing is said of a province', () => {
  it('beside an agency or its code', () => {
    const form = inColumn('Pemprov Riau')
    for (const names of [{ agency: 'Kab A' }, { agencyCode: '14' }]) {
      const forms = [{ ...form, names: { ...form.names, ...names } }]
      expect(withProvinces(forms)).toEqual({ forms, findings: [] })
    }
  })

  it('where the sheet keeps a place for agencies, though this row leaves it empty', () => {
    const naming = columnsOf({ province: 1, agency_code: 2 })
    const labels = new Map([['agency', { row: 1, column: 1 }]] as const)
    for (const own of [naming, { columns: new Map(), labels }])
      expect(told(filledForm({ unit: 'RSUD', province: 'Riau' }, { naming: own }))).toEqual([])
  })

  it('where there is none, and in a list of units, which takes it over in silence', () => {
    expect(told(inColumn(null))).toEqual([])
    const listed = { ...inColumn('Pemprov Riau'), listed: true }
    expect([told(listed), agencies(listed)]).toEqual([[], ['Pemprov Riau']])
  })
})
