import { describe, expect, test } from 'vitest'
import { finding } from '../../src/finding/finding.js'
import { INDONESIAN_STYLE, PLAIN_STYLE, writeCsv } from '../../src/formats/csv/write.js'
import { type Level, resultRows } from '../../src/report/result-csv.js'
import type { Run } from '../../src/run/result.js'
import { figureForm, given, leaf, level, read, scoresForm, small, unit } from '../engine/small.js'
import { evenly, instrument, province, withSurvey } from './province.js'
import { runOf } from './sample.js'

const HEADER =
  'rank,group,group_rank,agency,unit,ipp,letter,predicate,basis,f02,f03,a,b,c,d,e,f,year,instrument,agency_code,unit_code'

const csv = (run: Run, level: Level = 'unit', style = PLAIN_STYLE): readonly string[] =>
  writeCsv(resultRows(run, level), style).split('\n').slice(0, -1)

describe('the CSV of units', () => {
  test('has the columns in their order, ranks with gaps after ties, and what has no index last', () => {
    expect(csv(province())).toEqual([
      HEADER,
      '1,kabupaten,1,Kabupaten Nusa Jaya,RSUD Nusa Jaya,4.93,A,Pelayanan Prima,F-02,4.93,,5.00,4.70,5.00,5.00,5.00,5.00,2024,pekppp-2023,35.01,K1',
      '2,kabupaten,2,Kabupaten Nusa Jaya,Dinas Sosial,4.00,B,Baik,F-02,4.00,,4.00,4.00,4.00,4.00,4.00,4.00,2024,pekppp-2023,35.01,K2',
      '2,kota,1,Kota Bahari,Dinas Sosial,4.00,B,Baik,F-02,4.00,,4.00,4.00,4.00,4.00,4.00,4.00,2024,pekppp-2023,35.71,B1',
      ',kota,,Kota Bahari,Dinas Perizinan,,,,F-02,,,,,,,,,2024,pekppp-2023,35.71,B2',
    ])
  })

  test('skips the rank after a tie', () => {
    const scores = ['3', '4', '4', '5']
    const run = runOf(
      instrument,
      scores.map((score, i) => evenly(`Unit ${i}`, score, i + 2)),
    )
    expect(csv(run).map((line) => line.split(',')[0])).toEqual(['rank', '1', '2', '2', '4'])
  })

  test('orders equal ranks by agency, then unit, by code points and not by any locale', () => {
    const names = [
      ['b', 'x'],
      ['B', 'x'],
      ['Á', 'x'],
      ['\u{1F600}', 'x'],
      ['\uFF41', 'x'],
      ['b', 'X'],
    ] as const
    const run = runOf(
      instrument,
      names.map(([agency, name], i) => evenly(name, '4', i + 2, { agency, agencyKey: agency })),
    )
    expect(
      csv(run)
        .slice(1)
        .map((line) => line.split(',').slice(3, 5).join('/')),
    ).toEqual(['B/x', 'b/X', 'b/x', 'Á/x', '\uFF41/x', '\u{1F600}/x'])
  })

  test('shows the survey and its basis where there is one', () => {
    // 0.75 × 4 + 0.25 × 4.5 = 4.125, rounded half up 4.13.
    const run = runOf(instrument, [evenly('Unit', '4', 2, withSurvey('4.5', 2))])
    expect(csv(run)[1]?.split(',').slice(5, 11)).toEqual(['4.13', 'A-', 'Sangat Baik', 'F-02+F-03', '4.00', '4.50'])
  })

  test('leaves empty what is unknown: year, codes, group, agency', () => {
    const run = runOf(instrument, [evenly('Unit', '5', 2, { agency: '', agencyKey: '', year: null })])
    expect(csv(run)[1]).toBe('1,,,,Unit,5.00,A,Pelayanan Prima,F-02,5.00,,5.00,5.00,5.00,5.00,5.00,5.00,,pekppp-2023,,')
  })

  test('is written for Indonesian Excel with semicolons, decimal commas and a byte order mark', () => {
    const [header, first] = csv(province(), 'unit', INDONESIAN_STYLE)
    expect(header).toBe(`\ufeff${HEADER.replaceAll(',', ';')}`)
    expect(first).toBe(
      '1;kabupaten;1;Kabupaten Nusa Jaya;RSUD Nusa Jaya;4,93;A;Pelayanan Prima;F-02;4,93;;5,00;4,70;5,00;5,00;5,00;5,00;2024;pekppp-2023;35.01;K1',
    )
  })

  test('holds no name as a formula and every figure as a number', () => {
    const run = runOf(instrument, [evenly('=1+1', '4', 2, { agency: '+62', unitCode: '-1' })])
    const fields = csv(run)[1]?.split(',') ?? []
    expect([fields[3], fields[4], fields[5], fields.at(-1)]).toEqual(["'+62", "'=1+1", '4.00', "'-1"])
  })
})

describe('the CSV of agencies', () => {
  test('has the means of units, and their number under `unit`', () => {
    expect(csv(province(), 'agency')).toEqual([
      HEADER,
      '1,kabupaten,1,Kabupaten Nusa Jaya,2,4.46,A-,Sangat Baik,F-02,4.46,,4.50,4.35,4.50,4.50,4.50,4.50,2024,pekppp-2023,35.01,',
      ',kota,,Kota Bahari,2,,,,F-02,,,,,,,,,2024,pekppp-2023,35.71,',
    ])
  })

  test('ends with how many units count where some may not', () => {
    const [header, first, second] = csv(province({ partial: true, options: { partial: true } }), 'agency')
    expect(header).toBe(`${HEADER},scored`)
    expect(first).toMatch(/^1,.*,35\.01,,2$/)
    expect(second).toBe(
      '2,kota,1,Kota Bahari,2,4.00,B,Baik,F-02,4.00,,4.00,4.00,4.00,4.00,4.00,4.00,2024,pekppp-2023,35.71,,1',
    )
  })

  test('carries the warning of an instrument used outside its years in every row', () => {
    const findings = [finding(null, { code: 'W-YEAR-OUTSIDE', found: '2026', expected: 'pekppp-2023 (2023–2025)' })]
    const [header, ...rows] = csv(province({ findings, partial: true, options: { partial: true } }), 'agency')
    expect(header).toBe(`${HEADER},scored,warning`)
    expect(rows.map((line) => line.split(',').slice(-2))).toEqual([
      ['2', 'W-YEAR-OUTSIDE'],
      ['1', 'W-YEAR-OUTSIDE'],
    ])
    expect(csv(province({ findings }))[0]).toBe(`${HEADER},warning`)
  })

  test('has a year only where its units agree on one', () => {
    const run = runOf(instrument, [evenly('A', '4', 2), evenly('B', '4', 3, { year: 2023 })])
    expect(csv(run, 'agency')[1]?.split(',')[17]).toBe('')
  })
})

describe('an instrument of another shape', () => {
  const letters = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']

  test('has its first six aspects under a to f and the others under their ids', () => {
    const parts = letters.map((id, i) => level(id, '12.5', [leaf(`${i + 1}`, '100')]))
    const run = runOf(read(small([scoresForm(parts)])), [unit('0 1 2 3 4 5 1 2')])
    const [header, first] = csv(run)
    expect(header).toBe(`${HEADER},VII,VIII`)
    expect(first?.split(',').slice(11, 17)).toEqual(['0.00', '1.00', '2.00', '3.00', '4.00', '5.00'])
    expect(first?.split(',').slice(21)).toEqual(['1.00', '2.00'])
  })

  test('keeps empty columns where it has fewer aspects', () => {
    const run = runOf(read(small([scoresForm([level('x', '100', [leaf('1', '100')])])])), [unit('3')])
    expect(csv(run)[1]?.split(',').slice(11, 17)).toEqual(['3.00', '', '', '', '', ''])
  })

  test('has further forms appended under their ids', () => {
    const rules = read(small([scoresForm([level('x', '100', [leaf('1', '100')])], {}, '50'), figureForm('IKM', '50')]))
    const figures = new Map([['IKM', given(rules, 'IKM', '4')]])
    const [header, first] = csv(runOf(rules, [unit('3', { figures, forms: ['F-02', 'IKM'] })]))
    expect(header).toBe(`${HEADER},IKM`)
    expect(first).toMatch(/^1,,,Kabupaten Contoh,Unit Contoh,3\.50,F,Gagal,F-02\+IKM,3\.00,,3\.00,.*,4\.00$/)
  })
})
