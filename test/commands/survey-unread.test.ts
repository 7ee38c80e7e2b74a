import { describe, expect, test } from 'vitest'
import { folderWith, foundIn, ipp, put, textOf } from './cli.js'

const NUMBERS = Array.from({ length: 30 }, (_, i) => i + 1).join(',')
const sheet = (...rows: readonly (readonly [agency: string, unit: string])[]) =>
  `tahun,instansi,unit,${NUMBERS}\n${rows.map(([agency, unit]) => `2024,${agency},${unit}${',4'.repeat(30)}\n`).join('')}`
const U = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`).join(',')
const answers = (...units: readonly string[]) =>
  `unit,${U}\n${units.flatMap((unit) => Array<string>(40).fill(`${unit}${',5'.repeat(14)}\n`)).join('')}`

/** What an old workbook begins with; nothing of it can be read. */
const OLD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)])

const ONE = sheet(['Kab A', 'Dinas Satu'])
const TWO = sheet(['Kab A', 'Dinas Satu'], ['Kab A', 'Dinas Dua'])
const APART = sheet(['Kab A', 'Dinas Satu'], ['Kab B', 'Dinas Dua'])

const scored = async (
  sheets: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  ...more: readonly string[]
) => {
  const folder = folderWith()
  put(folder, { 'l.csv': sheets, ...files })
  const surveys = more.some((each) => each === '--survey')
    ? []
    : Object.keys(files).flatMap((file) => ['--survey', file])
  const { exit, out } = await ipp(folder, ['score', 'l.csv', ...surveys, ...more, '--format', 'json'])
  const { units, agencies } = JSON.parse(out) as Readonly<
    Record<'units' | 'agencies', readonly { unit: string; agency: string; index: { value: string } | null }[]>
  >
  return {
    exit,
    folder,
    units: units.map(({ unit, index }) => [unit, index?.value ?? null]).sort(),
    agencies: agencies.map(({ agency, index }) => [agency, index?.value ?? null]).sort(),
    told: foundIn(out).filter((each) => /^(?:[EW]-(?:SURVEY|AGENCY|BASIS|PARTIAL)|N-BASIS)/.test(each)),
  }
}

// Scores of 4 and answers of 5: 0.75 × 4 + 0.25 × 5 = 4.25; on the evaluator's form alone 4.00.
describe('a file of the survey that was refused', () => {
  test('leaves the only unit without index: on F-02 alone it would look as if nobody had been asked', async () => {
    const { exit, units, agencies, told } = await scored(ONE, { 's.xls': OLD })
    expect([exit, units, agencies]).toEqual([1, [['Dinas Satu', null]], [['Kab A', null]]])
    expect(told).toEqual(['E-SURVEY-UNREAD s.xls'])
  })

  test('that is not even there does the same', async () => {
    const { units, told } = await scored(ONE, {}, '--survey', 'tiada.csv')
    expect([units, told]).toEqual([[['Dinas Satu', null]], ['E-SURVEY-UNREAD tiada.csv']])
  })

  test('leaves the only unit without index beside answers that were read, for they are not all', async () => {
    const { units, told } = await scored(ONE, { 'a.csv': answers('Dinas Satu'), 's.xls': OLD })
    expect([units, told]).toEqual([[['Dinas Satu', null]], ['E-SURVEY-UNREAD s.xls']])
  })

  test('leaves all units without index where no other answers are there', async () => {
    const { units, told } = await scored(TWO, { 's.xls': OLD })
    expect(units).toEqual([
      ['Dinas Dua', null],
      ['Dinas Satu', null],
    ])
    expect(told).toEqual(['E-SURVEY-UNREAD s.xls'])
  })

  test('because it is of another survey does the same, though it speaks of one unit only', async () => {
    const U9 = Array.from({ length: 9 }, (_, i) => `U${i + 1}`).join(',')
    const skm = `unit,${U9}\n${`Dinas Satu${',4'.repeat(9)}\n`.repeat(40)}`
    const { units, told } = await scored(TWO, { 'skm.csv': skm })
    expect(units).toEqual([
      ['Dinas Dua', null],
      ['Dinas Satu', null],
    ])
    expect(told.filter((each) => each.startsWith('E-SURVEY-UNREAD'))).toEqual(['E-SURVEY-UNREAD skm.csv'])
  })

  test('leaves the unit that was named for it without index, with --partial the others make the agency’s', async () => {
    const files = { 'a.csv': answers('Dinas Satu', 'Dinas Dua'), 's.xls': OLD }
    const args = ['--survey', 'a.csv', '--survey', 's.xls=Dinas Dua']
    const strict = await scored(TWO, files, ...args)
    expect(strict.units).toEqual([
      ['Dinas Dua', null],
      ['Dinas Satu', '4.25'],
    ])
    expect([strict.exit, strict.agencies, strict.told]).toEqual([1, [['Kab A', null]], ['E-SURVEY-UNREAD s.xls']])
    const lenient = await scored(TWO, files, ...args, '--partial')
    expect(lenient.agencies).toEqual([['Kab A', '4.25']])
  })

  test('leaves the run’s only agency without index where its unit is not known, unless --partial', async () => {
    const files = { 'a.csv': answers('Dinas Satu', 'Dinas Dua'), 's.xls': OLD }
    const strict = await scored(TWO, files)
    expect([strict.agencies, strict.told]).toEqual([[['Kab A', null]], ['E-AGENCY-UNREAD s.xls']])
    const lenient = await scored(TWO, files, '--partial')
    expect([lenient.agencies, lenient.told]).toEqual([[['Kab A', '4.25']], ['W-AGENCY-PART s.xls']])
  })

  test('of several agencies is named in every output where nobody knows whose it is', async () => {
    const { exit, agencies, told, folder } = await scored(APART, {
      'a.csv': answers('Dinas Satu', 'Dinas Dua'),
      's.xls': OLD,
    })
    expect([exit, agencies, told]).toEqual([
      1,
      [
        ['Kab A', '4.25'],
        ['Kab B', '4.25'],
      ],
      ['W-AGENCY-UNREAD s.xls'],
    ])
    const args = ['l.csv', '--survey', 'a.csv', '--survey', 's.xls']
    const csv = await ipp(folder, ['score', ...args, '--format', 'csv'])
    expect(csv.out.split('\n')[1]).toMatch(/,W-AGENCY-UNREAD$/)
    const table = await ipp(folder, ['score', ...args, '--format', 'table', '--lang', 'en'])
    expect(table.out.replace(/\s+/g, ' ')).toContain('s.xls: This could not be read')
  })

  test('is named on the page of the ranking', async () => {
    const { folder } = await scored(ONE, { 's.xls': OLD })
    await ipp(folder, ['report', 'l.csv', '--survey', 's.xls', '--kind', 'ranking', '-o', 'p.html'])
    expect(textOf(folder, 'p.html')).toContain('Jawaban dalam berkas survei ini tidak ikut dihitung')
  })

  test('does nothing where F-02 alone was asked for', async () => {
    const { units, told } = await scored(ONE, { 's.xls': OLD }, '--survey', 's.xls', '--basis', 'f02')
    expect([units, told.filter((each) => each.startsWith('E'))]).toEqual([[['Dinas Satu', '4.00']], []])
  })
})

describe('answers that nobody can be given', () => {
  test('leave the units without index that have none else', async () => {
    const nameless = `${U}\n${`5${',5'.repeat(13)}\n`.repeat(40)}`
    const { exit, units, told } = await scored(TWO, { 's.csv': nameless })
    expect([exit, told]).toEqual([1, ['E-SURVEY-UNREAD s.csv']])
    expect(units.map(([, index]) => index)).toEqual([null, null])
  })
})
