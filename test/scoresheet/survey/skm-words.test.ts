import { describe, expect, it } from 'vitest'
import { elementColumns, elementOf, skmSigns } from '../../../src/scoresheet/survey/skm-words.js'
import { ELEMENTS } from './elements.js'

const columnsOf = (headings: readonly string[]) =>
  elementColumns(new Map(headings.map((text, column) => [column, text])))

describe('the element of SKM that a heading names', () => {
  it('is known by the words of the regulation, in its order, whatever their case and marks', () => {
    expect(ELEMENTS.map(elementOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(elementOf('  BIAYA / TARIF ')).toBe(3)
  })

  it('is known by shorter and longer words for it, too', () => {
    expect(['Prosedur', 'Tarif', 'Sarpras', 'Kesopanan dan keramahan petugas'].map(elementOf)).toEqual([1, 3, 8, 6])
  })

  it.each(['U9 Sarana', 'U-9. Sarana', '9. Sarana', 'Unsur 9 Sarana', 'Sarana (U9)', 'Sarana U 9', '09 - Sarana'])(
    'may be numbered before or behind its words: %s',
    (text) => {
      expect(elementOf(text)).toBe(8)
    },
  )

  it('is known by its words where its number is that of another', () => {
    expect(elementOf('U1 Sarana')).toBe(8)
  })

  it.each(['U9', '', 'Nama Petugas', 'Sarana ibadah', '9', 'U123 Sarana', 'Sarana 9 9'])('is none in "%s"', (text) => {
    expect(elementOf(text)).toBeNull()
  })

  it('is none in a sentence, however it ends', () => {
    expect(elementOf(`Sarana${' '.repeat(94)}`)).toBe(8)
    expect(elementOf(`Sarana${' '.repeat(95)}`)).toBeNull()
  })
})

describe('columns headed by the elements of SKM', () => {
  it('are all that are, in whatever order, with others between them', () => {
    expect(columnsOf(['No', ...[...ELEMENTS].reverse(), 'Saran'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('are none where one element is missing, even if another is there twice', () => {
    expect(columnsOf(ELEMENTS.slice(1))).toEqual([])
    expect(columnsOf([...ELEMENTS.slice(1), 'Sarana'])).toEqual([])
  })

  it('hold every column of an element that stands there twice', () => {
    expect(columnsOf([...ELEMENTS, 'Sarana'])).toHaveLength(10)
  })
})

it('the signs of SKM are those of its own instrument: nine elements, answers from 1 to 4', () => {
  const { elements, scale } = skmSigns()
  expect([elements, scale.min, scale.max, scale.size]).toEqual([9, 1, 4, 4])
})
