/** The best and the worst rank that came out. */
export interface RankRange {
  readonly best: number
  readonly worst: number
}

/** Sums of machine numbers that differ by less are the same figure. */
const SLACK = 1e-11

/** Where a figure stands among figures of which the least comes first. */
const placeIn = (sorted: Float64Array, figure: number): number => {
  let [from, to] = [0, sorted.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < figure) from = middle + 1
    else to = middle
  }
  return from
}

/** Ranks by these figures, ties alike, as a ranking has them. Numbers are sorted as they are: far faster than by a comparison. */
export const ranksBy = (figures: Float64Array): Int32Array => {
  const sorted = figures.slice().sort()
  const ranks = new Int32Array(sorted.length)
  let [rank, before] = [1, Number.POSITIVE_INFINITY]
  for (let place = sorted.length - 1; place >= 0; place--) {
    const figure = sorted[place] ?? 0
    if (before - figure > SLACK) rank = sorted.length - place
    before = figure
    ranks[place] = rank
  }
  return Int32Array.from(figures, (figure) => ranks[placeIn(sorted, figure)] ?? 0)
}
