// How often the 95 % interval of an IKM holds the IKM of all users, and the interval of a change between two periods the
// change of all users: users made up in several moods, some of them asked at random, so many times for each number. Prints
// the cards of docs/skm.md; 95 is promised.
//   npm run build && node bench/skm-coverage.js [--times=2000]
import { reachBetween } from '../dist/engine/compare/surveyed.js'
import { drawnFigures, middle } from '../dist/engine/survey/bootstrap.js'
import { randomOf } from '../dist/engine/survey/random.js'

const [ELEMENTS, USERS, FINENESS, REPLICATES] = [9, 20_000, 256, 1000]
const TIMES = Number(process.argv.find((arg) => arg.startsWith('--times='))?.split('=')[1] ?? 2000)
const ASKED = [10, 20, 30, 50, 100]
/** Asked in the one period and the other. */
const ASKED_TWICE = [
  [10, 10],
  [20, 20],
  [20, 100],
  [50, 50],
  [100, 100],
]

/** Shares of the answers 1 to 4, and of elements that are left out. */
const KINDS = {
  'middle of the scale': { shares: [0.1, 0.3, 0.35, 0.25], left: 0 },
  'near the top': { shares: [0.01, 0.06, 0.45, 0.48], left: 0 },
  'very near the top, skewed': { shares: [0.01, 0.02, 0.12, 0.85], left: 0 },
  'near the top, 20 % left out': { shares: [0.01, 0.06, 0.45, 0.48], left: 0.2 },
}

let state = 142_017
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}

const answer = ({ shares, left }, lift) => {
  if (random() < left) return 0
  let rest = random() + lift
  const found = shares.findIndex((share) => {
    rest -= share
    return rest <= 0
  })
  return found < 0 ? shares.length : found + 1
}

/** A user with a mood that all nine answers share. */
const user = (kind) => {
  const mood = (random() - 0.5) * 0.25
  return Array.from({ length: ELEMENTS }, (_, element) => answer(kind, mood - (element - 4) * 0.01))
}

/** Per element how many answered, and the mean. */
const means = (users) =>
  Array.from({ length: ELEMENTS }, (_, element) => {
    const given = users.map((each) => each[element]).filter((each) => each > 0)
    return { n: given.length, mean: given.reduce((sum, each) => sum + each, 0) / given.length }
  })

const figureOf = (all) => all.reduce((sum, { mean }) => sum + mean, 0) / ELEMENTS

/** What a user does to the figure, as the engine tells it: so finely, around the figure. */
const shareOf = (one, all, asked) =>
  all.reduce((sum, { n, mean }, i) => sum + mean + (asked / n) * (one[i] > 0 ? one[i] - mean : 0), 0) / ELEMENTS

/** The figure of a sample with its interval; null where an element has no answer or all answered alike. */
const estimateOf = (sample, name) => {
  const all = means(sample)
  if (all.some(({ n }) => n === 0)) return null
  const counts = new Map()
  for (const one of sample) {
    const code = Math.round(shareOf(one, all, sample.length) * FINENESS)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const patterns = [...counts].sort(([a], [b]) => a - b).map(([code, count]) => ({ n: 1, sum: code / FINENESS, count }))
  const figure = figureOf(all)
  const interval = middle(
    drawnFigures({ patterns, figure, low: 1, high: 4, unasked: 1 }, REPLICATES, randomOf(1, name)),
  )
  return interval && { figure, ...interval }
}

const sampleOf = (users, asked) => Array.from({ length: asked }, () => users[Math.floor(random() * users.length)])

/** In percent of the intervals that there are. */
const held = (intervals, truth) => {
  const given = intervals.filter((each) => each !== null)
  return ((100 * given.filter(({ low, high }) => low <= truth && truth <= high).length) / given.length).toFixed(1)
}

const times = (draw) => Array.from({ length: TIMES }, (_, time) => draw(time))

const coverage = ({ users, truth }, asked) =>
  held(
    times((time) => estimateOf(sampleOf(users, asked), `u${time}`)),
    truth,
  )

const coverageOfChange = (before, after, [first, second]) =>
  held(
    times((time) => {
      const from = estimateOf(sampleOf(before.users, first), `u${time}`)
      const to = estimateOf(sampleOf(after.users, second), `v${time}`)
      return from && to && reachBetween(from, to)
    }),
    after.truth - before.truth,
  )

const card = (head, columns, rows) => {
  console.log(`| ${head} | ${columns.join(' | ')} |\n|---|${columns.map(() => '---|').join('')}`)
  for (const [name, figures] of rows) console.log(`| ${name} | ${figures.join(' | ')} |`)
}

const populations = Object.entries(KINDS).map(([name, kind]) => {
  const users = Array.from({ length: USERS }, () => user(kind))
  const truth = figureOf(means(users))
  return { name, users, truth, ikm: (25 * truth).toFixed(2) }
})
card(
  'Users, and their IKM',
  ASKED,
  populations.map((all) => [`${all.name}, ${all.ikm}`, ASKED.map((asked) => coverage(all, asked))]),
)
console.log()

const [middling, high, skewed, gaps] = populations
const PERIODS = [
  [middling, middling],
  [middling, high],
  [high, skewed],
  [skewed, skewed],
  [skewed, gaps],
]
card(
  'Users of the two periods, and their IKM',
  ASKED_TWICE.map((each) => each.join(', ')),
  PERIODS.map(([before, after]) => [
    `${before.ikm} → ${after.ikm}`,
    ASKED_TWICE.map((asked) => coverageOfChange(before, after, asked)),
  ]),
)
