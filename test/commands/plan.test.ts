import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { widthOf } from '../../src/formats/width.js'
import { FIXTURES, folderWith, ipp, put, textOf } from './cli.js'

const FILES = ['rencana/lembar.csv', 'rencana/biaya.csv']
const UNIT = ['--unit', 'Disdukcapil']

const plan = async (...args: readonly string[]) => ipp(folderWith(...FILES), ['plan', 'lembar.csv', ...args])

const jsonOf = async (...args: readonly string[]) => {
  const outcome = await plan(...args, '--format', 'json')
  return { ...outcome, json: JSON.parse(outcome.out) }
}

/** What the JSON says of the one unit that is asked for: "14.b.K:5 29.f.B:5 4.02" for each plan. */
const plansOf = async (...args: readonly string[]): Promise<readonly string[]> => {
  const { json } = await jsonOf(...UNIT, ...args)
  return json.units[0].plans.map(
    ({ steps, after }: { steps: readonly { indicator: string; to: string }[]; after: { value: string } }) =>
      [...steps.map(({ indicator, to }) => `${indicator}:${to}`), after.value].join(' '),
  )
}

describe('ipp plan', () => {
  test('lists the cheapest plans of a unit, the one with the highest index first', async () => {
    // 3.9215 today, 4.005 is needed: two of 0.75 × 25 % × 30 % and 0.75 × 12 % × 50 %, or of 25 % × 20 %, suffice.
    expect(await plansOf()).toEqual(['14.b.K:5 29.f.B:5 4.02', '14.b.K:5 30.f.B:5 4.02', '11.b.K:5 14.b.K:5 4.02'])
    expect((await jsonOf(...UNIT)).json.units[0]).toMatchObject({
      index: { value: '3.92', fraction: '7843/2000' },
      predicate: 'B',
      target: { letter: 'A-', from: '4.01' },
      reachable: true,
      equalPlans: '6',
      tradeOff: [
        { levels: 2, indicators: 2 },
        { levels: 3, indicators: 1 },
      ],
    })
  })

  test('says what each step asks for, and what proves it', async () => {
    const { json } = await jsonOf(...UNIT, '--plans', '1')
    expect(json.units[0].plans[0].steps[0]).toMatchObject({
      indicator: '14.b.K',
      from: '4',
      to: '5',
      share: '9/160',
      gain: { value: '0.056250', fraction: '9/160' },
      today: '4 unsur',
      wanted: '5 unsur',
      evidence: ['Foto pegawai menerapkan budaya pelayanan'],
    })
  })

  test.each([
    ['fewest indicators first', ['--by', 'indicators'], ['13.b.K:5 4.03']],
    [
      'indicators that are locked by number or code',
      ['--lock', '13,29', '--lock', '30.f.B', '--plans', '9'],
      ['11.b.K:5 14.b.K:5 4.02', '14.b.K:5 16.c.As:5 4.01'],
    ],
    [
      'no indicator by more than a level',
      ['--by', 'indicators', '--max-step', '1', '--plans', '1'],
      ['14.b.K:5 29.f.B:5 4.02'],
    ],
    // 3.9215 + 0.25 × 0.1 = 3.9465; 0.0585 is needed, of which a level of 14 has 0.05625.
    ['a survey that gains', ['--f03', '+0,1'], ['13.b.K:4 4.02']],
    ['a survey of so much', ['--f03', '4.2'], ['13.b.K:4 4.02']],
    ['an index as target', ['--target', '4,01', '--plans', '1'], ['14.b.K:5 29.f.B:5 4.02']],
    ['a predicate as target', ['--target', 'a-', '--plans', '1'], ['14.b.K:5 29.f.B:5 4.02']],
    // 5 for the first level of 13 and 10 for that of 14.
    ['own costs', ['--costs', 'biaya.csv'], ['13.b.K:3 14.b.K:5 4.02']],
  ])('%s', async (_, args, plans) => {
    expect(await plansOf(...args)).toEqual(plans)
  })

  test('adds up costs and months by the list', async () => {
    const { json } = await jsonOf(...UNIT, '--costs', 'biaya.csv', '--by', 'indicators', '--target', '4.02')
    const [first] = json.units[0].plans
    expect([first.cost, first.steps.map(({ cost, months }: Record<string, string>) => [cost, months])]).toEqual([
      '15',
      [
        ['5', '1'],
        ['10', '3'],
      ],
    ])
  })

  test('says that a target is out of reach, and the best that can be had', async () => {
    const { out } = await plan('--unit', 'RSUD Muara Jati')
    // 0.75 × 5 + 0.25 × 2.6
    expect(out).toContain(
      'Sasaran tidak tercapai dengan langkah yang tersedia.\n  Yang terbaik yang dapat dicapai: IPP 4,40 (A- Sangat Baik)\n',
    )
    const { json } = await jsonOf('--unit', 'RSUD Muara Jati')
    expect(json.units[0]).toMatchObject({
      reachable: false,
      best: { value: '4.40', fraction: '22/5', letter: 'A-' },
      plans: [],
    })
  })

  test('needs no plan where the target is reached, by today’s survey or by the one that is assumed', async () => {
    expect((await jsonOf(...UNIT, '--target', 'B')).json.units[0]).toMatchObject({
      state: 'there',
      plans: [],
      equalPlans: '0',
    })
    // 3.9215 + 0.25 × 0.4
    expect((await jsonOf(...UNIT, '--f03', '4.5')).json.units[0]).toMatchObject({
      state: 'there',
      assumed: { form: 'F-03', figure: '4.5', index: { value: '4.02', fraction: '8043/2000' } },
    })
  })

  test('has no plan for a unit without index, and says so', async () => {
    const folder = folderWith()
    put(folder, { 'l.csv': textOf(folderWith(...FILES), 'lembar.csv').replace(',5,4,4,2,', ',5,,4,2,') })
    const { exit, out } = await ipp(folder, ['plan', 'l.csv', '--unit', 'Disdukcapil', '--format', 'json'])
    expect([exit, JSON.parse(out).units[0]]).toMatchObject([
      1,
      { state: 'no-index', index: null, target: null, reachable: null },
    ])
  })

  test('its CSV has a row for each step, and one for a unit without plan', async () => {
    const { out } = await plan('--plans', '1', '--format', 'csv')
    expect(out.trimEnd().split('\n')).toEqual([
      'agency,unit,agency_code,unit_code,target,reachable,index,after,indicator,from,to,gain,plan',
      'Kabupaten Muara Jati,RSUD Muara Jati,,,A,false,4.30,,,,,,',
      'Kabupaten Muara Jati,Disdukcapil,,,A-,true,3.92,4.02,14.b.K,4,5,0.056250,1',
      'Kabupaten Muara Jati,Disdukcapil,,,A-,true,3.92,4.02,29.f.B,4,5,0.045000,1',
    ])
  })

  test('its JSON is as its schema says', async () => {
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(path.join(FIXTURES, '../src/report/schemas/plan.schema.json'), 'utf8')),
    )
    for (const args of [
      [],
      ['--costs', 'biaya.csv'],
      ['--f03', '+0.1', '--lock', '1'],
      ['--target', '4.2'],
      ['--costs', 'none.csv'],
    ]) {
      const { json } = await jsonOf(...args)
      expect(schema.safeParse(json).error?.issues).toBeUndefined()
    }
  })

  test('writes files whole, beside what it prints, and never over what it read', async () => {
    const folder = folderWith(...FILES)
    const args = ['plan', 'lembar.csv', '--costs', 'biaya.csv', ...UNIT]
    const { exit, files } = await ipp(folder, [...args, '-o', 'r.csv', '-o', 'r.json'])
    expect([exit, files]).toEqual([0, ['r.csv', 'r.json']])
    expect(textOf(folder, 'r.csv')).toBe((await ipp(folder, [...args, '--format', 'csv'])).out)
    expect(textOf(folder, 'r.json')).toBe((await ipp(folder, [...args, '--format', 'json'])).out)
    expect(await ipp(folder, [...args, '-o', 'biaya.csv'])).toMatchObject({ exit: 2, files: [] })
    expect(await ipp(folder, [...args, '-o', 'r.pdf'])).toMatchObject({ exit: 2, files: [] })
  })

  test('its files are known again where they lie among scoresheets, and passed over', async () => {
    const folder = folderWith(...FILES)
    const args = ['score', 'lembar.csv', 'r.csv', 'k.csv', 'r.json', '--format', 'json']
    await ipp(folder, ['plan', 'lembar.csv', '-o', 'r.csv', '-o', 'r.json'])
    await ipp(folder, ['plan', 'lembar.csv', '-o', 'k.csv', '--decimal', 'comma'])
    const { exit, out } = await ipp(folder, args)
    const codes = JSON.parse(out).findings.map(({ file, code }: Record<string, string>) => `${code} ${file}`)
    expect([exit, codes]).toEqual([0, ['k.csv', 'r.csv', 'r.json'].map((file) => `N-INPUT-OWN ${file}`)])
  })

  test.each([80, 120])('fits a terminal of %i columns', async (columns) => {
    const { out } = await ipp(folderWith(...FILES), ['plan', 'lembar.csv'], { columns, env: { NO_COLOR: '1' } })
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
  })

  test.each([
    [
      '--target',
      'Z',
      '--target Z: tulis next, predikat (A, A-, B, B-, C, C-, D, E, F), atau indeks 0–5 dengan paling banyak 2 desimal',
    ],
    ['--target', '4.005', '--target 4.005: tulis next'],
    ['--target', '5.1', '--target 5.1: tulis next'],
    ['--lock', '13,99', '--lock 99: tidak ada indikator bernomor atau berkode itu. Yang ada: 1.a.Ak, 2.a.P'],
    ['--f03', '5.5', '--f03 5.5: tulis nilai survei 0–5'],
    ['--f03', 'naik', '--f03 naik: tulis nilai survei 0–5'],
    ['--max-step', '0', 'nilai "0" untuk --max-step bukan bilangan bulat mulai 1'],
    ['--plans', 'x', 'nilai "x" untuk --plans bukan bilangan bulat mulai 1'],
    [
      '--unit',
      'RS',
      'tidak ada unit "RS". Yang ada: Kabupaten Muara Jati/RSUD Muara Jati; Kabupaten Muara Jati/Disdukcapil',
    ],
    ['--by', 'weeks', 'nilai "weeks" untuk opsi --by <hal> tidak dikenal. Pilihan: levels, indicators'],
  ])('tells %s %s in one line', async (option, value, text) => {
    const { exit, err, out } = await plan(option, value)
    expect([exit, out, err.split('\n').length]).toEqual([2, '', 2])
    expect(err).toContain(`ipp: ${text}`)
  })

  test('assumes no survey where no index holds one', async () => {
    const { exit, err } = await plan('--basis', 'f02', '--f03', '4')
    expect([exit, err]).toEqual([
      2,
      'ipp: --f03: tidak ada unit yang indeksnya memuat survei pengguna layanan (instrumen pekppp-2023)\n',
    ])
  })
})
