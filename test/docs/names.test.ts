import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMAND_OPTIONS, COMMON_OPTIONS } from '../../src/commands/command-options.js'
import { MEANING } from '../../src/finding/code.js'
import { shippedInstruments } from '../../src/instrument/catalog.js'
import { LIMIT_OPTIONS } from '../../src/run/options.js'
import { SEASON_OUTPUT } from '../../src/run/output-options.js'
import { allTexts } from '../wording/terms.js'
import { namesIn } from './options-page.js'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Options that every command takes, and those of limits. */
const ALL = [
  '--lang',
  '--help',
  '--all',
  '--version',
  ...namesIn([COMMON_OPTIONS]),
  ...Object.values(LIMIT_OPTIONS).map(({ name }) => `--${name}`),
]
const OPTIONS = new Set([
  ...ALL,
  ...Object.values(SEASON_OUTPUT).map(({ name }) => `--${name}`),
  ...Object.values(COMMAND_OPTIONS).flatMap(namesIn),
])
const COMMANDS = new Set(Object.keys(COMMAND_OPTIONS).flatMap((name) => [name, name.split(' ')[0] ?? '']))
const CODES = new Set(Object.keys(MEANING))
const INSTRUMENTS = new Set(shippedInstruments().map(({ id }) => id))

const pages = (): readonly (readonly [name: string, text: string])[] =>
  [
    ...readdirSync(path.join(ROOT, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
    'README.md',
    'README.id.md',
  ].map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')])

/** What is code on a page: spans in backticks, and the lines of fenced blocks. */
const codeIn = (text: string): readonly string[] =>
  text
    .split(/^```.*$/m)
    .flatMap((part, i) =>
      i % 2 === 1 ? part.split('\n') : [...part.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
    )

/** Other programs, whose options and arguments are their own: what stands before `ipp` on their line, or all of it. */
const OTHERS =
  /^\s*(?:[$-] )?(?:run: )?(?:[A-Z_]+=\S* )*(?:npm|npx|node|git|docker|duckdb|bq|psql|vitest|curl|tar|soffice|cd)\b.*?(?= ipp |$)/

/** Each text that may name something of ours, with where it stands. */
const TEXTS: readonly (readonly [where: string, text: string])[] = [
  ...[...allTexts()].flatMap(([name, texts]) => texts.map((text) => [name, text] as const)),
  ...pages().flatMap(([name, text]) => codeIn(text).map((code) => [name, code.replace(OTHERS, '')] as const)),
]

/** Names that a pattern finds and a list does not have; what is written with an ellipsis stands for all that begin so. */
const unknown = (pattern: RegExp, known: ReadonlySet<string>): readonly string[] => {
  const isKnown = (name: string, behind: string): boolean =>
    known.has(name) || (/^-?(?:…|\.\.\.|\*|<|\$\{)/.test(behind) && [...known].some((each) => each.startsWith(name)))
  const found = TEXTS.flatMap(([where, text]) =>
    [...text.matchAll(pattern)].flatMap(({ 1: name = '', 0: whole, index }) =>
      isKnown(name, text.slice(index + whole.length)) ? [] : [`${where}: ${name} in ${text}`],
    ),
  )
  return [...new Set(found)]
}

/** Options of the runtime and of the package manager that texts of ours name by themselves. */
const FOREIGN = ['--heap-growing-percent', '--semi-space-growth-factor', '--package']

/** Words behind the tool's own name that no command is meant by. */
const PROSE = new Set([
  'alone',
  'saja',
  'sendiri',
  'itself',
  'is',
  'dan',
  'or',
  'for',
  'wrote',
  'writes',
  'di',
  'in',
  'seal',
  'stands',
  'command',
])

describe('texts and pages name', () => {
  it('only options that some command has', () => {
    expect(unknown(/(?<![\w-])(--[a-z][a-z\d]*(?:-[a-z\d]+)*)/g, new Set([...OPTIONS, ...FOREIGN]))).toEqual([])
  })

  it('only commands that there are', () => {
    const pattern = /(?<![\w./-])ipp (rules [a-z]+|[a-z]+)(?![\w.=])/g
    expect(unknown(pattern, new Set([...COMMANDS, ...PROSE]))).toEqual([])
  })

  it('only findings that there are', () => {
    expect(unknown(/(?<![\w-])([EWN]-[A-Z\d]+(?:-[A-Z\d]+)*)(?![\w])/g, CODES)).toEqual([])
  })

  it('only instruments that ship', () => {
    expect(unknown(/(?<![\w-])((?:pekppp|evaluasi)-\d{4})(?![\w-])/g, INSTRUMENTS)).toEqual([])
  })

  it('enough of them that the scan is one', () => {
    const count = (pattern: RegExp) => TEXTS.filter(([, text]) => pattern.test(text)).length
    expect([count(/--[a-z]/) > 200, count(/\bipp [a-z]/) > 100, count(/\b[EWN]-[A-Z]/) > 200]).toEqual([
      true,
      true,
      true,
    ])
    expect(unknown(/(--column)/g, new Set()).length).toBeGreaterThan(10)
  })
})
