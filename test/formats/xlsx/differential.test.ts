import { readFileSync } from 'node:fs'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { address } from '../../../src/finding/address.js'
import type { Cell } from '../../../src/formats/cell-table.js'
import { FOREIGN, isWorkbook, MADE, type Odd } from './corpus.js'
import { outcome } from './make.js'

/** A cell in terms that both readers share: what kind it is and its value. */
type Value = readonly [kind: string, value: string | number | boolean]

const DAY = 86_400_000
const UNIX_EPOCH = 25_569
const EPOCH_1904 = 1462

/** Workbooks that cost exceljs more than a minute or a gigabyte, or that it never ends with. */
const HEAVY =
  /c08|c1[0-3]|x4[359]|x5[1-4]|poc-shared-strings|test-issue-1842|frictionless\/template|poi\/poc-|DataValidationListTooLong/

/** Workbooks whose sheets stand at a path that exceljs does not look at: it reads them as empty. */
const UNSEEN = [
  'made/c19-backslash-names.xlsx',
  'made/x29-sheet-target-odd-path.xlsx',
  'poi/123233_charts.xlsx',
  'calamine/minimal_package.xlsx',
  'calamine/issue221.xlsm',
  'readxl/los-angeles-arrests-xlsx.xlsx',
  'sheetjs/wtf_path.xlsx',
]

/** Why a cell differs, for each way in which exceljs reads less than what stands there. */
const REASONS: readonly (readonly [
  why: string,
  holds: (file: string, ours: Value, theirs: Value | undefined, cell: Cell) => boolean,
])[] = [
  ['sheets at an unusual path are not found', (file, _, theirs) => theirs === undefined && UNSEEN.includes(file)],
  [
    'a formula’s result of 0, FALSE or no text is dropped',
    (_, [, value], theirs, { formula }) =>
      formula !== null && theirs?.[0] === 'empty' && [0, false, ''].includes(value),
  ],
  [
    'a date in letters is read as the number it begins with',
    (_, [kind, value], theirs) =>
      kind === 'date' && typeof value === 'string' && Number.parseFloat(value) === Number(theirs?.[1]),
  ],
  [
    'a format of elapsed time, or of nothing but AM/PM, is not known as a time',
    (_, [kind, value], theirs, { format }) =>
      kind === 'date' && /^\[[hms]|AM\/PM$/.test(format ?? '') && theirs?.[0] === 'number' && value === theirs[1],
  ],
  [
    'an escape in an inline string is not decoded',
    (_, [, value], theirs) => value === String(theirs?.[1]).replace('_x000D_', '\r'),
  ],
  [
    'an inline string in a CDATA section is dropped',
    (file, _, theirs) => file === 'calamine/inlineStr_cdata.xlsx' && theirs === undefined,
  ],
  ['an empty shared string becomes an object', (_, [, value], theirs) => value === '' && theirs?.[1] === '{}'],
]

const dateValue = (date: Date, is1904: boolean): Value => [
  'date',
  Math.round((date.getTime() / DAY + UNIX_EPOCH - (is1904 ? EPOCH_1904 : 0)) * 1e6) / 1e6,
]

/** A value of exceljs; null for nothing, "empty" for a formula without a result. */
const theirValue = (value: exceljs.CellValue, is1904: boolean): Value | null => {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return [typeof value, value]
  if (typeof value === 'string') return ['text', value]
  if (value instanceof Date) return dateValue(value, is1904)
  if ('error' in value) return ['error', value.error]
  if ('richText' in value) return ['text', value.richText.map(({ text }) => text).join('')]
  if ('hyperlink' in value) return theirValue(value.text, is1904)
  if ('formula' in value || 'sharedFormula' in value) return theirValue(value.result, is1904) ?? ['empty', '']
  return ['?', JSON.stringify(value)]
}

const theirCells = async (bytes: Buffer): Promise<ReadonlyMap<string, Value> | null> => {
  const workbook = new exceljs.Workbook()
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  } catch {
    return null
  }
  const cells = new Map<string, Value>()
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value =
          cell.isMerged && cell.master !== cell ? null : theirValue(cell.value, workbook.properties.date1904)
        if (value !== null) cells.set(`${sheet.name}!${cell.address}`, value)
      }),
    ),
  )
  return cells
}

const ourValue = (cell: Cell): Value => {
  if (cell.kind === 'number') return ['number', Number(cell.text)]
  if (cell.kind === 'boolean') return ['boolean', cell.text === 'TRUE']
  const serial = cell.kind === 'date' && cell.text !== '' ? Number(cell.text) : Number.NaN
  return [cell.kind, Number.isNaN(serial) ? cell.text : Math.round(serial * 1e6) / 1e6]
}

const ourCells = (bytes: Buffer): ReadonlyMap<string, Cell> | null => {
  const result = outcome(bytes)
  if ('code' in result) return null
  const cells = result.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row) => row.cells.map((cell) => [`${name}!${address(cell.column, row.number)}`, cell] as const)),
  )
  return new Map(cells.filter(([, { merged }]) => merged === null))
}

const compared = { workbooks: 0, cells: 0, differences: 0 }

const compare = async (odd: Odd): Promise<void> => {
  const bytes = readFileSync(odd.path)
  const ours = ourCells(bytes)
  const theirs = ours === null ? null : await theirCells(bytes)
  if (ours === null || theirs === null) return
  compared.workbooks++
  expect([...theirs.keys()].filter((at) => !ours.has(at))).toEqual([])
  for (const [at, cell] of ours) {
    compared.cells++
    const [mine, other] = [ourValue(cell), theirs.get(at)]
    if (other !== undefined && mine[0] === other[0] && mine[1] === other[1]) continue
    compared.differences++
    expect([at, mine, other, REASONS.some(([, holds]) => holds(odd.file, mine, other, cell))]).toEqual([
      at,
      mine,
      other,
      true,
    ])
  }
}

const comparable = (odd: Odd): boolean => isWorkbook(odd) && !HEAVY.test(odd.file)

describe('where exceljs reads a workbook too, cells are equal or the difference has a reason', () => {
  it.each(MADE.filter(comparable))('$file', compare)

  it.skipIf(FOREIGN.length === 0).each(FOREIGN.filter(comparable))('$file', compare)

  it('on most of the corpus', () => {
    const { workbooks, cells, differences } = compared
    console.log(
      `${workbooks} workbooks read by both, ${cells} cells compared, ${differences} differences, all with a reason`,
    )
    expect(workbooks).toBeGreaterThan(40)
  })
})
