import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { address } from '../../src/finding/address.js'
import { CSV_LIMITS, LIMITS } from '../../src/formats/limits.js'
import { openWorkbook } from '../../src/formats/open.js'
import type { Cell } from '../../src/formats/table.js'
import { folderWith, ipp, put, textOf } from './cli.js'

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

const bookOf = async (folder: string, file: string): Promise<ExcelJS.Workbook> => {
  const bytes = readFileSync(path.join(folder, file))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  return book
}

/** A workbook with faults, formulas, a link, a merged title, and a sheet of something else. */
const faulty = async (folder: string): Promise<void> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Lembar F-02')
  sheet.addRows([
    ['Penilaian 2024'],
    [],
    ['instansi', 'unit', '1.a', '2.a', '3.a', 'catatan'],
    ['Kota Cahaya', 'Dinas Terang', 5, 7, 4, 'baik'],
    ['Kota Cahaya', 'Dinas Redup', 3, 'tiga', null, null],
  ])
  sheet.mergeCells('A1:F1')
  sheet.getCell('E4').value = { formula: 'C4-1', result: 4, date1904: false }
  sheet.getCell('F5').value = { text: 'bukti', hyperlink: 'https://contoh.go.id/bukti' }
  const other = book.addWorksheet('Catatan')
  other.getCell('C7').value = 'bukan skor'
  writeFileSync(path.join(folder, 'isi.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
}

describe('a check', () => {
  it('ends with 0 where nothing is an error; with --strict warnings count', async () => {
    const folder = folderWith('corpus/tiny.json')
    put(folder, { 'jumlah.csv': 'unit,1.a,2.a,3.a\nA,4,3,5\nRata-rata,4,3,5\n' })
    const check = (...more: readonly string[]) => ipp(folder, ['check', 'jumlah.csv', ...TINY, ...more])
    expect((await check()).exit).toBe(0)
    expect((await check('--strict')).exit).toBe(1)
    const junit = async (...more: readonly string[]) =>
      (await check('--format', 'junit', ...more)).out.match(/<failure/g)?.length ?? 0
    expect([await junit(), await junit('--strict')]).toEqual([0, 1])
  })

  it('ends with 3 where nothing can be read, and tells it in every format', async () => {
    const folder = folderWith('corpus/tiny.json')
    for (const format of ['table', 'json', 'csv', 'junit']) {
      const { exit, out, files } = await ipp(folder, ['check', 'hilang.csv', ...TINY, '--format', format])
      expect([exit, out.includes('E-FILE-READ'), files]).toEqual([3, true, []])
    }
  })

  it('sums up what its headings count', async () => {
    const folder = folderWith('layouts')
    const { out } = await ipp(folder, ['check', 'layouts'])
    const headings = [...out.matchAll(/^\S+: (?:\d+ kesalahan, )?(\d+) peringatan(?:, \d+ pemberitahuan)?$/gm)].map(
      ([, count]) => Number(count),
    )
    const sum = headings.reduce((total, count) => total + count, 0)
    expect(out).toContain(`, ${sum} peringatan, `)
  })

  it('writes data only to standard output, and nothing to standard error', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/salah.csv')
    const { err } = await ipp(folder, ['check', 'salah.csv', ...TINY, '--format', 'json'])
    expect(err).toBe('')
  })

  it('finds the same as a run that scores', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/salah.csv', 'golden/input/rapi.csv')
    const files = ['salah.csv', 'rapi.csv', ...TINY, '--format', 'json']
    const scored = JSON.parse((await ipp(folder, ['score', ...files])).out).findings
    const checked = JSON.parse((await ipp(folder, ['check', ...files])).out).files
    const codes = checked.flatMap((file: { findings: readonly { code: string }[] }) => file.findings)
    expect(codes.map(({ code }: { code: string }) => code).sort()).toEqual(
      scored.map(({ code }: { code: string }) => code).sort(),
    )
  })

  it('writes into CSV the options that decide as they are to be typed', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/berdampingan.csv', 'golden/input/dua-tahun.csv')
    const csv = async (file: string) => (await ipp(folder, ['check', file, ...TINY, '--format', 'csv'])).out
    expect(await csv('berdampingan.csv')).toContain('--column score=D (Skor UPP) / --column score=E (Skor Evaluator)')
    expect(await csv('dua-tahun.csv')).toContain('--year 2023 / --year 2024')
  })

  it('keeps markup and control characters of a file out of JUnit', async () => {
    const folder = folderWith('corpus/tiny.json')
    put(folder, { 'a&b.csv': 'instansi,unit,1.a,2.a,3.a\n<A>,"B""\u0007]]>",x<y,4,4\n' })
    const { out } = await ipp(folder, ['check', 'a&b.csv', ...TINY, '--format', 'junit'])
    expect(out).toContain('a&amp;b.csv')
    expect(out).toContain('x&lt;y')
    expect(out).not.toContain('\u0007')
  })
})

describe('the copy to mend', () => {
  it('has the same sheets, addresses and values, no formula and no link, and a note on each faulty cell', async () => {
    const folder = folderWith('corpus/tiny.json')
    await faulty(folder)
    const { exit, err } = await ipp(folder, ['check', 'isi.xlsx', ...TINY, '--fix-copy', 'salinan.xlsx'])
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

  it('once mended is scored as the file would be', async () => {
    const folder = folderWith('corpus/tiny.json')
    await faulty(folder)
    await ipp(folder, ['check', 'isi.xlsx', ...TINY, '--fix-copy', 'salinan.xlsx'])
    const book = await bookOf(folder, 'salinan.xlsx')
    const sheet = book.getWorksheet('Lembar F-02')
    for (const [at, value] of [
      ['D4', 3],
      ['D5', 3],
      ['E5', 3],
    ] as const)
      if (sheet) sheet.getCell(at).value = value
    writeFileSync(path.join(folder, 'salinan.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
    const { exit, out } = await ipp(folder, ['score', 'salinan.xlsx', ...TINY, '--format', 'csv'])
    expect(exit).toBe(0)
    expect(out).toContain('Dinas Terang,4.00,')
    expect(out).toContain('Dinas Redup,3.00,')
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
