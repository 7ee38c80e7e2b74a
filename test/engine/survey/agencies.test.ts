import { describe, expect, it } from 'vitest'
import { agencySurveys } from '../../../src/engine/survey/agencies.js'
import type { Surveyed, SurveyResult } from '../../../src/engine/survey/result.js'
import { fraction } from '../../../src/exact/exact.js'
import { shippedBoth } from '../sheets.js'
import { x } from '../small.js'

const { instrument } = shippedBoth('pekppp-2023')

const surveyed = (unit: string, agency: string, more: Partial<Surveyed>): Surveyed => ({
  key: `${agency}/${unit}`,
  agencyKey: more.agencyCode ?? agency,
  agency,
  agencyCode: null,
  unit,
  unitCode: null,
  variant: 'A',
  year: 2024,
  respondents: 10,
  single: true,
  identified: false,
  offScale: 0,
  faulty: false,
  ...more,
})
/** "Kab. A/u": a unit of an agency. */
const result = (name: string, figure: string | null, more: Partial<Surveyed> = {}): SurveyResult => ({
  unit: surveyed(name.slice(name.indexOf('/') + 1), name.slice(0, name.indexOf('/')), more),
  outcome: null,
  figure: figure === null ? null : x(figure),
  unanswered: 0,
  questions: [],
  alpha: null,
  sampling: { method: null, unavailable: 'no-draws' },
  interval: null,
  outlook: null,
  misweighted: [],
  profile: [],
  services: [],
  habits: null,
  flags: [],
  sample: null,
})
const shownOf = (...results: readonly SurveyResult[]) =>
  agencySurveys(instrument, results).map(({ agency, units, respondents, figure, predicate }) =>
    [agency, units, respondents, figure && fraction(figure), predicate?.letter ?? null].join(' · '),
  )

describe('the survey of an agency', () => {
  it('is the plain mean of the unrounded figures of its units, however many answered each', () => {
    // (13/3 + 4.5 + 4.69)/3 = 4.50777…, which is 4.51: A. Of the rounded 4.33 it would be 4.5066….
    const units = [
      result('Kab. A/u', '13/3', { respondents: 300 }),
      result('Kab. A/v', '4.5', { respondents: 20 }),
      result('Kab. A/w', '4.69', { respondents: 3 }),
    ]
    expect(shownOf(...units)).toEqual(['Kab. A · 3 · 323 · 4057/900 · A'])
  })

  it('is told of agencies with several units alone, in the order in which they first come', () => {
    const results = [result('B/u', '4'), result('C/v', '5'), result('A/w', '3'), result('B/x', '5')]
    expect(shownOf(...results, result('A/y', '3'))).toEqual(['B · 2 · 20 · 9/2 · A-', 'A · 2 · 20 · 3 · C'])
  })

  it('has no figure where one of its units has none', () => {
    expect(shownOf(result('A/u', '4'), result('A/v', null))).toEqual(['A · 2 · 20 ·  · '])
  })

  it('is of nobody where a sheet names no agency', () => {
    expect(shownOf(result('/u', '4'), result('/v', '5'))).toEqual([])
  })

  it('belongs to one agency by its code, though its name is written in two ways or not at all', () => {
    const code = { agencyCode: '33.01' }
    const results = [result('Kab. A/u', '4', code), result('Kabupaten A/v', '5', code), result('/w', '3', code)]
    expect(shownOf(...results)).toEqual(['Kab. A · 3 · 30 · 4 · B'])
  })
})
