import { describe, expect, it } from 'vitest'
import { type Groups, type GroupTally, servicesOf, sharesOf } from '../../../src/engine/survey/profile.js'
import { surveyPlanOf } from '../../../src/engine/survey/survey-outcome.js'
import { fraction } from '../../../src/exact/exact.js'
import { shippedBoth } from '../sheets.js'
import { stated } from '../small.js'

const { instrument } = shippedBoth('pekppp-2023')
const found = instrument.forms.find((each) => each.kind === 'survey')
const variant = found?.kind === 'survey' ? found.variants[0] : undefined
if (found?.kind !== 'survey' || !variant) throw new Error('no survey')
const form = {
  ...found,
  averaging: stated('flat' as const),
  unanswered: stated('left-out' as const),
  least: stated(null),
}
const plan = surveyPlanOf(instrument, form, variant)
const QUESTIONS = plan.questions.length

/** So many respondents who all gave one answer to every question. */
const group = (respondents: number, answer = 4): GroupTally => ({
  respondents,
  n: new Float64Array(QUESTIONS).fill(respondents),
  sum: new Float64Array(QUESTIONS).fill(respondents * answer),
})
const groups = (...parts: readonly (readonly [string | null | undefined, GroupTally])[]): Groups => new Map(parts)
const told = (...parts: readonly (readonly [string | null | undefined, number])[]) => {
  const { groups: own, others } = sharesOf(groups(...parts.map(([text, count]) => [text, group(count)] as const)))
  return [...own.map(({ text, respondents }) => `${text ?? '–'} ${respondents}`), `+${others}`]
}

describe('groups of respondents', () => {
  it('are told largest first, alike ones by their texts', () => {
    expect(told(['SMA', 5], ['S1', 20], ['SMP', 5], ['D3', 5])).toEqual(['S1 20', 'D3 5', 'SMA 5', 'SMP 5', '+0'])
  })

  it('of fewer than five are told together alone', () => {
    expect(told(['laki-laki', 12], ['a', 4], ['b', 3])).toEqual(['laki-laki 12', '+7'])
  })

  it('go with the rest where the rest would be fewer than five: it could be told by what is missing', () => {
    // Four of "b" are not told; so the five of "c" join them, and nine are told together.
    expect(told(['a', 9], ['b', 4], ['c', 5])).toEqual(['a 9', '+9'])
    expect(told(['a', 6], ['b', 1])).toEqual(['+7'])
  })

  it('are not told at all where all together are fewer than five', () => {
    expect(told(['a', 2], ['b', 2])).toEqual(['+0'])
    expect(told()).toEqual(['+0'])
  })

  it('know those who did not say, and count those of too many groups with the rest', () => {
    expect(told([null, 6], ['a', 8], [undefined, 30])).toEqual(['a 8', '– 6', '+30'])
    expect(told([null, 2], ['a', 8], ['b', 3])).toEqual(['a 8', '+5'])
  })

  it('who did not say stand first among equals', () => {
    expect(told([null, 6], ['KTP', 6])).toEqual(['– 6', 'KTP 6', '+0'])
    expect(told(['KTP', 6], [null, 6])).toEqual(['– 6', 'KTP 6', '+0'])
  })

  it('are told together from five on, where none of them may be told', () => {
    expect(told(['a', 3], ['b', 2])).toEqual(['+5'])
  })
})

describe('the figure of each service', () => {
  const servicesIn = (...parts: readonly (readonly [string | null | undefined, GroupTally])[]) =>
    servicesOf(instrument, plan, groups(...parts)).map(({ service, respondents, figure, predicate }) =>
      [service ?? '–', respondents, figure && fraction(figure), predicate?.letter].join(' '),
    )

  it('is pooled over its respondents, and has its predicate', () => {
    expect(servicesIn(['KTP', group(6, 5)], ['KK', group(9, 4)])).toEqual(['KK 9 4 B', 'KTP 6 5 A'])
  })

  it('is one of all services with fewer than five together', () => {
    // 4 who gave 5 and 2 who gave 2: (4·5 + 2·2)/6 = 4.
    expect(servicesIn(['KTP', group(9, 3)], ['KIA', group(4, 5)], ['Akta', group(2, 2)])).toEqual([
      'KTP 9 3 C',
      '– 6 4 B',
    ])
  })

  it('is none of a service whose questions nobody answered', () => {
    const silent = { respondents: 6, n: new Float64Array(QUESTIONS), sum: new Float64Array(QUESTIONS) }
    expect(servicesIn(['KTP', silent], ['KK', group(9, 4)])).toEqual(['KK 9 4 B', 'KTP 6  '])
  })

  it('is not told where there is but one', () => {
    expect(servicesIn(['KTP', group(9)])).toEqual([])
    expect(servicesIn(['KTP', group(9)], [null, group(9)])).toEqual([])
    expect(servicesIn()).toEqual([])
  })
})
