import type { Step } from '../engine/score/step.js'
import { type SurveyOutcome, type SurveyPlan, surveyOutcome, surveyPlanOf } from '../engine/survey/survey-outcome.js'
import { type Finding, finding, type Remark } from '../finding/finding.js'
import type { Instrument, SurveyForm } from '../instrument/schema.js'
import type { SurveyUnit, UnitSurveys } from '../scoresheet/survey/by-unit.js'
import { surveyFormOf } from './survey-files.js'

/** What the surveys of a run come to under the instrument's rules, by the unit's key. */
interface SurveyFigures {
  readonly formId: string
  /** The form's exact figure of each unit that has one. */
  readonly figures: ReadonlyMap<string, Step>
  /** Units whose index is made without the form, by rule, and ranked apart. */
  readonly apart: ReadonlySet<string>
  /** Units with an error against their answers, or too few respondents: they have no index. */
  readonly faulty: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

const planByVariant = (instrument: Instrument, form: SurveyForm): ReadonlyMap<string, SurveyPlan> =>
  new Map(form.variants.map((variant) => [variant.id, surveyPlanOf(instrument, form, variant)]))

interface Judged {
  readonly unit: SurveyUnit
  /** Null where an error stands against the answers. */
  readonly outcome: SurveyOutcome | null
}

/** Lays the instrument's rules on the tallies of each unit: averaging, least respondents, what happens below. */
function* judgeUnits(instrument: Instrument, { units, tallyOf }: UnitSurveys): Generator<Judged> {
  const { form } = surveyFormOf(instrument)
  const plans = planByVariant(instrument, form)
  for (const unit of units) {
    const plan = plans.get(unit.variant)
    yield { unit, outcome: plan && !unit.faulty ? surveyOutcome(plan, tallyOf(unit)) : null }
  }
}

/** What is to be told of a unit's respondents: too few of them, or an aspect that nobody answered. */
const surveyFinding = (form: SurveyForm, { unit, outcome }: Judged): Finding | null => {
  if (!outcome) return null
  const least = form.least.value ?? 1
  const few = (code: Remark['code'], expected: number) =>
    finding(null, { code, unit: unit.unit, found: String(unit.respondents), expected: String(expected) })
  if (outcome.kind === 'figure') return outcome.few ? few('N-SURVEY-FEW', form.notice.value) : null
  if (outcome.kind !== 'incomplete') return few('W-SURVEY-FEW', least)
  if (outcome.why === 'few') return few('E-SURVEY-FEW', least)
  return finding(null, { code: 'E-IND-MISSING', why: 'survey', unit: unit.unit, found: outcome.part ?? form.id })
}

/** What is to be told of all units' respondents; no figure is kept. */
export const respondentFindings = (instrument: Instrument, settled: UnitSurveys): readonly Finding[] => {
  const { form } = surveyFormOf(instrument)
  const findings: Finding[] = []
  for (const each of judgeUnits(instrument, settled)) {
    const found = surveyFinding(form, each)
    if (found) findings.push(found)
  }
  return findings
}

/** That respondents of a unit left questions out; `ipp survey` says so below its table. */
const leftOut = (unit: SurveyUnit, { unanswered = 0n }: Step): readonly Finding[] =>
  unanswered === 0n ? [] : [finding(null, { code: 'N-SURVEY-UNANSWERED', unit: unit.unit, found: String(unanswered) })]

/** What the surveys of a run come to under the instrument's rules. */
export const surveyFigures = (instrument: Instrument, settled: UnitSurveys): SurveyFigures => {
  const { form } = surveyFormOf(instrument)
  const [figures, apart, faulty] = [new Map<string, Step>(), new Set<string>(), new Set<string>()]
  const findings: Finding[] = []
  for (const each of judgeUnits(instrument, settled)) {
    const { unit, outcome } = each
    if (!outcome || outcome.kind === 'incomplete') faulty.add(unit.key)
    else if (outcome.kind === 'left-out') apart.add(unit.key)
    else figures.set(unit.key, outcome.step)
    const found = surveyFinding(form, each)
    if (found) findings.push(found)
    if (outcome && 'step' in outcome) findings.push(...leftOut(unit, outcome.step))
  }
  return { formId: form.id, figures, apart, faulty, findings }
}
