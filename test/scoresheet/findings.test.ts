import { expect, test } from 'vitest'
import type { Remark } from '../../src/finding/finding.js'
import { findingCollector } from '../../src/scoresheet/findings.js'

const faulty = (cell: string, more: Partial<Remark> = {}): Remark => ({
  code: 'E-CELL-RANGE',
  cell,
  found: '9',
  ...more,
})

const told = (remarks: readonly Remark[], keys: readonly string[] = []) => {
  const findings = findingCollector()
  for (const [i, remark] of remarks.entries()) findings.add(remark, keys[i])
  return findings
    .remarks()
    .map(({ code, cell, count, cells, found }) => ({ code, cell, count, cells: cells ?? null, found }))
}

const one = (cell: string) => ({ code: 'E-CELL-RANGE', cell, count: 1, cells: null, found: '9' })

test('three that are alike in a column are told by themselves, all further ones together', () => {
  const remarks = ['F2', 'F3', 'F5', 'F6', 'F8', 'F7'].map((cell) => faulty(cell))
  expect(told(remarks)).toEqual([
    one('F2'),
    one('F3'),
    one('F5'),
    { code: 'E-CELL-RANGE', cell: 'F6', count: 3, cells: ['F6:F8'], found: '9' },
  ])
})

test('another column, another sheet and another kind are told anew', () => {
  const column = (letter: string, more: Partial<Remark> = {}) =>
    [2, 3, 4, 5, 6].map((n) => faulty(`${letter}${n}`, more))
  const remarks = [
    ...column('F'),
    ...column('G'),
    ...column('F', { sheet: 'B' }),
    ...column('F', { code: 'E-CELL-TYPE' }),
  ]
  expect(told(remarks).map(({ count }) => count)).toEqual([1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2])
})

test('the first three of a column are told by themselves, in their order, whatever came first', () => {
  const remarks = ['F2', 'F42', 'F82', 'F3', 'F43', 'F83', 'F4'].map((cell) => faulty(cell, { found: cell }))
  expect(told(remarks).map(({ cell, found, cells }) => [cell, found, cells])).toEqual([
    ['F2', 'F2', null],
    ['F3', 'F3', null],
    ['F4', 'F4', null],
    ['F42', 'F42', ['F42:F43', 'F82:F83']],
  ])
})

test('what is told together under one cause stands at its first cell, whatever came first', () => {
  const remarks = ['F20', 'F21', 'F9'].map((cell) => faulty(cell, { found: cell }))
  expect(told(remarks, ['a', 'a', 'a'])).toEqual([{ ...one('F9'), found: 'F9', count: 3, cells: ['F9', 'F20:F21'] }])
})

test('what has one cause is told once, with all cells that it touches', () => {
  const remarks = ['D2', 'E2', 'D3', 'E3'].map((cell) => faulty(cell))
  expect(told(remarks, ['a', 'a', 'a', 'a'])).toEqual([{ ...one('D2'), count: 4, cells: ['D2:E3'] }])
})

test('more than three causes in one column are told together as well', () => {
  const remarks = Array.from({ length: 1000 }, (_, i) => faulty(`F${i + 2}`))
  const all = told(
    remarks,
    remarks.map((_, i) => `cause ${i}`),
  )
  expect(all).toHaveLength(4)
  expect(all.at(-1)).toMatchObject({ cell: 'F5', count: 997, cells: ['F5:F1001'] })
})

test('names that nobody would find again by a range are told one by one', () => {
  const remarks = Array.from({ length: 9 }, (_, i) => faulty(`B${i + 2}`, { code: 'E-UNIT-MISSING', found: `${i}` }))
  expect(told(remarks)).toHaveLength(9)
})

test('units that lack the same are alike, units that lack something else are not', () => {
  const lacking = (row: number, found: string) => faulty(`F${row}`, { code: 'E-IND-MISSING', found })
  const remarks = [2, 3, 4, 5, 6].map((row) => lacking(row, '1.a'))
  expect(told([...remarks, lacking(7, '2.b')]).map(({ count, found }) => `${count} ${found}`)).toEqual([
    '1 1.a',
    '1 1.a',
    '1 1.a',
    '2 1.a',
    '1 2.b',
  ])
})
