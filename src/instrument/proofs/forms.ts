import { add, div, type Exact, equal, mul, sub } from '../../exact/exact.js'
import { answerScaleOf } from '../answers.js'
import { type Path, type Problem, problem } from '../problem.js'
import type { FigureForm, Instrument, SurveyForm } from '../schema.js'
import { formsIn, placed, variantsIn } from '../walk.js'
import { figureText } from './figure.js'
import { scaleRuns, within } from './scale.js'

/** There is one form with scores, and what the other forms yield lies on the instrument's scale. */
export const proveForms = (instrument: Instrument): readonly Problem[] => {
  const scored = instrument.forms.filter((form) => form.kind === 'scores').length
  return [
    ...(scored === 1 ? [] : [problem('scores-form', ['forms'], String(scored), '1')]),
    ...formsIn(instrument).flatMap(({ at, value }) => {
      if (value.kind === 'survey') return survey(instrument, at, value)
      return value.kind === 'figure' ? figure(instrument, at, value) : []
    }),
  ]
}

/** The survey asks the users of every variant, of no other, and on the index's own scale. */
const survey = (instrument: Instrument, at: Path, form: SurveyForm): readonly Problem[] => {
  const variants = variantsIn(instrument).map(({ value }) => value.id)
  const asked = form.variants.map((variant) => variant.id)
  const strange = placed([...at, 'variants'], form.variants).filter(({ value }) => !variants.includes(value.id))
  return [
    ...(variants.length === 0 ? [] : strange).map((variant) =>
      problem('reference', [...variant.at, 'id'], variant.value.id, variants.join(' | ')),
    ),
    ...variants
      .filter((id) => !asked.includes(id))
      .map((id) => problem('survey-variant', [...at, 'variants'], null, id)),
    ...proveScale(instrument, [...at, 'scale', 'value'], form),
  ]
}

const proveScale = (instrument: Instrument, at: Path, form: SurveyForm): readonly Problem[] => {
  const scale = form.scale.value
  if (!scaleRuns(scale)) return [problem('scale-order', at)]
  const outside = (['min', 'max'] as const).flatMap((end) =>
    within(instrument.scale.value, scale[end]) ? [] : [problem('scale-outside', [...at, end], figureText(scale[end]))],
  )
  return answerScaleOf(form) ? outside : [...outside, problem('survey-scale', at)]
}

/** The line leads through two points, and from either end of the figure's scale onto the instrument's. */
const figure = (instrument: Instrument, at: Path, form: FigureForm): readonly Problem[] => {
  const { scale } = form
  if (!scaleRuns({ ...scale.value, step: null })) return [problem('scale-order', [...at, 'scale', 'value'])]
  const { from, to } = form.convert.value
  if (equal(from[0], from[1])) return [problem('convert-points', [...at, 'convert', 'value', 'from'])]
  return (['min', 'max'] as const).flatMap((end) => {
    const reached = along(from, to, scale.value[end])
    return within(instrument.scale.value, reached)
      ? []
      : [problem('scale-outside', [...at, 'scale', 'value', end], figureText(reached))]
  })
}

const along = (from: readonly [Exact, Exact], to: readonly [Exact, Exact], x: Exact): Exact =>
  add(to[0], mul(sub(x, from[0]), div(sub(to[1], to[0]), sub(from[1], from[0]))))
