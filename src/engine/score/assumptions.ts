import { type Instrument, indicatorsOf, scoresFormOf, type Variant } from '../../instrument/schema.js'
import type { Statement } from '../../instrument/statement.js'
import type { AgencyResult, UnitResult } from './score.js'
import { hasSeveral } from './score-row.js'
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

/** What all units on one variant of the evaluator's form rest on alike, and how many of their scores count. */
interface VariantAssumptions {
  readonly always: readonly Assumption[]
  readonly counting: number
}

const ofVariant = ({ id: about, parts }: Variant, form: Step): VariantAssumptions => {
  const hasAssumedWeights = form.terms.some((term) => restsOn(term, (step) => isAssumed(step.subject.weight)))
  const always: readonly Assumption[] = [
    ...(isAssumed(form.subject.rule) ? [{ kind: 'variant' as const, about }] : []),
    ...(hasAssumedWeights ? [{ kind: 'weights' as const, about }] : []),
  ]
  return { always, counting: indicatorsOf(parts).length }
}

const AVERAGED: Assumption = { kind: 'evaluators', about: null }

/** What the results of one run rest on. Units that rest on the same share one list. */
export interface RunAssumptions {
  /** What a unit's index rests on that is an assumption, in the order of its forms; nothing where it has no index. */
  readonly ofUnit: (unit: UnitResult) => readonly Assumption[]
  /** What an agency's index rests on: all that its units' do (`alike`, where all units of a run rest on the same), and the mean itself. */
  readonly ofAgency: (agency: AgencyResult, alike?: readonly Assumption[]) => readonly Assumption[]
}

const NOTHING: readonly Assumption[] = []

/** Lists of which those that say the same are one, and what was worked out under a key before. */
const listsByKey = () => {
  const known = new Map<string, readonly Assumption[]>()
  const sharedList = (list: readonly Assumption[]): readonly Assumption[] => {
    const key = list.map(assumptionKey).join('\n')
    const same = known.get(key) ?? list
    known.set(key, same)
    return same
  }
  const keyed = new Map<string, readonly Assumption[]>()
  const under = (key: string, make: () => readonly Assumption[]): readonly Assumption[] => {
    const list = keyed.get(key) ?? sharedList(make())
    keyed.set(key, list)
    return list
  }
  return { sharedList, under }
}

/** What units rest on that are alike in all that matters. */
interface Alike {
  readonly variant: string
  readonly basis: string
  readonly difference: number
  readonly list: readonly Assumption[]
}

/** By which of its forms a unit may rest on something else than others on its variant and basis: a binary digit for each. */
const differenceOf = (unit: UnitResult, isApart: (unit: UnitResult, form: Step) => boolean): number => {
  let difference = 0
  for (const form of unit.forms) difference = 2 * difference + (isApart(unit, form) ? 1 : 0)
  return difference
}

/** Ready to tell what the results under an instrument rest on; what units share is looked up once. */
export const assumptionsUnder = (instrument: Instrument): RunAssumptions => {
  const scored = scoresFormOf(instrument)
  const variants = new Map<string, VariantAssumptions>()
  const lists = listsByKey()
  /** What the last unit rests on: mostly the next one's list too. */
  let last: Alike | null = null
  const variantOf = ({ input: { variant } }: UnitResult, form: Step): VariantAssumptions | null => {
    const own = scored.variants.find(({ id }) => id === variant)
    const known = variants.get(variant) ?? (own ? ofVariant(own, form) : null)
    if (known) variants.set(variant, known)
    return known
  }
  const isAveraged = (unit: UnitResult, form: Step): boolean =>
    isAssumed(instrument.evaluators) && hasSeveral(unit.input.scores, variantOf(unit, form)?.counting ?? 0)
  const ofForm = (unit: UnitResult, form: Step): readonly Assumption[] => {
    const { id, weight } = form.subject
    const share = unit.forms.length > 1 && isAssumed(weight) ? [{ kind: 'share' as const, about: id }] : NOTHING
    if (id !== scored.id) return [...share, ...ofSurvey(instrument, form)]
    return [...share, ...(variantOf(unit, form)?.always ?? NOTHING), ...(isAveraged(unit, form) ? [AVERAGED] : NOTHING)]
  }
  const allOf = (unit: UnitResult): readonly Assumption[] => [
    ...absences(instrument, unit.input.forms),
    ...unit.forms.flatMap((form) => ofForm(unit, form)),
    ...(isAssumed(instrument.rounding) ? [{ kind: 'rounding' as const, about: null }] : []),
    ...(isAssumed(instrument.ladder) ? [{ kind: 'ladder' as const, about: null }] : []),
  ]
  const isApart = (unit: UnitResult, form: Step): boolean =>
    form.subject.id === scored.id ? isAveraged(unit, form) : (form.unanswered ?? 0n) > 0n
  const ofUnit = (unit: UnitResult): readonly Assumption[] => {
    if (!unit.index) return NOTHING
    const difference = differenceOf(unit, isApart)
    const { basis, input } = unit
    if (last?.variant === input.variant && last.basis === basis && last.difference === difference) return last.list
    const list = lists.under(`${input.variant}\n${basis} ${difference}`, () => allOf(unit))
    last = { variant: input.variant, basis, difference, list }
    return list
  }
  const ofAgency: RunAssumptions['ofAgency'] = ({ index, units }, alike) => {
    if (!index) return NOTHING
    const ofUnits = alike ?? [...new Set(units.map(ofUnit))].flat()
    return lists.sharedList(
      distinct(isAssumed(instrument.agency) ? [...ofUnits, { kind: 'agency', about: null }] : ofUnits),
    )
  }
  return { ofUnit, ofAgency }
}

/** What one unit's index rests on; for many units see {@link assumptionsUnder}. */
export const unitAssumptions = (instrument: Instrument, unit: UnitResult): readonly Assumption[] =>
  assumptionsUnder(instrument).ofUnit(unit)

/** Each assumption once, in the order in which they first come. */
export const distinct = (assumptions: Iterable<Assumption>): readonly Assumption[] => [
  ...new Map(Array.from(assumptions, (each) => [assumptionKey(each), each])).values(),
]

/** What one agency's index rests on; for many agencies see {@link assumptionsUnder}. */
export const agencyAssumptions = (instrument: Instrument, agency: AgencyResult): readonly Assumption[] =>
  assumptionsUnder(instrument).ofAgency(agency)
