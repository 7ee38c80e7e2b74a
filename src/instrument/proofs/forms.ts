import {
  add,
  compare,
  div,
  type Exact,
  equal,
  exact,
  mul,
  ONE,
  printedText,
  sub,
  toText,
  whole,
} from '../../exact/exact.js'
import { answerScaleOf, questionsOf } from '../answers.js'
import { type Path, type Problem, problem } from '../problem.js'
import type { FigureForm, Instrument, SurveyForm } from '../schema.js'
import { formsIn, variantsIn, withPlaces } from '../with-places.js'
import { scaleRuns, within } from './scale.js'

/** One form with scores; or none at all, where one survey is the only form that counts. */
const scoresForms = ({ forms }: Instrument): readonly Problem[] => {
  const scored = forms.filter((form) => form.kind === 'scores').length
  const [only, another] = forms.filter((form) => form.kind !== 'unscored')
  const isSurvey = only?.kind === 'survey' && another === undefined
  return scored === 1 || isSurvey ? [] : [problem('scores-form', ['forms'], { found: String(scored), expected: '1' })]
}

/** There is one form with scores or a survey alone, and what the other forms yield lies on the instrument's scale. */
export const proveForms = (instrument: Instrument): readonly Problem[] => [
  ...scoresForms(instrument),
  ...formsIn(instrument).flatMap(({ at, value }) => {
    if (value.kind === 'survey') return survey(instrument, at, value)
    return value.kind === 'figure' ? figure(instrument, at, value) : []
  }),
]

/** The survey asks the users of every variant, of no other, and on the index's own scale. */
const survey = (instrument: Instrument, at: Path, form: SurveyForm): readonly Problem[] => {
  const variants = variantsIn(instrument).map(({ value }) => value.id)
  const asked = form.variants.map((variant) => variant.id)
  const strange = withPlaces([...at, 'variants'], form.variants).filter(({ value }) => !variants.includes(value.id))
  return [
    ...(variants.length === 0 ? [] : strange).map((variant) =>
      problem('reference', [...variant.at, 'id'], { found: variant.value.id, expected: variants.join(' | ') }),
    ),
    ...variants
      .filter((id) => !asked.includes(id))
      .map((id) => problem('survey-variant', [...at, 'variants'], { expected: id })),
    ...proveScale(instrument, at, form),
    ...proveMisweights(at, form),
  ]
}

/** Whether a decimal is what is left of a figure where it is rounded to its places, up or down. */
const isRoundingOf = (decimal: Exact, figure: Exact): boolean => {
  const places = toText(decimal).split('.')[1]?.length ?? 0
  const step = exact(1n, 10n ** BigInt(places))
  const off = sub(decimal, figure)
  return compare(off, step) < 0 && compare(sub(figure, decimal), step) < 0
}

/** The weights of which it is told what they would make of a figure are roundings of one by the number of questions. */
const proveMisweights = (at: Path, { averaging, misweights, variants }: SurveyForm): readonly Problem[] => {
  if (averaging.value !== 'by-question' || !misweights) return []
  const own = variants.map((variant) => div(ONE, whole(questionsOf(variant).length)))
  return withPlaces([...at, 'misweights', 'value'], misweights.value).flatMap((weight) => {
    const right = own.find((each) => !isRoundingOf(weight.value, each))
    if (!right) return []
    return [problem('misweight', weight.at, { found: printedText(weight.value), expected: printedText(right) })]
  })
}

const proveScale = (instrument: Instrument, at: Path, form: SurveyForm): readonly Problem[] => {
  const shown = [...at, 'scale', 'value']
  if (!scaleRuns(form.scale.value)) return [problem('scale-order', shown)]
  const outside = ends(instrument, at, form)
  return answerScaleOf(form) ? outside : [...outside, problem('survey-scale', shown)]
}

const figure = (instrument: Instrument, at: Path, form: FigureForm): readonly Problem[] =>
  scaleRuns({ ...form.scale.value, step: null })
    ? ends(instrument, at, form)
    : [problem('scale-order', [...at, 'scale', 'value'])]

/** Either end of a form's scale lies on the instrument's: as it is, or by a line that leads through two points. */
const ends = (instrument: Instrument, at: Path, { scale, convert }: SurveyForm | FigureForm): readonly Problem[] => {
  const line = convert?.value
  if (line && equal(line.from[0], line.from[1])) return [problem('convert-points', [...at, 'convert', 'value', 'from'])]
  return (['min', 'max'] as const).flatMap((end) => {
    const reached = line ? along(line.from, line.to, scale.value[end]) : scale.value[end]
    return within(instrument.scale.value, reached)
      ? []
      : [problem('scale-outside', [...at, 'scale', 'value', end], { found: printedText(reached) })]
  })
}

const along = (from: readonly [Exact, Exact], to: readonly [Exact, Exact], x: Exact): Exact =>
  add(to[0], mul(sub(x, from[0]), div(sub(to[1], to[0]), sub(from[1], from[0]))))
