import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { folderWith, ipp } from '../commands/cli.js'
import { hasOffice, recalculated, said, sheetsOf } from './soffice.js'

const TINY = ['--instrument', 'tiny.json']

/** A workbook as an evaluator has it: a title over all columns, formulas, a rule, a drop-down, a note, two faults. */
const evaluators = async (): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Lembar F-02')
  sheet.addRows([
    ['Penilaian 2024'],
    [],
    ['instansi', 'unit', '1.a', '2.a', '3.a', 'catatan'],
    ['Kota Cahaya', 'Dinas Terang', 5, 7, 4, 'baik'],
    ['Kota Cahaya', 'Dinas Redup', 3, 'tiga', 3, null],
  ])
  sheet.mergeCells('A1:F1')
  sheet.getCell('E4').value = { formula: 'C4-1', result: 4 }
  sheet.getCell('D4').note = 'periksa lagi'
  for (const at of ['C4', 'D4', 'E4']) sheet.getCell(at).dataValidation = { type: 'list', formulae: ['"0,1,2,3,4,5"'] }
  sheet.addConditionalFormatting({
    ref: 'C4:E5',
    rules: [{ type: 'cellIs', operator: 'greaterThan', priority: 1, formulae: [4], style: { font: { bold: true } } }],
  })
  book.addWorksheet('Rekap').getCell('B2').value = { formula: "SUM('Lembar F-02'!C4:C5)", result: 8 }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** All that the cells of a workbook say, by sheet and address. */
const saidIn = (bytes: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, string | number>> =>
  new Map(
    [...sheetsOf(bytes)].map(([name, cells]) => [
      name,
      new Map([...cells].map(([at, cell]) => [at, said(cell)] as const).filter(([, text]) => text !== '')),
    ]),
  )

describe.runIf(hasOffice)('a marked copy that LibreOffice opened and saved', () => {
  it('says in every cell what the file said, and once mended is scored, its list of findings passed over', async () => {
    const folder = folderWith('corpus/tiny.json')
    const at = (name: string) => path.join(folder, name)
    const bytes = await evaluators()
    writeFileSync(at('isi.xlsx'), bytes)
    await ipp(folder, ['check', 'isi.xlsx', ...TINY, '--fix-copy', 'salinan.xlsx'])
    const saved = recalculated(readFileSync(at('salinan.xlsx')))
    const [before, after] = [saidIn(bytes), saidIn(saved)]
    expect([...after.keys()]).toEqual([...before.keys(), 'Temuan'])
    for (const [name, cells] of before) expect([name, after.get(name)]).toEqual([name, cells])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(saved).buffer)
    const sheet = book.getWorksheet('Lembar F-02')
    expect(JSON.stringify(sheet?.getCell('D4').note)).toMatch(/periksa lagi.*E-CELL-RANGE/)
    expect(JSON.stringify(sheet?.getCell('D5').fill)).toContain('F8CBAD')
    if (sheet) for (const cell of ['D4', 'D5']) sheet.getCell(cell).value = 3
    writeFileSync(at('baik.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
    const { exit, out } = await ipp(folder, ['score', 'baik.xlsx', ...TINY, '--format', 'csv'])
    expect([exit, out.includes('Dinas Terang,4.00,'), out.includes('Dinas Redup,3.00,')]).toEqual([0, true, true])
    // Marked once more, what was mended has neither colour nor note.
    await ipp(folder, ['check', 'baik.xlsx', ...TINY, '--fix-copy', 'bersih.xlsx'])
    const clean = new ExcelJS.Workbook()
    await clean.xlsx.load(new Uint8Array(recalculated(readFileSync(at('bersih.xlsx')))).buffer)
    const mended = clean.getWorksheet('Lembar F-02')
    expect(JSON.stringify([mended?.getCell('D4').fill, mended?.getCell('D5').fill])).not.toContain('F8CBAD')
    expect(JSON.stringify(mended?.getCell('D4').note)).toMatch(/periksa lagi/)
    expect(JSON.stringify([mended?.getCell('D4').note, mended?.getCell('D5').note])).not.toContain('E-CELL')
    // What LibreOffice wrote is marked again as any other workbook, and the list is put in the place of the one before.
    writeFileSync(at('kantor.xlsx'), saved)
    await ipp(folder, ['check', 'kantor.xlsx', ...TINY, '--fix-copy', 'lagi.xlsx'])
    const again = saidIn(readFileSync(at('lagi.xlsx')))
    expect([...again.keys()]).toEqual([...after.keys()])
    for (const name of before.keys()) expect([name, again.get(name)]).toEqual([name, after.get(name)])
  })
})
