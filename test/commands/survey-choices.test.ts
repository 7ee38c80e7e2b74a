import { describe, expect, test } from 'vitest'
import { surveyBytes } from '../../src/library/survey.js'
import { folderWith, ipp, put } from './cli.js'
import { xlsxOf } from './sheets.js'

const U = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)
const all = (answer: string) => Array(14).fill(answer)
const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(',')).join('\n')}\n`

const run = async (content: string | Uint8Array, more: readonly string[] = [], name = 's.csv') => {
  const folder = folderWith()
  put(folder, { [name]: content })
  const args = ['survey', name, '--year', '2024', '--bootstrap', '0', '--format', 'json', '--lang', 'en', ...more]
  const { exit, out, err } = await ipp(folder, args)
  const { findings, units } = out === '' ? { findings: [], units: [] } : JSON.parse(out)
  return {
    exit,
    err,
    codes: (findings as readonly { code: string }[]).map(({ code }) => code).filter((code) => code !== 'N-SURVEY-FEW'),
    figures: (units as readonly { unit: string; figure: { value: string } | null }[]).map(({ unit, figure }) => [
      unit,
      figure && Number(figure.value),
    ]),
  }
}

/** Two units under headings that are no words of a unit's name, and a name of the respondents' village beside them. */
const UNHEARD = [
  ['Tempat', 'Unit', ...U],
  ['Loket A', 'Sukamaju', ...all('4')],
  ['Loket A', 'Mekarsari', ...all('4')],
  ['Loket B', 'Sukamaju', ...all('2')],
]
const BOTH = [
  ['Loket A', 4],
  ['Loket B', 2],
]

describe('--column says which column of a survey holds what', () => {
  test.each(['unit=Tempat', 'unit=A', 'unit= tempat', 'unit=a'])(
    '%s takes the place of the words, in text and workbook',
    async (choice) => {
      const text = await run(csv(UNHEARD), ['--column', choice])
      expect([text.exit, text.codes, text.figures]).toEqual([0, [], BOTH])
      const grid = await run(await xlsxOf(new Map([['Jawaban', UNHEARD]])), ['--column', choice], 's.xlsx')
      expect([grid.exit, grid.codes, grid.figures]).toEqual([0, [], BOTH])
    },
  )

  test('a heading wins over a letter: unit=OPD and unit=B where a column is so called', async () => {
    const rows = [['B', 'OPD', ...U], ...UNHEARD.slice(1)]
    expect((await run(csv(rows), ['--column', 'unit=B'])).figures).toEqual(BOTH)
    expect((await run(csv(rows), ['--column', 'unit=OPD'])).figures).toEqual([
      ['Mekarsari', 4],
      ['Sukamaju', 3],
    ])
  })

  test('a column without heading is reached by its letter, behind the last heading, too', async () => {
    const first = [['', ...U], ...UNHEARD.slice(1).map(([unit = '', , ...answers]) => [unit, ...answers])]
    expect((await run(csv(first), ['--column', 'unit=A'])).figures).toEqual(BOTH)
    const last = [[...U, ''], ...UNHEARD.slice(1).map(([unit = '', , ...answers]) => [...answers, unit])]
    expect((await run(csv(last), ['--column', 'unit=O'])).figures).toEqual(BOTH)
  })

  test.each(['unit=Kantor', 'unit=UPP', 'agency=ZZ'])(
    '%s that is no column is an error with those that are',
    async (choice) => {
      const { exit, codes, err } = await run(csv(UNHEARD), ['--column', choice])
      expect([exit, codes]).toEqual([3, []])
      expect(err).toContain('E-COLUMN-MISSING')
      expect(err).toContain(`--column ${choice}`)
      expect(err).toContain('A (Tempat), B (Unit), C (u_1)')
    },
  )

  test('a sheet that lacks the column is told beside one that has it', async () => {
    const other = [
      ['Kantor', ...U],
      ['Loket C', ...all('3')],
    ]
    const book = await xlsxOf(
      new Map([
        ['A', UNHEARD],
        ['B', other],
      ]),
    )
    const { exit, codes, figures } = await run(book, ['--column', 'unit=Tempat'], 's.xlsx')
    expect([exit, codes, figures]).toEqual([1, ['E-COLUMN-MISSING'], BOTH])
  })

  test('columns of tallies are chosen by letter and heading alike', async () => {
    const rows = [
      ['Rekapitulasi jawaban', '', '', ''],
      ['Loket', 'Butir ke', 'Pilihan', 'Orang'],
      ...U.flatMap((_, i) => [
        ['Loket A', String(i + 1), '4', '10'],
        ['Loket A', String(i + 1), '2', '10'],
      ]),
    ]
    const words = ['unit=Loket', 'question=Butir ke', 'score=Pilihan', 'n=Orang']
    const letters = ['unit=A', 'question=B', 'score=C', 'n=D']
    for (const choices of [words, letters]) {
      const { exit, codes, figures } = await run(
        csv(rows),
        choices.flatMap((choice) => ['--column', choice]),
      )
      expect([exit, codes, figures]).toEqual([0, [], [['Loket A', 3]]])
    }
  })

  test('what is no role of a survey is refused, with those that are', async () => {
    for (const choice of ['weight=A', 'unit', 'unit=', '=A']) {
      const { exit, err } = await run(csv(UNHEARD), ['--column', choice])
      expect(exit).toBe(2)
      expect(err).toContain('unit_code')
    }
  })
})

describe('--sheet and --header-row say which table of a survey is read', () => {
  const old = UNHEARD.map((_, i) => (i === 0 ? ['Unit', 'Desa', ...U] : ['Loket A', 'Desa', ...all('1')]))
  const now = UNHEARD.map((row, i) => (i === 0 ? ['Unit', 'Desa', ...U] : row))

  test('only the sheets that were named count', async () => {
    const book = await xlsxOf(
      new Map([
        ['2023', old],
        ['2024', now],
      ]),
    )
    const { exit, codes, figures } = await run(book, ['--sheet', '2024'], 's.xlsx')
    expect([exit, codes, figures]).toEqual([0, [], BOTH])
  })

  test('a sheet that is not there is an error with those that are; a text file has none', async () => {
    const book = await xlsxOf(
      new Map([
        ['2023', old],
        ['2024', now],
      ]),
    )
    const { exit, err } = await run(book, ['--sheet', '2025'], 's.xlsx')
    expect(exit).toBe(3)
    expect(err).toContain('E-SHEET-MISSING')
    expect(err).toContain('2023 | 2024')
    const text = await run(csv(now), ['--sheet', '2024'])
    expect([text.exit, text.err.includes('E-SHEET-MISSING')]).toEqual([3, true])
  })

  test('the header is the row that was named', async () => {
    const twice = [...old, Array(16).fill(''), ...now]
    const { exit, figures } = await run(csv(twice), ['--header-row', '6'])
    expect([exit, figures]).toEqual([0, BOTH])
    const none = await run(csv(twice), ['--header-row', '2'])
    expect([none.exit, none.err.includes('E-HEAD-MISSING')]).toEqual([3, true])
    expect((await run(csv(twice), ['--header-row', 'x'])).exit).toBe(2)
  })

  test('the library takes the same choices', async () => {
    const bytes = await xlsxOf(
      new Map([
        ['2023', old],
        ['2024', UNHEARD],
      ]),
    )
    const options = { year: 2024, bootstrap: 0, sheets: ['2024'], columns: { unit: 'Tempat' }, headerRow: 1 }
    const { run: made } = await surveyBytes([{ name: 's.xlsx', bytes }], options)
    expect(made.units.map(({ unit }) => unit)).toEqual(['Loket A', 'Loket B'])
  })
})

test('the printed statement names the chosen columns', async () => {
  const folder = folderWith()
  put(folder, { 's.csv': csv(UNHEARD) })
  const { exit, out } = await ipp(folder, ['survey', 's.csv', '--sql', 'duckdb', '--column', 'unit=A'])
  expect([exit, out.includes('"Tempat"'), out.includes('"Unit"')]).toEqual([0, true, false])
})
