import { describe, expect, it, test } from 'vitest'
import { fraction } from '../../src/exact/exact.js'
import { cellOf } from '../../src/finding/place.js'
import { readDoneList } from '../../src/scoresheet/done-list.js'
import { unit } from '../engine/small.js'
import { inOneLine, tableOf, type Written } from './sheets.js'
import { twoVariants } from './two-variants.js'

const units = [
  unit('', { key: 'a', agency: 'Kab A', unit: 'RSUD', variant: 'A' }),
  unit('', { key: 'b', agency: 'Kota B', unit: 'RSUD', variant: 'B' }),
  unit('', { key: 'c', agency: 'Kab A', unit: 'Samsat', variant: 'A' }),
]
const HEAD = ['Instansi', 'Unit', 'Indikator', 'Dari', 'Ke', 'Status', 'Penanggung jawab', 'Jatuh tempo (bulan)']
const MORE = ['Bukti yang ada', 'Catatan']

const list = (...rows: readonly (readonly Written[])[]) => {
  const asked = { instrument: twoVariants(), file: 'rencana.xlsx', units }
  const table = tableOf([['Rencana 2025'], [...HEAD, ...MORE], ...rows], { name: 'Rencana' })
  const { plans, remarks, rows: count } = readDoneList(table, asked)
  const steps = [...plans].flatMap(([key, all]) =>
    all.map(({ indicator, slot, from, to, state }) =>
      [key, `${indicator.code}#${slot}`, fraction(from), fraction(to), state].join(' '),
    ),
  )
  const told = remarks.map(inOneLine)
  return { plans, steps, told, rows: count }
}

describe('a step of a filled-in plan', () => {
  it('is one of a unit that agency and unit name, at the place of its variant’s indicator', () => {
    const { steps, told, rows } = list(
      ['Kota B', 'RSUD', '2.k', 3, 5, 'selesai'],
      ['Kab A', 'RSUD', 2, '3', '4', 'belum'],
      ['', 'Samsat', 'x', 0, 1, 'berjalan'],
    )
    expect(steps).toEqual(['b 2.k#1 3 5 done', 'a 2.q#1 3 4 open', 'c x#2 0 1 under-way'])
    expect([told, rows]).toEqual([[], 3])
  })

  test.each([
    ['', 'null'],
    ['Belum', 'open'],
    ['open', 'open'],
    ['BERJALAN', 'under-way'],
    ['under-way', 'under-way'],
    ['selesai ', 'done'],
    ['Done.', 'done'],
  ])('in state "%s" is %s, in any spelling of both languages', (said, state) => {
    expect(list(['', 'Samsat', 1, 3, 4, said]).steps).toEqual([
      ['c 1.p#0 3 4', state === 'null' ? '' : state].join(' '),
    ])
  })

  it('may begin at a mean of evaluators, as a decimal or as a fraction', () => {
    expect(list(['', 'Samsat', 1, '11/3', 4], ['', 'Samsat', 2, '3,5', 4]).steps).toEqual([
      'c 1.p#0 11/3 4 ',
      'c 2.q#1 7/2 4 ',
    ])
  })

  it('keeps what the unit wrote beside it, "" where nothing stands, and is cited by the cell of its state', () => {
    const { plans } = list(
      ['', 'Samsat', 1, 3, 4, 'selesai', ' Ani ', 6, 'SK 12', 'baik\nsekali'],
      ['', 'Samsat', 2, 3, 4],
    )
    const [first, second] = plans.get('c') ?? []
    expect(first).toMatchObject({ owner: 'Ani', due: '6', evidence: 'SK 12', remark: 'baik sekali' })
    expect(second).toMatchObject({ owner: '', due: '', evidence: '', remark: '' })
    expect(first?.place.origin).toEqual({ file: 'rencana.xlsx', sheet: 'Rencana' })
    expect([first, second].map((step) => step && cellOf(step.place))).toEqual(['F3', 'F4'])
  })

  test.each<[string, readonly Written[], string]>([
    ['a unit that the run has not', ['', 'Dinsos', 1, 3, 4], 'E-PLAN-LINE B3 Dinsos = unit'],
    ['a unit of another agency', ['Kota B', 'Samsat', 1, 3, 4], 'E-PLAN-LINE A3 Kota B = agency'],
    ['a name that two units have', ['', 'RSUD', 1, 3, 4], 'E-PLAN-LINE B3 RSUD = Kab A/RSUD; Kota B/RSUD ambiguous'],
    ['an indicator of another variant', ['Kab A', 'RSUD', '2.k', 3, 4], 'E-PLAN-LINE C3 2.k = indicator'],
    ['no indicator', ['', 'Samsat', null, 3, 4], 'E-PLAN-LINE C3 – = indicator'],
    ['no beginning', ['', 'Samsat', 1, null, 4], 'E-PLAN-LINE D3 – = from'],
    ['an end in words', ['', 'Samsat', 1, 3, 'empat'], 'E-PLAN-LINE E3 empat = to'],
    ['another state', ['', 'Samsat', 1, 3, 4, 'hampir'], 'E-PLAN-LINE F3 hampir = belum, berjalan, selesai state'],
  ])('with %s is refused by its cell, and the others are read', (_what, row, said) => {
    const { steps, told, rows } = list(row, ['', 'Samsat', 'x', 4, 5])
    expect([steps, told, rows]).toEqual([['c x#2 4 5 '], [said], 2])
  })
})

it('a unit without a plan, which stands below the steps, is none of them', () => {
  const { steps, told, rows } = list(['', 'Samsat', 1, 3, 4], ['Kab A', 'RSUD', null, null, null, 'sudah tercapai'])
  expect([steps, told, rows]).toEqual([['c 1.p#0 3 4 '], [], 1])
})

it('a sheet without a column that must be there is refused as a whole', () => {
  const table = tableOf([HEAD.slice(0, 5), ['', 'Samsat', 1, 3, 4]])
  const { plans, remarks, rows } = readDoneList(table, { instrument: twoVariants(), file: 'r.xlsx', units })
  expect([plans.size, remarks, rows]).toEqual([
    0,
    [{ code: 'E-HEAD-MISSING', expected: 'unit, indicator, from, to, state' }],
    0,
  ])
})
