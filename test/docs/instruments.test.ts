import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put, textOf } from '../commands/cli.js'

/** A fenced block of the page: its kind, and what stands in it. */
interface Block {
  readonly kind: string
  readonly text: string
}

const page = readFileSync('docs/instruments.md', 'utf8')
const blocks: readonly Block[] = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}))

/** "$ ipp …" with the output below it. */
const commandsIn = (text: string) =>
  text
    .split(/^\$ ipp /m)
    .slice(1)
    .map((part) => {
      const [line = '', ...output] = part.trimEnd().split('\n')
      return { args: line.split(' '), output }
    })

/** What was printed as the page shows it: a line "…" stands for any number of lines. */
const pattern = (output: readonly string[]): RegExp => {
  const literal = (line: string) => line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const lines = output.map((line) => (line === '…' ? '(?:.*\\n)*?' : `${literal(line)}\\n`))
  return new RegExp(`^${lines.join('')}$`)
}

/** Lines of an edit against a file: what is there by its lines, blanks in front aside. */
const edited = (file: string, edit: readonly string[]): string => {
  const marked = edit.map((line) => ({ mark: line[0], text: line.slice(1).trim() }))
  const before = marked.filter(({ mark }) => mark !== '+').map(({ text }) => text)
  const after = marked.filter(({ mark }) => mark !== '-').map(({ text }) => text)
  const lines = file.split('\n')
  const at = lines.findIndex((_, i) => before.every((text, j) => lines[i + j]?.trim() === text))
  expect([edit[0], at]).not.toEqual([edit[0], -1])
  const [indent = ''] = /^ */.exec(lines[at] ?? '') ?? []
  return lines.toSpliced(at, before.length, ...after.map((text) => indent + text)).join('\n')
}

const FIXTURES = ['tatakelola-ikm.json', 'kasus.json', 'kasus.csv', 'lembar.csv', 'dua-unit.csv']

describe('docs/instruments.md', () => {
  it('shows what the commands print, step by step', async () => {
    const folder = folderWith(...FIXTURES.map((name) => `instrumen/${name}`))
    for (const { kind, text } of blocks) {
      if (kind === 'csv') {
        put(folder, { 'cases-2026.csv': text })
        const [head = '', first = ''] = text.split('\n')
        put(folder, { 'old.csv': `${head}\n${first.replace('4.0875', '4.075')}\n` })
      }
      if (kind === 'diff') {
        const [head = '', ...edit] = text.trimEnd().split('\n')
        const file = head.replace('--- ', '')
        put(folder, { [file]: edited(textOf(folder, file), edit) })
      }
      for (const { args, output } of kind === 'console' ? commandsIn(text) : []) {
        const { out, err } = await ipp(folder, args)
        expect(args[1] === 'new' ? err : out).toMatch(pattern(output))
      }
    }
  })
})
