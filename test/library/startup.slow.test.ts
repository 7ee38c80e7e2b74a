import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
/** Built apart from dist, inside the project so that packages are found. */
const home = path.join(root, `reports/startup-${process.pid}`)
const built = path.join(home, 'dist')

/** Tells each module that is loaded, of ESM, of CommonJS and of Node itself, on standard output. */
const HOOKS = `
import { writeSync } from 'node:fs'
export const load = (url, context, next) => {
  writeSync(1, url + '\\n')
  return next(url, context)
}`

const REGISTER = `
import Module, { createRequire, register } from 'node:module'
import { writeSync } from 'node:fs'
register(new URL('hooks.mjs', import.meta.url))
const load = Module._load
Module._load = (id, ...more) => {
  if (id.startsWith('node:')) writeSync(1, id + '\\n')
  return load(id, ...more)
}
process.on('exit', () => {
  for (const file of Object.keys(createRequire(import.meta.url).cache)) console.log(file)
})`

const programOf = (entry: string): string => `
import { main } from './dist/${entry}'
process.exitCode = await main(process)`

beforeAll(() => {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const args = ['-p', 'tsconfig.build.json', '--outDir', built, '--declaration', 'false', '--noCheck']
  mkdirSync(home, { recursive: true })
  cpSync(path.join(root, 'package.json'), path.join(home, 'package.json'))
  execFileSync(process.execPath, [compiler, ...args], { cwd: root })
  execFileSync(process.execPath, [path.join(root, 'build/finish.js'), built], { cwd: root })
  cpSync(path.join(root, 'fixtures/instrumen'), path.join(home, 'fixtures'), { recursive: true })
  writeFileSync(path.join(home, 'hooks.mjs'), HOOKS)
  writeFileSync(path.join(home, 'register.mjs'), REGISTER)
  writeFileSync(path.join(home, 'program.mjs'), programOf('commands/main.js'))
  writeFileSync(path.join(home, 'bundled.mjs'), programOf('bundle/main.cjs'))
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
      files: [
        ...new Set(modules.filter((module) => module.includes('/dist/bundle/')).map((file) => path.basename(file))),
      ],
      node: modules.filter((module) => module.startsWith('node:')),
    }
  }

  test('opens next to nothing for the overview, and for the help of a command nothing that reads or scores', () => {
    const overview = loadedFor('--help')
    expect(overview.files.map((file) => file.replace(/-.*/, ''))).toEqual(['main.cjs', 'rolldown', 'start'])
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

/** Each file of the bundle that scoring a sheet loads from `bin`, with whether the engine took its compiled code; and what was printed. */
const compiledIn = (bundle: string) => {
  const launcher = pathToFileURL(path.join(root, 'bin/ipp.js')).href
  const code = `
import launcher from '${launcher}'
const { load, scripts } = launcher.loaderOf('${bundle}')
process.exitCode = await load(launcher.MAIN).main(process)
for (const [name, { cachedDataRejected }] of scripts) console.error('took', name, cachedDataRejected === false)`
  const args = ['--input-type=module', '-e', code, 'ipp', 'score', 'dua-unit.csv', '--format', 'csv']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: path.join(home, 'fixtures'), encoding: 'utf8' })
  return { stdout, taken: [...stderr.matchAll(/^took (\S+) (true|false)$/gm)].map(([, name, took]) => [name, took]) }
}

describe('the compiled code beside the bundle', () => {
  const bundle = path.join(built, 'bundle')

  test('is there for every file, and is taken by the engine that it was compiled for', () => {
    const compiled = readdirSync(bundle).find((name) => name.startsWith('compiled-')) ?? ''
    const files = readdirSync(bundle).filter((name) => name.endsWith('.cjs'))
    expect(readdirSync(path.join(bundle, compiled)).sort()).toEqual(files.sort())
    const { taken } = compiledIn(bundle)
    expect(taken.length).toBeGreaterThan(5)
    expect(taken.filter(([, took]) => took === 'false')).toEqual([])
  })

  test('changes nothing of the result where it does not fit or is not there', () => {
    const { stdout } = compiledIn(bundle)
    expect(stdout.split('\n').length).toBeGreaterThan(2)
    const compiled = readdirSync(bundle).find((name) => name.startsWith('compiled-')) ?? ''
    for (const name of readdirSync(path.join(bundle, compiled)))
      writeFileSync(path.join(bundle, compiled, name), 'of another engine')
    const refused = compiledIn(bundle)
    expect(refused.taken.filter(([, took]) => took === 'true')).toEqual([])
    expect(refused.stdout).toBe(stdout)
    rmSync(path.join(bundle, compiled), { recursive: true })
    expect(compiledIn(bundle).stdout).toBe(stdout)
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
