import { describe, expect, it } from 'vitest'
import { isFiller } from '../../../src/scoresheet/earlier-results/filler.js'

describe('what stands where a figure is not known yet', () => {
  it.each(['-', '–', '…', '?', '( )', '', ' '])('may be marks alone: "%s"', (text) => {
    expect(isFiller(text)).toBe(true)
  })

  it.each(['Belum dilakukan penilaian', 'TIDAK DINILAI', 'blm', 'n/a', 'N.A.', '(dalam proses)', 'Not yet rated'])(
    'may be words that say so: %s',
    (text) => {
      expect(isFiller(text)).toBe(true)
    },
  )

  it('is nothing with a figure in it, whatever the words beside it say', () => {
    expect(['belum 3', '4,1', 'tidak (2)', '٣'].map(isFiller)).toEqual([false, false, false, false])
  })

  it('is no error value of a workbook: that one hides a figure', () => {
    expect(['#N/A', '#REF!', '#'].map(isFiller)).toEqual([false, false, false])
  })

  it('is no score in words, nor words of which only a later one says that it is missing', () => {
    expect(['Baik', 'nilai belum ada', 'belumlah', 'Kosongkan'].map(isFiller)).toEqual([false, false, false, false])
  })
})
