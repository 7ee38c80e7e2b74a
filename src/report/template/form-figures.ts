import { toDecimal } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { Choice } from '../../formats/xlsx/write-book.js'
import type { Form as InstrumentForm } from '../../instrument/schema.js'
import { decimal } from '../../wording/figure.js'
import { TEMPLATE_WORDS } from '../../wording/template.js'
import type { TemplateOptions } from './blank-form.js'

/** The ready figure of another form: an outside figure, or what the users' survey came to. */
export interface Figure {
  readonly id: string
  readonly title: string
  /** The scale, and whether the cell may stay empty. */
  readonly hint: string
  readonly isRequired: boolean
  /** What may be written into its cells. */
  readonly choice: (range: string) => Choice
}

type Added = Extract<InstrumentForm, { kind: 'survey' | 'figure' }>

const figureOf = ({ id, title, kind, scale, absent }: Added, language: Language): Figure => {
  const words = TEMPLATE_WORDS[language]
  const [least, most] = [scale.value.min, scale.value.max].map(toDecimal)
  const isRequired = absent.value === 'required'
  const range = `${decimal(least ?? '', language)}–${decimal(most ?? '', language)}`
  const hint = words.figureHint(range, isRequired ? 'required' : kind)
  const allow = { kind: 'decimal', least: Number(least), most: Number(most) } as const
  return { id, title, hint, isRequired, choice: (at) => ({ range: at, message: hint, allow }) }
}

/** The figures of other forms that an index is made of beside the evaluator's scores, in the instrument's order. */
export const figuresOf = ({ instrument, language }: TemplateOptions): readonly Figure[] =>
  instrument.forms.flatMap((form) =>
    form.kind === 'survey' || form.kind === 'figure' ? [figureOf(form, language)] : [],
  )
