import { describe, expect, it, test } from 'vitest'
import { footRemarks, isInFoot, isOfAll } from '../../../src/scoresheet/survey/foot.js'
import type { Written } from '../sheets.js'
import { opened } from './small.js'

const HEAD = ['No', 'U1', 'U2', 'U3']

/** The rows of a table that belong to its foot, by their numbers, and what is said of them. */
const footOf = (rows: readonly (readonly Written[])[], isAlone = true) => {
  const { sheet, below } = opened([HEAD, [1, 4, 3, 4], ...rows], { isAlone })
  const inFoot = below.filter((row) => isInFoot(sheet, row)).map(({ number }) => number)
  return { inFoot, told: footRemarks(sheet).map(({ code, cell, found }) => `${code} ${cell} ${found}`) }
}

describe('the foot of a table of respondents', () => {
  test.each([
    'Jumlah nilai per unsur',
    'Total',
    'Jumlah data terisi',
    'NRR per unsur',
    'NRR tertimbang per unsur',
    'IKM Unit Pelayanan',
    'Nilai SKM',
    'Mutu Pelayanan',
    'Kinerja Unit Pelayanan',
    'Bobot',
    'Rata-rata',
    'Nilai Interval',
    'Keterangan:',
    'Indeks Kepuasan Masyarakat',
    'JUMLAH  RESPONDEN',
  ])('begins with a row called “%s”', (text) => {
    expect(footOf([[text, 100, 90, 95]])).toEqual({ inFoot: [3], told: ['N-SURVEY-FOOT A3 3'] })
  })

  test.each(['Jumlahwati', 'Total Jaya', 'Bobotsari', 'Siti', '25', 'Data responden'])(
    'does not begin with a row called “%s”',
    (text) => expect(footOf([[text, 4, 4, 4]])).toEqual({ inFoot: [], told: [] }),
  )

  it('begins by the first text of a row, not by one behind it', () => {
    expect(footOf([[2, 4, 4, 'Jumlah']]).inFoot).toEqual([])
    expect(footOf([[' ', 'Jumlah', 4, 4]]).inFoot).toEqual([3])
  })

  it('goes on below its beginning, whatever stands there', () => {
    const foot = footOf([
      ['Jumlah', 100, 90, 95],
      ['', 3.4, 3.1, 3.2],
      ['A', '88,31 – 100'],
      ['Ketua', null, 'Siti'],
    ])
    expect(foot).toEqual({ inFoot: [3, 4, 5, 6], told: ['N-SURVEY-FOOT A3 3–6'] })
  })

  it('lets go of a respondent below a subtotal: most questions answered on the scale, and none at fault', () => {
    const { inFoot, told } = footOf([
      ['Jumlah', 4, 3, 4],
      [2, 4, 4, 4],
      [3, 4, null, 4],
      [4, null, null, 4],
      [5, 4, 4, 5],
      [6, 1, 2, 3],
      ['Rata-rata', 4, 3, 4],
    ])
    expect([inFoot, told]).toEqual([[3, 6, 7, 9], ['N-SURVEY-FOOT A3 3–9']])
  })

  it('keeps a row with half of the questions answered', () => {
    const { sheet, below } = opened([[...HEAD, 'U4'], ['Jumlah'], [2, 4, 4, null, null], [3, 4, 4, 4, null]], {
      isAlone: true,
    })
    expect(below.filter((row) => isInFoot(sheet, row)).map(({ number }) => number)).toEqual([2, 3])
  })

  it('is looked for in a survey alone, not in the form of the index', () => {
    expect(footOf([['Jumlah', 100, 90, 95]], false)).toEqual({ inFoot: [], told: [] })
  })
})

describe('a row of a tally is of all questions', () => {
  test.each(['Jumlah', 'Rata-rata', 'NRR', 'Nilai IKM', 'IKM Unit Pelayanan', 'Nilai SKM setelah konversi'])(
    'where it is called “%s”',
    (text) => expect(isOfAll(text)).toBe(true),
  )

  test.each(['U1', 'Persyaratan', 'Nilai wajar biaya', 'Skmart', 'Biaya NRR'])(
    'but not where it is called “%s”',
    (text) => expect(isOfAll(text)).toBe(false),
  )

  it('whatever a long note says behind its first words, in no time worth a word', () => {
    const began = process.cpuUsage()
    expect(isOfAll(`NRR ${'tertimbang '.repeat(200_000)}`)).toBe(true)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000)
  })
})
