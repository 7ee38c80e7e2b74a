import { describe, expect, it } from 'vitest'
import { isTallyRole, tallyRole } from '../../../src/scoresheet/survey/tally-role.js'

describe('a column of a tally', () => {
  it.each([
    ['Pertanyaan', 'question'],
    ['Unsur Pelayanan', 'question'],
    ['KODE', 'question'],
    ['Jawaban', 'score'],
    ['answer', 'score'],
    ['Skor', 'score'],
    ['N', 'n'],
    ['Jumlah', 'n'],
    ['Jumlah Responden', 'n'],
    ['Jumlah Jawaban', 'n'],
    ['Jumlah Nilai', 'sum'],
    ['Total', 'sum'],
    ['Rata-rata', 'mean'],
    ['NRR per Unsur', 'mean'],
  ])('%s: %s', (heading, role) => {
    expect(tallyRole(heading)).toBe(role)
  })

  it('tells the number of answers from their sum by one word', () => {
    expect([tallyRole('Jumlah'), tallyRole('Jumlah Skor'), tallyRole('Jumlah Jawaban')]).toEqual(['n', 'sum', 'n'])
  })

  it.each(['', 'Alamat', 'Rata-rata Tertimbang', 'Jumlah Responden Laki-laki', 'Nama Petugas'])(
    'is none of a tally under "%s"',
    (heading) => {
      expect(tallyRole(heading)).toBeNull()
    },
  )

  it('can be chosen by the name of its role, and by no other', () => {
    expect(['question', 'score', 'n', 'sum', 'mean'].filter(isTallyRole)).toHaveLength(5)
    expect(['unit', 'Pertanyaan', '', 'Mean'].filter(isTallyRole)).toEqual([])
  })

  it('cannot be chosen by what every object has by birth', () => {
    expect(['toString', 'constructor', '__proto__'].filter(isTallyRole)).toEqual([])
  })
})
