import { describe, expect, it, test } from 'vitest'
import { scoreBytes } from '../../src/library/score.js'
import { folderWith, foundIn, ipp, put, textOf } from './cli.js'

const NUMBERS = Array.from({ length: 30 }, (_, i) => i + 1).join(',')

/** A wide sheet of one unit that scores 4 everywhere; no year where it is "". */
const sheet = (year: string) =>
  year === ''
    ? `instansi,unit,${NUMBERS}\nKota Cahaya,Dinas Satu${',4'.repeat(30)}\n`
    : `tahun,instansi,unit,${NUMBERS}\n${year},Kota Cahaya,Dinas Satu${',4'.repeat(30)}\n`

const answers = (year: string) =>
  `tahun,unit,${Array.from({ length: 14 }, (_, i) => `u_${i + 1}`).join(',')}\n${`${year},Dinas Satu${',4'.repeat(14)}\n`.repeat(12)}`

const PRACTICE = /2026.*sistem-sistem pemerintah tahun itu masih memakainya \(keyakinan: praktik\)/
const NEWEST = /2030.*instrumen ini yang terbaru/

describe.each([
  ['2026', PRACTICE],
  ['2030', NEWEST],
])('the year %s, for which there is no instrument of its own', (year, reason) => {
  const folder = folderWith()
  put(folder, { 'a.csv': sheet(year), 'bare.csv': sheet(''), 'lama.csv': sheet('2025'), 's.csv': answers(year) })

  test.each([
    ['in the sheet', ['a.csv']],
    ['by --year', ['bare.csv', '--year', year]],
  ])('is scored under the newest instrument, %s, and every output says so and why', async (_where, args) => {
    const outputs = ['-o', 'h.xlsx', '-o', 'h.csv', '-o', 'h.json', '--force']
    const { exit, out, err } = await ipp(folder, ['score', ...args, ...outputs, '--format', 'table'])
    expect(exit).toBe(0)
    for (const text of [out, err]) expect(text.replace(/\s+/g, ' ')).toMatch(reason)
    expect(textOf(folder, 'h.csv')).toMatch(/,warning\n.*,4\.00,.*,W-YEAR-OUTSIDE\n$/)
    const { instrument, units } = JSON.parse(textOf(folder, 'h.json'))
    expect([instrument.id, instrument.years, units[0].index.value]).toEqual([
      'pekppp-2023',
      { from: 2023, to: 2025 },
      '4.00',
    ])
    expect(foundIn(textOf(folder, 'h.json'))).toContain('W-YEAR-OUTSIDE')
    const table = await ipp(folder, ['score', ...args, '--format', 'csv', '--level', 'agency'])
    expect(table.out).toMatch(/,W-YEAR-OUTSIDE\n$/)
  })

  it('is checked, and fails only where warnings do', async () => {
    const { exit, out } = await ipp(folder, ['check', 'a.csv', '--format', 'json'])
    expect([exit, JSON.parse(out).counts, out.includes('"W-YEAR-OUTSIDE"')]).toEqual([
      0,
      { error: 0, warning: 1, notice: 1 },
      true,
    ])
    expect((await ipp(folder, ['check', 'a.csv', '--strict'])).exit).toBe(1)
  })

  it('gets a template', async () => {
    const { exit, err, files } = await ipp(folder, ['template', '--year', year, '-o', 'f.xlsx'])
    expect([exit, files]).toEqual([0, ['f.xlsx']])
    expect(err).toContain('W-YEAR-OUTSIDE')
    expect(err.replace(/\s+/g, ' ')).toMatch(reason)
  })

  test.each([
    ['in the file', []],
    ['by --year', ['--year', year]],
  ])('is surveyed, %s, and every output says so', async (_where, more) => {
    const { exit, out, err } = await ipp(folder, ['survey', 's.csv', '--bootstrap', '0', ...more])
    expect(exit).toBe(0)
    for (const text of [out, err]) expect(text.replace(/\s+/g, ' ')).toMatch(reason)
    const json = await ipp(folder, ['survey', 's.csv', '--bootstrap', '0', '--format', 'json', ...more])
    expect(foundIn(json.out)).toContain('W-YEAR-OUTSIDE')
    const csv = await ipp(folder, ['survey', 's.csv', '--bootstrap', '0', '--format', 'csv', ...more])
    expect(
      csv.out
        .trim()
        .split('\n')
        .map((line) => line.split(',').at(-1)),
    ).toEqual(['warning', 'W-YEAR-OUTSIDE'])
  })

  it('is told once where scoresheets and survey are both of it', async () => {
    const { out } = await ipp(folder, ['survey', 's.csv', '--scores', 'a.csv', '--bootstrap', '0', '--format', 'json'])
    expect(foundIn(out).filter((each) => each === 'W-YEAR-OUTSIDE')).toHaveLength(1)
  })

  it('is compared, whether it comes as a sheet, a result or a list', async () => {
    put(folder, { 'daftar.csv': `instansi,tahun,indeks\nKota Cahaya,${year},4.1\n` })
    await ipp(folder, ['score', 'a.csv', '-o', 'hasil.json', '--force'])
    for (const side of ['a.csv', 'hasil.json', 'daftar.csv']) {
      const { exit, out, err } = await ipp(folder, ['compare', 'lama.csv', side])
      expect([side, exit, err.includes('W-YEAR-OUTSIDE')]).toEqual([side, 0, true])
      expect(out.replace(/\s+/g, ' ')).toMatch(reason)
      const csv = await ipp(folder, ['compare', 'lama.csv', side, '--format', 'csv'])
      // In the rows of the side that it is about, and in no other.
      const rows = csv.out.trim().split('\n').slice(1)
      const labels = rows.map((row) => [row.split(',')[4] === year, row.split(',').at(-1) === 'W-YEAR-OUTSIDE'])
      expect(new Set(labels.map(String))).toEqual(new Set(['false,false', 'true,true']))
      const wide = await ipp(folder, ['compare', 'lama.csv', side, '--format', 'csv', '--wide'])
      expect(wide.out).toMatch(/,warning\n(?:.*,W-YEAR-OUTSIDE\n|.*Dinas Satu,.*,\n)+$/)
      const json = await ipp(folder, ['compare', 'lama.csv', side, '--format', 'json'])
      expect(foundIn(json.out).filter((each) => each === 'W-YEAR-OUTSIDE')).toHaveLength(1)
    }
    expect((await ipp(folder, ['compare', '2025=bare.csv', `${year}=bare.csv`])).exit).toBe(0)
  })

  it('is reported and explained, and both say so', async () => {
    for (const kind of ['ranking', 'unit', 'berita-acara']) {
      const { exit } = await ipp(folder, ['report', 'a.csv', '--kind', kind, '-o', 'p.html', '--force'])
      expect([kind, exit]).toEqual([kind, 0])
      expect(textOf(folder, 'p.html')).toMatch(reason)
    }
    const { exit, out } = await ipp(folder, ['explain', 'a.csv'])
    expect(exit).toBe(0)
    expect(out.replace(/\s+/g, ' ')).toMatch(reason)
    const json = await ipp(folder, ['explain', 'a.csv', '--format', 'json'])
    expect(JSON.parse(json.out).warnings.map(({ code }: { code: string }) => code)).toEqual(['W-YEAR-OUTSIDE'])
  })

  it('is scored by programs, as on the command line', async () => {
    const bytes = new TextEncoder().encode(sheet(year))
    const { run } = await scoreBytes([{ name: 'a.csv', bytes }])
    expect([run.result.instrument.id, run.findings.map(({ code }) => code)]).toEqual([
      'pekppp-2023',
      ['W-YEAR-OUTSIDE', 'N-BASIS-F02'],
    ])
  })
})

describe('a year outside an instrument', () => {
  it('before the first one is an error, in every command', async () => {
    const folder = folderWith()
    put(folder, { 'a.csv': sheet('2016'), 'bare.csv': sheet('') })
    for (const args of [
      ['score', 'a.csv'],
      ['check', 'bare.csv', '--year', '2016'],
      ['template', '--year', '2016'],
      ['explain', 'a.csv'],
    ]) {
      const { exit, err } = await ipp(folder, args)
      expect([exit, err]).toEqual([2, expect.stringContaining('evaluasi-2017 (2017–2021)')])
    }
  })

  it('that was chosen by name says that it was', async () => {
    const folder = folderWith()
    put(folder, { 'a.csv': sheet('2024') })
    const { exit, err } = await ipp(folder, ['score', 'a.csv', '--instrument', 'pekppp-2022', '--format', 'csv'])
    expect(exit).toBe(0)
    expect(err.replace(/\s+/g, ' ')).toContain(
      'Instrumen pekppp-2022 (2022) dipakai di luar tahun berlakunya: tahun 2024; dipilih dengan --instrument.',
    )
  })
})
