import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = path.resolve(import.meta.dirname, '../src')

/** Which rooms a room may look into; its own it always may. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  exact: [],
  finding: [],
  instrument: ['exact'],
  engine: ['exact', 'finding', 'instrument'],
  formats: ['finding'],
  scoresheet: ['exact', 'finding', 'instrument', 'engine', 'formats'],
  rules: ['exact', 'finding', 'instrument', 'engine'],
  report: ['exact', 'finding', 'instrument', 'engine', 'formats', 'rules'],
  commands: ['exact', 'finding', 'instrument', 'engine', 'formats', 'scoresheet', 'rules', 'report'],
  library: ['exact', 'finding', 'instrument', 'engine', 'formats', 'scoresheet', 'rules', 'report', 'commands'],
}

/** Each package and the files that own it. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  'decimal.js': /^exact\/exact\.ts$/,
  zod: /^(instrument\/|rules\/|scoresheet\/map\.ts$)/,
  papaparse: /^formats\/csv\//,
  exceljs: /^formats\/xlsx\/write/,
  chalk: /^formats\/terminal\.ts$/,
  'cli-table3': /^formats\/terminal\.ts$/,
  docx: /^formats\/docx\.ts$/,
  commander: /^(cli\.ts|commands\/)/,
  tinyglobby: /^commands\/pattern\.ts$/,
  'jsonc-parser': /^(instrument|rules|commands\/rules)\//,
}

/** Where Node's own doors to the outside may be used beside the shell, which may use them all. */
const NODE: Readonly<Record<string, RegExp>> = {
  'node:fs': /^instrument\/catalog\.ts$/,
  'node:crypto': /^(instrument|report|formats)\//,
  'node:zlib': /^formats\//,
  'node:buffer': /^(formats|scoresheet)\//,
  'node:stream': /^formats\//,
}

interface Import {
  readonly from: string
  readonly to: string
}

const importsOf = (file: string): readonly Import[] => {
  const text = readFileSync(path.join(SRC, file), 'utf8')
  const found = text.matchAll(/^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm)
  return [...found].map((match) => ({ from: file, to: match[1] ?? match[2] ?? '' }))
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(path.sep).join('/'))

const imports = files.flatMap(importsOf)
const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '')
const target = ({ from, to }: Import): string => path.posix.join(path.posix.dirname(from), to)
const shown = ({ from, to }: Import): string => `${from} → ${to}`

describe('the house', () => {
  it('has no room that nobody planned', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== ''))
    expect([...rooms].filter((room) => !(room in ARROWS))).toEqual([])
  })

  it('lets a room look only into the rooms below it', () => {
    const wrong = imports.filter((each) => {
      const from = roomOf(each.from)
      if (!each.to.startsWith('.') || from === '') return false
      const to = roomOf(target(each))
      return to !== from && !(ARROWS[from] ?? []).includes(to)
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('keeps each package with its one owner', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (to.startsWith('.') || to.startsWith('node:')) return false
      return !OWNERS[to]?.test(from)
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('opens files only in the shell and in the catalog of instruments', () => {
    const wrong = imports.filter(
      ({ from, to }) => to.startsWith('node:') && !['', 'commands'].includes(roomOf(from)) && !NODE[to]?.test(from),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it('spells no figure of the regulation in code', () => {
    const law = /(?<![\d.])(?:4\.51|4\.01|3\.51|3\.01|2\.51|2\.01|1\.51|1\.01|0\.75|0\.25)(?![\d.])/
    const wrong = files.filter((file) =>
      law.test(readFileSync(path.join(SRC, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')),
    )
    expect(wrong).toEqual([])
  })
})
