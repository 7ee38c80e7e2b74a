import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { folderWith, ipp } from './cli.js'
import { bookOf, faulty } from './faulty-book.js'

const TINY = ['--instrument', 'tiny.json']

describe('the copy of a copy', () => {
  it.each([[], ['--values-only']])(
    'shows a cell that was mended as it was, without colour and note, where it is made again %j',
    async (...more) => {
      const folder = folderWith('corpus/tiny.json')
      await faulty(folder)
      const copy = (file: string, target: string, ...own: readonly string[]) =>
        ipp(folder, ['check', file, ...TINY, '--fix-copy', target, ...own])
      const saved = async (file: string, change: (sheet: ExcelJS.Worksheet) => void) => {
        const book = await bookOf(folder, file)
        const [sheet] = book.worksheets
        if (sheet) change(sheet)
        writeFileSync(path.join(folder, file), Buffer.from(await book.xlsx.writeBuffer()))
      }
      const green = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } } as const
      await saved('isi.xlsx', (sheet) => {
        sheet.getCell('D4').fill = green
      })
      await copy('isi.xlsx', 'salinan.xlsx', ...more)
      await saved('salinan.xlsx', (sheet) => {
        for (const at of ['D4', 'E5']) sheet.getCell(at).value = 3
      })
      expect((await copy('salinan.xlsx', 'lagi.xlsx')).exit).toBe(1)
      const sheet = (await bookOf(folder, 'lagi.xlsx')).getWorksheet('Lembar F-02')
      const groundOf = (at: string) => /"argb":"FF(\w{6})"/.exec(JSON.stringify(sheet?.getCell(at).fill ?? ''))?.[1]
      // What a copy of values looked like before is not kept: it had no colours.
      expect(['D4', 'D5', 'E5'].map(groundOf)).toEqual([more.length === 0 ? '00FF00' : undefined, 'F8CBAD', undefined])
      const notes = ['D4', 'D5', 'E5'].map((at) => /E-[A-Z-]+/.exec(JSON.stringify(sheet?.getCell(at).note ?? ''))?.[0])
      expect(notes).toEqual([undefined, 'E-CELL-TYPE', undefined])
    },
  )
})
