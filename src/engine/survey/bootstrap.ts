import { binomial, type Random } from './random.js'

/** Respondents who gave the same: how many answers, their sum, and how many such respondents there are. */
export interface Pattern {
  readonly n: number
  readonly sum: number
  readonly count: number
}

/** Draws one respondent after another is quicker up to so many draws for each pattern. */
const DRAWS_PER_PATTERN = 20
/** Patterns are drawn by a list of respondents up to this many of them. */
const LONGEST_LIST = 1 << 20

/** Number and sum of answers of a respondent in one figure, so that one addition adds both. */
const PACKED = 2 ** 27

/** For each respondent what is added where it is drawn: the sum alone where all gave as many answers, else number and sum. */
const listOf = (patterns: readonly Pattern[], respondents: number, alike: boolean): Float64Array => {
  const list = new Float64Array(respondents)
  let at = 0
  for (const { n, sum, count } of patterns) {
    list.fill(alike ? sum : n * PACKED + sum, at, at + count)
    at += count
  }
  return list
}

/** Each replicate draws as many respondents as there are, one by one. */
const byDraws = (
  patterns: readonly Pattern[],
  respondents: number,
  replicates: number,
  random: Random,
): Float64Array => {
  const first = patterns[0]?.n ?? 0
  const alike = patterns.every(({ n }) => n === first)
  const list = listOf(patterns, respondents, alike)
  const means = new Float64Array(replicates)
  const drawn = new Uint32Array(respondents)
  const scale = respondents / 2 ** 32
  for (let replicate = 0; replicate < replicates; replicate++) {
    random.fill(drawn)
    let total = 0
    for (let i = 0; i < respondents; i++) total += list[Math.floor((drawn[i] ?? 0) * scale)] ?? 0
    const n = alike ? first * respondents : Math.floor(total / PACKED)
    means[replicate] = (alike ? total : total - n * PACKED) / n
  }
  return means
}

/** Each replicate draws how often every pattern comes: binomials, each given what the ones before have left. */
const byCounts = (
  patterns: readonly Pattern[],
  respondents: number,
  replicates: number,
  random: Random,
): Float64Array => {
  const means = new Float64Array(replicates)
  for (let replicate = 0; replicate < replicates; replicate++) {
    let [left, behind, n, sum] = [respondents, respondents, 0, 0]
    for (const pattern of patterns) {
      const times = binomial(random, left, pattern.count / behind)
      left -= times
      behind -= pattern.count
      n += times * pattern.n
      sum += times * pattern.sum
    }
    means[replicate] = sum / n
  }
  return means
}

/** Whether respondents are drawn one by one: where that is quicker, and number and sum go into one figure. */
const isListed = (patterns: readonly Pattern[], respondents: number): boolean =>
  respondents <= LONGEST_LIST &&
  respondents <= DRAWS_PER_PATTERN * patterns.length &&
  patterns.every(({ sum }) => sum >= 0 && sum * respondents < PACKED)

/**
 * What the mean of all answers would be, had other respondents of the same kind been asked: as many respondents as there
 * are, drawn with replacement, again and again. Ascending. The same seed gives the same means.
 */
export const bootstrapMeans = (patterns: readonly Pattern[], replicates: number, random: Random): Float64Array => {
  const answered = patterns.filter(({ n, count }) => n > 0 && count > 0)
  const respondents = answered.reduce((total, { count }) => total + count, 0)
  if (respondents === 0) return new Float64Array(0)
  const draw = isListed(answered, respondents) ? byDraws : byCounts
  return draw(answered, respondents, replicates, random).sort()
}

/** An interval that holds so large a share of what was drawn, the rest half below and half above. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The value below which a share of the ascending values lies: the least that at least that many do not exceed. */
const quantile = (ascending: Float64Array, share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.max(0, Math.ceil(share * ascending.length) - 1))] ?? Number.NaN

/** The middle 95 % of ascending values; null where there are none. */
export const middle = (ascending: Float64Array): Interval | null =>
  ascending.length === 0 ? null : { low: quantile(ascending, 0.025), high: quantile(ascending, 0.975) }

/** The standard deviation of values: of bootstrap means, the standard error of the mean. */
export const deviationOf = (values: Float64Array): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / Math.max(1, values.length - 1))
}
