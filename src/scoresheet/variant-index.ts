import { type Instrument, scoresFormOf, type Variant } from '../instrument/schema.js'
import { type Allowed, indicatorScale, scaleOf } from './cell/scale.js'
import type { FindingCollector } from './findings.js'
import { type Index, type Item, indexOf, squeeze } from './item.js'

/** A variant with all that its entries are held against. */
export interface VariantIndex {
  readonly variant: Variant
  readonly index: Index
  readonly allowed: readonly Allowed[]
  /** Code and title of each indicator, for people. */
  readonly titles: readonly (string | null)[]
  /** How many of its indicators must have a score; the additional ones behind them need none. */
  readonly required: number
  /** The codes by the running numbers that the form prints beside them, where it does. */
  readonly printed: ReadonlyMap<number, string>
  /** Whether another variant has an indicator of that name. */
  readonly isElsewhere: (item: Item) => boolean
}

/** The slot of the indicator that an item names; null where it names none of the variant's. */
export const slotOf = ({ index }: VariantIndex, item: Item): number | null => {
  const match = index.match(item)
  return 'slot' in match ? match.slot : null
}

/** A unit whose sheets are held against its variant, and where goes what is found of it. */
export interface UnitContext {
  readonly findings: FindingCollector
  readonly variantIndex: VariantIndex
  /** The unit's name, as findings show it. */
  readonly unit: string
}

/** All variants of the evaluator's form, by id. */
export const variantIndexes = (instrument: Instrument): ReadonlyMap<string, VariantIndex> => {
  const scale = scaleOf(instrument.scale.value)
  const { variants } = scoresFormOf(instrument)
  const all = variants.map((variant) => {
    const others = variants.filter((other) => other !== variant)
    return { variant, index: indexOf(variant, others) }
  })
  return new Map(
    all.map(({ variant, index }) => {
      const allowed = index.indicators.map((indicator) => indicatorScale(indicator, scale))
      const required = index.indicators.length - variant.additional.length
      const isElsewhere = (item: Item): boolean => all.some((each) => 'slot' in each.index.match(item))
      const printed = new Map(
        index.indicators.flatMap((each) =>
          each.printed === undefined ? [] : [[each.printed, squeeze(each.code)] as const],
        ),
      )
      const titles = index.indicators.map(({ code, title }) => `${code} ${title}`.trim() || null)
      return [variant.id, { variant, index, allowed, titles, required, printed, isElsewhere }] as const
    }),
  )
}
