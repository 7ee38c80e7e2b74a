import type { Language } from '../../finding/language.js'
import type { Cell, Style } from '../../formats/xlsx/write-book.js'
import type { Indicator, Instrument, ScoresForm, Variant } from '../../instrument/schema.js'
import type { TemplateWords } from '../../wording/template.js'
import { scoresOf } from './score-choices.js'

/** A unit that gets a form of its own, as the list of units has it; "" for what is not known. */
export interface TemplateUnit {
  readonly agency: string
  readonly agencyCode: string
  readonly group: string
  readonly unit: string
  readonly unitCode: string
  /** The id of the form's variant that it is evaluated on, where the list says. */
  readonly variant?: string | undefined
}

export interface TemplateOptions {
  readonly instrument: Instrument
  readonly hash: string
  readonly version: string
  /** The year written on the sheet; null: left to be filled in. */
  readonly year: number | null
  readonly units: readonly TemplateUnit[]
  readonly language: Language
}

/** The unit of a form that nobody is named on yet. */
export const NOBODY: TemplateUnit = { agency: '', agencyCode: '', group: '', unit: '', unitCode: '' }

/** The form that a sheet is drawn of, and the words for it. */
export interface Form {
  readonly options: TemplateOptions
  readonly words: TemplateWords
  readonly form: ScoresForm
  readonly variant: Variant
  /** The name of the sheet that leads to all forms, where the workbook has one. */
  readonly list: string | null
}

/** A cell of a value, in a style where it has one. */
export const cell = (value: Cell['value'], style?: Style): Cell => (style ? { value, style } : { value })

/** What is not known stays empty. */
export const orNull = (text: string): string | null => (text === '' ? null : text)

/** The scores for which an indicator has criteria, in their order. */
export const criteriaScores = (instrument: Instrument): readonly string[] => scoresOf(instrument.scale.value) ?? []

/** The criterion that earns an indicator this score; "" where none is known. */
export const criterionOf = ({ criteria }: Indicator, score: string): string => criteria?.value[score] ?? ''

/** The height, in points, of a row in which titles stand upright. */
export const UPRIGHT_HEIGHT = 220
/** So many letters of an upright title fit that height, words kept whole. */
const UPRIGHT_LETTERS = 28
/** Characters of width that one upright line takes. */
const UPRIGHT_LINE = 2.7

/** How wide the column of an upright title is, so that all of its lines show; never narrower than a score needs. */
export const uprightWidth = (title: string): number =>
  Math.max(8, Math.ceil(title.length / UPRIGHT_LETTERS) * UPRIGHT_LINE + 1)
