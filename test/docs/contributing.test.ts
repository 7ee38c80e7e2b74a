import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const page = readFileSync('CONTRIBUTING.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> }

const without = (named: readonly string[], isThere: (each: string) => boolean) => named.filter((each) => !isThere(each))

describe('CONTRIBUTING.md', () => {
  it('names no file or folder that is not there', () => {
    const inCode = [...page.matchAll(/(?<![\w./-])(?:src|test|fixtures|docs|build|bin|\.ci)\/[\w./-]*\w/g)].map(
      ([path]) => path,
    )
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path)
    expect(inCode.length).toBeGreaterThan(20)
    expect(without([...inCode, ...links], existsSync)).toEqual([])
  })

  it('names no npm script that is not there', () => {
    const named = [...page.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(4)
    expect(without(named, (name) => name in scripts)).toEqual([])
  })
})
