import type { Cell } from '../../formats/xlsx/write-book.js'
import type { Plan, Spot, VariantPlan } from './book-layout.js'
import { fixedAt, fixedRange, OWN, on, onlyWith, THERE, unlessEmpty } from './formula-text.js'
import { type Cells, type Content, type Contents, here } from './grid.js'
import { figureOf, type IndexSetting, indexContents, numeratorIn, otherContents, wholeOf } from './index-cells.js'
import { scoreGrid, termColumns, WEIGHTS_ROW } from './indicators.js'
import { LOOK } from './look.js'
import { aspectSums } from './sums.js'

/** What a spot's formulas are made with. */
export interface Setting extends IndexSetting {
  /** The first and the last column of the aspects' sums. */
  readonly sums: readonly [string, string]
  readonly scores: ReadonlyMap<VariantPlan, ScoreSheet>
}

/** What formulas need to know of one variant's sheet of scores. */
interface ScoreSheet {
  /** Each aspect's terms in a unit's row there, and the weights above them. */
  readonly terms: readonly string[]
  readonly weights: readonly string[]
  /** Tells how many scores a sum is the sum of, where there can be several. */
  readonly count: string | null
}

export const scoreSheetOf = (each: VariantPlan, plan: Plan): ScoreSheet => {
  const grid = scoreGrid(each, plan)
  const columns = each.scale.shares.aspects.map((_, i) => termColumns(each, grid, i))
  return {
    terms: columns.map(([first, last]) => on(each.sheet, `${first}${THERE}:${last}${THERE}`)),
    weights: columns.map(([first, last]) => on(each.sheet, fixedRange(`${first}${WEIGHTS_ROW}:${last}${WEIGHTS_ROW}`))),
    count: each.hasEvaluators ? on(each.sheet, `${grid.at('evaluators')}${THERE}`) : null,
  }
}

const sumRange = ({ sums: [first, last] }: Setting): string => `${first}${OWN}:${last}${OWN}`

/** Where the weights of a variant's aspects stand above the table. */
const weightsRow = (plan: Plan, each: VariantPlan): number => 7 + plan.variants.indexOf(each)

export const weightCells = (each: VariantPlan, { plan }: Setting): Cells => {
  const name = plan.variants.length > 1 ? each.variant.id : null
  return {
    agency: { value: plan.words.weightsOf(name), style: LOOK.weightName },
    ...Object.fromEntries(
      each.scale.shares.aspects.flatMap(({ level, n }, i): [string, Cell][] => {
        const weight = { value: Number(n), formula: `INDEX(aspects_${each.name},${i + 1})`, style: LOOK.weight }
        return [
          [`aspect ${level.id}`, weight],
          [`sum ${level.id}`, weight],
        ]
      }),
    ),
  }
}

/** By what else sums are divided, where several evaluators' scores were added up. */
const countOf = (each: VariantPlan, { scores }: Setting): string => {
  const count = scores.get(each)?.count ?? null
  return count === null ? '' : `*${count}`
}

const sumsIn = ({ unit, sums }: Spot, { scale }: VariantPlan): readonly (bigint | null)[] =>
  sums?.aspects ?? aspectSums(unit, scale)

type AspectShare = VariantPlan['scale']['shares']['aspects'][number]

const byAspect = (
  { scale }: VariantPlan,
  what: 'sum' | 'aspect',
  content: (share: AspectShare, place: number) => Content<Spot>,
): Contents<Spot> =>
  Object.fromEntries(scale.shares.aspects.map((share, i) => [`${what} ${share.level.id}`, content(share, i)]))

const sumContents = (each: VariantPlan, { scores }: Setting): Contents<Spot> => {
  const sheet = scores.get(each)
  const { decimals } = each.scale
  return byAspect(each, 'sum', ({ leaves }, i) => {
    const terms = sheet?.terms[i] ?? ''
    const product = `SUMPRODUCT(${sheet?.weights[i]},${terms})`
    const whole = decimals > 0 ? `ROUND(${product}*10^${decimals},0)` : product
    return { value: (spot) => wholeOf(sumsIn(spot, each)[i]), formula: onlyWith(terms, leaves.length, whole) }
  })
}

const aspectFigures = (each: VariantPlan, formula?: (sum: string) => string): Contents<Spot> =>
  byAspect(each, 'aspect', ({ level }, i) => ({
    value: ({ unit }) => figureOf(unit.aspects[i]),
    ...(formula ? { formula: formula(`sum ${level.id}`) } : {}),
  }))

const aspectContents = (each: VariantPlan, setting: Setting): Contents<Spot> => {
  const count = countOf(each, setting)
  const divisor = count === '' ? `divisor_${each.name}` : `(divisor_${each.name}${count})`
  return aspectFigures(each, (sum) => unlessEmpty(numeratorIn(setting), `${here(setting.grid, sum)}/${divisor}`))
}

const formContents = (each: VariantPlan, setting: Setting): Contents<Spot> => {
  const { plan, formId } = setting
  const [first, last] = setting.sums.map((column) => fixedAt(column, weightsRow(plan, each)))
  const product = `SUMPRODUCT(${first}:${last},${sumRange(setting)})`
  const { perForm, aspects } = each.scale.shares
  return {
    [`n ${formId}`]: {
      value: (spot) => wholeOf(spot.sums ? spot.sums.form.n : numeratorOf(spot, each)),
      formula: onlyWith(sumRange(setting), aspects.length, product),
    },
    [`d ${formId}`]: {
      value: ({ count }) => Number(each.scale.perAspect * perForm * count),
      formula: `divisor_${each.name}*form_divisor_${each.name}${countOf(each, setting)}`,
    },
    [`form ${formId}`]: {
      value: ({ unit }) => figureOf(unit.forms.find(({ subject }) => subject.id === formId)),
      formula: unlessEmpty(
        numeratorIn(setting),
        `${here(setting.grid, `n ${formId}`)}/${here(setting.grid, `d ${formId}`)}`,
      ),
    },
  }
}

/** Σ whole weight of aspect × sum of aspect; null where an aspect is not complete. */
const numeratorOf = (spot: Spot, each: VariantPlan): bigint | null =>
  sumsIn(spot, each).reduce<bigint | null>(
    (all, sum, i) => (all === null || sum === null ? null : all + sum * (each.scale.shares.aspects[i]?.n ?? 0n)),
    0n,
  )

/** Figures as the engine has them, where no formula is sure to reach them. */
const fixedContents = ({ unit }: Spot, each: VariantPlan): Contents<Spot> => ({
  ...aspectFigures(each),
  ...Object.fromEntries(
    unit.forms.map(({ subject }, i): [string, Content<Spot>] => [
      `form ${subject.id}`,
      { value: (spot) => figureOf(spot.unit.forms[i]) },
    ]),
  ),
  index: { value: (spot) => figureOf(spot.unit.index) },
})

const remarkOf = (state: Spot['state'], { words }: Plan): string | null => {
  if (state === 'live') return null
  return state === 'fixed' ? words.fixed : words.unscored
}

/** Units of a kind have the same formulas, or none. */
export const kindOf = ({ unit: { input, basis }, state }: Spot): string =>
  [input.variant, state, basis, ...input.forms].join('\n')

/** What stands in a unit's row on the sheet of aspects: formulas, values where none is sure, or nothing. */
export const contentsOf = (spot: Spot, setting: Setting): Contents<Spot> => {
  const { plan } = setting
  const { state } = spot
  const each = plan.variantOf.get(spot.unit)
  const named: Contents<Spot> = {
    agency: { value: ({ unit }) => unit.input.agency },
    unit: { value: ({ unit }) => unit.input.unit },
    variant: { value: ({ unit }) => unit.input.variant },
    remark: { value: () => remarkOf(state, plan) },
  }
  if (!each || state === 'shut') return named
  if (state === 'fixed') return { ...named, ...fixedContents(spot, each) }
  return {
    ...named,
    ...sumContents(each, setting),
    ...aspectContents(each, setting),
    ...formContents(each, setting),
    ...otherContents(spot, setting),
    ...indexContents(spot, each, setting),
  }
}
