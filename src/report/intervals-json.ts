import type { RankChance } from '../engine/survey/rank-chance.js'
import type { RankStudy } from '../engine/survey/rank-range.js'
import { fraction } from '../exact/exact.js'

/** Decimals of what is statistics, as in a survey's own file. */
const FINE = 4

const fine = (value: number): string => value.toFixed(FINE)

const chanceJson = ({ sampling, interval, ranks }: RankChance) => ({
  method: sampling.method,
  unavailable: sampling.unavailable,
  index: interval && { low: fine(interval.low), high: fine(interval.high) },
  ranks,
})

/** How far ranks move and which cannot be told apart, as a result for programs has it. */
export const intervalsJsonOf = ({ units, blurred, seed, draws }: RankStudy) => ({
  seed,
  draws,
  units: units.map(({ unit: { input, basis }, rank, weights, without, chance, contributions }) => ({
    agency: input.agency === '' ? null : input.agency,
    unit: input.unit,
    agencyCode: input.agencyCode,
    unitCode: input.unitCode,
    basis,
    rank,
    weights,
    leftOut: without,
    survey: chance && chanceJson(chance),
    contributions: contributions.map(({ subject: { id }, share, adds }) => ({
      id,
      share: fraction(share),
      adds: fraction(adds),
    })),
  })),
  blurred,
})
