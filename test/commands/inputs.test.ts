import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, foundIn, ipp, put } from './cli.js'

const TINY = ['--instrument', 'tiny.json']
const tiny = () => folderWith('corpus/tiny.json')
const json = (...files: readonly string[]) => ['score', ...files, ...TINY, '--format', 'json']
const isUnix = process.platform !== 'win32'

const sheetOf = (unit: string): string => `instansi,unit,1.a,2.a,3.a\nKota Awan,${unit},4,4,4\n`

const inputsIn = (out: string): readonly string[] =>
  JSON.parse(out).manifest.inputs.map(({ file }: { file: string }) => file)

const folders = (at: string, ...names: readonly string[]): void => {
  for (const name of names) mkdirSync(path.join(at, name), { recursive: true })
}

describe('a file that is there twice', () => {
  it('is told once, and read again only where its name says another kind of file', async () => {
    const folder = tiny()
    put(folder, { 'a.csv': sheetOf('A'), 'b.csv': sheetOf('A'), 'c.xlsx': sheetOf('A') })
    const { out } = await ipp(folder, json('a.csv', 'b.csv', 'c.xlsx'))
    expect([inputsIn(out), foundIn(out)]).toEqual([
      ['a.csv', 'c.xlsx'],
      ['N-INPUT-TWICE b.csv', 'E-FORMAT-MISMATCH c.xlsx', 'E-AGENCY-UNREAD c.xlsx'],
    ])
  })
})

describe('a link in a folder', () => {
  const linked = () => {
    const folder = tiny()
    folders(folder, 'lembar/bersama', 'lain')
    put(folder, { 'lembar/a.csv': sheetOf('A'), 'lain/asli.csv': sheetOf('B'), 'lain/surat.pdf': '%PDF-1.4' })
    return folder
  }

  it.runIf(isUnix)('to a scoresheet is read under its own name, and listed by check', async () => {
    const folder = linked()
    symlinkSync('../lain/asli.csv', path.join(folder, 'lembar/b.csv'))
    for (const given of ['lembar', 'lembar/*.csv', '**/b.csv']) {
      const { exit, out } = await ipp(folder, json(given, 'lembar/a.csv'))
      expect([given, exit, inputsIn(out)]).toEqual([given, 0, ['lembar/a.csv', 'lembar/b.csv']])
    }
    const { out } = await ipp(folder, ['check', 'lembar', ...TINY, '--format', 'json'])
    expect(JSON.parse(out).files.map(({ file }: { file: string }) => file)).toEqual(
      expect.arrayContaining(['lembar/a.csv', 'lembar/b.csv']),
    )
  })

  it.runIf(isUnix)('to a folder is followed, and what it leads to is read once', async () => {
    const folder = linked()
    symlinkSync('../lain', path.join(folder, 'lembar/tautan'))
    symlinkSync('../lain', path.join(folder, 'lembar/lagi'))
    const { exit, out } = await ipp(folder, json('lembar'))
    expect([exit, inputsIn(out)]).toEqual([0, ['lembar/a.csv', 'lembar/lagi/asli.csv']])
    expect(foundIn(out)).toEqual(['N-INPUT-SKIPPED lembar/lagi/surat.pdf', 'N-INPUT-TWICE lembar/tautan'])
    expect(inputsIn((await ipp(folder, json('lembar/**/*.csv'))).out)).toEqual(['lembar/a.csv', 'lembar/lagi/asli.csv'])
  })

  it.runIf(isUnix)('that goes round in a circle, leads nowhere or to no scoresheet is told', async () => {
    const folder = linked()
    symlinkSync('..', path.join(folder, 'lembar/bersama/naik'))
    symlinkSync('tidak-ada.csv', path.join(folder, 'lembar/putus.csv'))
    symlinkSync('../lain/surat.pdf', path.join(folder, 'lembar/surat.pdf'))
    symlinkSync('/dev/null', path.join(folder, 'lembar/nol.csv'))
    const { exit, out, err } = await ipp(folder, [...json('lembar'), '--lang', 'en'])
    expect([exit, inputsIn(out)]).toEqual([0, ['lembar/a.csv']])
    expect(foundIn(out)).toEqual([
      'N-INPUT-SKIPPED lembar/bersama/naik',
      'N-INPUT-SKIPPED lembar/nol.csv',
      'N-INPUT-SKIPPED lembar/putus.csv',
      'N-INPUT-SKIPPED lembar/surat.pdf',
    ])
    const skipped = 'A file or link in the folder or ZIP is no scoresheet and was skipped'
    expect(err).toContain(`lembar/bersama/naik\n    ${skipped}: its link leads back to itself`)
    expect(err).toContain(`lembar/putus.csv\n    ${skipped}: there is no such file`)
    const pattern = await ipp(folder, json('lembar/**/*.csv'))
    expect([pattern.exit, foundIn(pattern.out)]).toEqual([
      0,
      ['N-INPUT-SKIPPED lembar/bersama/naik', 'N-INPUT-SKIPPED lembar/nol.csv', 'N-INPUT-SKIPPED lembar/putus.csv'],
    ])
  })
})

describe('a pattern', () => {
  it.each(['data (2024)', 'data [2024]', 'data {a,b}', '!data', 'a+(b)', 'data (2024)/sub [x]'])(
    'finds what stands in the folder %j, whose name looks like one',
    async (name) => {
      const folder = tiny()
      folders(folder, name)
      put(folder, { [`${name}/a.csv`]: sheetOf('A'), [`${name}/b.csv`]: sheetOf('B'), [`${name}/c.csv`]: sheetOf('C') })
      const { exit, out } = await ipp(folder, json(`${name}/[ab].csv`))
      expect([exit, inputsIn(out)]).toEqual([0, [`${name}/a.csv`, `${name}/b.csv`]])
      const { out: all } = await ipp(path.join(folder, name), ['check', '*.csv', '--format', 'json'])
      expect(JSON.parse(all).files.map(({ file }: { file: string }) => file)).toEqual(
        expect.arrayContaining(['a.csv', 'b.csv', 'c.csv']),
      )
    },
  )

  it('takes parentheses of a name as they stand, and square brackets where nothing else fits', async () => {
    const folder = tiny()
    put(folder, { 'nilai (2024).csv': sheetOf('A'), 'nilai (2023).csv': sheetOf('B'), '[x] c.csv': sheetOf('C') })
    expect(inputsIn((await ipp(folder, json('nilai (202?).csv'))).out)).toEqual([
      'nilai (2023).csv',
      'nilai (2024).csv',
    ])
    expect(inputsIn((await ipp(folder, json('{nilai (2023),z}*'))).out)).toEqual(['nilai (2023).csv'])
    expect(inputsIn((await ipp(folder, json('[x]*.csv'))).out)).toEqual(['[x] c.csv'])
  })

  it('that fits a folder stands for all that it holds', async () => {
    const folder = tiny()
    folders(folder, 'data/dinas', 'data/kosong')
    put(folder, { 'data/a.csv': sheetOf('A'), 'data/dinas/b.csv': sheetOf('B'), 'data/dinas/surat.pdf': '%PDF-1.4' })
    const { exit, out } = await ipp(folder, json('data/*'))
    expect([exit, inputsIn(out)]).toEqual([0, ['data/a.csv', 'data/dinas/b.csv']])
    expect(foundIn(out)).toEqual(['N-INPUT-SKIPPED data/dinas/surat.pdf', 'N-INPUT-SKIPPED data/kosong'])
    expect(inputsIn((await ipp(folder, json('data/**/*.csv'))).out)).toEqual(['data/a.csv', 'data/dinas/b.csv'])
  })

  it('with an absolute path names files as it was given', async () => {
    const folder = tiny()
    folders(folder, 'data (2024)')
    put(folder, { 'data (2024)/a.csv': sheetOf('A') })
    const { out } = await ipp(folder, json(path.join(folder, 'data (2024)', '*.csv')))
    expect(inputsIn(out)).toEqual([path.join(folder, 'data (2024)', 'a.csv')])
  })

  it('under a folder that is not there is told by its name', async () => {
    const { exit, out } = await ipp(tiny(), json('data (2024)/*.csv'))
    expect([exit, foundIn(out)]).toEqual([3, ['E-FILE-READ data (2024)/*.csv']])
  })
})

describe('options that take files', () => {
  it('take one each, so that a sheet behind them stays a sheet', async () => {
    const folder = folderWith('survei/lembar.csv', 'survei/jawaban.csv', 'survei/daring.csv')
    const surveys = ['--survey', 'jawaban.csv', '--survey', 'daring.csv']
    const behind = await ipp(folder, ['score', ...surveys, 'lembar.csv', '--format', 'json'])
    const before = await ipp(folder, ['score', 'lembar.csv', ...surveys, '--format', 'json'])
    expect(behind.exit).toBe(before.exit)
    expect(behind.out).toBe(before.out)
    expect(inputsIn(behind.out)).toEqual(['daring.csv', 'jawaban.csv', 'lembar.csv'])
  })

  it.each([
    'score',
    'check',
    'explain',
    'report',
    'compare',
    'survey',
    'template',
    'rules diff',
    'rules new',
    'rules test',
  ])('are never a list in %s', async (command) => {
    const { out } = await ipp(tiny(), [...command.split(' '), '--help'])
    expect(out.split('\n').filter((line) => /^\s+(?:-\w, )?--.*\.\.\.>/.test(line))).toEqual([])
  })
})

describe('a file that is not there', () => {
  it('is told with the neighbour that was probably meant', async () => {
    const folder = folderWith('golden/input/rapi.csv')
    expect((await ipp(folder, ['score', 'rapih.csv'])).err).toContain('Maksudnya rapi.csv?')
    expect((await ipp(folder, ['score', 'lain.csv'])).err).not.toContain('Maksudnya')
  })
})
