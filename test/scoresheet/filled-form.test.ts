import { describe, expect, it } from 'vitest'
import { cellOf } from '../../src/finding/place.js'
import { type FilledForm, firstOf, type Naming, nameCell, placeOf } from '../../src/scoresheet/filled-form.js'
import { listForm, rowForm } from './scored-forms.js'

const GIVEN = [
  ['1.p', 4],
  ['2.q', 3],
] as const

describe('the first cell that speaks of a unit', () => {
  it('is that of its first score, in a list as in a row of a table', () => {
    expect([listForm(GIVEN), rowForm(GIVEN, 9)].map((form) => cellOf(placeOf(form)))).toEqual(['C2', 'C9'])
  })

  it('is the first of its first row where it has no scores', () => {
    const none = [listForm([], { form: { row: 5 } }), rowForm([], 6)]
    expect(none.map((form) => cellOf(placeOf(form)))).toEqual(['A5', 'A6'])
    expect(placeOf(none[0] as FilledForm).origin).toEqual({ file: 'a.xlsx', sheet: 'F-02' })
  })
})

describe('the cell that names a unit', () => {
  const naming: Naming = {
    columns: new Map([['unit', [1, 4]]]),
    labels: new Map([
      ['unit', { row: 1, column: 6 }],
      ['agency', { row: 2, column: 6 }],
    ]),
  }
  const named = (role: Parameters<typeof nameCell>[1], form: FilledForm) => cellOf(nameCell(form, role))

  it('stands in the column for it, in the unit’s row; else beside the label above the table', () => {
    const form = rowForm(GIVEN, 9, { form: { naming } })
    expect([named('unit', form), named('agency', form)]).toEqual(['B9', 'G2'])
    expect(nameCell(form, 'agency').origin).toEqual(form.origin)
  })

  it('is the first that speaks of it where the sheet has neither column nor label', () => {
    expect(named('province', rowForm(GIVEN, 9, { form: { naming } }))).toBe('C9')
    expect(named('unit', listForm(GIVEN))).toBe('C2')
  })
})

it('the first form that says anything is heard, an empty text as well as another', () => {
  const said = (...groups: (string | null)[]) =>
    firstOf(
      groups.map((group) => listForm([], { names: { group } })),
      ({ names }) => names.group,
    )
  expect([said(null, 'b', 'c'), said(null, '', 'c'), said(null, null), said()]).toEqual(['b', '', null, null])
})
