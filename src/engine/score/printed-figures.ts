import { compare, div, type Exact, exact, mean, mul, round, sub, sum, toFixed, whole, ZERO } from '../../exact/exact.js'
import { type Finding, finding } from '../../finding/finding.js'
import { cellOf } from '../../finding/place.js'
import type { Instrument } from '../../instrument/schema.js'
import { type RunResult, score, type UnitResult } from './score.js'
import { hasSeveral } from './score-row.js'
import type { Step } from './step.js'
import type { PrintedFigure, UnitScores } from './unit.js'

const HUNDRED = whole(100)
/** Decimals that our figure is shown with at least. */
const LEAST = 2

const distance = (a: Exact, b: Exact): Exact => {
  const difference = sub(a, b)
  return compare(difference, ZERO) < 0 ? sub(ZERO, difference) : difference
}

/** Whether a figure, rounded to as many decimals as one is printed to, is that one; a tie may go either way. */
const agrees = ({ value, places }: PrintedFigure, ours: Exact): boolean => {
  const half = exact(1n, 2n * 10n ** BigInt(places))
  return compare(distance(ours, round(value, places, 'half-up')), half) <= 0
}

/** A figure as it is and as percents of the scale's end, the two ways in which sheets print it. */
const onScales = ({ scale }: Instrument, values: readonly Exact[]): readonly Exact[] => [
  ...values,
  ...values.map((value) => div(mul(value, HUNDRED), scale.value.max)),
]

/** A figure and its share in the one above. */
const withShare = ({ value, subject: { weight, of } }: Step): readonly Exact[] =>
  weight && of ? [value, div(mul(value, weight.value), of)] : [value]

const leavesOf = (step: Step): readonly Step[] =>
  step.op === 'weighted' || step.op === 'mean' ? step.terms.flatMap(leavesOf) : [step]

/** The scores below a step as they were given, before any table of points. */
const scoresOf = (step: Step): readonly Exact[] =>
  leavesOf(step).map((leaf) => (leaf.op === 'points' ? (leaf.terms[0]?.value ?? leaf.value) : leaf.value))

/** All that a figure of that name may rightly be, the likeliest first; empty where the unit has none of it. */
const candidatesFor = (instrument: Instrument, unit: UnitResult, subject: string): readonly Exact[] => {
  const { index, forms, aspects, additional } = unit
  const form = aspects[0] && forms.find(({ terms }) => terms === aspects)
  if (!index || !form) return []
  const both = [index.value, form.value]
  if (subject === 'ipp') return onScales(instrument, both)
  if (subject === form.subject.id) return onScales(instrument, withShare(form))
  const aspect = aspects.find((each) => each.subject.id === subject)
  if (aspect) return [...onScales(instrument, withShare(aspect)), sum(scoresOf(aspect))]
  const given = scoresOf(form)
  const all = [...given, ...additional.flatMap(scoresOf)]
  const means = onScales(instrument, [mean(given), mean(all), mean(aspects.map(({ value }) => value)), ...both])
  if (subject === 'mean') return means
  return subject === 'total' ? [sum(given), sum(all), ...means] : []
}

const nearest = (printed: PrintedFigure, candidates: readonly Exact[]): Exact | null =>
  candidates.reduce<Exact | null>(
    (best, each) => (best && compare(distance(best, printed.value), distance(each, printed.value)) <= 0 ? best : each),
    null,
  )

/** A sum or mean of nobody knows what is doubted only where it is nearly one of those it may be: within a fifth. */
const isNear = ({ value }: PrintedFigure, ours: Exact): boolean =>
  compare(mul(distance(value, ours), whole(5)), ours) <= 0

/** Of several evaluators, each one's sheet prints what comes of that one's scores. */
const ownResult = (instrument: Instrument, { input }: UnitResult, evaluator: string | null): UnitResult | undefined => {
  const scores = [...input.scores].map((each) => each.filter((given) => given.evaluator === evaluator))
  const own: UnitScores = { ...input, scores }
  return score(instrument, [own], { partial: false }).units[0]
}

const contradicted = (instrument: Instrument, unit: UnitResult, printed: PrintedFigure): Finding | null => {
  const several = hasSeveral(unit.input.scores, unit.input.scores.length)
  const own = several ? ownResult(instrument, unit, printed.evaluator) : undefined
  const candidates = [...(own ? [own] : []), unit].flatMap((each) => candidatesFor(instrument, each, printed.subject))
  const ours = nearest(printed, candidates)
  if (!ours || candidates.some((each) => agrees(printed, each))) return null
  if ((printed.subject === 'total' || printed.subject === 'mean') && !isNear(printed, ours)) return null
  const { origin } = printed.place
  return finding(origin.file, {
    code: 'W-FIGURE-PRINTED',
    sheet: origin.sheet,
    cell: cellOf(printed.place),
    unit: unit.input.unit || unit.input.unitCode,
    found: `${printed.label} ${printed.text}`,
    expected: toFixed(ours, Math.max(printed.places, LEAST)),
  })
}

/** Figures that sheets print of a unit and that are not what its scores come to by the instrument, in the order of rows. */
export const printedFindings = ({ instrument, units }: RunResult): readonly Finding[] =>
  units
    .flatMap((unit) => (unit.input.printed ?? []).map((printed) => ({ unit, printed })))
    .sort((a, b) => a.printed.place.row - b.printed.place.row)
    .flatMap(({ unit, printed }) => contradicted(instrument, unit, printed) ?? [])
