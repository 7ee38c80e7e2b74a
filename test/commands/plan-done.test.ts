import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { widthOf } from '../../src/formats/width.js'
import { doneCsv, doneFiles, doneJson, doneText, planFiles, planPage, planWorkbook } from '../../src/index.js'
import { FIXTURES, folderWith, ipp, put, textOf } from './cli.js'

const HEAD = 'Instansi,Unit,Indikator,Dari,Ke,Penanggung jawab,Jatuh tempo (bulan),Bukti yang ada,Status,Catatan'
const ROWS = [
  'Kabupaten Muara Jati,Disdukcapil,14.b.K,4,5,Sekretaris,Juni,Foto,selesai,',
  'Kabupaten Muara Jati,Disdukcapil,29.f.B,4,5,Kabid,Agustus,,berjalan,menunggu anggaran',
]

/** A year on: 14 has 5, 29 is as it was. */
const later = (): string => {
  const folder = folderWith('rencana/lembar.csv')
  const sheet = textOf(folder, 'lembar.csv').replace('5,2,4,5,4,3,5,2,4,3,4,4,4,2', '5,2,5,5,4,3,5,2,4,3,4,4,4,2')
  put(folder, { 'baru.csv': sheet, 'rencana.csv': `${[HEAD, ...ROWS].join('\n')}\n` })
  return folder
}

const LINE = ['plan', 'baru.csv', '--done', 'rencana.csv']

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(path.join(FIXTURES, '../src/report/schemas/done.schema.json'), 'utf8')),
)

const jsonOf = async (folder: string, ...args: readonly string[]) => {
  const { exit, out } = await ipp(folder, [...args, '--format', 'json'])
  return { exit, json: JSON.parse(out) }
}

describe('ipp plan -o rencana.xlsx', () => {
  test('is a workbook of the first plan that is read back with --done, and is no scoresheet', async () => {
    const folder = later()
    await ipp(folder, ['plan', 'lembar.csv', '-o', 'rencana.xlsx'])
    const { exit, json } = await jsonOf(folder, 'plan', 'baru.csv', '--done', 'rencana.xlsx')
    expect([exit, json.findings]).toEqual([0, []])
    const steps = json.units[0].steps.map(({ indicator, from, to, now, state, outcome }: Record<string, unknown>) => [
      indicator,
      from,
      to,
      now,
      state,
      outcome,
    ])
    expect(steps).toEqual([
      ['14.b.K', '4', '5', '5', null, 'reached'],
      ['29.f.B', '4', '5', '4', null, 'unchanged'],
    ])
    const again = await jsonOf(folder, 'score', 'lembar.csv', 'rencana.xlsx')
    expect(again.json.findings.map(({ code }: { code: string }) => code)).toEqual(['N-INPUT-OWN'])
  })

  test('the page for each unit lists steps, evidence and room to write', async () => {
    const folder = later()
    const { files } = await ipp(folder, ['plan', 'lembar.csv', '-o', 'rencana.html'])
    expect(files).toEqual(['rencana.html'])
    const page = textOf(folder, 'rencana.html')
    expect(page.match(/<article>/g)).toHaveLength(2)
    expect(page).toContain('☐ 14.b.K')
    expect(page).toContain('Foto pegawai menerapkan budaya pelayanan')
    expect(page).toContain('Sasaran tidak tercapai dengan langkah yang tersedia.')
    const { exit, err } = await ipp(folder, [...LINE, '-o', 'x.xlsx'])
    expect([exit, err]).toEqual([2, expect.stringContaining('.csv')])
  })
})

describe('ipp plan --done', () => {
  test('says what was done and what it gave', async () => {
    const { exit, json } = await jsonOf(later(), ...LINE)
    const [unit] = json.units
    // 3.9215 + 0.75 × 25 % × 30 %
    expect([exit, unit.index, unit.gained]).toEqual([
      0,
      { value: '3.98', fraction: '15911/4000' },
      { value: '0.056250', fraction: '9/160' },
    ])
    expect(unit.steps[0]).toMatchObject({
      state: 'done',
      outcome: 'reached',
      owner: 'Sekretaris',
      due: 'Juni',
      cell: 'I2',
    })
    expect(unit.steps[1]).toMatchObject({ state: 'under-way', outcome: 'unchanged', gained: { fraction: '0' } })
    expect(schema.safeParse(json).error?.issues).toBeUndefined()
  })

  test('names what is said to be done and does not show in the score', async () => {
    const folder = later()
    put(folder, { 'rencana.csv': `${[HEAD, ...ROWS].join('\n').replace('berjalan', 'selesai')}\n` })
    expect((await ipp(folder, LINE)).out).toContain('Dinyatakan selesai, tetapi skornya belum sampai: 29.f.B.')
  })

  test('tells a score that rose in part, one that fell, and a unit without index', async () => {
    const folder = later()
    const row = (indicator: string, from: string, to: string) => `,Disdukcapil,${indicator},${from},${to},,,,,`
    const rows = [row('13', '1', '4'), row('1', '5', '5'), row('4', '3', '4'), row('4', '10/3', '4')]
    put(folder, { 'rencana.csv': `${[HEAD, ...rows].join('\n')}\n` })
    const { json } = await jsonOf(folder, ...LINE)
    expect(json.units[0].steps.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'partly',
      'reached',
      'fallen',
      'fallen',
    ])
    put(folder, { 'baru.csv': textOf(folder, 'baru.csv').replace(',5,4,4,2,', ',5,,4,2,') })
    const { exit, json: without } = await jsonOf(folder, ...LINE)
    expect([exit, without.units[0].index, without.units[0].gained]).toEqual([1, null, null])
    expect(schema.safeParse(without).error?.issues).toBeUndefined()
  })

  test('refuses lines that cannot be read back, with their cells, and reads the others', async () => {
    const folder = later()
    const rows = [
      ROWS[0],
      ',Dinas Lain,14,4,5,,,,,',
      'Kota Lain,Disdukcapil,14,4,5,,,,,',
      ',Disdukcapil,99,4,5,,,,,',
      ',Disdukcapil,14,empat,5,,,,,',
      ',Disdukcapil,14,4,,,,,,',
      ',Disdukcapil,14,4,5,,,,beres,',
      ',RSUD,,,,,,,,',
    ]
    put(folder, { 'rencana.csv': `${[HEAD, ...rows].join('\n')}\n` })
    const { exit, json } = await jsonOf(folder, ...LINE)
    const told = json.findings.map(({ code, cell }: Record<string, string>) => `${code} ${cell}`)
    expect([exit, told]).toEqual([1, ['B3', 'A4', 'C5', 'D6', 'E7', 'I8'].map((cell) => `E-PLAN-LINE ${cell}`)])
    expect(json.units[0].steps).toHaveLength(1)
  })

  test('has a row for each step in CSV, known again as an output', async () => {
    const folder = later()
    await ipp(folder, [...LINE, '-o', 'd.csv', '-o', 'd.json'])
    expect(textOf(folder, 'd.csv').split('\n')[1]).toBe(
      'Kabupaten Muara Jati,Disdukcapil,,,3.98,14.b.K,4,5,5,done,reached,0.056250,Sekretaris,Juni,Foto,',
    )
    const { json } = await jsonOf(folder, 'score', 'lembar.csv', 'd.csv', 'd.json')
    expect(json.findings.map(({ code }: { code: string }) => code)).toEqual(['N-INPUT-OWN', 'N-INPUT-OWN'])
  })

  test.each([80, 120])('fits a terminal of %i columns', async (columns) => {
    const { out } = await ipp(later(), LINE, { columns, env: { NO_COLOR: '1' } })
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
    expect(out).toContain('1 dari 2 langkah tercapai; bersama-sama menambah IPP +0,05625.')
  })

  test('is the same from the library', async () => {
    const cwd = later()
    const { run } = await doneFiles(['baru.csv'], 'rencana.csv', { cwd })
    expect(await doneText(run)).toBe((await ipp(cwd, LINE)).out)
    expect(doneJson(run)).toBe((await ipp(cwd, [...LINE, '--format', 'json'])).out)
    expect(doneCsv(run)).toBe((await ipp(cwd, [...LINE, '--format', 'csv'])).out)
    const { run: planned } = await planFiles(['lembar.csv'], { cwd })
    await ipp(cwd, ['plan', 'lembar.csv', '-o', 'r.xlsx', '-o', 'r.html'])
    expect(await planPage(planned)).toBe(textOf(cwd, 'r.html'))
    expect(Buffer.from(await planWorkbook(planned)).equals(readFileSync(path.join(cwd, 'r.xlsx')))).toBe(true)
  })
})
