import type { RunResult } from '../engine/score/score.js'
import { groupSummaries, nationalIndex, provinceSummaries, type Summary } from '../engine/score/summary.js'
import type { Exact } from '../exact/exact.js'
import type { Instrument } from '../instrument/schema.js'
import { figureJson } from './json-text.js'

const figure = (value: Exact | null, instrument: Instrument) => value && figureJson(value, instrument)

const summaryJson = (summary: Summary, instrument: Instrument) => ({
  id: summary.id,
  agencies: summary.agencies,
  scored: summary.scored,
  mean: figure(summary.mean, instrument),
  median: figure(summary.median, instrument),
  quartile1: figure(summary.quartiles?.[0] ?? null, instrument),
  quartile3: figure(summary.quartiles?.[1] ?? null, instrument),
  least: figure(summary.least, instrument),
  greatest: figure(summary.greatest, instrument),
  predicates: summary.predicates.map(({ letter, count }) => ({ letter, count })),
})

/** Groups, provinces and the nation of a run, for programs. */
export const summaryJsonOf = (result: RunResult) => {
  const { instrument } = result
  const national = nationalIndex(result)
  return {
    groups: groupSummaries(result).map((summary) => summaryJson(summary, instrument)),
    provinces: provinceSummaries(result).map((summary) => summaryJson(summary, instrument)),
    national: national && {
      ...figure(national.value, instrument),
      confidence: instrument.national?.confidence ?? null,
    },
  }
}
