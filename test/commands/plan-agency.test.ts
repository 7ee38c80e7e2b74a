import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { widthOf } from '../../src/formats/width.js'
import { planCsv, planFiles, planJson, planText } from '../../src/index.js'
import { FIXTURES, folderWith, ipp } from './cli.js'

const FILES = ['rencana/lembar.csv', 'rencana/biaya.csv']
const LINE = ['plan', 'lembar.csv', '--level', 'agency']

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(path.join(FIXTURES, '../src/report/schemas/plan.schema.json'), 'utf8')),
)

const jsonOf = async (...args: readonly string[]) => {
  const { exit, out } = await ipp(folderWith(...FILES), [...LINE, ...args, '--format', 'json'])
  return { exit, json: JSON.parse(out) }
}

describe('ipp plan --level agency', () => {
  test('lifts the mean of the agency by the fewest steps over its units, and proves it', async () => {
    const { exit, json } = await jsonOf('--target', '4.13')
    // The mean of 3.9215 and 4.29875 is 4.110125; 4.125 is needed, 0.02975 in all: one level of 14 has 0.05625.
    const [agency] = json.agencies
    expect([
      exit,
      json.units,
      agency.index,
      agency.plans[0].levels,
      agency.plans[0].proved,
      agency.plans[0].bound,
    ]).toEqual([0, [], { value: '4.11', fraction: '32881/8000' }, 1, true, '1'])
    expect(schema.safeParse(json).error?.issues).toBeUndefined()
  })

  test('goes by own costs, locks, and one agency by its name', async () => {
    const { json } = await jsonOf('--target', '4.2', '--costs', 'biaya.csv', '--only', 'kabupaten muara jati')
    const [agency] = json.agencies
    expect(agency.plans[0]).toMatchObject({ proved: true, after: { value: '4.20' } })
    expect(agency.plans[0].cost).toBe(agency.plans[0].bound)
    const locked = await jsonOf('--target', '4.2', '--lock', '13,14,29,30')
    expect(locked.json.agencies[0].plans[0].levels).toBeGreaterThanOrEqual(
      (await jsonOf('--target', '4.2')).json.agencies[0].plans[0].levels,
    )
    expect(schema.safeParse(json).error?.issues).toBeUndefined()
  })

  test('says where the target is reached, or out of reach', async () => {
    expect((await jsonOf('--target', 'B')).json.agencies[0]).toMatchObject({
      state: 'there',
      plans: [],
      equalPlans: '0',
    })
    const { json } = await jsonOf('--target', 'A', '--max-step', '1', '--lock', '14')
    expect(json.agencies[0]).toMatchObject({ state: 'unreachable', reachable: false, plans: [], equalPlans: '0' })
    expect(schema.safeParse(json).error?.issues).toBeUndefined()
  })

  test('has the columns of plans in CSV, with index and gain of the agency', async () => {
    const { out } = await ipp(folderWith(...FILES), [...LINE, '--target', '4.13', '--format', 'csv'])
    const [head, first = ''] = out.split('\n')
    expect(head).toBe('agency,unit,agency_code,unit_code,target,reachable,index,after,indicator,from,to,gain,plan')
    expect(first).toMatch(/^Kabupaten Muara Jati,(RSUD Muara Jati|Disdukcapil),,,4\.13,true,4\.11,4\.1[34],/)
  })

  test('does not go with a unit; --only alone means the units of that agency', async () => {
    const { exit, err } = await ipp(folderWith(...FILES), [...LINE, '--unit', 'Disdukcapil'])
    expect([exit, err]).toEqual([2, expect.stringContaining('--only')])
    expect((await ipp(folderWith(...FILES), [...LINE, '--only', 'Kota Lain'])).exit).toBe(2)
    const args = ['plan', 'lembar.csv', '--only', 'Kabupaten Muara Jati', '--format', 'json']
    const { units } = JSON.parse((await ipp(folderWith(...FILES), args)).out)
    expect(units).toHaveLength(2)
  })

  test.each([80, 120])('fits a terminal of %i columns', async (columns) => {
    const { out } = await ipp(folderWith(...FILES), LINE, { columns, env: { NO_COLOR: '1' } })
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
  })

  test('is the same from the library', async () => {
    const cwd = folderWith(...FILES)
    const { run } = await planFiles(['lembar.csv'], { cwd, level: 'agency', target: '4.2' })
    const args = [...LINE, '--target', '4.2']
    expect(planJson(run)).toBe((await ipp(cwd, [...args, '--format', 'json'])).out)
    expect(planCsv(run)).toBe((await ipp(cwd, [...args, '--format', 'csv'])).out)
    expect(await planText(run)).toBe((await ipp(cwd, args)).out)
  })
})
