import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, foundIn, ipp, put, textOf } from './cli.js'

const NUMBERS = Array.from({ length: 30 }, (_, i) => i + 1).join(',')
const row = (agency: string, unit: string, score: number) => `2024,${agency},${unit}${`,${score}`.repeat(30)}\n`
const sheet = (...rows: readonly string[]) => `tahun,instansi,unit,${NUMBERS}\n${rows.join('')}`

/** What an old workbook begins with; nothing of it can be read. */
const OLD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)])
/** A long table with two columns that could hold the score: it is refused, but names its agency. */
const rivals = (agency: string) =>
  `instansi,unit,indikator,skor,skor provinsi\n${Array.from({ length: 30 }, (_, i) => `${agency},Dinas Tiga,${i + 1},2,3\n`).join('')}`

const one = () => {
  const folder = folderWith()
  put(folder, { 'a.csv': sheet(row('Kab A', 'Dinas Satu', 4), row('Kab A', 'Dinas Dua', 3)), 'b.xls': OLD })
  return folder
}
const two = () => {
  const folder = folderWith()
  const all = [row('Kab A', 'Dinas Satu', 4), row('Kab A', 'Dinas Dua', 3), row('Kab B', 'Dinas Empat', 5)]
  put(folder, { 'a.csv': sheet(...all), 'b.xls': OLD, 'c.csv': rivals('Kab A') })
  return folder
}

interface Agency {
  readonly agency: string
  readonly index: { readonly value: string } | null
  readonly units: number
  readonly scored: number
  readonly unread: number
}
const agenciesIn = (out: string) =>
  (JSON.parse(out).agencies as readonly Agency[]).map((each) => [
    each.agency,
    each.index?.value ?? null,
    each.scored,
    each.unread,
  ])
const told = (out: string) => foundIn(out).filter((each) => !each.startsWith('N-'))
const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('a file that was refused', () => {
  it('leaves the run’s only agency without index, and every output says why', async () => {
    const folder = one()
    const outputs = ['-o', 'h.json', '-o', 'h.xlsx', '-o', 'h.csv']
    const { exit, out, err } = await ipp(folder, ['score', 'a.csv', 'b.xls', ...outputs, '--format', 'table'])
    expect(exit).toBe(1)
    expect(agenciesIn(textOf(folder, 'h.json'))).toEqual([['Kab A', null, 2, 1]])
    expect(foundIn(textOf(folder, 'h.json'))).toContain('E-AGENCY-UNREAD b.xls')
    const why = 'Kab A: Instansi ini tanpa indeks, karena ada berkas atau lembarnya yang tidak dibaca: b.xls.'
    expect(flat(out)).toContain(`Kesalahan: ${why}`)
    expect(flat(out)).toContain('Kab A: tanpa indeks, karena 1 berkas atau lembarnya tidak dibaca')
    expect(err).toContain('E-AGENCY-UNREAD')
    for (const kind of ['ranking', 'unit', 'berita-acara']) {
      await ipp(folder, ['report', 'a.csv', 'b.xls', '--kind', kind, '-o', 'p.html', '--force'])
      expect(textOf(folder, 'p.html')).toContain(why)
    }
    expect(flat((await ipp(folder, ['explain', 'a.csv', 'b.xls'])).out)).toContain(why)
    const agencies = await ipp(folder, ['score', 'a.csv', 'b.xls', '--format', 'csv', '--level', 'agency'])
    expect(agencies.out.split('\n')[1]).toMatch(/^,,,Kab A,2,,,,F-02,/)
  })

  it('also where a file of the run is asked which of its columns names the units', async () => {
    const folder = folderWith()
    const export_ = ['Satu', 'Dua'].flatMap((name) => NUMBERS.split(',').map((n) => `Dinas ${name},${n},2\n`))
    put(folder, {
      'a.csv': sheet(row('Kab A', 'Dinas Tiga', 4)),
      'e.csv': `opd_name,kode_indikator,nilai\n${export_.join('')}`,
    })
    const { exit, out } = await ipp(folder, ['score', 'a.csv', 'e.csv', '--format', 'json'])
    expect([exit, agenciesIn(out)]).toEqual([1, [['Kab A', null, 1, 1]]])
    expect(foundIn(out)).toEqual(expect.arrayContaining(['E-AGENCY-UNREAD e.csv', 'E-UNIT-UNNAMED e.csv A1']))
  })

  it('is what an index with --partial says it lacks', async () => {
    const folder = one()
    const args = ['score', 'a.csv', 'b.xls', '--partial']
    const json = await ipp(folder, [...args, '--format', 'json'])
    expect([json.exit, agenciesIn(json.out)]).toEqual([1, [['Kab A', '3.50', 2, 1]]])
    expect(told(json.out)).toContain('W-AGENCY-PART b.xls')
    const { out } = await ipp(folder, [...args, '--format', 'table'])
    expect(flat(out)).toContain(
      'IPP 3,50 (B- Baik (Dengan Catatan)), rata-rata 2 unit, 1 berkas atau lembarnya tidak dibaca',
    )
    const csv = await ipp(folder, [...args, '--format', 'csv', '--level', 'agency'])
    expect(csv.out.split('\n').map((line) => line.split(',').slice(-2).join(','))).toEqual(['scored,unread', '2,1', ''])
  })

  it('is told beside the table where nobody knows whose it is; the indices stay', async () => {
    const folder = two()
    const json = await ipp(folder, ['score', 'a.csv', 'b.xls', '--format', 'json'])
    expect(json.exit).toBe(1)
    expect(agenciesIn(json.out)).toEqual([
      ['Kab B', '5.00', 1, 0],
      ['Kab A', '3.50', 2, 0],
    ])
    expect(told(json.out)).toContain('W-AGENCY-UNREAD b.xls')
    const csv = await ipp(folder, ['score', 'a.csv', 'b.xls', '--format', 'csv'])
    expect(csv.out).toMatch(/,warning\n(?:.*,W-AGENCY-UNREAD\n){3}$/)
    const both = await ipp(folder, ['score', 'a.csv', 'b.xls', '--instrument', 'pekppp-2022', '--format', 'csv'])
    expect(both.out).toMatch(/,warning\n(?:.*,W-AGENCY-UNREAD W-YEAR-OUTSIDE\n){3}$/)
    const { out } = await ipp(folder, ['score', 'a.csv', 'b.xls', '--format', 'table'])
    expect(flat(out)).toContain(
      'Peringatan: b.xls: Berkas atau lembar ini tidak dapat dibaca dan instansinya tidak diketahui',
    )
    const trace = await ipp(folder, ['explain', 'a.csv', 'b.xls', '--format', 'json'])
    expect(JSON.parse(trace.out).warnings.map(({ code }: { code: string }) => code)).toEqual(['W-AGENCY-UNREAD'])
  })

  it('is the operator’s agency’s where it names none, and its own where it names one', async () => {
    const folder = two()
    const given = await ipp(folder, ['score', 'a.csv', 'b.xls', '--agency', 'Kab B', '--format', 'json'])
    expect(agenciesIn(given.out)).toEqual([
      ['Kab A', '3.50', 2, 0],
      ['Kab B', null, 1, 1],
    ])
    const named = await ipp(folder, ['score', 'a.csv', 'c.csv', '--format', 'json'])
    expect([named.exit, agenciesIn(named.out)]).toEqual([
      1,
      [
        ['Kab B', '5.00', 1, 0],
        ['Kab A', null, 2, 1],
      ],
    ])
    expect(told(named.out)).toEqual(['E-SCORE-COLUMN c.csv E1', 'E-AGENCY-UNREAD c.csv'])
  })

  it('that is not there is missed as well; a file without scores is not', async () => {
    const folder = one()
    put(folder, { 'telepon.csv': 'nama,telepon\nBudi,0812\n' })
    const missing = await ipp(folder, ['score', 'a.csv', 'lain.csv', '--format', 'json'])
    expect(agenciesIn(missing.out)).toEqual([['Kab A', null, 2, 1]])
    const foreign = await ipp(folder, ['score', 'a.csv', 'telepon.csv', '--format', 'json'])
    expect([foreign.exit, agenciesIn(foreign.out)]).toEqual([1, [['Kab A', '3.50', 2, 0]]])
  })

  it('is compared as what it is: its agency has no index on that side, and the comparison says why', async () => {
    const folder = folderWith()
    mkdirSync(path.join(folder, '2024'))
    const rows = [row('Kab A', 'Dinas Satu', 4), row('Kab A', 'Dinas Dua', 3)]
    put(folder, { 'lama.csv': sheet(...rows).replaceAll('2024,', '2023,') })
    put(path.join(folder, '2024'), { 'a.csv': sheet(...rows), 'b.xls': OLD })
    const { exit, out } = await ipp(folder, ['compare', 'lama.csv', '2024', '--format', 'md'])
    expect(exit).toBe(1)
    expect(out).toContain(
      'Kab A: Instansi ini tanpa indeks, karena ada berkas atau lembarnya yang tidak dibaca: 2024/b.xls.',
    )
    const json = await ipp(folder, ['compare', 'lama.csv', '2024', '--format', 'json'])
    const figures = JSON.parse(json.out).agencies[0].figures
    expect(figures.map(({ index }: { index: { value: string } | null }) => index?.value ?? null)).toEqual([
      '3.50',
      null,
    ])
  })

  it('makes the same result again from its manifest', async () => {
    const folder = one()
    await ipp(folder, ['score', 'a.csv', 'b.xls', '--partial', '--hidden', 'include', '-o', 'h.json'])
    expect(JSON.parse(textOf(folder, 'h.json')).manifest.options).toEqual({ hidden: 'include', partial: true })
    expect((await ipp(folder, ['score', '--verify', 'h.json'])).exit).toBe(0)
  })

  it('and where a file could not even be opened, it is tried again', async () => {
    const folder = one()
    await ipp(folder, ['score', 'a.csv', 'tidak-ada.csv', '-o', 'h.json'])
    const { agencies, manifest } = JSON.parse(textOf(folder, 'h.json'))
    expect([agencies[0].index, manifest.unopened]).toEqual([null, ['tidak-ada.csv']])
    const again = await ipp(folder, ['score', '--verify', 'h.json'])
    expect([again.exit, again.out]).toEqual([0, 'Sama: hasil hitung ulang persis sama dengan hasil yang dicatat.\n'])
    put(folder, { 'tidak-ada.csv': sheet(row('Kab A', 'Dinas Tiga', 5)) })
    expect((await ipp(folder, ['score', '--verify', 'h.json'])).out).toContain('berkas tidak-ada.csv baru')
  })
})
