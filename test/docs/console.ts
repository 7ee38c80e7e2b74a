import { expect } from 'vitest'

/** A fenced block of a page: its kind, and what stands in it. */
export interface Block {
  readonly kind: string
  readonly text: string
}

/** All fenced blocks of a page, in their order. */
export const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind = '', text = '']) => ({ kind, text }))

/** "$ ipp …" with the output below it. */
export const commandsIn = (text: string) =>
  text
    .split(/^\$ ipp /m)
    .slice(1)
    .map((part) => {
      const [line = '', ...output] = part.trimEnd().split('\n')
      return { args: line.split(' '), output }
    })

/** What was printed as the page shows it: a line "…" stands for any number of lines. */
export const pattern = (output: readonly string[]): RegExp => {
  const literal = (line: string) => line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const lines = output.map((line) => (line === '…' ? '(?:.*\\n)*?' : `${literal(line)}\\n`))
  return new RegExp(`^${lines.join('')}$`)
}

/** Lines of an edit against a file: what is there by its lines, blanks in front aside. */
export const edited = (file: string, edit: readonly string[]): string => {
  const marked = edit.map((line) => ({ mark: line[0], text: line.slice(1).trim() }))
  const before = marked.filter(({ mark }) => mark !== '+').map(({ text }) => text)
  const after = marked.filter(({ mark }) => mark !== '-').map(({ text }) => text)
  const lines = file.split('\n')
  const at = lines.findIndex((_, i) => before.every((text, j) => lines[i + j]?.trim() === text))
  expect([edit[0], at]).not.toEqual([edit[0], -1])
  const [indent = ''] = /^ */.exec(lines[at] ?? '') ?? []
  return lines.toSpliced(at, before.length, ...after.map((text) => indent + text)).join('\n')
}
