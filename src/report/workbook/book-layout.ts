import type { UnitResult } from '../../engine/score/score.js'
import { hasSeveral } from '../../engine/score/score-row.js'
import type { Score } from '../../engine/score/unit.js'
import type { Language } from '../../finding/language.js'
import { sheetNames } from '../../formats/xlsx/write-text.js'
import { scoresFormOf } from '../../instrument/schema.js'
import type { Run } from '../../run/result.js'
import { WORKBOOK_WORDS, type WorkbookWords } from '../../wording/workbook.js'
import { carriedWarnings } from '../carried.js'
import { type Resting, restingLines, runAssumptions } from '../text/run-assumptions.js'
import { headLines } from '../text/run-head.js'
import { evaluatorsOf } from './aspect-sums.js'
import { canRank } from './formula-or-value.js'
import { type NameWidths, nameWidthsOf } from './name-widths.js'
import { type Draft, drafts, inOrder, safeNames } from './sheet-drafts.js'
import { type BasisShares, basisShares, sumsOf } from './sums.js'
import { type Common, type Spot, stateOf, type VariantPlan } from './unit-state.js'
import { scaleOf } from './whole-scale.js'

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
  readonly nameWidths: NameWidths
  /** Ranks are formulas only where recalculating them takes a spreadsheet no time worth speaking of. */
  readonly areRanksLive: boolean
}

/** Rows above the table of scores, and above that of aspects for `variants` of the form. */
export const SCORES_FROM = 8
export const aspectsFrom = (variants: number): number => 7 + variants

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
    nameWidths: nameWidthsOf(units),
    areRanksLive: canRank(run),
  }
}
