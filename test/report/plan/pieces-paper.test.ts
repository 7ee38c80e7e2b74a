import { describe, expect, test } from 'vitest'
import type { SheetRow } from '../../../src/formats/xlsx/write-book.js'
import { onPages, type PagePart } from '../../../src/report/plan/pieces-paper.js'

const rowOf = (value: string, height?: number): SheetRow => ({ cells: [{ value }], height })

/** So many rows of 15 points below a head of 30 and a sentence of 15. */
const table = (name: string, count: number): PagePart => ({
  above: [rowOf(`about ${name}`)],
  head: rowOf(`head ${name}`, 30),
  rows: Array.from({ length: count }, (_, i) => rowOf(`${name} ${i + 1}`)),
})

const TITLE: PagePart = { above: [rowOf('title')], head: null, rows: [] }
/** Stands upright at its own size, where a page has room for 745 points. */
const NARROW = [{ width: 60 }]

const textsOf = (rows: readonly SheetRow[]) => rows.map(({ cells }) => cells[0]?.value)

describe('a table that is longer than a page', () => {
  test('has its head again where a page ends, where there are several tables', () => {
    const { rows, print } = onPages([TITLE, table('A', 60), table('B', 40)], NARROW)
    const texts = textsOf(rows)
    // 745 less title, sentence and head leaves 685: 45 rows. The other 15 and table B would take 255 and 645.
    expect(print).toEqual({ landscape: false, breaks: [48, 64] })
    expect(texts.slice(47, 50)).toEqual(['A 45', 'head A', 'A 46'])
    expect(texts.slice(63, 67)).toEqual(['A 60', 'about B', 'head B', 'B 1'])
    expect(texts).toHaveLength(106)
  })

  test('fills pages of its own from the second one on', () => {
    const { rows, print } = onPages([TITLE, table('A', 1), table('B', 100)], NARROW)
    // Behind sentence and head 700 points are left: 46 rows; behind the head alone 715: 47.
    expect(print.breaks).toEqual([4, 52, 100])
    expect(textsOf(rows)[52]).toBe('head B')
    expect(textsOf(rows)[100]).toBe('head B')
  })

  test('is not touched where it is the only one: the program repeats its head by itself', () => {
    const { rows, print } = onPages([TITLE, table('A', 60)], NARROW)
    expect(print).toEqual({ landscape: false, breaks: [], titleRows: '3:3' })
    expect(rows).toHaveLength(63)
  })
})

test('tables that fit on a page have their heads once', () => {
  const { rows, print } = onPages([TITLE, table('A', 5), table('B', 5)], NARROW)
  expect(textsOf(rows).filter((text) => String(text).startsWith('head'))).toEqual(['head A', 'head B'])
  expect(print.breaks).toEqual([])
})
