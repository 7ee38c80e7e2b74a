import { unitAssumptions } from '../../engine/score/assumptions.js'
import type { UnitResult } from '../../engine/score/score.js'
import { agencyName } from '../../engine/score/select.js'
import type { Step } from '../../engine/score/step.js'
import { toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { scoresFormOf } from '../../instrument/schema.js'
import type { Run } from '../../run/result.js'
import { decimal, paddedFigure, predicateText } from '../../wording/figure.js'
import { describe, findingText } from '../../wording/finding.js'
import { RECORD, type RecordWords } from '../../wording/record.js'
import { carriedWarnings } from '../carried.js'
import { contribution } from '../contribution.js'
import { errorsOf, missingIndicators } from '../faults.js'
import { assumptionText } from '../text/run-assumptions.js'
import { type Desk, groupsOf, type ScoreGroup, weightText } from './score-groups.js'

/** The record that evaluator and unit sign, in words; how it looks is for the page or the document to say. */
export interface EvaluationRecord {
  readonly words: RecordWords
  readonly facts: readonly (readonly [term: string, text: string])[]
  readonly groups: readonly ScoreGroup[]
  readonly summary: readonly {
    readonly part: string
    readonly weight: string
    readonly value: string
    readonly adds: string
  }[]
  readonly outcome: readonly (readonly [term: string, text: string])[]
  /** Warnings and assumptions that belong to the result wherever it is shown. */
  readonly remarks: readonly string[]
  /** True where there is an index, so that it may be signed. */
  readonly isComplete: boolean
  /** What keeps it from being signed. */
  readonly faults: readonly string[]
  readonly signatures: readonly { readonly role: string; readonly name: string | null }[]
}

const summaryOf = ({ unit, run, lang }: Desk): EvaluationRecord['summary'] => {
  const { places } = run.result.instrument.rounding.value
  const line = (step: Step) => ({
    part: `${step.subject.id} ${step.subject.title}`,
    weight: weightText(step, lang),
    value: paddedFigure(step.value, places, lang),
    adds: step.subject.weight ? paddedFigure(contribution(step), places, lang) : '',
  })
  const { index } = unit
  if (!index) return []
  const forms =
    index.op === 'alone' ? index.terms.map((step) => ({ ...line(step), weight: '', adds: '' })) : index.terms.map(line)
  return [...unit.aspects.map(line), ...forms]
}

const outcomeOf = ({ unit: { index, rounded, predicate }, run, words, lang }: Desk): EvaluationRecord['outcome'] => {
  if (!index || !rounded) return [[words.rounded, words.noIndex]]
  const { places } = run.result.instrument.rounding.value
  return [
    [words.index, paddedFigure(index.value, places, lang)],
    [words.rounded, decimal(toFixed(rounded, places), lang)],
    ...(predicate ? [[words.predicate, predicateText(predicate)] as const] : []),
  ]
}

const evaluatorsOf = ({ input }: UnitResult): readonly string[] => [
  ...new Set([...input.scores].flat().flatMap(({ evaluator }) => evaluator ?? [])),
]

const factsOf = ({ unit, run, variant, words }: Desk): EvaluationRecord['facts'] => {
  const { instrument } = run.result
  const form = scoresFormOf(instrument)
  const { year, group } = unit.input
  const evaluators = evaluatorsOf(unit)
  const agency = agencyName(unit.input)
  const title = instrument.groups.value.find(({ id }) => id === group)?.title
  return [
    [words.unit, unit.input.unit],
    ...(agency === '' ? [] : [[words.agency, agency] as const]),
    ...(title === undefined ? [] : [[words.group, title] as const]),
    ...(year === null ? [] : [[words.year, String(year)] as const]),
    [words.instrument, `${instrument.title} (${instrument.id})`],
    [
      words.form,
      `${form.id} ${form.title}, ${words.variant(unit.input.variant, variant?.title ?? unit.input.variant)}`,
    ],
    ...(evaluators.length === 0 ? [] : [[words.evaluators, evaluators.join(', ')] as const]),
  ]
}

const remarksOf = ({ unit, run, words, lang }: Desk): readonly string[] => {
  const assumed = unitAssumptions(run.result.instrument, unit).map((each) => assumptionText(each, lang))
  return [...carriedWarnings(run, lang), ...(assumed.length === 0 ? [] : [`${words.restsOn}: ${assumed.join('; ')}.`])]
}

const faultsOf = ({ unit, run, lang, words }: Desk): readonly string[] => {
  if (unit.index) return []
  const missing = missingIndicators(run.result.instrument, unit)
  const errors = errorsOf(unit, run.findings).map((each) => describe(each, lang))
  return [
    ...(missing.length === 0 ? [] : [words.missing(missing.join(', '))]),
    ...errors.map((told) => [told.where, `${findingText(told)} ${told.fix}`].filter((text) => text !== '').join(': ')),
  ]
}

const signaturesOf = ({ unit, words }: Desk): EvaluationRecord['signatures'] => {
  if (!unit.index) return []
  const evaluators = evaluatorsOf(unit)
  return [
    { role: words.unitSigns, name: null },
    ...(evaluators.length === 0 ? [null] : evaluators).map((name) => ({ role: words.evaluatorSigns, name })),
  ]
}

/** What evaluator and unit sign about one unit. */
export const recordOf = (unit: UnitResult, run: Run, lang: Language): EvaluationRecord => {
  const variant = scoresFormOf(run.result.instrument).variants.find(({ id }) => id === unit.input.variant) ?? null
  const desk: Desk = { run, unit, variant, lang, words: RECORD[lang] }
  return {
    words: desk.words,
    facts: factsOf(desk),
    groups: groupsOf(desk),
    summary: summaryOf(desk),
    outcome: outcomeOf(desk),
    remarks: remarksOf(desk),
    isComplete: unit.index !== null,
    faults: faultsOf(desk),
    signatures: signaturesOf(desk),
  }
}
