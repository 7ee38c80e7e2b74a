/** What one rise counts for, and what is gained by it in whole parts. */
export interface Climb {
  readonly levels: number
  readonly gain: number
}

/** So many levels on so many indicators suffice, and neither with fewer of the other. */
export interface Balance {
  readonly levels: number
  readonly indicators: number
}

/** Steps of work beyond which pairs are not worked out: each climb is tried with every pair of figures. */
const MOST_WORK = 100_000_000

/** Whether so many climbs are more work than is done where the two ends have these figures. */
export const isTooLarge = (climbs: number, { levels, indicators }: Balance): boolean =>
  climbs * levels * indicators > MOST_WORK

/** The most that can be gained with so many indicators at most, by exactly so many levels. */
type Gains = readonly Float64Array[]

/** The most that one indicator more gains at so many levels in all. */
const gainedAt = (levels: number, fewer: Float64Array, climbs: readonly Climb[]): number => {
  let most = Number.NEGATIVE_INFINITY
  for (const climb of climbs)
    most = Math.max(most, (fewer[levels - climb.levels] ?? Number.NEGATIVE_INFINITY) + climb.gain)
  return most
}

const addClimbs = (gains: Gains, climbs: readonly Climb[]): void => {
  for (let indicators = gains.length - 1; indicators > 0; indicators--) {
    const [row, fewer] = [gains[indicators], gains[indicators - 1]]
    if (!row || !fewer) continue
    for (let levels = row.length - 1; levels > 0; levels--) {
      row[levels] = Math.max(row[levels] ?? 0, gainedAt(levels, fewer, climbs))
    }
  }
}

/**
 * Levels against indicators: every pair that suffices for a gain and of which neither figure can be had smaller without the
 * other growing; fewest levels first. `most` are the figures of the two ends. Null where that is too much work.
 */
export const tradeOff = (
  items: readonly (readonly Climb[])[],
  need: number,
  most: Balance,
): readonly Balance[] | null => {
  if (isTooLarge(items.flat().length, most)) return null
  const gains = Array.from({ length: most.indicators + 1 }, () =>
    new Float64Array(most.levels + 1).fill(Number.NEGATIVE_INFINITY).fill(0, 0, 1),
  )
  for (const climbs of items) addClimbs(gains, climbs)
  const balances: Balance[] = []
  for (const [indicators, row] of gains.entries()) {
    const levels = row.findIndex((gain) => gain >= need)
    if (levels >= 0 && levels < (balances[0]?.levels ?? Number.POSITIVE_INFINITY))
      balances.unshift({ levels, indicators })
  }
  return balances
}
