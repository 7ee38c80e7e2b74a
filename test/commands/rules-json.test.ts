import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { folderWith, ipp, put, textOf } from './cli.js'

const OWN = ['instrumen/tatakelola-ikm.json', 'instrumen/kasus.json', 'instrumen/kasus.csv', 'instrumen/lembar.csv']

const schemaOf = (name: string) =>
  z.fromJSONSchema(
    JSON.parse(
      readFileSync(path.join(import.meta.dirname, `../../src/report/schemas/${name}.schema.json`), 'utf8'),
    ) as Parameters<typeof z.fromJSONSchema>[0],
  )

/** A folder where everything that can happen to rules has happened once. */
const folderOfAll = (): string => {
  const folder = folderWith(...OWN)
  const text = textOf(folder, 'tatakelola-ikm.json')
  const cases = JSON.parse(textOf(folder, 'kasus.json'))
  put(folder, {
    'rusak.json': text.replace('"value": "60"', '"value": "61"').replace('"mode"', '"cara"'),
    'lain.json': text.replace('"value": "50"', '"value": "40"').replace('"value": "50"', '"value": "60"'),
    'bukan.json': '{',
    'gagal.csv': textOf(folder, 'kasus.csv').replace('3.61', '3.62'),
    'asing.json': JSON.stringify({ ...cases, cases: [{ name: 'x', scores: { 99: '4' }, expect: {} }] }),
    'kurang.json': JSON.stringify({ ...cases, cases: cases.cases.slice(0, 3) }),
  })
  return folder
}

describe('the JSON of ipp rules', () => {
  it.each([
    ['rules-list', 'rules list'],
    ['rules', 'rules show pekppp-2023'],
    ['rules', 'rules show evaluasi-2017 --criteria'],
    ['rules', 'rules show pekppp-2022 --indicator 31'],
    ['rules', 'rules show tatakelola-ikm.json --aspect a --lang en'],
    ['rules-diff', 'rules diff evaluasi-2017 pekppp-2022'],
    ['rules-diff', 'rules diff pekppp-2022 pekppp-2023 --lang en'],
    ['rules-diff', 'rules diff pekppp-2023 tatakelola-ikm.json'],
    ['rules-diff', 'rules diff tatakelola-ikm.json lain.json --effect lembar.csv'],
    ['rules-lint', 'rules lint'],
    ['rules-lint', 'rules lint rusak.json bukan.json lain.json'],
    ['rules-test', 'rules test pekppp-2023'],
    ['rules-test', 'rules test gagal.csv asing.json --lang en'],
    ['rules-test', 'rules test kurang.json --mutate'],
  ])('keeps to the schema of ipp.%s/1: ipp %s', async (name, line) => {
    const { out } = await ipp(folderOfAll(), [...line.split(' '), '--format', 'json'])
    const value = JSON.parse(out)
    expect(schemaOf(name).safeParse(value).error?.issues).toBeUndefined()
    expect(value.schema).toBe(`ipp.${name}/1`)
  })

  it('would be told where it did not', async () => {
    const { out } = await ipp(folderOfAll(), ['rules', 'list', '--format', 'json'])
    const value = JSON.parse(out)
    expect(schemaOf('rules').safeParse(value).success).toBe(false)
    expect(schemaOf('rules-list').safeParse({ ...value, more: 1 }).success).toBe(false)
  })
})
