import { describe, expect, it } from 'vitest'
import { fraction } from '../../../src/exact/exact.js'
import {
  membersIn,
  type ResultFile,
  resultIn,
  sheetsIn,
  yearOf,
} from '../../../src/scoresheet/earlier-results/result-file.js'
import { twoAspects } from '../../engine/compare/members.js'
import { shippedBoth } from '../../engine/sheets.js'

const { instrument } = shippedBoth('pekppp-2023')

const file = (more: Partial<ResultFile>): ResultFile => ({
  instrument: { id: 'pekppp-2023', hash: 'h' },
  units: [],
  agencies: [],
  ...more,
})

describe('a result that stands as JSON', () => {
  const json = { schema: 'ipp.result/1', instrument: { id: 'x', hash: 'h' }, units: [{}], agencies: [{}, {}] }

  it('is known by its schema and its instrument', () => {
    const result = resultIn(json)
    expect([result?.instrument, result?.units.length, result?.agencies.length]).toEqual([{ id: 'x', hash: 'h' }, 1, 2])
    expect(resultIn({ ...json, schema: 'ipp.result/2' })).toBeNull()
    expect(resultIn({ ...json, instrument: 'x' })).toBeNull()
  })

  it('is of the year that all of its units name', () => {
    const year = (...years: readonly unknown[]) => yearOf({ units: years.map((each) => ({ year: each })) })
    expect([year(2023, 2023), year(2023, 2024), year(2023, null), year('2023'), year()]).toEqual([
      2023,
      null,
      null,
      null,
      null,
    ])
  })
})

const part = (id: string, weight: string | null, score: string) => ({
  id,
  title: `Judul ${id}`,
  weight,
  fraction: score,
})

const RSUD = {
  agency: 'Kab. A',
  agencyCode: '32.01',
  unit: 'RSUD',
  unitCode: '7',
  group: 'kabupaten',
  basis: 'F-02+F-03',
  rank: 2,
  groupRank: 1,
  index: { fraction: '801/200', value: '4.01' },
  forms: [part('F-02', '75', '4'), part('F-03', '25', '161/40')],
  aspects: [part('a', '24', '5')],
}

const memberOf = (unit: object) => {
  const [member] = membersIn(file({ units: [unit] }), instrument).units
  if (!member) throw new Error('no member')
  const nodes = (all: typeof member.forms) =>
    all.map(({ id, title, share, score }) => [id, title, share && fraction(share), fraction(score)])
  const { index, rounded, forms, aspects, predicate } = member
  return {
    ...member,
    index: index && fraction(index),
    rounded: rounded && fraction(rounded),
    predicate: predicate?.letter ?? null,
    forms: nodes(forms),
    aspects: nodes(aspects),
  }
}

describe('a unit of a result', () => {
  it('has its exact index as it stands, rounded and named by the rules of its instrument', () => {
    // 801/200 = 4.005, half up to 4.01.
    expect(memberOf(RSUD)).toMatchObject({ index: '801/200', rounded: '401/100', predicate: 'A-' })
    expect(memberOf({ ...RSUD, index: { fraction: '4', value: '4.01' } })).toMatchObject({
      rounded: '4',
      predicate: 'B',
    })
  })

  it('keeps its names, group, basis and ranks', () => {
    const { agency, agencyCode, unit, unitCode, group, basis, rank, groupRank } = memberOf(RSUD)
    expect([agency, agencyCode, unit, unitCode, group, basis, rank, groupRank]).toEqual([
      'Kab. A',
      '32.01',
      'RSUD',
      '7',
      'kabupaten',
      'F-02+F-03',
      2,
      1,
    ])
  })

  it('has forms and aspects with weights as shares of what all forms weigh together', () => {
    const { forms, aspects } = memberOf(RSUD)
    expect(forms).toEqual([
      ['F-02', 'Judul F-02', '3/4', '4'],
      ['F-03', 'Judul F-03', '1/4', '161/40'],
    ])
    expect(aspects).toEqual([['F-02.a', 'Judul a', '6/25', '5']])
  })

  it('counts parts alike where they have no weights', () => {
    const forms = [part('F-02', null, '4'), part('F-03', null, '3')]
    expect(memberOf({ ...RSUD, forms }).forms.map(([, , share]) => share)).toEqual(['1/2', '1/2'])
  })

  it("holds weights against the instrument's whole where a form prints none", () => {
    const forms = [part('F-02', '75', '4'), part('F-03', null, '3')]
    expect(memberOf({ ...RSUD, forms }).forms[0]?.[2]).toBe('3/4')
  })

  it('calls a part without a title by its id, and leaves out one without an id or an exact score', () => {
    const forms = [{ id: 'F-02', weight: '100', fraction: '4' }, { title: 'x', fraction: '3' }, { id: 'F-03' }]
    expect(memberOf({ ...RSUD, forms }).forms).toEqual([['F-02', 'F-02', '1', '4']])
  })

  it('has neither figures nor parts without an index', () => {
    expect(memberOf({ ...RSUD, index: null })).toMatchObject({
      index: null,
      rounded: null,
      predicate: null,
      forms: [],
      aspects: [],
    })
  })

  it('is an agency where it stands among the agencies: no unit, whatever is written there', () => {
    const { units, agencies } = membersIn(file({ units: [{}], agencies: [RSUD] }), instrument)
    expect([units[0]?.unit, agencies[0]?.unit, agencies[0]?.agency]).toEqual(['', null, 'Kab. A'])
  })
})

describe('the sheets behind a result', () => {
  const rules = twoAspects('satu')
  const sheetOf = (unit: object, by = rules) => {
    const [sheet] = sheetsIn(file({ units: [unit] }), by)
    if (!sheet) throw new Error('no sheet')
    return sheet
  }
  const score = (indicator: string, value: string, evaluator?: string) => ({ indicator, score: value, evaluator })

  it('have the scores in the order of the instrument, all evaluators of each', () => {
    const scores = [score('2', '3'), score('1', '4', 'Ani'), score('1', '5', 'Budi')]
    const sheet = sheetOf({ variant: 'A', scores, index: { fraction: '4' } })
    expect([...sheet.scores].map((all) => all.map(({ value, evaluator }) => [fraction(value), evaluator]))).toEqual([
      [
        ['4', 'Ani'],
        ['5', 'Budi'],
      ],
      [['3', null]],
    ])
  })

  it('leave out what is none of their indicators, or no figure', () => {
    const scores = [score('9', '4'), score('1', 'baik'), { score: '3' }]
    expect(sheetOf({ variant: 'A', scores }).scores).toEqual([[], []])
    expect(sheetOf({ variant: 'Z', scores: [score('1', '4')] }).scores).toEqual([])
  })

  it('have figures of other forms ready made, never that of the scores themselves or of a form without one', () => {
    const forms = [part('F-01', '0', '1'), part('F-02', '75', '4'), part('F-03', '25', '7/2'), part('F-99', '1', '1')]
    const sheet = sheetOf({ variant: 'A', forms }, instrument)
    expect([...sheet.figures].map(([id, { op, value }]) => [id, op, fraction(value)])).toEqual([
      ['F-03', 'given', '7/2'],
    ])
    expect(sheet.forms).toEqual(['F-02', 'F-03'])
    expect(sheetOf({ variant: 'A' }, instrument).forms).toEqual(['F-02'])
  })

  it('are faulty where the result gives no index, and know their agency by its code before its name', () => {
    expect([sheetOf({ index: null }).faulty, sheetOf({ index: { fraction: '4' } }).faulty]).toEqual([true, false])
    expect(sheetOf({ agency: 'Kab. A', agencyCode: '32' }).agencyKey).toBe('32')
    expect(sheetOf({ agency: 'Kab. A' }).agencyKey).toBe('Kab. A')
  })

  it("stand in the order of the result's units, each under a key of its own", () => {
    const sheets = sheetsIn(file({ units: [{ unit: 'B' }, { unit: 'A' }, { unit: 'B' }] }), rules)
    expect(sheets.map(({ unit }) => unit)).toEqual(['B', 'A', 'B'])
    expect(new Set(sheets.map(({ key }) => key)).size).toBe(3)
  })
})
