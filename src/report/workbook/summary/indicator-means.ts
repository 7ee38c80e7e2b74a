import type { UnitResult } from '../../../engine/score/score.js'
import { type Exact, exact, mean, round, toNumber } from '../../../exact/exact.js'
import type { Indicator } from '../../../instrument/schema.js'
import { weakAndStrong } from '../../outstanding.js'
import { termOf } from '../aspect-sums.js'
import type { AspectSheet } from '../aspects.js'
import type { Plan } from '../book-layout.js'
import { scoreGrid } from '../indicators.js'
import { partsOf } from '../whole-scale.js'
import { type Found, formulaOf, type IndicatorMean, PLACES, type Place, type Reach } from './mean-formula.js'

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
