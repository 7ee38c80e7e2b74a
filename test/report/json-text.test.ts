import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { jsonOf } from '../../src/report/json-text.js'

const UNSEEN = [
  ['a control of the second kind', '\u009b31m', '\\u009b31m'],
  ['the control behind the letters', 'a\u007fb', 'a\\u007fb'],
  ['what turns the words around', 'a\u202eb\u2066c\u200fd\u061c', 'a\\u202eb\\u2066c\\u200fd\\u061c'],
  ['line and paragraph separators', 'a\u2028b\u2029', 'a\\u2028b\\u2029'],
  ['what has no width', 'a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
  ['an unseen one of two places', 'a\u{e0041}b', 'a\\udb40\\udc41b'],
] as const

test.each(UNSEEN)('%s is written as its code, in values and in keys, and reads back as it was', (_, text, shown) => {
  const value = { [text]: [text] }
  expect(jsonOf(value)).toBe(`{"${shown}":["${shown}"]}`)
  expect(JSON.parse(jsonOf(value))).toEqual(value)
})

test('letters of all scripts, quotes and line ends stay as JSON has them', () => {
  expect(jsonOf({ a: 'Ünit "é" 😀\n' })).toBe('{"a":"Ünit \\"é\\" 😀\\n"}')
  expect(jsonOf({ a: [1] }, 1)).toBe('{\n "a": [\n  1\n ]\n}')
})

test('no other way leads from a value to the JSON of an output', () => {
  const folder = path.resolve(import.meta.dirname, '../../src/report')
  const others = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.ts') && readFileSync(path.join(folder, name), 'utf8').includes('JSON.stringify'))
  // What is hashed, and what is held against a record, is no output.
  expect(others.sort()).toEqual(['digest.ts', 'json-text.ts', 'verify.ts'])
})
