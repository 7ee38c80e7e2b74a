import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ipp } from '../commands/cli.js'
import { blocksOf, pattern } from './console.js'
import { fillSeason, SHEET, seasonFolder } from './season.js'

/** "$ ipp …" with the output below it; the line may be the program's name alone. */
const commandsOf = (page: string) =>
  blocksOf(page)
    .filter(({ kind }) => kind === 'console')
    .flatMap(({ text }) => text.split(/^\$ ipp ?/m).slice(1))
    .map((part) => {
      const [line = '', ...output] = part.trimEnd().split('\n')
      return { args: line.split(' ').filter((word) => word !== ''), output }
    })

describe.each(['docs/panduan.md', 'docs/panduan.en.md'])('%s', (file) => {
  const page = readFileSync(file, 'utf8')

  test('leads through the season as the commands print it', async () => {
    const folder = seasonFolder()
    const commands = commandsOf(page)
    for (const { args, output } of commands) {
      const { out, err } = await ipp(folder, args)
      expect([args.join(' '), out || err]).toEqual([args.join(' '), expect.stringMatching(pattern(output))])
      // What people do between the commands: fill in the blank sheet, mend what was marked.
      if (args[0] === 'template') await fillSeason(folder, 'slips')
      if (args.includes('--fix-copy')) {
        renameSync(path.join(folder, args[3] ?? ''), path.join(folder, SHEET))
        await fillSeason(folder, 'mended')
      }
    }
    expect(commands.length).toBeGreaterThanOrEqual(10)
    expect(commands.flatMap(({ args }) => args)).toContain(SHEET)
  })

  test('shows the list of units that its folder has', () => {
    const [list] = blocksOf(page).filter(({ kind }) => kind === 'csv')
    expect(list?.text).toBe(readFileSync('fixtures/panduan/daftar-unit.csv', 'utf8'))
  })
})
