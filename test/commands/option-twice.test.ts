import { describe, expect, it } from 'vitest'
import { READING } from '../../src/run/options.js'
import { folderWith, ipp } from './cli.js'

const tiny = () => folderWith('corpus/tiny.json', 'golden/input/rapi.csv')
const TINY = ['score', 'rapi.csv', '--instrument', 'tiny.json']

describe('an option of one value that is given twice', () => {
  it.each([
    [['--year', '2023', '--year', '2024'], /--year.*2023.*2024/],
    [['--format', 'csv', '--format', 'json'], /--format.*csv.*json/],
    [['--agency', 'A', '--agency', 'B'], /--agency.*A.*B/],
    [['--lang', 'id', '--lang', 'en'], /--lang.*id.*en/],
    [['--max-cells', '10', '--max-cells', '20'], /--max-cells.*10.*20/],
  ])('is wrong usage that names the option and both values: %j', async (args, said) => {
    const { exit, out, err } = await ipp(tiny(), [...TINY, ...args])
    expect([exit, out, err]).toEqual([2, '', expect.stringMatching(said)])
  })

  it.each([
    ['--format', 'csv', '--format', 'csv'],
    ['--agency', 'A', '--agency', 'A'],
    ['--lang', 'id', '--lang', 'id'],
  ])('counts once where both are equal: %s %s %s %s', async (...args) => {
    expect((await ipp(tiny(), [...TINY, ...args])).exit).toBe(0)
  })

  it('is told of every option of reading that is no list', async () => {
    const single = Object.values(READING).filter(({ kind }) => kind === 'value')
    for (const { name, ...option } of single) {
      const values = 'choices' in option && option.choices ? [...option.choices] : ['1', '2']
      if (values.length < 2) continue
      const { exit, err } = await ipp(tiny(), ['score', 'rapi.csv', ...values.flatMap((each) => [`--${name}`, each])])
      expect([name, exit, err]).toEqual([name, 2, expect.stringContaining(`--${name}`)])
    }
  })

  it('may be one that repeats: several sheets are read', async () => {
    const { err } = await ipp(tiny(), [...TINY, '--sheet', 'A', '--sheet', 'B'])
    expect(err).not.toContain('dua kali')
  })
})
