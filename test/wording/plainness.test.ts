import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const SRC = path.resolve(import.meta.dirname, '../../src')

/** Words of our own trade, and words that alarm, in texts for officials. */
const OURS = /mesin ipp|hasil mesin|\bsidik\b|'cek'|\bcek:|kolom cek|peraturannya tidak ditemukan/i

test('what officials read has none of our own words and none that alarm', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const found = files.filter((name) => OURS.test(readFileSync(path.join(SRC, name), 'utf8')))
  expect(found).toEqual([])
})
