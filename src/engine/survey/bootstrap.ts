import { binomial, type Random } from './random.js'

/** Respondents who gave the same: how many answers, their sum, and how many such respondents there are. */
export interface Pattern {
  readonly n: number
  readonly sum: number
  readonly count: number
}

export interface Sampled {
  readonly patterns: readonly Pattern[]
  readonly figure: number
  /** The least and the greatest figure that the scale allows. */
  readonly low: number
  readonly high: number
  /** The share of the users who were not asked: 1 where nobody knows how many there are. */
  readonly unasked: number
}

/** Draws one respondent after another is quicker up to so many draws for each pattern. */
const DRAWS_PER_PATTERN = 20
/** Patterns are drawn by a list of respondents up to this many of them. */
const LONGEST_LIST = 1 << 20

/** Respondents by how far each pulls the mean from where it is: what one adds to n times the mean, less the mean. */
interface Pulls {
  readonly respondents: number
  readonly pulls: readonly { readonly pull: number; readonly count: number }[]
  /** The sum of the squared pulls. */
  readonly squares: number
}

/**
 * The linear form of a mean that is a ratio (all answers by their number): the pulls add up to 0, and their spread is that
 * of the mean. Where all gave as many answers it is no approximation.
 */
const pullsOf = (patterns: readonly Pattern[]): Pulls => {
  let [respondents, n, sum] = [0, 0, 0]
  for (const pattern of patterns) {
    respondents += pattern.count
    n += pattern.count * pattern.n
    sum += pattern.count * pattern.sum
  }
  const pulls = patterns.map((pattern) => ({
    pull: (pattern.sum - (sum / n) * pattern.n) * (respondents / n),
    count: pattern.count,
  }))
  return { respondents, pulls, squares: pulls.reduce((total, { pull, count }) => total + count * pull * pull, 0) }
}

/** What each replicate adds up to: the pulls of those drawn, and their squares. */
interface Totals {
  readonly sums: Float64Array
  readonly squares: Float64Array
}

const totalsOf = (count: number): Totals => ({
  sums: new Float64Array(count),
  squares: new Float64Array(count),
})

/** Each replicate draws as many respondents as there are, one by one. */
const byDraws = ({ pulls, respondents }: Pulls, replicates: number, random: Random): Totals => {
  const list = new Float64Array(respondents)
  let at = 0
  for (const { pull, count } of pulls) {
    list.fill(pull, at, at + count)
    at += count
  }
  const drawn = new Uint32Array(respondents)
  const scale = respondents / 2 ** 32
  const { sums, squares } = totalsOf(replicates)
  for (const replicate of sums.keys()) {
    random.fill(drawn)
    let sum = 0
    let square = 0
    for (let i = 0; i < respondents; i++) {
      const pull = list[Math.floor((drawn[i] ?? 0) * scale)] ?? 0
      sum += pull
      square += pull * pull
    }
    sums[replicate] = sum
    squares[replicate] = square
  }
  return { sums, squares }
}

/** Each replicate draws how often every pattern comes: binomials, each given what the ones before have left. */
const byCounts = ({ pulls, respondents }: Pulls, replicates: number, random: Random): Totals => {
  const { sums, squares } = totalsOf(replicates)
  for (const replicate of sums.keys()) {
    let [left, behind, sum, square] = [respondents, respondents, 0, 0]
    for (const { pull, count } of pulls) {
      const times = binomial(random, left, count / behind)
      left -= times
      behind -= count
      sum += times * pull
      square += times * pull * pull
    }
    sums[replicate] = sum
    squares[replicate] = square
  }
  return { sums, squares }
}

/** Whether respondents are drawn one by one, where that is quicker. */
const isListed = ({ pulls, respondents }: Pulls): boolean =>
  respondents <= LONGEST_LIST && respondents <= DRAWS_PER_PATTERN * pulls.length

/**
 * A replicate's own standard error counts for no less than this share of the sample's: where few answer otherwise than the
 * rest, replicates without any of them would have none, and stretch the interval over the whole scale.
 */
const LEAST_ERROR = 1 / 4

/** Squared pulls of respondents that differ are far greater, errors of binary sums far smaller. */
const NO_SPREAD = 1e-18

/**
 * Where the figure of all users may lie, as a sample of them tells it: bootstrap-t (Efron 1981; Hall 1988). Respondents are
 * drawn with replacement, as many as there are, again and again. Each replicate gives its distance from the sample's figure
 * in standard errors of its own; the same distance, the other way and in standard errors of the sample, leads from the
 * sample's figure to where all users' may lie. The middle 95 % of these figures are the bootstrap-t interval.
 *
 * Ascending, within the scale; none where respondents do not differ. The same seed gives the same figures.
 */
export const drawnFigures = (sample: Sampled, replicates: number, random: Random): Float64Array => {
  const { figure, low, high, unasked } = sample
  const asked = pullsOf(sample.patterns.filter(({ n, count }) => n > 0 && count > 0))
  const { respondents, squares } = asked
  if (!(squares > NO_SPREAD * respondents)) return new Float64Array(0)
  const draw = isListed(asked) ? byDraws : byCounts
  const drawn = draw(asked, replicates, random)
  // Sums of squares stand for variances: what they lack to standard errors is the same in both and cancels.
  const least = squares * LEAST_ERROR * LEAST_ERROR
  const scale = Math.sqrt(squares * unasked) / respondents
  const figures = drawn.sums.map((sum, i) => {
    const own = (drawn.squares[i] ?? 0) - (sum * sum) / respondents
    return Math.min(high, Math.max(low, figure - (sum / Math.sqrt(Math.max(own, least))) * scale))
  })
  return figures.sort()
}

/** An interval that holds so large a share of what was drawn, the rest half below and half above. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Figures, the least of them first. */
type Ascending = Float64Array | Uint32Array

/** The value below which a share of the ascending values lies: the least that at least that many do not exceed. */
const quantile = (ascending: Ascending, share: number): number =>
  ascending[Math.ceil(share * ascending.length) - 1] ?? Number.NaN

/** The middle 95 % of ascending values; null where there are none. */
export const middle = (ascending: Ascending): Interval | null =>
  ascending.length === 0 ? null : { low: quantile(ascending, 0.025), high: quantile(ascending, 0.975) }
