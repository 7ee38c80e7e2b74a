import type { Book, Sheet } from '../../formats/xlsx/write-book.js'
import { sheetNames } from '../../formats/xlsx/write-text.js'
import type { ScoresForm, SurveyForm, SurveyVariant, Variant } from '../../instrument/schema.js'
import { TEMPLATE_WORDS } from '../../wording/template.js'
import { type Form, NOBODY, type TemplateOptions, type TemplateUnit } from './blank-form.js'
import { surveySheet } from './survey-sheet.js'
import { listSheet, MOST_TABS } from './unit-list-sheet.js'
import { completeOf, NAME_CELL, unitSheet } from './unit-sheet.js'
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

/** All units of each variant in one wide table. */
const wideSheets = (about: Form): readonly Sheet[] => {
  const groups = byVariant(about.options, about.form.variants, about.variant)
  const { id } = about.form
  return groups.map(([variant, units]) =>
    wideSheet({ ...about, variant }, groups.length > 1 ? `${id} ${variant.id}` : id, units),
  )
}

/** A sheet per unit; of many a first one that leads to them. */
const unitSheets = (about: Form): readonly Sheet[] => {
  const { options, form, words } = about
  const units = options.units.length > 0 ? options.units : [NOBODY]
  const wanted = units.map(({ unit, unitCode }) => unit || unitCode || form.id)
  const [list = words.list, ...names] = sheetNames([words.list, ...wanted])
  const isMany = units.length > MOST_TABS
  const forms = units.map((unit, i) => {
    const variant = form.variants.find(({ id }) => id === unit.variant) ?? about.variant
    const own: Form = { ...about, variant, list: isMany ? list : null }
    return { own, unit, sheet: names[i] ?? form.id, complete: completeOf(own, unit), name: NAME_CELL }
  })
  return [
    ...(isMany ? [listSheet(about, list, forms)] : []),
    ...forms.map(({ own, unit, sheet }) => unitSheet(own, sheet, unit)),
  ]
}

/** A blank form F-02: a sheet per unit, or all units of a variant in one wide table. */
export const scoresTemplate = (
  options: TemplateOptions,
  { form, variant }: { readonly form: ScoresForm; readonly variant: Variant },
  wide: boolean,
): Book => {
  const about: Form = { options, words: TEMPLATE_WORDS[options.language], form, variant, list: null }
  return bookOf(options, form.id, wide ? wideSheets(about) : unitSheets(about))
}

/** A blank survey F-03: a row per respondent, a column per question, no room for anybody's name. */
export const surveyTemplate = (options: TemplateOptions, form: SurveyForm, asked: SurveyVariant): Book => {
  const groups = byVariant(options, form.variants, asked)
  return bookOf(
    options,
    form.id,
    groups.map(([variant, units]) =>
      surveySheet({ ...options, units }, { form, variant }, groups.length > 1 ? `${form.id} ${variant.id}` : form.id),
    ),
  )
}
