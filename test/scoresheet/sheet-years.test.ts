import { describe, expect, it, test } from 'vitest'
import { finding } from '../../src/finding/finding.js'
import {
  ofYear,
  outsideFindings,
  resolveByYear,
  withoutDoubts,
  yearFindings,
  yearsIn,
} from '../../src/scoresheet/sheet-years.js'
import { filledForm, located, ORIGIN } from './filled-forms.js'
import { shipped, tiny } from './sheets.js'

const OTHER = { file: 'b.xlsx', sheet: 'Dua' }
const dated = (year: number | null, row: number, unit = 'RSUD') => filledForm({ unit, year }, { row })

test('the years of a run are those that its sheets name, each once, the oldest first', () => {
  expect(yearsIn([dated(2024, 2), dated(null, 3), dated(2022, 4), dated(2024, 5)])).toEqual([2022, 2024])
  expect(yearsIn([dated(null, 2)])).toEqual([])
  const forms = [dated(2023, 2)]
  expect(yearsIn(forms)).toBe(yearsIn(forms))
})

describe('where the operator picked a year', () => {
  const forms = [dated(2024, 2), dated(2022, 3), dated(null, 4), dated(2023, 5)]

  it('the forms of it count, and those that name none', () => {
    expect(ofYear(forms, 2024).forms.map(({ row }) => row)).toEqual([2, 4])
  })

  it('the others are told together, with their years and how many they are', () => {
    expect(ofYear(forms, 2024).findings).toEqual([
      finding('a.xlsx', { code: 'N-YEAR-SKIPPED', sheet: 'F-02', found: '2022, 2023', expected: '2024', count: 2 }),
    ])
  })

  it('nothing is told where none was left out, or none was picked', () => {
    expect(ofYear(forms, null)).toEqual({ forms, findings: [] })
    expect(ofYear([dated(2024, 2), dated(null, 3)], 2024).findings).toEqual([])
  })

  it('it settles what was doubtful about years, and nothing else', () => {
    const findings = [finding('a.xlsx', { code: 'W-YEAR-UNREAD' }), finding('a.xlsx', { code: 'E-YEAR-UNKNOWN' })]
    expect(withoutDoubts(findings, 2024).map(({ code }) => code)).toEqual(['E-YEAR-UNKNOWN'])
    expect(withoutDoubts(findings, null)).toEqual(findings)
  })
})

describe('an instrument outside its years', () => {
  // In force 2023 to 2025; used in 2026 by practice alone.
  const why = (years: readonly number[], isNamed: boolean) =>
    outsideFindings(shipped('pekppp-2023'), years, isNamed).map(({ found, expected, why: reason }) => [
      ...[found, expected],
      reason ?? null,
    ])
  const FORCE = 'pekppp-2023 (2023–2025)'

  it('is told for each year but those in which it is in force, the first and the last among them', () => {
    expect(why([2022, 2023, 2024, 2025, 2027], true)).toEqual([
      ['2022', FORCE, 'named'],
      ['2027', FORCE, 'named'],
    ])
  })

  it('says that practice uses it, whoever chose it', () => {
    expect([why([2026], true), why([2026], false)]).toEqual([
      [['2026', FORCE, 'practice']],
      [['2026', FORCE, 'practice']],
    ])
  })

  it('that nobody chose is the newest there is, where a year is after it; of a year before, no reason is known', () => {
    expect(why([2027], false)).toEqual([['2027', FORCE, 'newest']])
    expect(why([2022], false)).toEqual([['2022', FORCE, null]])
  })

  it('is a matter of the whole run, of no file', () => {
    expect(outsideFindings(shipped('pekppp-2022'), [2023], true)).toEqual([
      finding(null, { code: 'W-YEAR-OUTSIDE', found: '2023', expected: 'pekppp-2022 (2022)', why: 'named' }),
    ])
  })
})

describe('where nobody picked a year', () => {
  it('several of them are told once, at the first unit that is of another than the first one', () => {
    const forms = [dated(null, 2), dated(2024, 3), dated(2024, 4), dated(2022, 5), dated(2023, 6)]
    expect(yearFindings(forms)).toEqual([
      finding('a.xlsx', {
        code: 'E-YEAR-MIXED',
        sheet: 'F-02',
        cell: 'A5',
        found: '2022, 2023, 2024',
        expected: '--year 2022 / --year 2023 / --year 2024',
      }),
    ])
  })

  it('units without one among others are told once for each sheet, with the year they are taken for', () => {
    const other = (row: number) => filledForm({ unit: 'RSUD' }, { row, origin: OTHER })
    const found = yearFindings([dated(null, 3), other(7), dated(2024, 4), dated(null, 5), other(8), other(9)])
    expect(found.map((each) => [located(each), each.expected, each.count])).toEqual([
      ['W-YEAR-MISSING a.xlsx F-02!A3', '2024', 2],
      ['W-YEAR-MISSING b.xlsx Dua!A7', '2024', 3],
    ])
  })

  it('a list of units need not name the year, and sheets that all name one or all name none are in no doubt', () => {
    expect(yearFindings([dated(2024, 2), filledForm({ unit: 'RSUD' }, { listed: true })])).toEqual([])
    expect(yearFindings([dated(2024, 2), dated(2024, 3)])).toEqual([])
    expect(yearFindings([dated(null, 2), dated(null, 3)])).toEqual([])
  })
})

describe('units of several years', () => {
  const units = (...forms: Parameters<typeof resolveByYear>[1]) =>
    resolveByYear(tiny(), forms).units.map(({ unit, year, key }) => [unit, year, key.split(' ').at(-1)])

  it('are units of their own in each, one without a year in the first of them', () => {
    expect(units(dated(2024, 2), dated(2022, 3), dated(2022, 4, 'Dinsos'), dated(null, 5, 'Dishub'))).toEqual([
      ['RSUD', 2022, '2022'],
      ['Dinsos', 2022, '2022'],
      ['Dishub', null, '2022'],
      ['RSUD', 2024, '2024'],
    ])
  })

  it('are missed by no list of units, which speaks of nobody knows which year', () => {
    const listed = filledForm({ unit: 'Disdukcapil' }, { listed: true, origin: ORIGIN })
    const codes = resolveByYear(tiny(), [dated(2022, 2), dated(2024, 3), listed]).findings.map(({ code }) => code)
    expect(codes).not.toContain('E-UNIT-MISSING')
    expect(resolveByYear(tiny(), [dated(2022, 2), listed]).findings.map(({ code }) => code)).toContain('E-UNIT-MISSING')
  })

  it('keep their keys where there is one year alone', () => {
    const [unit] = resolveByYear(tiny(), [dated(2024, 2)]).units
    expect(unit?.key).toBe(resolveByYear(tiny(), [dated(null, 2)]).units[0]?.key)
  })
})
