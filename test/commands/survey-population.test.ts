import { describe, expect, test } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

const HEAD = ['unit_code', 'unit', ...Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)].join(',')
const sheet = (code: string, unit: string) => `${code},${unit},${Array(14).fill('4').join(',')}`
const SURVEY = `${[HEAD, sheet('01', 'Dukcapil'), sheet('02', 'RSUD'), sheet('', 'Dinas Sosial')].join('\n')}\n`

const told = async (list: string, more: Readonly<Record<string, string>> = {}) => {
  const folder = folderWith()
  put(folder, { 's.csv': SURVEY, 'p.csv': list, ...more })
  const args = ['survey', 's.csv', '--year', '2024', '--bootstrap', '0', '--population', 'p.csv', '--lang', 'en']
  const { exit, out, err } = await ipp(folder, [...args, '--format', 'json'])
  const { units, findings } = JSON.parse(out)
  const gaps = findings.filter(({ code }: { code: string }) => code.startsWith('W-POPULATION-'))
  const users = Object.fromEntries(
    units.map(({ unit, sample }: { unit: string; sample: { population: number | null } | null }) => [
      unit,
      sample?.population ?? null,
    ]),
  )
  return {
    exit,
    err,
    users,
    gaps: gaps.map(({ code, file, cell, count }: Readonly<Record<string, unknown>>) => [code, file, cell, count]),
  }
}

describe('a list of the users of each unit', () => {
  test('that has a line for every surveyed unit and no other says nothing', async () => {
    const { exit, gaps, users } = await told('unit_code,unit,population\n01,,75\n02,RSUD,80\n,Dinas Sosial,90\n')
    expect([exit, gaps]).toEqual([0, []])
    expect(users).toEqual({ Dukcapil: 75, RSUD: 80, 'Dinas Sosial': 90 })
  })

  test('gives a unit without code the number of the only line of its name, which may have a code', async () => {
    const { gaps, users } = await told('unit_code,unit,population\n01,Dukcapil,75\n02,RSUD,80\n03,Dinas Sosial,90\n')
    expect([gaps, users['Dinas Sosial']]).toEqual([[], 90])
    const twice = '01,Dukcapil,75\n02,RSUD,80\n03,Dinas Sosial,90\n04,Dinas Sosial,91\n'
    const doubtful = await told(`unit_code,unit,population\n${twice}`)
    expect(doubtful.users['Dinas Sosial']).toBeNull()
    expect(doubtful.gaps).toEqual([
      ['W-POPULATION-UNKNOWN', 'p.csv', 'C4', 2],
      ['W-POPULATION-MISSING', 'p.csv', null, 1],
    ])
  })

  test('never gives a unit the number of another code, though the name is the same', async () => {
    const { gaps, users } = await told('unit_code,unit,population\n09,Dukcapil,75\n02,RSUD,80\n,Dinas Sosial,90\n')
    expect(users['Dukcapil']).toBeNull()
    expect(gaps.map(([code]: readonly unknown[]) => code)).toEqual(['W-POPULATION-UNKNOWN', 'W-POPULATION-MISSING'])
  })

  test('that names other units is two findings with their names, and the units count as if nothing were known', async () => {
    const { exit, err, gaps, users } = await told('unit,population\nDisdik,75\nRSUD,80\nDishub,90\nBapenda,12\n')
    expect(exit).toBe(0)
    expect(gaps).toEqual([
      ['W-POPULATION-UNKNOWN', 'p.csv', 'B2', 3],
      ['W-POPULATION-MISSING', 'p.csv', null, 2],
    ])
    expect(err).toContain('Disdik, Dishub, Bapenda')
    expect(err).toContain('Dinas Sosial, Dukcapil')
    expect(users).toEqual({ Dukcapil: null, RSUD: 80, 'Dinas Sosial': null })
  })

  test('of many other units names twenty of them', async () => {
    const lines = Array.from({ length: 500 }, (_, i) => `Unit ${i + 1},${i + 1}`).join('\n')
    const { err, gaps } = await told(`unit,population\n${lines}\n`)
    expect(gaps[0]).toEqual(['W-POPULATION-UNKNOWN', 'p.csv', 'B2', 500])
    expect([err.includes('Unit 20, …'), err.includes('Unit 21')]).toEqual([true, false])
  })
})

describe('a list of users with one unit twice', () => {
  const codesOf = (err: string) => [...new Set(err.match(/\b[EN]-ROW-[A-Z]+/g))]

  test.each([
    ['01,Dukcapil,75\n02,RSUD,80\n01,Dukcapil,76\n,Dinas Sosial,90\n', 'Dukcapil', 'C2 (75)'],
    ['01,Dukcapil,75\n02,RSUD,80\n,Dinas Sosial,90\n,dinas  sosial,91\n', 'Dinas Sosial', 'C4 (90)'],
  ])('with other numbers has none, and both cells are named: %#', async (lines, unit, before) => {
    const { exit, err, users, gaps } = await told(`unit_code,unit,population\n${lines}`)
    expect([exit, users[unit], gaps, codesOf(err)]).toEqual([1, null, [], ['E-ROW-DUP']])
    expect(err).toContain(before)
  })

  test('with one number counts once, with a notice', async () => {
    const { exit, err, users, gaps } = await told(
      'unit_code,unit,population\n01,Dukcapil,75\n02,RSUD,80\n01,Dukcapil,75\n,Dinas Sosial,90\n',
    )
    expect([exit, users['Dukcapil'], gaps, codesOf(err)]).toEqual([0, 75, [], ['N-ROW-TWICE']])
  })
})

describe('a number of users that is none', () => {
  test('is told as a number of users, not as a score', async () => {
    const { err } = await told('unit_code,unit,population\n01,Dukcapil,abc\n02,RSUD,80\n,Dinas Sosial,90\n')
    expect(err).toMatch(/“abc”.*users/)
    expect(err).not.toMatch(/score/i)
  })

  test.each(['-5', '0', '1.200', '2,5', '+7'])('is wrong usage where the option itself gives it: %s', async (given) => {
    const folder = folderWith()
    put(folder, { 's.csv': SURVEY })
    const { exit, err } = await ipp(folder, ['survey', 's.csv', '--year', '2024', `--population=${given}`])
    expect([exit, err]).toEqual([
      2,
      expect.stringMatching(new RegExp(`"${given.replace(/[.+]/g, '\\$&')}".*--population`)),
    ])
    expect((await ipp(folder, ['survey', 's.csv', '--year', '2024', '--population', given])).exit).toBe(2)
  })

  test('stands in a file whose header is named in its own words', async () => {
    const { err } = await told('nama,jumlah\nDukcapil,75\n')
    expect(err).toContain('E-HEAD-MISSING')
    expect(err).not.toMatch(/indicator|score/i)
  })
})
