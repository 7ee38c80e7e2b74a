import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exact } from '../../../src/exact/exact.js'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import { changeFormat, signedText } from '../../../src/report/compare/change-figures.js'
import { folderWith, ipp, put, textOf } from '../../commands/cli.js'

const INDICATORS = Array.from({ length: 30 }, (_, i) => i + 1)

const yearOf = (year: number, survey: string): string =>
  [
    ['Instansi', 'Unit', 'Tahun', ...INDICATORS, 'F-03'],
    ['Kota A', 'Dinas', year, ...INDICATORS.map(() => 3), survey],
  ]
    .map((row) => `${row.join(',')}\n`)
    .join('')

/** The survey weighs a quarter, so that the index falls by 0.0001 / 4. */
const folderOfYears = (): string => {
  const folder = folderWith()
  put(folder, { '2023.csv': yearOf(2023, '3.0001'), '2024.csv': yearOf(2024, '3') })
  return folder
}

test.each([
  [exact(-1n, 2000n), '-0,001'],
  [exact(-1n, 2001n), '-0,0005'],
  [exact(1n, 40_000n), '+0,00003'],
  [exact(-1n, 3_000_000n), '-0,0000003'],
  [exact(0n), '0'],
  [exact(1n, 10n), '+0,100'],
])(
  'a change is shown with its first digit however small it is, and as nothing only where it is nothing',
  (value, text) => {
    expect(signedText(value, 'id')).toBe(text)
  },
)

test('a change too small for three decimals has its sign on the terminal, in Markdown and on the page', async () => {
  const folder = folderOfYears()
  const { out } = await ipp(folder, ['compare', '2023.csv', '2024.csv', '-o', 'b.md', '-o', 'b.html'])
  expect(out).toBe('')
  const terminal = await ipp(folder, ['compare', '2023.csv', '2024.csv'])
  expect(terminal.out).toContain('-0,00003')
  expect(textOf(folder, 'b.md')).toContain('-0,00003')
  expect(textOf(folder, 'b.html')).toContain('−0,00003')
})

test('in figures for programs what rounds to nothing has no minus', async () => {
  const folder = folderOfYears()
  const { out: wide } = await ipp(folder, ['compare', '2023.csv', '2024.csv', '--format', 'csv', '--wide'])
  expect(wide).toContain(',0.0000,')
  expect(wide).not.toMatch(/-0\.0+(,|$)/m)
  const { out: long } = await ipp(folder, ['compare', '2023.csv', '2024.csv', '--format', 'csv'])
  expect(long).toContain(',-0.000025,-1/40000,')
})

test('a gate names a fall that is too small for three decimals', async () => {
  const { exit, err } = await ipp(folderOfYears(), ['compare', '2023.csv', '2024.csv', '--fail-on', 'drop>0'])
  expect(exit).toBe(1)
  expect(err).toContain('0,00003')
})

test('in the workbook what rounds to nothing has no sign, in tables and beside bars, and no other format is used for changes', async () => {
  const folder = folderOfYears()
  await ipp(folder, ['compare', '2023.csv', '2024.csv', '-o', 'b.xlsx'])
  const source = sourceOf(readFileSync(path.join(folder, 'b.xlsx')))
  const formats = entriesOf(source)
    .filter(({ name }) => /styles|charts\/chart/.test(name))
    .flatMap((entry) => [
      ...partBytes(source, entry)
        .toString('utf8')
        .matchAll(/formatCode="([^"]*\+[^"]*)"/g),
    ])
    .map(([, format]) => format)
  const known = [changeFormat(4), changeFormat(3, '', false), changeFormat(2, '', false)]
  expect(changeFormat(4)).toBe('[>=0.00005]+0.0000;[Red][<=-0.00005]-0.0000;0.0000')
  expect(changeFormat(2, '', false)).toBe('[>=0.005]+0.00;[<=-0.005]-0.00;""')
  const plain = formats.map((format) =>
    format?.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&quot;', '"'),
  )
  expect(new Set(plain)).toEqual(new Set(known))
})
