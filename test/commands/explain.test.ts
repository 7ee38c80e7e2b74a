import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { widthOf } from '../../src/formats/width.js'
import { FIXTURES, folderWith, ipp, put } from './cli.js'

const FILE = 'lembar-provinsi.xlsx'
const folder = folderWith('provinsi/lembar-provinsi.xlsx')
const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(path.join(FIXTURES, '../src/report/schemas/trace.schema.json'), 'utf8')),
)

const UNIT = 'Kabupaten Sukamaju/Dinas Sosial'

describe('ipp explain', () => {
  test('explains one unit down to its cells, on standard output alone', async () => {
    const { exit, out, files } = await ipp(folder, ['explain', FILE, '--unit', UNIT])
    expect(exit).toBe(0)
    expect(files).toEqual([])
    expect(out).toMatch(/^Kabupaten Sukamaju\/Dinas Sosial\n/)
    expect(out).toContain('sel pada lembar-provinsi.xlsx › Penilaian F-02')
    expect(out).toMatch(/1\.a\.Ak .* E9 {2}\d × 17%/)
    expect(out).toMatch(/Pembulatan +3,77555 → 3,78\n/)
  })
  test('says with --sources, and only then, how surely weights and rules are known and from where', async () => {
    const asked = ['explain', FILE, '--unit', UNIT]
    const [{ out: short }, { out: long }] = [await ipp(folder, asked), await ipp(folder, [...asked, '--sources'])]
    expect(short).not.toMatch(/\[S\d\d/)
    expect(short).toMatch(/: tambahkan --sources\.\n$/)
    expect(long).toContain('bobot: bahan kementerian [S01, S02, S06, S08]')
    expect(long).toMatch(/\nSumber\nS01 /)
    expect(long).not.toContain('--sources')
    expect(short.split('\n').length).toBeLessThan(0.6 * long.split('\n').length)
  })
  test('offers the sources of no figure where there is none', async () => {
    const own = folderWith('corpus/tiny.json')
    put(own, { 'u.csv': 'instansi,unit,1.a,2.a,3.a\nKota Awan,Dinas A,4,,4\nKota Awan,Dinas B,4,4,4\n' })
    const asked = ['explain', 'u.csv', '--instrument', 'tiny.json', '--unit']
    const [{ out: none }, { out: one }] = [await ipp(own, [...asked, 'Dinas A']), await ipp(own, [...asked, 'Dinas B'])]
    expect(none).toContain('belum ada indeks')
    expect(none).not.toContain('--sources')
    expect(one).toMatch(/: tambahkan --sources\.\n$/)
  })
  test('has the sources in JSON whether they are asked for or not', async () => {
    const asked = ['explain', FILE, '--unit', UNIT, '--format', 'json']
    const { out } = await ipp(folder, asked)
    expect(out).toContain('"sources"')
    expect((await ipp(folder, [...asked, '--sources'])).out).toBe(out)
  })
  test.each([80, 120])('fits a terminal of %i columns', async (columns) => {
    const { out } = await ipp(folder, ['explain', FILE, '--unit', UNIT], { columns, env: { NO_COLOR: '1' } })
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
  })
  test('is coloured on a terminal and plain in a pipe, with the same text', async () => {
    const args = ['explain', FILE, '--unit', UNIT, '--aspect', 'b']
    const coloured = await ipp(folder, args, { columns: 100 })
    const piped = await ipp(folder, args)
    expect(coloured.out).toContain('\u001b[')
    expect(coloured.out.replace(/\u001b\[\d+m/g, '')).toBe(piped.out)
  })
  test('explains an agency as the mean of its units', async () => {
    const { out } = await ipp(folder, ['explain', FILE, '--agency', 'Kota Wanajaya', '--lang', 'en'])
    expect(out).toMatch(/^Kota Wanajaya\n/)
    expect(out).toMatch(/divided by 4 +=/)
  })
  test('prints the trace for programs as its schema says', async () => {
    for (const more of [
      [],
      ['--unit', UNIT],
      ['--indicator', '14'],
      ['--aspect', 'a'],
      ['--agency', 'Kota Wanajaya'],
    ]) {
      const { exit, out } = await ipp(folder, ['explain', FILE, '--format', 'json', ...more])
      expect(exit).toBe(0)
      expect(schema.safeParse(JSON.parse(out)).error?.issues).toBeUndefined()
    }
  })
  test.each([
    [['--unit', 'Samsat'], 'tidak ada unit "Samsat". Yang ada: Kota Wanajaya/Dinas'],
    [['--agency', 'Kota Lain'], 'tidak ada instansi "Kota Lain". Yang ada: Kabupaten Sukamaju'],
    [['--indicator', '99'], 'tidak ada indikator "99". Yang ada: 1.a.Ak'],
    [['--aspect', 'z'], 'tidak ada aspek "z". Yang ada: a Kebijakan Pelayanan'],
    [['--aspect', 'a', '--indicator', '1'], '--aspect'],
    [['--format', 'xml'], 'xml'],
  ])('refuses %j in one line that says what there is', async (more, said) => {
    const { exit, out, err } = await ipp(folder, ['explain', FILE, ...more])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(said)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
  test('ends with 3 where nothing could be read', async () => {
    expect((await ipp(folder, ['explain', 'tidak-ada.xlsx'])).exit).toBe(3)
  })
})
