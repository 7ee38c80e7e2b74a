import { expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import { FormedRow, numberMark, type RowForm } from '../../../src/formats/xlsx/row-form.js'
import { writeXlsx } from '../../../src/formats/xlsx/write.js'
import type { Cell, SheetRow } from '../../../src/formats/xlsx/write-book.js'

const [OWN, OTHER] = [numberMark(0), numberMark(1)]

const FORM: RowForm = [
  { style: { bold: true } },
  { style: { lined: true } },
  {},
  { formula: `IF(B${OWN}<"&",Bobot!$A$${OTHER}:C${OTHER},$B$3)` },
  { formula: 'ipp_é', style: { format: '0.00' } },
  ...Array.from({ length: 30 }, (_, i) => ({ style: { size: 8 + (i % 3) } })),
]

/** Every kind of value in every kind of column, numbers of all sizes too. */
const VALUES: readonly Cell['value'][] = [
  ...[0, -0, 1, 9, 10, 4095, 20_006, 999_999_999, 1_000_000_000, 2 ** 53, 1e21, 5e-324, 0.1, -4, 4.5, 13 / 3],
  ...[true, false, null, '', 'Dinas', '=1+1', 'é', '😀 & <b>', ' blank ', 'dua\nbaris', 'a\u0000b', '_x000D_'],
  ...Array.from({ length: 2000 }, (_, i) => `hasil ${i % 1500}`),
]

const formed = VALUES.map((_, i) => {
  const values = FORM.map((_, column) => VALUES[(i + 7 * column) % VALUES.length] ?? null)
  return new FormedRow(FORM, { values, numbers: [i + 1 + Math.floor(i / 9), 7 * i], height: i % 4 ? undefined : 17.5 })
})

const partsOf = async (rows: Iterable<SheetRow>): Promise<ReadonlyMap<string, string>> => {
  const sheets = [{ name: 'S', columns: [], rows }]
  const source = sourceOf(await writeXlsx({ title: 'Uji', creator: 'ipp', mark: null, sheets, names: [] }))
  return new Map(entriesOf(source).map((entry) => [entry.name, partBytes(source, entry).toString('utf8')]))
}

test('rows of a form are written as the same rows would be cell by cell, in every part of the workbook', async () => {
  const cellByCell = formed.map(({ cells, number, height }) => ({ cells, number, height }))
  const parts = await partsOf(formed)
  expect(parts).toEqual(await partsOf(cellByCell))
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<row r="2"><c r="A2" s="1"><v>0</v></c>')
})

test('marks become the numbers of the row and of the other row that its formula speaks of', () => {
  const [, second] = formed
  expect(second?.cells[3]).toEqual({ value: expect.anything(), formula: 'IF(B2<"&",Bobot!$A$7:C7,$B$3)' })
})

test('what is no number is refused as in any other cell', async () => {
  for (const form of [[{}], [{ formula: 'A1' }]])
    await expect(
      partsOf([new FormedRow(form, { values: [Number.NaN], numbers: [1], height: undefined })]),
    ).rejects.toThrow('no number for a cell: NaN')
})
