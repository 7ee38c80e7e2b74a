import { equal, parseExact } from '../../exact/exact.js'
import type { Raw } from '../../instrument/raw.js'
import { type FigureForm, type Instrument, isSurveyAlone, type SurveyForm } from '../../instrument/schema.js'
import { formsIn, type Placed } from '../../instrument/with-places.js'
import { type Edit, type IdleReason, type Mutation, neighbours } from './mutation.js'

const others = (now: Pick<Edit, 'at' | 'of' | 'from'>, choices: readonly string[]): readonly Edit[] =>
  choices.filter((choice) => choice !== now.from).map((to) => ({ ...now, to, value: to }))

const each = (kind: Mutation['kind'], edits: readonly Edit[], idle: IdleReason | null = null): readonly Mutation[] =>
  edits.map((edit) => ({ kind, edits: [edit], idle }))

type Added = Placed<SurveyForm | FigureForm>

/** Where a survey is alone there is no index without it, whatever the rule. */
const absent = (instrument: Instrument, { at, value }: Added): readonly Mutation[] =>
  each(
    'absent',
    others({ at: [...at, 'absent', 'value'], of: value.id, from: value.absent.value }, ['required', 'leave-out']),
    isSurveyAlone(instrument) ? 'only-form' : null,
  )

const ends = (raw: Raw, { at, value }: Added): readonly Mutation[] =>
  each(
    'scale',
    ['min', 'max'].flatMap((end) => neighbours(raw, [...at, 'scale', 'value', end], value.id)),
  )

/** How answers become a figure. */
const survey = (raw: Raw, { at, value }: Placed<SurveyForm>): readonly Mutation[] => {
  const { id, averaging, least, below, notice, unanswered, scale } = value
  const path = (key: string) => [...at, key, 'value']
  const countEdits = (key: string, count: number | null): readonly Edit[] =>
    (count === null ? [] : [count + 1, count - 1].filter((to) => to > 0)).map((to) => ({
      at: path(key),
      of: id,
      from: String(count),
      to: String(to),
      value: to,
    }))
  const steps = scale.value.step ? neighbours(raw, [...path('scale'), 'step'], id) : []
  const withoutLeast = least.value === null ? 'no-least' : null
  return [
    ...each('scale', steps, 'any-mean'),
    ...each(
      'survey',
      others({ at: path('averaging'), of: id, from: averaging.value }, ['flat', 'by-aspect', 'by-question']),
    ),
    ...each('survey', others({ at: path('unanswered'), of: id, from: unanswered.value }, ['left-out', 'zero'])),
    ...each('survey', countEdits('least', least.value)),
    ...each(
      'survey',
      others({ at: path('below'), of: id, from: below.value }, ['incomplete', 'f02-only', 'zero']),
      withoutLeast,
    ),
    ...each('survey', countEdits('notice', notice.value), 'notice-only'),
  ]
}

/** The two points of the straight line that lays a figure on the scale. */
const line = (raw: Raw, { at, value }: Added): readonly Mutation[] => {
  if (!value.convert) return []
  const { from } = value.convert.value
  const stillLeads = ({ at: path, to }: Edit): boolean => {
    const moved = parseExact(to)
    const other = path.at(-1) === 0 ? from[1] : from[0]
    return path.at(-2) !== 'from' || moved === null || !equal(moved, other)
  }
  const edits = ['from', 'to'].flatMap((side) =>
    [0, 1].flatMap((end) => neighbours(raw, [...at, 'convert', 'value', side, end], value.id)),
  )
  return each('convert', edits.filter(stillLeads))
}

/** Every slip of the forms beside the evaluator's. */
export const formMutations = (raw: Raw, instrument: Instrument): readonly Mutation[] =>
  formsIn(instrument).flatMap(({ at, value }) => {
    switch (value.kind) {
      case 'survey':
        return [
          ...absent(instrument, { at, value }),
          ...ends(raw, { at, value }),
          ...survey(raw, { at, value }),
          ...line(raw, { at, value }),
        ]
      case 'figure':
        return [...absent(instrument, { at, value }), ...ends(raw, { at, value }), ...line(raw, { at, value })]
      default:
        return []
    }
  })
