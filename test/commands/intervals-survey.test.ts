import { expect, test } from 'vitest'
import { folderWith, ipp, put, textOf } from './cli.js'

const survey = () => folderWith('survei/lembar.csv', 'survei/jawaban.csv', 'survei/rekap.csv', 'survei/pengguna.csv')

interface Chance {
  readonly unit: string
  readonly survey: {
    readonly method: string | null
    readonly unavailable: string | null
    readonly index: { readonly low: string; readonly high: string } | null
    readonly ranks: { readonly best: number; readonly worst: number } | null
  } | null
}

const chancesOf = async (folder: string, args: readonly string[]): Promise<readonly Chance[]> => {
  const { out } = await ipp(folder, ['score', ...args, '--format', 'json', '--intervals'])
  return (JSON.parse(out) as { intervals: { units: Chance[] } }).intervals.units
}

/** The intervals of the index that the survey's own command works out. */
const outlooksOf = async (folder: string, args: readonly string[]) => {
  const { out } = await ipp(folder, ['survey', ...args, '--scores', 'lembar.csv', '--format', 'json'])
  const { units } = JSON.parse(out) as { units: { unit: string; outlook: { interval: unknown } | null }[] }
  return new Map(units.map(({ unit, outlook }) => [unit, outlook?.interval]))
}

test.each([[[]], [['--population', 'pengguna.csv']], [['--population', '100']]])(
  'the intervals of the index are those of the survey itself, with the same draws (%j)',
  async (more) => {
    const folder = survey()
    const own = await outlooksOf(folder, ['jawaban.csv', ...more])
    const chances = await chancesOf(folder, ['lembar.csv', '--survey', 'jawaban.csv', ...more])
    expect(chances.map(({ unit }) => unit)).toEqual(['Disdukcapil', 'Dinas Sosial'])
    for (const { unit, survey: chance } of chances) expect([unit, chance?.index]).toEqual([unit, own.get(unit)])
    expect(chances[0]?.survey?.index).not.toBeNull()
  },
)

test('answers that come in by standard input give the same intervals as those of a file', async () => {
  const folder = survey()
  const args = ['score', 'lembar.csv', '--format', 'json', '--intervals', '--survey']
  const byFile = await ipp(folder, [...args, 'jawaban.csv'])
  const byInput = await ipp(folder, [...args, '-'], { stdin: textOf(folder, 'jawaban.csv') })
  const chancesIn = (out: string) => (JSON.parse(out) as { intervals: { units: Chance[] } }).intervals.units
  expect(chancesIn(byInput.out)).toEqual(chancesIn(byFile.out))
})

test('a unit of which only tallies are known has no interval, and it is told why', async () => {
  const folder = survey()
  const chances = await chancesOf(folder, ['lembar.csv', '--survey', 'rekap.csv'])
  expect(new Set(chances.map(({ survey: chance }) => chance?.unavailable))).toEqual(new Set(['tallies']))
  expect(chances.map(({ survey: chance }) => [chance?.index, chance?.ranks])).toEqual(chances.map(() => [null, null]))
  const { out } = await ipp(folder, [
    'score',
    'lembar.csv',
    '--survey',
    'rekap.csv',
    '--format',
    'table',
    '--intervals',
  ])
  expect(out).toContain('IPP 95% tidak tersedia: hanya jumlah jawaban yang dibaca, bukan tiap responden (')
})

const SHEET = `Instansi,Unit Lokus,Varian,F-03,${Array.from({ length: 30 }, (_, i) => i + 1).join(',')}\n`
const row = (unit: string, f03: string, score: number) => `Kota,${unit},A,${f03},${Array(30).fill(score).join(',')}\n`

test('a figure of the survey that came ready has none, and a sheet without any survey is not spoken of', async () => {
  const folder = folderWith()
  const answers = Array.from({ length: 20 }, (_, i) => `Melati,${[...Array(13).fill(3 + (i % 3)), 4].join(',')}`)
  const questions = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '14', '15']
  put(folder, {
    'lembar.csv': `${SHEET}${row('Melati', '', 4)}${row('Kenanga', '4', 4)}`,
    'siap.csv': `${SHEET}${row('Melati', '4', 4)}${row('Kenanga', '3', 4)}`,
    'jawaban.csv': `Unit,${questions.join(',')}\n${answers.join('\n')}\n`,
  })
  const chances = await chancesOf(folder, ['lembar.csv', '--survey', 'jawaban.csv'])
  const of = (unit: string) => chances.find((each) => each.unit === unit)?.survey
  expect([of('Kenanga')?.unavailable, of('Kenanga')?.index]).toEqual(['given', null])
  expect([of('Melati')?.method, of('Melati')?.index]).toEqual([
    'bootstrap-t',
    { low: expect.any(String), high: expect.any(String) },
  ])
  // Both have 4 or nearly so: by who happened to answer, either may be first.
  expect(chances.map(({ survey: chance }) => chance?.ranks)).toEqual([
    { best: 1, worst: 2 },
    { best: 1, worst: 2 },
  ])
  expect((await chancesOf(folder, ['siap.csv'])).map(({ survey: chance }) => chance)).toEqual([null, null])
})

test('the CSV ends with the interval and the ranks, the page draws them, and neither changes a figure', async () => {
  const folder = survey()
  const args = ['lembar.csv', '--survey', 'jawaban.csv']
  await ipp(folder, ['score', ...args, '-o', 'a.csv'])
  await ipp(folder, ['score', ...args, '--intervals', '-o', 'b.csv'])
  const [plain, more] = ['a.csv', 'b.csv'].map((file) => textOf(folder, file).trimEnd().split('\n'))
  expect(more?.[0]?.split(',').slice(-4)).toEqual(['ipp_low', 'ipp_high', 'rank_low_survey', 'rank_high_survey'])
  expect(more?.map((line) => line.split(',').slice(0, 21))).toEqual(plain?.map((line) => line.split(',').slice(0, 21)))
  await ipp(folder, ['report', ...args, '--kind', 'ranking', '--intervals', '-o', 'r.html'])
  expect(textOf(folder, 'r.html')).toContain('<section id="intervals"><h2>Peringkat yang dapat dibedakan</h2>')
  await ipp(folder, ['report', ...args, '--kind', 'ranking', '-o', 's.html'])
  expect(textOf(folder, 's.html')).not.toContain('id="intervals"')
})

test('numbers of users are of use with intervals and a survey alone, and a list that does not fit is told of', async () => {
  const folder = survey()
  const without = await ipp(folder, ['score', 'lembar.csv', '--survey', 'jawaban.csv', '--population', '100'])
  expect([without.exit, without.err]).toEqual([2, expect.stringContaining('--population')])
  const unsurveyed = await ipp(folder, ['score', 'lembar.csv', '--intervals', '--population', '100', '--format', 'csv'])
  expect([unsurveyed.exit, unsurveyed.err]).toEqual([2, expect.stringContaining('--population')])
  const small = [
    'score',
    'lembar.csv',
    '--survey',
    'jawaban.csv',
    '--intervals',
    '--population',
    '30',
    '--format',
    'json',
  ]
  const { findings } = JSON.parse((await ipp(folder, small)).out) as { findings: { code: string }[] }
  expect(findings.map(({ code }) => code)).toContain('W-SURVEY-POPULATION')
  const kind = await ipp(folder, ['report', 'lembar.csv', '--kind', 'berita-acara', '--intervals'])
  expect([kind.exit, kind.err]).toEqual([2, expect.stringContaining('--kind ranking')])
})
