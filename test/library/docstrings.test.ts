import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const src = path.resolve(import.meta.dirname, '../../src')
const index = readFileSync(path.join(src, 'index.ts'), 'utf8')

interface Exported {
  /** As the file that declares it calls it. */
  readonly name: string
  readonly file: string
}

const exported = [...index.matchAll(/^export (type )?\{([^}]+)\} from '([^']+)\.js'/gm)].flatMap(
  ([, , names = '', file = '']): readonly Exported[] =>
    names
      .split(',')
      .map((each) => each.trim().replace(/^type /, ''))
      .filter((each) => each !== '')
      .map((each) => ({ name: each.split(' as ')[0] ?? '', file: `${file}.ts` })),
)

/** Whether a comment for users stands right above the declaration. */
const isDescribed = ({ name, file }: Exported): boolean => {
  const text = readFileSync(path.join(src, file), 'utf8')
  return new RegExp(`\\*/\\nexport (?:const|class|interface|type|function\\*?) ${name}\\b`).test(text)
}

describe('what the library exports', () => {
  test('is all found by this test', () => {
    expect(exported.length).toBeGreaterThan(120)
    expect(index.split('\n').filter((line) => /^export (?!(type )?\{)/.test(line))).toEqual([])
  })

  test('says what it means in the domain', () => {
    expect(exported.filter((each) => !isDescribed(each)).map(({ name, file }) => `${file} ${name}`)).toEqual([])
  })
})
