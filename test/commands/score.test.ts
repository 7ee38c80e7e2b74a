import { linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { edited } from '../disk/edited.js'
import { folderWith, foundIn, ipp, put, textOf } from './cli.js'

const TINY = ['--instrument', 'tiny.json']
const tiny = (...more: readonly string[]) => folderWith('corpus/tiny.json', 'golden/input/rapi.csv', ...more)
const json = (...files: readonly string[]) => ['score', ...files, ...TINY, '--format', 'json']

describe('variants A and B in one table', () => {
  const folder = folderWith('survei/lembar.csv')
  const [head = '', ...rows] = textOf(folder, 'lembar.csv').trim().split('\n')
  const columns = head.split(',')

  it('are each read by number in their own form, and rest on what is assumed of theirs', async () => {
    const { exit, out } = await ipp(folder, ['score', 'lembar.csv', '--format', 'json'])
    const { units } = JSON.parse(out)
    expect(exit).toBe(0)
    expect(
      units.map((unit: { unit: string; variant: string; scores: readonly unknown[]; assumptions: unknown }) => [
        unit.unit,
        unit.variant,
        unit.scores.length,
        unit.assumptions,
      ]),
    ).toEqual([
      ['DPMPTSP', 'B', 29, ['absent:F-03', 'variant:B', 'weights:B']],
      ['Disdukcapil', 'A', 30, ['absent:F-03']],
      ['RSUD Muara Jati', 'A', 30, ['absent:F-03']],
      ['Dinas Sosial', 'A', 30, ['absent:F-03']],
    ])
  })

  // Form B's fourth indicator is A's fifth, so "4.a.K" means another thing than B's number 4.
  it('a code of form A is a finding for a unit on form B, unless it means the same there', async () => {
    const coded = columns.map((column) => ({ 1: '1.a.Ak', 4: '4.a.K' })[column] ?? column)
    put(folder, { 'kode.csv': [coded.join(','), ...rows, ''].join('\n') })
    const { out } = await ipp(folder, ['score', 'kode.csv', '--format', 'json'])
    expect(foundIn(out)).toEqual(expect.arrayContaining(['E-CODE-CONTRADICTS kode.csv K4']))
    const { units } = JSON.parse(out)
    const without = units.filter((unit: { index: unknown }) => unit.index === null)
    expect(without.map((unit: { unit: string }) => unit.unit)).toEqual(['DPMPTSP'])
  })
})

describe('inputs', () => {
  it('come from standard input as “-”, and then nothing is written unless -o asks', async () => {
    const folder = tiny()
    const stdin = textOf(folder, 'rapi.csv')
    const shown = await ipp(folder, ['score', '-', ...TINY], { stdin })
    expect([shown.exit, shown.files]).toEqual([0, []])
    const { out } = await ipp(folder, json('-'), { stdin })
    expect(JSON.parse(out).manifest.inputs[0].file).toBe('-')
    const written = await ipp(folder, ['score', '-', ...TINY, '-o', 'hasil.csv'], { stdin })
    expect(written.files).toEqual(['hasil.csv'])
  })

  it('are folders with all they hold, and patterns that the tool expands itself', async () => {
    const folder = tiny()
    const csv = textOf(folder, 'rapi.csv')
    put(folder, {
      'b1.csv': csv.replaceAll('Awan', 'Satu').replaceAll('Cahaya', 'Satu'),
      'b2.csv': csv.replaceAll('Awan', 'Dua').replaceAll('Cahaya', 'Dua'),
      'catatan.md': 'x',
    })
    const pattern = await ipp(folder, json('b?.csv'))
    expect(JSON.parse(pattern.out).manifest.inputs.map((input: { file: string }) => input.file)).toEqual([
      'b1.csv',
      'b2.csv',
    ])
    const all = await ipp(folder, json('.'))
    expect(JSON.parse(all.out).manifest.inputs.map((input: { file: string }) => input.file)).toEqual([
      'b1.csv',
      'b2.csv',
      'rapi.csv',
    ])
    expect(foundIn(all.out)).toEqual(['N-INPUT-SKIPPED catatan.md', 'N-INPUT-SKIPPED tiny.json'])
    expect(foundIn((await ipp(folder, json('z*.csv'))).out)).toEqual(['E-FILE-READ z*.csv'])
  })

  it('given twice, by whatever name, are read once with a notice', async () => {
    const folder = tiny()
    symlinkSync('rapi.csv', path.join(folder, 'tautan.csv'))
    writeFileSync(path.join(folder, 'salinan.csv'), readFileSync(path.join(folder, 'rapi.csv')))
    const { exit, out } = await ipp(folder, json('rapi.csv', './rapi.csv', 'tautan.csv', 'salinan.csv'))
    expect(exit).toBe(0)
    expect(JSON.parse(out).units).toHaveLength(4)
    expect(foundIn(out).map((each) => each.split(' ')[0])).toEqual(['N-INPUT-TWICE', 'N-INPUT-TWICE', 'N-INPUT-TWICE'])
  })

  it('that are the tool’s own results are skipped with a notice, whatever they are called', async () => {
    const folder = tiny()
    await ipp(folder, ['score', 'rapi.csv', ...TINY, '-o', 'a.csv', '-o', 'b.xlsx', '-o', 'c.json'])
    for (const [from, to] of [
      ['a.csv', 'lain1.csv'],
      ['b.xlsx', 'lain2.xlsx'],
      ['c.json', 'lain3.csv'],
    ] as const)
      put(folder, { [to]: readFileSync(path.join(folder, from)) })
    const { exit, out } = await ipp(folder, json('rapi.csv', 'lain1.csv', 'lain2.xlsx', 'lain3.csv'))
    expect(exit).toBe(0)
    expect(foundIn(out)).toEqual(['N-INPUT-OWN lain1.csv', 'N-INPUT-OWN lain2.xlsx', 'N-INPUT-OWN lain3.csv'])
  })

  it('with decimal commas or in other figures of the tool’s CSV are still its own', async () => {
    const folder = tiny()
    await ipp(folder, ['score', 'rapi.csv', ...TINY, '-o', 'a.csv', '--decimal', 'comma', '--level', 'agency'])
    expect(foundIn((await ipp(folder, json('rapi.csv', 'a.csv'))).out)).toEqual(['N-INPUT-OWN a.csv'])
  })

  it('name their agency, or the operator does', async () => {
    const folder = folderWith('corpus/tiny.json')
    put(folder, { 'u.csv': 'unit,1.a,2.a,3.a\nDinas Satu,4,4,4\n' })
    const { out } = await ipp(folder, [...json('u.csv'), '--agency', 'Kota Cahaya'])
    expect(JSON.parse(out).units[0].agency).toBe('Kota Cahaya')
  })
})

describe('the year of a run', () => {
  const wide = (year: string) =>
    `${year === '' ? '' : 'tahun,'}unit,${Array.from({ length: 30 }, (_, i) => i + 1).join(',')}\n${year === '' ? '' : `${year},`}Dinas Satu${',4'.repeat(30)}\n`

  it('that nobody names is the newest instrument’s, with a warning', async () => {
    const folder = folderWith()
    put(folder, { 'u.csv': wide('') })
    const { exit, out } = await ipp(folder, ['score', 'u.csv', '--format', 'json'])
    expect([exit, JSON.parse(out).instrument.id]).toEqual([0, 'pekppp-2023'])
    expect(foundIn(out)).toContain('W-YEAR-GUESSED')
  })

  it('chooses the instrument: from the sheet, or by --year', async () => {
    const folder = folderWith()
    put(folder, { 'u.csv': wide('2022'), 'v.csv': wide('') })
    const of = async (...args: readonly string[]) =>
      JSON.parse((await ipp(folder, ['score', ...args, '--format', 'json'])).out).instrument.id
    expect(await of('u.csv')).toBe('pekppp-2022')
    expect(await of('v.csv', '--year', '2022')).toBe('pekppp-2022')
    expect(await of('u.csv', '--instrument', 'pekppp-2023')).toBe('pekppp-2023')
  })

  it('outside the instrument’s is scored with a warning that every output carries', async () => {
    const folder = folderWith()
    put(folder, { 'u.csv': wide('2026') })
    const args = ['score', 'u.csv', '--instrument', 'pekppp-2023']
    const { exit, out, err } = await ipp(folder, [...args, '-o', 'h.csv', '-o', 'h.json'])
    expect(exit).toBe(0)
    expect(out).toContain('2026')
    expect(err).toContain('W-YEAR-OUTSIDE')
    expect(textOf(folder, 'h.csv')).toMatch(/,warning\n.*,W-YEAR-OUTSIDE\n$/)
    expect(textOf(folder, 'h.json')).toContain('"W-YEAR-OUTSIDE"')
  })
})

describe('outputs', () => {
  it('are the pair named after the first input, into the current folder', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden')
    const { files } = await ipp(folder, ['score', 'golden/input/rapi.csv', ...TINY])
    expect(files).toEqual(['rapi.ipp.csv', 'rapi.ipp.xlsx'])
  })

  it('are those that -o names instead, by ending; with --format none but those', async () => {
    const folder = tiny()
    const score = ['score', 'rapi.csv', ...TINY]
    expect((await ipp(folder, [...score, '-o', 'A.XLSX', '-o', 'b.json'])).files).toEqual(['A.XLSX', 'b.json'])
    expect((await ipp(folder, [...score, '--format', 'csv'])).files).toEqual([])
    const both = await ipp(folder, [...score, '--format', 'csv', '-o', 'c.csv'])
    expect(both.out).toBe(textOf(folder, 'c.csv'))
  })

  it('never replace an input, by path, link or second name, with --force neither', async () => {
    const folder = tiny()
    linkSync(path.join(folder, 'rapi.csv'), path.join(folder, 'keras.csv'))
    symlinkSync('rapi.csv', path.join(folder, 'lunak.csv'))
    const before = textOf(folder, 'rapi.csv')
    for (const target of ['rapi.csv', './rapi.csv', 'keras.csv', 'lunak.csv']) {
      const { exit, err } = await ipp(folder, ['score', 'rapi.csv', ...TINY, '-o', target, '--force'])
      expect([exit, err.includes('berkas itu adalah masukan rapi.csv')]).toEqual([2, true])
    }
    expect(textOf(folder, 'rapi.csv')).toBe(before)
  })

  it('never replace a list of units or an instrument either', async () => {
    const folder = tiny('golden/input/daftar.csv')
    const before = textOf(folder, 'daftar.csv')
    const { exit } = await ipp(folder, [
      'score',
      'rapi.csv',
      ...TINY,
      '--register',
      'daftar.csv',
      '-o',
      'daftar.csv',
      '--force',
    ])
    expect([exit, textOf(folder, 'daftar.csv')]).toEqual([2, before])
    expect((await ipp(folder, ['score', 'rapi.csv', ...TINY, '-o', 'tiny.json', '--force'])).exit).toBe(2)
  })

  it.each(['h.json', 'h.xlsx', 'm.json'])(
    'that someone edited since are not replaced without --force: %s',
    async (name) => {
      const folder = tiny()
      const outputs = name === 'm.json' ? ['--format', 'csv', '--manifest', name] : ['-o', name]
      const score = ['score', 'rapi.csv', ...TINY, ...outputs]
      expect((await ipp(folder, score)).exit).toBe(0)
      put(folder, { 'rapi.csv': `${textOf(folder, 'rapi.csv')}\n` })
      expect((await ipp(folder, score)).exit).toBe(0)
      const file = path.join(folder, name)
      const written = readFileSync(file)
      const byHand = edited(written, 'rapi.csv', 'lain.csv')
      writeFileSync(file, byHand)
      const { exit, err } = await ipp(folder, score)
      expect([exit, err.includes(name), err.includes('--force')]).toEqual([2, true, true])
      expect(readFileSync(file).equals(byHand)).toBe(true)
      expect((await ipp(folder, [...score, '--force'])).exit).toBe(0)
      expect(readFileSync(file).equals(written)).toBe(true)
    },
  )

  it('of a run that read nothing are not written', async () => {
    const folder = tiny()
    const { exit, files } = await ipp(folder, ['score', 'hilang.csv', ...TINY, '-o', 'h.csv', '--manifest', 'm.json'])
    expect([exit, files]).toEqual([3, []])
  })

  it('neutralise what a spreadsheet would take for a formula, and leave figures alone', async () => {
    const folder = folderWith('corpus/tiny.json')
    put(folder, { 'u.csv': 'instansi,unit,1.a,2.a,3.a\n"=HYPERLINK(""x"")",@JUMLAHKAN,0,0,0\n' })
    const { out } = await ipp(folder, ['score', 'u.csv', ...TINY, '--format', 'csv'])
    expect(out).toContain(`1,,,"'=HYPERLINK(""x"")",'@JUMLAHKAN,0.00,F,Gagal`)
  })

  it('carry the time only where --stamp asks for it', async () => {
    const folder = tiny()
    const given = async (...more: readonly string[]) =>
      JSON.parse((await ipp(folder, [...json('rapi.csv'), ...more])).out).manifest.options
    expect(await given()).toEqual({ instrument: 'tiny.json' })
    expect((await given('--stamp')).stamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })
})

describe('a manifest', () => {
  const recorded = async () => {
    const folder = tiny()
    await ipp(folder, ['score', 'rapi.csv', ...TINY, '--format', 'csv', '--manifest', 'm.json'])
    return folder
  }

  it('makes the same run again: same results, exit 0', async () => {
    const folder = await recorded()
    const { exit, out } = await ipp(folder, ['score', '--verify', 'm.json'])
    expect([exit, out.split(':')[0]]).toEqual([0, 'Sama'])
    await ipp(folder, ['score', 'rapi.csv', ...TINY, '-o', 'h.json', '--stamp'])
    expect((await ipp(folder, ['score', '--verify', 'h.json'])).exit).toBe(0)
  })

  it('tells which file changed, and ends with 1 where the results did', async () => {
    const folder = await recorded()
    put(folder, { 'rapi.csv': textOf(folder, 'rapi.csv').replace('5;5;5', '5;5;4') })
    const { exit, out } = await ipp(folder, ['score', '--verify', 'm.json'])
    expect(exit).toBe(1)
    expect(out).toContain('rapi.csv')
  })

  it('tells a file that only looks otherwise: its hash is another, the results are the same', async () => {
    const folder = await recorded()
    put(folder, { 'rapi.csv': `${textOf(folder, 'rapi.csv')}\n` })
    const { exit, out } = await ipp(folder, ['score', '--verify', 'm.json'])
    expect(exit).toBe(0)
    expect(out).toContain('rapi.csv')
  })

  it('is run with the options it tells of, and those given anew are told', async () => {
    const folder = tiny('golden/input/salah.csv')
    await ipp(folder, ['score', 'salah.csv', ...TINY, '--format', 'csv', '--manifest', 'm.json'])
    expect((await ipp(folder, ['score', '--verify', 'm.json'])).exit).toBe(0)
    const { exit, out } = await ipp(folder, ['score', '--verify', 'm.json', '--partial', '--lang', 'en'])
    expect(exit).toBe(1)
    expect(out).toContain('--partial')
  })

  it('knows scoresheets from lists of units, other names and surveys', async () => {
    const folder = folderWith('layouts/unit-rsud.xlsx', 'golden/input/survei.csv')
    put(folder, {
      'daftar.csv': 'agency,unit\nKabupaten Sukamaju,RSUD Sukamaju\n',
      'nama.csv': 'from_agency,from_unit,agency,unit\nKab Sukamaju,RSUD,Kabupaten Sukamaju,RSUD Sukamaju\n',
    })
    const others = ['--register', 'daftar.csv', '--aliases', 'nama.csv', '--survey', 'survei.csv']
    await ipp(folder, ['score', 'unit-rsud.xlsx', ...others, '--format', 'csv', '--manifest', 'm.json'])
    const same = await ipp(folder, ['score', '--verify', 'm.json', '--lang', 'en'])
    expect([same.exit, same.out]).toEqual([0, 'Same: what comes out is exactly what was recorded.\n'])
    put(folder, { 'daftar.csv': 'agency,unit\nKabupaten Sukamaju,RSUD Sukamaju\nKabupaten Sukamaju,Dinas Absen\n' })
    const changed = await ipp(folder, ['score', '--verify', 'm.json', '--lang', 'en'])
    expect([changed.exit, changed.out.includes('daftar.csv')]).toEqual([1, true])
  })

  it('remembers raised limits', async () => {
    const folder = await recorded()
    const { out } = await ipp(folder, [...json('rapi.csv'), '--max-cells', '900000'])
    expect(JSON.parse(out).manifest.options).toEqual({ instrument: 'tiny.json', 'max-cells': '900000' })
  })
})

describe('a ranking on the terminal', () => {
  const folder = tiny()
  const rows = Array.from({ length: 201 }, (_, i) => `Kab. Contoh;Dinas ${i + 1};4;${i % 6};5`)
  put(folder, { 'banyak.csv': ['instansi;unit;1.a;2.a;3.a', ...rows, ''].join('\n') })
  const unitsShown = async (...more: readonly string[]) => {
    const { out } = await ipp(folder, ['score', 'banyak.csv', ...TINY, '--format', 'table', ...more])
    return [out.match(/Dinas \d+/g)?.length, /… .* baris lagi: --rows 201 /.exec(out)?.[0]]
  }

  it('shows the first seventy units, or as many as are asked for, and says how many more there are', async () => {
    expect(await unitsShown()).toEqual([70, '… 131 baris lagi: --rows 201 '])
    expect(await unitsShown('--rows', '150')).toEqual([150, '… 51 baris lagi: --rows 201 '])
    expect(await unitsShown('--rows', '201')).toEqual([201, undefined])
  })

  it('must be of one row at least', async () => {
    const { exit, err } = await ipp(folder, ['score', 'banyak.csv', ...TINY, '--rows', '0'])
    expect([exit, err.includes('--rows')]).toEqual([2, true])
  })
})
