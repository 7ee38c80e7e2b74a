import { type Exact, mean } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { groupBy } from '../score/group-by.js'
import { type Predicate, predicateOf } from '../score/ladder.js'
import type { SurveyResult } from './result.js'

/** What an agency's surveys come to: the plain mean of its units' unrounded figures. */
export interface AgencySurvey {
  readonly agency: string
  readonly agencyCode: string | null
  readonly units: number
  readonly respondents: number
  /** Null where one of its units has no figure. */
  readonly figure: Exact | null
  readonly predicate: Predicate | null
}

/** The agencies that have several units among the results, by the rule of the instrument. */
export const agencySurveys = (instrument: Instrument, results: readonly SurveyResult[]): readonly AgencySurvey[] => {
  const named = results.filter(({ unit }) => unit.agency !== '' || unit.agencyCode !== null)
  const agencies = groupBy(named, ({ unit }) => unit.agencyKey)
  return [...agencies.values()].flatMap((own): readonly AgencySurvey[] => {
    const [first] = own
    if (!first || own.length < 2) return []
    const figures = own.flatMap(({ figure }) => figure ?? [])
    const figure = figures.length === own.length ? mean(figures) : null
    const { agency, agencyCode } = first.unit
    const respondents = own.reduce((sum, { unit }) => sum + unit.respondents, 0)
    const predicate = figure && predicateOf(instrument, figure)
    return [{ agency, agencyCode, units: own.length, respondents, figure, predicate }]
  })
}
