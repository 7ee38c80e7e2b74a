import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { equal, parseExact } from '../../../src/exact/exact.js'
import { address } from '../../../src/finding/address.js'
import { Refusal, type Remark } from '../../../src/finding/finding.js'
import type { Cell, Row } from '../../../src/formats/cell-table.js'
import { readCsv } from '../../../src/formats/csv/read.js'
import { CSV_LIMITS } from '../../../src/formats/limits.js'
import { readScore } from '../../../src/scoresheet/cell/score-reading.js'
import { sourceOf } from './source.js'

interface Expected {
  readonly outcome: 'parse' | 'parse+warn' | 'reject'
  readonly code?: string
  readonly where?: string
  readonly cells?: Readonly<Record<string, number>>
  readonly or?: readonly Expected[]
}

interface Entry {
  readonly file: string
  readonly tests: string
  readonly expect: Expected
}

const corpus = new URL('../../../fixtures/corpus/', import.meta.url)
const { files }: { readonly files: readonly Entry[] } = JSON.parse(readFileSync(new URL('index.json', corpus), 'utf8'))

/** Codes that the reader of CSV itself tells; all others are for the scoresheet. */
const OURS = /^(?:[EW]-CSV-|E-FILE-EMPTY$|E-SHEET-LIMIT$)/

const read = (file: string): { readonly rows: readonly Row[]; readonly remarks: readonly Remark[] } => {
  const bytes = readFileSync(new URL(file.split('/').map(encodeURIComponent).join('/'), corpus))
  try {
    const book = readCsv(sourceOf(bytes), { limits: CSV_LIMITS })
    return { rows: [...(book.tables[0]?.rows() ?? [])], remarks: book.remarks() }
  } catch (error) {
    if (error instanceof Refusal) return { rows: [], remarks: [error.remark] }
    throw error
  }
}

const cellsOf = (rows: readonly Row[]): ReadonlyMap<string, Cell> =>
  new Map(rows.flatMap(({ number, cells }) => cells.map((cell) => [address(cell.column, number), cell] as const)))

/** What does not fit one expectation, in words. */
const misfits = ({ rows, remarks }: ReturnType<typeof read>, expected: Expected): readonly string[] => {
  const { code, where, cells = {} } = expected
  const wanted: readonly string[] = code !== undefined && OURS.test(code) ? [code] : []
  // A warning beside a fault of the table is welcome: a stray quote often says why a row is ragged.
  const told = remarks.filter(({ code: each }) => OURS.test(each) && (wanted.includes(each) || each.startsWith('E-')))
  const line = /^line (\d+)$/.exec(where ?? '')?.[1]
  const found = cellsOf(rows)
  return [
    ...(told.map((remark) => remark.code).join() === wanted.join() ? [] : [`told ${told.map((r) => r.code)}`]),
    ...(wanted.length > 0 && line !== undefined && !new RegExp(`^[A-Z]*${line}(?::|$)`).test(told[0]?.cell ?? '')
      ? [`told at ${told[0]?.cell}, not on line ${line}`]
      : []),
    ...Object.entries(cells).flatMap(([at, score]) => {
      const cell = found.get(at)
      const reading = cell && readScore(cell, false)
      const due = parseExact(`${score}`)
      return reading && 'value' in reading && due && equal(reading.value, due) ? [] : [`${at} is ${cell?.text}`]
    }),
  ]
}

describe('every CSV file of the corpus is read, or refused with its code and line', () => {
  const texts = files.filter(({ file }) => /\.(csv|txt)$/.test(file) && !/xlsx-renamed/.test(file))

  test('there are 67 of them', () => expect(texts).toHaveLength(67))

  for (const { file, tests, expect: expected } of texts) {
    test(`${file}: ${tests}`, () => {
      const result = read(file)
      const faults = [expected, ...(expected.or ?? [])].map((one) => misfits(result, one))
      expect(
        faults.some((each) => each.length === 0),
        faults.map((each) => each.join('; ')).join(' | '),
      ).toBe(true)
    })
  }
})
