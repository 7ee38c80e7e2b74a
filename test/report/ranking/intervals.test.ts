import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { rankStudy } from '../../../src/engine/survey/rank-range.js'
import { PLAIN_STYLE, writeCsv } from '../../../src/formats/csv/write.js'
import { widthOf } from '../../../src/formats/width.js'
import { rankings } from '../../../src/report/ranking/text.js'
import { resultRows } from '../../../src/report/result-csv.js'
import { resultJson } from '../../../src/report/result-json.js'
import { workbookOf } from '../../../src/report/workbook/result-workbook.js'
import type { Run } from '../../../src/run/result.js'
import { leaf, level, read, scoresForm, small } from '../../engine/small.js'
import { evenly, instrument, province, withSurvey } from '../province.js'
import { rowOf, runOf, unitOf } from '../sample.js'
import { cellsIn, shown } from '../workbook/seen.js'

const rules = read(small([scoresForm([level('a', '100', [leaf('1', '51'), leaf('2', '49')])])]))
const tried = (run: Run): Run => ({ ...run, study: rankStudy(run.result, 1) })

/** Units of one agency with two scores each: 51 and 49 percent. */
const pairs = (units: Readonly<Record<string, readonly string[]>>): Run =>
  tried(
    runOf(
      rules,
      Object.entries(units).map(([name, scores], i) => unitOf(name, rowOf(scores, i + 2))),
    ),
  )

// 0.51·5 + 0.49·3 = 4.02 and 3.98: with the first indicator left out 3 and 5; with 0.9·51 and 1.1·49 they change places too.
const close = pairs({ Aster: ['5', '3'], Bakung: ['3', '5'], Cempaka: ['1', '1'] })
const at = (columns: number, rows?: number) => ({ columns, colour: false, ...(rows === undefined ? {} : { rows }) })

/** What stands from a title to the line of the agency, which comes next. */
const part = (text: string, title: string): string => {
  const from = text.slice(text.indexOf(title))
  return from.slice(0, from.search(/^(?:Kabupaten Nusa Jaya:|Peringkat instansi)/m))
}

describe('ranks that can be told apart', () => {
  test('stand below the ranking, with what cannot be told apart in words, and what the table is not', () => {
    expect(part(rankings(close, 'id', at(80)), 'Peringkat yang')).toBe(`\
Peringkat yang dapat dibedakan
#  Unit     Bobot ±10%  Tanpa 1 indikator
─────────────────────────────────────────
1  Aster           1–2                1–2
2  Bakung          1–2                1–2
3  Cempaka           3                  3
Peringkat 1–2 tidak dapat dibedakan.

Alat baca, bukan nilai lain: indeks dan peringkat tetap seperti semula. Rentang
adalah peringkat terbaik–terburuk bila setiap bobot diubah acak hingga ±10% (200
kali, benih 1), dan bila satu demi satu indikator ditinggalkan.

`)
  })

  test('are all there are where nothing moves, and none where nobody has a rank', () => {
    const far = pairs({ Aster: ['5', '5'], Bakung: ['4', '4'] })
    expect(rankings(far, 'en', at(80))).toContain('\nAll ranks that differ can be told apart.\n')
    expect(rankings(pairs({ Aster: ['5', '-'] }), 'en', at(80))).toContain(
      'Ranks that can be told apart\nNo unit has a rank.\n',
    )
  })

  test('are told basis by basis, and the table says so', () => {
    const run = tried(runOf(instrument, [evenly('Satu', '4', 2, withSurvey('4', 2)), evenly('Dua', '3', 3)]))
    const text = part(rankings(run, 'id', at(100)), 'Peringkat yang')
    expect(text.match(/^Dasar: .*$/gm)).toEqual([
      'Dasar: F-02 75% + F-03 25% (bobot: praktik)',
      'Dasar: F-02 saja, tanpa F-03',
    ])
    expect(text.match(/^# .* Bobot ±10%/gm)).toHaveLength(2)
  })

  test.each([40, 80, 120])('fit %d columns', (columns) => {
    const text = part(rankings(tried(province()), 'id', at(columns)), 'Peringkat yang')
    expect(text.split('\n').filter((line) => widthOf(line) > columns)).toEqual([])
  })

  test('are no more than the rows that are shown; how many more there are is told', () => {
    const twins = pairs({ Aster: ['5', '3'], Bakung: ['3', '5'], Cempaka: ['2', '0'], Dahlia: ['0', '2'] })
    const text = rankings(twins, 'id', at(120, 1))
    expect(text.match(/^.*(?:tidak dapat dibedakan|rentang lagi).*$/gm)).toEqual([
      'Peringkat 1–2 tidak dapat dibedakan.',
      '… 1 rentang lagi: --format json memuat semuanya.',
    ])
  })

  test('are not spoken of where nobody asked', () => {
    const { study, ...plain } = close
    expect(study?.units).toHaveLength(3)
    expect(rankings(plain, 'id', at(80))).not.toContain('dibedakan')
    expect([...resultJson(plain, 'id')].join('')).not.toContain('"intervals"')
    expect(writeCsv(resultRows(plain, 'unit'), PLAIN_STYLE)).not.toContain('rank_low')
  })
})

describe('their figures for programs', () => {
  test('end the rows of units in a CSV, empty without index, and no row of agencies', () => {
    const run = pairs({ Aster: ['5', '3'], Bakung: ['3', '5'], Cempaka: ['1', '-'] })
    const lines = (of: 'unit' | 'agency') => writeCsv(resultRows(run, of), PLAIN_STYLE).trimEnd().split('\n')
    expect(lines('unit').map((line) => line.split(',').slice(21))).toEqual([
      ['rank_low', 'rank_high', 'rank_low_left_out', 'rank_high_left_out'],
      ['1', '2', '1', '2'],
      ['1', '2', '1', '2'],
      ['', '', '', ''],
    ])
    expect(lines('agency')[0]).not.toContain('rank_low')
  })

  test('are a member of the JSON that keeps to the schema', () => {
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(new URL('../../../src/report/schemas/result.schema.json', import.meta.url), 'utf8')),
    )
    const json = JSON.parse([...resultJson(close, 'id')].join(''))
    expect(schema.safeParse(json).error?.issues ?? []).toEqual([])
    const { seed, draws, units, blurred } = json.intervals
    expect([seed, draws, blurred]).toEqual([1, 200, [{ basis: 'F-02', from: 1, to: 2 }]])
    expect(units[0]).toEqual({
      agency: 'Kabupaten Nusa Jaya',
      unit: 'Aster',
      agencyCode: null,
      unitCode: null,
      basis: 'F-02',
      rank: 1,
      weights: { best: 1, worst: 2 },
      leftOut: { best: 1, worst: 2 },
      survey: null,
      // 0.51 · 5 + 0.49 · 3.
      contributions: [{ id: 'F-02.a', share: '1', adds: '201/50' }],
    })
    expect(units).toHaveLength(3)
  })

  test('are a sheet of the workbook, with the ranks that a rank cannot be told from', () => {
    const cells = cellsIn(workbookOf(close, 'id'), 'Rentang Peringkat')
    expect(shown(cells, 'A6', 'C6', 'E6', 'F6', 'G6', 'H6', 'I6')).toEqual([
      'Peringkat',
      'Unit lokus',
      'Bobot ±10%: terbaik',
      'Bobot ±10%: terburuk',
      'Tanpa 1 indikator: terbaik',
      'Tanpa 1 indikator: terburuk',
      'Tidak dapat dibedakan',
    ])
    expect(shown(cells, 'A7', 'C7', 'E7', 'F7', 'G7', 'H7', 'I7')).toEqual([1, 'Aster', 1, 2, 1, 2, '1–2'])
    expect(shown(cells, 'A9', 'C9', 'E9', 'F9', 'G9', 'H9', 'I9')).toEqual([3, 'Cempaka', 3, 3, 3, 3, null])
  })
})
