import { describe, expect, it } from 'vitest'
import { type AgencyResult, score } from '../../src/engine/score.js'
import { groupSummaries, nationalIndex, provinceSummaries, quantile } from '../../src/engine/summary.js'
import { exact, fraction, parseExact } from '../../src/exact/exact.js'
import { rulesById } from '../../src/instrument/catalog.js'

const instrument = (() => {
  const rules = rulesById('evaluasi-2017')
  if (!rules) throw new Error('no instrument')
  return rules.instrument
})()

const value = (text: string) => parseExact(text) ?? exact(0n)

/** An agency as a finished result with a published index. */
const agency = (
  name: string,
  group: string | null,
  index: string | null,
  province: string | null = null,
): AgencyResult => {
  const subject = { id: 'ipp', title: name, weight: null, of: null, rule: null }
  const step = index === null ? null : ({ op: 'mean', subject, value: value(index), terms: [], place: null } as const)
  return {
    key: name,
    agency: name,
    agencyCode: null,
    group,
    province,
    units: [],
    scored: 1,
    basis: 'F-02',
    index: step,
    rounded: step?.value ?? null,
    predicate: null,
    forms: [],
    aspects: [],
    rank: null,
    groupRank: null,
  }
}

const run = (...agencies: readonly AgencyResult[]) => ({ ...score(instrument, [], { partial: false }), agencies })

describe('a summary of agencies', () => {
  it.each([
    [['1'], '1/4', '1'],
    [['1', '2'], '1/2', '3/2'],
    [['1', '2', '3', '4'], '1/4', '7/4'],
    [['1', '2', '3', '4'], '3/4', '13/4'],
    [['1', '2', '3', '4', '10'], '1/2', '3'],
  ])('takes quantiles by straight lines between ordered values: %j at %s is %s', (values, share, expected) => {
    const found = quantile(values.map(value), value(share))
    expect(found && fraction(found)).toBe(expected)
  })

  it('counts agencies without an index and leaves them out of the figures', () => {
    const [only] = groupSummaries(run(agency('A', 'kota', '4'), agency('B', 'kota', null), agency('C', 'kota', '3')))
    expect(only && [only.id, only.agencies, only.scored, only.mean && fraction(only.mean)]).toEqual([
      'kota',
      3,
      2,
      '7/2',
    ])
  })

  it('lists groups in the order of the instrument and provinces by name', () => {
    const result = run(agency('A', 'kota', '4', 'Z'), agency('B', 'kementerian', '4', 'A'), agency('C', 'lain', '4'))
    expect(groupSummaries(result).map(({ id }) => id)).toEqual(['kementerian', 'kota', 'lain'])
    expect(provinceSummaries(result).map(({ id }) => id)).toEqual(['A', 'Z'])
  })
})

describe('the national figure', () => {
  it('is the mean of the means of the two pools: 2021 was (4.00 + 3.58) / 2 = 3.79', () => {
    const national = nationalIndex(run(agency('K', 'kementerian', '4.00'), agency('P', 'provinsi', '3.58')))
    expect(national && fraction(national.value)).toBe('379/100')
  })

  it('takes provinces, regencies and cities together: (4 + (3 + 3 + 4.5) / 3) / 2 = 3.75', () => {
    const local = [agency('P', 'provinsi', '3'), agency('Q', 'kabupaten', '3'), agency('R', 'kota', '4.5')]
    const national = nationalIndex(run(agency('K', 'lembaga', '4'), ...local))
    expect(national && fraction(national.value)).toBe('15/4')
  })

  it('is none while a pool is empty or an agency lacks its index', () => {
    expect(nationalIndex(run(agency('K', 'kementerian', '4')))).toBeNull()
    expect(nationalIndex(run(agency('K', 'kementerian', '4'), agency('P', 'kota', null)))).toBeNull()
  })
})
