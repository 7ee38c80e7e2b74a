import { describe, expect, test } from 'vitest'
import { ELEMENTS } from '../scoresheet/survey/elements.js'
import { folderWith, ipp, put } from './cli.js'
import { xlsxOf } from './sheets.js'
import { csv, IKM, type Rows, SHEETS, SUMS, sums, surveyed, U } from './skm-sheets.js'

describe('SKM of respondents', () => {
  test('is 25/9 of the sum of the nine means, with its letter beside it', async () => {
    const { exit, codes, units } = await surveyed({
      'loket_1.csv': csv([['No', ...U], ...SHEETS.map((row, i) => [i + 1, ...row])]),
    })
    expect([exit, codes]).toEqual([0, ['N-SURVEY-ORDER', 'N-SURVEY-FEW']])
    const [unit] = units
    expect([unit?.unit, unit?.respondents, unit?.figure, unit?.predicate]).toEqual([
      'loket 1',
      4,
      IKM,
      { letter: 'D', label: 'Tidak baik' },
    ])
    expect([sums(unit), unit?.lowest, unit?.highest]).toEqual([SUMS, ['U1'], ['U9']])
  })

  test('blanks are no zeros: an element is divided by those who answered it', async () => {
    const rows = SHEETS.map((row, i) => [i + 1, ...row.map((answer, q) => (i > 0 && q === 4 ? '' : answer))])
    const { units } = await surveyed({ 'a.csv': csv([['No', ...U], ...rows]) })
    // (5+6+7+8+10+11+12+13)/4 + 2/1 = 20; 25/9 of it.
    expect(units[0]?.figure).toEqual({ value: '55.56', fraction: '500/9' })
    expect(units[0]?.questions[4]).toMatchObject({ n: 1, sum: 2 })
  })

  test('an element that nobody answered leaves the unit without a figure', async () => {
    const rows = SHEETS.map((row, i) => [i + 1, ...row.map((answer, q) => (q === 4 ? '' : answer))])
    const { exit, codes, units } = await surveyed({ 'a.csv': csv([['No', ...U], ...rows]) })
    expect([exit, codes.includes('E-IND-MISSING'), units[0]?.figure]).toEqual([1, true, null])
  })

  test('answers in words are read with --labels', async () => {
    const said = ['', 'Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik']
    const rows = SHEETS.map((row, i) => [i + 1, ...row.map((answer) => said[answer] ?? '')])
    const labels = ['--labels', 'Tidak baik=1,Kurang baik=2,Baik=3,Sangat baik=4']
    const { units } = await surveyed({ 'a.csv': csv([['No', ...U], ...rows]) }, labels)
    expect(units[0]?.figure).toEqual(IKM)
  })

  test('services of one unit are pooled over respondents, units of an agency averaged from unrounded figures', async () => {
    const head = ['Instansi', 'Unit', 'Jenis Layanan', ...U]
    const [first = [], second = []] = SHEETS
    const rows = [
      ['Kota A', 'Dukcapil', 'KTP', ...first],
      ['Kota A', 'Dukcapil', 'Akta', ...second],
      ['Kota A', 'Dukcapil', 'Akta', ...second],
      ['Kota A', 'Dinsos', 'Bansos', ...Array(9).fill(4)],
    ]
    const { units, agencies } = await surveyed({ 'a.csv': csv([head, ...rows]) })
    // 18 + 20 + 20 of 27 answers: 25 × 58/27 = 1450/27; with 100: (1450/27 + 100)/2.
    expect(units.map(({ unit, figure }) => [unit, figure?.fraction])).toEqual([
      ['Dinsos', '100'],
      ['Dukcapil', '1450/27'],
    ])
    expect(agencies).toMatchObject([
      {
        agency: 'Kota A',
        units: 2,
        respondents: 4,
        figure: { value: '76.85', fraction: '2075/27' },
        predicate: { letter: 'B' },
      },
    ])
  })
})

describe('the classic matrix', () => {
  const blank = Array(8).fill('')
  const matrix: Rows = [
    ['PENGOLAHAN DATA SURVEI KEPUASAN MASYARAKAT', '', ...blank],
    ['UNIT PELAYANAN : DPMPTSP', '', ...blank],
    ['No. Resp', 'NILAI UNSUR PELAYANAN', ...blank],
    ['', ...U],
    ...SHEETS.map((row, i) => [i + 1, ...row]),
    ['Jumlah nilai per unsur', ...SUMS],
    ['NRR per unsur', ...SUMS.map((sum) => sum / 4)],
    ['NRR tertimbang per unsur', ...SUMS.map((sum) => ((sum / 4) * 0.111).toFixed(3))],
    ['IKM Unit Pelayanan', '56.19', ...blank],
    ['Keterangan', '', ...blank],
    ['U1', 'Persyaratan', '1.25', ...blank.slice(1)],
    ['1', 'Persyaratan', '1', ...blank.slice(1)],
    ['A (Sangat Baik)', '88.31 - 100.00', ...blank],
  ]
  const expected = [4, IKM, SUMS, 3]

  test('counts respondents alone: totals and the table of grades below them are none', async () => {
    const { exit, codes, units } = await surveyed({ 'm.csv': csv(matrix) })
    expect([exit, codes]).toEqual([0, ['N-SURVEY-ORDER', 'N-SURVEY-FOOT', 'N-SURVEY-FEW']])
    const [unit] = units
    expect(unit?.unit).toBe('DPMPTSP')
    // Each respondent is looked at once, though the file is not for the scanner.
    expect([unit?.respondents, unit?.figure, sums(unit), unit?.habits?.pairs]).toEqual(expected)
  })

  test('is read from a workbook alike', async () => {
    const book = await xlsxOf(new Map([['Pengolahan Data', matrix.map((row) => row.map(String))]]))
    const { codes, units } = await surveyed({ 'm.xlsx': book })
    expect(codes).toContain('N-SURVEY-FOOT')
    const [unit] = units
    expect([unit?.respondents, unit?.figure, sums(unit), unit?.habits?.pairs]).toEqual(expected)
  })

  test('goes on behind a subtotal: a full row of answers is a respondent', async () => {
    const [last = []] = SHEETS.slice(-1)
    const { units } = await surveyed({ 'm.csv': csv([...matrix.slice(0, 7), ['Jumlah', ...SUMS], [4, ...last]]) })
    expect([units[0]?.respondents, units[0]?.figure]).toEqual([4, IKM])
  })
})

describe('tallies per element', () => {
  const NRR = ['3.31', '3.35', '3.49', '3.93', '3.45', '3.39', '3.39', '3.76', '3.35']
  test('give the published 87.28 of Bantul, and what rounded weights would make of it', async () => {
    const rows = NRR.map((mean, i) => [ELEMENTS[i] ?? '', 100, mean])
    const { units, err } = await surveyed({ 'b.csv': csv([['Unsur', 'Jumlah Responden', 'NRR'], ...rows]) }, [
      '--lang',
      'en',
    ])
    expect(units[0]?.figure).toEqual({ value: '87.28', fraction: '1571/18' })
    expect(units[0]?.misweighted.map(({ weight, figure }) => [weight, figure.value])).toEqual([
      ['0.11', '86.41'],
      ['0.111', '87.19'],
    ])
    expect(err).toBe('')
  })

  test('the text names the trap', async () => {
    const folder = folderWith()
    put(folder, {
      'b.csv': csv([['Unsur', 'Jumlah Responden', 'NRR'], ...NRR.map((mean, i) => [`U${i + 1}`, 100, mean])]),
    })
    const { out } = await ipp(folder, ['survey', 'b.csv', '--instrument', 'skm-2017'])
    expect(out).toContain('IKM 87,28 (B)')
    expect(out).toContain('dengan bobot 0,11 angkanya menjadi 86,41 (B)')
  })

  test('of respondents come back to the same figure', async () => {
    const folder = folderWith()
    put(folder, { 'a.csv': csv([['No', ...U], ...SHEETS.map((row, i) => [i + 1, ...row])]) })
    const { out } = await ipp(folder, ['survey', 'a.csv', '--instrument', 'skm-2017', '--tallies'])
    expect((await surveyed({ 't.csv': out })).units[0]?.figure).toEqual(IKM)
  })
})

describe('a tally with a column for each answer', () => {
  const rows = ELEMENTS.map((element, i) => ['Loket', element, 0, i === 1 ? 1 : '', 10, i === 1 ? 9 : 10])
  const head = ['Unit', 'Unsur', 1, 2, 3, 4]

  test('is read as how often each was given; a blank is none', async () => {
    const { exit, codes, units } = await surveyed({ 'a.csv': csv([head, ...rows]) })
    expect([exit, codes, units[0]?.respondents]).toEqual([0, ['N-SURVEY-FEW'], 20])
    // 8 × (30 + 40) and 2 + 30 + 36 of 20 each: 25/9 × (28 + 3.4).
    expect([sums(units[0]), units[0]?.figure]).toEqual([
      [70, 68, 70, 70, 70, 70, 70, 70, 70],
      { value: '87.22', fraction: '785/9' },
    ])
  })

  test('may say "Skor 4" and name elements by number, in any order of columns', async () => {
    const turned = rows.map(([unit, , , two, three, four], i) => [unit, `U${i + 1}`, four, three, two, 0])
    const { units } = await surveyed({
      'a.csv': csv([['Unit', 'Unsur', 'Skor 4', 'Skor 3', 'Skor 2', 'Skor 1'], ...turned] as Rows),
    })
    expect(units[0]?.figure?.fraction).toBe('785/9')
  })

  test.each(['Unsur Pelayanan', 'Nama Unsur', 'Unsur SKM'])('may head its elements "%s"', async (unsur) => {
    const { units } = await surveyed({ 'a.csv': csv([['Unit', unsur, 1, 2, 3, 4], ...rows]) })
    expect(units[0]?.figure?.fraction).toBe('785/9')
  })

  const WORDS = ['Tidak Baik', 'Kurang Baik', 'Baik', 'Sangat Baik']
  test('may be headed by answers in words, with their scores beside them or by --labels', async () => {
    const scored = WORDS.map((word, i) => `${word} (${i + 1})`)
    const own = await surveyed({ 'a.csv': csv([['Unit', 'Unsur', ...scored], ...rows]) })
    expect([own.exit, own.units[0]?.figure?.fraction]).toEqual([0, '785/9'])
    const labels = WORDS.map((word, i) => `${word.toLowerCase()}=${i + 1}`).join(',')
    const said = await surveyed({ 'a.csv': csv([['Unit', 'Unsur', ...WORDS], ...rows]) }, ['--labels', labels])
    expect([said.exit, said.codes, said.units[0]?.figure?.fraction]).toEqual([0, ['N-SURVEY-FEW'], '785/9'])
  })

  test('says which option it needs where nobody said what its words are worth', async () => {
    const { exit, err } = await surveyed({ 'a.csv': csv([['Unit', 'Unsur', ...WORDS], ...rows]) })
    expect([exit, err.match(/E-[A-Z]+-[A-Z]+/g)]).toEqual([3, ['E-ANSWER-WORDS', 'E-ANSWER-WORDS']])
    expect(err).toContain('--labels "Baik=?,Kurang Baik=?,Sangat Baik=?,Tidak Baik=?"')
  })

  test('is none where columns are no answers: periods with their numbers', async () => {
    const periods = ['Triwulan 1', 'Triwulan 2', 'Triwulan 3', 'Triwulan 4']
    const { exit, units } = await surveyed({ 'a.csv': csv([['Unit', 'Unsur', ...periods], ...rows]) })
    expect([exit, units[0]?.figure]).toEqual([1, null])
  })

  test('has no element twice, and whole numbers alone', async () => {
    const twice = await surveyed({ 'a.csv': csv([head, ...rows, rows[0] ?? []]) })
    expect([twice.exit, twice.codes.includes('E-ROW-DUP'), twice.units[0]?.figure]).toEqual([1, true, null])
    const broken = rows.map((row, i) => (i === 3 ? [...row.slice(0, 4), 2.5, 1] : row))
    const { exit, codes, err } = await surveyed({ 'a.csv': csv([head, ...broken]) })
    expect([exit, codes.includes('E-CELL-TYPE'), err.includes('E5')]).toEqual([1, true, true])
  })
})
