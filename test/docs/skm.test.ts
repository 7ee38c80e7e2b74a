import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { folderWith, ipp } from '../commands/cli.js'
import { blocksOf, commandsIn, pattern } from './console.js'

describe.each(['docs/skm.md', 'docs/skm.id.md'])('%s', (file) => {
  const page = readFileSync(file, 'utf8')

  test('shows what the commands print', async () => {
    let commands = 0
    for (const { kind, text } of blocksOf(page))
      for (const { args, output } of kind === 'console' ? commandsIn(text) : []) {
        const { out } = await ipp(folderWith('skm/loket.csv', 'skm/loket-2023.csv'), args)
        expect(out).toMatch(pattern(output))
        commands++
      }
    expect(commands).toBe(2)
  })

  test('names every bound of the grades and every code that it speaks of', () => {
    const said = page.replaceAll(',', '.')
    for (const bound of ['88.31', '76.61', '65.00', '25.00']) expect(said).toContain(bound)
    for (const code of [
      'E-SURVEY-ELEMENTS',
      'E-SURVEY-SCALE',
      'E-SURVEY-OTHER',
      'E-SURVEY-SKM',
      'N-SURVEY-ORDER',
      'N-SURVEY-FOOT',
      'N-SIDE-UNIT',
    ])
      expect(page).toContain(code)
  })
})
