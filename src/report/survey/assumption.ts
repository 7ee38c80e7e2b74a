import { type Assumption, assumptionKey, distinct, ofSurvey } from '../../engine/score/assumptions.js'
import type { SurveyResult } from '../../engine/survey/result.js'
import { scoresFormIn } from '../../instrument/schema.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { type Resting, sharedAssumptions } from '../text/run-assumptions.js'

/**
 * What a unit's figure rests on that nobody states: that its variant is in use, how the figure is made of the answers;
 * and with an index, what that rests on beside. Nothing where there is no figure.
 */
export const surveyAssumptions = (run: SurveyRun, result: SurveyResult): readonly Assumption[] => {
  const { instrument } = run
  const { unit, outcome, outlook } = result
  if (!outcome || !('step' in outcome)) return []
  const variant = scoresFormIn(instrument)?.variants.find(({ id }) => id === unit.variant)
  const isAssumed = variant?.used.confidence === 'assumption'
  const ofIndex = outlook ? (run.indexAssumptions.get(unit.key) ?? []) : []
  return distinct([
    ...(isAssumed ? [{ kind: 'variant' as const, about: unit.variant }] : []),
    ...ofSurvey(instrument, outcome.step),
    ...ofIndex,
  ])
}

/** Which assumptions all figures of a run share, and which only some rest on. */
export const surveyResting = (run: SurveyRun, results: readonly SurveyResult[]): Resting => {
  const lists = results.filter(({ figure }) => figure).map((item) => ({ item, list: surveyAssumptions(run, item) }))
  const keys = sharedAssumptions(lists.map(({ list }) => list))
  const isShared = (each: Assumption) => keys.has(assumptionKey(each))
  const every = distinct(lists.flatMap(({ list }) => list))
  return {
    all: every.filter(isShared),
    some: every.filter((each) => !isShared(each)),
    marked: new Set(lists.filter(({ list }) => !list.every(isShared)).map(({ item }) => item)),
  }
}
