import type { Exact } from '../../../exact/exact.js'
import type { Indicator } from '../../../instrument/schema.js'
import type { AspectSheet } from '../aspects.js'
import type { Plan } from '../book-layout.js'
import { fixedAt, on } from '../formula-text.js'
import type { Grid } from '../grid.js'
import { termColumn } from '../indicators.js'
import type { Spot, VariantPlan } from '../unit-state.js'

/** Decimals to which means of indicators are kept, here and in the formulas. */
export const PLACES = 9

/** An indicator where it stands: on the sheet of scores of one variant. */
export interface Place {
  readonly each: VariantPlan
  readonly aspect: number
  readonly slot: number
}

export interface IndicatorMean {
  readonly indicator: Indicator
  /** Null where no unit with an index has it. */
  readonly value: Exact | null
  readonly share: Exact
  /** Null where no formula of a fair length gives it. */
  readonly formula: string | null
  readonly shareFormula: string
  /** Places among the weakest and the strongest from 1; 0 where it is none of them. */
  readonly weak: number
  readonly strong: number
}

export type Found = Pick<IndicatorMean, 'indicator'> & { readonly places: readonly Place[] }

/** More units than this are reached by a range, or by no formula. */
const MOST_NAMED = 40

export interface Reach {
  readonly plan: Plan
  readonly aspects: AspectSheet
  readonly grids: ReadonlyMap<VariantPlan, Grid>
}

const columnOf = ({ each, slot }: Place, { grids }: Reach): string => {
  const grid = grids.get(each)
  return grid ? termColumn(each, grid, slot) : ''
}

const indexAt = ({ plan, aspects }: Reach, { row }: Spot): string =>
  on(plan.sheets.aspects, fixedAt(aspects.index, row))

/** True where units stand below each other on both sheets, so that one range names them all. */
const isRange = (spots: readonly Spot[]): boolean =>
  spots.every(({ row, scoreRow }, i) => row === (spots[0]?.row ?? 0) + i && scoreRow === (spots[0]?.scoreRow ?? 0) + i)

/** A mean over units that stand in one range, of those with an index. */
const rangeFormula = (place: Place, spots: readonly Spot[], reach: Reach): string => {
  const { plan, aspects } = reach
  const { each } = place
  const span = (sheet: string, letter: string, key: 'row' | 'scoreRow') =>
    on(sheet, `${fixedAt(letter, spots[0]?.[key] ?? 0)}:${fixedAt(letter, spots.at(-1)?.[key] ?? 0)}`)
  const scores = span(each.sheet, columnOf(place, reach), 'scoreRow')
  const indexed = `AVERAGEIFS(${scores},${span(plan.sheets.aspects, aspects.index, 'row')},">-1E+9")`
  const parts = each.scale.pointParts === 1n ? '' : `/${each.scale.pointParts}`
  return `IFERROR(ROUND(${indexed}${parts},${PLACES}),"")`
}

/** A mean over units that are named one by one. */
const namedFormula = ({ places }: Found, spots: readonly Spot[], reach: Reach): string | null => {
  const { plan } = reach
  const named = spots.flatMap((spot) => {
    const place = places.find(({ each }) => each === plan.variantOf.get(spot.unit))
    if (!place) return []
    const { each } = place
    const at = (column: string) => on(each.sheet, fixedAt(column, spot.scoreRow))
    const count = each.hasEvaluators ? `/${at(reach.grids.get(each)?.at('evaluators') ?? '')}` : ''
    const parts = each.scale.pointParts === 1n ? '' : `/${each.scale.pointParts}`
    const index = indexAt(reach, spot)
    return [{ index, term: `N(${at(columnOf(place, reach))})*COUNT(${index})${count}${parts}` }]
  })
  if (named.length === 0) return null
  const count = `COUNT(${named.map(({ index }) => index).join(',')})`
  return `IF(${count}=0,"",ROUND((${named.map(({ term }) => term).join('+')})/${count},${PLACES}))`
}

export const formulaOf = (found: Found, spots: readonly Spot[], reach: Reach): string | null => {
  const [only, ...others] = reach.plan.variants
  const [place] = found.places
  if (only && place && others.length === 0 && !only.hasEvaluators && isRange(spots))
    return rangeFormula(place, spots, reach)
  return spots.length <= MOST_NAMED ? namedFormula(found, spots, reach) : null
}
