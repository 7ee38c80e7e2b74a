import type { Plan, UnitPlan } from '../../engine/plan/plan.js'
import type { Rise } from '../../engine/plan/rise.js'
import { type Exact, toFixed, toText } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Instrument } from '../../instrument/schema.js'
import { PLAN_COLUMNS } from '../../run/own-output.js'
import type { PlanRun } from '../../run/plan.js'
import { warningColumn } from '../carried.js'
import { csvRows, type Field, fieldsOf } from '../table.js'
import { gainPlaces, isReachable } from './figures.js'

/** A step of a plan of a unit; without plan and step for a unit that has none. */
interface Line {
  readonly of: UnitPlan
  readonly place: number
  readonly plan?: Plan
  readonly rise?: Rise
}

const published = (value: Exact | null, { rounding }: Instrument): CsvField =>
  value && { figure: toFixed(value, rounding.value.places, rounding.value.mode) }

const columnsOf = (instrument: Instrument): readonly Field<Line>[] =>
  fieldsOf<(typeof PLAN_COLUMNS)[number], Line>(PLAN_COLUMNS, {
    agency: ({ of }) => of.unit.input.agency,
    unit: ({ of }) => of.unit.input.unit,
    agency_code: ({ of }) => of.unit.input.agencyCode,
    unit_code: ({ of }) => of.unit.input.unitCode,
    target: ({ of: { target } }) => target && (target.predicate?.letter ?? published(target.from, instrument)),
    reachable: ({ of }) => isReachable(of)?.toString() ?? null,
    index: ({ of }) => published(of.unit.rounded, instrument),
    after: ({ plan }) => published(plan?.after.rounded ?? null, instrument),
    indicator: ({ rise }) => rise?.indicator.code ?? null,
    from: ({ rise }) => (rise ? { figure: toText(rise.from) } : null),
    to: ({ rise }) => (rise ? { figure: toText(rise.to) } : null),
    gain: ({ rise }) => (rise ? { figure: toFixed(rise.gain, gainPlaces(instrument)) } : null),
    plan: ({ plan, place }) => (plan ? place : null),
  })

const linesOf = (of: UnitPlan): readonly Line[] => {
  if (of.plans.length === 0) return [{ of, place: 0 }]
  return of.plans.flatMap((plan, i) => plan.rises.map((rise) => ({ of, plan, place: i + 1, rise })))
}

/** The rows of plans, their header first, as a CSV writer takes them. */
export const planRows = (run: PlanRun): Iterable<readonly CsvField[]> =>
  csvRows([...columnsOf(run.result.instrument), ...warningColumn(run)], run.plans.flatMap(linesOf))
