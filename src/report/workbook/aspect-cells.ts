import type { Cell } from '../../formats/xlsx/write-book.js'
import type { Plan } from './book-layout.js'
import { countOf, formContents, type ScoreSheet, type Setting, sumsIn } from './form-cells.js'
import { fixedRange, on, onlyWith, THERE, unlessEmpty } from './formula-text.js'
import { type Cells, type Content, type Contents, here } from './grid.js'
import { figureOf, indexContents, numeratorIn, otherContents, wholeOf } from './index-cells.js'
import { scoreGrid, termColumns, WEIGHTS_ROW } from './indicators.js'
import { LOOK } from './look.js'
import type { Spot, VariantPlan } from './unit-state.js'

export const scoreSheetOf = (each: VariantPlan, plan: Plan): ScoreSheet => {
  const grid = scoreGrid(each, plan)
  const columns = each.scale.shares.aspects.map((_, i) => termColumns(each, grid, i))
  return {
    terms: columns.map(([first, last]) => on(each.sheet, `${first}${THERE}:${last}${THERE}`)),
    weights: columns.map(([first, last]) => on(each.sheet, fixedRange(`${first}${WEIGHTS_ROW}:${last}${WEIGHTS_ROW}`))),
    count: each.hasEvaluators ? on(each.sheet, `${grid.at('evaluators')}${THERE}`) : null,
  }
}

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
