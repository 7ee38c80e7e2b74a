import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')

const benches = readdirSync(path.join(ROOT, 'bench')).filter((name) => name.endsWith('.js'))

/** The built modules that a bench asks for, as their sources. */
const sourcesOf = (name: string): readonly string[] =>
  [...readFileSync(path.join(ROOT, 'bench', name), 'utf8').matchAll(/'\.\.\/dist\/([\w/.-]+)\.js'/g)].map(
    ([, module = '']) => `src/${module}.ts`,
  )

it('benches, which run on no other occasion, ask for modules that are there', () => {
  const asked = benches.flatMap((name) => sourcesOf(name).map((source) => `${name}: ${source}`))
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((each) => !existsSync(path.join(ROOT, each.split(': ')[1] ?? '')))).toEqual([])
})
