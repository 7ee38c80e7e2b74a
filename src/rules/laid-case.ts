import type { Score, UnitScores } from '../engine/score/unit.js'
import { type Exact, equal } from '../exact/exact.js'
import type { Place } from '../finding/place.js'
import type { GivenScores, RegressionCase } from '../instrument/case.js'
import { onScale, scaleRuns } from '../instrument/proofs/scale.js'
import {
  type Indicator,
  type Instrument,
  indicatorsOf,
  type SurveyVariant,
  scoresFormIn,
  type Variant,
} from '../instrument/schema.js'
import { addedFigures } from './case-figures.js'
import { entryFor, strangers } from './key.js'

/** A case laid on an instrument: the engine's input, and what the instrument would not take. */
export interface Sheet {
  readonly unit: UnitScores
  /** Codes of indicators and ids of forms whose figure may not be given. */
  readonly refused: readonly string[]
  /** Names in the case that the instrument does not know: the case itself is wrong. */
  readonly unknown: readonly string[]
}

/** Cases have no cells: their scores point to the case by its place in the list. */
const placeOf = (name: string, i: number): Place => ({ origin: { file: name, sheet: null }, row: i + 1, column: 0 })

const mayGive = (instrument: Instrument, indicator: Indicator, score: Exact): boolean => {
  if (indicator.scores) return indicator.scores.some((each) => equal(each, score))
  const scale = instrument.scale.value
  return scaleRuns(scale) && onScale(scale, score)
}

const scoreList = (given: GivenScores | undefined): readonly Exact[] => {
  if (given === undefined || given === null) return []
  return Array.isArray(given) ? given : [given]
}

/** The variant that a case is of: of the evaluator's form, or of a survey that is alone; the first where it names none. */
const variantOf = ({ forms }: Instrument, id: string | undefined): Variant | SurveyVariant | undefined => {
  const survey = forms.find(({ kind }) => kind === 'survey')
  const variants: readonly (Variant | SurveyVariant)[] =
    scoresFormIn({ forms })?.variants ?? (survey?.kind === 'survey' ? survey.variants : [])
  return id === undefined ? variants[0] : variants.find((variant) => variant.id === id)
}

const itemsOf = (variant: Variant | SurveyVariant | undefined): readonly Indicator[] =>
  variant && 'additional' in variant ? [...indicatorsOf(variant.parts), ...variant.additional] : []

/** A case whose keys are resolved: which score belongs to which indicator. Holds for every instrument of one structure. */
export interface Laid {
  readonly regression: RegressionCase
  readonly place: Place
  /** Scores of each indicator of the variant, then of what is only shown. */
  readonly scores: readonly (readonly Score[])[]
  /** Names that the instrument does not know. */
  readonly unknown: readonly string[]
}

const scoresOf = (values: readonly Exact[], place: Place): readonly Score[] =>
  values.map((value, i) => ({ value, place, evaluator: values.length > 1 ? String(i + 1) : null, note: null }))

/** Cases with their keys resolved against an instrument. */
export const layOut = (instrument: Instrument, cases: readonly RegressionCase[]): readonly Laid[] =>
  cases.map((regression, i) => {
    const variant = variantOf(instrument, regression.variant)
    const items = itemsOf(variant)
    const place = placeOf(regression.name, i)
    return {
      regression,
      place,
      scores: items.map((item) => scoresOf(scoreList(entryFor(regression.scores, item)), place)),
      unknown: variant ? strangers(regression.scores, items) : [regression.variant ?? ''],
    }
  })

export const sheetOf = (instrument: Instrument, { regression, place, scores, unknown }: Laid): Sheet => {
  const variant = variantOf(instrument, regression.variant)
  const added = addedFigures(regression.figures ?? {}, { instrument, variant: variant?.id ?? '', place })
  const wrong = itemsOf(variant).filter((item, slot) =>
    scores[slot]?.some((score) => !mayGive(instrument, item, score.value)),
  )
  const refused = [...wrong.map((item) => item.code), ...added.refused]
  const unit: UnitScores = {
    key: String(place.row),
    agencyKey: '',
    agency: '',
    agencyCode: null,
    unit: regression.name,
    unitCode: null,
    group: null,
    province: null,
    year: null,
    variant: variant?.id ?? '',
    scores,
    figures: added.figures,
    forms: added.forms,
    faulty: refused.length > 0 || added.lacking,
  }
  return { unit, refused, unknown: [...unknown, ...added.unknown] }
}
