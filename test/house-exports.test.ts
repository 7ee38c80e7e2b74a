import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx?|js)$/.test(file))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)

const FILES = ['src', 'test', 'build', 'bench'].flatMap(filesBelow)
const TEXTS = new Map(FILES.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]))

/** What no import shows: where a program begins, and what the build puts in the place of a file with the same exports. */
const BY_NAME = /^src\/(?:index|commands\/main|instrument\/ready-rules|platform\/(?:browser|single)\/[\w-]+)\.ts$/

/** Types that nobody imports and a declaration of another file still has to name. */
const IN_DECLARATIONS = ['Named', 'Unknown', 'UnreadByAgency']

const exportsOf = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /^export (?:async )?(?:const|function\*?|interface|type|class) (?:(\w+)|\[([^\]]+)\]|\{([^}]+)\})/gm,
    ),
  ].flatMap(([, name, list, members]) => (name ?? list ?? members ?? '').split(',').map((each) => each.trim()))

const sourceOf = (from: string, to: string): string => {
  const file = path.posix.join(path.posix.dirname(from), to).replace(/^dist\//, 'src/')
  return [file, file.replace(/\.js$/, '.ts'), file.replace(/\.js$/, '.tsx')].find((each) => TEXTS.has(each)) ?? file
}

/** What one file takes from others: names, or everything where it takes a module as a whole or while it runs. */
const takenBy = (file: string, text: string): readonly (readonly [from: string, names: readonly string[]])[] => {
  const listed = [...text.matchAll(/^(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'(\.[^']+)'/gm)].map(
    ([, names = '', to = '']) =>
      [sourceOf(file, to), names.split(',').map((name) => name.trim().replace(/^type |\s+as .*$/g, ''))] as const,
  )
  const words = [...new Set(text.match(/\w+/g))]
  const whole = [...text.matchAll(/\bimport\(\s*['"`](\.[^'"`]+)['"`]|^import \* as \w+ from '(\.[^']+)'/gm)].map(
    ([, loaded, all]) => [sourceOf(file, loaded ?? all ?? ''), words] as const,
  )
  return [...listed, ...whole]
}

it('nothing is exported that no other file uses', () => {
  const taken = new Map<string, Set<string>>()
  for (const [file, text] of TEXTS)
    for (const [from, names] of takenBy(file, text)) taken.set(from, new Set([...(taken.get(from) ?? []), ...names]))
  const idle = FILES.filter((file) => file.startsWith('src/') && !BY_NAME.test(file)).flatMap((file) =>
    exportsOf(TEXTS.get(file) ?? '')
      .filter((name) => !taken.get(file)?.has(name))
      .map((name) => `${file}: ${name}`),
  )
  expect(idle.filter((each) => !IN_DECLARATIONS.includes(each.split(' ')[1] ?? ''))).toEqual([])
  expect(idle).toHaveLength(IN_DECLARATIONS.length)
})
