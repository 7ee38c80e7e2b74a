import type { RankStudy } from '../engine/survey/rank-range.js'

/** How far ranks move and which cannot be told apart, as a result for programs has it. */
export const intervalsJsonOf = ({ units, blurred, seed, draws }: RankStudy) => ({
  seed,
  draws,
  units: units.map(({ unit: { input, basis }, rank, weights, without }) => ({
    agency: input.agency === '' ? null : input.agency,
    unit: input.unit,
    agencyCode: input.agencyCode,
    unitCode: input.unitCode,
    basis,
    rank,
    weights,
    leftOut: without,
  })),
  blurred,
})
