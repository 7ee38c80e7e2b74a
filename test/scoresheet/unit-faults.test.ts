import { expect, test } from 'vitest'
import { findingCollector } from '../../src/scoresheet/findings.js'
import { type UnitFaults, unitFindings } from '../../src/scoresheet/unit-faults.js'

const faulty = (cell: string, more: object = {}) => ({
  code: 'E-CELL-RANGE' as const,
  file: 'a.csv',
  sheet: null,
  cell,
  unit: 'Dinkes',
  found: '9',
  ...more,
})

const seen = (faults: UnitFaults) => [...faults].map(({ cell, cells, count, unit }) => [cell, cells, count, unit])

test('what is found of a unit goes to the run, and its errors stand against the unit alone, row by row', () => {
  const run = findingCollector()
  const ofUnit = unitFindings(run)
  const [first, second] = [ofUnit(), ofUnit()]
  for (const cell of ['B2', 'C2', 'D2', 'E2', 'F2']) first.add(faulty(cell))
  first.add({ code: 'W-ZEROS-MISSING', cell: 'G2' })
  expect(run.remarks()).toHaveLength(6)
  expect(seen(first.faults())).toEqual([
    ['B2', null, 1, 'Dinkes'],
    ['C2', null, 1, 'Dinkes'],
    ['D2', null, 1, 'Dinkes'],
    ['E2', ['E2:F2'], 2, 'Dinkes'],
  ])
  expect(second.faults()).toHaveLength(0)
})

test('faults that units have alike but for the row keep each its own cells and unit', () => {
  const ofUnit = unitFindings(findingCollector())
  const faults = [2, 40, 3].map((row) => {
    const own = ofUnit()
    for (const cell of ['B', 'C', 'D', 'E', 'F']) own.add(faulty(`${cell}${row}`, { unit: `Unit ${row}` }))
    return own.faults()
  })
  expect(faults.map((each) => seen(each).at(-1))).toEqual([
    ['E2', ['E2:F2'], 2, 'Unit 2'],
    ['E40', ['E40:F40'], 2, 'Unit 40'],
    ['E3', ['E3:F3'], 2, 'Unit 3'],
  ])
})

test('faults in rows above each other, without a cell or of several names stay as they were found', () => {
  const ofUnit = unitFindings(findingCollector())
  const told = [
    ['D9', 'D7', 'D12'].map((cell) => faulty(cell)),
    [faulty('', { cell: null }), faulty('D5')],
    [faulty('D5'), faulty('E5', { unit: 'Dinsos' })],
  ].map((remarks) => {
    const own = ofUnit()
    for (const each of remarks) own.add(each)
    return seen(own.faults()).map(([cell, , , unit]) => `${cell} ${unit}`)
  })
  // The three that are told by themselves stand in the order of their cells.
  expect(told).toEqual([
    ['D7 Dinkes', 'D9 Dinkes', 'D12 Dinkes'],
    ['null Dinkes', 'D5 Dinkes'],
    ['D5 Dinkes', 'E5 Dinsos'],
  ])
})

test('two units whose faults differ in what stood there, or in how far apart their rows are, share nothing', () => {
  const ofUnit = unitFindings(findingCollector())
  const told = [
    [faulty('B2'), faulty('B3')],
    [faulty('B4'), faulty('B6')],
    [faulty('B8', { found: '7' }), faulty('B9')],
  ].map((remarks) => {
    const own = ofUnit()
    for (const each of remarks) own.add(each)
    return [...own.faults()].map(({ cell, found }) => `${cell} ${found}`)
  })
  expect(told).toEqual([
    ['B2 9', 'B3 9'],
    ['B4 9', 'B6 9'],
    ['B8 7', 'B9 9'],
  ])
})
