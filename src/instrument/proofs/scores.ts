import { type Exact, equal, fraction, parseExact, printedText } from '../../exact/exact.js'
import { allowedScores, type Scale } from '../allowed-scores.js'
import { type Path, type Problem, problem } from '../problem.js'
import type { Indicator, Instrument } from '../schema.js'
import { itemsIn, type Placed, variantsIn, withPlaces } from '../with-places.js'
import { onScale, within } from './scale.js'

/** Scores, criteria, gaps and points of every indicator fit the scale and skip nothing. */
export const proveScores = (instrument: Instrument): readonly Problem[] => {
  const scale = instrument.scale.value
  return variantsIn(instrument)
    .flatMap(itemsIn)
    .flatMap((item) => {
      const allowed = allowedScores(scale, item.value)
      return [...givenScores(scale, item), ...criteria(scale, item, allowed), ...points(scale, item, allowed)]
    })
}

const givenScores = (scale: Scale, { at, value }: Placed<Indicator>): readonly Problem[] => {
  const scores = withPlaces([...at, 'scores'], value.scores ?? [])
  return scores.flatMap((score, i) => {
    if (!onScale(scale, score.value)) return [problem('score-outside', score.at, { found: printedText(score.value) })]
    const twice = scores.slice(0, i).some((earlier) => equal(earlier.value, score.value))
    return twice ? [problem('duplicate', score.at, { found: printedText(score.value) })] : []
  })
}

const isAllowed = (scale: Scale, allowed: readonly Exact[] | null, key: string): boolean => {
  const score = parseExact(key)
  if (!score) return false
  return allowed ? allowed.some((each) => equal(each, score)) : onScale(scale, score)
}

const criteria = (
  scale: Scale,
  { at, value }: Placed<Indicator>,
  allowed: readonly Exact[] | null,
): readonly Problem[] => {
  const gaps = withPlaces([...at, 'gaps'], value.gaps ?? []).map((gap) => ({ at: gap.at, value: fraction(gap.value) }))
  const texts = value.criteria?.value ?? {}
  const keys = Object.keys(texts).map((key) => ({ at: [...at, 'criteria', 'value', key], value: key }))
  const problems = [...keys, ...gaps].flatMap((key) =>
    isAllowed(scale, allowed, key.value) ? [] : [problem('criterion-unallowed', key.at, { found: key.value })],
  )
  const both = gaps.filter((gap) => Object.hasOwn(texts, gap.value))
  const told = new Set([...keys, ...gaps].map((key) => key.value))
  const silent = value.criteria ? missing(allowed, told) : []
  return [
    ...problems,
    ...both.map((gap) => problem('criterion-gap', gap.at, { found: gap.value })),
    ...silent.map((score) => problem('criterion-missing', [...at, 'criteria', 'value'], { expected: score })),
  ]
}

const missing = (allowed: readonly Exact[] | null, told: ReadonlySet<string>): readonly string[] =>
  (allowed ?? []).map(fraction).filter((score) => !told.has(score))

const points = (
  scale: Scale,
  { at, value }: Placed<Indicator>,
  allowed: readonly Exact[] | null,
): readonly Problem[] => {
  if (!value.points) return []
  const shown: Path = [...at, 'points']
  if (!allowed) return [problem('points-endless', shown)]
  const entries = Object.entries(value.points)
  return [
    ...entries.flatMap(([key, earned]) => [
      ...(isAllowed(scale, allowed, key) ? [] : [problem('points-unallowed', [...shown, key], { found: key })]),
      ...(within(scale, earned) ? [] : [problem('points-outside', [...shown, key], { found: printedText(earned) })]),
    ]),
    ...missing(allowed, new Set(entries.map(([key]) => key))).map((score) =>
      problem('points-missing', shown, { expected: score }),
    ),
  ]
}
