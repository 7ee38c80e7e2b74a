import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as library from '../../src/index.js'
import { blocks, exampleFolder, examples } from './examples.js'

const root = path.resolve(import.meta.dirname, '../..')
const text = readFileSync(path.join(root, 'docs/library.md'), 'utf8')
/** Inside the project, so that its compiler takes the examples as its own. */
const programs = path.join(root, `reports/examples-${process.pid}`)
const before = process.cwd()
const folder = exampleFolder()

beforeAll(() => {
  mkdirSync(programs, { recursive: true })
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(before)
  for (const each of [folder, programs]) rmSync(each, { recursive: true, force: true })
})

describe('the page about the library', () => {
  test('has output below every example', () => {
    expect(examples().length).toBe(blocks())
    expect(blocks()).toBeGreaterThan(10)
  })

  test.each(examples())('shows what the example prints: $name', async ({ name, code, output }) => {
    const file = path.join(programs, `${name.replace(/\W+/g, '-')}.ts`)
    writeFileSync(file, code)
    let printed = ''
    const log = vi.spyOn(console, 'log').mockImplementation((...said: readonly unknown[]) => {
      printed += `${format(...said)}\n`
    })
    try {
      await import(pathToFileURL(file).href)
    } finally {
      log.mockRestore()
    }
    expect(printed).toBe(output)
  })

  test('names everything that can be imported, and nothing else', () => {
    const [, names = ''] = text.split('\n## All names\n')
    const table = names.split('\n').filter((line) => line.startsWith('| `'))
    const named = table.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name))
    expect(named.sort()).toEqual(Object.keys(library).sort())
  })
})
