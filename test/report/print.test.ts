import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../src/formats/xlsx/own-archive.js'
import { linesIn } from '../../src/report/row-height.js'
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

const NUMBERS = Array.from({ length: 30 }, (_, i) => i + 1).join(',')
const THREES = Array(30).fill(3).join(',')

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

  it('has the summary of a dozen agencies in groups on one page, that of forty with their names on two', async () => {
    const folder = folderWith()
    const head = `Instansi,Kelompok,Unit,Varian,${NUMBERS}`
    const counts = [3, 12, 40, 60]
    for (const count of counts) {
      const row = (_: unknown, i: number) => `Kota ${i},${i % 2 ? 'kota' : 'kabupaten'},Unit ${i},A,${THREES}`
      put(folder, { 'l.csv': [head, ...Array.from({ length: count }, row)].join('\n') })
      await ipp(folder, ['score', 'l.csv', '-o', `${count}.xlsx`])
    }
    const pages = counts.map((count) => pagesOf(partsOf(folder, `${count}.xlsx`)('xl/worksheets/sheet1.xml')))
    expect(pages.map(({ length }) => length)).toEqual([1, 1, 2, 1])
    expect(pages.flat().filter((height) => height > ROOM)).toEqual([])
  })

  it('about a result has its rules on one page and its hashes and sources on the next', async () => {
    const folder = folderWith()
    put(folder, { 'l.csv': `Instansi,Unit,Varian,Tahun,${NUMBERS}\nKota Baru,Dinas,A,2024,${THREES}` })
    await ipp(folder, ['score', 'l.csv', '-o', 'l.xlsx'])
    const part = partsOf(folder, 'l.xlsx')
    const [, last = ''] = /name="Keterangan" sheetId="(\d+)"/.exec(part('xl/workbook.xml')) ?? []
    const pages = pagesOf(part(`xl/worksheets/sheet${last}.xml`))
    expect(pages.length).toBe(2)
    expect(pages.filter((height) => height > ROOM)).toEqual([])
  })

  it('has columns as wide as its names, so that no name of an official unit takes four lines', async () => {
    const folder = folderWith()
    const unit = 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Kepulauan Siau Tagulandang Biaro'
    put(folder, {
      'panjang.csv': `Instansi,Unit,Varian,${NUMBERS}\nKabupaten Kepulauan Siau Tagulandang Biaro,${unit},A,${THREES}`,
      'pendek.csv': `Instansi,Unit,Varian,${NUMBERS}\nKota Baru,RSUD,A,${THREES}`,
    })
    const widths = new Map<string, readonly (readonly number[])[]>()
    for (const name of ['panjang', 'pendek']) {
      await ipp(folder, ['score', `${name}.csv`, '-o', `${name}.xlsx`])
      const sheets = [...partsOf(folder, `${name}.xlsx`)('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)]
      const used = sheets.flatMap(([, title = ''], i) =>
        ['Peringkat Unit', 'Aspek', 'Indikator'].includes(title) ? [i + 1] : [],
      )
      expect(used).toHaveLength(3)
      const named = used.map((sheet) => {
        const cells = partsOf(folder, `${name}.xlsx`)(`xl/worksheets/sheet${sheet}.xml`)
        const all = [...cells.matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g)].map(([, width]) => Number(width))
        // Names are the two columns of a sheet that stand beside each other; before them only ranks.
        return all.slice(used[0] === sheet ? 1 : 0).slice(0, 2)
      })
      widths.set(name, named)
    }
    const [long = [], short = []] = ['panjang', 'pendek'].map((name) => widths.get(name) ?? [])
    for (const [, width = 0] of long) expect(linesIn(unit, width - 2.4)).toBeLessThanOrEqual(3)
    for (const [i, [agency = 0, name = 0]] of short.entries()) {
      expect([agency, name]).toEqual([16, 20])
      expect(long[i]?.[0]).toBeGreaterThan(agency)
    }
  })

  it('has the summary of one unit on one page and its indicators on a second, and no more for an agency of thirty units', async () => {
    const folder = folderWith()
    const head = `Instansi,Unit,Varian,${NUMBERS}`
    for (const count of [1, 3, 30]) {
      const rows = Array.from({ length: count }, (_, i) => `Kota Baru,Unit ${i},A,${THREES}`)
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
