import type { Assumed } from '../engine/plan/changed.js'
import { planUnit, type UnitPlan, type Wish } from '../engine/plan/plan.js'
import type { Goal } from '../engine/plan/target.js'
import { compare, type Exact, equal, parseExact, round, toDecimal } from '../exact/exact.js'
import { operatorFault } from '../finding/operator-fault.js'
import { SILENT } from '../formats/progress.js'
import type { Sources } from '../formats/sources.js'
import type { Form, Instrument } from '../instrument/schema.js'
import { indicatorsOf, scoresFormOf } from '../instrument/schema.js'
import { type Costs, readCosts } from './cost-file.js'
import type { RunOptions } from './options.js'
import type { PlanOptions } from './plan-options.js'
import type { Run } from './result.js'
import { type Reading, readRun } from './score.js'
import { selectedFrom } from './select.js'

/** A run with a plan for each unit that was asked for, in the order of the ranking. */
export interface PlanRun extends Run {
  readonly by: Wish['by']
  readonly plans: readonly UnitPlan[]
}

/** What came of reading and planning; `anyRead` as of a run. */
export interface PlanReading {
  readonly run: PlanRun
  readonly anyRead: boolean
}

/** A decimal with either mark, as people type it. */
const decimalIn = (text: string): Exact | null =>
  /^[+-]?\d{1,9}([.,]\d{1,9})?$/.test(text) ? parseExact(text.replace(',', '.')) : null

const onScale = ({ min, max }: { readonly min: Exact; readonly max: Exact }, value: Exact): boolean =>
  compare(value, min) >= 0 && compare(value, max) <= 0

const rangeOf = ({ min, max }: { readonly min: Exact; readonly max: Exact }): string =>
  `${toDecimal(min)}–${toDecimal(max)}`

/** What is to be reached. Throws {@link OperatorFault} where the instrument has no such predicate or index. */
const goalOf = ({ ladder, rounding, scale }: Instrument, text: string): Goal => {
  if (text === 'next') return { kind: 'next' }
  const letter = ladder.value.find((step) => step.letter.toLowerCase() === text.toLowerCase())?.letter
  if (letter !== undefined) return { kind: 'predicate', letter }
  const value = decimalIn(text)
  const { places } = rounding.value
  const isIndex = value && onScale(scale.value, value) && equal(round(value, places, 'down'), value)
  if (isIndex) return { kind: 'index', value }
  const letters = ladder.value.map((step) => step.letter)
  throw operatorFault('plan-target', { text, letters, range: rangeOf(scale.value), places })
}

/** The codes of indicators that keep their score. */
const lockedBy = (instrument: Instrument, names: readonly string[]): ReadonlySet<string> => {
  const all = scoresFormOf(instrument).variants.flatMap(({ parts }) => indicatorsOf(parts))
  const codes = names.map((name) => {
    const asked = name.trim().toLowerCase()
    const found = all.filter(({ code, number }) => code.toLowerCase() === asked || String(number ?? '') === asked)
    if (found.length === 0)
      throw operatorFault('plan-lock', { asked: name.trim(), known: [...new Set(all.map(({ code }) => code))] })
    return found.map(({ code }) => code)
  })
  return new Set(codes.flat())
}

type Surveyed = Extract<Form, { readonly kind: 'survey' }>

const isSurvey = (form: Form): form is Surveyed => form.kind === 'survey'

/** The survey's figure as it is assumed. Throws {@link OperatorFault} where it cannot be that or counts for no unit. */
const assumedBy = ({ result: { instrument, units } }: Run, text: string | null): Assumed | undefined => {
  if (text === null) return undefined
  const form = instrument.forms.find(isSurvey)
  if (!form || !units.some(({ input }) => input.forms.includes(form.id)))
    throw operatorFault('plan-no-survey', { instrument: instrument.id })
  const value = decimalIn(text)
  const kind = /^[+-]/.test(text) ? 'gain' : 'figure'
  const isPossible = value && (kind === 'gain' || onScale(form.scale.value, value))
  if (!isPossible) throw operatorFault('plan-f03', { text, range: rangeOf(form.scale.value) })
  return { form: form.id, kind, value }
}

/** The options of plans as a command line would give them, for the outputs to carry. */
const givenOf = ({ target, by, costs, lock, maxStep, f03, plans, unit }: PlanOptions): Run['options'] => {
  const all = {
    target,
    by,
    costs,
    lock: lock.length > 0 ? lock : null,
    'max-step': maxStep === null ? null : String(maxStep),
    f03,
    plans: String(plans),
    unit,
  }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

const NO_COSTS: Costs = { findings: [], inputs: [] }

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
  const goal = goalOf(instrument, asked.target)
  const limits = { locked: lockedBy(instrument, asked.lock), maxStep: asked.maxStep ?? undefined }
  const costs = asked.costs === null ? NO_COSTS : await readCosts(sources, asked.costs, { ...options, instrument })
  const isPriced = costs.findings.every(({ severity }) => severity !== 'error')
  const wish: Wish = {
    ...limits,
    goal,
    by: asked.by,
    plans: asked.plans,
    prices: costs.prices,
    assumed: anyRead ? assumedBy(run, asked.f03) : undefined,
  }
  const units = anyRead && isPriced ? selectedFrom(run, { unit: asked.unit ?? undefined }).units : []
  return {
    anyRead,
    run: {
      ...run,
      findings: [...run.findings, ...costs.findings],
      inputs: [...run.inputs, ...costs.inputs],
      options: { ...run.options, ...givenOf(asked) },
      by: asked.by,
      plans: units.map((unit) => planUnit(instrument, unit, wish)),
    },
  }
}
