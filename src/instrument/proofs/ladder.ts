import { compare, equal, mul, printedText, whole } from '../../exact/exact.js'
import { type Problem, problem } from '../problem.js'
import { type Instrument, isSurveyAlone } from '../schema.js'
import { withPlaces } from '../with-places.js'

/** Every rounded index of the scale stands on exactly one step of the ladder, and every step can be reached. */
export const proveLadder = (instrument: Instrument): readonly Problem[] => {
  const ladder = withPlaces(['ladder', 'value'], instrument.ladder.value)
  const { min, max } = instrument.scale.value
  const unit = whole(10 ** instrument.rounding.value.places)
  const [head, foot] = [ladder[0], ladder.at(-1)]
  const empty =
    head || isSurveyAlone(instrument)
      ? []
      : [problem('value-range', ['ladder', 'value'], { found: '[]', expected: '≥ 1' })]
  const problems = ladder.flatMap(({ at, value }, i) => {
    const [shown, from] = [[...at, 'from'], printedText(value.from)]
    const above = ladder[i - 1]?.value.from
    const falls = !above || compare(value.from, above) < 0
    return [
      ...(falls ? [] : [problem('ladder-order', shown, { found: from, expected: `< ${printedText(above)}` })]),
      ...(mul(value.from, unit).d === 1n ? [] : [problem('ladder-places', shown, { found: from })]),
    ]
  })
  if (head && compare(head.value.from, max) > 0)
    problems.push(
      problem('ladder-head', [...head.at, 'from'], {
        found: printedText(head.value.from),
        expected: `≤ ${printedText(max)}`,
      }),
    )
  if (foot && !equal(foot.value.from, min))
    problems.push(
      problem('ladder-foot', [...foot.at, 'from'], { found: printedText(foot.value.from), expected: printedText(min) }),
    )
  return [...empty, ...problems]
}
