import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ALONE } from '../vitest.config.js'

const root = path.resolve(import.meta.dirname, '..')
const files = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `test/${file.split(path.sep).join('/')}`)
const filesWith = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')))

test('a test that replaces modules or clocks runs alone, because quick tests share their modules', () => {
  const replacing = filesWith(/\bvi\.(?:mock|doMock|resetModules|useFakeTimers|stubGlobal|stubEnv)\(/)
  const quick = replacing.filter((file) => file.endsWith('.test.ts') && !file.endsWith('.slow.test.ts'))
  expect(quick.sort()).toEqual([...ALONE].sort())
})

test('a module that tests share has no hooks: they would run with the first of its tests alone', () => {
  const hooked = filesWith(/^(?:before|after)(?:All|Each)\(/m).filter(
    (file) => !/\.(?:test|browser|office)\.ts$/.test(file),
  )
  expect(hooked).toEqual(['test/tidy.ts'])
})
