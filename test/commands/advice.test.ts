import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

const said = async (args: readonly string[], files: Readonly<Record<string, string>> = {}) => {
  const folder = folderWith('dua-tahun/2024')
  put(folder, files)
  const { exit, err } = await ipp(folder, args)
  return { exit, err }
}

describe('advice speaks of what was given', () => {
  it.each(['plan', 'score'])('a list without its columns is told as a list: %s', async (command) => {
    const option = command === 'plan' ? '--costs' : '--aliases'
    const { err } = await said([command, '2024', option, 'x.csv'], { 'x.csv': 'a,b\n1,2\n' })
    expect(err).toContain('E-HEAD-MISSING')
    expect(err).not.toMatch(/unit, indikator, skor, atau nomor indikator/)
  })

  it('a cost that can be read in two ways says so', async () => {
    const { err } = await said(['plan', '2024', '--costs', 'x.csv'], {
      'x.csv': 'indicator,from,to,cost\n1,3,4,1.500\n',
    })
    expect(err).toMatch(/“1\.500”.*dua cara/)
  })

  it('what is not there is listed once', async () => {
    for (const args of [
      ['plan', '2024', '--lock', '99'],
      ['explain', '2024', '--aspect', 'q'],
      ['explain', '2024', '--indicator', 'q'],
    ]) {
      const { exit, err } = await said(args)
      const names = (err.split('Yang ada: ')[1] ?? '').split(/[,;] /).map((name) => name.split(/[ .\n]/)[0])
      expect([exit, names.length - new Set(names).size]).toEqual([2, 0])
    }
  })

  it('our own result as the only input says what to give', async () => {
    const folder = folderWith('dua-tahun/2024')
    await ipp(folder, ['score', '2024', '-o', 'hasil.json'])
    const { exit, err } = await ipp(folder, ['score', 'hasil.json'])
    expect([exit, err]).toEqual([3, expect.stringContaining('lembar penilaian')])
    expect(err).not.toContain('Tidak perlu tindakan')
  })

  it('a sheet that is not there names those that are, in what to do', async () => {
    const folder = folderWith('dua-tahun/2024')
    await ipp(folder, ['template', '--year', '2024', '-o', 'f.xlsx'])
    const { err } = await ipp(folder, ['score', 'f.xlsx', '--sheet', 'Nope'])
    expect(err).toMatch(/E-SHEET-MISSING +Pilih lembar yang ada/)
  })

  it('a file of rules that is not there is told in words', async () => {
    const { exit, err } = await said(['rules', 'lint', 'nope.json'])
    expect([exit, err]).toEqual([3, expect.stringContaining('berkasnya tidak ada')])
    expect(err).not.toContain('ENOENT')
  })

  it('a target at the end of the scale does not begin there', async () => {
    const folder = folderWith('dua-tahun/2024')
    const { out } = await ipp(folder, ['plan', '2024', '--target', '5'])
    expect(out).toMatch(/sasaran 5,00/)
    expect(out).not.toContain('mulai 5,00')
  })

  it('a side from a workbook is not called JSON', async () => {
    const folder = folderWith('dua-tahun/2023', 'dua-tahun/2024')
    await ipp(folder, ['score', '2023', '-o', '2023.ipp.xlsx'])
    const { out } = await ipp(folder, ['compare', '2023.ipp.xlsx', '2024'])
    expect(out).not.toContain('JSON')
  })
})
