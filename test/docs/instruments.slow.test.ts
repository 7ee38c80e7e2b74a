import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put, textOf } from '../commands/cli.js'
import { blocksOf, commandsIn, edited, pattern } from './console.js'

const blocks = blocksOf(readFileSync('docs/instruments.md', 'utf8'))

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
