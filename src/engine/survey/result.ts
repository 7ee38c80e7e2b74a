import { type Exact, exact, ONE, ZERO } from '../../exact/exact.js'
import { questionsOf } from '../../instrument/answers.js'
import { type Instrument, isSurveyAlone, type SurveyForm, type SurveyVariant } from '../../instrument/schema.js'
import type { UnitName } from '../score/unit.js'
import { cronbachAlpha } from './alpha.js'
import { type Interval, middle } from './bootstrap.js'
import { type Flag, flagsOf, type Habits, habitsOf } from './flags.js'
import { boundsOf, laidBy, meanIn } from './laid.js'
import { type Misweighted, misweightedIn } from './misweight.js'
import { type Hinge, type Outlook, outlookOf } from './outlook.js'
import { decodePattern } from './pattern-code.js'
import { patternsOf, type SortedPatterns, sortedPatterns } from './patterns.js'
import { type Groups, SERVICE, type ServiceResult, type Shares, servicesOf, sharesOf } from './profile.js'
import { randomOf } from './random.js'
import { momentsOf, type Observations } from './respondents.js'
import { krejcieMorgan } from './sample.js'
import { type Drawn, drawnOf, type Sampling } from './sampling.js'
import {
  leftOut,
  type SurveyOutcome,
  type SurveyPlan,
  surveyOutcome,
  surveyPlanOf,
  type Tally,
} from './survey-outcome.js'

/** A unit whose users were asked. */
export interface Surveyed extends UnitName {
  readonly variant: string
  readonly year: number | null
  readonly respondents: number
  /** True where every respondent's own answers were read. */
  readonly single: boolean
  readonly identified: boolean
  readonly offScale: number
  readonly faulty: boolean
}

/** What a unit's users answered. */
export interface Answered extends Tally {
  /** Per question and place on the scale how often it was answered; null where only numbers and sums are known. */
  readonly counts: ArrayLike<number> | null
}

/** Of nobody. */
export const NO_ANSWERS: Answered = { respondents: 0, n: [], sum: [], counts: null }

/** What a unit's users answered to one question: how many, their mean, and how often each answer was given. */
export interface QuestionResult {
  readonly code: string
  readonly title: string
  /** Id of its aspect. */
  readonly aspect: string
  readonly n: number
  readonly sum: number
  readonly mean: Exact | null
  /** How often each answer of the scale was given, least first; null where only number and sum are known. */
  readonly counts: readonly number[] | null
}

/** All that a unit's survey says: its figure, exact, and how far it can be trusted, which is statistics. */
export interface SurveyResult {
  readonly unit: Surveyed
  /** Null where an error stands against the answers. */
  readonly outcome: SurveyOutcome | null
  /** The form's figure, null where it has none. */
  readonly figure: Exact | null
  /** How many answers its respondents did not give; null where an error stands against the answers. */
  readonly unanswered: number | null
  readonly questions: readonly QuestionResult[]
  /** Cronbach's alpha and over how many complete sheets; null where only tallies are known or it is not defined. */
  readonly alpha: { readonly value: number; readonly respondents: number } | null
  /** How the interval and the probabilities came about, or why there are none. */
  readonly sampling: Sampling
  /** Where the figure of all users lies, 19 times in 20; null where that cannot be said. */
  readonly interval: Interval | null
  /** What it means for the index; null where the other forms of the index are not known. Of a survey alone the figure is the index. */
  readonly outlook: Outlook | null
  /** What weights that are wrong and in use would make of the figure; none where it has no figure. */
  readonly misweighted: readonly Misweighted[]
  /** Respondents by what the file says of them, as far as that may be told; none where it says nothing. */
  readonly profile: readonly (Shares & { readonly kind: string })[]
  /** The figure of each service that the file names, pooled over its respondents. */
  readonly services: readonly ServiceResult[]
  readonly habits: Habits | null
  readonly flags: readonly Flag[]
  /** How many users there are, and how many of them should be asked (Krejcie–Morgan). */
  readonly sample: { readonly population: number; readonly needed: number } | null
}

/** What decides a survey's results, apart from the answers. */
export interface ResultOptions {
  readonly seed: number
  /** How often respondents are drawn anew; 0 for never. */
  readonly replicates: number
  /** The other forms of a unit's index, by its key. */
  readonly hinges: ReadonlyMap<string, Hinge>
  readonly population: (unit: UnitName) => number | null
  /** What the files say of the respondents of the unit at a place: groups by kind, services among them. */
  readonly profileOf: (place: number) => ReadonlyMap<string, Groups> | null
}

interface SurveysOf {
  readonly instrument: Instrument
  readonly form: SurveyForm
  readonly units: readonly Surveyed[]
  readonly tallyOf: (place: number) => Answered
  /** What was kept of respondents; null where nobody looked at them one by one. */
  readonly seen: Observations | null
}

/** Everything about a run of surveys that is worked out once for all units. */
interface ResultContext extends ResultOptions, SurveysOf {
  readonly patterns: SortedPatterns | null
  readonly plans: ReadonlyMap<string, SurveyPlan>
  /** Whether the figure is the index itself. */
  readonly isAlone: boolean
}

export const resultContext = (surveys: SurveysOf, options: ResultOptions): ResultContext => {
  const { instrument, form, units, seen } = surveys
  return {
    ...options,
    ...surveys,
    patterns: seen && sortedPatterns(seen.patterns, units.length),
    isAlone: isSurveyAlone(instrument),
    plans: new Map(form.variants.map((variant) => [variant.id, surveyPlanOf(instrument, form, variant)])),
  }
}

const questionResults = (variant: SurveyVariant, tally: Answered): readonly QuestionResult[] => {
  const { counts: all } = tally
  const size = all ? all.length / questionsOf(variant).length : 0
  let slot = 0
  return variant.parts.flatMap((part) =>
    part.questions.map(({ code, title }): QuestionResult => {
      const at = slot++
      const [n, sum] = [tally.n[at] ?? 0, tally.sum[at] ?? 0]
      const counts = all && Array.from({ length: size }, (_, i) => all[at * size + i] ?? 0)
      const mean = n === 0 ? null : exact(BigInt(sum), BigInt(n))
      return { code, title, aspect: part.id, n, sum, mean, counts }
    }),
  )
}

const alphaOf = (seen: Observations, place: number): SurveyResult['alpha'] => {
  const moments = momentsOf(seen, place)
  const value = cronbachAlpha(moments)
  return value === null ? null : { value, respondents: moments.respondents }
}

/** How many users a unit has; what is fewer than answered is no such number. */
const usersOf = (unit: Surveyed, sample: SurveyResult['sample']): number | null =>
  sample && sample.population >= unit.respondents ? sample.population : null

const sampleOf = (context: ResultContext, unit: Surveyed): SurveyResult['sample'] => {
  const population = context.population(unit)
  return population === null ? null : { population, needed: krejcieMorgan(population) }
}

const profileOf = (profile: ReadonlyMap<string, Groups> | null): SurveyResult['profile'] =>
  [...(profile ?? [])].flatMap(([kind, groups]) => (kind === SERVICE ? [] : [{ kind, ...sharesOf(groups) }]))

/** What is worked out of the answers at a place before anything is said of chance. */
interface Worked {
  readonly unit: Surveyed
  readonly plan: SurveyPlan | undefined
  readonly tally: Answered
  readonly outcome: SurveyOutcome | null
  readonly sample: SurveyResult['sample']
  readonly population: number | null
}

const workedAt = (context: ResultContext, place: number): Worked | null => {
  const unit = context.units[place]
  if (!unit) return null
  const plan = context.plans.get(unit.variant)
  const tally = context.tallyOf(place)
  const outcome = plan && !unit.faulty ? surveyOutcome(plan, tally) : null
  const sample = sampleOf(context, unit)
  return { unit, plan, tally, outcome, sample, population: usersOf(unit, sample) }
}

const drawnFor = (context: ResultContext, place: number, { unit, outcome, population }: Worked): Drawn => {
  const { seen, patterns, form, replicates, seed } = context
  const decode = seen && unit.single ? decodePattern(seen, seen.questions[place] ?? 0) : null
  const own = patterns && decode ? patternsOf(patterns, place, decode) : null
  const known = { figure: meanIn(outcome), respondents: unit.respondents, population, patterns: own }
  const drawing = { averaging: form.averaging.value, ...boundsOf(form), replicates }
  return laidBy(form, drawnOf(known, { ...drawing, random: () => randomOf(seed, unit.key) }))
}

/** Where the figure of all users of the unit at a place may lie, on the instrument's scale; null where there is no unit. */
export const drawnAt = (context: ResultContext, place: number): Drawn | null => {
  const worked = workedAt(context, place)
  return worked && drawnFor(context, place, worked)
}

/** Of a survey alone the figure is the index. */
const ITSELF: Hinge = { rest: ZERO, weight: ONE }

export const surveyResult = (context: ResultContext, place: number): SurveyResult | null => {
  const worked = workedAt(context, place)
  if (!worked) return null
  const { unit, plan, tally, outcome, sample, population } = worked
  const { form, instrument, seen } = context
  const variant = form.variants.find(({ id }) => id === unit.variant)
  const figure = outcome && 'step' in outcome ? outcome.step.value : null
  const { respondents } = unit
  const { sampling, figures } = drawnFor(context, place, worked)
  const hinge = context.isAlone ? ITSELF : context.hinges.get(unit.key)
  const profile = outcome ? context.profileOf(place) : null
  const services = profile?.get(SERVICE)
  const habits = seen && unit.single ? habitsOf(seen, place, unit.identified) : null
  const few = respondents < form.notice.value
  return {
    unit,
    outcome,
    figure,
    unanswered: plan && outcome ? Number(leftOut(plan, tally)) : null,
    questions: variant ? questionResults(variant, tally) : [],
    alpha: seen && unit.single ? alphaOf(seen, place) : null,
    sampling,
    interval: middle(figures),
    outlook: hinge && figure ? outlookOf(instrument, { ...hinge, figure }, { figures, respondents, population }) : null,
    misweighted: outcome?.kind === 'figure' ? misweightedIn(instrument, form, outcome.step) : [],
    profile: profileOf(profile),
    services: services && plan ? servicesOf(instrument, plan, services) : [],
    habits,
    flags: flagsOf(habits, few, unit.offScale),
    sample,
  }
}
