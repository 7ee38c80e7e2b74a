import { describe, expect, it } from 'vitest'
import { readLabel } from '../../../src/scoresheet/survey/label.js'
import { saysContents, titlesOf } from '../../../src/scoresheet/survey/title.js'
import { THREE } from './small.js'

const titles = (texts: readonly string[], variants = [THREE]) =>
  titlesOf(
    texts.flatMap((text) => readLabel(text) ?? []),
    variants,
  )

const SWAPPED = THREE.map((each, i) => ({ ...each, ...(THREE[[1, 0, 2][i] ?? i] ?? each) }))

describe('the question that a label is told as', () => {
  it('is its code and title, by position or by words', () => {
    expect(titles(['u_1', 'Toilet bersih'])).toEqual(['1.a Petugas ramah', '4.c Toilet bersih'])
  })

  it('is none where no variant knows it', () => {
    expect(titles(['u_1', 'u_9'])).toEqual(['1.a Petugas ramah', null])
  })

  it('is none where variants mean different questions by it, and the one that all mean else', () => {
    expect(titles(['u_1', 'u_3'], [THREE, SWAPPED])).toEqual([null, '4.c Toilet bersih'])
  })

  it('is that of the variant whose questions the labels are, all and each once, whatever others mean', () => {
    const longer = [...SWAPPED, { code: '5.d', number: 5, title: 'Antrean singkat' }]
    expect(titles(['u_1', 'u_2', 'u_3'], [THREE, longer])).toEqual([
      '1.a Petugas ramah',
      '3.b Biaya sesuai tarif',
      '4.c Toilet bersih',
    ])
    expect(titles(['u_1', '1.a', 'u_3'], [THREE, longer])[0]).toBeNull()
  })
})

describe("a sheet's name", () => {
  it.each([
    'Sheet1',
    'LEMBAR 2',
    'Data SKM',
    'Pengolahan Data',
    'Form Responses 1',
    'F-03 A',
    'F03',
    'Jawaban',
    'rekap 3 b',
  ])('says what is in it: %s', (name) => {
    expect(saysContents(name)).toBe(true)
  })

  it.each(['RSUD', 'Loket 1', 'Data Puskesmas', 'F-02', 'Sheet1 Dukcapil', 'Rekapitulasi', 'F-03 C'])(
    'may be that of a unit: %s',
    (name) => {
      expect(saysContents(name)).toBe(false)
    },
  )
})
