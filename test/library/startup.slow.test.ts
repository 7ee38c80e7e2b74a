import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
/** Built apart from dist, inside the project so that packages are found. */
const built = path.join(root, `reports/startup-${process.pid}`)

/** Tells each module that is loaded, of ESM and of CommonJS alike, on standard output. */
const HOOKS = `
import { writeSync } from 'node:fs'
export const load = (url, context, next) => {
  writeSync(1, url + '\\n')
  return next(url, context)
}`

const REGISTER = `
import { register } from 'node:module'
register(new URL('hooks.mjs', import.meta.url))
const before = process.argv[2]
const { createRequire } = await import('node:module')
await import(before)
for (const file of Object.keys(createRequire(import.meta.url).cache)) console.log(file)`

beforeAll(() => {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const args = ['-p', 'tsconfig.build.json', '--outDir', built, '--declaration', 'false', '--noCheck']
  execFileSync(process.execPath, [compiler, ...args], { cwd: root })
  writeFileSync(path.join(built, 'hooks.mjs'), HOOKS)
  writeFileSync(path.join(built, 'register.mjs'), REGISTER)
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

const loaded = (entry: string): readonly string[] => {
  const url = pathToFileURL(path.join(built, entry)).href
  const out = execFileSync(process.execPath, [path.join(built, 'register.mjs'), url], { encoding: 'utf8' })
  return [...new Set(out.split('\n').filter((line) => line !== ''))]
}

const packagesIn = (modules: readonly string[]): readonly string[] => {
  const names = modules.flatMap((module) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1] ?? [])
  return [...new Set(names)].sort()
}

test('the writer of workbooks needs no package and nothing of Node, so that a browser can run it', () => {
  const modules = loaded('formats/xlsx/write.js')
  expect(modules.some((module) => module.endsWith('/formats/xlsx/write.js'))).toBe(true)
  expect(packagesIn(modules)).toEqual([])
  expect(modules.filter((module) => module.startsWith('node:'))).toEqual([])
})

describe('importing the library', () => {
  test('loads neither the command line, the terminal nor the writer of workbooks', () => {
    const modules = loaded('index.js')
    // What reading needs: files by patterns, text in columns, rules by their schema, decimals.
    expect(packagesIn(modules)).toEqual(['decimal.js', 'fdir', 'papaparse', 'picomatch', 'tinyglobby', 'zod'])
    expect(modules.filter((module) => /[\\/](?:cli|main|terminal|workbook)\.js$/.test(module))).toEqual([])
  })

  test('would be told if it did: the command line loads what it needs', () => {
    expect(packagesIn(loaded('commands/cli.js'))).toContain('commander')
  })
})
