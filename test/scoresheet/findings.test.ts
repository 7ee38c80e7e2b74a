import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finding, type Remark } from '../../src/finding/finding.js'
import {
  findingAt,
  findingCollector,
  findingsIn,
  OF_UNIT,
  remarkAt,
  withAlikeAsOne,
} from '../../src/scoresheet/findings.js'
import { runs } from '../engine/runs.js'

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

test('what has one cause grows where it was first told, though others of its column came before it', () => {
  const remarks = ['F9', 'F2', 'F3', 'F4', 'F1'].map((cell) => faulty(cell, { found: cell }))
  expect(told(remarks, ['a', 'b', 'c', 'd', 'a']).map(({ cell, count, cells }) => [cell, count, cells])).toEqual([
    ['F1', 2, ['F1', 'F9']],
    ['F2', 1, null],
    ['F3', 1, null],
    ['F4', 1, null],
  ])
})

test('a cause is known as soon as it was told, and no other', () => {
  const findings = findingCollector()
  findings.add(faulty('F2'), 'a')
  findings.add(faulty('F3'))
  expect(['a', 'b', ''].map(findings.has)).toEqual([true, false, false])
})

test('what is in no cell is never gathered, whatever it is alike', () => {
  const remarks = Array.from({ length: 5 }, (): Remark => ({ code: 'E-SHEET-EMPTY' }))
  expect(told(remarks)).toHaveLength(5)
})

test('what already counts several cells adds them all', () => {
  const several = faulty('F2', { count: 3, cells: ['F2:F3', 'F7'] })
  expect(told([several, faulty('F9')], ['a', 'a'])).toEqual([
    { code: 'E-CELL-RANGE', cell: 'F2', count: 4, cells: ['F2:F3', 'F7', 'F9'], found: '9' },
  ])
  expect(told([faulty('F9'), several], ['a', 'a'])[0]).toMatchObject({ cell: 'F2', count: 4 })
})

test('about a unit all columns of its row are one, other sheets are not', () => {
  const findings = findingCollector(OF_UNIT)
  for (const cell of ['B2', 'C2', 'D2', 'E2', 'F2']) findings.add(faulty(cell))
  findings.add(faulty('B2', { sheet: 'B' }))
  expect(findings.remarks().map(({ cell, count }) => `${cell} ${count}`)).toEqual([
    'B2 1',
    'C2 1',
    'D2 1',
    'E2 2',
    'B2 1',
  ])
})

test('a remark at a place has its file, sheet and cell, and what it says itself goes before', () => {
  const place = { origin: { file: 'a.xlsx', sheet: 'F-02' }, row: 3, column: 4 }
  expect(remarkAt(place, { code: 'E-ROW-KEY', found: '4' })).toEqual({
    ...{ file: 'a.xlsx', sheet: 'F-02', cell: 'E3' },
    ...{ code: 'E-ROW-KEY', found: '4' },
  })
  expect(findingAt(place, { code: 'E-ROW-KEY', cell: 'A1' })).toEqual(
    finding('a.xlsx', { code: 'E-ROW-KEY', sheet: 'F-02', cell: 'A1' }),
  )
  expect(findingAt(null, { code: 'W-YEAR-OUTSIDE' })).toEqual(finding(null, { code: 'W-YEAR-OUTSIDE' }))
})

test('findings that are alike in a file are one, those of other files are not', () => {
  const inFile = (file: string, row: number) => finding(file, { code: 'E-CELL-RANGE', cell: `F${row}` })
  const all = [...[2, 3, 4, 5, 6].map((row) => inFile('a.csv', row)), inFile('b.csv', 7)]
  const one = withAlikeAsOne(all)
  expect(one.map(({ file, cell, count, cells }) => [file, cell, count, cells])).toEqual([
    ['a.csv', 'F2', 1, null],
    ['a.csv', 'F3', 1, null],
    ['a.csv', 'F4', 1, null],
    ['a.csv', 'F5', 2, ['F5:F6']],
    ['b.csv', 'F7', 1, null],
  ])
  expect(one.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
  const collector = findingCollector()
  collector.add({ code: 'W-ROW-TOTAL', file: 'c.csv', cell: 'A2' })
  expect(findingsIn(collector)).toEqual([finding('c.csv', { code: 'W-ROW-TOTAL', cell: 'A2' })])
})

test('every cell that is told is counted once and lies in a range, in whatever order they come', () => {
  const cells = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(cells, (rows) => {
      const all = told(rows.map((row) => faulty(`F${row}`)))
      const covered = all
        .flatMap(({ cell, cells }) => cells ?? [`${cell}`])
        .flatMap((range) => {
          const [from = 0, to = from] = range.split(':').map((each) => Number(each.slice(1)))
          return Array.from({ length: to - from + 1 }, (_, i) => from + i)
        })
      expect(covered.toSorted((a, b) => a - b)).toEqual(rows.toSorted((a, b) => a - b))
      expect(all.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(rows.length)
      const least = rows.toSorted((a, b) => a - b).slice(0, 3)
      expect(all.slice(0, 3).map(({ cell }) => cell)).toEqual(least.map((row) => `F${row}`))
    }),
    { numRuns: runs(100), seed: 3 },
  )
})
