import type { AgencyPlan, AgencySteps, UnitShare } from '../../engine/plan/agency.js'
import type { Plan, UnitPlan } from '../../engine/plan/plan.js'
import type { Rise } from '../../engine/plan/rise.js'
import { div, toFixed, toText, whole } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Instrument } from '../../instrument/schema.js'
import type { PlanRun } from '../../run/plan.js'
import { PLAN_COLUMNS } from '../../run/plan-output-columns.js'
import { warningColumn } from '../carried.js'
import { csvRows, type Field, fieldsOf, publishedField } from '../table.js'
import { gainPlaces, isReachable } from './gains.js'

/** A step of a plan of a unit; without plan and step for a unit that has none. */
interface Line {
  readonly of: UnitPlan
  readonly place: number
  readonly plan?: Plan
  readonly rise?: Rise
}

const columnsOf = (instrument: Instrument): readonly Field<Line>[] =>
  fieldsOf<(typeof PLAN_COLUMNS)[number], Line>(PLAN_COLUMNS, {
    agency: ({ of }) => of.unit.input.agency,
    unit: ({ of }) => of.unit.input.unit,
    agency_code: ({ of }) => of.unit.input.agencyCode,
    unit_code: ({ of }) => of.unit.input.unitCode,
    target: ({ of: { target } }) => target && (target.predicate?.letter ?? publishedField(target.from, instrument)),
    reachable: ({ of }) => isReachable(of)?.toString() ?? null,
    index: ({ of }) => publishedField(of.unit.rounded, instrument),
    after: ({ plan }) => publishedField(plan?.after.rounded, instrument),
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

/** A step of an agency, and the unit that takes it; without both for an agency that has no plan. */
interface AgencyLine {
  readonly of: AgencyPlan
  readonly place: number
  readonly steps?: AgencySteps
  readonly share?: UnitShare
  readonly rise?: Rise
}

/** Index, what comes after it and gain are the agency's. */
const agencyColumns = (instrument: Instrument): readonly Field<AgencyLine>[] =>
  fieldsOf<(typeof PLAN_COLUMNS)[number], AgencyLine>(PLAN_COLUMNS, {
    agency: ({ of }) => of.agency.agency,
    unit: ({ share }) => share?.unit.input.unit ?? null,
    agency_code: ({ of }) => of.agency.agencyCode,
    unit_code: ({ share }) => share?.unit.input.unitCode ?? null,
    target: ({ of: { target } }) => target && (target.predicate?.letter ?? publishedField(target.from, instrument)),
    reachable: ({ of }) => isReachable(of)?.toString() ?? null,
    index: ({ of }) => publishedField(of.agency.rounded, instrument),
    after: ({ steps }) => publishedField(steps?.after.rounded, instrument),
    indicator: ({ rise }) => rise?.indicator.code ?? null,
    from: ({ rise }) => (rise ? { figure: toText(rise.from) } : null),
    to: ({ rise }) => (rise ? { figure: toText(rise.to) } : null),
    gain: ({ of, rise }) =>
      rise ? { figure: toFixed(div(rise.gain, whole(of.agency.scored)), gainPlaces(instrument)) } : null,
    plan: ({ rise, place }) => (rise ? place : null),
  })

const agencyLines = (of: AgencyPlan): readonly AgencyLine[] => {
  if (of.plans.length === 0) return [{ of, place: 0 }]
  return of.plans.flatMap((steps, i) =>
    steps.shares.flatMap((share) => share.rises.map((rise) => ({ of, place: i + 1, steps, share, rise }))),
  )
}

/** The rows of plans, their header first, as a CSV writer takes them. */
export const planRows = (run: PlanRun): Iterable<readonly CsvField[]> => {
  const { instrument } = run.result
  if (run.level === 'agency')
    return csvRows([...agencyColumns(instrument), ...warningColumn(run)], run.agencies.flatMap(agencyLines))
  return csvRows([...columnsOf(run.result.instrument), ...warningColumn(run)], run.plans.flatMap(linesOf))
}
