import type { UnitScores } from '../../src/engine/score/unit.js'
import type { Run } from '../../src/run/result.js'
import { givenFigure, rowOf, runOf, shippedInstrument, slotsOf, unitOf } from './sample.js'

export const instrument = shippedInstrument('pekppp-2023')

/** A unit whose every indicator of the form got one score, except those named by their slot. */
export const evenly = (
  unit: string,
  score: string,
  row: number,
  more: Partial<UnitScores> = {},
  others: Readonly<Record<number, string>> = {},
): UnitScores => {
  const slots = slotsOf(instrument, more.variant ?? 'A')
  const values = Array.from({ length: slots }, (_, slot) => others[slot] ?? score)
  return unitOf(unit, rowOf(values, row), more)
}

/** What a unit needs to be scored on both forms. */
export const withSurvey = (value: string, row: number): Partial<UnitScores> => ({
  forms: ['F-02', 'F-03'],
  figures: new Map([['F-03', givenFigure(instrument, 'F-03', value, row)]]),
})

const kabupaten = { agency: 'Kabupaten Nusa Jaya', agencyKey: 'k', agencyCode: '35.01', group: 'kabupaten' }
const kota = { agency: 'Kota Bahari', agencyKey: 'b', agencyCode: '35.71', group: 'kota' }

/**
 * Two agencies, four units, worked out by hand. RSUD: all 5 but indicator 14 (30 % of b, 25 % of F-02) 4, so
 * 5 − 1 × 0.30 × 0.25 = 4.925, rounded 4.93. The others: all alike. Kabupaten: (4.925 + 4) / 2 = 4.4625. One unit of the
 * kota has an error.
 */
export const province = (more: Parameters<typeof runOf>[2] = {}): Run =>
  runOf(
    instrument,
    [
      evenly('Dinas Sosial', '4', 3, { ...kota, unitCode: 'B1' }),
      evenly('Dinas Perizinan', '3', 4, { ...kota, unitCode: 'B2', faulty: true }),
      evenly('Dinas Sosial', '4', 5, { ...kabupaten, unitCode: 'K2' }),
      evenly('RSUD Nusa Jaya', '5', 2, { ...kabupaten, unitCode: 'K1' }, { 13: '4' }),
    ],
    more,
  )
