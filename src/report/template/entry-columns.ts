import type { Choice } from '../../formats/xlsx/write-book.js'
import { type Indicator, indicatorsOf } from '../../instrument/schema.js'
import { criteriaScores, criterionOf, type Form } from './blank-form.js'
import { type Figure, figuresOf } from './form-figures.js'
import { choiceOf } from './score-choices.js'

/** A column that is filled in: an indicator's, or that of another form's figure. */
export interface EntryColumn {
  readonly code: string
  readonly title: string
  /** What shows when one points at its heading. */
  readonly note: string
  readonly choice: (range: string) => Choice
  readonly isRequired: boolean
}

const indicatorColumn = (
  { options: { instrument }, words }: Form,
  indicator: Indicator,
  isRequired: boolean,
): EntryColumn => {
  const { value: scale } = instrument.scale
  const criteria = criteriaScores(instrument).map((score) => `${score}: ${criterionOf(indicator, score)}`)
  return {
    code: indicator.code,
    title: indicator.title,
    note: criteria.join('\n'),
    choice: (range) => choiceOf(range, { scale, indicator }, words.allowed),
    isRequired,
  }
}

const figureColumn = ({ id, title, hint, choice, isRequired }: Figure): EntryColumn => ({
  code: id,
  title,
  note: `${title}. ${hint}`,
  choice,
  isRequired,
})

/** All columns that are filled in, the additional indicators behind those that count, other forms' figures last. */
export const columnsOf = (about: Form): readonly EntryColumn[] => [
  ...indicatorsOf(about.variant.parts).map((indicator) => indicatorColumn(about, indicator, true)),
  ...about.variant.additional.map((indicator) => indicatorColumn(about, indicator, false)),
  ...figuresOf(about.options).map(figureColumn),
]
