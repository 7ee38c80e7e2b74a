import type { AgencyResult, Figures, Ranked, UnitResult } from '../engine/score/score.js'
import { type Exact, toFixed } from '../exact/exact.js'
import type { CsvField } from '../formats/csv/write.js'
import { type Instrument, scoresFormOf } from '../instrument/schema.js'
import { RESULT_COLUMNS } from '../run/own-output.js'
import type { Run } from '../run/result.js'
import { withWarning } from './carried.js'
import { isPartial } from './text/foot.js'

/** What the rows of a result are: units, or agencies as the means of their units. */
export type Level = 'unit' | 'agency'

/** How many aspects have a column of their own: `a` … `f`, by their place in the form. */
const ASPECTS = 6

interface Plan {
  readonly instrument: Instrument
  /** The evaluator's form, and the users' survey where the instrument has one. */
  readonly forms: { readonly f02: string; readonly f03: string | null }
  /** For each of the six columns the ids of the aspects that stand there, one per variant. */
  readonly aspects: readonly ReadonlySet<string>[]
  /** Forms and aspects without a column of their own, under which id they are appended. */
  readonly more: readonly { readonly heading: string; readonly id: string }[]
}

const planOf = (instrument: Instrument): Plan => {
  const form = scoresFormOf(instrument)
  const survey = instrument.forms.find(({ kind }) => kind === 'survey')
  const others = instrument.forms.filter((each) => each.kind !== 'unscored' && each !== form && each !== survey)
  const subject = (id: string) => `${form.id}.${id}`
  const orders = form.variants.map((variant) => variant.parts.map(({ id }) => id))
  const further = [...new Set(orders.flatMap((ids) => ids.slice(ASPECTS)))]
  return {
    instrument,
    forms: { f02: form.id, f03: survey?.id ?? null },
    aspects: Array.from(
      { length: ASPECTS },
      (_, i) => new Set(orders.flatMap((ids) => ids.slice(i, i + 1)).map(subject)),
    ),
    more: [
      ...further.map((id) => ({ heading: id, id: subject(id) })),
      ...others.map(({ id }) => ({ heading: id, id })),
    ],
  }
}

const figureField = (value: Exact | null | undefined, { instrument }: Plan): CsvField => {
  const { places, mode } = instrument.rounding.value
  return value ? { figure: toFixed(value, places, mode) } : null
}

/** What is known of the rest of a row: who it is about. */
interface About {
  readonly group: string | null
  readonly agency: string
  readonly unit: CsvField
  readonly year: number | null
  readonly agencyCode: string | null
  readonly unitCode: string | null
}

const row = (item: Figures & Ranked, about: About, plan: Plan): readonly CsvField[] => {
  const steps = [...item.forms, ...item.aspects]
  const figure = (is: (id: string) => boolean) => figureField(steps.find(({ subject }) => is(subject.id))?.value, plan)
  const { f02, f03 } = plan.forms
  return [
    item.rank,
    about.group,
    item.groupRank,
    about.agency,
    about.unit,
    figureField(item.rounded, plan),
    item.predicate?.letter ?? null,
    item.predicate?.label ?? null,
    item.basis,
    figure((id) => id === f02),
    figure((id) => id === f03),
    ...plan.aspects.map((ids) => figure((id) => ids.has(id))),
    about.year,
    plan.instrument.id,
    about.agencyCode,
    about.unitCode,
    ...plan.more.map((each) => figure((id) => id === each.id)),
  ]
}

const unitRow = (unit: UnitResult, plan: Plan): readonly CsvField[] => row(unit, unit.input, plan)

/** The year of all of an agency's units, null where they differ or name none. */
const yearOf = ({ units }: AgencyResult): number | null => {
  const years = new Set(units.map(({ input }) => input.year))
  const [year] = years
  return years.size === 1 ? (year ?? null) : null
}

const agencyRow = (agency: AgencyResult, plan: Plan): readonly CsvField[] =>
  row(agency, { ...agency, unit: agency.units.length, year: yearOf(agency), unitCode: null }, plan)

/** True where an agency's mean may be of fewer units than it has: then its row ends with how many. */
const isPartialRun = ({ options, result }: Run): boolean =>
  options['partial'] === true || result.agencies.some(isPartial)

/** True where parts of agencies were not read and their means are of the rest: then their rows end with how many parts. */
const isUnreadRun = (run: Run): boolean => isPartialRun(run) && run.result.agencies.some(({ unread }) => unread > 0)

const bodyOf = (run: Run, level: Level, plan: Plan): Iterable<readonly CsvField[]> =>
  level === 'unit' ? rowsOf(run.result.units, (unit) => unitRow(unit, plan)) : agencyRows(run, plan)

function* rowsOf<T>(items: readonly T[], row: (item: T) => readonly CsvField[]): Generator<readonly CsvField[]> {
  for (const item of items) yield row(item)
}

const agencyRows = (run: Run, plan: Plan): Iterable<readonly CsvField[]> => {
  const [hasScored, hasUnread] = [isPartialRun(run), isUnreadRun(run)]
  return rowsOf(run.result.agencies, (agency) => [
    ...agencyRow(agency, plan),
    ...(hasScored ? [agency.scored] : []),
    ...(hasUnread ? [agency.unread] : []),
  ])
}

function* plainRows(run: Run, level: Level): Generator<readonly CsvField[]> {
  const plan = planOf(run.result.instrument)
  const scored = level === 'agency' && isPartialRun(run) ? ['scored'] : []
  const unread = level === 'agency' && isUnreadRun(run) ? ['unread'] : []
  yield [...RESULT_COLUMNS, ...plan.more.map(({ heading }) => heading), ...scored, ...unread]
  yield* bodyOf(run, level, plan)
}

/** The rows of a result, its header first, as a CSV writer takes them; what it has to say of itself ends every row. */
export const resultRows = (run: Run, level: Level): Iterable<readonly CsvField[]> =>
  withWarning(plainRows(run, level), run)
