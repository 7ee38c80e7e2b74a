import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PARTS } from './parts.js'
import { type Reported, scoreText, survivorsText, tallied } from './tally.js'

const root = path.resolve(import.meta.dirname, '../..')
const parts = Object.values(PARTS)

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)

describe('the parts that are mutated', () => {
  it('are all of the arithmetic, the engine and the reading of instruments, each file once', () => {
    const files = parts.flatMap((part) => part.files)
    const rooms = ['src/exact', 'src/engine', 'src/instrument']
    expect([...files].sort()).toEqual(rooms.flatMap(sourcesIn).sort())
  })

  it('are held by tests that there are, of the same rooms', () => {
    const tests = parts.flatMap((part) => part.tests)
    expect(tests.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
    expect(tests.filter((file) => !/^test\/(?:exact|engine|instrument)\//.test(file))).toEqual([])
  })
})

const mutant = (status: string, line: number, column: number, end: number, replacement?: string) => ({
  status,
  location: { start: { line, column }, end: { line, column: end } },
  ...(replacement === undefined ? {} : { replacement }),
})
const REPORT: readonly Reported[] = [
  [
    'src/a.ts',
    {
      source: 'const a = 1 + 2\nconst b = a\n',
      mutants: [
        mutant('Killed', 1, 11, 16),
        mutant('Timeout', 1, 11, 16),
        mutant('Survived', 2, 11, 12, '""'),
        mutant('Survived', 1, 11, 16, '1 -\n 2'),
        mutant('CompileError', 1, 1, 2),
      ],
    },
  ],
  ['src/b.ts', { source: 'b', mutants: [mutant('Killed', 1, 1, 2), mutant('NoCoverage', 1, 1, 2, '')] }],
  ['src/types.ts', { source: '', mutants: [] }],
]

describe('the tally of changes', () => {
  it('counts those that a test noticed or never came back from, and leaves out what could not be tried', () => {
    expect(tallied(REPORT)).toEqual({
      files: [
        { name: 'src/a.ts', noticed: 2, unnoticed: 2, score: 50 },
        { name: 'src/b.ts', noticed: 1, unnoticed: 1, score: 50 },
      ],
      total: { name: 'all', noticed: 3, unnoticed: 3, score: 50 },
    })
    expect(scoreText(tallied(REPORT)).split('\n').slice(2)).toEqual([
      '| src/a.ts | 4 | 2 | 2 | 50.0 |',
      '| src/b.ts | 2 | 1 | 1 | 50.0 |',
      '| all | 6 | 3 | 3 | 50.0 |',
    ])
  })

  it('lists what went unnoticed in the order of the lines, with what stood there and what was put there', () => {
    expect(survivorsText(REPORT)).toBe(
      [
        'src/a.ts:1:11 Survived',
        '  - 1 + 2',
        '  + 1 - 2',
        'src/a.ts:2:11 Survived',
        '  - a',
        '  + ""',
        'src/b.ts:1:1 NoCoverage',
        '  - b',
        '  + ',
        '',
      ].join('\n'),
    )
  })
})

describe('docs/mutation.md', () => {
  const page = existsSync(path.join(root, 'docs/mutation.md'))
    ? readFileSync(path.join(root, 'docs/mutation.md'), 'utf8')
    : ''
  const rows = [...page.matchAll(/^\| (src\/\S+|all) \| (\d+) \| (\d+) \| (\d+) \| ([\d.]+) \|$/gm)].map(
    ([, name = '', ...figures]) => ({ name, figures: figures.map(Number) }),
  )

  it('names files that are mutated, and adds up', () => {
    const files = rows.filter(({ name }) => name !== 'all')
    const known = new Set(parts.flatMap((part) => part.files))
    expect(files.filter(({ name }) => !known.has(name))).toEqual([])
    const sums = [0, 1, 2].map((i) => files.reduce((sum, { figures }) => sum + (figures[i] ?? 0), 0))
    const [all] = rows.filter(({ name }) => name === 'all')
    expect(all?.figures.slice(0, 3)).toEqual(sums)
    for (const { figures } of rows) {
      const [changes = 0, noticed = 0, unnoticed = 0, score] = figures
      expect([noticed + unnoticed, ((100 * noticed) / changes).toFixed(1)]).toEqual([changes, score?.toFixed(1)])
    }
    expect(all?.figures[3]).toBeGreaterThanOrEqual(90)
  })
})
