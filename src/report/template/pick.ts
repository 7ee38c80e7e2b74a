import { operatorFault } from '../../finding/operator-fault.js'
import type { Book } from '../../formats/xlsx/write-book.js'
import { type Instrument, type ScoresForm, type SurveyForm, scoresFormIn } from '../../instrument/schema.js'
import { yearIn } from '../../scoresheet/year-text.js'
import type { TemplateOptions } from './blank-form.js'
import { scoresTemplate, surveyTemplate } from './template.js'

const fillable = (instrument: Instrument): readonly (ScoresForm | SurveyForm)[] =>
  instrument.forms.flatMap((form) => (form.kind === 'scores' || form.kind === 'survey' ? [form] : []))

const formOf = (instrument: Instrument, asked: string | undefined): ScoresForm | SurveyForm => {
  const forms = fillable(instrument)
  const first = scoresFormIn(instrument) ?? forms[0]
  const form = asked === undefined ? first : forms.find(({ id }) => id.toLowerCase() === asked.toLowerCase())
  if (form) return form
  throw operatorFault('form-unknown', { what: 'form', asked: asked ?? '', known: forms.map(({ id }) => id) })
}

const variantOf = <V extends { readonly id: string }>(variants: readonly V[], asked: string | undefined): V => {
  const [first] = variants
  const found = asked === undefined ? first : variants.find(({ id }) => id.toLowerCase() === asked.toLowerCase())
  if (found) return found
  throw operatorFault('form-unknown', { what: 'variant', asked: asked ?? '', known: variants.map(({ id }) => id) })
}

/** The last year of an instrument; null where its rules have no end, so that it is none that a sheet could name. */
export const lastYear = ({ years }: Instrument): number | null => yearIn(String(years.value.to))

/** Which blank form is asked for; the form with scores, else the survey, and its first variant where nothing is said. */
export interface AskedForm {
  /** "F-02", "F-03". */
  readonly form?: string | undefined
  /** "A", "B". */
  readonly variant?: string | undefined
  /** One wide table for all units. */
  readonly wide: boolean
}

/** A blank form as a book, and what its file is called without an ending. */
export const blankForm = (
  options: TemplateOptions,
  asked: AskedForm,
): { readonly book: Book; readonly name: string } => {
  const { instrument } = options
  const form = formOf(instrument, asked.form)
  const { id } = variantOf<{ readonly id: string }>(form.variants, asked.variant)
  const book =
    form.kind === 'scores'
      ? scoresTemplate(options, { form, variant: variantOf(form.variants, id) }, asked.wide)
      : surveyTemplate(options, form, variantOf(form.variants, id))
  return { book, name: `${instrument.id}-${form.id}${form.variants.length > 1 ? `-${id}` : ''}` }
}
