import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { rankingReport } from '../../src/report/html/ranking.js'
import { recordReport } from '../../src/report/html/record.js'
import { unitReport } from '../../src/report/html/unit.js'
import { folderWith, ipp } from '../commands/cli.js'
import { evenly, instrument, withSurvey } from '../report/province.js'
import { rowOf, runOf, slotsOf, unitOf } from '../report/sample.js'
import { hasChromium, printed, screenshot, type View } from './chromium.js'
import { faultsOf, linesOf, onPaper, steady } from './layout.js'
import { apart, type Impression, impressionOf, readPng } from './png.js'

/** `IPP_SCREENS=write npm run test:browser` writes the impressions anew; then look at the pages. */
const isWriting = process.env['IPP_SCREENS'] === 'write'
const SCREENS = path.resolve(import.meta.dirname, 'screens')

const NAMES = [
  'Dinas Kependudukan dan Pencatatan Sipil',
  'RSUD',
  'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
]
const GROUPS = ['kabupaten', 'kabupaten', 'kota', 'provinsi']
const slots = slotsOf(instrument)

/** Scores that differ from slot to slot and unit to unit, without any chance in them. */
const scoresOf = (unit: number) =>
  Array.from({ length: slots }, (_, slot) => {
    const score = String(Math.min(5, 1 + ((slot * 7 + unit * 5) % 5) + (slot % 2)))
    return slot === 9 ? [score, '4'] : score
  })

const run = runOf(instrument, [
  ...Array.from({ length: 12 }, (_, i) =>
    unitOf(NAMES[i % 3] ?? '', rowOf(scoresOf(i), 5 + 2 * i), {
      ...withSurvey(`${3 + (i % 7) / 5}`, 5 + 2 * i),
      agency: `Kabupaten Contoh ${Math.floor(i / 3) + 1}`,
      agencyKey: String(Math.floor(i / 3)),
      key: String(i),
      group: GROUPS[Math.floor(i / 3)] ?? null,
    }),
  ),
  evenly('Samsat', '4', 40, { ...withSurvey('4', 40), faulty: true, agencyKey: '9', agency: 'Kota Lain' }),
])
const [best] = run.result.units
if (!best) throw new Error('a run without units')

const REPORTS: readonly (readonly [name: string, page: string])[] = [
  ['unit', [...unitReport(run, [best], 'id')].join('')],
  ['ranking', [...rankingReport(run, 'id')].join('')],
  ['berita-acara', [...recordReport(run, [best], 'id')].join('')],
]

/** A page of A4 without its margins, at 96 dots to the inch. */
const PAPER: View = { width: 695, height: 980, dark: false }
const PHONE: View = { width: 390, height: 2200, dark: false }
const LAPTOP: View = { width: 1280, height: 1800, dark: false }
const VIEWS: readonly (readonly [name: string, view: View])[] = [
  ['phone', PHONE],
  ['laptop', LAPTOP],
  ['phone-dark', { ...PHONE, dark: true }],
  ['laptop-dark', { ...LAPTOP, dark: true }],
]

/** Letters are drawn a little otherwise from one version to the next; blocks, colours and places are not. */
const TOLERANCE = { mean: 4, most: 60 }

const hex = (impression: Impression): readonly string[] =>
  impression.map((row) =>
    row.map((square) => square.map((value) => value.toString(16).padStart(2, '0')).join('')).join(' '),
  )

const fromHex = (rows: readonly string[]): Impression =>
  rows.map((row) =>
    row.split(' ').map((square) => {
      const [red = 0, green = 0, blue = 0] = (square.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16))
      return [red, green, blue] as const
    }),
  )

const kept = (name: string): Impression => {
  const file = path.join(SCREENS, `${name}.json`)
  return existsSync(file) ? fromHex(JSON.parse(readFileSync(file, 'utf8'))) : []
}

const keep = (name: string, impression: Impression): void => {
  mkdirSync(SCREENS, { recursive: true })
  writeFileSync(path.join(SCREENS, `${name}.json`), `${JSON.stringify(hex(impression), null, 2)}\n`)
}

const looksAsKept = (name: string, page: string, view: View): void => {
  const seen = impressionOf(readPng(screenshot(page, view)))
  if (isWriting) keep(name, seen)
  const { mean, most } = apart(kept(name), seen)
  expect(mean, `${name}: mean difference`).toBeLessThanOrEqual(TOLERANCE.mean)
  expect(most, `${name}: greatest difference`).toBeLessThanOrEqual(TOLERANCE.most)
}

const CLEAN = { overflow: [], overlaps: [], pale: [], tiny: [], outside: [] }

describe.skipIf(!hasChromium)('a report in Chromium (skipped where it is not installed)', () => {
  describe.each(REPORTS)('%s', (name, page) => {
    test.each(VIEWS)('has no text that overlaps, runs out, is pale or tiny: %s', (_view, view) => {
      expect(faultsOf(page, view)).toEqual(CLEAN)
    })
    test.each(VIEWS.filter(([view]) => view !== 'phone-dark'))('looks as it was approved: %s', (view, size) => {
      looksAsKept(`${name}-${view}`, steady(page), size)
    })
    test('looks as it was approved: A4', () => {
      looksAsKept(`${name}-a4`, onPaper(page), PAPER)
    })
    test('prints on A4', () => {
      const pdf = printed(page).toString('latin1')
      expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
      expect(pages).toBeGreaterThanOrEqual(2)
      expect(pages).toBeLessThanOrEqual(4)
    })
  })
  test('of a ranking breaks no name in four lines on paper', () => {
    const [, page = ''] = REPORTS[1] ?? []
    const long = 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Kepulauan Siau Tagulandang Biaro'
    const lines = linesOf(onPaper(page.replaceAll('RSUD', long)), 'td.rank + td.lead', PAPER)
    expect(lines.length).toBeGreaterThan(12)
    expect(Math.max(...lines)).toBe(3)
  })
  test('of a ranking of twelve units takes two sheets of paper, the last of which is not for its footer alone', async () => {
    const folder = folderWith('provinsi')
    await ipp(folder, ['report', 'provinsi/lembar-provinsi.xlsx', '-o', 'p.html'])
    const pdf = printed(steady(readFileSync(path.join(folder, 'p.html'), 'utf8'))).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  })
  test('would be noticed if it looked otherwise', () => {
    const [, page = ''] = REPORTS[0] ?? []
    const seen = (css: string) =>
      impressionOf(readPng(screenshot(steady(page).replace('</style>', `${css}</style>`), LAPTOP)))
    const as = kept('unit-laptop')
    expect(apart(as, seen('.bar{fill:none}')).most).toBeGreaterThan(TOLERANCE.most)
    expect(apart(as, seen('.two{grid-template-columns:1fr}')).mean).toBeGreaterThan(TOLERANCE.mean)
  })
  test('would be told if texts lay over each other', () => {
    const [, page = ''] = REPORTS[0] ?? []
    expect(faultsOf(page.replace('</style>', 'h1{margin-bottom:-2rem}</style>'), LAPTOP).overlaps).not.toEqual([])
    expect(faultsOf(page.replace('</style>', '.note{color:#ccc}</style>'), LAPTOP).pale).not.toEqual([])
  })
})
