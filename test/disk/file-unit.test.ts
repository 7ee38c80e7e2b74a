import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../src/formats/xlsx/write.js'
import { scoreBytes } from '../../src/index.js'
import { folderWith, foundIn, ipp, put, textOf } from '../commands/cli.js'
import { zip } from '../formats/xlsx/make.js'

const TINY = ['--instrument', 'tiny.json']
const json = (...files: readonly string[]) => ['score', ...files, ...TINY, '--format', 'json']

/** A sheet of one unit that it does not name. */
const sheetOf = (scores: readonly number[], ...above: readonly string[]): string =>
  [...above, 'Kode,Indikator,Skor', ...['1.a', '2.a', '3.a'].map((code, i) => `${code},x,${scores[i]}`), ''].join('\n')

const [FOURS, FIVES] = [sheetOf([4, 4, 4]), sheetOf([5, 5, 5])]

const folderOf = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = folderWith('corpus/tiny.json')
  put(folder, files)
  return folder
}

const figuresIn = (out: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    JSON.parse(out).units.map(({ unit, index }: { unit: string; index: { value: string } | null }) => [
      unit,
      index?.value,
    ]),
  )

const bookOf = (tabs: Readonly<Record<string, readonly number[]>>): Promise<Uint8Array> => {
  const cell = (value: string | number) => ({ value })
  const sheets = Object.entries(tabs).map(([name, scores]) => ({
    name,
    columns: [],
    rows: [
      { cells: ['Kode', 'Indikator', 'Skor'].map(cell) },
      ...['1.a', '2.a', '3.a'].map((code, i) => ({ cells: [cell(code), cell('x'), cell(scores[i] ?? 0)] })),
    ],
  }))
  return writeXlsx({ title: 'x', creator: 'x', mark: null, names: [], sheets })
}

describe('a sheet that names no unit', () => {
  it('is told how to name it: FILE=UNIT, --unit-from, --map', async () => {
    const { exit, out, err } = await ipp(folderOf({ 'a.csv': FOURS }), [...json('a.csv'), '--lang', 'en'])
    expect([exit, foundIn(out)]).toEqual([1, ['E-UNIT-UNNAMED a.csv']])
    expect(err).toContain('FILE="Name of the unit"; or use --unit-from filename / --unit-from title / --map')
  })

  it('takes the unit behind its name, in score, check, explain, report and compare', async () => {
    const folder = folderOf({ 'a.csv': FOURS, 'b.csv': FIVES })
    const given = ['a.csv=Dinas A', 'b.csv=Dinas B = C']
    const { exit, out } = await ipp(folder, json(...given))
    expect([exit, figuresIn(out)]).toEqual([0, { 'Dinas A': '4.00', 'Dinas B = C': '5.00' }])
    const inputs = JSON.parse(out).manifest.inputs.map(({ file }: { file: string }) => file)
    expect(inputs).toEqual(['a.csv', 'b.csv'])
    expect((await ipp(folder, ['check', ...given, ...TINY])).exit).toBe(0)
    expect((await ipp(folder, ['explain', ...given, ...TINY, '--unit', 'Dinas A'])).out).toContain('Dinas A')
    expect((await ipp(folder, ['report', 'a.csv=Dinas A', ...TINY])).files).toEqual(['a.ranking.ipp.html'])
    const sides = ['2023=a.csv=Dinas A', '2024=b.csv=Dinas A']
    expect((await ipp(folder, ['compare', ...sides, ...TINY, '--format', 'csv'])).out).toContain('Dinas A')
    expect((await ipp(folder, ['compare', 'a.csv=Dinas A', 'b.csv=Dinas A', ...TINY])).out).toContain('Dinas A')
    expect((await ipp(folder, ['score', 'a.csv=Dinas A', ...TINY])).files).toEqual(['a.ipp.csv', 'a.ipp.xlsx'])
    const copy = ['check', 'a.csv=Dinas A', ...TINY, '--fix-copy', 'salinan.xlsx']
    expect((await ipp(folder, copy)).files).toEqual(['salinan.xlsx'])
  })

  it('counts for each unit that is named, though two files hold the same bytes', async () => {
    const folder = folderOf({ 'a.csv': FOURS, 'b.csv': FOURS })
    for (const args of [
      json('a.csv=Dinas A', 'b.csv=Dinas B'),
      [...json('a.csv', 'b.csv'), '--unit-from', 'filename'],
    ]) {
      const { exit, out } = await ipp(folder, args)
      expect([exit, Object.values(figuresIn(out)), foundIn(out)]).toEqual([0, ['4.00', '4.00'], []])
    }
  })

  it('takes it in a folder, in a ZIP, from standard input and by a pattern', async () => {
    const folder = folderOf({ 'a.csv': FOURS, 'k.zip': zip([{ name: 'a.csv', content: FOURS }]) })
    mkdirSync(path.join(folder, 'masuk'))
    put(folder, { 'masuk/a.csv': FOURS })
    for (const file of ['masuk', 'k.zip', 'k.zip › a.csv', '*.csv']) {
      const { exit, out } = await ipp(folder, json(`${file}=Dinas A`))
      expect([file, exit, figuresIn(out)]).toEqual([file, 0, { 'Dinas A': '4.00' }])
    }
    // What begins with a hyphen is an option, unless "--" stands before it.
    const piped = await ipp(folder, [...json(), '--', '-=Dinas A'], { stdin: FOURS })
    expect([piped.exit, figuresIn(piped.out)]).toEqual([0, { 'Dinas A': '4.00' }])
  })

  it('names with an equals sign stay names', async () => {
    const folder = folderOf({ 'a=b.csv': FOURS, 'c.csv=Dinas C': FIVES.replace('Kode', 'Unit: Dinas D\nKode') })
    mkdirSync(path.join(folder, 'tahun=2024'))
    put(folder, { 'tahun=2024/a.csv': FOURS })
    expect(figuresIn((await ipp(folder, json('a=b.csv=Dinas A'))).out)).toEqual({ 'Dinas A': '4.00' })
    expect(figuresIn((await ipp(folder, json('tahun=2024/*.csv=Dinas A'))).out)).toEqual({ 'Dinas A': '4.00' })
    const { out } = await ipp(folder, json('tahun=2024/*.csv'))
    expect(foundIn(out)).toEqual(['E-UNIT-UNNAMED tahun=2024/a.csv'])
    expect(figuresIn((await ipp(folder, json('c.csv=Dinas C'))).out)).toEqual({ 'Dinas D': '5.00' })
  })

  it('a missing file is told by its own name, a missing name by the argument', async () => {
    const folder = folderOf({ 'a.csv': FOURS })
    expect(foundIn((await ipp(folder, json('b.csv=Dinas B'))).out)).toEqual(['E-FILE-READ b.csv'])
    const { exit, err } = await ipp(folder, json('a.csv='))
    expect([exit, err.includes('BERKAS="Nama Unit"')]).toEqual([2, true])
    const two = await ipp(folder, json('a.csv=Dinas A', './a.csv=Dinas B'))
    expect([two.exit, two.err.includes('dua unit untuk satu berkas')]).toEqual([2, true])
  })

  it('takes it from a map, by the file’s name with or without folder', async () => {
    const folder = folderOf({ 'b.csv': FIVES })
    mkdirSync(path.join(folder, 'masuk'))
    put(folder, {
      'masuk/a.csv': FOURS,
      'm.json': JSON.stringify({ schema: 'ipp.map/1', units: { 'a.csv': 'Dinas A', 'b.csv': 'Dinas B' } }),
    })
    const { exit, out } = await ipp(folder, [...json('masuk', 'b.csv'), '--map', 'm.json'])
    expect([exit, figuresIn(out)]).toEqual([0, { 'Dinas A': '4.00', 'Dinas B': '5.00' }])
    const over = await ipp(folder, [...json('b.csv=Dinas C'), '--map', 'm.json'])
    expect(figuresIn(over.out)).toEqual({ 'Dinas C': '5.00' })
    put(folder, { 'n.json': JSON.stringify({ schema: 'ipp.map/1', unitFrom: 'filename' }) })
    expect(figuresIn((await ipp(folder, [...json('b.csv'), '--map', 'n.json'])).out)).toEqual({ b: '5.00' })
  })

  it('is called after its file or its title where that is asked for', async () => {
    const titled = sheetOf([4, 4, 4], 'HASIL EVALUASI PEKPPP TAHUN 2024,,', 'Dinas A,,', 'Instansi: Kota X,,')
    const folder = folderOf({ 'Dinas B.csv': titled, 'tanpa.csv': FIVES })
    const from = async (what: string, ...files: readonly string[]) => {
      const { exit, out } = await ipp(folder, [...json(...files), '--unit-from', what])
      return [exit, figuresIn(out), foundIn(out).filter((each) => each.includes('UNIT'))]
    }
    expect(await from('filename', 'Dinas B.csv')).toEqual([0, { 'Dinas B': '4.00' }, []])
    expect(await from('title', 'Dinas B.csv')).toEqual([0, { 'Dinas A': '4.00' }, []])
    expect((await from('title', 'tanpa.csv')).at(-1)).toEqual(['E-UNIT-UNNAMED tanpa.csv'])
    expect(await from('title', 'tanpa.csv=Dinas C')).toEqual([0, { 'Dinas C': '5.00' }, []])
  })

  it('the tab’s name gives way to what was said, unless tabs tell the sheets of one file apart', async () => {
    const folder = folderOf({
      'a.xlsx': await bookOf({ 'Hasil Validasi': [4, 4, 4] }),
      'b.xlsx': await bookOf({ 'Dinas B': [4, 4, 4], 'Dinas C': [5, 5, 5] }),
    })
    expect(figuresIn((await ipp(folder, json('a.xlsx=Dinas A'))).out)).toEqual({ 'Dinas A': '4.00' })
    const { out } = await ipp(folder, [...json('a.xlsx', 'b.xlsx'), '--unit-from', 'filename'])
    expect(figuresIn(out)).toEqual({ a: '4.00', 'Dinas B': '4.00', 'Dinas C': '5.00' })
  })

  it('one that names another unit than was said keeps its own, with a warning', async () => {
    const folder = folderOf({ 'a.csv': sheetOf([4, 4, 4], 'Unit: Dinas A,,') })
    const { exit, out, err } = await ipp(folder, json('a.csv=Dinas B'))
    expect([exit, figuresIn(out), foundIn(out)]).toEqual([0, { 'Dinas A': '4.00' }, ['W-NAME-MISMATCH a.csv']])
    expect(err).toContain('menyebut unit “Dinas A”, sedangkan pada perintah disebut “Dinas B”; yang dipakai nama pada')
    expect(foundIn((await ipp(folder, json('a.csv=DINAS  A'))).out)).toEqual([])
    expect(foundIn((await ipp(folder, [...json('a.csv'), '--unit-from', 'filename'])).out)).toEqual([])
  })

  it('findings about its scores speak of the unit', async () => {
    const folder = folderOf({ 'a.csv': sheetOf([4, 9, 4]) })
    const { out } = await ipp(folder, json('a.csv=Dinas A'))
    const { findings } = JSON.parse(out)
    expect(findings.map(({ code, unit }: { code: string; unit: string }) => [code, unit])).toEqual([
      ['E-CELL-RANGE', 'Dinas A'],
    ])
  })

  it('is run again by a manifest with the same names', async () => {
    const folder = folderOf({ 'a=1.csv': FOURS, 'b.csv': FIVES })
    for (const args of [
      ['a=1.csv=Dinas A', 'b.csv=Dinas B'],
      ['b.csv', 'a=1.csv', '--unit-from', 'filename'],
    ]) {
      await ipp(folder, ['score', ...args, ...TINY, '--manifest', 'm.json', '--force'])
      const again = await ipp(folder, ['score', '--verify', 'm.json'])
      expect([again.exit, again.err]).toEqual([0, ''])
    }
    const { options } = JSON.parse(textOf(folder, 'm.json'))
    expect(options['unit-from']).toBe('filename')
  })

  it('is named by a program, too', async () => {
    const bytes = Buffer.from(FOURS)
    const named = async (options: Parameters<typeof scoreBytes>[1]) => {
      const { run } = await scoreBytes([{ name: 'a.csv', bytes }], options)
      return [run.result.units.map(({ input }) => input.unit), run.options]
    }
    expect(await named({ units: { 'a.csv': 'Dinas A' } })).toEqual([['Dinas A'], { 'file-unit': ['a.csv=Dinas A'] }])
    expect(await named({ unitFrom: 'filename' })).toEqual([['a'], { 'unit-from': 'filename' }])
  })
})

describe('a users’ survey that names no unit', () => {
  /** The answers of the unit 01 (Disdukcapil), without the columns that name it. */
  const answers = (): string => {
    const rows = textOf(folderWith('survei/jawaban.csv'), 'jawaban.csv').trim().split('\n')
    const cells = rows.map((row) => row.split(',')).filter((row, i) => i === 0 || row[2] === '01')
    return `${cells.map((row) => row.slice(6).join(',')).join('\n')}\n`
  }

  it('takes it behind its name, in score --survey, among the sheets and in survey', async () => {
    const folder = folderWith('survei/lembar.csv', 'survei/jawaban.csv')
    put(folder, { 'f03.csv': answers() })
    const figure = async (...args: readonly string[]) => {
      const { out } = await ipp(folder, ['score', ...args, '--format', 'json'])
      const unit = JSON.parse(out).units.find((each: { unit: string }) => each.unit === 'Disdukcapil')
      return unit.index?.value
    }
    const direct = await figure('lembar.csv', '--survey', 'jawaban.csv')
    expect(await figure('--survey', 'f03.csv=Disdukcapil', 'lembar.csv')).toBe(direct)
    expect(await figure('lembar.csv', 'f03.csv=Disdukcapil')).toBe(direct)
    const { exit, out } = await ipp(folder, ['survey', 'f03.csv=Disdukcapil', '--format', 'csv', '--bootstrap', '0'])
    expect([exit, out.includes('Disdukcapil')]).toEqual([0, true])
  })

  it('is told of it by score, where there are several units', async () => {
    const folder = folderWith('survei/lembar.csv')
    put(folder, { 'f03.csv': answers() })
    const { out, err } = await ipp(folder, ['score', 'lembar.csv', '--survey', 'f03.csv', '--format', 'json'])
    expect(foundIn(out).filter((each) => each.startsWith('E-UNIT'))).toEqual(['E-UNIT-UNNAMED f03.csv'])
    expect(err).toContain('BERKAS="Nama Unit". Dapat')
    const alone = await ipp(folder, ['survey', 'f03.csv', '--scores', 'lembar.csv', '--bootstrap', '0'])
    expect(alone.err).toContain('BERKAS="Nama Unit"; atau pakai --unit.')
  })
})
