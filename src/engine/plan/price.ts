import { add, compare, type Exact, fraction, ZERO } from '../../exact/exact.js'

/** What it takes to raise an indicator. */
export interface Price {
  readonly cost: Exact
  /** How long it takes; null where nobody says. */
  readonly months: Exact | null
}

/** One line of a price list: what leads from one score of an indicator to a higher one. */
export interface PriceLine extends Price {
  readonly from: Exact
  readonly to: Exact
}

/** An operator's own costs: the lines of each indicator, by its code. */
export type PriceList = ReadonlyMap<string, readonly PriceLine[]>

const FREE: Price = { cost: ZERO, months: ZERO }

const plus = (before: Price, { cost, months }: Price): Price => ({
  cost: add(before.cost, cost),
  months: before.months && months && add(before.months, months),
})

/**
 * What a rise costs: the cheapest way along the lines, which may lead over scores in between. Costs and months add up along
 * the way; months are not known where a line of it has none. Null where no line leads there.
 */
export const priceOf = (lines: readonly PriceLine[], from: Exact, to: Exact): Price | null => {
  const prices = new Map([[fraction(from), FREE]])
  // A line leads upwards, so that in the order of their beginnings all that lead to a score stand before those that leave it.
  for (const line of lines.toSorted((a, b) => compare(a.from, b.from))) {
    const before = prices.get(fraction(line.from))
    if (!before || compare(line.to, line.from) <= 0) continue
    const [price, known] = [plus(before, line), prices.get(fraction(line.to))]
    if (!known || compare(price.cost, known.cost) < 0) prices.set(fraction(line.to), price)
  }
  return prices.get(fraction(to)) ?? null
}
