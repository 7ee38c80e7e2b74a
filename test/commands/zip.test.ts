import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../src/formats/limits.js'
import { writeXlsx } from '../../src/formats/xlsx/write.js'
import { readArchive } from '../../src/formats/xlsx/zip.js'
import { scoreBytes } from '../../src/index.js'
import { type File, sourceOf, zip } from '../formats/xlsx/make.js'
import { folderWith, foundIn, ipp, put, textOf } from './cli.js'

const TINY = ['--instrument', 'tiny.json']
const json = (...files: readonly string[]) => ['score', ...files, ...TINY, '--format', 'json']

const sheetOf = (unit: string): string => `instansi,unit,1.a,2.a,3.a\nKota Awan,${unit},4,4,4\n`
const csv = (name: string, unit = name): File => ({ name, content: sheetOf(unit) })

const bookOf = (unit: string, blanks = 0): Promise<Uint8Array> => {
  const row = (...values: readonly string[]) => ({ cells: values.map((value) => ({ value })) })
  const rows = [row('instansi', 'unit', '1.a', '2.a', '3.a'), row('Kota Awan', unit, '4', '4', '4')]
  const filling = Array.from({ length: blanks }, () => row('', '', '', '', ''))
  return writeXlsx({
    title: 'x',
    mark: null,
    names: [],
    creator: 'x',
    sheets: [{ name: 'Penilaian', columns: [], rows: [...rows, ...filling] }],
  })
}

const folderOf = (files: readonly File[], name = 'kiriman.zip') => {
  const folder = folderWith('corpus/tiny.json')
  put(folder, { [name]: zip(files) })
  return folder
}

const inputsIn = (out: string): readonly string[] =>
  JSON.parse(out).manifest.inputs.map(({ file }: { file: string }) => file)
const unitsIn = (out: string): readonly string[] =>
  JSON.parse(out)
    .units.map(({ unit }: { unit: string }) => unit)
    .sort()

describe('a ZIP of scoresheets', () => {
  it('is refused under the name of a workbook', async () => {
    const folder = folderOf([csv('a.csv', 'A')], 'kiriman.xlsx')
    const { exit, out } = await ipp(folder, json('kiriman.xlsx'))
    expect([exit, foundIn(out)]).toEqual([3, ['E-FORMAT-OTHER kiriman.xlsx']])
  })

  it('is read like a folder, each file in it an input with its own hash', async () => {
    const folder = folderOf([
      csv('Dinas A/a.csv', 'A'),
      { name: 'b.xlsx', content: await bookOf('B') },
      { name: 'Dinas A/', content: '' },
    ])
    put(folder, { 'a.csv': sheetOf('A') })
    const { exit, out } = await ipp(folder, json('kiriman.zip'))
    const { manifest } = JSON.parse(out)
    expect([exit, unitsIn(out)]).toEqual([0, ['A', 'B']])
    expect(inputsIn(out)).toEqual(['kiriman.zip › Dinas A/a.csv', 'kiriman.zip › b.xlsx'])
    const alone = JSON.parse((await ipp(folder, json('a.csv'))).out).manifest
    expect([manifest.inputs[0].sha256, manifest.inputs[0].bytes]).toEqual([
      alone.inputs[0].sha256,
      alone.inputs[0].bytes,
    ])
  })

  it("is told by its bytes, under any name but a workbook's, by a pattern and in a folder", async () => {
    const files = [csv('a.csv', 'A')]
    const folder = folderOf(files, 'kiriman')
    mkdirSync(path.join(folder, 'masuk'))
    put(folder, { 'masuk/x.zip': zip(files), 'masuk/surat.zip': zip([{ name: 'surat.pdf', content: '%PDF-1.4' }]) })
    expect(inputsIn((await ipp(folder, json('kiriman'))).out)).toEqual(['kiriman › a.csv'])
    expect(inputsIn((await ipp(folder, json('masuk/x*'))).out)).toEqual(['masuk/x.zip › a.csv'])
    const { exit, out } = await ipp(folder, json('masuk'))
    expect([exit, inputsIn(out), foundIn(out)]).toEqual([
      0,
      ['masuk/x.zip › a.csv'],
      ['N-INPUT-SKIPPED masuk/surat.zip'],
    ])
  })

  it('passes over what Macs and office suites leave in it, and tells the rest', async () => {
    const folder = folderOf([
      csv('a.csv', 'A'),
      csv('__MACOSX/._a.csv'),
      csv('__MACOSX/a.csv'),
      csv('._b.csv'),
      csv('.~lock.a.csv#'),
      { name: '.DS_Store', content: 'x' },
      csv('~$a.xlsx'),
      { name: 'bukti/surat.pdf', content: '%PDF-1.4' },
    ])
    const { exit, out } = await ipp(folder, json('kiriman.zip'))
    expect([exit, inputsIn(out)]).toEqual([0, ['kiriman.zip › a.csv']])
    expect(foundIn(out)).toEqual([
      'N-INPUT-SKIPPED kiriman.zip › bukti/surat.pdf',
      'N-INPUT-SKIPPED kiriman.zip › ~$a.xlsx',
    ])
  })

  it('without scoresheets is no input, which is said with what is in it, and neither is an empty one', async () => {
    for (const [files, within] of [
      [['surat.pdf', 'a.jpg', 'b.jpg', 'c.jpg'], '; isinya: surat.pdf, a.jpg, b.jpg, …'],
      [[], ''],
    ] as const) {
      const folder = folderOf(files.map((name) => ({ name, content: 'x' })))
      const { exit, out } = await ipp(folder, json('kiriman.zip'))
      expect([exit, foundIn(out)]).toEqual([3, ['E-ZIP-SHEETLESS kiriman.zip']])
      expect(out).toContain(`ZIP ini tidak memuat lembar penilaian (.xlsx atau .csv)${within}.`)
    }
  })

  it('refuses by its name what is refused in a folder, and a ZIP within it', async () => {
    const folder = folderOf([
      csv('a.csv', 'A'),
      { name: 'dalam.zip', content: zip([csv('b.csv')]) },
      { name: 'lama.xls', content: Buffer.from('0904060000000200', 'hex') },
    ])
    const { exit, out } = await ipp(folder, json('kiriman.zip'))
    expect([exit, unitsIn(out)]).toEqual([1, ['A']])
    expect(foundIn(out)).toEqual([
      'E-ZIP-NESTED kiriman.zip › dalam.zip',
      // Units of the run's only agency may be in both, so it has no index.
      'E-AGENCY-UNREAD kiriman.zip › dalam.zip',
      'E-FORMAT-XLS kiriman.zip › lama.xls',
    ])
  })

  it('a file of it that is there twice, in it or beside it, is read once', async () => {
    const folder = folderOf([csv('a.csv', 'A'), csv('salinan.csv', 'A')])
    put(folder, { 'a.csv': sheetOf('A') })
    const { exit, out } = await ipp(folder, json('kiriman.zip', './kiriman.zip', 'a.csv'))
    expect([exit, inputsIn(out)]).toEqual([0, ['./kiriman.zip › a.csv']])
    expect(foundIn(out)).toEqual([
      'N-INPUT-TWICE ./kiriman.zip › salinan.csv',
      'N-INPUT-TWICE a.csv',
      'N-INPUT-TWICE kiriman.zip',
    ])
  })
})

describe('a ZIP of scoresheets is refused as a workbook’s archive is', () => {
  it.each([
    ['a file in it with a password', [csv('a.csv'), { ...csv('b.csv'), flags: 1 }], [], 'E-ENCRYPTED kiriman.zip'],
    ['a path that leads outside', [csv('../a.csv')], [], 'E-ZIP-NAME kiriman.zip'],
    ['two files of one name', [csv('a.csv'), csv('A.csv')], [], 'E-ZIP-NAME kiriman.zip'],
    ['too many files', [csv('a.csv'), csv('b.csv')], ['--max-entries', '1'], 'E-ZIP-LIMIT kiriman.zip'],
    ['too much in all', [csv('a.csv'), csv('b.csv')], ['--max-total', '90'], 'E-ZIP-LIMIT kiriman.zip'],
    ['too much in one', [csv('a.csv')], ['--max-part', '9'], 'E-ZIP-LIMIT kiriman.zip'],
    ['too large itself', [csv('a.csv')], ['--max-file', '99'], 'E-FILE-LIMIT kiriman.zip'],
    ['a blank of 6 MB', [{ name: 'a.csv', content: ' '.repeat(6_000_000) }], [], 'E-ZIP-LIMIT kiriman.zip'],
  ] as const)('%s', async (_, files, options, expected) => {
    const { exit, out } = await ipp(folderOf(files), [...json('kiriman.zip'), ...options])
    expect([exit, foundIn(out)]).toEqual([3, [expected]])
  })

  it.each([
    ['entries', ['--max-entries', '1']],
    ['total', ['--max-total', '60']],
    ['part', ['--max-part', '9']],
    ['ratio', []],
  ])('by a limit, and read with the option that its finding names: %s', async (limit, lower) => {
    const blanks = { name: 'foto.bin', content: ' '.repeat(limit === 'ratio' ? 5_300_000 : 0) }
    const folder = folderOf([csv('a.csv', 'A'), csv('b.csv', 'B'), blanks])
    const refused = await ipp(folder, [...json('kiriman.zip'), ...lower])
    expect([refused.exit, foundIn(refused.out)]).toEqual([3, ['E-ZIP-LIMIT kiriman.zip']])
    const named = /Naikkan batas dengan (--max-\w+) (\d+) hanya/.exec(refused.out)?.slice(1) ?? []
    expect(named[0]).toBe(`--max-${limit}`)
    expect((await ipp(folder, [...json('kiriman.zip'), ...named])).exit).toBe(0)
  })

  it('a file that is damaged, by its own name; the others are read', async () => {
    const folder = folderOf([csv('a.csv', 'A'), { ...csv('b.csv', 'B'), claimedCrc: 1 }])
    const { exit, out } = await ipp(folder, json('kiriman.zip'))
    expect([exit, unitsIn(out), foundIn(out)]).toEqual([
      1,
      ['A'],
      ['E-ZIP-CORRUPT kiriman.zip › b.csv', 'E-AGENCY-UNREAD kiriman.zip › b.csv'],
    ])
  })

  it('workbooks that unpack to more than one archive may, though each of them may', async () => {
    const files = await Promise.all(
      ['A', 'B'].map(async (unit) => ({ name: `${unit}.xlsx`, content: await bookOf(unit, 5_000) })),
    )
    const folder = folderOf(files)
    put(folder, { 'a.xlsx': await bookOf('A', 5_000) })
    const unpacked = (bytes: Uint8Array) =>
      [...readArchive(sourceOf(bytes), LIMITS).entries.values()].reduce((sum, { size }) => sum + size, 0)
    const limit = ['--max-total', String(Math.floor(1.5 * Math.max(...files.map(({ content }) => unpacked(content)))))]
    expect((await ipp(folder, [...json('a.xlsx'), ...limit])).exit).toBe(0)
    const { exit, out } = await ipp(folder, [...json('kiriman.zip'), ...limit])
    expect([exit, foundIn(out)]).toEqual([3, ['E-ZIP-LIMIT kiriman.zip']])
  })

  it('one in a folder whose contents cannot be known: its units would be missed', async () => {
    const folder = folderOf([csv('a.csv', 'A')], 'x.csv')
    mkdirSync(path.join(folder, 'masuk'))
    put(folder, { 'masuk/a.csv': sheetOf('A'), 'masuk/rusak.zip': zip([csv('b.csv')]).subarray(0, 60) })
    const { exit, out } = await ipp(folder, json('masuk'))
    expect([exit, foundIn(out)]).toEqual([1, ['E-ZIP-CORRUPT masuk/rusak.zip', 'E-AGENCY-UNREAD masuk/rusak.zip']])
  })
})

describe('a file within a ZIP', () => {
  it('can be given by its name alone, and a file on the disk of that very name comes first', async () => {
    const folder = folderOf([csv('a.csv', 'A'), csv('b.csv', 'B')])
    expect(inputsIn((await ipp(folder, json('kiriman.zip › b.csv'))).out)).toEqual(['kiriman.zip › b.csv'])
    const { exit, out } = await ipp(folder, json('kiriman.zip › c.csv'))
    expect([exit, foundIn(out)]).toEqual([3, ['E-FILE-READ kiriman.zip › c.csv']])
    put(folder, { 'kiriman.zip › b.csv': sheetOf('Lain') })
    expect(unitsIn((await ipp(folder, json('kiriman.zip › b.csv'))).out)).toEqual(['Lain'])
  })

  it('is run again by a manifest, checked, explained, compared, reported and copied with marks', async () => {
    const folder = folderOf([csv('a.csv', 'A')])
    put(folder, { 'salah.zip': zip([{ name: 's.csv', content: sheetOf('A').replace('4,4,4', '4,9,4') }]) })
    await ipp(folder, ['score', 'kiriman.zip', ...TINY, '--manifest', 'm.json'])
    expect((await ipp(folder, ['score', '--verify', 'm.json'])).exit).toBe(0)
    put(folder, { 'kiriman.zip': zip([csv('a.csv', 'B')]) })
    expect((await ipp(folder, ['score', '--verify', 'm.json'])).exit).toBe(1)
    const checked = await ipp(folder, ['check', 'salah.zip', ...TINY, '--fix-copy', 'salinan.xlsx'])
    expect([checked.exit, checked.files]).toEqual([1, ['salinan.xlsx']])
    expect(checked.out).toMatch(/^salah\.zip › s\.csv: .*\n {4}D2 /m)
    const { out } = await ipp(folder, ['explain', 'kiriman.zip', ...TINY])
    expect(out).toContain('sel pada kiriman.zip › a.csv\n')
    expect(out).toMatch(/ C2 {2}\d/)
    expect((await ipp(folder, ['compare', '2023=kiriman.zip', '2024=salah.zip', ...TINY])).out).toContain('B')
    const report = await ipp(folder, ['report', 'kiriman.zip', ...TINY])
    expect(report.files).toEqual(['a.ranking.ipp.html'])
  })

  it('names the results after the ZIP, which is never written over', async () => {
    const folder = folderOf([csv('a.csv', 'A')])
    expect((await ipp(folder, ['score', 'kiriman.zip', ...TINY])).files).toEqual([
      'kiriman.ipp.csv',
      'kiriman.ipp.xlsx',
    ])
    put(folder, { 'kiriman.csv': zip([csv('a.csv', 'A')]) })
    const before = textOf(folder, 'kiriman.csv')
    const { exit, err } = await ipp(folder, ['score', 'kiriman.csv', ...TINY, '-o', 'kiriman.csv', '--force'])
    expect([exit, err.includes('berkas itu adalah masukan'), textOf(folder, 'kiriman.csv') === before]).toEqual([
      2,
      true,
      true,
    ])
  })

  it('may be a users’ survey', async () => {
    const folder = folderWith('survei/lembar.csv', 'survei/jawaban.csv')
    put(folder, { 'survei.zip': zip([{ name: 'jawaban.csv', content: textOf(folder, 'jawaban.csv') }]) })
    const score = (survey: string) => ipp(folder, ['score', 'lembar.csv', '--survey', survey, '--format', 'csv'])
    expect((await score('survei.zip')).out).toBe((await score('jawaban.csv')).out)
    const { exit, out } = await ipp(folder, ['survey', 'survei.zip', '--format', 'json', '--bootstrap', '0'])
    expect([exit, JSON.parse(out).manifest?.inputs ?? JSON.parse(out).inputs]).toMatchObject([
      0,
      [{ file: 'survei.zip › jawaban.csv' }],
    ])
  })

  it('is read from bytes that a program holds, too', async () => {
    const bytes = zip([csv('a.csv', 'A'), csv('b.csv', 'B')])
    const { run } = await scoreBytes([{ name: 'kiriman.zip', bytes }])
    expect(run.inputs.map(({ file }) => file)).toEqual(['kiriman.zip › a.csv', 'kiriman.zip › b.csv'])
  })
})
