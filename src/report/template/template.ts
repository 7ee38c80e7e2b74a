import type { Book, Sheet } from '../../formats/xlsx/write-book.js'
import { sheetNames } from '../../formats/xlsx/write-text.js'
import type { ScoresForm, SurveyForm, SurveyVariant, Variant } from '../../instrument/schema.js'
import { TEMPLATE_WORDS } from '../wording/template.js'
import { type Form, NOBODY, type TemplateOptions, type TemplateUnit } from './form.js'
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

/** The units on each of a form's variants that any is on, in the form's order; what nobody says is the one asked for. */
const byVariant = <V extends { readonly id: string }>(
  { units }: TemplateOptions,
  variants: readonly V[],
  asked: V,
): readonly (readonly [V, readonly TemplateUnit[]])[] => {
  if (units.length === 0) return [[asked, []]]
  return variants.flatMap((variant) => {
    const own = units.filter((unit) => (unit.variant ?? asked.id) === variant.id)
    return own.length > 0 ? [[variant, own] as const] : []
  })
}

/** A blank form F-02: a sheet per unit, or all units of a variant in one wide table. */
export const scoresTemplate = (options: TemplateOptions, form: ScoresForm, asked: Variant, wide: boolean): Book => {
  const words = TEMPLATE_WORDS[options.language]
  const about = (variant: Variant): Form => ({ options, words, form, variant })
  if (wide) {
    const groups = byVariant(options, form.variants, asked)
    const name = (variant: Variant) => (groups.length > 1 ? `${form.id} ${variant.id}` : form.id)
    return bookOf(
      options,
      form.id,
      groups.map(([variant, units]) => wideSheet(about(variant), name(variant), units)),
    )
  }
  const units = options.units.length > 0 ? options.units : [NOBODY]
  const names = sheetNames(units.map(({ unit, unitCode }) => unit || unitCode || form.id))
  const variantOf = ({ variant }: TemplateUnit) => form.variants.find(({ id }) => id === variant) ?? asked
  return bookOf(
    options,
    form.id,
    units.map((unit, i) => unitSheet(about(variantOf(unit)), names[i] ?? form.id, unit)),
  )
}

/** A blank survey F-03: a row per respondent, a column per question, no room for anybody's name. */
export const surveyTemplate = (options: TemplateOptions, form: SurveyForm, asked: SurveyVariant): Book => {
  const groups = byVariant(options, form.variants, asked)
  return bookOf(
    options,
    form.id,
    groups.map(([variant, units]) =>
      surveySheet({ ...options, units }, form, variant, groups.length > 1 ? `${form.id} ${variant.id}` : form.id),
    ),
  )
}
