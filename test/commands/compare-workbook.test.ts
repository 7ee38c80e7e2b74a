import { describe, expect, it } from 'vitest'
import { folderWith, ipp } from './cli.js'

const YEARS = ['dua-tahun/2023', 'dua-tahun/2024']

const figuresIn = (out: string): string => {
  const { units, agencies } = JSON.parse(out)
  return JSON.stringify({ units, agencies })
}

describe("the tool's own workbook as a side", () => {
  it.each(['id', 'en'])('gives what the sheets give, with the split, in fractions (%s)', async (language) => {
    const folder = folderWith(...YEARS)
    for (const year of ['2023', '2024'])
      await ipp(folder, ['score', year, '-o', `${year}.ipp.xlsx`, '--lang', language])
    const direct = await ipp(folder, ['compare', '2023', '2024', '--format', 'json'])
    const again = await ipp(folder, ['compare', '2023.ipp.xlsx', '2024.ipp.xlsx', '--format', 'json'])
    expect([again.exit, again.err]).toEqual([0, ''])
    expect(figuresIn(again.out)).toBe(figuresIn(direct.out))
    expect(JSON.parse(again.out).sides.map(({ kind, year }: { kind: string; year: number }) => [kind, year])).toEqual([
      ['result', 2023],
      ['result', 2024],
    ])
  })

  it('of several evaluators keeps who gave what', async () => {
    const folder = folderWith('golden/input/evaluator.csv')
    const made = await ipp(folder, ['score', 'evaluator.csv', '-o', 'e.ipp.xlsx', '-o', 'e.json'])
    expect(made.files).toContain('e.ipp.xlsx')
    const sides = async (file: string) =>
      figuresIn((await ipp(folder, ['compare', file, file, '--format', 'json'])).out)
    expect(await sides('e.ipp.xlsx')).toBe(await sides('e.json'))
  })
})
