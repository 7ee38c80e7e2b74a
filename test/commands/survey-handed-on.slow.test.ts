import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv, HEAD, row } from './answers.js'
import { folderWith, ipp, put } from './cli.js'

describe('tallies handed from one machine to another', () => {
  const answers = fc.array(
    fc.tuple(
      fc.constantFrom('A', 'B', 'RSUD, Kelas A'),
      fc.array(fc.constantFrom('0', '1', '2', '3', '4', '5', '', '-'), { minLength: 14, maxLength: 14 }),
    ),
    { minLength: 1, maxLength: 25 },
  )

  test('say the same of every unit and question as the answers they were made of', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (sheets) => {
        const folder = folderWith()
        put(folder, { 's.csv': csv(HEAD, ...sheets.map(([unit, given]) => row(`"${unit}"`, given))) })
        await ipp(folder, ['survey', 's.csv', '--tallies', '-o', 't.csv', '--year', '2024'])
        const questions = async (file: string) =>
          (await ipp(folder, ['survey', file, '--format', 'csv', '--level', 'question', '--year', '2024'])).out
        expect(await questions('t.csv')).toBe(await questions('s.csv'))
        const respondents = async (file: string) =>
          (await ipp(folder, ['survey', file, '--format', 'csv', '--bootstrap', '0', '--year', '2024'])).out
            .split('\n')
            .map((line) =>
              line
                .split(',F-03,')
                .at(-1)
                ?.match(/,A,(\d+),([\d.]*),/)
                ?.slice(1),
            )
        expect(await respondents('t.csv')).toEqual(await respondents('s.csv'))
      }),
      { numRuns: 60 },
    )
  })
})
