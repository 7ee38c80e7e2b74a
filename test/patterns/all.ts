import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'vitest/node'

const SRC = path.resolve(import.meta.dirname, '../../src')

/** The program's own files, by their place in `src`. */
export const sources = (): readonly string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.split(path.sep).join('/'))

const isLiteral = (value: object): value is { readonly regex: { readonly pattern: string; readonly flags: string } } =>
  'regex' in value && typeof value.regex === 'object'

function* literalsIn(node: unknown): Generator<RegExp> {
  if (typeof node !== 'object' || node === null) return
  if (isLiteral(node)) yield new RegExp(node.regex.pattern, node.regex.flags)
  else for (const part of Object.values(node)) yield* literalsIn(part)
}

/** Every pattern that is written out in a file. */
export const literalsOf = (file: string): readonly RegExp[] => [
  ...literalsIn(parseAst(readFileSync(path.join(SRC, file), 'utf8'), { lang: 'ts' })),
]

/** Runs `work` and tells of every pattern that is put together meanwhile. */
export const madeDuring = async (work: () => Promise<void>): Promise<readonly RegExp[]> => {
  const [own, made] = [globalThis.RegExp, [] as RegExp[]]
  const heard = new Proxy(own, {
    construct: (target, given, type) => {
      const pattern: RegExp = Reflect.construct(target, given, type)
      made.push(pattern)
      return pattern
    },
  })
  globalThis.RegExp = heard
  try {
    await work()
  } finally {
    globalThis.RegExp = own
  }
  return made
}
