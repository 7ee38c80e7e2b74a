import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
/** Built apart from dist, inside the project so that packages are found. */
const home = path.join(root, `reports/startup-${process.pid}`)
const built = path.join(home, 'dist')

/** Tells each module that is loaded, of ESM and of CommonJS alike, on standard output. */
const HOOKS = `
import { writeSync } from 'node:fs'
export const load = (url, context, next) => {
  writeSync(1, url + '\\n')
  return next(url, context)
}`

const REGISTER = `
import { createRequire, register } from 'node:module'
register(new URL('hooks.mjs', import.meta.url))
process.on('exit', () => {
  for (const file of Object.keys(createRequire(import.meta.url).cache)) console.log(file)
})`

const programOf = (folder: string): string => `
import { main } from './dist/${folder}/main.js'
process.exitCode = await main(process)`

beforeAll(() => {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const args = ['-p', 'tsconfig.build.json', '--outDir', built, '--declaration', 'false', '--noCheck']
  execFileSync(process.execPath, [compiler, ...args], { cwd: root })
  execFileSync(process.execPath, [path.join(root, 'build/finish.js'), built], { cwd: root })
  cpSync(path.join(root, 'package.json'), path.join(home, 'package.json'))
  cpSync(path.join(root, 'fixtures/instrumen'), path.join(home, 'fixtures'), { recursive: true })
  writeFileSync(path.join(home, 'hooks.mjs'), HOOKS)
  writeFileSync(path.join(home, 'register.mjs'), REGISTER)
  writeFileSync(path.join(home, 'program.mjs'), programOf('commands'))
  writeFileSync(path.join(home, 'bundled.mjs'), programOf('bundle'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Every module that a file of the built tree loads where it is run with these arguments. */
const loadedBy = (file: string, args: readonly string[] = []): readonly string[] => {
  const register = pathToFileURL(path.join(home, 'register.mjs')).href
  const out = execFileSync(process.execPath, ['--import', register, path.join(home, file), ...args], {
    cwd: path.join(home, 'fixtures'),
    encoding: 'utf8',
  })
  return [...new Set(out.split('\n').filter((line) => /^(?:node:|file:|[A-Z]:|\/)/.test(line)))]
}

const loaded = (entry: string): readonly string[] => loadedBy(path.join('dist', entry))

const packagesIn = (modules: readonly string[]): readonly string[] => {
  const names = modules.flatMap((module) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1] ?? [])
  return [...new Set(names)].sort()
}

describe('a run by shipped rules', () => {
  const packagesOf = (...args: readonly string[]) => packagesIn(loadedBy('program.mjs', args))

  test('loads nothing that checks instruments: they were checked when the program was built', () => {
    expect(packagesOf('score', 'dua-unit.csv', '--format', 'csv')).not.toContain('zod')
  })

  test("would be told if it did: an operator's own instrument is checked", () => {
    expect(packagesOf('rules', 'show', 'tatakelola-ikm.json')).toContain('zod')
  })
})

describe('the bundle', () => {
  const loadedFor = (...args: readonly string[]) => {
    const modules = loadedBy('bundled.mjs', args)
    return {
      files: modules.filter((module) => module.includes('/dist/bundle/')).map((file) => path.basename(file)),
      node: modules.filter((module) => module.startsWith('node:')),
    }
  }

  test('opens next to nothing for the overview, and for the help of a command nothing that reads or scores', () => {
    const overview = loadedFor('--help')
    expect(overview.files.map((file) => file.replace(/-.*/, ''))).toEqual(['main.js', 'start'])
    const help = loadedFor('score', '--help')
    expect(help.files.length).toBeLessThanOrEqual(6)
    expect(help.files.filter((file) => /^(?:scoring|read|workbook)/.test(file))).toEqual([])
  })

  test('opens tens of files to score a sheet, and nothing that starts programs', () => {
    const { files, node } = loadedFor('score', 'dua-unit.csv', '--format', 'table')
    expect(files.length).toBeGreaterThan(5)
    expect(files.length).toBeLessThanOrEqual(25)
    expect(node).not.toContain('node:child_process')
  })
})

test('the writer of workbooks needs no package, and of Node only what has a counterpart for browsers', () => {
  const modules = loaded('formats/xlsx/write.js')
  expect(modules.some((module) => module.endsWith('/formats/xlsx/write.js'))).toBe(true)
  expect(packagesIn(modules)).toEqual([])
  expect(modules.filter((module) => module.startsWith('node:')).sort()).toEqual(['node:crypto', 'node:zlib'])
})

describe('importing the library', () => {
  test('loads neither the command line, the terminal nor the writer of workbooks', () => {
    const modules = loaded('index.js')
    // What reading needs: text in columns, rules by their schema.
    expect(packagesIn(modules)).toEqual(['papaparse', 'zod'])
    expect(modules.filter((module) => /[\\/](?:cli|main|terminal|workbook)\.js$/.test(module))).toEqual([])
  })

  test('would be told if it did: the command line loads what it needs', () => {
    expect(packagesIn(loaded('commands/cli.js'))).toContain('commander')
  })
})
