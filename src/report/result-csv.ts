import type { AgencyResult, Figures, Ranked, RunResult } from '../engine/score/score.js'
import { passingAspects } from '../engine/score/scored-unit.js'
import type { UnitScores } from '../engine/score/unit.js'
import type { Interval } from '../engine/survey/bootstrap.js'
import type { Steadiness } from '../engine/survey/rank-range.js'
import type { Exact } from '../exact/exact.js'
import type { CsvField } from '../formats/csv/write.js'
import { publishedText } from '../instrument/published.js'
import { type Instrument, scoresFormOf } from '../instrument/schema.js'
import { RESULT_COLUMNS } from '../run/own-output.js'
import type { Run } from '../run/result.js'
import { warningColumn } from './carried.js'
import { csvRows, type Field, fieldsOf } from './table.js'
import { isPartial } from './text/run-assumptions.js'

/** What the rows of a result are: units, or agencies as the means of their units. */
export type Level = 'unit' | 'agency'

/** How many aspects have a column of their own: `a` … `f`, by their place in the form. */
const ASPECTS = 6

/** A row: what it says of whom; of an agency also of how many of its units. */
interface Line {
  readonly item: Figures & Ranked
  readonly about: Pick<UnitScores, 'group' | 'agency' | 'year' | 'agencyCode' | 'unitCode'> & {
    readonly unit: CsvField
    readonly scored?: number
    readonly unread?: number
  }
}

/** Figures as fields, each made once: the same value of an aspect is shared by hundreds of units. */
const figureOnce = (textOf: (value: Exact) => string): ((value: Exact) => CsvField) => {
  const known = new WeakMap<Exact, CsvField>()
  return (value) => {
    const field = known.get(value) ?? { figure: textOf(value) }
    known.set(value, field)
    return field
  }
}

/** Makes columns of figures, each of the first level of an item whose id is meant; an item's levels are walked once for all. */
const levelColumns = (figure: (value: Exact) => CsvField) => {
  const columns: ((id: string) => boolean)[] = []
  const known = new Map<string, readonly number[]>()
  const columnsFor = (id: string): readonly number[] => {
    const own = known.get(id) ?? columns.flatMap((is, column) => (is(id) ? [column] : []))
    known.set(id, own)
    return own
  }
  let last: { readonly item: Figures; readonly figures: readonly CsvField[] } | null = null
  const figuresOf = (item: Figures): readonly CsvField[] => {
    if (last?.item === item) return last.figures
    const figures: CsvField[] = columns.map(() => null)
    for (const { subject, value } of [...item.forms, ...passingAspects(item)])
      for (const column of columnsFor(subject.id)) figures[column] ??= figure(value)
    last = { item, figures }
    return figures
  }
  return (is: (id: string) => boolean): Field<Line>['value'] => {
    const column = columns.push(is) - 1
    return ({ item }) => figuresOf(item)[column] ?? null
  }
}

const columnsOf = (instrument: Instrument): readonly Field<Line>[] => {
  const form = scoresFormOf(instrument)
  const survey = instrument.forms.find(({ kind }) => kind === 'survey')
  const others = instrument.forms.filter((each) => each.kind !== 'unscored' && each !== form && each !== survey)
  const subject = (id: string) => `${form.id}.${id}`
  const rounded = figureOnce((value) => publishedText(value, instrument))
  const figure = levelColumns(rounded)
  /** One column holds the aspects that stand in one place, one per variant; those behind the last are appended by their id. */
  const orders = form.variants.map((variant) => variant.parts.map(({ id }) => id))
  const aspect = (place: number) => {
    const ids = new Set(orders.flatMap((each) => each.slice(place, place + 1)).map(subject))
    return figure((id) => ids.has(id))
  }
  const further = [...new Set(orders.flatMap((ids) => ids.slice(ASPECTS)))]
  return [
    ...fieldsOf<(typeof RESULT_COLUMNS)[number], Line>(RESULT_COLUMNS, {
      rank: ({ item }) => item.rank,
      group: ({ about }) => about.group,
      group_rank: ({ item }) => item.groupRank,
      agency: ({ about }) => about.agency,
      unit: ({ about }) => about.unit,
      ipp: ({ item }) => item.rounded && rounded(item.rounded),
      letter: ({ item }) => item.predicate?.letter ?? null,
      predicate: ({ item }) => item.predicate?.label ?? null,
      basis: ({ item }) => item.basis,
      f02: figure((id) => id === form.id),
      f03: figure((id) => id === survey?.id),
      a: aspect(0),
      b: aspect(1),
      c: aspect(2),
      d: aspect(3),
      e: aspect(4),
      f: aspect(5),
      year: ({ about }) => about.year,
      instrument: () => instrument.id,
      agency_code: ({ about }) => about.agencyCode,
      unit_code: ({ about }) => about.unitCode,
    }),
    ...further.map((key) => ({ key, value: figure((id) => id === subject(key)) })),
    ...others.map(({ id: key }) => ({ key, value: figure((id) => id === key) })),
  ]
}

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
