import type { AgencyResult, Figures, Ranked, RunResult } from '../engine/score/score.js'
import type { Interval } from '../engine/survey/bootstrap.js'
import type { Steadiness } from '../engine/survey/rank-range.js'
import type { CsvField } from '../formats/csv/write.js'
import type { Run } from '../run/result.js'
import { warningColumn } from './carried.js'
import { columnsOf, type Line } from './result-columns.js'
import { csvRows, type Field } from './table.js'
import { isPartial } from './text/run-assumptions.js'

/** What the rows of a result are: units, or agencies as the means of their units. */
export type Level = 'unit' | 'agency'

/** The year of all of an agency's units, null where they differ or name none. */
const yearOf = ({ units }: AgencyResult): number | null => {
  const years = new Set(units.map(({ input }) => input.year))
  const [year] = years
  return years.size === 1 ? (year ?? null) : null
}

/** True where an agency's mean may be of fewer units than it has: then its row ends with how many. */
const isPartialRun = ({ options, result }: Run): boolean =>
  options['partial'] === true || result.agencies.some(isPartial)

/** True where parts of agencies were not read and their means are of the rest: then their rows end with how many parts. */
const isUnreadRun = (run: Run): boolean => isPartialRun(run) && run.result.agencies.some(({ unread }) => unread > 0)

/** Columns that only agencies have, and only where one of them says something. */
const agencyColumns = (run: Run): readonly Field<Line>[] => [
  ...(isPartialRun(run) ? [{ key: 'scored', value: ({ about }: Line) => about.scored ?? null }] : []),
  ...(isUnreadRun(run) ? [{ key: 'unread', value: ({ about }: Line) => about.unread ?? null }] : []),
]

/** Columns that only units have, and only where it was asked how far their ranks move: the best and the worst rank; with a survey, the interval of the index. */
const rangeColumns = ({ study, result }: Run): readonly Field<Line>[] => {
  if (!study) return []
  const { places } = result.instrument.rounding.value
  const ranges = new Map<Figures & Ranked, Steadiness>(study.units.map((each) => [each.unit, each]))
  const field = (key: string, of: (each: Steadiness) => CsvField): Field<Line> => ({
    key,
    value: ({ item }) => {
      const found = ranges.get(item)
      return found ? of(found) : null
    },
  })
  const bound = (key: string, of: (range: Interval) => number): Field<Line> =>
    field(key, ({ chance }) => (chance?.interval ? { figure: of(chance.interval).toFixed(places) } : null))
  const ofSurvey = [
    bound('ipp_low', ({ low }) => low),
    bound('ipp_high', ({ high }) => high),
    field('rank_low_survey', ({ chance }) => chance?.ranks?.best ?? null),
    field('rank_high_survey', ({ chance }) => chance?.ranks?.worst ?? null),
  ]
  return [
    field('rank_low', ({ weights }) => weights.best),
    field('rank_high', ({ weights }) => weights.worst),
    field('rank_low_left_out', ({ without }) => without.best),
    field('rank_high_left_out', ({ without }) => without.worst),
    ...(study.units.some(({ chance }) => chance) ? ofSurvey : []),
  ]
}

function* linesOf({ units, agencies }: RunResult, level: Level): Generator<Line> {
  if (level === 'unit') for (const item of units) yield { item, about: item.input }
  else
    for (const item of agencies)
      yield { item, about: { ...item, unit: item.units.length, year: yearOf(item), unitCode: null } }
}

/** The rows of a result, its header first, as a CSV writer takes them; what it has to say of itself ends every row. */
export const resultRows = (run: Run, level: Level): Iterable<readonly CsvField[]> => {
  const own = level === 'agency' ? agencyColumns(run) : rangeColumns(run)
  return csvRows([...columnsOf(run.result.instrument), ...own, ...warningColumn(run)], linesOf(run.result, level))
}
