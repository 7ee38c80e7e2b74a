import { describe, expect, it, test } from 'vitest'
import { readLabel } from '../../../src/scoresheet/survey/label.js'
import { NOBODY, shownUnit, unitAt } from '../../../src/scoresheet/survey/opened-sheet.js'
import { addLabel } from '../../../src/scoresheet/survey/tallies.js'
import type { Written } from '../sheets.js'
import { opened } from './small.js'

type Rows = readonly (readonly Written[])[]
const QUESTIONS = ['u_1', 'u_2', 'u_3']
const ANSWERS = [4, 4, 4]

/** The place of each row's unit, and what the units are called. */
const unitsOf = (rows: Rows, about: Parameters<typeof opened>[1] = {}) => {
  const { sheet, below } = opened(rows, about)
  const places = below.map((row) => unitAt(sheet, row))
  return { sheet, places, units: sheet.tallies.units, names: sheet.tallies.units.map(shownUnit) }
}

const named = (...names: readonly Written[]) =>
  unitsOf([['unit', ...QUESTIONS], ...names.map((name) => [name, ...ANSWERS])])

describe('the unit of a row', () => {
  it('is added when it is met for the first time, with that row, and found again by the same texts', () => {
    const { places, names, units } = named('A', 'B', 'A', 'A', 'B')
    expect([places, names, units.map(({ row }) => row)]).toEqual([
      [0, 1, 0, 0, 1],
      ['A', 'B'],
      [2, 3],
    ])
  })

  it('is one whose names are the same as they are shown, though the texts differ', () => {
    expect(named('RSUD  Kota', 'RSUD Kota', ' RSUD Kota').places).toEqual([0, 0, 0])
  })

  it('is nobody where rows name units and this one does not, and that is no unit of the row before', () => {
    expect(named('A', null, 'A', ' ').places).toEqual([0, NOBODY, 0, NOBODY])
    const rows = [
      ['unit', ...QUESTIONS],
      [null, ...ANSWERS],
    ]
    expect(unitsOf(rows, { unit: 'Dipilih', fileUnit: 'berkas', name: 'Loket 1' }).places).toEqual([NOBODY])
  })

  it.each([
    ['agency', 'instansi'],
    ['code', 'kode unit'],
    ['code of the agency', 'kode instansi'],
    ['variant', 'varian'],
    ['year', 'tahun'],
  ])('is another where the %s is another', (_, heading) => {
    const rows = [
      ['unit', heading, ...QUESTIONS],
      ['A', '2023', ...ANSWERS],
      ['A', '2024', ...ANSWERS],
      ['A', '2023', ...ANSWERS],
    ]
    expect(unitsOf(rows).places).toEqual([0, 1, 0])
  })

  it('is told by its code alone', () => {
    const { places, names } = unitsOf([
      ['kode unit', ...QUESTIONS],
      ['01', ...ANSWERS],
      [null, ...ANSWERS],
    ])
    expect([places, names]).toEqual([[0, NOBODY], ['01']])
  })

  it('has no parts run together: A and BC are not AB and C', () => {
    const rows = [
      ['instansi', 'unit', ...QUESTIONS],
      ['A', 'BC', ...ANSWERS],
      ['AB', 'C', ...ANSWERS],
    ]
    expect(unitsOf(rows).places).toEqual([0, 1])
  })

  it('is told by the cell that its rows are merged into', () => {
    const rows = [
      ['unit', ...QUESTIONS],
      ['A', ...ANSWERS],
      [{ kind: 'empty', text: '', merged: 'A2:A3' } as const, ...ANSWERS],
      [null, ...ANSWERS],
      ['B', ...ANSWERS],
      [{ kind: 'empty', text: '', merged: 'A5:A6' } as const, ...ANSWERS],
    ]
    const merges = [2, 5].map((top) => ({ top, bottom: top + 1, left: 0, right: 0 }))
    expect(unitsOf(rows, { merges, name: 'Jawaban' }).places).toEqual([0, 0, NOBODY, 1, 1])
  })

  it('has no figure from the start where its name is in doubt', () => {
    const { units } = unitsOf([
      ['kode unit', ...QUESTIONS],
      [{ kind: 'number', text: '12345678901234567890' }, ...ANSWERS],
    ])
    expect(units.map(({ broken }) => broken)).toEqual([true])
  })
})

describe('the unit of a table that names none', () => {
  const rows = [
    ['no', ...QUESTIONS],
    [1, ...ANSWERS],
  ]
  const about = { unit: 'Dipilih', fileUnit: 'berkas', name: 'Loket 1' }
  const only = (more: Rows, own: Parameters<typeof opened>[1]) => unitsOf([...more, ...rows], own).names

  it('is the label above it, else the operator’s, else the sheet’s name, else the file’s', () => {
    expect(only([['Unit', 'Disdukcapil']], about)).toEqual(['Disdukcapil'])
    expect(only([], about)).toEqual(['Dipilih'])
    expect(only([], { ...about, unit: null })).toEqual(['Loket 1'])
    expect(only([], { ...about, unit: null, name: null })).toEqual(['berkas'])
    expect(only([], { name: null })).toEqual([null])
  })

  test.each(['Sheet1', 'Jawaban', 'Form Responses 1', 'Pengolahan Data', 'F-03 A'])(
    'is not what a sheet holds: %s',
    (name) => expect(only([], { ...about, unit: null, name })).toEqual(['berkas']),
  )

  it('is not the sheet’s name where a label above gives its code', () => {
    const { units } = unitsOf([['Kode Unit', 'U-7'], ...rows], { name: 'Loket 1' })
    expect(units.map(({ names: { unit, unitCode } }) => [unit, unitCode])).toEqual([[null, 'U-7']])
  })

  it('is of the agency that the operator named, where none is named', () => {
    const agencyOf = (own: Rows) => unitsOf(own, { agency: 'Kab. X' }).units.map(({ names }) => names.agency)
    expect(agencyOf(rows)).toEqual(['Kab. X'])
    expect(agencyOf([['Instansi', 'Kota Y'], ...rows])).toEqual(['Kota Y'])
  })
})

describe('an open sheet', () => {
  it('knows the rows of its header and titles, but none that stands high above', () => {
    const titles = [['Survei'], ['jauh'], ['Tahun 2024'], [null], ['Hasil']]
    const { sheet } = opened([...titles, ['no', ...QUESTIONS], [1, ...ANSWERS]])
    expect(sheet.heads.map((head) => [...head.values()])).toEqual([['Tahun 2024'], ['Hasil'], ['no', ...QUESTIONS]])
  })

  it('counts respondents by what is said of them only in a survey alone with a row each', () => {
    const rows = [
      ['no', 'jenis kelamin', ...QUESTIONS],
      [1, 'L', ...ANSWERS],
    ]
    expect(opened(rows).sheet.profile).toBeNull()
    expect(opened(rows, { isAlone: true }).sheet.profile?.kinds).toEqual(['sex'])
    const tally = [
      ['jenis kelamin', 'question', 'score', 'n'],
      ['L', 'u_1', 4, 7],
    ]
    expect(opened(tally, { isAlone: true }).sheet.profile).toBeNull()
  })

  it('hears of another survey in its own name and in the text above, not in its rows', () => {
    const rows = [
      ['no', ...QUESTIONS],
      ['IKM', ...ANSWERS],
    ]
    const spoken = (own: Rows, name: string | null = null) => opened(own, { name }).sheet.spoken.skm
    expect([spoken(rows), spoken(rows, 'Data SKM'), spoken([['Olah data IKM'], ...rows])]).toEqual([false, true, true])
  })

  it('says the title of a question that is met while rows are read', () => {
    const { sheet } = opened([
      ['unit', 'question', 'score', 'n'],
      ['A', 'u_1', 4, 7],
    ])
    for (const name of ['3.b', 'Toilet bersih', 'u_9']) {
      const label = readLabel(name)
      if (label) addLabel(sheet.tallies, label)
      sheet.titleOf(0)
    }
    expect([0, 1, 2, 3].map(sheet.titleOf)).toEqual(['3.b Biaya sesuai tarif', '4.c Toilet bersih', null, null])
  })
})
