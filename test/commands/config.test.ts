import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put, textOf } from './cli.js'

const SHEET = 'golden/input/rapi.csv'
const TINY = 'corpus/tiny.json'
const settings = (more: object) => JSON.stringify({ schema: 'ipp.config/1', instrument: 'tiny.json', ...more })

const folderOf = (more: object): string => {
  const folder = folderWith(SHEET, TINY)
  put(folder, { 'ipp.json': settings(more) })
  return folder
}

describe('the settings of a folder', () => {
  it('name the scoresheets and options that a command does not, and are told of', async () => {
    const folder = folderOf({ files: ['rapi.csv'], year: 2024 })
    const { out, err } = await ipp(folder, ['score', '--format', 'csv'])
    const given = await ipp(folder, [
      'score',
      'rapi.csv',
      '--instrument',
      'tiny.json',
      '--year',
      '2024',
      '--format',
      'csv',
      '--config',
      'none',
    ])
    expect(out).toBe(given.out)
    expect(err).toContain('Pengaturan dari ipp.json: instrument, files, year\n')
    expect(given.err).not.toContain('ipp.json')
  })

  it('yield to what the command line says', async () => {
    const folder = folderOf({ files: ['rapi.csv'], agency: 'Kabupaten Lain' })
    put(folder, { 'lain.csv': textOf(folder, 'rapi.csv') })
    const { out } = await ipp(folder, ['score', 'lain.csv', '--agency', 'Kabupaten Ini', '--format', 'json'])
    const { manifest } = JSON.parse(out) as {
      manifest: { inputs: { file: string }[]; options: Record<string, unknown> }
    }
    expect(manifest.options['agency']).toBe('Kabupaten Ini')
    expect(manifest.inputs.map(({ file }) => file)).toEqual(['ipp.json', 'lain.csv'])
  })

  it('yield role by role: to columns of the command line, and to those of a file of decisions that it names', async () => {
    const folder = folderWith(TINY)
    const settled = ['unit=Nama', 'score=Nilai', 'indicator=Kode']
    put(folder, {
      'panjang.csv': 'Nama,Kode,Nilai,Akhir\nDinas A,1.a,1,4\nDinas A,2.a,1,4\nDinas A,3.a,1,4\n',
      'ipp.json': settings({ files: ['panjang.csv'], column: settled }),
      'peta.json': JSON.stringify({ schema: 'ipp.map/1', columns: { score: 'Akhir' } }),
    })
    const figure = async (...more: readonly string[]) => {
      const { out } = await ipp(folder, ['score', '--format', 'json', ...more])
      const { units, manifest } = JSON.parse(out)
      return [units[0]?.index.value, manifest.options.column]
    }
    expect(await figure()).toEqual(['1.00', settled])
    const others = ['unit=Nama', 'indicator=Kode']
    expect(await figure('--column', 'score=Akhir')).toEqual(['4.00', [...others, 'score=Akhir']])
    expect(await figure('--map', 'peta.json')).toEqual(['4.00', others])
    expect(await figure('--map', 'peta.json', '--column', 'score=Nilai')).toEqual(['1.00', [...others, 'score=Nilai']])
  })

  it('are found from a folder below, and their files with them', async () => {
    const folder = folderOf({ files: ['rapi.csv'] })
    mkdirSync(path.join(folder, 'bawah'))
    const { out, exit } = await ipp(path.join(folder, 'bawah'), ['score', '--format', 'csv'])
    expect([exit, out.split('\n').length > 1]).toEqual([0, true])
  })

  it('are looked for no further up than a repository or the home folder', async () => {
    const folder = folderOf({ files: ['rapi.csv'] })
    for (const name of ['repo', 'rumah']) mkdirSync(path.join(folder, name))
    mkdirSync(path.join(folder, 'repo/.git'))
    const inRepo = await ipp(path.join(folder, 'repo'), ['score'])
    const atHome = await ipp(path.join(folder, 'rumah'), ['score'], { env: { HOME: path.join(folder, 'rumah') } })
    for (const { exit, err } of [inRepo, atHome]) {
      expect(exit).toBe(2)
      expect(err).toContain('ipp init')
    }
  })

  it.each([
    [{ tahun: 2024 }, 'tidak ada pengaturan "tahun"'],
    [{ regster: 'a.csv' }, 'Maksudnya "register"?'],
    [{ basis: 'f03' }, 'nilai "f03" untuk "basis" tidak dapat dipakai. Yang dapat: f02'],
    [{ partial: 'ya' }, 'true atau false'],
    [{ agency: ['a', 'b'] }, 'satu teks atau bilangan'],
    [{ register: '../daftar.csv' }, 'di luar foldernya'],
    [{ files: ['/etc/passwd'] }, 'di luar foldernya'],
    [{ output: ['C:\\hasil.xlsx'] }, 'di luar foldernya'],
    [{ instrument: '../../tiny.json' }, 'di luar foldernya'],
  ])('say what is wrong with %j, and nothing is read', async (more, text) => {
    const folder = folderWith(SHEET, TINY)
    put(folder, { 'ipp.json': JSON.stringify({ schema: 'ipp.config/1', files: ['rapi.csv'], ...more }) })
    const { exit, err } = await ipp(folder, ['score'])
    expect([exit, err.split('\n').length]).toEqual([2, 2])
    expect(err).toContain(text)
  })

  it('do not follow a link out of their folder', async () => {
    const outside = folderWith(SHEET)
    const folder = folderOf({ files: ['tautan.csv'] })
    symlinkSync(path.join(outside, 'rapi.csv'), path.join(folder, 'tautan.csv'))
    const { exit, err } = await ipp(folder, ['score'])
    expect(exit).toBe(2)
    expect(err).toContain('di luar foldernya')
  })

  it.each(['.', 'dalam', '*.csv', 'luar/*.csv', 'dalam/*/*.csv'])(
    'do not follow a link out of their folder that %s would read',
    async (files) => {
      const outside = folderWith(SHEET)
      const folder = folderOf({ files: [files] })
      mkdirSync(path.join(folder, 'dalam'))
      symlinkSync(path.join(outside, 'rapi.csv'), path.join(folder, 'tautan.csv'))
      symlinkSync(outside, path.join(folder, 'luar'))
      symlinkSync(outside, path.join(folder, 'dalam/luar'))
      const { exit, err } = await ipp(folder, ['score'])
      expect(exit).toBe(2)
      expect(err).toContain('di luar foldernya')
    },
  )

  it('follow links within their folder', async () => {
    const folder = folderOf({ files: ['tautan.csv'] })
    symlinkSync('rapi.csv', path.join(folder, 'tautan.csv'))
    expect((await ipp(folder, ['score', '--format', 'csv'])).exit).toBe(0)
  })

  it('that are another program’s are refused, with the way to pass them over', async () => {
    const folder = folderWith(SHEET)
    put(folder, { 'ipp.json': '{"name": "lain"}' })
    const { exit, err } = await ipp(folder, ['score', 'rapi.csv'])
    expect(exit).toBe(2)
    expect(err).toContain('--config none')
  })

  it('are recorded by hash, and a run is made again from its manifest whatever they say by then, which is told', async () => {
    const folder = folderOf({ files: ['rapi.csv'], year: 2024 })
    await ipp(folder, ['score', '--format', 'csv', '--manifest', 'm.json'])
    const before = await ipp(folder, ['score', '--verify', 'm.json'])
    put(folder, { 'ipp.json': settings({ files: ['rapi.csv'], year: 2023 }) })
    const after = await ipp(folder, ['score', '--verify', 'm.json'])
    expect([before.exit, after.exit]).toEqual([0, 0])
    expect(after.out).toContain('ipp.json')
  })

  it('let ipp alone check, score and write workbook, table, page, record and manifest', async () => {
    const folder = folderOf({ files: ['rapi.csv'] })
    const name = path.basename(folder)
    const { exit, files, out } = await ipp(folder, [])
    expect(exit).toBe(0)
    expect(out).toContain('Peringkat unit')
    expect(files).toEqual(
      ['.berita-acara.ipp.docx', '.ipp.csv', '.ipp.xlsx', '.manifest.json', '.ranking.ipp.html'].map(
        (end) => name + end,
      ),
    )
    expect(textOf(folder, `${name}.ipp.csv`)).toBe((await ipp(folder, ['score', '--format', 'csv'])).out)
  })

  it('are for ipp alone where options stand before no command', async () => {
    const folder = folderOf({ files: ['rapi.csv'], output: ['hasil.csv'] })
    put(folder, { 'lain.json': settings({ files: ['rapi.csv'], output: ['lain.csv'] }) })
    expect((await ipp(folder, ['--year', '2024'])).files).toEqual(['hasil.csv'])
    expect((await ipp(folder, ['--config', 'lain.json', '--rows', '5'])).files).toEqual(['lain.csv'])
    const scored = await ipp(folder, ['--quiet', 'rapi.csv', '--format', 'csv'])
    expect([scored.exit, scored.files]).toEqual([0, []])
  })

  it('choose what ipp alone writes', async () => {
    const folder = folderOf({ files: ['rapi.csv'], output: ['hasil.csv', 'halaman.html'] })
    expect((await ipp(folder, [])).files).toEqual(['halaman.html', 'hasil.csv'])
  })

  it('say which endings can be written', async () => {
    const { exit, err } = await ipp(folderOf({ files: ['rapi.csv'], output: ['hasil.ods'] }), [])
    expect([exit, err.includes('.html, atau .docx')]).toEqual([2, true])
  })

  it('set the language where the command line does not', async () => {
    const folder = folderOf({ files: ['rapi.csv'], lang: 'en' })
    expect((await ipp(folder, ['score', '--format', 'table'])).err).toContain('Settings from ipp.json')
    expect((await ipp(folder, ['score', '--format', 'table', '--lang', 'id'])).err).toContain(
      'Pengaturan dari ipp.json',
    )
  })
})

describe('the settings of a folder of several years', () => {
  const years = (more: object): string => {
    const folder = folderWith('dua-tahun/2023', 'dua-tahun/2024', 'dua-tahun/nama.csv')
    put(folder, { 'ipp.json': JSON.stringify({ schema: 'ipp.config/1', ...more }) })
    return folder
  }
  const LINE = ['compare', '2023', '2024', '--format', 'json']

  it('say for ipp compare what holds in every year, which is told and recorded', async () => {
    const folder = years({ files: ['2024'], year: 2024, aliases: 'nama.csv', column: ['score=F'], lang: 'en' })
    const { out, err } = await ipp(folder, LINE)
    const given = await ipp(folder, [...LINE, '--aliases', 'nama.csv', '--lang', 'en', '--config', 'none'])
    expect(err).toContain('Settings from ipp.json: aliases, lang (not for this: files, year, column)\n')
    const [settled, named] = [out, given.out].map((text) => JSON.parse(text))
    expect(settled.inputs[0]).toMatchObject({ file: 'ipp.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect({ ...settled, inputs: settled.inputs.slice(1), seal: null }).toEqual({ ...named, seal: null })
    expect(out).not.toBe((await ipp(folder, [...LINE, '--lang', 'en', '--config', 'none'])).out)
  })

  it('are not told of by a command that reads nothing of them', async () => {
    const { out, err } = await ipp(years({ files: ['2024'], year: 2024 }), LINE)
    expect([err.includes('ipp.json'), out.includes('ipp.json')]).toEqual([false, false])
  })

  it('give a blank sheet its year and instrument', async () => {
    const folder = years({ files: ['2024'], year: 2022, instrument: 'pekppp-2022' })
    const { err, files } = await ipp(folder, ['template', '-o', 'kosong.xlsx'])
    const other = years({})
    await ipp(other, ['template', '--year', '2022', '--instrument', 'pekppp-2022', '-o', 'kosong.xlsx'])
    expect([err.split('\n')[0], files]).toEqual([
      'Pengaturan dari ipp.json: year, instrument (tidak berlaku di sini: files)',
      ['kosong.xlsx'],
    ])
    expect(readFileSync(path.join(folder, 'kosong.xlsx'))).toEqual(readFileSync(path.join(other, 'kosong.xlsx')))
  })

  it('tell which of them ipp alone takes and others do not', async () => {
    const folder = folderOf({ files: ['rapi.csv'], output: ['hasil.csv'] })
    const { err } = await ipp(folder, ['score', '--format', 'csv'])
    expect(err).toContain('Pengaturan dari ipp.json: instrument, files (tidak berlaku di sini: output)\n')
  })
})
