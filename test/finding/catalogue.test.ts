import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MEANING } from '../../src/finding/code.js'
import { WORDING } from '../../src/wording/codes/all.js'
import { MADE } from '../formats/xlsx/corpus.js'

const ROOT = path.resolve(import.meta.dirname, '../..')

const jsonOf = <T>(file: string): T => JSON.parse(readFileSync(path.join(ROOT, 'fixtures/corpus', file), 'utf8'))

const catalogue = Object.keys(jsonOf<Readonly<Record<string, string>>>('catalogue.json'))
const { additional } = jsonOf<{ readonly additional: readonly string[] }>('codes.json')
const codes = Object.keys(MEANING)

const textsBelow = (folder: string, leaveOut: RegExp): string =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.ts') && !leaveOut.test(name))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'))
    .join('\n')

const namedIn = (text: string): ReadonlySet<string> => new Set(text.match(/\b[EWN]-[A-Z]+(?:-[A-Z0-9]+)*\b/g) ?? [])

const without = (all: readonly string[], some: ReadonlySet<string>): readonly string[] =>
  all.filter((each) => !some.has(each))

describe('the catalogue of findings', () => {
  it('is the 68 codes that were agreed on and those listed as additional, no other', () => {
    expect(catalogue).toHaveLength(68)
    expect([...additional]).toEqual([...additional].sort())
    expect([...codes].sort()).toEqual([...catalogue, ...additional].sort())
  })

  it('has words for each code in both languages', () => {
    expect(Object.keys(WORDING).sort()).toEqual([...codes].sort())
    for (const { id, en } of Object.values(WORDING))
      for (const text of [id, en]) expect(text.what && text.fix).toBeTruthy()
  })

  it('has no code that nothing tells', () => {
    expect(without(codes, namedIn(textsBelow('src', /^(finding\/code|wording\/)/)))).toEqual([])
  })

  it('has a page on each code', () => {
    expect(without(codes, namedIn(readFileSync(path.join(ROOT, 'docs/findings.md'), 'utf8')))).toEqual([])
  })

  it('shows each code in a file of the corpus or in a test', () => {
    const inFiles = MADE.flatMap(({ expect: due }) => [due, ...(due.or ?? [])].flatMap(({ code }) => code ?? []))
    const shown = new Set([...inFiles, ...namedIn(textsBelow('test', /^(finding\/catalogue|wording\/|scratch\/)/))])
    expect(without(codes, shown)).toEqual([])
  })

  it('is named rightly wherever a code is named', () => {
    const known = new Set([...codes, 'E-LIMIT'])
    expect(without([...namedIn(textsBelow('src', /^$/))], known)).toEqual([])
  })
})
