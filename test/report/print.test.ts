import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../src/formats/xlsx/own-archive.js'
import { pagesAcross, paperOf } from '../../src/report/workbook/paper.js'
import { folderWith, ipp, put } from '../commands/cli.js'

const partsOf = (folder: string, file: string) => {
  const source = sourceOf(new Uint8Array(readFileSync(path.join(folder, file))))
  return (name: string): string => {
    const entry = entriesOf(source).find((each) => each.name === name)
    return entry ? partBytes(source, entry).toString('utf8') : ''
  }
}

/** A line of A4 upright holds so many letters, whatever the font; one column is never made narrower in print. */
const UPRIGHT = 74

/** A4 upright between the margins, in points. */
const [BREADTH, ROOM] = [537, 755]

/** How high a sheet's pages are once they are as broad as the paper, in points. */
const pagesOf = (sheet: string): readonly number[] => {
  const widths = [...sheet.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].map(
    ([, from, to, width]) => (Number(to) - Number(from) + 1) * (Number(width) * 7 + 5) * 0.75,
  )
  const scale = Math.min(1, BREADTH / widths.reduce((sum, each) => sum + each, 0))
  const ends = [...[...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row)), Number.POSITIVE_INFINITY]
  const rows = [...sheet.matchAll(/<row r="(\d+)"[^>]*? ht="([\d.]+)"/g)]
  return ends.map((end, i) => {
    const own = rows.filter(([, row]) => Number(row) > (ends[i - 1] ?? 0) && Number(row) <= end)
    return own.reduce((sum, [, , height]) => sum + Number(height) * scale, 0)
  })
}

describe('a sheet on paper', () => {
  it('is as wide as one page while it can be read, and as several where it cannot', () => {
    const widths = (count: number) => Array.from({ length: count }, () => ({ width: 20 }))
    expect([5, 10, 11, 20, 21].map((count) => pagesAcross(widths(count)))).toEqual([1, 1, 2, 2, 3])
  })

  it('repeats the columns that say whose row it is on each page', () => {
    const widths = Array.from({ length: 30 }, () => ({ width: 20 }))
    expect(paperOf(widths, 2)).toEqual({ pagesWide: 3, titleColumns: 'A:B' })
    expect(paperOf(widths.slice(0, 4), 2)).toEqual({})
  })

  it('of a comparison has a first page whose only column fits the paper and breaks its lines', async () => {
    const folder = folderWith('dua-tahun/2023', 'dua-tahun/2024')
    await ipp(folder, ['compare', '2023', '2024', '-o', 'b.xlsx'])
    const part = partsOf(folder, 'b.xlsx')
    const [, width = ''] = /<col min="1" max="1" width="([\d.]+)"/.exec(part('xl/worksheets/sheet1.xml')) ?? []
    expect(Number(width)).toBeLessThanOrEqual(UPRIGHT)
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<col min="2"')
  })

  it('has the summary of a few agencies on one page, and more pages only where there is more', async () => {
    const folder = folderWith()
    const head = `Instansi,Unit,Varian,${Array.from({ length: 30 }, (_, i) => i + 1).join(',')}`
    const sheetOf = (count: number) =>
      [head, ...Array.from({ length: count }, (_, i) => `Kota ${i},Unit ${i},A,${Array(30).fill(3).join(',')}`)].join(
        '\n',
      )
    put(folder, { 'dua.csv': sheetOf(2), 'banyak.csv': sheetOf(60) })
    for (const name of ['dua', 'banyak']) await ipp(folder, ['score', `${name}.csv`, '-o', `${name}.xlsx`])
    const breaksIn = (file: string) => /<rowBreaks/.test(partsOf(folder, file)('xl/worksheets/sheet1.xml'))
    expect(['dua.xlsx', 'banyak.xlsx'].map(breaksIn)).toEqual([false, true])
  })

  it('has the summary of one unit on one page and its indicators on a second, and no more for an agency of thirty units', async () => {
    const folder = folderWith()
    const head = `Instansi,Unit,Varian,${Array.from({ length: 30 }, (_, i) => i + 1).join(',')}`
    for (const count of [1, 3, 30]) {
      const rows = Array.from({ length: count }, (_, i) => `Kota Baru,Unit ${i},A,${Array(30).fill(3).join(',')}`)
      put(folder, { 'l.csv': [head, ...rows].join('\n') })
      await ipp(folder, ['score', 'l.csv', '-o', `${count}.xlsx`])
    }
    const pagesIn = (count: number) => pagesOf(partsOf(folder, `${count}.xlsx`)('xl/worksheets/sheet1.xml'))
    expect([1, 3, 30].map((count) => pagesIn(count).length)).toEqual([2, 2, 2])
    expect([1, 3, 30].flatMap(pagesIn).filter((height) => height > ROOM)).toEqual([])
  })

  it('of a survey with all its columns goes over several pages of legible size', async () => {
    const folder = folderWith('survei')
    await ipp(folder, [
      'survey',
      'survei/jawaban.csv',
      '--bootstrap',
      '0',
      '--scores',
      'survei/lembar.csv',
      '--population',
      'survei/pengguna.csv',
      '-o',
      's.xlsx',
    ])
    const part = partsOf(folder, 's.xlsx')
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/fitToWidth="2" fitToHeight="0"/)
    expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles" localSheetId="0">[^<]*\$A:\$[AB],[^<]*\$\d+:\$\d+</)
  })
})
