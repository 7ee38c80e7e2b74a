import { describe, expect, it } from 'vitest'
import { headsElements, namesElements } from '../../../src/scoresheet/survey/skm-tally.js'
import { ELEMENTS } from './elements.js'

const heads = (...headings: readonly string[]) => headsElements(new Map(headings.map((text, column) => [column, text])))

describe('the header of a tally of SKM', () => {
  it.each(['Unsur', 'Nama Unsur', 'Kode Unsur', 'No. Unsur', 'Unsur Pelayanan', 'UNSUR SKM'])(
    'has a column of elements: %s',
    (heading) => {
      expect(heads(heading, 'NRR')).toBe(true)
    },
  )

  it('has beside it the number of answers with their sum or mean, or scores', () => {
    expect(heads('Unsur', 'Jumlah Responden', 'Total Nilai')).toBe(true)
    expect(heads('Unsur', 'Jumlah Responden', 'Rata-rata')).toBe(true)
    expect(heads('Unsur', 'Jumlah Responden', 'Skor')).toBe(true)
    expect(heads('Unsur', 'Jumlah Responden')).toBe(false)
    expect(heads('Unsur', 'Total Nilai')).toBe(false)
  })

  it('or the means of the elements under their own name', () => {
    expect(heads('Unsur', 'NRR Tertimbang')).toBe(true)
    expect(heads('Unsur', 'NRRX')).toBe(false)
  })

  it('or a column for each answer of its scale, no more and no fewer', () => {
    expect(heads('Unsur', '1', '2', '3', '4')).toBe(true)
    expect(heads('Unsur', 'Skor 1', 'Nilai 2', 'Jawaban 3', '4')).toBe(true)
    expect(heads('Unsur', '1', '2', '3')).toBe(false)
    expect(heads('Unsur', '1', '2', '3', '4', '5')).toBe(false)
    expect(heads('Unsur', '2', '3', '4', '5')).toBe(false)
  })

  it('is none without a column of elements, nor where a sentence only speaks of one', () => {
    expect(heads('Pertanyaan', 'Jumlah Responden', 'NRR')).toBe(false)
    expect(heads('Unsur pimpinan', 'NRR')).toBe(false)
    expect(heads(`Unsur${' '.repeat(96)}`, 'NRR')).toBe(false)
    expect(heads(`Unsur${' '.repeat(95)}`, 'NRR')).toBe(true)
  })
})

describe('the rows of a tally', () => {
  it('name all elements of SKM, in any words and order, or they are rows of something else', () => {
    expect(namesElements([...ELEMENTS].reverse())).toBe(true)
    expect(namesElements(['Jumlah', 'Sarpras', ...ELEMENTS.slice(0, 8)])).toBe(true)
    expect(namesElements(ELEMENTS.slice(1))).toBe(false)
    expect(namesElements([...ELEMENTS.slice(0, 8), 'Persyaratan'])).toBe(false)
  })
})
