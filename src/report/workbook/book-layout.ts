import type { RunResult, UnitResult } from '../../engine/score/score.js'
import { hasSeveral } from '../../engine/score/score-row.js'
import type { Score } from '../../engine/score/unit.js'
import type { Language } from '../../finding/language.js'
import { byCodePoint } from '../../finding/order.js'
import { sheetNames } from '../../formats/xlsx/write-text.js'
import { type Instrument, scoresFormOf, type Variant } from '../../instrument/schema.js'
import type { Run } from '../../run/result.js'
import { WORKBOOK_WORDS, type WorkbookWords } from '../../wording/workbook.js'
import { carriedWarnings } from '../carried.js'
import { type Resting, restingLines, runAssumptions } from '../text/run-assumptions.js'
import { headLines } from '../text/run-head.js'
import { canRank } from './formula-or-value.js'
import { type BasisShares, basisShares, evaluatorsOf, isSafe, type Scale, type Sums, scaleOf, sumsOf } from './sums.js'

/** A variant of the evaluator's form that the run uses, with the sheet that its scores stand on. */
export interface VariantPlan {
  readonly variant: Variant
  readonly scale: Scale
  readonly sheet: string
  /** Part of the names that formulas use: "weights_A". */
  readonly name: string
  /** True where some indicator has several evaluators' scores. */
  readonly hasEvaluators: boolean
  readonly spots: readonly Spot[]
}

/**
 * Where a unit stands on the sheets of scores and of aspects.
 * `live`: its figures are formulas. `open`: scores are missing, its formulas wait for them. `fixed`: figures as values,
 * because no formula is sure to reach them. `shut`: complete, and yet without index, so nothing is calculated.
 */
export interface Spot {
  readonly unit: UnitResult
  readonly state: 'live' | 'open' | 'fixed' | 'shut'
  readonly sums: Sums | null
  /** Its row on the sheet of aspects. */
  readonly row: number
  /** Its row on the sheet of scores; below it one for each evaluator, where there are several. */
  readonly scoreRow: number
  readonly evaluators: readonly string[]
  /** How many scores each of its sums counts as. */
  readonly count: bigint
}

/** All that the sheets of a result workbook have to agree on. */
export interface Plan {
  readonly run: Run
  readonly language: Language
  readonly words: WorkbookWords
  readonly sheets: WorkbookWords['sheets']
  /** What the workbook is the result of: index, year, instrument. */
  readonly subtitle: string
  /** What every sheet with results has to say of itself: used outside its years, rests on assumptions. */
  readonly notices: readonly string[]
  readonly resting: Resting
  readonly variants: readonly VariantPlan[]
  readonly variantOf: ReadonlyMap<UnitResult, VariantPlan>
  /** In the order of the sheet of aspects: by agency, then unit. */
  readonly spots: readonly Spot[]
  readonly spotOf: ReadonlyMap<UnitResult, Spot>
  /** Ids of the forms beside the evaluator's that any unit has. */
  readonly otherForms: readonly string[]
  readonly bases: readonly BasisShares[]
  /** Ranks are formulas only where recalculating them takes a spreadsheet no time worth speaking of. */
  readonly areRanksLive: boolean
}

/** Rows above the table of scores, and above that of aspects for `variants` of the form. */
export const SCORES_FROM = 8
export const aspectsFrom = (variants: number): number => 7 + variants

const NAMES = ['agency', 'agencyKey', 'unit', 'key'] as const

const inOrder = ({ input: a }: UnitResult, { input: b }: UnitResult): number => {
  const differs = NAMES.find((name) => a[name] !== b[name])
  return differs === undefined ? 0 : byCodePoint(a[differs], b[differs])
}

/** Who gave a unit's scores, in the order in which they first come; nobody where each indicator has one score at most. */
const evaluatorsIn = ({ input }: UnitResult, words: WorkbookWords): readonly string[] => {
  if (!hasSeveral(input.scores, input.scores.length)) return []
  return [...new Set([...input.scores].flatMap((given) => given.map((_, i) => evaluatorOf(given, i, words))))]
}

/** An evaluator's name, or the number that a nameless or repeated one has among an indicator's scores. */
export const evaluatorOf = (given: readonly Score[], place: number, words: WorkbookWords): string => {
  const name = given[place]?.evaluator ?? null
  const isOwn = name !== null && given.findIndex((each) => each.evaluator === name) === place
  return isOwn ? name : words.evaluatorNumber(place + 1)
}

const isComplete = ({ input }: UnitResult, { shares }: Scale): boolean => {
  const slots = shares.aspects.flatMap(({ leaves }) => leaves)
  return slots.every(({ slot }) => (input.scores.at(slot)?.length ?? 0) > 0)
}

/** What all units of a workbook have in common. */
interface Common {
  readonly instrument: Instrument
  readonly bases: readonly BasisShares[]
  /** Where each unit stands on the sheet of aspects. */
  readonly rows: ReadonlyMap<UnitResult, number>
  readonly words: WorkbookWords
}

const stateOf = (
  unit: UnitResult,
  { scale, sums }: { readonly scale: Scale; readonly sums: Sums | null },
  { bases, instrument }: Common,
): Spot['state'] => {
  if (unit.index) return sums && isSafe(sums, instrument) ? 'live' : 'fixed'
  const { forms, figures } = unit.input
  const formId = scoresFormOf(instrument).id
  const hasForms = forms.every((id) => id === formId || figures.has(id))
  const isKnown = forms.length === 1 || bases.some(({ basis }) => basis === unit.basis)
  return (isComplete(unit, scale) && hasForms) || !isKnown ? 'shut' : 'open'
}

/** Ids as parts of names that a spreadsheet takes, numbered where two would be alike. */
export const safeNames = (ids: readonly string[]): readonly string[] => {
  const safe = ids.map((id) => id.replace(/[^A-Za-z0-9_]/g, '_'))
  const isAlike = new Set(safe.map((name) => name.toUpperCase())).size < safe.length
  return isAlike ? safe.map((name, i) => `${name}_${i + 1}`) : safe
}

interface Draft {
  readonly variant: Variant
  readonly units: readonly UnitResult[]
}

/** The variants that units were scored on, or the first where there is none; units on an unknown one count to none. */
const drafts = ({ instrument }: RunResult, units: readonly UnitResult[]): readonly Draft[] => {
  const all = scoresFormOf(instrument).variants.map((variant) => ({
    variant,
    units: units.filter(({ input }) => input.variant === variant.id),
  }))
  const used = all.filter((each) => each.units.length > 0)
  return used.length > 0 ? used : all.slice(0, 1)
}

const variantPlan = (
  { variant, units }: Draft,
  { sheet, name }: Pick<VariantPlan, 'sheet' | 'name'>,
  common: Common,
): VariantPlan => {
  const { instrument, rows, words, bases } = common
  const formId = scoresFormOf(instrument).id
  const scale = scaleOf(instrument, variant, units)
  let scoreRow = SCORES_FROM
  const spots = units.map((unit): Spot => {
    const shares = bases.find(({ basis }) => basis === unit.basis) ?? null
    const sums = sumsOf(unit, scale, { formId, shares })
    const evaluators = evaluatorsIn(unit, words)
    const state = stateOf(unit, { scale, sums }, common)
    const count = evaluatorsOf(unit.input.scores)
    const spot = { unit, sums, evaluators, count, scoreRow, row: rows.get(unit) ?? 0, state }
    scoreRow += 1 + evaluators.length
    return spot
  })
  const hasEvaluators = spots.some(({ evaluators }) => evaluators.length > 0)
  return { variant, scale, sheet, name, hasEvaluators, spots }
}

/** Every basis of more than one form, once, with its forms' shares. */
const basesOf = (units: readonly UnitResult[]): readonly BasisShares[] => {
  const bases = new Map<string, BasisShares>()
  for (const unit of units) {
    const shares = bases.has(unit.basis) ? null : basisShares(unit)
    if (shares) bases.set(unit.basis, shares)
  }
  return [...bases.values()]
}

export const planOf = (run: Run, language: Language): Plan => {
  const words = WORKBOOK_WORDS[language]
  const units = [...run.result.units].sort(inOrder)
  const chosen = drafts(run.result, units)
  const from = aspectsFrom(chosen.length)
  const rows = new Map(units.map((unit, i) => [unit, from + i]))
  const sheetOf = ({ variant }: Draft) =>
    chosen.length > 1 ? `${words.sheets.indicators} ${variant.id}` : words.sheets.indicators
  const { indicators, ...others } = words.sheets
  const taken = sheetNames([...Object.values(others), ...chosen.map(sheetOf)]).slice(Object.keys(others).length)
  const { instrument } = run.result
  const bases = basesOf(units)
  const resting = runAssumptions(run.result)
  const safe = safeNames(chosen.map(({ variant }) => variant.id))
  const variants = chosen.map((draft, i) => {
    const called = { sheet: taken[i] ?? indicators, name: safe[i] ?? '' }
    return variantPlan(draft, called, { instrument, bases, rows, words })
  })
  const spotOf = new Map(variants.flatMap(({ spots }) => spots.map((spot) => [spot.unit, spot] as const)))
  const stray = (unit: UnitResult): Spot => ({
    unit,
    state: 'shut',
    sums: null,
    row: rows.get(unit) ?? 0,
    scoreRow: 0,
    evaluators: [],
    count: 1n,
  })
  const spots = units.map((unit) => spotOf.get(unit) ?? stray(unit))
  const formId = scoresFormOf(instrument).id
  const used = new Set(units.flatMap(({ input }) => input.forms))
  return {
    run,
    language,
    words,
    sheets: words.sheets,
    subtitle: headLines(run, language).join(' · '),
    notices: [...carriedWarnings(run, language), ...restingLines(resting, language)],
    resting,
    variants,
    variantOf: new Map(variants.flatMap((plan) => plan.spots.map(({ unit }) => [unit, plan] as const))),
    spots,
    spotOf: new Map(spots.map((spot) => [spot.unit, spot])),
    otherForms: instrument.forms.flatMap(({ id }) => (used.has(id) && id !== formId ? [id] : [])),
    bases,
    areRanksLive: canRank(run),
  }
}
