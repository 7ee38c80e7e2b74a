import { describe, expect, it } from 'vitest'
import { COMMAND_OPTIONS, COMMON_OPTIONS } from '../../src/commands/command-options.js'
import { overview } from '../../src/commands/help.js'
import { optionTexts } from '../../src/run/option.js'
import { folderWith, ipp } from '../commands/cli.js'
import { namesIn, optionsPage } from './options-page.js'

/** The first words of the lines below a heading. */
const listedBelow = (heading: string, text: string): readonly string[] => {
  const [, below = ''] = text.split(heading)
  const [block = ''] = below.trimStart().split('\n\n')
  return block.split('\n').flatMap((line) => /^ {0,2}([a-z]+) /.exec(`${line} `)?.[1] ?? [])
}

describe('docs/options.md', () => {
  it('says of every option what the help pages say', async () => {
    await expect(optionsPage()).toMatchFileSnapshot('../../docs/options.md')
  })

  it('has every command', async () => {
    const rules = (await ipp(folderWith(), ['rules', '--help', '--lang', 'en'])).out
    const commands = listedBelow('Commands\n', overview('en')).flatMap((name) =>
      name === 'rules' ? listedBelow('Commands:', rules).map((each) => `rules ${each}`) : [name],
    )
    expect(Object.keys(COMMAND_OPTIONS).sort()).toEqual([...commands].sort())
  })

  it.each(Object.entries(COMMAND_OPTIONS))(
    'has the options of ipp %s, which its help page groups',
    async (command, sets) => {
      const { out } = await ipp(folderWith(), [...command.split(' '), '--help', '--all', '--lang', 'en'])
      const listed = [...out.matchAll(/^ {2}(?:-\w, )?(--[a-z0-9-]+)/gm)].map(([, name = '']) => name)
      const named = [...namesIn(sets), ...namesIn([COMMON_OPTIONS])]
      expect(listed.filter((name) => name !== '--help').sort()).toEqual(named.sort())
    },
  )

  const examples = Object.entries(COMMAND_OPTIONS).flatMap(([command, sets]) =>
    sets.flatMap(({ table, help }) =>
      Object.entries(table).flatMap(([key, option]) =>
        option.isRecordOnly ? [] : [{ command, table, option, example: help[key]?.example ?? '' }],
      ),
    ),
  )

  it.each(examples)('gives $example to ipp $command as it may be given', ({ table, option, example }) => {
    const [, flag, value] = /(?:^| )(--?[a-z0-9-]+)(?: "?([^"]*)"?)?$/.exec(example) ?? []
    expect([`--${option.name}`, `-${option.short}`]).toContain(flag)
    expect(value === undefined).toBe(option.kind === 'switch')
    const given = option.kind === 'list' ? [value] : (value ?? true)
    expect(optionTexts(table, { [option.name]: given })).toEqual({ [option.name]: given })
    expect(() => option.parse(value ?? '')).not.toThrow()
  })
})
