// How often a survey's 95 % interval holds the figure of all users. Users are made up, 50,000 sheets of 14 questions to a
// kind, their answers alike within a sheet as people give them; so many of them are asked at random, again and again, and
// the interval is held against the figure of all. Beside the engine's interval stand the ones that it was chosen over. The
// same seed gives the same figures; docs/survey.md has them. Needs a build.
//   node bench/survey-coverage.js [--repeats=2000] [--replicates=1000] [--seed=1] [--only=NAME]

import { drawnFigures, middle } from '../dist/engine/survey/bootstrap.js'
import { aspectTerms, decodePattern } from '../dist/engine/survey/pattern-code.js'
import { patternsOf, sortedPatterns } from '../dist/engine/survey/patterns.js'
import { randomOf, uniform } from '../dist/engine/survey/random.js'
import { observations, observe } from '../dist/engine/survey/respondents.js'
import { INTERVALS } from './survey-intervals.js'

const option = (name, otherwise) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise
const [REPEATS, REPLICATES, SEED] = [
  ['repeats', 2000],
  ['replicates', 1000],
  ['seed', 1],
].map(([name, value]) => Number(option(name, value)))
const QUESTIONS = 14
const ASPECTS = [4, 3, 4, 2, 1]
const SCALE = { min: 0, max: 5, step: 1, size: 6 }
const USERS = 50_000
const ASKED = [5, 10, 20, 30, 50, 100]

/** A standard normal number. */
const normal = (random) =>
  Math.sqrt(-2 * Math.log((random.next() + 0.5) / 2 ** 32)) * Math.cos(2 * Math.PI * uniform(random))
const answer = (value) => Math.min(5, Math.max(0, Math.round(value)))

/** A sheet around a mean: what the respondent makes of it all, and of each question; some leave questions out. */
const around = (random, mean, between, within, missing = 0) => {
  const own = mean + between * normal(random)
  const sheet = Array.from({ length: QUESTIONS }, () =>
    uniform(random) < missing ? SCALE.size : answer(own + within * normal(random)),
  )
  return sheet.every((each) => each === SCALE.size) ? [answer(own), ...sheet.slice(1)] : sheet
}
const straight = (value) => Array(QUESTIONS).fill(value)
/** Answers by how often each is given, most of it decided by the respondent: `steps` are the least values for 5, 4, 3, 2. */
const graded = (random, steps) => {
  const own = 0.7 * normal(random)
  return Array.from({ length: QUESTIONS }, () => {
    const value = own + 0.7 * normal(random)
    const step = steps.findIndex((least) => value > least)
    return step < 0 ? 1 : 5 - step
  })
}

const KINDS = {
  'middle, mean 3': (random) => around(random, 3, 0.8, 0.8, 0.02),
  'middle, 30 % left out': (random) => around(random, 3.4, 1, 0.7, 0.3),
  'middle, answers by chance alone': (random) =>
    Array.from({ length: QUESTIONS }, () => 1 + Math.floor(4 * uniform(random))),
  'near the top, mean 4.5': (random) => around(random, 4.7, 0.6, 0.6, 0.02),
  'near the top, one opinion per sheet': (random) => around(random, 4.9, 1, 0.3),
  'near the top, skewed': (random) => graded(random, [-0.3, -1.2, -1.9, -2.4]),
  'very near the top, skewed': (random) => graded(random, [-0.9, -1.6, -2.2, -2.7]),
  'lopsided: 1 in 5 is unhappy': (random) =>
    uniform(random) < 0.8 ? around(random, 4.9, 0.2, 0.3) : around(random, 1.5, 0.8, 0.8),
  'lopsided: 1 in 10 is unhappy, the rest all 5': (random) =>
    uniform(random) < 0.9 ? straight(5) : around(random, 2, 0.8, 0.8),
  'lopsided: 1 in 20 is unhappy': (random) =>
    uniform(random) < 0.95 ? around(random, 4.8, 0.3, 0.5) : around(random, 1, 0.8, 0.8),
}

const sumOf = (sheet) => sheet.reduce((sum, each) => (each === SCALE.size ? sum : sum + each), 0)
const givenOf = (sheet) => sheet.filter((each) => each !== SCALE.size).length

/** The figure of sheets: the mean of all answers, or of the aspects' means. */
const figureOf = (sheets, averaging) => {
  if (averaging === 'flat')
    return sheets.reduce((sum, each) => sum + sumOf(each), 0) / sheets.reduce((n, each) => n + givenOf(each), 0)
  let at = 0
  const means = ASPECTS.map((questions) => {
    const parts = sheets.map((sheet) => sheet.slice(at, at + questions))
    at += questions
    return figureOf(parts, 'flat')
  })
  return means.reduce((sum, each) => sum + each, 0) / means.length
}

/** What the engine keeps of respondents, as it keeps them. */
const patternsFor = (sheets, averaging) => {
  const n = Array.from({ length: QUESTIONS }, (_, q) => sheets.filter((sheet) => sheet[q] !== SCALE.size).length)
  const sum = Array.from({ length: QUESTIONS }, (_, q) =>
    sheets.reduce((total, sheet) => (sheet[q] === SCALE.size ? total : total + sheet[q]), 0),
  )
  const known = { aspects: ASPECTS, respondents: sheets.length, n, sum }
  const rules = { averaging, unanswered: 'left-out' }
  const terms = aspectTerms(known, rules)
  const seen = observations({ ...rules, scale: SCALE, questions: [QUESTIONS], termsOf: () => terms })
  for (const sheet of sheets) observe(seen, 0, { answers: Uint8Array.from(sheet), who: null })
  return patternsOf(sortedPatterns(seen.patterns, 1), 0, decodePattern(seen, QUESTIONS))
}

/** The figures that the engine draws; none where respondents do not differ. */
const drawn = (patterns, { figure, unasked }, random) =>
  drawnFigures({ patterns, figure, low: 0, high: 5, unasked }, REPLICATES, random)

const METHODS = {
  percentile: (patterns, _, random) => INTERVALS.percentile(patterns, REPLICATES, random),
  BCa: (patterns, _, random) => INTERVALS.bca(patterns, REPLICATES, random),
  'Student, logit': (patterns, sample) => INTERVALS.student(patterns, sample),
  'bootstrap-t': (patterns, sample, random) => middle(drawn(patterns, sample, random)),
}

/** So many users, each at most once. */
const without = (users, count, random) => {
  const pool = [...users]
  for (let i = 0; i < count; i++) {
    const at = i + Math.floor(uniform(random) * (pool.length - i))
    ;[pool[i], pool[at]] = [pool[at], pool[i]]
  }
  return pool.slice(0, count)
}

/**
 * Asks again and again, and counts how often each interval holds the figure of all users, and how wide it is. `users` gives
 * all of them; where they are few, others for every repeat, and nobody is asked twice.
 */
const measure = ({ users, count, averaging, few, purpose }, methods) => {
  const random = randomOf(SEED, purpose)
  const tallies = Object.fromEntries(methods.map((name) => [name, { held: 0, width: 0 }]))
  let [told, all, truth] = [0, null, null]
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    if (few || all === null) {
      all = users(random)
      truth = figureOf(all, averaging)
    }
    const asked = few
      ? without(all, count, random)
      : Array.from({ length: count }, () => all[Math.floor(uniform(random) * all.length)])
    const patterns = patternsFor(asked, averaging)
    const sample = { figure: figureOf(asked, averaging), unasked: few ? 1 - count / all.length : 1 }
    // Nothing is told where all are alike, nor of an aspect that nobody answered.
    if (new Set(patterns.map(({ n, sum }) => sum / n)).size === 1 || Number.isNaN(sample.figure)) continue
    told++
    for (const name of methods) {
      const { low, high } = METHODS[name](patterns, sample, random)
      tallies[name].width += high - low
      if (low <= truth + 1e-9 && truth <= high + 1e-9) tallies[name].held++
    }
  }
  const of = Object.entries(tallies).map(([name, { held, width }]) => ({
    name,
    held: held / told,
    width: width / told,
  }))
  return { told: told / REPEATS, of }
}

const print = (title, rows) => {
  console.log(`\n${title}`)
  for (const { count, told, of } of rows)
    console.log(
      `  ${String(count).padStart(4)}  ${of.map(({ name, held, width }) => `${name} ${(100 * held).toFixed(1)} (${width.toFixed(2)})`).join('  ')}${told < 1 ? `  told ${(100 * told).toFixed(0)} %` : ''}`,
    )
}

console.log(
  `Coverage of 95 % intervals in %, mean width in brackets; ${REPEATS} repeats, ${REPLICATES} replicates, seed ${SEED}`,
)
const only = option('only', '')
const chosen = (...names) => names.filter((each) => each.includes(only))
const made = (name, random, count) => Array.from({ length: count }, () => KINDS[name](random))
const many = (name) => {
  const users = made(name, randomOf(SEED, name), USERS)
  return () => users
}
const BOTH = ['percentile', 'bootstrap-t']

for (const name of chosen(...Object.keys(KINDS))) {
  const users = many(name)
  const rows = ASKED.map((count) => ({
    count,
    ...measure({ users, count, averaging: 'flat', few: false, purpose: `${name} ${count}` }, Object.keys(METHODS)),
  }))
  print(`${name}: figure ${figureOf(users(), 'flat').toFixed(2)}`, rows)
}
for (const name of chosen('middle, 30 % left out', 'near the top, skewed')) {
  const users = many(name)
  const rows = ASKED.map((count) => ({
    count,
    ...measure({ users, count, averaging: 'by-aspect', few: false, purpose: `aspects ${name} ${count}` }, BOTH),
  }))
  print(`${name}, mean of the aspects' means: figure ${figureOf(users(), 'by-aspect').toFixed(2)}`, rows)
}
for (const name of chosen('middle, mean 3', 'near the top, mean 4.5')) {
  const users = (random) => made(name, random, 60)
  const rows = [10, 20, 30, 45, 55].map((count) => ({
    count,
    ...measure({ users, count, averaging: 'flat', few: true, purpose: `few ${name} ${count}` }, BOTH),
  }))
  print(`${name}, 60 users in all, others for every repeat`, rows)
}
