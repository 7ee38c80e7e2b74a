import { describe, expect, it } from 'vitest'
import { type AgencyResult, score } from '../../../src/engine/score/score.js'
import { groupSummaries, nationalIndex, provinceSummaries, quantile } from '../../../src/engine/score/summary.js'
import { type Exact, exact, fraction, parseExact } from '../../../src/exact/exact.js'
import { rulesById } from '../../../src/instrument/catalog.js'

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
    unread: 0,
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

describe('what a summary holds', () => {
  const graded = (name: string, index: string, letter: string) => {
    const own = agency(name, 'kota', index, 'Jawa')
    const step = instrument.ladder.value.find((each) => each.letter === letter)
    return { ...own, predicate: step ? { ...step, to: step.from, place: 0 } : null }
  }
  const summary = () =>
    groupSummaries(
      run(
        graded('A', '4.6', 'A'),
        graded('B', '3.6', 'B'),
        graded('C', '4.2', 'A-'),
        graded('D', '4.8', 'A'),
        agency('E', 'kota', null),
      ),
    )[0]
  const shown = (figure: Exact | null | undefined) => (figure ? fraction(figure) : null)

  it('is mean, median, quartiles, least and greatest of the indices there are, in whatever order they came', () => {
    // 3.6 4.2 4.6 4.8: a quarter of the way 3.6 + 0.75 × 0.6, three quarters 4.6 + 0.25 × 0.2
    const { mean, median, least, greatest, quartiles } = summary() ?? {}
    expect([mean, median, least, greatest].map(shown)).toEqual(['43/10', '22/5', '18/5', '24/5'])
    expect(quartiles?.map(shown)).toEqual(['81/20', '93/20'])
  })

  it('is how many earned each predicate, all letters of the ladder in their order', () => {
    expect(summary()?.predicates.map(({ letter, count }) => `${letter} ${count}`)).toEqual([
      'A 2',
      'A- 1',
      'B 1',
      'B- 0',
      'C 0',
      'C- 0',
      'D 0',
      'E 0',
      'F 0',
    ])
    expect(summary()?.predicates[0]?.label).toBe('Pelayanan Prima')
  })

  it('is nothing but counts where nobody has an index', () => {
    const [bare] = groupSummaries(run(agency('A', 'kota', null)))
    expect(bare).toEqual(
      expect.objectContaining({
        agencies: 1,
        scored: 0,
        mean: null,
        median: null,
        quartiles: null,
        least: null,
        greatest: null,
      }),
    )
    expect(quantile([], value('1/2'))).toBeNull()
  })

  it('leaves out agencies of no group or province, and orders groups that nobody listed by name', () => {
    const result = run(
      agency('A', 'zeta', '4'),
      agency('B', 'alfa', '4'),
      agency('C', null, '4'),
      agency('D', 'kota', '4', 'Bali'),
    )
    expect(groupSummaries(result).map(({ id }) => id)).toEqual(['kota', 'alfa', 'zeta'])
    expect(provinceSummaries(result).map(({ id, agencies }) => [id, agencies])).toEqual([['Bali', 1]])
  })
})

describe('the national figure', () => {
  it('holds its pools and the rule that made it', () => {
    const national = nationalIndex(
      run(agency('K', 'kementerian', '4'), agency('P', 'kota', '3'), agency('X', null, '1')),
    )
    expect([national?.op, national?.subject]).toEqual([
      'mean',
      { id: 'national', title: 'Indeks Pelayanan Publik Nasional', weight: null, of: null, rule: instrument.national },
    ])
    expect(national?.terms.map(({ op, subject, terms }) => [op, subject, terms.length])).toEqual(
      (instrument.national?.value ?? []).map(({ title }) => [
        'mean',
        { id: 'pool', title, weight: null, of: null, rule: null },
        1,
      ]),
    )
  })

  it('is none where the instrument knows none, and where agencies stand on different bases', () => {
    const agencies = [agency('K', 'kementerian', '4'), agency('P', 'kota', '3')]
    const { national: _, ...rest } = instrument
    expect(nationalIndex({ ...run(...agencies), instrument: { ...rest, national: null } })).toBeNull()
    const other = { ...agency('P', 'kota', '3'), basis: 'F-02+F-03' }
    expect(nationalIndex(run(agency('K', 'kementerian', '4'), other))).toBeNull()
  })

  it('does not look at the basis of an agency without an index outside its pools', () => {
    const outside = { ...agency('X', null, null), basis: 'F-02+F-03' }
    expect(nationalIndex(run(agency('K', 'kementerian', '4'), agency('P', 'kota', '3'), outside))?.op).toBe('mean')
  })

  it('is none while only one agency of a pool lacks its index', () => {
    const local = [agency('P', 'kota', '3'), agency('Q', 'kota', null)]
    expect(nationalIndex(run(agency('K', 'kementerian', '4'), ...local))).toBeNull()
  })

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
