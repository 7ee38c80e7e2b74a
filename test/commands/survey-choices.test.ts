import { describe, expect, test } from 'vitest'
import { surveyBytes, surveyTallies } from '../../src/library/survey.js'
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

describe('--column says which question a column holds', () => {
  /** Questions in words that no form has; the third is an answer of 2, the others of 4. */
  const asked = ['Syaratnya mudah?', 'Prosedurnya mudah?', 'Biayanya wajar?', ...U.slice(3)]
  const rows = [
    ['Unit', ...asked],
    ...Array.from({ length: 3 }, () => ['Loket A', '4', '4', '2', ...all('4').slice(3)]),
  ]
  // (13 × 4 + 2) / 14 = 54/14 = 27/7 = 3.857…
  const FIGURE = [['Loket A', 3.86]]

  test.each([
    ['headings', ['u_1=Syaratnya mudah?', 'u_2=Prosedurnya mudah?', 'u_3=Biayanya wajar?']],
    ['letters', ['u_1=B', 'U2=C', 'Q3=D']],
    ['codes', ['1.a.K1=B', '2.a.K1=C', 'u_3=D']],
  ])('by %s, beside questions that are found by their words', async (_, choices) => {
    const args = choices.flatMap((choice) => ['--column', choice])
    const text = await run(csv(rows), args)
    expect([text.exit, text.codes, text.figures]).toEqual([0, [], FIGURE])
    const titled = [['Rekap survei tahun ini', 'Kabupaten Muara Jati', 'Semester dua'], ...rows]
    const grid = await run(await xlsxOf(new Map([['Jawaban', titled]])), args, 's.xlsx')
    expect([grid.exit, grid.codes, grid.figures]).toEqual([0, [], FIGURE])
  })

  test('without it such columns are not read, and what is missing is an error', async () => {
    expect((await run(csv(rows))).codes).toEqual(['E-IND-MISSING'])
  })

  test('of all questions, below a title', async () => {
    const free = [
      ['Survei', 'pengguna', 'layanan'],
      ['Unit', ...U.map((_, i) => `Soal kita ke-${i}x`)],
      ...rows.slice(1),
    ]
    const args = U.flatMap((question, i) => ['--column', `${question}=${String.fromCharCode(66 + i)}`])
    expect((await run(csv(free), [...args, '--header-row', '2'])).figures).toEqual(FIGURE)
    const title = [['Survei pengguna layanan'], ...free.slice(1)].map((row) =>
      [...row, ...Array(15).fill('')].slice(0, 15),
    )
    expect((await run(csv(title), args)).figures).toEqual(FIGURE)
  })

  test('no other column is that question by its words: what it holds is not read', async () => {
    const both = [
      ['Unit', ...U, 'Perbaikan'],
      ['Loket A', ...all('4'), '2'],
      ['Loket A', ...all('4'), '2'],
    ]
    const { exit, codes, figures } = await run(csv(both), ['--column', 'u_3=Perbaikan'])
    expect([exit, codes, figures]).toEqual([0, [], FIGURE])
  })

  test('two columns for one question are an error', async () => {
    const { exit, codes } = await run(
      csv(rows),
      ['B', 'C'].flatMap((column) => ['--column', `u_1=${column}`]),
    )
    expect([exit, codes]).toEqual([1, expect.arrayContaining(['E-HEAD-DUP'])])
  })

  test('a column that is not there is an error, and so are questions beside columns of tallies, and --sql', async () => {
    expect((await run(csv(rows), ['--column', 'u_1=ZZ'])).err).toContain('--column u_1=ZZ')
    const mixed = await run(csv(rows), ['--column', 'u_1=B', '--column', 'n=C'])
    expect([mixed.exit, mixed.err.includes('u_1')]).toEqual([2, true])
    const folder = folderWith()
    put(folder, { 's.csv': csv(rows) })
    expect((await ipp(folder, ['survey', 's.csv', '--sql', 'duckdb', '--column', 'u_1=B'])).exit).toBe(2)
    expect((await run(csv(rows), ['--column', '1=B'])).exit).toBe(2)
  })

  test('the library takes them, and tallies of them give the same figure', async () => {
    const bytes = Buffer.from(csv(rows))
    const columns = { u_1: 'B', u_2: 'C', u_3: 'D' }
    const { run: made } = await surveyBytes([{ name: 's.csv', bytes }], { year: 2024, bootstrap: 0, columns })
    expect(made.options).toEqual({ bootstrap: '0', column: ['u_1=B', 'u_2=C', 'u_3=D'], year: '2024' })
    expect((await run(surveyTallies(made))).figures).toEqual(FIGURE)
  })
})

test('the printed statement names the chosen columns', async () => {
  const folder = folderWith()
  put(folder, { 's.csv': csv(UNHEARD) })
  const { exit, out } = await ipp(folder, ['survey', 's.csv', '--sql', 'duckdb', '--column', 'unit=A'])
  expect([exit, out.includes('"Tempat"'), out.includes('"Unit"')]).toEqual([0, true, false])
})

describe('a question chosen by --column', () => {
  const NUMBERED = [
    ['no', 'unit', ...U.map((_, i) => String(i + 1))],
    ['1', 'RSUD', '2', ...all('4').slice(1)],
    ['2', 'RSUD', ...all('4')],
  ]

  test.each(['u_1=C', 'u_14=P'])(
    'in a file whose questions are numbered leaves the others what they are: %s',
    async (choice) => {
      const { exit, codes, figures } = await run(csv(NUMBERED), ['--column', choice])
      // 27 answers of 4 and one of 2.
      expect([exit, codes, figures]).toEqual([0, [], [['RSUD', 3.93]]])
    },
  )

  test('that the form does not have is wrong usage, whatever the file', async () => {
    for (const content of [csv(NUMBERED), csv(UNHEARD)]) {
      const { exit, err } = await run(content, ['--column', 'U99=G'])
      expect([exit, err]).toEqual([2, expect.stringMatching(/U99=G.*F-03.*u_14/)])
    }
  })
})
