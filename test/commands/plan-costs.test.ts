import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { OperatorError, planBytes, planCsv, planFiles, planJson, planText } from '../../src/index.js'
import { FIXTURES, folderWith, ipp, put } from './cli.js'

const FILES = ['rencana/lembar.csv', 'rencana/biaya.csv']
const UNIT = ['--unit', 'Disdukcapil']

const plan = async (...args: readonly string[]) => ipp(folderWith(...FILES), ['plan', 'lembar.csv', ...args])

describe('a list of costs', () => {
  const withCosts = async (name: string, text: string) => {
    const folder = folderWith(...FILES)
    put(folder, { [name]: text })
    const args = ['plan', 'lembar.csv', ...UNIT, '--costs', name]
    const { exit, out } = await ipp(folder, [...args, '--format', 'json'])
    const { units, findings } = JSON.parse(out)
    const told = findings.flatMap(({ file, code, cell }: Record<string, string>) =>
      file === name ? [`${code} ${cell}`] : [],
    )
    return { exit, units, told, all: findings }
  }

  test('may be in Indonesian, with commas as decimals and without months', async () => {
    const { exit, units, told } = await withCosts('b.csv', 'Indikator;Dari;Ke;Biaya\n14;4;5;2,5\n29.f.B;4;5;0\n')
    expect([exit, told, units[0].plans[0].cost, units[0].plans[0].steps[0].months]).toEqual([0, [], '2.5', null])
  })

  test('is refused line by line where it cannot be used, and then no plan is made', async () => {
    const lines = [
      'indicator,from,to,cost,months',
      '99,1,2,3,',
      '1,5,4,3,',
      '1,3,6,3,',
      '1,-1,2,3,',
      '1,3,4,-3,',
      '1,3,4,murah,',
      '1,3,4,3,-1',
      '2,3,4,3,1',
      '2.a.P,3,4,4,1',
      ',,,,',
    ]
    const { exit, units, told } = await withCosts('b.csv', `${lines.join('\n')}\n`)
    const cells = ['A2', 'C3', 'C4', 'B5', 'D6', 'D7', 'E8', 'A10']
    expect([exit, units, told]).toEqual([1, [], cells.map((cell) => `E-COST-LINE ${cell}`)])
  })

  test('names the line that gave the same step before', async () => {
    const { all } = await withCosts('b.csv', 'indicator,from,to,cost\n14,4,5,1\n14.b.K,4,5,2\n')
    expect(all[0].message).toContain('Langkah ini sudah ada di daftar biaya, di A2')
  })

  test.each([
    ['without its columns', 'unit,biaya\nA,1\n', ['E-HEAD-MISSING null']],
    ['that is a damaged archive', 'PK\u0003\u0004', ['E-ZIP-CORRUPT']],
  ])('%s is refused', async (_, text, codes) => {
    const { exit, units, told } = await withCosts('b.csv', text)
    expect([exit, units]).toEqual([1, []])
    expect(told[0]).toContain(codes[0])
  })

  test('that is not there is told as a file that cannot be read', async () => {
    const { exit, out } = await plan('--costs', 'none.csv', '--format', 'json')
    const { units, findings } = JSON.parse(out)
    expect([exit, units, findings.map(({ code }: { code: string }) => code)]).toEqual([1, [], ['E-FILE-READ']])
  })
})

describe('the library', () => {
  const held = (name: string) => ({ name, bytes: readFileSync(path.join(FIXTURES, 'rencana', name)) })

  test('plans as the command does, from a disk and from memory', async () => {
    const cwd = folderWith(...FILES)
    const options = { costs: 'biaya.csv', lock: ['13'], maxStep: 1, f03: '+0.05', plans: 2, by: 'indicators' } as const
    const args = [
      '--costs',
      'biaya.csv',
      '--lock',
      '13',
      '--max-step',
      '1',
      '--f03',
      '+0.05',
      '--plans',
      '2',
      '--by',
      'indicators',
    ]
    const { run } = await planFiles(['lembar.csv'], { cwd, ...options })
    expect(planJson(run)).toBe((await plan(...args, '--format', 'json')).out)
    expect(planCsv(run)).toBe((await plan(...args, '--format', 'csv')).out)
    expect(await planText(run)).toBe((await plan(...args)).out)
    const inMemory = await planBytes([held('lembar.csv')], { beside: [held('biaya.csv')], ...options })
    expect(planCsv(inMemory.run, 'comma')).toBe(planCsv(run, 'comma'))
  })

  test('throws what the caller got wrong', async () => {
    const wrong = [{ target: 'Z' }, { plans: 0 }, { maxStep: 1.5 }, { by: 'x' }, { unit: 'x' }]
    for (const each of wrong)
      await expect(planBytes([held('lembar.csv')], JSON.parse(JSON.stringify(each)))).rejects.toThrow(OperatorError)
  })
})
