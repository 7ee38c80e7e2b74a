import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderWith, ipp, put } from '../commands/cli.js'
import { csv, type Rows, U } from '../commands/skm-sheets.js'
import { printed } from './chromium.js'
import { faultsOf } from './layout.js'
import { barriers } from './offline-page.js'
import { hasBrowser, openBrowser } from './playwright.js'

const PHONE = { width: 390, height: 2200, dark: false }
const CLEAN = { overflow: [], overlaps: [], pale: [], tiny: [], outside: [] }

/** 60 respondents of each unit, with everything that a file may say of them, and a unit's name that fills lines. */
const rowsOf = (units: readonly string[]): Rows => [
  ['Nama Unit', 'Jenis Kelamin', 'Pendidikan', 'Pekerjaan', 'Jenis Layanan', ...U],
  ...units.flatMap((unit, at) =>
    Array.from({ length: 60 }, (_, i) => [
      unit,
      i % 2 === 0 ? 'L' : 'P',
      ['SMA/SMK sederajat', 'Diploma', 'Sarjana', 'Pascasarjana'][i % 4] ?? '',
      ['Pegawai Negeri Sipil', 'Wiraswasta', 'Pelajar/Mahasiswa'][i % 3] ?? '',
      ['Kartu Tanda Penduduk', 'Akta Kelahiran'][i % 2] ?? '',
      ...U.map((_, element) => 2 + ((i * 7 + element * 5 + at) % 3)),
    ]),
  ),
]

const LONG = 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Contoh Utara'

/** The page that `ipp survey` writes of so many units. */
const pageOf = async (units: readonly string[], more: readonly string[]): Promise<string> => {
  const folder = folderWith()
  put(folder, { 'skm.csv': csv(rowsOf(units)) })
  const { exit } = await ipp(folder, ['survey', 'skm.csv', '--instrument', 'skm-2017', '-o', 'skm.html', ...more])
  expect(exit).toBe(0)
  return readFileSync(path.join(folder, 'skm.html'), 'utf8')
}

const pagesOn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe.skipIf(!hasBrowser)('pages of SKM in Chromium (skipped where it is not installed)', () => {
  const pages = new Map<string, string>()
  const pageNamed = (name: string): string => pages.get(name) ?? ''
  const opened = hasBrowser ? openBrowser() : null

  beforeAll(async () => {
    pages.set('report', await pageOf([LONG], []))
    pages.set('poster', await pageOf([LONG], ['--kind', 'poster']))
    pages.set('posters', await pageOf([LONG, 'RSUD', 'Samsat'], ['--kind', 'poster']))
  })
  afterAll(async () => {
    const browser = await opened
    await browser?.close()
  })

  test.each([
    ['poster', 1],
    ['posters', 3],
  ])('a poster takes one sheet of A4 for each unit: %s', (name, sheets) => {
    const pdf = printed(pageNamed(name))
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
    expect(pagesOn(pdf)).toBe(sheets)
  })

  test('a report of one unit takes two to four sheets', () => {
    const sheets = pagesOn(printed(pageNamed('report')))
    expect(sheets).toBeGreaterThanOrEqual(2)
    expect(sheets).toBeLessThanOrEqual(4)
  })

  test.each(['report', 'poster', 'posters'])(
    'no text runs out, overlaps, is pale or tiny on a telephone, light or dark: %s',
    (name) => {
      for (const dark of [false, true]) expect(faultsOf(pageNamed(name), { ...PHONE, dark })).toEqual(CLEAN)
    },
  )

  test.each(['report', 'posters'])('axe finds nothing to hinder anybody: %s', async (name) => {
    const page = await (await opened)?.newPage({ viewport: { width: PHONE.width, height: 844 } })
    if (!page) throw new Error('no browser')
    await page.setContent(pageNamed(name))
    expect(await barriers(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
  })
})
