import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { widthOf } from '../../src/formats/width.js'
import { whatIfBytes, whatIfCsv, whatIfFiles, whatIfJson, whatIfText } from '../../src/index.js'
import { FIXTURES, folderWith, ipp, put, textOf } from './cli.js'

const FILES = ['rencana/lembar.csv', 'rencana/perubahan.csv']
const LIST = ['plan', 'lembar.csv', '--what-if', 'perubahan.csv']

const withList = async (text: string, ...args: readonly string[]) => {
  const folder = folderWith('rencana/lembar.csv')
  put(folder, { 'u.csv': text })
  const { exit, out } = await ipp(folder, ['plan', 'lembar.csv', '--what-if', 'u.csv', ...args, '--format', 'json'])
  const json = JSON.parse(out)
  const told = json.findings.map(({ code, cell }: Record<string, string>) => `${code} ${cell}`)
  return { exit, json, told }
}

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(path.join(FIXTURES, '../src/report/schemas/whatif.schema.json'), 'utf8')),
)

describe('ipp plan --what-if', () => {
  test('shows old beside new and leaves the sheet as it is', async () => {
    const folder = folderWith(...FILES)
    const before = textOf(folder, 'lembar.csv')
    const { exit, out } = await ipp(folder, [...LIST, '--format', 'json'])
    const json = JSON.parse(out)
    expect([exit, textOf(folder, 'lembar.csv')]).toEqual([0, before])
    // 3.9215 + 0.75 × (25 % × 30 % + 12 % × 50 % − 24 % × 17 %) = 3.9215 + 0.75 × 0.0942
    expect(json.units[0].before.index).toEqual({ value: '3.92', fraction: '7843/2000' })
    expect(json.units[0].after.index).toEqual({ value: '3.99', fraction: '79843/20000' })
    expect(json.agencies[0]).toMatchObject({ agency: 'Kabupaten Muara Jati', unit: null })
    expect(schema.safeParse(json).error?.issues).toBeUndefined()
  })

  test('gives the index that scoring the changed sheet gives', async () => {
    const folder = folderWith(...FILES)
    const changed = textOf(folder, 'lembar.csv').replace(
      'A,2024,5,4,4,2,4,5,4,4,3,3,4,5,2,4,5,4,3,5,2,4,3,4,4,4,2,5,4,4,4,4',
      'A,2024,4,4,4,2,4,5,4,4,3,3,4,5,2,5,5,4,3,5,2,4,3,4,4,4,2,5,4,4,5,4',
    )
    put(folder, { 'baru.csv': changed })
    const { units } = JSON.parse((await ipp(folder, ['score', 'baru.csv', '--format', 'json'])).out)
    const { units: supposed } = JSON.parse((await ipp(folder, [...LIST, '--format', 'json'])).out)
    const own = units.find(({ unit }: { unit: string }) => unit === 'Disdukcapil')
    expect(supposed[0].after.index).toEqual(own.index)
    expect(supposed[0].after.aspects).toEqual(own.aspects)
  })

  test('takes Indonesian headings, a column for the agency and the survey as assumed', async () => {
    const { exit, json, told } = await withList(
      'Instansi;Unit;Indikator;Skor\nKabupaten Muara Jati;Disdukcapil;14.b.K;5\n;Kabupaten Muara Jati/RSUD Muara Jati;29;5\n',
      '--f03',
      '+0,1',
    )
    expect([exit, told, json.units.length]).toEqual([0, [], 2])
    const own = json.units.find(({ unit }: { unit: string }) => unit === 'Disdukcapil')
    // 3.9215 + 0.05625 + 0.25 × 0.1
    expect(own.after.index).toEqual({ value: '4.00', fraction: '16011/4000' })
  })

  test('refuses each wrong line with its cell, and works nothing out', async () => {
    const lines = [
      'agency,unit,indicator,score',
      ',Dinas Lain,1,5',
      'Kota Lain,Disdukcapil,1,5',
      ',Disdukcapil,99,5',
      ',Disdukcapil,1,6',
      ',Disdukcapil,1,tinggi',
      ',Disdukcapil,1,',
      ',Disdukcapil,2,5',
      ',Disdukcapil,2.a.P,4',
    ]
    const { exit, json, told } = await withList(`${lines.join('\n')}\n`)
    const cells = ['B2', 'A3', 'C4', 'D5', 'D6', 'D7', 'C9']
    expect([exit, told]).toEqual([1, cells.map((cell) => `E-CHANGE-LINE ${cell}`)])
    expect([json.units, json.agencies]).toEqual([[], []])
    expect(schema.safeParse(json).error?.issues).toBeUndefined()
  })

  test('asks which unit is meant where two agencies have one of that name', async () => {
    const folder = folderWith('rencana/lembar.csv')
    const sheet = textOf(folder, 'lembar.csv')
    const [head = '', first = ''] = sheet.split('\n')
    put(folder, {
      'dua.csv': `${head}\n${first}\n${first.replace('Muara Jati', 'Lain')}\n`,
      'u.csv': 'unit,indicator,score\nDisdukcapil,1,4\n',
    })
    const { exit, out } = await ipp(folder, ['plan', 'dua.csv', '--what-if', 'u.csv', '--format', 'json'])
    const [told] = JSON.parse(out).findings
    expect([exit, told.code, told.cell]).toEqual([1, 'E-CHANGE-LINE', 'A2'])
    expect(told.message).toContain('Kabupaten Lain/Disdukcapil')
  })

  test('is refused without its columns, and where the list is not there', async () => {
    expect((await withList('unit,skor\nDisdukcapil,5\n')).told).toEqual(['E-HEAD-MISSING null'])
    const { exit, out } = await ipp(folderWith(...FILES), ['plan', 'lembar.csv', '--what-if', 'x.csv'])
    expect(exit).toBe(1)
    expect(out).toContain('Perubahan tidak dihitung; lihat temuan di atas.')
  })

  test('has a row for each figure in CSV, and is known again as an output', async () => {
    const folder = folderWith(...FILES)
    const { files } = await ipp(folder, [...LIST, '-o', 'w.csv', '-o', 'w.json'])
    expect(files).toEqual(['w.csv', 'w.json'])
    const lines = textOf(folder, 'w.csv').split('\n')
    expect(lines.slice(0, 4)).toEqual([
      'agency,unit,agency_code,unit_code,figure,before,after',
      'Kabupaten Muara Jati,Disdukcapil,,,ipp,3.92,3.99',
      'Kabupaten Muara Jati,Disdukcapil,,,letter,B,B',
      'Kabupaten Muara Jati,Disdukcapil,,,rank,2,2',
    ])
    expect(lines).toContain('Kabupaten Muara Jati,Disdukcapil,,,14.b.K,4,5')
    const { out } = await ipp(folder, ['score', 'lembar.csv', 'w.csv', 'w.json', '--format', 'json'])
    expect(JSON.parse(out).findings.map(({ code }: { code: string }) => code)).toEqual(['N-INPUT-OWN', 'N-INPUT-OWN'])
  })

  test('goes with no wish of a plan', async () => {
    const { exit, err } = await ipp(folderWith(...FILES), [...LIST, '--target', 'A'])
    expect([exit, err]).toEqual([2, expect.stringContaining('--target')])
  })

  test.each([80, 120])('fits a terminal of %i columns', async (columns) => {
    const { out } = await ipp(folderWith(...FILES), LIST, { columns, env: { NO_COLOR: '1' } })
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
  })

  test('is the same from the library', async () => {
    const cwd = folderWith(...FILES)
    const { run } = await whatIfFiles(['lembar.csv'], 'perubahan.csv', { cwd })
    expect(whatIfJson(run)).toBe((await ipp(cwd, [...LIST, '--format', 'json'])).out)
    expect(await whatIfText(run)).toBe((await ipp(cwd, LIST)).out)
    const held = (name: string) => ({ name, bytes: readFileSync(path.join(FIXTURES, 'rencana', name)) })
    const inMemory = await whatIfBytes([held('lembar.csv')], 'perubahan.csv', { beside: [held('perubahan.csv')] })
    expect(whatIfCsv(inMemory.run)).toBe((await ipp(cwd, [...LIST, '--format', 'csv'])).out)
  })
})
