import { describe, expect, it } from 'vitest'
import { printedFindings } from '../../../src/engine/score/printed-figures.js'
import { score } from '../../../src/engine/score/score.js'
import { chooseBasis } from '../../../src/scoresheet/basis.js'
import { readUnder, shipped, tableOf, type Written } from '../sheets.js'

const INSTRUMENT = shipped('pekppp-2023')

const INDICATORS = Array.from({ length: 30 }, (_, i) => String(i + 1))
const unit = (agency: string, name: string, each: number): Written[] => [agency, name, ...INDICATORS.map(() => each)]
const HEAD: Written[] = ['Instansi', 'Unit', ...INDICATORS, 'IPP']

const told = (rows: readonly (readonly Written[])[]) => {
  const { units: read, findings } = readUnder(INSTRUMENT, [tableOf(rows, { name: 'F-02' })])
  const errors = findings.filter(({ severity }) => severity === 'error')
  const { units } = chooseBasis(INSTRUMENT, read, { choice: 'all' })
  return [...errors, ...printedFindings(score(INSTRUMENT, units, { partial: false }))].map(
    ({ code, cell, found, expected }) => `${code} ${cell} ${found} ≠ ${expected}`,
  )
}

/** Units of 4, 3 and 4: their mean is 3.6667. */
const TOBA = [unit('Kabupaten Toba', 'A', 4), unit('Kabupaten Toba', 'B', 3), unit('Kabupaten Toba', 'C', 4)]
const below = (...rows: readonly (readonly Written[])[]) => told([HEAD, ...TOBA, ...rows])
const inLast = (label: string, figure: Written): Written[] => [label, null, ...INDICATORS.map(() => null), figure]

describe('what a sheet prints of its agency', () => {
  it.each([
    'Rata-rata Kab. Toba',
    'IPP Kabupaten',
    'Nilai Akhir Instansi',
    'Rata-rata',
    'Indeks Pelayanan Publik Pemerintah Kabupaten Toba',
  ])('is told with both figures where it is not the index of its units: %s', (label) => {
    expect(below(inLast(label, '3,91'))).toEqual([`W-FIGURE-PRINTED AG5 ${label} 3,91 ≠ 3.67`])
  })

  it.each(['3,67', '3,7', 73.33, '3,6667'])('is silent where it is that index: %s', (figure) => {
    expect(below(inLast('Rata-rata Kab. Toba', figure))).toEqual([])
  })

  it('is read in the label’s own cell, below a column without a heading, and alone below a score', () => {
    const [label] = ['Rata-rata Kab. Toba']
    expect(below(['Rata-rata Kab. Toba: 3,91'])).toEqual([`W-FIGURE-PRINTED A5 ${label} 3,91 ≠ 3.67`])
    expect(below([...inLast(label, null), '3,91'])).toEqual([`W-FIGURE-PRINTED AH5 ${label} 3,91 ≠ 3.67`])
    expect(below([label, null, '3,91'])).toEqual([`W-FIGURE-PRINTED C5 ${label} 3,91 ≠ 3.67`])
  })

  it('is read above the table', () => {
    expect(told([['IPP Kabupaten Toba', '3,91'], [], HEAD, ...TOBA])).toEqual([
      'W-FIGURE-PRINTED B1 IPP Kabupaten Toba 3,91 ≠ 3.67',
    ])
    expect(told([['IPP Kabupaten Toba: 3,67'], [], HEAD, ...TOBA])).toEqual([])
  })

  it('is held against the agency that it names, of several', () => {
    const two = [HEAD, ...TOBA, unit('Kabupaten Samosir', 'D', 2), unit('Kota Toba', 'E', 2)]
    expect(told([...two, inLast('Rata-rata Kab. Toba', '3,91')])).toEqual([
      'W-FIGURE-PRINTED AG7 Rata-rata Kab. Toba 3,91 ≠ 3.67',
    ])
    expect(told([...two, inLast('Rata-rata Kota Toba', '2,1'), inLast('IPP Kab. Samosir', '2,00')])).toEqual([
      'W-FIGURE-PRINTED AG7 Rata-rata Kota Toba 2,1 ≠ 2.00',
    ])
  })

  it.each<[string, readonly (readonly Written[])[]]>([
    ['several agencies and no name', [unit('Kota Lain', 'D', 2), inLast('Rata-rata', '3,91')]],
    ['an agency that is not there', [inLast('Rata-rata Nasional', '3,91')]],
    ['a target', [inLast('Target IPP', '3,91')]],
    ['another year', [inLast('IPP Kabupaten Tahun 2022', '3,91')]],
    ['a sum', [inLast('Jumlah', 11)]],
    ['the highest', [inLast('Nilai Tertinggi', 4)]],
    ['a mean far from any of ours', [[...inLast('Rata-rata', null), 45]]],
    ['the mean of one indicator', [['Rata-rata', null, '3,3']]],
    [
      'means of blocks of units',
      [inLast('Rata-rata', '3,4'), unit('Kabupaten Toba', 'D', 4), inLast('Rata-rata', '4,0')],
    ],
    ['a mean of some', [inLast('Rata-rata', '3,4'), unit('Kabupaten Toba', 'D', 4)]],
    ['no figure', [inLast('IPP Kabupaten', '-')]],
  ])('is passed over where it is of %s', (_what, rows) => {
    expect(below(...rows)).toEqual([])
  })

  it('is passed over where an agency has one unit on the sheet, and others elsewhere', () => {
    expect(told([HEAD, unit('Kabupaten Toba', 'A', 4), inLast('IPP Kabupaten', '3,91')])).toEqual([])
  })
})
