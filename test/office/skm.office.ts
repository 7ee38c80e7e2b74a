import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { surveyFiles, surveyWorkbook } from '../../src/index.js'
import { fixture } from './holds.js'
import { hasOffice, recalculated, said, sheetsOf } from './soffice.js'

const OPTIONS = { instrument: 'skm-2017', unit: 'Disdukcapil', bootstrap: 0 } as const

/** Titles stand in the sixth row, so the nine elements in 7 to 15 and the figure in 16. */
const FIGURE_ROW = 16

describe.skipIf(!hasOffice)('LibreOffice recalculates the tally of SKM', () => {
  test('to the engine’s means, IKM and grade, and to others where an answer is changed', async () => {
    const { run } = await surveyFiles([fixture('skm/loket.csv')], OPTIONS)
    const bytes = await surveyWorkbook(run, 'en')
    const cells = sheetsOf(recalculated(bytes)).get('Tally')
    const [result] = [...run.results()]
    const means = result?.questions.map(({ sum, n }) => sum / n) ?? []
    for (const [i, mean] of means.entries()) expect(Number(said(cells?.get(`J${7 + i}`)))).toBeCloseTo(mean, 9)
    expect([said(cells?.get(`K${FIGURE_ROW}`)), said(cells?.get(`L${FIGURE_ROW}`))]).toEqual([83.83, 'B'])

    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer)
    // Nobody gave anything but 4 to any element: the IKM is 100.
    for (let row = 7; row < FIGURE_ROW; row++)
      for (const [at, value] of Object.entries({ D: 0, E: 0, F: 0, G: 48 })) {
        const cell = book.getWorksheet('Tally')?.getCell(`${at}${row}`)
        if (cell) cell.value = value
      }
    const after = sheetsOf(recalculated(new Uint8Array(await book.xlsx.writeBuffer()))).get('Tally')
    expect([said(after?.get(`K${FIGURE_ROW}`)), said(after?.get(`L${FIGURE_ROW}`))]).toEqual([100, 'A'])
  })
})
