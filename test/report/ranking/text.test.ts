import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { finding } from '../../../src/finding/finding.js'
import { widthOf } from '../../../src/formats/width.js'
import { rankings } from '../../../src/report/ranking/text.js'
import { evenly, instrument, province, withSurvey } from '../province.js'
import { runOf } from '../sample.js'

const at = (columns: number | null, colour = false) => ({ columns, colour })
const lines = (text: string): readonly string[] => text.split('\n')

describe('the ranked tables', () => {
  test('show units and agencies, ties with one rank, what has no index last', () => {
    expect(rankings(province(), 'id', at(80))).toBe(`\
Indeks Pelayanan Publik, tahun 2024
Instrumen: PEKPPP 2023–2025 (pekppp-2023)
Dasar: F-02 saja, tanpa F-03

Peringkat unit
#  Instansi             Unit             Kelompok       IPP  Predikat
───────────────────────────────────────────────────────────────────────────────
1  Kabupaten Nusa Jaya  RSUD Nusa Jaya   Kabupaten #1  4,93  A  Pelayanan Prima
2  Kabupaten Nusa Jaya  Dinas Sosial     Kabupaten #2  4,00  B  Baik
2  Kota Bahari          Dinas Sosial     Kota #1       4,00  B  Baik
–  Kota Bahari          Dinas Perizinan  Kota             –  tanpa indeks

Peringkat instansi
#  Instansi                 Unit  Kelompok       IPP  Predikat
────────────────────────────────────────────────────────────────────
1  Kabupaten Nusa Jaya         2  Kabupaten #1  4,46  A- Sangat Baik
–  Kota Bahari          1 dari 2  Kota             –  tanpa indeks

4 unit: 3 berindeks, 1 tanpa indeks; 2 instansi: 1 berindeks, 1 tanpa indeks.
`)
  })

  test('say in English what they say in Indonesian; predicates and titles stay', () => {
    expect(rankings(province({ partial: true }), 'en', at(120))).toBe(`\
Public Service Index (IPP), year 2024
Instrument: PEKPPP 2023–2025 (pekppp-2023)
Basis: F-02 alone, without F-03

Ranking of units
#  Agency               Unit             Group          IPP  Predicate
───────────────────────────────────────────────────────────────────────────────
1  Kabupaten Nusa Jaya  RSUD Nusa Jaya   Kabupaten #1  4.93  A  Pelayanan Prima
2  Kabupaten Nusa Jaya  Dinas Sosial     Kabupaten #2  4.00  B  Baik
2  Kota Bahari          Dinas Sosial     Kota #1       4.00  B  Baik
–  Kota Bahari          Dinas Perizinan  Kota             –  no index

Ranking of agencies
#  Agency                Units  Group          IPP  Predicate
──────────────────────────────────────────────────────────────────
1  Kabupaten Nusa Jaya       2  Kabupaten #1  4.46  A- Sangat Baik
2  Kota Bahari          1 of 2  Kota #1       4.00  B  Baik

4 units: 3 with index, 1 without; 2 agencies: 1 with index, 1 from some of its units.
`)
  })

  test('give up labels before names where there is little room, and explain the letters below', () => {
    const text = rankings(province(), 'id', at(72))
    expect(text).toMatch(/^# {2}Instansi {13}Unit {13}Kelompok {7}IPP {2}Predikat$/m)
    expect(text).toMatch(/^1 {2}Kabupaten Nusa Jaya {2}RSUD Nusa Jaya {3}Kabupaten #1 {2}4,93 {2}A$/m)
    expect(text).toMatch(/^A Pelayanan Prima · B Baik$/m)
  })

  test('show forms beside the index where it is made of several and there is room', () => {
    // 0.75 × 4 + 0.25 × 4.5 = 4.125.
    const run = runOf(instrument, [evenly('Unit', '4', 2, withSurvey('4.5', 2))])
    expect(rankings(run, 'id', at(null))).toBe(`\
Indeks Pelayanan Publik, tahun 2024
Instrumen: PEKPPP 2023–2025 (pekppp-2023)
Dasar: F-02 75% + F-03 25% (bobot: praktik)

Peringkat unit
#  Unit  F-02  F-03   IPP  Predikat
─────────────────────────────────────────
1  Unit  4,00  4,50  4,13  A- Sangat Baik

1 unit; 1 instansi.
`)
  })

  test('never mix bases: one table each, and one for what has no index', () => {
    const run = runOf(instrument, [
      evenly('Tanpa survei', '5', 2),
      evenly('Dengan survei', '3', 3, withSurvey('3', 3)),
      evenly('Cacat', '3', 4, { faulty: true }),
    ])
    const text = rankings(run, 'id', at(80))
    expect(text).toContain(`\
Peringkat unit
Dasar: F-02 75% + F-03 25% (bobot: praktik)
#  Unit           F-02  F-03   IPP  Predikat
────────────────────────────────────────────
1  Dengan survei  3,00  3,00  3,00  C  Cukup

Peringkat unit
Dasar: F-02 saja, tanpa F-03
#  Unit           IPP  Predikat
─────────────────────────────────────────
1  Tanpa survei  5,00  A  Pelayanan Prima

Peringkat unit: tanpa indeks
#  Unit   IPP  Predikat
───────────────────────────
–  Cacat    –  tanpa indeks
`)
  })

  test('say of one agency in a sentence what they say of several in a table', () => {
    const units = [evenly('A', '5', 2), evenly('B', '4', 3), evenly('C', '1', 4, { faulty: true })]
    expect(rankings(runOf(instrument, units.slice(0, 2)), 'id', at(80))).toContain(
      '\nKabupaten Nusa Jaya: IPP 4,50 (A- Sangat Baik), rata-rata 2 unit\n',
    )
    expect(rankings(runOf(instrument, units, { partial: true }), 'en', at(80))).toContain(
      '\nKabupaten Nusa Jaya: IPP 4.50 (A- Sangat Baik), mean of 2 of 3 units\n',
    )
    expect(rankings(runOf(instrument, units), 'id', at(80))).toContain(
      '\nKabupaten Nusa Jaya: tanpa indeks, karena 1 dari 3 unitnya tanpa indeks\n',
    )
    const mixed = [evenly('A', '5', 2), evenly('B', '4', 3, withSurvey('5', 3))]
    expect(rankings(runOf(instrument, mixed), 'id', at(80))).toContain(
      '\nKabupaten Nusa Jaya: tanpa indeks, karena dasar unit-unitnya berbeda\n',
    )
  })

  test('mark what rests on an assumption that the rest does not', () => {
    const run = runOf(instrument, [
      evenly('Luring', '5', 2, withSurvey('5', 2)),
      evenly('Daring', '4', 3, { ...withSurvey('4', 3), variant: 'B' }),
    ])
    const text = rankings(run, 'id', at(100))
    expect(text).toMatch(/^1 {2}Luring {2}5,00 {2}5,00 {2}5,00 {3}A/m)
    expect(text).toMatch(/^2 {2}Daring {2}4,00 {2}4,00 {2}4,00\* {2}B/m)
    expect(text).toContain('* bertumpu pada asumsi: pemakaian formulir varian B; bobot di dalam formulir varian B\n')
  })

  test('say once what all results rest on', () => {
    const text = rankings(runOf(instrument, [evenly('Daring', '4', 3, { variant: 'B' })]), 'en', at(120))
    expect(text).toContain(
      'All results rest on an assumption: the form of variant B being in use; weights inside the form of variant B\n',
    )
    expect(text).not.toContain('*')
  })

  test('carry the warning of an instrument used outside its years', () => {
    const findings = [finding(null, { code: 'W-YEAR-OUTSIDE', found: '2026', expected: 'pekppp-2023 (2023–2025)' })]
    expect(rankings(province({ findings }), 'id', at(100))).toContain(
      '\nPeringatan: Instrumen pekppp-2023 (2023–2025) dipakai di luar tahun berlakunya: tahun 2026.\n',
    )
  })

  test('colour predicates when asked to and change nothing else', () => {
    const colourful = rankings(province(), 'id', at(80, true))
    expect(colourful).toContain('\u001b[32mA  Pelayanan Prima\u001b[39m')
    expect(stripVTControlCharacters(colourful)).toBe(rankings(province(), 'id', at(80)))
  })

  test('are the same in any order of units', () => {
    const units = [evenly('A', '5', 2), evenly('B', '4', 3), evenly('C', '4', 4, { faulty: true })]
    const text = rankings(runOf(instrument, units), 'id', at(80))
    expect(rankings(runOf(instrument, [...units].reverse()), 'id', at(80))).toBe(text)
  })
})

describe('the width of the tables', () => {
  const long: readonly Partial<UnitScores>[] = [
    {
      agency: 'Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Republik Indonesia',
      group: 'kementerian',
    },
    { agency: 'Kabupaten Kepulauan Siau Tagulandang Biaro', group: 'kabupaten' },
    { agency: '漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字', group: 'kota' },
  ]
  const unitName = 'Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu, Tenaga Kerja dan Transmigrasi'
  const runs = [
    ['long names', long.map((more, i) => evenly(unitName, '4', i + 2, { ...more, agencyKey: `${i}` }))],
    [
      'surveys',
      long.map((more, i) => evenly(unitName, '2', i + 2, { ...more, ...withSurvey('3', 2), agencyKey: `${i}` })),
    ],
    ['one agency', [evenly(unitName, '2', 2), evenly(`${unitName} II`, '3', 3, { variant: 'B' })]],
    ['errors', long.map((more, i) => evenly(unitName, '2', i + 2, { ...more, faulty: true, agencyKey: `${i}` }))],
    [
      'many rows',
      Array.from({ length: 300 }, (_, i) =>
        evenly(`${unitName} ${i}`, '4', i + 2, { ...long[i % 3], agencyKey: `${i % 3}` }),
      ),
    ],
  ] as const

  test.each(runs)('is kept with %s', (_name, units) => {
    const run = runOf(instrument, units, {
      findings: [finding(null, { code: 'W-YEAR-OUTSIDE', found: '2026', expected: 'pekppp-2023 (2023–2025)' })],
    })
    for (const columns of [40, 60, 80, 100, 120])
      for (const language of ['id', 'en'] as const)
        for (const line of lines(rankings(run, language, at(columns))))
          expect(widthOf(line)).toBeLessThanOrEqual(columns)
  })

  test('wraps no row: each unit is one line', () => {
    const text = rankings(runOf(instrument, runs[0][1]), 'id', at(80))
    expect(lines(text).filter((line) => /^\d {2}/.test(line))).toHaveLength(6)
  })

  test('is nobody’s business in a pipe: names stay whole', () => {
    expect(rankings(runOf(instrument, runs[0][1]), 'id', at(null))).toContain(
      `Birokrasi Republik Indonesia  ${unitName}  `,
    )
  })
})

describe('names on a terminal', () => {
  test('never move a cursor, colour a line or turn the words around them', () => {
    const name = fc.string({ unit: 'binary', maxLength: 30 })
    const evil = fc.constantFrom(
      '\u001b[31mmerah',
      'a\u0007b',
      '\u202eterbalik',
      'a\nb',
      '\u009b2J',
      'x\u2028y',
      '\r1  Palsu',
      '\u001b]8;;http://x\u0007klik',
    )
    fc.assert(
      fc.property(fc.oneof(name, evil), fc.oneof(name, evil), (agency, unit) => {
        const run = runOf(instrument, [
          evenly(unit, '4', 2, { agency: `Kab. ${agency}`, agencyKey: 'a' }),
          evenly('B', '4', 3),
        ])
        const text = rankings(run, 'id', at(80))
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect(lines(text).filter((line) => /^[1–] {2}/.test(line))).toHaveLength(4)
      }),
      { numRuns: 300 },
    )
  })
})
