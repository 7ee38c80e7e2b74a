import type { Plan, UnitPlan } from '../../engine/plan/plan.js'
import type { Rise } from '../../engine/plan/rise.js'
import { type Exact, toFixed, toText } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Instrument } from '../../instrument/schema.js'
import { PLAN_COLUMNS } from '../../run/own-output.js'
import type { PlanRun } from '../../run/plan.js'
import { withWarning } from '../carried.js'
import { gainPlaces, isReachable } from './figures.js'

const published = (value: Exact | null, { rounding }: Instrument): CsvField =>
  value && { figure: toFixed(value, rounding.value.places, rounding.value.mode) }

const stepFields = ({ indicator, from, to, gain }: Rise, instrument: Instrument): readonly CsvField[] => [
  indicator.code,
  { figure: toText(from) },
  { figure: toText(to) },
  { figure: toFixed(gain, gainPlaces(instrument)) },
]

/** A row for each step of each plan; one without a step for a unit without a plan. */
const rowsOf = (each: UnitPlan, instrument: Instrument): readonly (readonly CsvField[])[] => {
  const { input, rounded } = each.unit
  const reachable = isReachable(each)
  const about = (plan: Plan | null): readonly CsvField[] => [
    input.agency,
    input.unit,
    input.agencyCode,
    input.unitCode,
    each.target && (each.target.predicate?.letter ?? published(each.target.from, instrument)),
    reachable === null ? null : String(reachable),
    published(rounded, instrument),
    published(plan?.after.rounded ?? null, instrument),
  ]
  if (each.plans.length === 0) return [[...about(null), null, null, null, null, null]]
  return each.plans.flatMap((plan, i) =>
    plan.rises.map((rise) => [...about(plan), ...stepFields(rise, instrument), i + 1]),
  )
}

function* plainRows({ plans, result }: PlanRun): Generator<readonly CsvField[]> {
  yield PLAN_COLUMNS
  for (const each of plans) yield* rowsOf(each, result.instrument)
}

/** The rows of plans, their header first, as a CSV writer takes them. */
export const planRows = (run: PlanRun): Iterable<readonly CsvField[]> => withWarning(plainRows(run), run)
