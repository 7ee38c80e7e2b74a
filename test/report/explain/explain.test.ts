import { describe, expect, test } from 'vitest'
import { type Selection, select } from '../../../src/engine/score/select.js'
import type { Finding } from '../../../src/finding/finding.js'
import type { Language } from '../../../src/finding/language.js'
import { outlineLines } from '../../../src/formats/outline.js'
import { ink } from '../../../src/formats/terminal.js'
import { widthOf } from '../../../src/formats/width.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { explain } from '../../../src/report/explain/explain.js'
import type { Run } from '../../../src/run/result.js'
import { figureForm, leaf, level, read, scoresForm, small, stated, x } from '../../engine/small.js'
import { givenFigure, rowOf, runOf, shippedInstrument, slotsOf, unitOf } from '../sample.js'

const known = <T>(value: T, confidence: 'ministry' | 'practice', ...sources: string[]) => ({
  ...stated(value),
  confidence,
  sources,
})

/** One of each operation, with figures that can be reckoned by hand. */
const tiny: Instrument = read(
  small(
    [
      scoresForm(
        [
          level('a', '60', [leaf('1', '40', { number: 1 }), leaf('2', '60', { number: 2 })]),
          level(
            'b',
            '40',
            [
              leaf('3', '0', { number: 3 }),
              leaf('4', '0', { number: 4, points: { 0: '0', 1: '1', 2: '2.5', 3: '3', 4: '4', 5: '5' } }),
            ],
            { combine: 'mean' },
          ),
        ],
        {},
        '75',
      ),
      figureForm('IKM', '25'),
    ],
    {
      sources: { S1: { what: 'Peraturan uji', ref: 'lembar 1', kind: 'uji', trust: 'tinggi' } },
      rounding: known({ mode: 'half-up' as const, places: 2 }, 'practice', 'S1'),
    },
  ),
)

const forms = ['F-02', 'IKM']

/** The figure of IKM as it stood in a cell, laid on 0–5 from 1–4: (3.952 − 1) × 5/3 = 4.92. */
const ikm = (row: number) => {
  const given = givenFigure(tiny, 'IKM', '3.952', row)
  return { ...given, op: 'convert' as const, value: x('4.92'), terms: [given], place: null }
}

const tinyRun = (): Run =>
  runOf(tiny, [
    unitOf('Dinas Contoh', rowOf([['4', '5', '5'], '3', '5', '2'], 7), { forms, figures: new Map([['IKM', ikm(7)]]) }),
    unitOf('Kantor Contoh', rowOf([['4', '5', '5'], '3', '5', '2'], 20), {
      forms,
      figures: new Map([['IKM', ikm(20)]]),
    }),
  ])

const told = (run: Run, selection: Selection, width = 80, lang: Language = 'id', colour = false): readonly string[] => {
  const choice = select(run.result, selection)
  if (!choice.ok) throw new Error(choice.error.what)
  const page = { width, ink: ink(colour) }
  return [...explain(run, choice.value, { language: lang, hasSources: true })].flatMap((each) => [
    ...outlineLines(each, page),
    '',
  ])
}

describe('the explanation of a unit', () => {
  test('shows every step so that a pocket calculator comes to the same index', async () => {
    const text = told(tinyRun(), { unit: 'Kabupaten Nusa Jaya/Dinas Contoh' }).join('\n')
    await expect(text).toMatchFileSnapshot('./golden/unit.id.txt')
  })
  test('says the same in English', async () => {
    const text = told(tinyRun(), { unit: 'Dinas Contoh' }, 80, 'en').join('\n')
    await expect(text).toMatchFileSnapshot('./golden/unit.en.txt')
  })
})

/** As it is told where no sources are asked for. */
const toldShort = (run: Run, selection: Selection, width = 80): string => {
  const choice = select(run.result, selection)
  if (!choice.ok) throw new Error(choice.error.what)
  const page = { width, ink: ink(false) }
  const outlines = [...explain(run, choice.value, { language: 'id', hasSources: false })]
  return outlines.map((each) => [...outlineLines(each, page)].join('\n')).join('\n\n')
}

/** What stands before and behind the signs of a line's calculation. */
const calculationsIn = (text: string): readonly string[] => text.match(/[^ ]+ × [^ ]+ = [^ ]+/g) ?? []

describe('the short explanation', () => {
  const instrument = shippedInstrument('pekppp-2023')
  const all = Array.from({ length: slotsOf(instrument) }, () => '4')
  const run = runOf(instrument, [unitOf('Dinas', rowOf(all, 7, 'unit.csv'))])

  test('names the sheet once and the cell of each score on its own line, and no sources', () => {
    const text = toldShort(run, { unit: 'Dinas' }, 100)
    expect(text).toContain('sel pada unit.csv')
    expect(text.match(/unit\.csv/g)).toHaveLength(1)
    expect(text).toMatch(/14\.b\.K .* R7 {2}4 × 30% = 1,2\n/)
    expect(text).not.toMatch(/\[S\d|bobot:|aturan:|^Sumber/m)
  })
  test('has every calculation of the long one, in about half its lines', () => {
    const [short, long] = [toldShort(run, { unit: 'Dinas' }, 120), told(run, { unit: 'Dinas' }, 120).join('\n')]
    expect(calculationsIn(short)).toEqual(calculationsIn(long))
    expect(short.split('\n').length).toBeLessThan(0.6 * long.split('\n').length)
  })
  test('names every cell with its sheet where they are of several', () => {
    const figures = new Map([['F-03', givenFigure(instrument, 'F-03', '4', 7)]])
    const unit = unitOf('Dinas', rowOf(all, 7, 'unit.csv'), { forms: ['F-02', 'F-03'], figures })
    const text = toldShort(runOf(instrument, [unit]), {})
    expect(text).not.toContain('sel pada')
    expect(text).toContain('unit.csv › R7')
    expect(text).toContain('lembar.xlsx › F-02!D7')
  })
  test('keeps the cells of several evaluators side by side', () => {
    const text = toldShort(tinyRun(), { unit: 'Dinas Contoh' })
    expect(text).toContain('Budi 4 (E7) · Ani 5 (E8) · Citra 5 (E9)')
    expect(text).not.toContain('praktik')
  })
})

describe('a part of the explanation', () => {
  test('of an indicator shows its way up, its criterion and the sum of what is not shown', () => {
    const instrument = shippedInstrument('pekppp-2023')
    const all = Array.from({ length: slotsOf(instrument) }, () => '4')
    const run = runOf(instrument, [unitOf('Dinas', rowOf(all, 7, 'unit.csv'))])
    const lines = told(run, { indicator: '14' })
    const text = lines.join('\n')
    expect(text).toContain('14.b.K Tersedia pelaksana yang menerapkan budaya pelaya…  4 × 30% = 1,2')
    expect(text).toContain('kriteria skor 4: 4 unsur')
    expect(text).toContain('unit.csv › R7')
    expect(text).toMatch(/4 lainnya, jumlah +…? *= 2,8/)
    expect(text).not.toContain('1.a.Ak')
    expect(told(run, { indicator: '14.B.k' })).toEqual(lines)
  })
  test('of an aspect shows all of its indicators and only them', () => {
    const text = told(tinyRun(), { unit: 'Dinas Contoh', aspect: 'a' }).join('\n')
    expect(text).toContain('1 Indikator 1')
    expect(text).toContain('2 Indikator 2')
    expect(text).not.toContain('Indikator 3')
    expect(text).toMatch(/F-02\.b Aspek b +3,75 × 40% = 1,5/)
    expect(told(tinyRun(), { unit: 'Dinas Contoh', aspect: 'F-02.a' }).join('\n')).toBe(text)
    expect(told(tinyRun(), { unit: 'Dinas Contoh', aspect: 'aspek A' }).join('\n')).toBe(text)
  })
  test('of an additional item shows the item, which is no part of the index', () => {
    const instrument = shippedInstrument('pekppp-2023')
    const all = Array.from({ length: slotsOf(instrument) }, () => '4')
    const text = told(runOf(instrument, [unitOf('Dinas', rowOf(all, 7))]), { indicator: '31' }).join('\n')
    expect(text).toContain('Informasi tambahan, tidak dijumlahkan')
    expect(text).not.toContain('Indeks Pelayanan Publik')
  })
  test('names the sources of what it shows and no others', () => {
    const text = told(tinyRun(), { unit: 'Dinas Contoh' }).join('\n')
    expect(text).toMatch(/Sumber\nS1 {2}Peraturan uji \(lembar 1\)/)
  })
})

describe('the explanation of an agency', () => {
  test('is the mean of its units, each under its name', async () => {
    const text = told(tinyRun(), { agency: 'kabupaten  nusa jaya' }).join('\n')
    await expect(text).toMatchFileSnapshot('./golden/agency.id.txt')
  })
  test('shows one aspect as the mean of the same aspect of its units', () => {
    const lines = told(tinyRun(), { agency: 'Kabupaten Nusa Jaya', aspect: 'b' }, 60)
    expect(lines.find((line) => line.startsWith('F-02.b'))).toMatch(/ 3,75$/)
    expect(lines.find((line) => line.includes('Kantor Contoh'))).toMatch(/ 3,75$/)
  })
  test('says which of its units it is the mean of where some have no index', () => {
    const scores = rowOf(['4', '4', '4', '4'], 3)
    const run = runOf(tiny, [unitOf('Satu', scores), unitOf('Dua', scores, { faulty: true })], { partial: true })
    const text = told(run, { agency: 'Kabupaten Nusa Jaya' }).join('\n')
    expect(text).toContain('rata-rata 1 dari 2 unit yang berindeks')
  })
  test('names the units that keep it without index', () => {
    const scores = rowOf(['4', '4', '4', '4'], 3)
    const run = runOf(tiny, [unitOf('Satu', scores), unitOf('Dua', scores, { faulty: true })])
    expect(told(run, { agency: 'Kabupaten Nusa Jaya' })).toEqual(
      expect.arrayContaining(['belum ada indeks: ada unit tanpa indeks', '   Dua']),
    )
  })
  test('asked for an indicator shows that indicator of each of its units', () => {
    const text = told(tinyRun(), { agency: 'Kabupaten Nusa Jaya', indicator: '2' }).join('\n')
    expect(text).toContain('Kabupaten Nusa Jaya/Dinas Contoh')
    expect(text).toContain('Kabupaten Nusa Jaya/Kantor Contoh')
  })
})

describe('a unit without index', () => {
  const fault = (more: Partial<Finding>): Finding => ({
    code: 'E-CELL-EMPTY',
    severity: 'error',
    file: 'lembar.xlsx',
    sheet: 'F-02',
    cell: 'F7',
    unit: 'Dukcapil',
    title: null,
    found: null,
    expected: '0–5',
    count: 1,
    cells: null,
    ...more,
  })
  const findings = [fault({}), fault({ cell: 'F8' }), fault({ file: 'lain.xlsx' }), fault({ severity: 'warning' })]
  const faulty = (agency: string, row: number) =>
    unitOf('Dukcapil', rowOf(['4', '-', '4', '4'], row), { agency, faulty: true })
  const run = runOf(tiny, [faulty('Kota Satu', 7), faulty('Kota Dua', 8)], { findings })

  test('is told what keeps it from having one: its own errors, not those of a unit of the same name', () => {
    const text = told(run, { unit: 'Kota Satu/Dukcapil' }).join('\n')
    expect(text).toContain('belum ada indeks')
    expect(text).toContain('1 indikator tanpa skor: 2')
    expect(text).toContain('lembar.xlsx › F-02!F7')
    expect(text).not.toContain('F8')
    expect(text).not.toContain('lain.xlsx')
  })
})

describe('the page', () => {
  const naughty = 'Dinas \u001b[31mMerah\u001b[0m\u202eterbalik\u0007 <script> 漢字 '.concat('panjang'.repeat(30))
  const run = runOf(tiny, [
    unitOf(naughty, rowOf(['1', '2', '3', '4'], 7, `${'map/'.repeat(40)}lembar.xlsx`), {
      agency: 'Instansi\u0000\n\u0085X',
    }),
    unitOf('Biasa', rowOf([['1', '2'], '2', '3', '4'], 9)),
  ])
  test.each([40, 80, 120])('is never wider than %i columns', (width) => {
    for (const line of told(run, {}, width)) expect(widthOf(line), line).toBeLessThanOrEqual(width)
  })
  test('holds nothing that could move a cursor or turn the words around', () => {
    for (const line of told(run, {})) expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
  test('has the same text with and without colour', () => {
    const coloured = told(run, {}, 80, 'id', true)
    expect(coloured.some((line) => line.includes('\u001b['))).toBe(true)
    expect(coloured.map((line) => line.replace(/\u001b\[\d+m/g, ''))).toEqual(told(run, {}))
  })
})
