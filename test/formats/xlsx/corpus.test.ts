import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { address } from '../../../src/finding/address.js'
import { Refusal, type Remark } from '../../../src/finding/finding.js'
import type { Cell } from '../../../src/formats/cell-table.js'
import { CSV_LIMITS, LIMITS } from '../../../src/formats/limits.js'
import { openWorkbook } from '../../../src/formats/open.js'
import { type Expectation, FOREIGN, isWorkbook, MADE, type Odd } from './corpus.js'
import { type Grid, sourceOf, walked } from './make.js'

/** Codes that a reader can say; all others are about scores. */
const OURS =
  /^(?:E-(?:ENCRYPTED|FILE|FORMAT|XLSX|XML|ZIP)|E-SHEET-(?:DUP|LIMIT|MISSING)|W-(?:EMBEDDED|FORMAT|MACRO|MERGE|ZIP))/

const MILLISECONDS = 5000

const opened = (odd: Odd): Grid | Remark => {
  const limits = { limits: LIMITS, csv: { limits: CSV_LIMITS } }
  try {
    return walked(openWorkbook(sourceOf(readFileSync(odd.path)), basename(odd.file), limits))
  } catch (error) {
    if (error instanceof Refusal) return error.remark
    throw error
  }
}

const cellsOf = (grid: Grid, sheet: number): ReadonlyMap<string, Cell> =>
  new Map(
    (grid.sheets[sheet]?.rows ?? []).flatMap((row) =>
      row.cells.map((cell) => [address(cell.column, row.number), cell] as const),
    ),
  )

/** Whether the scores that must have been read stand in one sheet, digit for digit or as text with a decimal comma. */
const holds = (grid: Grid, scores: Readonly<Record<string, number>>): boolean =>
  grid.sheets.some((_, i) => {
    const cells = cellsOf(grid, i)
    return Object.entries(scores).every(([at, score]) => Number(cells.get(at)?.text.replace(',', '.')) === score)
  })

const fits = (result: Grid | Remark, { outcome, code = '', cells }: Expectation): boolean => {
  if ('code' in result) return outcome === 'reject' && (code === '' || result.code === code)
  if (outcome === 'reject') return code !== '' && !OURS.test(code)
  const told = !OURS.test(code) || result.remarks.some((remark) => remark.code === code)
  return told && (cells === undefined || holds(result, cells))
}

const check = (odd: Odd): void => {
  const started = performance.now()
  const result = opened(odd)
  expect(performance.now() - started).toBeLessThan(MILLISECONDS)
  const fitting = [odd.expect, ...(odd.expect.or ?? [])].some((expectation) => fits(result, expectation))
  expect(fitting ? odd.expect : { expected: odd.expect, got: 'code' in result ? result : result.remarks }).toEqual(
    odd.expect,
  )
}

describe('each odd workbook ends as it must, as far as a reader can tell', () => {
  it.each(MADE.filter(isWorkbook))('$file: $tests', check)
})

describe.skipIf(FOREIGN.length === 0)('each workbook of other projects ends as it must', () => {
  it.each(FOREIGN.filter(isWorkbook))('$file: $tests', check)
})

const KINDS: Readonly<Record<string, Cell['kind']>> = { n: 'number', s: 'text', b: 'boolean', e: 'error', d: 'date' }

/** A cell as the index writes it: numbers and dates by value, all else by letter. */
const asIndexed = (cell: Cell | undefined, value: string | number | boolean): unknown => {
  if (cell === undefined) return null
  if (typeof value === 'number') return [cell.kind, Number(cell.text)]
  return [cell.kind, typeof value === 'boolean' ? cell.text === 'TRUE' : cell.text]
}

describe.skipIf(FOREIGN.length === 0)('what stands in a workbook of another project is seen', () => {
  it.each(FOREIGN.filter((odd) => isWorkbook(odd) && odd.reader !== undefined))('$file: $tests', (odd) => {
    const result = opened(odd)
    if ('code' in result) throw new Error(result.code)
    const seen = result.sheets.map(({ name, hidden }, i) => [name, hidden, cellsOf(result, i).size])
    expect(seen).toEqual(odd.reader?.map(({ name, state, cells }) => [name, state !== 'visible', cells]))
    for (const [i, { sample }] of (odd.reader ?? []).entries()) {
      const cells = cellsOf(result, i)
      for (const [at, [type, value]] of Object.entries(sample)) {
        expect([at, asIndexed(cells.get(at), value)]).toEqual([at, [KINDS[type], value]])
      }
    }
  })
})
