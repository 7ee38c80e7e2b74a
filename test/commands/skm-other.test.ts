import { describe, expect, test } from 'vitest'
import { ELEMENTS } from '../scoresheet/survey/elements.js'
import { folderWith, ipp, put, textOf } from './cli.js'
import { csv, type SurveyedUnit, surveyed, U } from './skm-sheets.js'

describe('what is no SKM', () => {
  const answers = (count: number, most: number) =>
    Array.from({ length: 12 }, (_, i) => [i + 1, ...Array.from({ length: count }, (__, q) => ((i + q) % most) + 1)])
  const heads = (count: number, stem = 'U') => Array.from({ length: count }, (_, i) => `${stem}${i + 1}`)

  test.each([11, 14])('a table of %i elements is refused, never cut to nine', async (count) => {
    const { exit, codes, units } = await surveyed({ 'a.csv': csv([['No', ...heads(count)], ...answers(count, 4)]) })
    expect([exit, codes, units[0]?.figure, units[0]?.questions[0]?.n]).toEqual([1, ['E-SURVEY-ELEMENTS'], null, 0])
  })

  const LOCAL = ['Keamanan', 'Transparansi']
  test.each([
    ['behind the others', [...ELEMENTS, ...LOCAL], ['K1']],
    ['among them', [...ELEMENTS.slice(0, 4), ...LOCAL, ...ELEMENTS.slice(4)], ['F1']],
    ['behind numbers', [...U, ...LOCAL], ['K1']],
  ])('elements of a local form under words alone are not cut off either: %s', async (_, head, [cell]) => {
    const rows = answers(11, 4)
    const { exit, codes, units, err } = await surveyed({ 'a.csv': csv([['No', ...head], ...rows]) })
    expect([exit, codes, units[0]?.figure]).toEqual([1, ['E-SURVEY-ELEMENTS'], null])
    expect(err).toContain('memuat 11 unsur, padahal survei ini 9')
    expect(err).toContain(`${cell}  `)
    const meant = await surveyed({ 'a.csv': csv([['No', ...head], ...rows]) }, ['--form', 'SKM'])
    expect([meant.exit, meant.units[0]?.figure === null]).toEqual([0, false])
  })

  test('an element under a heading that nobody knows is told beside the one that lacks, and is read where it is pointed at', async () => {
    const head = ELEMENTS.map((element, i) => (i === 5 ? 'Kecakapan Pegawai' : element))
    const files = { 'a.csv': csv([['No', ...head], ...answers(9, 4)]) }
    const { exit, codes, units, err } = await surveyed(files, ['--lang', 'en'])
    expect([exit, codes, units[0]?.figure]).toEqual([1, ['E-IND-UNKNOWN', 'E-IND-MISSING'], null])
    expect(err).toContain('G1')
    expect(err).toContain('The column “Kecakapan Pegawai” looks like answers')
    expect(err).toContain('No respondent answered U6.')
    const pointed = await surveyed(files, ['--column', 'u_6=G'])
    expect([pointed.exit, pointed.units[0]?.questions[5]?.n]).toEqual([0, 12])
  })

  test('what else stands beside answers is no element: blank, worded or off the scale, a mean, who answered', async () => {
    const beside = ['Saran', 'Umur', 'Jenis Kelamin', 'Rata-rata', 'Kunjungan']
    const rows = answers(9, 4).map((row, i) => [...row, 'cepat', 20 + i, (i % 2) + 1, 2.5, ''])
    const { codes, units } = await surveyed({ 'a.csv': csv([['No', ...ELEMENTS, ...beside], ...rows]) })
    expect([codes.filter((code) => code.startsWith('E-')), units[0]?.figure === null]).toEqual([[], false])
  })

  test('a tally of eleven elements by their words is refused in one finding', async () => {
    const rows = [...ELEMENTS, ...LOCAL].map((element) => [element, 10, 30])
    const { codes, units } = await surveyed({ 'a.csv': csv([['Unsur', 'n', 'sum'], ...rows]) })
    expect([codes, units[0]?.figure]).toEqual([['E-SURVEY-ELEMENTS'], null])
  })

  test('rows below a tally that sum it up are no elements of it', async () => {
    const rows = ELEMENTS.map((element) => [element, 10, 30])
    const foot = [
      ['Jumlah', 90, 270],
      ['Rata-rata', 10, 30],
      ['NRR tertimbang', '', ''],
      ['IKM Unit Pelayanan', '', 75],
    ]
    const { exit, codes, units } = await surveyed({ 'a.csv': csv([['Unsur', 'n', 'sum'], ...rows, ...foot]) })
    expect([exit, codes, units[0]?.figure?.value]).toEqual([0, ['W-ROW-TOTAL', 'N-SURVEY-FEW'], '75.00'])
  })

  test.each([5, 6])('answers up to %i are refused: nobody said how they are converted', async (most) => {
    const { exit, codes, units, err } = await surveyed({ 'a.csv': csv([['No', ...U], ...answers(9, most)]) })
    expect([exit, codes, units[0]?.figure]).toEqual([1, ['E-SURVEY-SCALE'], null])
    expect(err).toContain(`1–${most}`)
  })

  test('one slip off the scale is told with its cell', async () => {
    const rows = answers(9, 4).map((row, i) => (i === 3 ? [row[0] ?? '', 7, ...row.slice(2)] : row))
    const { exit, codes, units, err } = await surveyed({ 'a.csv': csv([['No', ...U], ...rows]) })
    expect([exit, codes.includes('E-CELL-RANGE'), units[0]?.figure]).toEqual([1, true, null])
    expect(err).toContain('B5')
  })

  test('the form of the index is told by its codes', async () => {
    const codes14 = ['1.a.K1', '2.a.K1', '3.a.P', '4.a.P', '5.b.K', '6.b.K']
    const { exit, codes } = await surveyed({ 'a.csv': csv([['No', ...codes14], ...answers(6, 4)]) })
    expect([exit, codes]).toEqual([1, ['E-SURVEY-OTHER']])
  })

  test.each([
    ['a wide sheet of numbers', 'dua-tahun/2024/lembar.csv', 'lembar.csv'],
    ['a wide sheet of codes', 'survei/lembar.csv', 'lembar.csv'],
    ['a row for each score', 'layouts/panjang.csv', 'panjang.csv'],
    ['a workbook of one unit', 'layouts/unit-rsud.xlsx', 'unit-rsud.xlsx'],
  ])('a scoresheet is told once, to whatever survey it is given: %s', async (_, fixture, name) => {
    const folder = folderWith(fixture)
    for (const more of [['--instrument', 'skm-2017'], []]) {
      const { exit, out, err } = await ipp(folder, ['survey', name, ...more])
      expect([exit, out]).toEqual([3, ''])
      expect(err.match(/[EW]-[A-Z]+-[A-Z]+/g)).toEqual(['E-SURVEY-SHEET', 'E-SURVEY-SHEET'])
      expect(err).toContain('ipp score')
    }
  })

  test('a scoresheet beside answers is told, and the answers count', async () => {
    const folder = folderWith('survei/lembar.csv')
    put(folder, { 'a.csv': csv([['No', ...U], ...answers(9, 4)]) })
    const args = ['survey', 'a.csv', 'lembar.csv', '--instrument', 'skm-2017', '--format', 'json']
    const { units, findings } = JSON.parse((await ipp(folder, args)).out)
    expect(units.map(({ unit }: SurveyedUnit) => unit)).toEqual(['a'])
    expect(findings.filter(({ file }: { file: string }) => file === 'lembar.csv')).toHaveLength(1)
  })

  test.each([
    ['U1 … U9', ['No', ...U]],
    ['the words of its elements', ['No', 'Jenis Kelamin', ...ELEMENTS]],
    ['eleven elements', ['No', ...heads(11)]],
  ])('answers are told by name where they are scored: %s', async (_, head) => {
    const folder = folderWith()
    const rows = answers(head.length - 1, 4)
    put(folder, { 'skm.csv': csv([head, ...rows]) })
    const { exit, err } = await ipp(folder, ['score', 'skm.csv', '--year', '2024'])
    expect(exit).toBe(3)
    expect(err.match(/[EW]-[A-Z]+-[A-Z]+/g)).toEqual(['E-SURVEY-SKM', 'E-SURVEY-SKM'])
    expect(err).toContain('ipp survey BERKAS --instrument skm-2017')
  })

  test('a table of too many elements says how many, without quotation marks', async () => {
    const { err } = await surveyed({ 'a.csv': csv([['No', ...heads(14)], ...answers(14, 4)]) })
    expect(err).toContain('memuat 14 unsur, padahal survei ini 9')
  })

  test('no index is scored by it', async () => {
    const folder = folderWith('survei')
    const { exit, err } = await ipp(folder, ['score', 'survei/lembar.csv', '--instrument', 'skm-2017', '--lang', 'en'])
    expect([exit, err.includes('ipp survey FILES --instrument skm-2017')]).toEqual([2, true])
  })
})

test('what SKM reckons with is shown with its confidence and sources', async () => {
  const { out } = await ipp(folderWith(), ['rules', 'show', 'skm-2017', '--lang', 'en'])
  const said = out.replace(/\s+/g, ' ')
  expect(said).toContain('Scale of answers: 1–4, steps of 1 (practice, K08, K01)')
  expect(said).toContain("IKM = mean of the elements' means, all of equal weight (practice, K01, K02, K03, K06)")
  expect(said).toContain('laid on 25–100 by a straight line (practice, K08, K01, K03)')
  expect(said).toContain('Rounded weights in use, only told: 0.11; 0.111 (practice, K04, K05)')
})

describe('instruments beside it', () => {
  test('SPKP is the mean of its eight items on their own scale, without a verdict', async () => {
    const folder = folderWith()
    const head = Array.from({ length: 8 }, (_, i) => `P${i + 1}`)
    const rows = Array.from({ length: 12 }, (_, i) => [i + 1, 6, 5, 6, 5, 6, 5, 6, i % 2 === 0 ? 6 : 5])
    put(folder, { 'p.csv': csv([['No', ...head], ...rows]) })
    const { out } = await ipp(folder, ['survey', 'p.csv', '--instrument', 'spkp', '--format', 'json'])
    const [unit] = JSON.parse(out).units as readonly SurveyedUnit[]
    // 4 × 6 + 3 × 5 + 5.5 of 8.
    expect([unit?.figure, unit?.predicate]).toEqual([{ value: '5.56', fraction: '89/16' }, null])
  })

  test('SPAK is a pattern for an own instrument and nothing that can be named', async () => {
    const folder = folderWith()
    const made = await ipp(folder, ['rules', 'new', '--from', 'spak', '-o', 'spak-kami.json', '--lang', 'en'])
    expect([made.exit, made.err]).toEqual([0, expect.stringContaining('spak-kami.json')])
    expect((await ipp(folder, ['rules', 'lint', 'spak-kami.json'])).exit).toBe(0)
    const shown = await ipp(folder, ['rules', 'show', 'spak'])
    expect([shown.exit, shown.err]).toEqual([2, expect.stringContaining('ipp rules new --from spak')])
    const said = (await ipp(folder, ['rules', 'show', 'spak-kami.json'])).out.replace(/\s+/g, ' ')
    expect(said).toContain('Skala jawaban: 1–6')
    expect(said).toContain('IPAK = rata-rata dari rata-rata tiap unsur, semua unsur sama bobotnya (asumsi)')
    expect(said).toContain('dua terakhir (pungutan liar, percaloan) hanya diketahui temanya')
    expect((await ipp(folder, ['rules', 'list'])).out).not.toContain('spak')
  })

  test('the older form of 14 elements is an own instrument: its means make 76.93, and 76.475 only where rounded midway', async () => {
    const folder = folderWith()
    await ipp(folder, ['rules', 'new', '--from', 'skm-2017', '-o', 'lama.json'])
    const text = JSON.parse(textOf(folder, 'lama.json'))
    const [part] = text.forms[0].variants[0].parts
    // A published survey of 2012, in hundredths: 3.06, 2.98, … of 50 respondents each.
    const hundredths = [306, 298, 306, 290, 306, 314, 304, 306, 318, 308, 320, 318, 310, 304]
    part.questions = hundredths.map((_, i) => ({ code: `U${i + 1}`, title: `Unsur lama ${i + 1}` }))
    put(folder, {
      'lama.json': JSON.stringify(text),
      's.csv': csv([['Unsur', 'n', 'sum'], ...hundredths.map((mean, i) => [`U${i + 1}`, 50, mean / 2])]),
    })
    // 0.11 is no rounding of 1/14: with it the figure would leave its scale.
    const { exit, out: lines } = await ipp(folder, ['rules', 'lint', 'lama.json', '--lang', 'en'])
    expect([exit, lines.match(/is no rounding/g)?.length, lines.includes('1/14')]).toEqual([1, 2, true])
    text.forms[0].misweights.value = ['0.071']
    put(folder, { 'lama.json': JSON.stringify(text) })
    const { out } = await ipp(folder, ['survey', 's.csv', '--instrument', 'lama.json', '--format', 'json'])
    const [unit] = JSON.parse(out).units as readonly SurveyedUnit[]
    // 25/14 of 43.08; printed were 43.08 × 0.071 = 3.05868, rounded to 3.059, and 25 × 3.059 = 76.475.
    expect(unit?.figure).toEqual({ value: '76.93', fraction: '1077/14' })
    expect(unit?.misweighted.map(({ weight, figure }) => [weight, figure.value])).toEqual([['0.071', '76.47']])
  })

  test('six points with a declared conversion are read: both ways that are in use, each as it says', async () => {
    const folder = folderWith()
    const rows = Array.from({ length: 12 }, (_, i) => [i + 1, ...Array(9).fill(i % 2 === 0 ? 6 : 3)])
    put(folder, { 's.csv': csv([['No', ...U], ...rows]) })
    const figure = async (from: readonly string[], to: readonly string[]) => {
      await ipp(folder, ['rules', 'new', '--from', 'skm-2017', '-o', 'enam.json', '--force'])
      const text = JSON.parse(textOf(folder, 'enam.json'))
      text.forms[0].scale.value.max = '6'
      text.forms[0].convert.value = { from, to }
      text.scale.value.min = '0'
      text.ladder.value.at(-1).from = '0'
      put(folder, { 'enam.json': JSON.stringify(text) })
      const { out } = await ipp(folder, ['survey', 's.csv', '--instrument', 'enam.json', '--format', 'json'])
      return (JSON.parse(out).units as readonly SurveyedUnit[])[0]?.figure?.value
    }
    // The mean is 4.5: divided by 1.5 it is 3; (4.5 - 1)/5 × 3 + 1 is 3.1.
    expect(await figure(['0', '6'], ['0', '100'])).toBe('75.00')
    expect(await figure(['1', '6'], ['25', '100'])).toBe('77.50')
  })
})
