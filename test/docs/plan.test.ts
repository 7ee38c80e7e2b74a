import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { folderWith, ipp } from '../commands/cli.js'
import { blocksOf, commandsIn, pattern } from './console.js'

const commandsOf = (page: string) =>
  blocksOf(readFileSync(page, 'utf8')).flatMap(({ kind, text }) => (kind === 'console' ? commandsIn(text) : []))

const CONVERSATIONS = ['docs/plan.md', 'docs/plan.id.md'].map((page) => [page, commandsOf(page)] as const)

describe.each(CONVERSATIONS)('%s', (page, commands) => {
  test('has the conversation in four steps, one for the agency, one with changed scores, one a year later and one about ranks', () => {
    expect(commands).toHaveLength(8)
  })

  test.each(commands)('shows what is printed: ipp $args', async ({ args, output }) => {
    const { exit, out } = await ipp(
      folderWith(
        ...['lembar', 'biaya', 'perubahan', 'baru', 'terisi'].map((name) => `rencana/${name}.csv`),
        'corpus/tiny.json',
        'golden/input/rapi.csv',
      ),
      args,
    )
    expect(exit).toBe(0)
    expect(out).toMatch(pattern(output))
  })

  test('tells of every option of its own', async () => {
    const { out } = await ipp(folderWith(), ['plan', '--help'])
    const { out: reading } = await ipp(folderWith(), ['explain', '--help'])
    const optionsIn = (help: string) => [...help.matchAll(/^ +(?:-\w, )?--([a-z0-9-]+)/gm)].map(([, name = '']) => name)
    const known = new Set([...optionsIn(reading), 'force', 'output', 'open'])
    const text = readFileSync(page, 'utf8')
    for (const option of optionsIn(out).filter((each) => !known.has(each))) expect(text).toContain(`\`--${option}`)
  })
})
