import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { widthOf } from '../../src/formats/width.js'
import { priorityBytes, priorityCsv, priorityFiles, priorityJson, priorityText } from '../../src/index.js'
import { FIXTURES, folderWith, ipp, put, textOf } from './cli.js'

const HEAD = `Provinsi,Kelompok,Instansi,Unit,Varian,Tahun,${Array.from({ length: 30 }, (_, i) => i + 1).join(',')},F-03`
const all = (score: string, f03: string): string => `${Array.from({ length: 30 }, () => score).join(',')},${f03}`
const SHEET = `${HEAD}
Jawa Barat,kabupaten,Kabupaten Awan,Dinsos,A,2024,${all('2', '3')}
Jawa Barat,kabupaten,Kabupaten Awan,RSUD,A,2024,${all('4', '4')}
Jawa Barat,kota,Kota Hujan,Dukcapil,A,2024,${all('5', '5')}
`

const LINE = ['plan', 'l.csv', '--priority']

const folderOf = (): string => {
  const folder = folderWith()
  put(folder, { 'l.csv': SHEET })
  return folder
}

const jsonOf = async (...args: readonly string[]) =>
  JSON.parse((await ipp(folderOf(), [...LINE, ...args, '--format', 'json'])).out)

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(path.join(FIXTURES, '../src/report/schemas/priority.schema.json'), 'utf8')),
)

describe('ipp plan --priority', () => {
  test('lists the low units and the cheapest of each agency, with their steps', async () => {
    const { units, leaving, below } = await jsonOf()
    // 0.75 × 2 + 0.25 × 3 = 2.25; 0.755 is needed for 3.01: 14 has 0.05625 by the level, 29 and 30 have 0.045.
    expect([below.letter, units.map(({ unit }: { unit: string }) => unit)]).toEqual(['B-', ['RSUD', 'Dinsos']])
    expect(units[1]).toMatchObject({ low: true, predicate: 'C-', target: 'B-', cheapestOfAgency: false })
    expect(units[0]).toMatchObject({
      low: false,
      cheapestOfAgency: true,
      cheapestOfGroup: true,
      // 4 needs 0.005 for 4.01.
      plan: { levels: 1, steps: [{ indicator: '14.b.K', from: '4', to: '5' }] },
    })
    expect(leaving).toEqual([{ levels: units[1].plan.levels, units: 1, all: 1 }])
  })

  test('has the same steps as the plan of that unit alone', async () => {
    const { units } = await jsonOf()
    const { out } = await ipp(folderOf(), ['plan', 'l.csv', '--target', 'B-', '--plans', '1', '--format', 'json'])
    const planned = JSON.parse(out).units.find(({ unit }: { unit: string }) => unit === 'Dinsos').plans[0]
    const own = units[1].plan
    expect([own.levels, own.indicators, own.after.fraction]).toEqual([
      planned.levels,
      planned.indicators,
      planned.after.fraction,
    ])
    const steps = planned.steps.map(({ indicator, from, to }: Record<string, string>) => ({ indicator, from, to }))
    expect(own.steps).toEqual(steps)
  })

  test('goes by another predicate, locks and the survey as assumed', async () => {
    const none = await jsonOf('--below', 'c-', '--f03', '+1', '--lock', '14')
    expect(none.units.filter(({ low }: { low: boolean }) => low)).toEqual([])
    expect(none.manifest.options).toMatchObject({ priority: true, below: 'c-', f03: '+1', lock: ['14'] })
    // 2.25 + 0.25: C from 2.51 is one level away, A from 4.51 is further for the hospital’s 4.25.
    expect(none.units.map(({ unit, index, target }: Record<string, unknown>) => [unit, index, target])).toEqual([
      ['Dinsos', { value: '2.50', fraction: '5/2' }, 'C'],
    ])
    const { exit, err } = await ipp(folderOf(), ['plan', 'l.csv', '--below', 'Z'])
    expect([exit, err]).toEqual([2, expect.stringContaining('--below Z')])
    expect((await ipp(folderOf(), [...LINE, '--target', 'A'])).exit).toBe(2)
  })

  test('is a list also where only --below is given', async () => {
    const { out } = await ipp(folderOf(), ['plan', 'l.csv', '--below', 'B-', '--format', 'csv'])
    expect(out.split('\n')[2]).toContain(
      'Jawa Barat,kabupaten,Kabupaten Awan,Dinsos,,,2.25,C-,true,false,false,B-,true,',
    )
  })

  test('its JSON is as its schema says, with and without index', async () => {
    const folder = folderOf()
    put(folder, { 'x.csv': SHEET.replace(all('2', '3'), all('2', '3').replace('2', '')) })
    for (const file of ['l.csv', 'x.csv']) {
      const { out } = await ipp(folder, ['plan', file, '--priority', '--format', 'json'])
      expect(schema.safeParse(JSON.parse(out)).error?.issues).toBeUndefined()
    }
  })

  test('its files are known again as outputs', async () => {
    const folder = folderOf()
    await ipp(folder, [...LINE, '-o', 'p.csv', '-o', 'p.json'])
    const { out } = await ipp(folder, ['score', 'l.csv', 'p.csv', 'p.json', '--format', 'json'])
    expect(JSON.parse(out).findings.map(({ code }: { code: string }) => code)).toEqual(['N-INPUT-OWN', 'N-INPUT-OWN'])
    expect(textOf(folder, 'p.csv')).toBe((await ipp(folder, [...LINE, '--format', 'csv'])).out)
  })

  test.each([80, 120])('fits a terminal of %i columns', async (columns) => {
    const { out } = await ipp(folderOf(), LINE, { columns, env: { NO_COLOR: '1' } })
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
    expect(out).toContain('Aspek terlemah lebih dahulu')
  })

  test('is the same from the library', async () => {
    const cwd = folderOf()
    const { run } = await priorityFiles(['l.csv'], { cwd })
    expect(await priorityText(run)).toBe((await ipp(cwd, LINE)).out)
    expect(priorityJson(run)).toBe((await ipp(cwd, [...LINE, '--format', 'json'])).out)
    const held = await priorityBytes([{ name: 'l.csv', bytes: new TextEncoder().encode(SHEET) }], { below: 'B-' })
    expect(priorityCsv(held.run)).toBe(priorityCsv(run))
  })
})
