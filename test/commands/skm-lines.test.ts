import { describe, expect, test } from 'vitest'
import { ELEMENTS } from '../scoresheet/survey/elements.js'
import { folderWith, ipp, put, textOf } from './cli.js'
import { csv } from './skm-sheets.js'

/** Tallies of units of 25 respondents each, by the sum of every element's answers. */
const tallies = (sums: readonly number[]) =>
  csv([
    ['Unit', 'Unsur', 'n', 'sum'],
    ...sums.flatMap((sum, i) => ELEMENTS.map((element) => [`Loket ${i + 1}`, element, 25, sum])),
  ])

const lines = async (text: string, ...more: readonly string[]): Promise<readonly string[]> => {
  const folder = folderWith()
  put(folder, { 'a.csv': text })
  const { out } = await ipp(folder, ['survey', 'a.csv', '--instrument', 'skm-2017', '--lang', 'en', ...more])
  return out.split('\n')
}

describe('what is said below the table of SKM', () => {
  test('of rounded weights begins with units whose grade they change, and counts those that it does not name', async () => {
    // The IKM is the sum. 0.99 of 76 and 80 stays a C and a B; of 77 it is 76.23, of 89 88.11, of 65 64.35.
    const said = await lines(tallies([80, 76, 77, 89, 65, 80]))
    const weights = said.filter((line) => line.includes('with a weight of 0.11 it would be'))
    expect(weights.map((line) => line.split(' is worked out')[0])).toEqual([
      'Loket 3: IKM 77.00 (B)',
      'Loket 4: IKM 89.00 (A)',
      'Loket 5: IKM 65.00 (C)',
    ])
    expect(said).toContain(
      'Rounded weights would change the figures of 3 more units, and the grades of 0 of them. JSON has them all.',
    )
  })

  test('of the least sample names ten units and counts the others', async () => {
    const said = await lines(tallies(Array(12).fill(80)), '--population', '100')
    const [short] = said.filter((line) => line.startsWith('Fewer respondents than the least sample'))
    // Krejcie and Morgan ask 80 of 100.
    expect([short?.match(/25\/80/g)?.length, short?.endsWith('; 2 more units.')]).toEqual([10, true])
  })

  test('of follow-up names the three lowest elements and all that equal the third', async () => {
    const folder = folderWith()
    const sums = [75, 70, 72, 72, 80, 72, 90, 72, 85]
    put(folder, { 'a.csv': csv([['Unsur', 'n', 'sum'], ...ELEMENTS.map((element, i) => [element, 25, sums[i] ?? 0])]) })
    await ipp(folder, ['survey', 'a.csv', '--instrument', 'skm-2017', '-o', 'a.html'])
    const page = textOf(folder, 'a.html')
    const plan = page.slice(page.indexOf('Rencana tindak lanjut'))
    expect(plan.match(/U\d (?=[A-Z])/g)).toEqual(['U2 ', 'U3 ', 'U4 ', 'U6 ', 'U8 '])
  })
})
