import { type AgencyPlan, planAgency } from '../engine/plan/agency.js'
import { planUnit, type UnitPlan, type Wish } from '../engine/plan/plan.js'
import type { Selected } from '../engine/score/select.js'
import { operatorFault } from '../finding/operator-fault.js'
import { SILENT } from '../formats/progress.js'
import type { Sources } from '../formats/sources.js'
import type { Instrument } from '../instrument/schema.js'
import { type CostList, readCostList } from '../scoresheet/cost-list.js'
import { type ListFile, readListFile } from './list-file.js'
import type { RunOptions } from './options.js'
import type { PlanOptions } from './plan-options.js'
import { assumedSurvey, goalOf, lockedIndicators } from './plan-wish.js'
import type { Run } from './result.js'
import { type Reading, readRun } from './score.js'
import { selectFigures } from './select.js'

/** A run with a plan for each unit that was asked for, in the order of the ranking. */
export interface PlanRun extends Run {
  readonly by: Wish['by']
  /** Of units; none where agencies were asked for. */
  readonly plans: readonly UnitPlan[]
  readonly level: PlanOptions['level']
  /** Of agencies, in the order of their ranking; none where units were asked for. */
  readonly agencies: readonly AgencyPlan[]
}

/** What came of reading and planning; `anyRead` as of a run. */
export interface PlanReading {
  readonly run: PlanRun
  readonly anyRead: boolean
}

/** The options of plans as a command line would give them, for the outputs to carry. */
const givenOf = ({ target, by, costs, lock, maxStep, f03, plans, unit, level, only }: PlanOptions): Run['options'] => {
  const all = {
    target,
    by,
    costs,
    lock: lock.length > 0 ? lock : null,
    'max-step': maxStep === null ? null : String(maxStep),
    f03,
    plans: String(plans),
    unit,
    ...(level === 'agency' ? { level } : {}),
    only,
  }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

/** The units or agencies that are planned for. Throws {@link OperatorFault} where one is not there. */
const chosenFrom = (run: Run, { level, unit, only }: PlanOptions): Pick<Selected, 'units' | 'agencies'> => {
  if (level === 'agency') {
    if (unit !== null) throw operatorFault('plan-level-unit', {})
    const { agencies } = selectFigures(run, { agency: only ?? undefined })
    return { units: [], agencies }
  }
  const { units } = selectFigures(run, {
    unit: unit ?? undefined,
    ...(unit !== null && only !== null ? { agency: only } : {}),
  })
  if (unit !== null || only === null) return { units, agencies: [] }
  const keys = new Set(selectFigures(run, { agency: only }).agencies.map(({ key }) => key))
  return { units: run.result.units.filter(({ input }) => keys.has(input.agencyKey)), agencies: [] }
}

const NO_COSTS = { list: null, findings: [], inputs: [] } as const

/** The operator's own costs, where a list of them is named. */
const readCosts = async (sources: Sources, options: RunOptions, asked: Costed): Promise<ListFile<CostList>> => {
  const { costs: file, instrument } = asked
  if (file === null) return NO_COSTS
  return readListFile(sources, { ...options, file }, (table) => readCostList(table, instrument))
}

interface Costed extends Pick<PlanOptions, 'costs'> {
  readonly instrument: Instrument
}

/** A run with the plans that are wished of it; none from a list of costs with an error in it. */
export const plannedRun = (run: Run, asked: PlanOptions, costs: ListFile<CostList> = NO_COSTS): PlanRun => {
  const { instrument, units } = run.result
  const isPriced = costs.findings.every(({ severity }) => severity !== 'error')
  const wish: Wish = {
    locked: lockedIndicators(instrument, asked.lock),
    maxStep: asked.maxStep ?? undefined,
    goal: goalOf(instrument, asked.target),
    by: asked.by,
    plans: asked.plans,
    prices: costs.list?.prices,
    assumed: units.length > 0 ? assumedSurvey(run, asked.f03) : undefined,
  }
  const chosen = units.length > 0 && isPriced ? chosenFrom(run, asked) : { units: [], agencies: [] }
  return {
    ...run,
    findings: [...run.findings, ...costs.findings],
    inputs: [...run.inputs, ...costs.inputs],
    options: { ...run.options, ...givenOf(asked) },
    by: asked.by,
    level: asked.level,
    agencies: chosen.agencies.map((agency) => planAgency(instrument, agency, wish)),
    plans: chosen.units.map((unit) => planUnit(instrument, unit, wish)),
  }
}

/**
 * Reads scoresheets, scores them and plans for their units. No plan is made from a list of costs with an error in it. Throws
 * {@link OperatorFault} where a target, an indicator, a unit or an assumed figure cannot be.
 */
export const readPlanRun = async (
  sources: Sources,
  options: RunOptions,
  { asked, progress = SILENT }: { readonly asked: PlanOptions; readonly progress?: typeof SILENT },
): Promise<PlanReading> => {
  const { run, anyRead }: Reading = await readRun(sources, options, progress)
  const { instrument } = run.result
  const costs = await readCosts(sources, options, { ...asked, instrument })
  return { anyRead, run: plannedRun(run, asked, costs) }
}
