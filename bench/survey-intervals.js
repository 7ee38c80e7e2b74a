// Intervals that the engine's own was chosen over, each as its authors give it, to be measured beside it.
import { middle } from '../dist/engine/survey/bootstrap.js'

const listOf = (patterns) => patterns.flatMap(({ n, sum, count }) => Array.from({ length: count }, () => [n, sum]))

/** Means of respondents drawn with replacement, ascending. */
const meansOf = (list, replicates, random) => {
  const drawn = new Uint32Array(list.length)
  const means = new Float64Array(replicates)
  for (let replicate = 0; replicate < replicates; replicate++) {
    random.fill(drawn)
    let [n, sum] = [0, 0]
    for (const number of drawn) {
      const [each, own] = list[Math.floor((number / 2 ** 32) * list.length)]
      n += each
      sum += own
    }
    means[replicate] = sum / n
  }
  return means.sort()
}

/** The mean, and how far each respondent pulls it. */
const pullsOf = (list) => {
  const n = list.reduce((total, [each]) => total + each, 0)
  const mean = list.reduce((total, [, own]) => total + own, 0) / n
  return { mean, pulls: list.map(([each, own]) => ((own - mean * each) * list.length) / n) }
}

/** The normal distribution (Abramowitz and Stegun 26.2.17), and its inverse by halving. */
const normal = (x) => {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return x > 0 ? 1 - tail : tail
}
const inverse = (share) => {
  let [low, high] = [-9, 9]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (normal(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const at = (ascending, share) =>
  ascending[Math.min(ascending.length - 1, Math.max(0, Math.ceil(share * ascending.length) - 1))]

/** Student's t at 97.5 %, by degrees of freedom. */
const STUDENT = { 4: 2.776, 9: 2.262, 19: 2.093, 29: 2.045, 49: 2.01, 99: 1.984 }

export const INTERVALS = {
  /** Efron 1979: the middle of the means themselves. */
  percentile: (patterns, replicates, random) => middle(meansOf(listOf(patterns), replicates, random)),

  /** Efron 1987: percentiles corrected for bias and acceleration. */
  bca: (patterns, replicates, random) => {
    const list = listOf(patterns)
    const means = meansOf(list, replicates, random)
    const { mean, pulls } = pullsOf(list)
    const below = means.reduce((sum, each) => sum + (each < mean - 1e-12 ? 1 : each < mean + 1e-12 ? 0.5 : 0), 0)
    const bias = inverse(Math.min(0.9999, Math.max(0.0001, below / replicates)))
    const squares = pulls.reduce((sum, each) => sum + each ** 2, 0)
    const acceleration = pulls.reduce((sum, each) => sum + each ** 3, 0) / (6 * squares ** 1.5)
    const corrected = (share) => {
      const z = bias + inverse(share)
      return at(means, normal(bias + z / (1 - acceleration * z)))
    }
    return { low: corrected(0.025), high: corrected(0.975) }
  },

  /** Student's t around the logit of the mean's place on the scale 0 … 5. */
  student: (patterns, { figure, unasked }) => {
    const { pulls } = pullsOf(listOf(patterns))
    const n = pulls.length
    const error = Math.sqrt((pulls.reduce((sum, each) => sum + each ** 2, 0) / (n - 1) / n) * unasked)
    const share = figure / 5
    const half = (STUDENT[n - 1] * error) / 5 / (share * (1 - share))
    const back = (by) => 5 / (1 + Math.exp(-(Math.log(share / (1 - share)) + by)))
    return { low: back(-half), high: back(half) }
  },
}
