import { describe, expect, test } from 'vitest'
import { folderWith, ipp, put } from './cli.js'
import { xlsxOf } from './sheets.js'

const heads = (count: number, head: (n: number) => string = (n) => `U${n}`) =>
  Array.from({ length: count }, (_, i) => head(i + 1))
const sheets = (count: number, most = 4) =>
  Array.from({ length: 12 }, (_, i) => Array.from({ length: count }, (_, q) => String(((i * 3 + q) % most) + 1)))
const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(',')).join('\n')}\n`

interface Found {
  readonly code: string
  readonly count: number
}

const surveyed = async (text: string | Uint8Array, more: readonly string[] = [], name = 's.csv') => {
  const folder = folderWith()
  put(folder, { [name]: text })
  const args = ['survey', name, '--unit', 'Dinas A', '--year', '2024', '--bootstrap', '0', '--format', 'json', ...more]
  const { exit, out, err } = await ipp(folder, args)
  const run = out === '' ? { findings: [], units: [] } : JSON.parse(out)
  const findings = run.findings as readonly Found[]
  return { exit, err, codes: findings.map(({ code }) => code), findings, figure: run.units[0]?.figure ?? null }
}

const table = (count: number, head?: (n: number) => string) => [
  ['No', ...heads(count, head)],
  ...sheets(count).map((row, i) => [String(i + 1), ...row]),
]

describe('a table of SKM does not become an F-03', () => {
  test('with nine elements it is an error, whatever stands around it, and the only one', async () => {
    const { exit, err, codes, figure } = await surveyed(csv(table(9)))
    expect([exit, codes, figure]).toEqual([1, ['E-SURVEY-SKM'], null])
    expect(err).toContain('SKM')
    expect(err).toContain('--form F-03')
  })

  test.each([11, 14])('with %i columns and no word of SKM it is a warning, and read', async (count) => {
    const { exit, codes, err, figure } = await surveyed(csv(table(count)))
    expect([exit, codes.filter((code) => code !== 'N-SURVEY-FEW')]).toEqual([0, ['W-SURVEY-SKM']])
    expect(err).toContain('--form F-03')
    expect(figure).not.toBeNull()
  })

  const ELEMENTS = 'Persyaratan,Prosedur,Waktu,Biaya,Produk,Kompetensi,Perilaku,Pengaduan,Sarana'.split(',')
  test.each([
    ['numbers and sums', ['Unsur', 'n', 'sum'], heads(9), ['10', '32']],
    ['words and sums', ['Kode', 'n', 'sum'], ELEMENTS, ['10', '32']],
    ['numbers alone, under any heading', ['Kode', 'n', 'sum'], heads(9), ['10', '32']],
    ['a column for each answer', ['Unsur Pelayanan', '1', '2', '3', '4'], ELEMENTS, ['0', '1', '6', '3']],
  ])('as a tally it is an error too, in a survey and among scoresheets: %s', async (...[, head, names, figures]) => {
    const text = csv([head, ...names.map((name) => [name, ...figures])])
    const { exit, codes, figure } = await surveyed(text)
    expect([exit, codes, figure]).toEqual([1, ['E-SURVEY-SKM'], null])
    if (head[0] === 'Kode') return
    const folder = folderWith()
    put(folder, { 's.csv': text })
    const { err } = await ipp(folder, ['score', 's.csv', '--year', '2024'])
    expect(err.match(/[EW]-[A-Z]+-[A-Z]+/g)).toEqual(['E-SURVEY-SKM', 'E-SURVEY-SKM'])
  })

  test('a tally of nine questions off the scale of SKM is none', async () => {
    const { codes } = await surveyed(csv([['Kode', 'n', 'sum'], ...heads(9).map((name) => [name, '10', '45'])]))
    expect(codes).not.toContain('E-SURVEY-SKM')
  })

  const titled = (title: string) => [[title, ...Array(14).fill('')], ...table(14)]
  test.each(['Pengolahan Data SKM Tahun 2024', 'IKM Unit Pelayanan', 'NRR per unsur'])(
    'with the title "%s" it is an error',
    async (title) => {
      const { exit, codes, figure } = await surveyed(csv(titled(title)))
      expect([exit, codes, figure]).toEqual([1, ['E-SURVEY-SKM'], null])
    },
  )

  test('with the means of SKM in its foot it is one error, not one for each cell', async () => {
    const foot = [
      ['Jumlah', ...Array(14).fill('30')],
      ['NRR per unsur', ...Array(14).fill('3.25')],
      ['NRR tertimbang', ...Array(14).fill('0.36')],
      ['IKM', '81.25', ...Array(13).fill('')],
    ]
    const { exit, codes, figure } = await surveyed(csv([...table(14), ...foot]))
    expect([exit, codes, figure]).toEqual([1, ['E-SURVEY-SKM'], null])
  })

  test('a workbook of it has few findings', async () => {
    const foot = [
      ['NRR per unsur', ...Array(14).fill('3.25')],
      ['NRR tertimbang', ...Array(14).fill('0.36')],
    ]
    const grids = new Map(['SKM Loket 1', 'Loket 2', 'Rekap'].map((name) => [name, [...table(14), ...foot]] as const))
    const { exit, findings } = await surveyed(await xlsxOf(grids), [], 'skm.xlsx')
    expect(exit).toBe(1)
    expect(findings.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(12)
  })

  test('--form F-03 says that it is one', async () => {
    const { exit, codes, figure } = await surveyed(csv(titled('SKM dan F-03')), ['--form', 'F-03'])
    expect([exit, codes.filter((code) => code !== 'N-SURVEY-FEW')]).toEqual([0, []])
    expect(figure).not.toBeNull()
    expect((await surveyed(csv(table(9)), ['--form', 'F-99'])).exit).toBe(2)
  })

  test('an answer beyond its scale, or headings u_1, u_2, … are no SKM', async () => {
    const five = csv([...table(14), ['13', '5', ...Array(13).fill('4')]])
    expect((await surveyed(five)).codes).not.toContain('W-SURVEY-SKM')
    expect((await surveyed(csv(table(14, (n) => `u_${n}`)))).codes).not.toContain('W-SURVEY-SKM')
    expect((await surveyed(csv(table(14, (n) => `Pertanyaan ${n}`)))).codes).not.toContain('W-SURVEY-SKM')
  })

  const LONG = [
    'Persyaratan',
    'Sistem, Mekanisme, dan Prosedur',
    'Waktu Penyelesaian',
    'Biaya/Tarif',
    'Produk Spesifikasi Jenis Pelayanan',
    'Kompetensi Pelaksana',
    'Perilaku Pelaksana',
    'Penanganan Pengaduan, Saran dan Masukan',
    'Sarana dan Prasarana',
  ]
  const SHORT = ['Persyaratan', 'Prosedur', 'Waktu', 'Biaya', 'Produk', 'Kompetensi', 'Perilaku', 'Sarana', 'Pengaduan']
  test.each([
    ['as the regulation has them', LONG],
    ['in capitals and short', SHORT.map((word) => word.toUpperCase())],
    ['numbered as U1 …', LONG.map((word, i) => `U${i + 1}. ${word}`)],
    ['with the number behind', LONG.map((word, i) => `${word} (U${i + 1})`)],
    ['numbered as 1. …', LONG.map((word, i) => `${i + 1}. ${word}`)],
  ])('with the words of its nine elements in the header it is an error: %s', async (_, words) => {
    const rows = [
      ['No', 'Nama Unit', ...words.map((word) => `"${word}"`)],
      ...sheets(9).map((row) => ['1', 'Dinas A', ...row]),
    ]
    const { exit, codes, figure, err } = await surveyed(csv(rows))
    expect([exit, codes, figure]).toEqual([1, ['E-SURVEY-SKM'], null])
    expect(err).toContain('--form F-03')
    const plain = rows.map((row) => row.map((text) => text.replaceAll('"', '')))
    const book = await surveyed(await xlsxOf(new Map([['Data', [['Pengolahan data'], ...plain]]])), [], 's.xlsx')
    expect([book.exit, book.codes]).toEqual([1, ['E-SURVEY-SKM']])
  })

  test('eight of those words beside questions of the form are no SKM', async () => {
    const head = [...SHORT.slice(0, 8), ...heads(14, (n) => `u_${n}`)]
    const { codes, figure } = await surveyed(csv([head, ...sheets(22)]))
    expect(codes).not.toContain('E-SURVEY-SKM')
    expect(figure).not.toBeNull()
  })

  test.each([
    ['U1 … U9', heads(9)],
    ['words', LONG.map((word) => `"${word}"`)],
  ])('beside scoresheets it gives no index: headings %s', async (_, head) => {
    const folder = folderWith('survei')
    put(folder, { 'skm.csv': csv([['Unit', ...head], ...sheets(9).map((row) => ['DPMPTSP', ...row])]) })
    const args = ['score', 'survei/lembar.csv', '--survey', 'skm.csv', '--format', 'json', '--lang', 'en']
    const { exit, out, err } = await ipp(folder, args)
    expect([exit, err.includes('SKM'), err.includes('--form F-03')]).toEqual([1, true, true])
    const { units, findings } = JSON.parse(out) as {
      units: readonly { unit: string; index: unknown }[]
      findings: readonly { code: string }[]
    }
    expect(findings.map(({ code }) => code)).toContain('E-SURVEY-SKM')
    expect(units.flatMap(({ unit, index }) => (unit === 'DPMPTSP' ? [index] : []))).toEqual([null])
  })
})
