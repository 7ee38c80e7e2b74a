import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { FIXTURES, folderWith, ipp, put, textOf } from './cli.js'

const POSITIONS = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)
const UNITS = [
  ['01', 'Disdukcapil'],
  ['02', 'RSUD Muara Jati'],
] as const
const lines = (rows: readonly (readonly string[])[]) =>
  `${rows.map((fields) => fields.map((field) => (/[",]/.test(field) ? `"${field}"` : field)).join(',')).join('\n')}\n`

/** Forty sheets of fours for each unit, and one odd answer on a sheet of the first. */
const answersWith = (odd: string): string =>
  lines([
    ['kode_unit', 'unit', ...POSITIONS],
    ...UNITS.flatMap(([code, unit], u) =>
      Array.from({ length: 40 }, (_, i) => [
        code,
        unit,
        ...POSITIONS.map((_, q) => (u === 0 && i === 7 && q === 2 ? odd : '4')),
      ]),
    ),
  ])

const CODES = 'lembar.csv'

interface Listed {
  readonly unit: string
  readonly index: { readonly rounded?: string } | null
}

const scored = async (folder: string, survey: string) => {
  const { exit, out, err } = await ipp(folder, ['score', CODES, '--survey', survey, '--format', 'json'])
  const { units } = JSON.parse(out) as { readonly units: readonly Listed[] }
  return { exit, err, figures: units.map(({ unit, index }) => [unit, JSON.stringify(index)] as const) }
}

/** The evaluator's sheet of the two units. */
const withScores = (folder: string): void => {
  const [head = '', ...rows] = readFileSync(path.join(FIXTURES, 'survei/lembar.csv'), 'utf8').split('\n')
  const own = rows.filter((row) => UNITS.some(([code, unit]) => row.includes(`,${code},${unit},`)))
  put(folder, { [CODES]: `${[head, ...own].join('\n')}\n` })
}

const roundTrip = async (odd: string) => {
  const folder = folderWith()
  withScores(folder)
  put(folder, { 's.csv': answersWith(odd) })
  const made = await ipp(folder, ['survey', 's.csv', '--tallies', '-o', 't.csv', '--year', '2024'])
  const [straight, again] = [await scored(folder, 's.csv'), await scored(folder, 't.csv')]
  await ipp(folder, ['survey', 't.csv', '--tallies', '-o', 'u.csv', '--year', '2024'])
  return { made, straight, again, first: textOf(folder, 't.csv'), second: textOf(folder, 'u.csv') }
}

describe('tallies say the same as the answers that they were made of', () => {
  for (const odd of ['4', '4.0', '4,0', ' 4 ', '-', '', '5'])
    test(`of an answer written "${odd}"`, async () => {
      const { made, straight, again, first, second } = await roundTrip(odd)
      expect([made.exit, straight.exit]).toEqual([0, 0])
      expect(again.figures).toEqual(straight.figures)
      expect([again.exit, straight.figures.every(([, index]) => index !== 'null')]).toEqual([0, true])
      expect(second).toBe(first)
    })

  for (const odd of ['7', '-1', '3.5', '3,5', '0812345678', 'Siti Aminah', '4 dan 5', '#N/A', '12/03/2025'])
    test(`of "${odd}", which is no answer: its unit is refused both ways, and the other is not`, async () => {
      const { made, straight, again, first, second } = await roundTrip(odd)
      expect([made.exit, straight.exit, again.exit]).toEqual([1, 1, 1])
      expect(again.figures).toEqual(straight.figures)
      expect(new Map(straight.figures).get('Disdukcapil')).toBe('null')
      expect(new Map(straight.figures).get('RSUD Muara Jati')).not.toBe('null')
      expect(second).toBe(first)
      expect(first.includes('Siti') || first.includes('0812')).toBe(false)
    })

  test('a short figure off the scale is kept as it stood, anything else as a question mark', async () => {
    expect((await roundTrip('7')).first).toContain(',01,Disdukcapil,3.a.K1,7,1\n')
    expect((await roundTrip('tujuh')).first).toContain(',01,Disdukcapil,3.a.K1,?,1\n')
  })

  test('a unit with a row that slipped, or without a question, is refused when its tallies are read', async () => {
    const folder = folderWith()
    put(folder, {
      'slipped.csv': `unit,${POSITIONS.join(',')}\nA,${'4,'.repeat(13)}4\nA,4,4\n`,
      'lacking.csv': `unit,${POSITIONS.slice(0, 13).join(',')}\nA,${'4,'.repeat(12)}4\n`,
    })
    for (const file of ['slipped', 'lacking']) {
      await ipp(folder, ['survey', `${file}.csv`, '--tallies', '-o', `${file}-t.csv`, '--year', '2024'])
      const { exit, out } = await ipp(folder, ['survey', `${file}-t.csv`, '--format', 'json', '--year', '2024'])
      const [unit] = JSON.parse(out).units
      expect([file, exit, unit.figure]).toEqual([file, 1, null])
    }
  })

  test('beside tallies of sums, answers off the scale are refused as well', async () => {
    const folder = folderWith()
    put(folder, {
      's.csv': `unit,${POSITIONS.join(',')}\nA,7,${'4,'.repeat(12)}4\n`,
      'sums.csv': `unit,question,sum,n\n${POSITIONS.map((question) => `B,${question},160,40\n`).join('')}`,
    })
    await ipp(folder, ['survey', 's.csv', 'sums.csv', '--tallies', '-o', 't.csv', '--year', '2024'])
    expect(textOf(folder, 't.csv')).toContain('sum,n')
    const { exit, err } = await ipp(folder, ['survey', 't.csv', '--year', '2024'])
    expect(exit).toBe(1)
    expect(err).toContain('E-CELL-RANGE')
  })
})
