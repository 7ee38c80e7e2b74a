import type { z } from 'zod'
import type { indicator, instrumentSchema, level, question } from './file-schema.js'

/** One issued version of the rules, with every figure exact. */
export type Instrument = Readonly<z.output<typeof instrumentSchema>>
/** The instrument as its file spells it. */
export type InstrumentFile = z.input<typeof instrumentSchema>
/**
 * A form (formulir): scored by evaluators, answered by service users, given as a figure from elsewhere, or never
 * scored.
 */
export type Form = Instrument['forms'][number]
export type ScoresForm = Extract<Form, { kind: 'scores' }>
export type SurveyForm = Extract<Form, { kind: 'survey' }>
export type FigureForm = Extract<Form, { kind: 'figure' }>
/** A form that makes up the index beside the evaluator's, where a run has its figures. */
export type AddedForm = SurveyForm | FigureForm
export type Variant = ScoresForm['variants'][number]
export type SurveyVariant = SurveyForm['variants'][number]
export type Question = z.output<typeof question>
/** One scored item (indikator) with its weight, the scores it allows and the criterion of each. */
export type Indicator = z.output<typeof indicator>
/** An aspect (aspek), or a level below it: parts that are combined, weighted or as a plain mean. */
export type Level = z.output<typeof level>
export type Part = Indicator | Level
export type Ladder = Instrument['ladder']['value']

/** Whether a part has parts of its own, or is an indicator. */
export const isLevel = (part: Part): part is Level => 'parts' in part

/** The indicators below a part, in the order of the instrument. */
export const indicatorsOf = (parts: readonly Part[]): readonly Indicator[] =>
  parts.flatMap((part) => (isLevel(part) ? indicatorsOf(part.parts) : [part]))

/** The form that the evaluator scores; null in an instrument that is a survey and nothing else. */
export const scoresFormIn = (instrument: Pick<Instrument, 'forms'>): ScoresForm | null =>
  instrument.forms.find((each) => each.kind === 'scores') ?? null

/** Whether an instrument is a survey and nothing else: its figure is that of the users' answers. */
export const isSurveyAlone = (instrument: Pick<Instrument, 'forms'>): boolean => scoresFormIn(instrument) === null

/** The form that the evaluator scores; every instrument of the index has exactly one. */
export const scoresFormOf = (instrument: Instrument): ScoresForm => {
  const form = scoresFormIn(instrument)
  if (!form) throw new Error(`instrument ${instrument.id} has no form with scores`)
  return form
}

export const isAdded = (form: Form): form is AddedForm => form.kind === 'survey' || form.kind === 'figure'
