import type { UnitResult } from '../../../engine/score/score.js'
import { type Exact, exact, mean, round, toNumber } from '../../../exact/exact.js'
import type { Indicator } from '../../../instrument/schema.js'
import { weakAndStrong } from '../../outstanding.js'
import type { AspectSheet } from '../aspects.js'
import type { Plan, Spot, VariantPlan } from '../book-layout.js'
import { fixedAt, on } from '../formula-text.js'
import type { Grid } from '../grid.js'
import { scoreGrid, termColumn } from '../indicators.js'
import { partsOf, termOf } from '../sums.js'

/** Decimals to which means of indicators are kept, here and in the formulas. */
const PLACES = 9

/** An indicator where it stands: on the sheet of scores of one variant. */
interface Place {
  readonly each: VariantPlan
  readonly aspect: number
  readonly slot: number
}

/** An indicator over all units of one agency. */
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

type Found = Pick<IndicatorMean, 'indicator'> & { readonly places: readonly Place[] }

/** The indicators of all variants in use; those of one title in two variants are one. */
const indicatorsOf = (plan: Plan): readonly Found[] => {
  const known = new Map<string, { indicator: Indicator; places: Place[] }>()
  for (const each of plan.variants) {
    const own = new Map<string, number>()
    each.scale.shares.aspects.forEach(({ leaves }, aspect) => {
      for (const { indicator, slot } of leaves) {
        const nth = (own.get(indicator.title) ?? 0) + 1
        own.set(indicator.title, nth)
        const key = `${nth}\n${indicator.title}`
        const place = { each, aspect, slot }
        const found = known.get(key)
        if (found) found.places.push(place)
        else known.set(key, { indicator, places: [place] })
      }
    })
  }
  return [...known.values()]
}

const valueIn = ({ indicator, places }: Found, unit: UnitResult, plan: Plan): Exact | null => {
  const spot = plan.spotOf.get(unit)
  const place = places.find(({ each }) => each === plan.variantOf.get(unit))
  if (!spot || !place || !unit.index) return null
  const counting = { evaluators: spot.count, parts: partsOf(place.each.scale) }
  const own = place.each.scale.shares.aspects[place.aspect]?.leaves.find(({ slot }) => slot === place.slot)
  const term = termOf(own?.indicator ?? indicator, unit.input.scores.at(place.slot) ?? [], counting)
  return term === null ? null : exact(term, spot.count * counting.parts)
}

/** More units than this are reached by a range, or by no formula. */
const MOST_NAMED = 40

interface Reach {
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

const formulaOf = (found: Found, spots: readonly Spot[], reach: Reach): string | null => {
  const [only, ...others] = reach.plan.variants
  const [place] = found.places
  if (only && place && others.length === 0 && !only.hasEvaluators && isRange(spots))
    return rangeFormula(place, spots, reach)
  return spots.length <= MOST_NAMED ? namedFormula(found, spots, reach) : null
}

const shareOf = ({ places: [place] }: Found): { readonly share: Exact; readonly shareFormula: string } => {
  if (!place) return { share: exact(0n), shareFormula: '0' }
  const { each, aspect, slot } = place
  const { aspects, perAspect, perForm } = each.scale.shares
  const above = aspects[aspect]
  const own = above?.leaves.find((leaf) => leaf.slot === slot)
  const product = `INDEX(weights_${each.name},${slot + 1})*INDEX(aspects_${each.name},${aspect + 1})`
  // The divisor on the sheet of weights has the scores' decimals and points in it.
  const scale = each.scale.perAspect / perAspect
  const divisor = `(divisor_${each.name}*form_divisor_${each.name})`
  return {
    share: exact((own?.n ?? 0n) * (above?.n ?? 0n), perAspect * perForm),
    shareFormula: `${product}${scale === 1n ? '' : `*${scale}`}/${divisor}`,
  }
}

/** Every indicator's mean over the units with an index, its share of the form, and where it stands among the others. */
export const indicatorMeans = (
  plan: Plan,
  aspects: AspectSheet,
  units: readonly UnitResult[],
): readonly IndicatorMean[] => {
  const inPlace = new Set(units)
  const spots = plan.spots.filter(({ unit }) => inPlace.has(unit) && plan.variantOf.has(unit))
  const reach: Reach = { plan, aspects, grids: new Map(plan.variants.map((each) => [each, scoreGrid(each, plan)])) }
  const all = indicatorsOf(plan).map((found) => {
    const values = units.flatMap((unit) => valueIn(found, unit, plan) ?? [])
    const value = values.length > 0 ? round(mean(values), PLACES, 'half-up') : null
    return { indicator: found.indicator, value, ...shareOf(found), formula: formulaOf(found, spots, reach) }
  })
  const known = all.flatMap((each) => (each.value ? [{ ...each, value: each.value, is: each }] : []))
  const { weakest, strongest } = weakAndStrong(known, plan.run.result.instrument.scale.value.max)
  const [weak, strong] = [weakest, strongest].map((list) => new Map(list.map(({ is }, i) => [is, i + 1])))
  return all.map((each) => ({ ...each, weak: weak?.get(each) ?? 0, strong: strong?.get(each) ?? 0 }))
}

export const numberOf = (value: Exact | null): number | '' => (value ? toNumber(value) : '')
