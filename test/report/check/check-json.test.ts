import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { MEANING } from '../../../src/finding/code.js'
import { finding } from '../../../src/finding/finding.js'
import { checkJson } from '../../../src/report/check/machine.js'
import { folderWith, ipp } from '../../commands/cli.js'
import { province } from '../province.js'

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL('../../../src/report/schemas/check.schema.json', import.meta.url), 'utf8')),
)

const issues = (text: string): readonly unknown[] => schema.safeParse(JSON.parse(text)).error?.issues ?? []

const codes = Object.keys(MEANING).flatMap((key) => {
  const found = Object.keys(MEANING).find((code): code is keyof typeof MEANING => code === key)
  return found ? [found] : []
})

describe('the JSON of a check', () => {
  test.each([
    ['a clean sheet', ['provinsi/lembar-provinsi.xlsx'], []],
    ['a sheet full of faults', ['golden/input/salah.csv', 'corpus/tiny.json'], ['--instrument', 'tiny.json']],
    ['several files, one of them no scoresheet', ['golden/input/daftar.csv', 'layouts/unit-rsud.xlsx'], []],
    ['a file that is not there', ['layouts/unit-rsud.xlsx'], ['hilang.xlsx']],
    ['a file that is damaged', ['corpus/made/c05-crc-wrong.xlsx'], []],
  ])('keeps to its schema in both languages: %s', async (_name, fixtures, more) => {
    const folder = folderWith(...fixtures)
    const sheets = fixtures.map((each) => each.split('/').at(-1) ?? '').filter((name) => !name.endsWith('.json'))
    for (const lang of ['id', 'en']) {
      const { out } = await ipp(folder, ['check', ...sheets, ...more, '--format', 'json', '--lang', lang])
      expect(issues(out)).toEqual([])
    }
  })

  test('keeps to its schema whatever is found', () => {
    const findings = codes.flatMap((code) => [
      finding(null, { code }),
      finding('lembar.xlsx', { code, sheet: 'F-02', cell: 'E17', unit: 'RSUD', found: '6', expected: '0–5', count: 3 }),
    ])
    const text = checkJson(province({ findings }), 'id')
    expect(issues(text)).toEqual([])
    const { counts } = JSON.parse(text)
    expect(counts.error + counts.warning + counts.notice).toBe(findings.length)
  })

  test('is held to its schema: a key more or less is told', () => {
    const body = JSON.parse(checkJson(province(), 'id'))
    expect(schema.safeParse(body).success).toBe(true)
    expect(schema.safeParse({ ...body, more: 1 }).success).toBe(false)
    expect(schema.safeParse({ ...body, counts: { error: 0, warning: 0 } }).success).toBe(false)
    expect(schema.safeParse({ ...body, schema: 'ipp.check/2' }).success).toBe(false)
  })
})
