import { expect, test } from 'vitest'
import { folderWith, ipp, textOf } from './cli.js'

const TINY = ['--instrument', 'tiny.json']
const tiny = () => folderWith('corpus/tiny.json', 'golden/input/rapi.csv')
const score = (...more: readonly string[]) => ['score', 'rapi.csv', ...TINY, '--intervals', ...more]

test('--intervals shows how far ranks move and leaves every other figure as it is', async () => {
  const folder = tiny()
  const plain = JSON.parse((await ipp(folder, ['score', 'rapi.csv', ...TINY, '--format', 'json'])).out)
  const { exit, out } = await ipp(folder, score('--format', 'json'))
  const { intervals, seal, ...rest } = JSON.parse(out)
  expect(exit).toBe(0)
  expect({ ...rest, seal: plain.seal }).toEqual(plain)
  expect(seal).not.toBe(plain.seal)
  // Of 4.5, 3, 5 and 4, 4, 4, in equal parts: 0.9·0.5 − 1.1 + 0.9 is above 0; without the last, 3.75 is below 4.
  expect(
    intervals.units.map(({ weights, leftOut }: { weights: unknown; leftOut: unknown }) => [weights, leftOut]),
  ).toEqual([
    [
      { best: 1, worst: 1 },
      { best: 1, worst: 1 },
    ],
    [
      { best: 2, worst: 2 },
      { best: 2, worst: 3 },
    ],
    [
      { best: 3, worst: 3 },
      { best: 2, worst: 3 },
    ],
    [
      { best: 4, worst: 4 },
      { best: 4, worst: 4 },
    ],
  ])
  expect(intervals.blurred).toEqual([{ basis: 'F-02', from: 2, to: 3 }])
})

test('results with ranges are read again as any other', async () => {
  const folder = tiny()
  await ipp(folder, score('-o', 'hasil.json', '-o', 'hasil.csv', '-o', 'hasil.xlsx'))
  const verified = await ipp(folder, ['score', '--verify', 'hasil.json', ...TINY])
  expect(verified.exit).toBe(0)
  for (const file of ['hasil.json', 'hasil.xlsx']) {
    const { exit, out } = await ipp(folder, ['compare', file, 'rapi.csv', ...TINY, '--format', 'csv'])
    expect([exit, out.split('\n').length]).toEqual([0, expect.any(Number)])
    expect(out).toContain('Dinas Bersih')
  }
  expect(textOf(folder, 'hasil.csv').split('\n')[2]).toMatch(/,2,2,2,3$/)
})

test('--intervals goes with no --level, for ranges are of units', async () => {
  const { exit, out, err } = await ipp(tiny(), score('--level', 'agency', '--format', 'csv'))
  expect([exit, out]).toEqual([2, ''])
  expect(err).toContain('--intervals')
  expect(err).toContain('--level')
})
