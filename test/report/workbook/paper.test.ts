import { expect, test } from 'vitest'
import { onEqualPages } from '../../../src/report/workbook/paper.js'

const columns = (count: number, width: number, isGroup = false) =>
  Array.from({ length: count }, (_, i) => ({ width, begins: isGroup && i === 0 }))

const widthsOf = (table: ReturnType<typeof columns>, lead: number): readonly number[] =>
  onEqualPages(table, lead).widths.map(({ width }) => width)

test('a table that fits one page keeps its widths and repeats nothing', () => {
  const table = [...columns(1, 40), ...columns(4, 10, true), ...columns(12, 10, true)]
  expect(onEqualPages(table, 1).print).toEqual({})
  expect(widthsOf(table, 1)).toEqual(table.map(({ width }) => width))
})

test('groups of columns are not parted by the end of a page, and all pages are equally wide', () => {
  // 40 + 80 + 100 + 120 are more than a page. Beside the 40 there is room for 160: 80, 100 and 120 are three pages, each as wide as the widest.
  const table = [...columns(1, 40), ...columns(8, 10, true), ...columns(10, 10, true), ...columns(12, 10, true)]
  expect(onEqualPages(table, 1).print).toEqual({ pagesWide: 3, titleColumns: 'A:A' })
  expect(widthsOf(table, 1)).toEqual([40, ...Array(8).fill(15), ...Array(10).fill(12), ...Array(12).fill(10)])
})

test('groups are spread over no more pages than they need, so that the last is not nearly empty', () => {
  // Of 60, 60, 30 and 60 a page would have room for 150; 120 and 90 are as many pages, and nearer to each other.
  const table = [...columns(2, 20), ...[6, 6, 3, 6].flatMap((count) => columns(count, 10, true))]
  expect(onEqualPages(table, 2).print).toEqual({ pagesWide: 2, titleColumns: 'A:B' })
  expect(widthsOf(table, 2)).toEqual([20, 20, ...Array(12).fill(10), ...Array(9).fill(13.33)])
})

test('a group wider than any page is parted where the page is full', () => {
  const table = [...columns(1, 50), ...columns(20, 10, true)]
  // 150 beside the names, and 50 that are left.
  expect(onEqualPages(table, 1).print).toEqual({ pagesWide: 2, titleColumns: 'A:A' })
})
