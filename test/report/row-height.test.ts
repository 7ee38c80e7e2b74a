import { describe, expect, it } from 'vitest'
import type { Style } from '../../src/formats/xlsx/write-book.js'
import { widthInFigures } from '../../src/report/letter-width.js'
import { highEnough, linesIn, roomIn } from '../../src/report/row-height.js'

const TEXT: Style = { wrap: true }

describe('the room that a text takes', () => {
  it('is that of its letters, told in figures as widths of columns are', () => {
    expect(widthInFigures('0123456789')).toBe(10)
    // Calibri sets these in 33.7, 38.8 and 6.3 figures.
    expect(widthInFigures('Dinas Kependudukan dan Pencatatan Sipil')).toBeGreaterThanOrEqual(33.7)
    expect(widthInFigures('Dinas Kependudukan dan Pencatatan Sipil')).toBeLessThan(35)
    expect(widthInFigures('DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL')).toBeGreaterThanOrEqual(38.8)
    expect(widthInFigures('DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL')).toBeLessThan(42)
    expect(widthInFigures('MMMM')).toBeGreaterThanOrEqual(6.76)
  })

  it('of letters of East Asia is that of two figures each', () => {
    expect(widthInFigures('東京')).toBe(4)
  })
})

describe('the lines of a cell', () => {
  it('are one where a name is short enough by its letters, though it has more of them than the column has figures', () => {
    expect(linesIn('Dinas Kependudukan dan Pencatatan Sipil', 36)).toBe(1)
  })

  it('are two where capitals take more room than as many figures', () => {
    expect(linesIn('RUMAH SAKIT UMUM DAERAH DR. MOEWARDI', 36)).toBe(2)
  })

  it('break between words, inside a word that is longer than a line, and at each line break', () => {
    expect(linesIn('0000 0000 0000', 9.5)).toBe(2)
    expect(linesIn('000000000000', 5)).toBe(3)
    expect(linesIn('0\n0\n0', 5)).toBe(3)
    expect(linesIn(null, 5)).toBe(1)
  })

  it('are fewer in small letters and more in large ones', () => {
    const columns = [{ width: 21 }]
    expect(roomIn(TEXT, columns)).toBe(20)
    expect(roomIn({ ...TEXT, size: 22 }, columns)).toBe(10)
    expect(roomIn({ ...TEXT, indented: true }, columns)).toBeCloseTo(18.6)
  })
})

describe('a row', () => {
  const height = (style: Style, value: string) => highEnough({ cells: [{ value, style }] }, [{ width: 11 }]).height

  it('is as high as its lines in their size', () => {
    expect(height(TEXT, '0000 0000 0000')).toBe(32)
    expect(height({ ...TEXT, size: 22 }, '0000 0000')).toBe(62)
    expect(height(TEXT, '0000')).toBeUndefined()
    expect(height({}, '0000 0000 0000')).toBeUndefined()
  })

  it('keeps its own height where that is enough', () => {
    expect(highEnough({ cells: [{ value: '0000 0000 0000', style: TEXT }], height: 58 }, [{ width: 11 }]).height).toBe(
      58,
    )
  })
})
