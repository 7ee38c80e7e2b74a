import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { shippedText } from '../../src/instrument/catalog.js'
import { parseRaw, rawAt } from '../../src/instrument/raw.js'

const text = readFileSync('docs/regulation.md', 'utf8')
const table = /## From rule to test\n(.*?)\n## /s.exec(text)?.[1] ?? ''
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Rule'))
  .map((line) => line.slice(2, -2).split(' | '))

const quoted = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, inner = '']) => inner)

const pathOf = (field: string): readonly (string | number)[] =>
  [...field.matchAll(/[A-Za-z]+|\d+/g)].map(([step]) => (/^\d/.test(step) ? Number(step) : step))

describe('every rule of the regulation that is listed', () => {
  it('is listed with source, field, function and test', () => {
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) expect(row).toHaveLength(5)
  })

  test.each(rows)('is in the data: %s', (_rule, _source, field = '') => {
    const [first = '', ...others] = quoted(field)
    const own = shippedText(first)
    const raw = parseRaw(own ?? shippedText('pekppp-2023') ?? '')?.raw
    for (const each of own === null ? [first, ...others] : others)
      expect([each, rawAt(raw, pathOf(each))]).not.toEqual([each, undefined])
  })

  test.each(rows)('is applied by a function: %s', (_rule, _source, _field, use = '') => {
    const [name = '', file = ''] = quoted(use)
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^export const ${name} = `, 'm'))
  })

  test.each(rows)('is held by a test: %s', (_rule, _source, _field, _use, held = '') => {
    const [file = ''] = quoted(held)
    const title = held.slice(held.indexOf(': ') + 2)
    expect(readFileSync(file, 'utf8')).toContain(title)
  })
})
