import type { Exact } from '../../exact/exact.js'
import { printedRange, printedText } from '../../exact/exact.js'
import { type AddedForm, type FigureForm, type Form, isAdded, type SurveyForm } from '../../instrument/schema.js'
import { type About, type Change, change } from './rule-change.js'

interface Scale {
  readonly min: Exact
  readonly max: Exact
  readonly step?: Exact | null
}

export const scaleText = ({ min, max, step }: Scale): string =>
  `${printedRange([min, max])}${step ? ` / ${printedText(step)}` : ''}`

const lineText = ({ convert }: FigureForm | SurveyForm): string | null => {
  if (!convert) return null
  const { from, to } = convert.value
  return `${printedRange(from)} → ${printedRange(to)}`
}

const addedFormChanges = (about: About, from: AddedForm, to: AddedForm): readonly Change[] => [
  ...change('absent', about, [from.absent.value, to.absent.value]),
  ...change('scale', about, [scaleText(from.scale.value), scaleText(to.scale.value)]),
]

const survey = (about: About, from: SurveyForm, to: SurveyForm): readonly Change[] => [
  ...change('averaging', about, [from.averaging.value, to.averaging.value]),
  ...change('least', about, [countText(from.least.value), countText(to.least.value)]),
  ...change('below', about, [from.below.value, to.below.value]),
  ...change('notice', about, [countText(from.notice.value), countText(to.notice.value)]),
  ...change('unanswered', about, [from.unanswered.value, to.unanswered.value]),
  ...change('convert', about, [lineText(from), lineText(to)]),
]

const countText = (count: number | null): string | null => (count === null ? null : String(count))

const external = (about: About, from: FigureForm, to: FigureForm): readonly Change[] => [
  ...change('convert', about, [lineText(from), lineText(to)]),
  ...change('words', about, [from.words.join('; '), to.words.join('; ')]),
]

/** What became another in how a form is counted, apart from its weight. */
export const formChanges = (about: About, from: Form, to: Form): readonly Change[] => {
  if (from.kind !== to.kind) return change('form-kind', about, [from.kind, to.kind])
  return [
    ...(isAdded(from) && isAdded(to) ? addedFormChanges(about, from, to) : []),
    ...(from.kind === 'survey' && to.kind === 'survey' ? survey(about, from, to) : []),
    ...(from.kind === 'figure' && to.kind === 'figure' ? external(about, from, to) : []),
  ]
}
