import { compare, div, type Exact, exact, mean, mul, round, sub, sum, toFixed, whole, ZERO } from '../../exact/exact.js'
import { type Finding, finding } from '../../finding/finding.js'
import { cellOf } from '../../finding/place.js'
import type { Instrument } from '../../instrument/schema.js'
import { type RunResult, type UnitResult, unitScorer } from './score.js'
import { hasSeveral } from './score-row.js'
import { isLevelStep, type Step } from './step.js'
import type { PrintedFigure } from './unit.js'

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

const withShare = ({ value, subject: { weight, of } }: Step): readonly Exact[] =>
  weight && of ? [value, div(mul(value, weight.value), of)] : [value]

const leavesOf = (step: Step): readonly Step[] => (isLevelStep(step) ? step.terms.flatMap(leavesOf) : [step])

/** The scores below a step as they were given, before any table of points. */
const scoresOf = (step: Step): readonly Exact[] =>
  leavesOf(step).map((leaf) => (leaf.op === 'points' ? (leaf.terms[0]?.value ?? leaf.value) : leaf.value))

type Scored = Pick<UnitResult, 'index' | 'forms' | 'aspects' | 'additional'>

/** All that a figure of that name may rightly be, the likeliest first; empty where the unit has none of it. */
const candidatesFor = (instrument: Instrument, unit: Scored, subject: string): readonly Exact[] => {
  const { index, forms, aspects, additional } = unit
  const form = forms.find(({ terms }) => terms === aspects)
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
const ownResult = (instrument: Instrument, { input }: UnitResult, evaluator: string | null): Scored => {
  const scores = [...input.scores].map((each) => each.filter((given) => given.evaluator === evaluator))
  return unitScorer(instrument)({ ...input, scores })
}

const VAGUE: ReadonlySet<string> = new Set(['total', 'mean', 'agency-mean'])

/** A figure that is none of those it may be; null where it is, or where nobody can say. */
const figureFinding = (
  { printed, candidates }: { readonly printed: PrintedFigure; readonly candidates: readonly Exact[] },
  unit: string | null,
): Finding | null => {
  const ours = nearest(printed, candidates)
  if (!ours || candidates.some((each) => agrees(printed, each))) return null
  if (VAGUE.has(printed.subject) && !isNear(printed, ours)) return null
  const { origin } = printed.place
  return finding(origin.file, {
    code: 'W-FIGURE-PRINTED',
    sheet: origin.sheet,
    cell: cellOf(printed.place),
    unit,
    found: `${printed.label} ${printed.text}`,
    expected: toFixed(ours, Math.max(printed.places, LEAST)),
  })
}

const unitFinding = (instrument: Instrument, unit: UnitResult, printed: PrintedFigure): Finding | null => {
  const several = hasSeveral(unit.input.scores, unit.input.scores.length)
  const results = several ? [ownResult(instrument, unit, printed.evaluator), unit] : [unit]
  const candidates = results.flatMap((each) => candidatesFor(instrument, each, printed.subject))
  return figureFinding({ printed, candidates }, unit.input.unit || unit.input.unitCode)
}

/** Means over units of all that such a figure of each may be, and of their rounded indices: sheets average those. */
const meansOver = (instrument: Instrument, units: readonly UnitResult[], subject: string): readonly Exact[] => {
  const each = units.map((unit) => candidatesFor(instrument, unit, subject))
  const means = (each[0] ?? []).map((_, i) => mean(each.flatMap((values) => values[i] ?? [])))
  return [...means, ...onScales(instrument, [mean(units.flatMap((unit) => unit.rounded ?? []))])]
}

const isOn = ({ origin }: PrintedFigure['place'], { input: { scores } }: UnitResult): boolean =>
  [...scores].some((given) => given.some(({ place }) => place.origin === origin))

/** An agency's figure is the mean of all its units, or of those of the sheet that prints it. */
const agencyFinding = (
  { instrument, agencies }: RunResult,
  unit: UnitResult,
  printed: PrintedFigure,
): Finding | null => {
  const agency = agencies.find(({ units }) => units.includes(unit))
  if (!agency?.index || compare(printed.value, HUNDRED) > 0) return null
  const units = agency.units.filter(({ index }) => index)
  const lists = [units, units.filter((each) => isOn(printed.place, each))].filter(({ length }) => length > 0)
  const subject = printed.subject === 'agency-mean' ? 'mean' : 'ipp'
  const candidates = lists.flatMap((list) => meansOver(instrument, list, subject))
  return figureFinding({ printed, candidates }, null)
}

/** Figures that sheets print of a unit or an agency and that are not what the scores come to by the instrument, by rows. */
export const printedFindings = (run: RunResult): readonly Finding[] =>
  run.units
    .flatMap((unit) => (unit.input.printed ?? []).map((printed) => ({ unit, printed })))
    .sort((a, b) => a.printed.place.row - b.printed.place.row)
    .flatMap(({ unit, printed }) => {
      const isOfAgency = printed.subject.startsWith('agency-')
      return (isOfAgency ? agencyFinding(run, unit, printed) : unitFinding(run.instrument, unit, printed)) ?? []
    })
