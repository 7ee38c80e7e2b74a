import { type Assumption, assumptionsUnder } from '../engine/score/assumptions.js'
import type { UnitResult } from '../engine/score/score.js'
import type { Hinge } from '../engine/survey/outlook.js'
import { div, mul } from '../exact/exact.js'
import type { FindingCode } from '../finding/code.js'
import type { Finding } from '../finding/finding.js'
import type { Sources } from '../formats/sources.js'
import type { Rules } from '../instrument/read.js'
import { scoresFormOf } from '../instrument/schema.js'
import type { AliasReading } from '../scoresheet/aliases.js'
import { NAMELESS, type Names } from '../scoresheet/filled-form.js'
import { chooseRules, namedRules } from './instrument.js'
import { runOptions } from './options.js'
import type { Input } from './result.js'
import { type SettleSurveyOptions, surveyFormOf } from './survey-files.js'
import type { SurveyOptions } from './survey-options.js'

/** What is known before the surveys: the rules, and with scoresheets the units and the rest of their index. */
export interface Known {
  readonly rules: Rules
  readonly hinges: ReadonlyMap<string, Hinge>
  /** What the rest of each unit's index rests on that nobody states. */
  readonly assumptions: ReadonlyMap<string, readonly Assumption[]>
  readonly settle: Pick<SettleSurveyOptions, 'known' | 'names' | 'variantOf'>
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
}

const namesOf = (unit: {
  agency: string
  agencyCode: string | null
  unit: string
  unitCode: string | null
}): Names => ({
  ...NAMELESS,
  agency: unit.agency === '' ? null : unit.agency,
  agencyCode: unit.agencyCode,
  unit: unit.unit === '' ? null : unit.unit,
  unitCode: unit.unitCode,
})

/** What is said of indices alone, which a survey does not show as the scoresheets would have them. */
const OF_INDICES: ReadonlySet<FindingCode> = new Set([
  'N-BASIS-F02',
  'E-AGENCY-UNREAD',
  'W-AGENCY-PART',
  'W-AGENCY-UNREAD',
])

/** What a survey is asked for, with other names as they were read once for it and for its scoresheets. */
export interface KnownOptions extends SurveyOptions {
  readonly otherNames: (AliasReading & { readonly input: Input }) | null
}

/** The units of scoresheets with what their index has beside the survey. */
const fromScores = async (sources: Sources, options: KnownOptions): Promise<Known> => {
  const { instrument, year, agency, scores: files, aliases, limits, otherNames } = options
  const asked = {
    ...runOptions(files, {}),
    instrument,
    year,
    agency,
    aliases,
    limits,
    basis: 'f02' as const,
    otherNames,
  }
  const { readRun } = await import('./score.js')
  const { run, rules } = await readRun(sources, asked)
  const { form } = surveyFormOf(rules.instrument)
  const share = { scores: scoresFormOf(rules.instrument).weight.value, survey: form.weight.value }
  // Another figure beside the two forms would be missing from the index.
  const isWhole = rules.instrument.forms.every(({ kind }) => kind !== 'figure')
  const { of } = rules.instrument.shares
  const hinges = run.result.units.flatMap(({ input, forms: [scored] }): (readonly [string, Hinge])[] =>
    scored && isWhole
      ? [[input.key, { rest: div(mul(share.scores, scored.value), of), weight: div(share.survey, of) }]]
      : [],
  )
  const shares = [scoresFormOf(rules.instrument), form]
    .filter(({ weight }) => weight.confidence === 'assumption')
    .map(({ id }): Assumption => ({ kind: 'share', about: id }))
  const units = run.result.units.map(({ input }) => input)
  const variants = new Map(units.map(({ key, variant }) => [key, variant]))
  const { ofUnit } = assumptionsUnder(rules.instrument)
  // That the users' part is absent is just not so here.
  const ofScores = (unit: UnitResult) => ofUnit(unit).filter(({ kind }) => kind !== 'absent')
  return {
    rules,
    hinges: new Map(hinges),
    assumptions: new Map(run.result.units.map((unit) => [unit.input.key, [...shares, ...ofScores(unit)]])),
    settle: { known: units, names: units.map(namesOf), variantOf: (key) => variants.get(key) ?? null },
    findings: run.findings.filter(({ code }) => !OF_INDICES.has(code) && code !== 'N-ALIAS-UNUSED'),
    inputs: run.inputs,
  }
}

/** Rules alone, without scoresheets. */
export const alone = (rules: Rules, findings: readonly Finding[]): Known => ({
  rules,
  hinges: new Map(),
  assumptions: new Map(),
  settle: { known: [], names: [], variantOf: () => null },
  findings,
  inputs: [],
})

/** The instrument that counts: of the scoresheets, the named one, of the year that is asked for or that the files name. */
export const knownFrom = async (sources: Sources, options: KnownOptions): Promise<Known> => {
  if (options.scores.length > 0) return fromScores(sources, options)
  const named = options.instrument === null ? null : await namedRules(sources, options.instrument)
  const { rules, findings } = chooseRules(named, options.year, [])
  return alone(rules, findings)
}
