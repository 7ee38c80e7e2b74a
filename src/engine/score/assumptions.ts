import { type Instrument, scoresFormOf } from '../../instrument/schema.js'
import type { Statement } from '../../instrument/statement.js'
import type { AgencyResult, UnitResult } from './score.js'
import type { Step } from './step.js'

/**
 * What a result rests on that nobody states, so that the instrument had to choose. `about` names the variant or the form.
 * `weights`: inside a variant of the evaluator's form. `variant`: that it is in use at all. `share`: a form's share of the
 * index. `absent`: the index without that form. `evaluators`: their mean. `survey`: how a form's figure is made.
 * `unanswered`: what becomes of questions that some of its respondents left out.
 * `agency`: the mean of units. `rounding`, `ladder`: the index's own.
 */
export interface Assumption {
  readonly kind:
    | 'absent'
    | 'share'
    | 'variant'
    | 'weights'
    | 'evaluators'
    | 'survey'
    | 'unanswered'
    | 'agency'
    | 'rounding'
    | 'ladder'
  readonly about: string | null
}

/** "weights:B": one word for an assumption, as outputs for machines spell it. */
export const assumptionKey = ({ kind, about }: Assumption): string => (about === null ? kind : `${kind}:${about}`)

const isAssumed = (statement: Statement | null): boolean => statement?.confidence === 'assumption'

const restsOn = (step: Step, is: (step: Step) => boolean): boolean =>
  is(step) || step.terms.some((term) => restsOn(term, is))

/** What the instrument says of the forms that a unit's index leaves out. */
const absences = (instrument: Instrument, forms: readonly string[]): readonly Assumption[] =>
  instrument.forms.flatMap((form) =>
    'absent' in form && isAssumed(form.absent) && !forms.includes(form.id)
      ? [{ kind: 'absent' as const, about: form.id }]
      : [],
  )

/** What a survey's figure rests on: how it is made of the answers, and what becomes of those that were not given. */
export const ofSurvey = (instrument: Instrument, step: Step): readonly Assumption[] => {
  const { id: about, rule } = step.subject
  const form = instrument.forms.find((each) => each.id === about)
  const leavesOut = form?.kind === 'survey' && isAssumed(form.unanswered) && (step.unanswered ?? 0n) > 0n
  return [
    ...(isAssumed(rule) ? [{ kind: 'survey' as const, about }] : []),
    ...(leavesOut ? [{ kind: 'unanswered' as const, about }] : []),
  ]
}

const ofForm = (instrument: Instrument, form: Step, unit: UnitResult): readonly Assumption[] => {
  const { id } = form.subject
  const isOwnRule = isAssumed(form.subject.rule)
  const isWeighted = unit.forms.length > 1 && isAssumed(form.subject.weight)
  const share: readonly Assumption[] = isWeighted ? [{ kind: 'share', about: id }] : []
  if (id !== scoresFormOf(instrument).id) return [...share, ...ofSurvey(instrument, form)]
  const { variant } = unit.input
  const hasAssumedWeights = form.terms.some((term) => restsOn(term, (step) => isAssumed(step.subject.weight)))
  const isAveraged = isAssumed(instrument.evaluators) && restsOn(form, (step) => step.op === 'evaluators')
  return [
    ...share,
    ...(isOwnRule ? [{ kind: 'variant' as const, about: variant }] : []),
    ...(hasAssumedWeights ? [{ kind: 'weights' as const, about: variant }] : []),
    ...(isAveraged ? [{ kind: 'evaluators' as const, about: null }] : []),
  ]
}

/** What a unit's index rests on that is an assumption, in the order of its forms; nothing where it has no index. */
export const unitAssumptions = (instrument: Instrument, unit: UnitResult): readonly Assumption[] => {
  if (!unit.index) return []
  return [
    ...absences(instrument, unit.input.forms),
    ...unit.forms.flatMap((form) => ofForm(instrument, form, unit)),
    ...(isAssumed(instrument.rounding) ? [{ kind: 'rounding' as const, about: null }] : []),
    ...(isAssumed(instrument.ladder) ? [{ kind: 'ladder' as const, about: null }] : []),
  ]
}

/** Each assumption once, in the order in which they first come. */
export const distinct = (assumptions: Iterable<Assumption>): readonly Assumption[] => {
  const kept = new Map<string, Assumption>()
  for (const each of assumptions) if (!kept.has(assumptionKey(each))) kept.set(assumptionKey(each), each)
  return [...kept.values()]
}

/** What an agency's index rests on: all that its units' do, and the mean itself. */
export const agencyAssumptions = (instrument: Instrument, agency: AgencyResult): readonly Assumption[] => {
  if (!agency.index) return []
  const ofUnits = agency.units.flatMap((unit) => unitAssumptions(instrument, unit))
  return distinct(isAssumed(instrument.agency) ? [...ofUnits, { kind: 'agency', about: null }] : ofUnits)
}
