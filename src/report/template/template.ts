import type { Book, Sheet } from '../../formats/xlsx/write-book.js'
import { sheetNames } from '../../formats/xlsx/write-text.js'
import type { ScoresForm, SurveyForm, SurveyVariant, Variant } from '../../instrument/schema.js'
import { TEMPLATE_WORDS } from '../wording/template.js'
import { type Form, NOBODY, type TemplateOptions } from './form.js'
import { surveySheet } from './survey-sheet.js'
import { unitSheet } from './unit-sheet.js'
import { wideSheet } from './wide-sheet.js'

/** Marks the book as a blank form: one of ours, but an input, never an output. */
const MARK = 'ipp.template/1'

const bookOf = ({ instrument, hash, version }: TemplateOptions, title: string, sheets: readonly Sheet[]): Book => ({
  title: `${title} – ${instrument.id} ${hash}`,
  creator: `ipp ${version}`,
  mark: MARK,
  sheets,
  names: [],
})

/** A blank form F-02: a sheet per unit, or all units in one wide table. */
export const scoresTemplate = (options: TemplateOptions, form: ScoresForm, variant: Variant, wide: boolean): Book => {
  const about: Form = { options, words: TEMPLATE_WORDS[options.language], form, variant }
  if (wide) return bookOf(options, form.id, [wideSheet(about)])
  const units = options.units.length > 0 ? options.units : [NOBODY]
  const names = sheetNames(units.map(({ unit, unitCode }) => unit || unitCode || form.id))
  return bookOf(
    options,
    form.id,
    units.map((unit, i) => unitSheet(about, names[i] ?? form.id, unit)),
  )
}

/** A blank survey F-03: a row per respondent, a column per question, no room for anybody's name. */
export const surveyTemplate = (options: TemplateOptions, form: SurveyForm, variant: SurveyVariant): Book =>
  bookOf(options, form.id, [surveySheet(options, form, variant)])
