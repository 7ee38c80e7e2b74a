import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const SOURCES = path.resolve(import.meta.dirname, '../src')
const linesIn = (file: string): number => readFileSync(path.join(SOURCES, file), 'utf8').split('\n').length - 1

test('nine of ten source files have at most 150 lines, so that each is read at one go', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(files.length).toBeGreaterThan(500)
  const long = files.filter((file) => linesIn(file) > 150)
  expect(long.length).toBeLessThanOrEqual(Math.floor(files.length / 10))
})
