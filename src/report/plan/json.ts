import { adviceFor } from '../../engine/plan/advice.js'
import type { AgencyPlan, AgencySteps, UnitShare } from '../../engine/plan/agency.js'
import type { Outcome } from '../../engine/plan/outcome.js'
import type { Plan, UnitPlan } from '../../engine/plan/plan.js'
import type { Rise } from '../../engine/plan/rise.js'
import type { Target } from '../../engine/plan/target.js'
import { fraction, toFixed, toText } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { Instrument } from '../../instrument/schema.js'
import type { PlanRun } from '../../run/plan.js'
import { PLAN_JSON } from '../../run/plan-output-columns.js'
import { figureJson as figure, jsonOf, listJson } from '../json-text.js'
import { gainPlaces, isReachable } from './gains.js'
import { nameJson, runJson } from './json-parts.js'

const outcomeJson = ({ index, predicate }: Outcome, instrument: Instrument) => ({
  ...figure(index, instrument),
  letter: predicate?.letter ?? null,
})

const targetJson = (target: Target | null, { rounding }: Instrument) =>
  target && { letter: target.predicate?.letter ?? null, from: toFixed(target.from, rounding.value.places) }

const stepJson = ({ indicator, from, to, levels, share, gain, price }: Rise, instrument: Instrument) => ({
  indicator: indicator.code,
  title: indicator.title,
  from: toText(from),
  to: toText(to),
  levels,
  share: fraction(share),
  gain: { value: toFixed(gain, gainPlaces(instrument)), fraction: fraction(gain) },
  cost: price && toText(price.cost),
  months: price?.months ? toText(price.months) : null,
  ...adviceFor(indicator, from, to),
})

const planJson = ({ levels, indicators, cost, after, rises }: Plan, instrument: Instrument) => ({
  levels,
  indicators,
  cost: cost && toText(cost),
  after: figure(after.index, instrument),
  predicate: after.predicate?.letter ?? null,
  steps: rises.map((rise) => stepJson(rise, instrument)),
})

const assumedJson = ({ assumed, start }: UnitPlan, instrument: Instrument) =>
  assumed &&
  start.index && {
    form: assumed.subject.id,
    figure: toText(assumed.value),
    index: figure(start.index.value, instrument),
  }

const unitJson = (each: UnitPlan, instrument: Instrument) => {
  const { input, index, predicate } = each.unit
  return {
    ...nameJson(input),
    variant: input.variant,
    index: index && figure(index.value, instrument),
    predicate: predicate?.letter ?? null,
    target: targetJson(each.target, instrument),
    state: each.state,
    reachable: isReachable(each),
    assumed: assumedJson(each, instrument),
    best: each.best && outcomeJson(each.best, instrument),
    plans: each.plans.map((plan) => planJson(plan, instrument)),
    equalPlans: String(each.equalPlans),
    tradeOff: each.tradeOff,
  }
}

const shareJson = ({ unit, levels, indicators, after, rises }: UnitShare, instrument: Instrument) => ({
  unit: unit.input.unit,
  unitCode: unit.input.unitCode,
  index: unit.index && figure(unit.index.value, instrument),
  levels,
  indicators,
  after: outcomeJson(after, instrument),
  steps: rises.map((rise) => stepJson(rise, instrument)),
})

const agencyPlanJson = (steps: AgencySteps, instrument: Instrument) => ({
  levels: steps.levels,
  indicators: steps.indicators,
  cost: steps.cost && toText(steps.cost),
  after: figure(steps.after.index, instrument),
  predicate: steps.after.predicate?.letter ?? null,
  proved: steps.isProved,
  bound: toText(steps.bound),
  units: steps.shares.map((share) => shareJson(share, instrument)),
})

const agencyJson = (each: AgencyPlan, instrument: Instrument) => {
  const { agency, target, state, best, plans, equalPlans } = each
  return {
    agency: agency.agency === '' ? null : agency.agency,
    agencyCode: agency.agencyCode,
    index: agency.index && figure(agency.index.value, instrument),
    predicate: agency.predicate?.letter ?? null,
    target: targetJson(target, instrument),
    state,
    reachable: isReachable(each),
    best: best && outcomeJson(best, instrument),
    plans: plans.map((steps) => agencyPlanJson(steps, instrument)),
    equalPlans: equalPlans === null ? null : String(equalPlans),
  }
}

/** Plans as `ipp.plan/1`, in pieces of some size. The same run gives the same text everywhere. */
export const planJsonPieces = (run: PlanRun, language: Language): Iterable<string> => {
  const { instrument } = run.result
  const units = listJson('units', run.plans, (each) => unitJson(each, instrument))
  const agencies = listJson('agencies', run.agencies, (each) => agencyJson(each, instrument))
  const ofAgencies = run.level === 'agency' ? [agencies] : []
  return runJson(PLAN_JSON, { run, language }, [`,\n"by":${jsonOf(run.by)}`, units, ...ofAgencies])
}
