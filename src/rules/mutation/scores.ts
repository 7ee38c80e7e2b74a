import { add, compare, div, type Exact, equal, printedText, sub } from '../../exact/exact.js'
import { scaleRuns } from '../../instrument/proofs/scale.js'
import { type Raw, rawAt } from '../../instrument/raw.js'
import { type Indicator, type Instrument, indicatorsOf } from '../../instrument/schema.js'
import { itemsIn, type Placed, variantsIn } from '../../instrument/with-places.js'
import { type IdleReason, type Mutation, neighbours } from './mutation.js'

/** More steps than anyone lists scores for. */
const MOST_STEPS = 100n

const items = (instrument: Instrument): readonly Placed<Indicator>[] => variantsIn(instrument).flatMap(itemsIn)

/** The steps of the scale, least first; none where it has no steps or too many to be listed. */
const stepsOf = ({ scale: { value } }: Instrument): readonly Exact[] => {
  if (!value.step || !scaleRuns(value) || div(sub(value.max, value.min), value.step).n > MOST_STEPS) return []
  const steps = [value.min]
  for (let next = add(value.min, value.step); compare(next, value.max) <= 0; next = add(next, value.step))
    steps.push(next)
  return steps
}

/** The ends of the scale and its step. */
const scale = (raw: Raw, instrument: Instrument): readonly Mutation[] => {
  const idle: IdleReason | null = items(instrument).every(({ value }) => value.scores) ? 'own-scores' : null
  const at = ['scale', 'value']
  const { step } = instrument.scale.value
  const ends = ['min', 'max'].flatMap((end) => neighbours(raw, [...at, end], end))
  const steps = step ? neighbours(raw, [...at, 'step'], 'step') : []
  const stepless = { at: [...at, 'step'], of: 'step', from: step ? printedText(step) : '', to: '–', value: null }
  return [...ends, ...steps, ...(step ? [stepless] : [])].map((edit) => ({ kind: 'scale', edits: [edit], idle }))
}

const listText = (scores: readonly Exact[]): string => scores.map(printedText).join(' ')

const scoresMutation = (
  { at, value }: Placed<Indicator>,
  before: readonly Exact[],
  after: readonly Exact[],
): Mutation => ({
  kind: 'allowed',
  edits: [
    {
      at: [...at, 'scores'],
      of: value.code,
      from: listText(before),
      to: listText(after),
      value: after.map(printedText),
    },
  ],
  idle: null,
})

/** Each score that may be given taken away; where an indicator lists its own, each other step of the scale added too. */
const allowedMutations = (steps: readonly Exact[], item: Placed<Indicator>): readonly Mutation[] => {
  const own = item.value.scores ?? steps
  const fewer = own.map((score) => own.filter((each) => !equal(each, score)))
  const more = steps
    .filter((step) => !own.some((each) => equal(each, step)))
    .map((step) => [...own, step].sort(compare))
  // A list of one score is no list: there the score is put at its neighbour instead.
  const lists = own.length > 2 ? fewer : own.flatMap((score) => shiftScore(steps, own, score))
  return [...lists, ...more].map((after) => scoresMutation(item, own, after))
}

const shiftScore = (steps: readonly Exact[], own: readonly Exact[], score: Exact): readonly (readonly Exact[])[] => {
  const place = steps.findIndex((step) => equal(step, score))
  return [steps[place - 1], steps[place + 1]].flatMap((next) =>
    next && !own.some((each) => equal(each, next)) ? [own.map((each) => (equal(each, score) ? next : each))] : [],
  )
}

/** What each score earns, last printed digit up and down. */
const points = (raw: Raw, { at, value }: Placed<Indicator>, isShownOnly: boolean): readonly Mutation[] => {
  const table = rawAt(raw, [...at, 'points'])
  const keys = typeof table === 'object' && table !== null ? Object.keys(table) : []
  return keys.flatMap((key) =>
    neighbours(raw, [...at, 'points', key], `${value.code} (${key})`).map(
      (edit): Mutation => ({ kind: 'points', edits: [edit], idle: isShownOnly ? 'shown-only' : null }),
    ),
  )
}

/** Every slip of what may be given and what it earns. */
export const scoreMutations = (raw: Raw, instrument: Instrument): readonly Mutation[] => {
  const steps = stepsOf(instrument)
  const counting = new Set(variantsIn(instrument).flatMap(({ value }) => indicatorsOf(value.parts)))
  return [
    ...scale(raw, instrument),
    ...items(instrument).flatMap((item) => [
      ...(steps.length > 0 ? allowedMutations(steps, item) : []),
      ...points(raw, item, !counting.has(item.value)),
    ]),
  ]
}
