import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { address } from '../../src/finding/address.js'
import type { Cell } from '../../src/formats/cell-table.js'
import { CSV_LIMITS, LIMITS } from '../../src/formats/limits.js'
import { openWorkbook } from '../../src/formats/open.js'
import { workbook, worksheet, zip } from '../formats/xlsx/make.js'
import { partOf } from '../formats/xlsx/marked.js'
import { folderWith, ipp, put, textOf } from './cli.js'
import { bookOf, faulty } from './faulty-book.js'

const TINY = ['--instrument', 'tiny.json']

/** Sheet by sheet, every cell that is not empty. */
const cellsOf = (folder: string, file: string): ReadonlyMap<string, ReadonlyMap<string, Cell>> => {
  const bytes = readFileSync(path.join(folder, file))
  const source = {
    size: bytes.length,
    read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
  }
  const { tables } = openWorkbook(source, file, { limits: LIMITS, csv: { encoding: undefined, limits: CSV_LIMITS } })
  return new Map(
    tables.map(({ name, rows }) => {
      const cells = [...rows()].flatMap((row) =>
        row.cells.flatMap((cell) => (cell.kind === 'empty' ? [] : [[address(cell.column, row.number), cell] as const])),
      )
      return [name ?? '', new Map(cells)]
    }),
  )
}

describe('the copy to mend', () => {
  it('is the file itself: its formulas, links, merges and widths stay, its faulty cells are coloured and noted', async () => {
    const folder = folderWith('corpus/tiny.json')
    await faulty(folder)
    const { exit, err } = await ipp(folder, ['check', 'isi.xlsx', ...TINY, '--fix-copy', 'salinan.xlsx'])
    expect(exit).toBe(1)
    expect(err).toContain(
      'Ditulis: salinan.xlsx (isi pengirim tetap apa adanya, termasuk tautan keluar; ditambah warna',
    )
    const [before, after] = [cellsOf(folder, 'isi.xlsx'), cellsOf(folder, 'salinan.xlsx')]
    expect([...after.keys()]).toEqual([...before.keys(), 'Temuan'])
    for (const [name, cells] of before) expect([name, after.get(name)]).toEqual([name, cells])
    const book = await bookOf(folder, 'salinan.xlsx')
    const sheet = book.getWorksheet('Lembar F-02')
    const notes = ['D4', 'D5', 'E5', 'C4'].map((at) => JSON.stringify(sheet?.getCell(at).note ?? null))
    expect(notes.map((note) => /[EW]-[A-Z]+-[A-Z]+/.exec(note)?.[0] ?? null)).toEqual([
      'E-CELL-RANGE',
      'E-CELL-TYPE',
      'E-CELL-EMPTY',
      null,
    ])
    expect(JSON.stringify(sheet?.getCell('D4').fill)).toContain('F8CBAD')
    expect([sheet?.getCell('F5').hyperlink, sheet?.getCell('B1').isMerged, sheet?.getColumn('A').width]).toEqual([
      'https://contoh.go.id/bukti',
      true,
      31,
    ])
    // Each line leads to its cell, the gravest first; a sheet that is passed over has none.
    const places = [3, 4, 5, 6].map((row) => book.getWorksheet('Temuan')?.getCell(row, 3).text)
    expect(places).toEqual(['D4', 'D5', 'E5', ''])
  })

  it('with --values-only has the same sheets, addresses and values, no formula and no link', async () => {
    const folder = folderWith('corpus/tiny.json')
    await faulty(folder)
    const { exit, err } = await ipp(folder, [
      'check',
      'isi.xlsx',
      ...TINY,
      '--fix-copy',
      'salinan.xlsx',
      '--values-only',
    ])
    expect(exit).toBe(1)
    expect(err).toContain('Ditulis: salinan.xlsx (salinan berisi nilai saja: tanpa rumus, tautan, makro, dan gambar)')
    const [before, after] = [cellsOf(folder, 'isi.xlsx'), cellsOf(folder, 'salinan.xlsx')]
    expect([...after.keys()].slice(0, -1)).toEqual([...before.keys()])
    for (const [name, cells] of before)
      for (const [at, { text, kind }] of cells) {
        const copy = after.get(name)?.get(at)
        expect([name, at, copy?.text, copy?.kind, copy?.formula]).toEqual([name, at, text, kind, null])
      }
    const book = await bookOf(folder, 'salinan.xlsx')
    const sheet = book.getWorksheet('Lembar F-02')
    const notes = ['D4', 'D5', 'E5', 'C4'].map((at) => JSON.stringify(sheet?.getCell(at).note ?? null))
    expect(notes.map((note) => /[EW]-[A-Z]+-[A-Z]+/.exec(note)?.[0] ?? null)).toEqual([
      'E-CELL-RANGE',
      'E-CELL-TYPE',
      'E-CELL-EMPTY',
      null,
    ])
    expect(JSON.stringify(sheet?.getCell('D4').fill)).toContain('F8CBAD')
    expect(sheet?.getCell('F5').hyperlink).toBeUndefined()
  })

  it('is said to be wanted where only what it holds is said', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/salah.csv')
    const { exit, err } = await ipp(folder, ['check', 'salah.csv', ...TINY, '--values-only'])
    expect([exit, err.includes('--fix-copy')]).toEqual([2, true])
  })

  it.each([[], ['--values-only']])(
    'once mended is scored as the file would be, its list of findings passed over %j',
    async (...more) => {
      const folder = folderWith('corpus/tiny.json')
      await faulty(folder)
      await ipp(folder, ['check', 'isi.xlsx', ...TINY, '--fix-copy', 'salinan.xlsx', ...more])
      const book = await bookOf(folder, 'salinan.xlsx')
      const sheet = book.getWorksheet('Lembar F-02')
      for (const [at, value] of [
        ['D4', 3],
        ['D5', 3],
        ['E5', 3],
      ] as const)
        if (sheet) sheet.getCell(at).value = value
      writeFileSync(path.join(folder, 'salinan.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
      const { exit, out, err } = await ipp(folder, ['score', 'salinan.xlsx', ...TINY, '--format', 'csv'])
      expect(exit).toBe(0)
      expect(err).toContain('Lembar ini daftar temuan sebuah salinan bertanda, dan dilewati.')
      expect(out).toContain('Dinas Terang,4.00,')
      expect(out).toContain('Dinas Redup,3.00,')
    },
  )

  it('is made again over one that nobody edited, and of one that was mended in part', async () => {
    const folder = folderWith('corpus/tiny.json')
    await faulty(folder)
    const copy = (file: string, target: string) => ipp(folder, ['check', file, ...TINY, '--fix-copy', target])
    await copy('isi.xlsx', 'salinan.xlsx')
    expect((await copy('isi.xlsx', 'salinan.xlsx')).exit).toBe(1)
    const book = await bookOf(folder, 'salinan.xlsx')
    const sheet = book.getWorksheet('Lembar F-02')
    if (sheet) sheet.getCell('D4').value = 3
    writeFileSync(path.join(folder, 'salinan.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
    // Someone has edited it since.
    expect((await copy('isi.xlsx', 'salinan.xlsx')).exit).toBe(2)
    await copy('salinan.xlsx', 'lagi.xlsx')
    const again = await bookOf(folder, 'lagi.xlsx')
    expect(again.worksheets.map(({ name }) => name)).toEqual(['Lembar F-02', 'Catatan', 'Temuan'])
    const listed = again.getWorksheet('Temuan')?.getColumn(3).values ?? []
    expect([...listed].filter((value) => /^(?:Sel|[A-Z]\d)$/.test(String(value)))).toEqual(['Sel', 'D5', 'E5'])
  })

  it('of a workbook with macros keeps them, under the ending by which it can be opened', async () => {
    const folder = folderWith('corpus/tiny.json')
    const types = (type: string) =>
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`
    const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`
    const rows = [
      ['instansi', 'unit', '1.a', '2.a', '3.a'],
      ['Kota Cahaya', 'Dinas Terang', '4', '9', '4'],
    ].map((row, i) => `<row r="${i + 1}">${row.map((text, j) => cell(address(j, i + 1), text)).join('')}</row>`)
    const parts = {
      '[Content_Types].xml': types('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
      'xl/vbaProject.bin': new Uint8Array([1, 2, 3]),
    }
    put(folder, { 'isi.xlsm': zip(workbook(worksheet(rows.join('')), parts)) })
    const { err, files } = await ipp(folder, ['check', 'isi.xlsm', ...TINY, '--fix-copy', 'salinan.xlsx'])
    expect(files).toEqual(['salinan.xlsm'])
    expect(err).toContain('Ditulis: salinan.xlsm (isi pengirim tetap apa adanya, termasuk makro; ditambah warna')
    expect(partOf(readFileSync(path.join(folder, 'salinan.xlsm')), 'xl/vbaProject.bin')).toBe('\u0001\u0002\u0003')
  })

  it('of a CSV is one sheet with the file’s own addresses', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/salah.csv')
    await ipp(folder, ['check', 'salah.csv', ...TINY, '--fix-copy', 'salinan.xlsx', '--lang', 'en'])
    const book = await bookOf(folder, 'salinan.xlsx')
    expect(book.worksheets).toHaveLength(2)
    const [sheet] = book.worksheets
    expect([sheet?.getCell('D4').text, sheet?.getCell('D5').text, sheet?.getCell('F6').text]).toEqual([
      '6',
      '4 (empat)',
      '4.500',
    ])
    expect(JSON.stringify(sheet?.getCell('E3').note)).toContain('There is no score')
    // Names can be read: "Dinas Bersih" and the like are longer than a column is by itself.
    const longest = Math.max(...['B2', 'B3', 'B4', 'B5'].map((at) => sheet?.getCell(at).text.length ?? 0))
    expect(sheet?.getColumn('B').width).toBeGreaterThan(longest)
  })

  it('never replaces the file, and no file that someone edited unless --force says so', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/salah.csv')
    put(folder, { 'punya-orang.xlsx': 'x' })
    const to = (target: string, ...more: readonly string[]) =>
      ipp(folder, ['check', 'salah.csv', ...TINY, '--fix-copy', target, ...more])
    const refused = await to('punya-orang.xlsx')
    // Told before the listing, by the option that named it.
    expect([refused.exit, refused.out]).toEqual([2, ''])
    expect(refused.err).toContain('Pilih nama lain dengan --fix-copy')
    expect(refused.err).not.toContain('dengan -o')
    expect(textOf(folder, 'punya-orang.xlsx')).toBe('x')
    expect((await to('punya-orang.xlsx', '--force')).exit).toBe(1)
    await faulty(folder)
    const before = readFileSync(path.join(folder, 'isi.xlsx'))
    const { exit } = await ipp(folder, ['check', 'isi.xlsx', ...TINY, '--fix-copy', 'isi.xlsx', '--force'])
    expect([exit, readFileSync(path.join(folder, 'isi.xlsx')).equals(before)]).toEqual([2, true])
  })

  it('of a file that cannot be read is not written, and it says so', async () => {
    const folder = folderWith('corpus/tiny.json', 'corpus/made/c03-truncated-half.xlsx')
    const { exit, err, files } = await ipp(folder, [
      'check',
      'c03-truncated-half.xlsx',
      ...TINY,
      '--fix-copy',
      's.xlsx',
    ])
    expect([exit, files]).toEqual([3, []])
    expect(err).toContain('Salinan tidak ditulis')
  })
})
