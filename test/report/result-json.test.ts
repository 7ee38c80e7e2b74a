import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { finding } from '../../src/finding/finding.js'
import type { Language } from '../../src/finding/language.js'
import { resultDigest } from '../../src/report/digest.js'
import { resultJson } from '../../src/report/result-json.js'
import type { Run } from '../../src/run/result.js'
import { leaf, level, read, scoresForm, small, unit } from '../engine/small.js'
import { evenly, instrument, province, withSurvey } from './province.js'
import { rowOf, runOf, slotsOf, unitOf } from './sample.js'

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL('../../src/report/schemas/result.schema.json', import.meta.url), 'utf8')),
)

const text = (run: Run, language: Language = 'id'): string => [...resultJson(run, language)].join('')
const parsed = (run: Run, language: Language = 'id') => JSON.parse(text(run, language))

const findings = [
  finding('lembar.xlsx', {
    code: 'E-CELL-RANGE',
    sheet: 'F-02',
    cell: 'E17',
    unit: 'RSUD',
    found: '6',
    expected: '0–5',
  }),
  finding(null, { code: 'N-BASIS-F02', found: 'F-03', expected: 'F-02' }),
]

const rich = runOf(
  instrument,
  [
    evenly('Satu', '4', 2, withSurvey('4.5', 2)),
    evenly('Dua', '3', 3, { ...withSurvey('1/3', 3), group: 'kota', agencyCode: '01', unitCode: '007' }),
    evenly('Daring', '2', 4, { ...withSurvey('5', 4), variant: 'B' }),
    evenly('Cacat', '2', 5, { ...withSurvey('5', 5), faulty: true }),
  ],
  { findings, partial: true, options: { partial: true, year: '2024', column: ['score=F'] } },
)

describe('the JSON of a result', () => {
  test.each([
    ['of a province', province({ findings })],
    ['with surveys, variants and errors', rich],
    ['of no units at all', runOf(instrument, [], { inputs: [] })],
  ])('keeps to its schema: %s', (_name, run) => {
    for (const language of ['id', 'en'] as const)
      expect(schema.safeParse(parsed(run, language)).error?.issues ?? []).toEqual([])
  })

  test('says what the result is of', () => {
    const { schema: name, instrument: rules } = parsed(province())
    expect(name).toBe('ipp.result/1')
    expect(rules).toEqual({
      id: 'pekppp-2023',
      title: 'PEKPPP 2023–2025',
      years: { from: 2023, to: 2025 },
      hash: 'a'.repeat(64),
    })
  })

  test('gives each figure as text with its exact value in lowest terms', () => {
    const [first] = parsed(province()).units
    expect(first).toMatchObject({
      agency: 'Kabupaten Nusa Jaya',
      unit: 'RSUD Nusa Jaya',
      agencyCode: '35.01',
      unitCode: 'K1',
      group: 'kabupaten',
      rank: 1,
      groupRank: 1,
      year: 2024,
      variant: 'A',
      basis: 'F-02',
      index: { value: '4.93', fraction: '197/40' },
      predicate: { letter: 'A', label: 'Pelayanan Prima' },
      forms: [{ id: 'F-02', title: 'Lembar penilaian evaluator', weight: '100', value: '4.93', fraction: '197/40' }],
    })
    expect(first.aspects.slice(0, 2)).toEqual([
      { id: 'a', title: 'Kebijakan Pelayanan', weight: '24', value: '5.00', fraction: '5' },
      { id: 'b', title: 'Profesionalisme SDM', weight: '25', value: '4.70', fraction: '47/10' },
    ])
  })

  test('names the cell of every score that was read, also of a unit without index', () => {
    const { units } = parsed(province())
    expect(units[0].scores).toHaveLength(slotsOf(instrument))
    expect(units[0].scores[13]).toEqual({
      indicator: '14.b.K',
      score: '4',
      evaluator: null,
      file: 'lembar.xlsx',
      sheet: 'F-02',
      cell: 'R2',
    })
    expect(units[3]).toMatchObject({ unit: 'Dinas Perizinan', rank: null, index: null, predicate: null, forms: [] })
    expect(units[3].scores).toHaveLength(slotsOf(instrument))
  })

  test('shows every evaluator beside the mean of all', () => {
    const values = Array.from({ length: slotsOf(instrument) }, (_, slot) => (slot === 0 ? ['4', '5'] : '5'))
    const [only] = parsed(runOf(instrument, [unitOf('Unit', rowOf(values, 2, 'a.csv'))])).units
    expect(only.scores.slice(0, 2)).toEqual([
      { indicator: '1.a.Ak', score: '4', evaluator: 'Budi', file: 'a.csv', sheet: null, cell: 'E2' },
      { indicator: '1.a.Ak', score: '5', evaluator: 'Ani', file: 'a.csv', sheet: null, cell: 'E3' },
    ])
    expect(only.assumptions).toEqual(['absent:F-03', 'evaluators'])
    // 5 − 0.5 × 0.17 × 0.24 = 4.9796.
    expect(only.index).toEqual({ value: '4.98', fraction: '12449/2500' })
  })

  test('weighs the forms of an index so that weight × value adds up to it', () => {
    // 0.75 × 4 + 0.25 × 4.5 = 4.125.
    const { index, forms } = parsed(rich).units[0]
    expect(index).toEqual({ value: '4.13', fraction: '33/8' })
    expect(forms.map(({ id, weight, fraction }: Record<string, string>) => [id, weight, fraction])).toEqual([
      ['F-02', '75', '4'],
      ['F-03', '25', '9/2'],
    ])
  })

  test('says of how many of its units an agency is the mean', () => {
    const { agencies } = parsed(province({ partial: true }))
    expect(
      agencies.map(({ agency, units, scored, unit: none }: Record<string, unknown>) => [agency, units, scored, none]),
    ).toEqual([
      ['Kabupaten Nusa Jaya', 2, 2, null],
      ['Kota Bahari', 2, 1, null],
    ])
    expect(agencies[0].index).toEqual({ value: '4.46', fraction: '357/80' })
  })

  test('names the assumptions that each result rests on', () => {
    const { units, agencies } = parsed(rich)
    const of = new Map(units.map((each: { unit: string; assumptions: string[] }) => [each.unit, each.assumptions]))
    expect(of.get('Satu')).toEqual([])
    expect(of.get('Daring')).toEqual(['variant:B', 'weights:B'])
    expect(of.get('Cacat')).toEqual([])
    expect(agencies[0].assumptions).toEqual(['variant:B', 'weights:B'])
  })

  test('has every finding with its place and a message in the language of the file', () => {
    const [first, second] = parsed(rich).findings
    expect(first).toEqual({
      severity: 'error',
      code: 'E-CELL-RANGE',
      message: 'Skor “6” tidak ada pada skala; yang diterima 0–5. Ganti dengan skor yang ada pada skala instrumen.',
      file: 'lembar.xlsx',
      sheet: 'F-02',
      cell: 'E17',
      unit: 'RSUD',
      count: 1,
      cells: null,
    })
    expect(second).toMatchObject({ severity: 'notice', file: null, sheet: null, cell: null, unit: null })
    expect(parsed(rich, 'en').findings[0].message).toMatch(/^The score “6” is off the scale/)
  })

  test('says what the run was made of', () => {
    const { manifest } = parsed(rich)
    expect(manifest).toMatchObject({
      version: '0.1.0',
      instrument: { id: 'pekppp-2023', hash: 'a'.repeat(64) },
      inputs: [{ file: 'lembar.xlsx', bytes: 1234, sha256: 'b'.repeat(64), rows: { read: 3, used: 3, refused: 0 } }],
      options: { column: ['score=F'], partial: true, year: '2024' },
    })
    expect(manifest.notices.map(({ code }: { code: string }) => code)).toEqual(['N-BASIS-F02'])
    expect(Object.keys(manifest.options)).toEqual(['column', 'partial', 'year'])
  })

  test('gives a figure that does not end as a fraction, in an instrument of another shape', () => {
    const rules = read(
      small([
        scoresForm([level('x', '100', [leaf('1', '1/3'), leaf('2', '2/3')], { shares: { of: '1', total: '1' } })]),
      ]),
    )
    const [only] = parsed(runOf(rules, [unit('4 5')])).units
    expect(only.index).toEqual({ value: '4.67', fraction: '14/3' })
    expect(only.agency).toBe('Kabupaten Contoh')
  })

  test('escapes what names may hold', () => {
    const unitName = '"}],\u2028\u0000<script>\ud800'
    const output = text(runOf(instrument, [evenly(unitName, '4', 2)]))
    expect(JSON.parse(output).units[0].unit).toBe(unitName)
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ud800-\udfff]/)
  })

  test("comes in pieces, so that a nation's result is never one string", () => {
    const run = runOf(
      instrument,
      Array.from({ length: 100 }, (_, i) => evenly(`Unit ${i}`, '4', i + 2)),
    )
    const sizes = [...resultJson(run, 'id')].map((piece) => piece.length)
    expect(sizes.length).toBeGreaterThan(5)
    expect(Math.max(...sizes)).toBeLessThan(80_000)
  })
})

describe('the digest of results', () => {
  const units = [evenly('Satu', '4', 2), evenly('Dua', '3', 3)]

  test('is the same whatever the order of units, the language or the names of files', () => {
    const digest = resultDigest(runOf(instrument, units).result)
    expect(resultDigest(runOf(instrument, [...units].reverse()).result)).toBe(digest)
    expect(parsed(runOf(instrument, units), 'en').manifest.digest).toBe(digest)
    const elsewhere = units.map((each) => ({
      ...each,
      scores: [...each.scores].map((given) =>
        given.map((one) => ({ ...one, place: { ...one.place, origin: { file: 'x.csv', sheet: null } } })),
      ),
    }))
    expect(resultDigest(runOf(instrument, elsewhere).result)).toBe(digest)
  })

  test('is another where any figure is', () => {
    const digest = resultDigest(runOf(instrument, units).result)
    const changed = [evenly('Satu', '4', 2, {}, { 0: '3' }), evenly('Dua', '3', 3)]
    expect(resultDigest(runOf(instrument, changed).result)).not.toBe(digest)
  })
})
