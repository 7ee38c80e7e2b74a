import type { UnitResult } from '../../engine/score/score.js'
import type { Step } from '../../engine/score/step.js'
import type { Score } from '../../engine/score/unit.js'
import { fraction, mean } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import {
  type Indicator,
  indicatorsOf,
  isLevel,
  type Part,
  scoresFormOf,
  type Variant,
} from '../../instrument/schema.js'
import type { Run } from '../../run/result.js'
import { digits, outcome, paddedFigure, share } from '../../wording/figure.js'
import type { RecordWords } from '../../wording/record.js'

/** One indicator as it is signed: what was given, what that stands for, what the evaluator remarked. */
interface ScoreLine {
  readonly code: string
  readonly title: string
  readonly score: string
  readonly criterion: string
  readonly note: string
}

/** The indicators of one aspect, and what the aspect comes to. */
export interface ScoreGroup {
  readonly title: string
  readonly lines: readonly ScoreLine[]
  /** Null where nothing is summed. */
  readonly total: { readonly label: string; readonly value: string } | null
}

/** Everything that the lines of one unit's record are made with. */
export interface Desk {
  readonly run: Run
  readonly unit: UnitResult
  readonly variant: Variant | null
  readonly lang: Language
  readonly words: RecordWords
}

const scoreText = (given: readonly Score[], lang: Language): string => {
  const [first, ...others] = given
  if (!first) return '–'
  if (others.length === 0) return digits(first.value, lang)
  const each = given.map(({ value, evaluator }) => `${evaluator ?? ''} ${digits(value, lang)}`.trim()).join(', ')
  return `${outcome(mean(given.map(({ value }) => value)), lang)} (${each})`
}

const criterionText = ({ criteria }: Indicator, given: readonly Score[], lang: Language): string => {
  const scores = [...new Map(given.map(({ value }) => [fraction(value), value])).values()]
  const texts = scores.flatMap((value) => {
    const text = criteria?.value[fraction(value)]
    return text === undefined ? [] : [{ value, text }]
  })
  return texts.length === 1 && scores.length === 1
    ? (texts[0]?.text ?? '')
    : texts.map(({ value, text }) => `${digits(value, lang)}: ${text}`).join('; ')
}

const noteText = (given: readonly Score[]): string =>
  given
    .flatMap(({ note, evaluator }) => {
      if (!note) return []
      return given.length > 1 && evaluator ? `${evaluator}: ${note}` : note
    })
    .join('; ')

const lineOf = (indicator: Indicator, given: readonly Score[], lang: Language): ScoreLine => ({
  code: indicator.code,
  title: indicator.title,
  score: scoreText(given, lang),
  criterion: criterionText(indicator, given, lang),
  note: noteText(given),
})

export const weightText = ({ subject: { weight, of } }: Step, lang: Language): string =>
  weight && of ? share(weight.value, of, lang) : ''

const totalOf = (part: Part, { unit, run, words, lang }: Desk): ScoreGroup['total'] => {
  if (!isLevel(part)) return null
  const own = scoresFormOf(run.result.instrument).id
  const aspect = unit.aspects.find(({ subject }) => subject.id === `${own}.${part.id}`)
  return aspect
    ? {
        label: words.aspectValue(weightText(aspect, lang)),
        value: paddedFigure(aspect.value, run.result.instrument.rounding.value.places, lang),
      }
    : null
}

export const groupsOf = (desk: Desk): readonly ScoreGroup[] => {
  const { unit, variant, lang, words } = desk
  if (!variant) return []
  let slot = 0
  const linesOf = (indicators: readonly Indicator[]) =>
    indicators.map((indicator) => lineOf(indicator, unit.input.scores.at(slot++) ?? [], lang))
  const groups = variant.parts.map((part) => ({
    title: `${part.id} ${part.title}`,
    lines: linesOf(indicatorsOf([part])),
    total: totalOf(part, desk),
  }))
  const additional = linesOf(variant.additional)
  return additional.length === 0 ? groups : [...groups, { title: words.additional, lines: additional, total: null }]
}
