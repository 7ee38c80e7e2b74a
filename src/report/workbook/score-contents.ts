import { soleValue } from '../../engine/score/score-row.js'
import type { Score } from '../../engine/score/unit.js'
import { toNumber } from '../../exact/exact.js'
import { termOf } from './aspect-sums.js'
import type { Plan } from './book-layout.js'
import { OWN, THERE, THERE_TOO, unlessEmpty } from './formula-text.js'
import type { Content, Contents, Grid } from './grid.js'
import { LOOK } from './look.js'
import type { LeafShare } from './shares.js'
import type { Spot, VariantPlan } from './unit-state.js'
import { pointsName } from './weights.js'
import { partsOf } from './whole-scale.js'

/** The key of an indicator's column of scores, and of the column that sums are made from. */
export const scoreKey = (slot: number): string => `score ${slot}`
export const termKey = ({ scale }: VariantPlan, slot: number): string =>
  scale.hasPoints ? `points ${slot}` : scoreKey(slot)

export interface Setting {
  readonly plan: Plan
  readonly each: VariantPlan
  readonly grid: Grid
}

type Leaf = Pick<LeafShare, 'indicator' | 'slot'>

const givenFor = ({ slot }: Leaf, { unit }: Spot): readonly Score[] => unit.input.scores.at(slot) ?? []

/** What a sum or a term comes to, in so many parts of one, as the number that the formula gives. */
const termValue = (leaf: Leaf, spot: Spot, { over, each }: { over: number; each: VariantPlan }): number | '' => {
  const term = termOf(leaf.indicator, givenFor(leaf, spot), { evaluators: spot.count, parts: partsOf(each.scale) })
  return term === null ? '' : Number(term) / over
}

/** The sum of several evaluators' scores, from the first to the last of their rows. */
const sumContent = ({ indicator, slot }: Leaf, { each, grid }: Setting): Content<Spot> => {
  const column = grid.at(scoreKey(slot))
  const range = `${column}${THERE}:${column}${THERE_TOO}`
  const plain = { indicator: { ...indicator, points: undefined }, slot }
  return {
    value: (spot) => termValue(plain, spot, { over: Number(partsOf(each.scale)), each }),
    formula: `IF(COUNT(${range})=0,"",SUM(${range})*${grid.at('evaluators')}${OWN}/COUNT(${range}))`,
    style: LOOK.part,
  }
}

const scoreContent = ({ slot }: Leaf): Content<Spot> => ({
  value: ({ unit }) => {
    const score = soleValue(unit.input.scores, slot)
    return score ? toNumber(score) : null
  },
})

const pointsContent = (leaf: Leaf, { each, grid }: Setting): Content<Spot> => {
  const { indicator, slot } = leaf
  const score = `${grid.at(scoreKey(slot))}${OWN}`
  const count = each.hasEvaluators ? `${grid.at('evaluators')}${OWN}` : null
  const [over, times] = count === null ? ['', ''] : [`/${count}`, `*${count}`]
  const [scores, points] = [pointsName(each, slot, 'score'), pointsName(each, slot, 'points')]
  const formula = indicator.points
    ? `IFERROR(INDEX(${points},MATCH(${score}${over},${scores},0))${times},"")`
    : `${score}*${each.scale.pointParts}`
  return {
    value: (spot) => termValue(leaf, spot, { over: 10 ** each.scale.decimals, each }),
    formula: unlessEmpty(score, formula),
  }
}

/** What stands in a unit's row, which holds sums where several evaluators gave scores. */
export const contentsOf = ({ evaluators }: Spot, setting: Setting): Contents<Spot> => {
  const { plan, each } = setting
  const leaves = each.scale.shares.aspects.flatMap((aspect) => aspect.leaves)
  const additional = each.variant.additional.map((indicator, i) => ({ indicator, slot: leaves.length + i }))
  const hasSums = evaluators.length > 0
  const score = (leaf: Leaf) => (hasSums ? sumContent(leaf, setting) : scoreContent(leaf))
  return {
    agency: { value: ({ unit }) => unit.input.agency },
    unit: { value: ({ unit }) => unit.input.unit },
    evaluator: { value: () => (hasSums ? plan.words.evaluatorSum : null) },
    evaluators: { value: ({ count }) => Number(count) },
    ...Object.fromEntries(leaves.map((leaf) => [scoreKey(leaf.slot), score(leaf)])),
    ...Object.fromEntries(leaves.map((leaf) => [`points ${leaf.slot}`, pointsContent(leaf, setting)])),
    ...Object.fromEntries(additional.map((leaf) => [scoreKey(leaf.slot), { ...score(leaf), style: LOOK.part }])),
  }
}
