import { describe, expect, it } from 'vitest'
import { COMMAND_OPTIONS } from '../../src/commands/command-options.js'
import { overview } from '../../src/commands/help.js'
import { HELP_WORDS } from '../../src/wording/help.js'
import { folderWith, ipp } from './cli.js'

describe('the help of a command', () => {
  const commands = Object.keys(COMMAND_OPTIONS)

  it.each(commands)(
    'of ipp %s fits a screen of 80 columns and 40 lines, groups its options, and says how to see the rest',
    async (command) => {
      const line = command.split(' ')
      const { out, exit } = await ipp(folderWith(), [...line, '--help'], { columns: 80 })
      const whole = (await ipp(folderWith(), [...line, '--help', '--all'], { columns: 80 })).out
      const lines = out.trimEnd().split('\n')
      expect(exit).toBe(0)
      expect(lines.length).toBeLessThanOrEqual(40)
      expect(lines.filter((each) => [...each].length > 80)).toEqual([])
      expect(out).not.toMatch(/^(?:Opsi|Options):/m)
      expect(out.includes('--help --all')).toBe(whole.length > out.length && /--[a-z]/.test(whole))
    },
  )

  it.each(['id', 'en'] as const)('of ipp itself fits such a screen too, in %s', (language) => {
    const lines = overview(language).trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(40)
    expect(lines.filter((each) => each.length > 80)).toEqual([])
  })

  it.each([
    [
      ['help', 'score'],
      ['score', '--help'],
    ],
    [
      ['help', 'rules', 'list'],
      ['rules', 'list', '--help'],
    ],
    [
      ['help', 'score', '--lang', 'en'],
      ['score', '--help', '--lang', 'en'],
    ],
  ])('is asked for by %j too', async (asked, same) => {
    expect(await ipp(folderWith(), asked)).toEqual(await ipp(folderWith(), same))
  })

  it('names what stands for a value in its own language', () => {
    const places = Object.values(COMMAND_OPTIONS).flatMap((sets) =>
      sets.flatMap(({ table }) =>
        Object.values(table).flatMap(({ takes, isRecordOnly }) =>
          isRecordOnly ? [] : (takes.replace(/\.[a-z]+/g, '').match(/[a-z]+/g) ?? []),
        ),
      ),
    )
    const isSaid = (word: string): boolean => word in HELP_WORDS.id.placeholders || ['id', 'n', 'none'].includes(word)
    expect([...new Set(places)].filter((word) => !isSaid(word))).toEqual([])
  })
})
