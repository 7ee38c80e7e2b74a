import { type SurveyLine, surveyMembers } from '../engine/compare/survey-members.js'
import { type Member, NO_OTHER_RULES, type Side } from '../engine/compare/year.js'
import type { SurveyResult } from '../engine/survey/result.js'
import type { Sources } from '../formats/sources.js'
import type { Rules } from '../instrument/read.js'
import { sameKey } from '../scoresheet/identity.js'
import { type GivenSide, type Shelf, type SideReading, sideLabel, yearLabel } from './side.js'
import { readSurveyRun } from './survey.js'
import { unitNamed } from './survey-files.js'
import type { SurveyReading } from './survey-options.js'
import type { SurveyTelling } from './survey-walk.js'

/** A side of surveys; `nameless` is what its only unit is called by, where that is the name of its file and no more. */
export interface SurveySideReading extends SideReading {
  readonly nameless: string | null
}

/** What is read for all sides alike. */
export interface SurveySides {
  readonly sources: Sources
  readonly options: SurveyReading
  readonly rules: Rules
  readonly shelf: Shelf
  /** Who is told how far reading has come. */
  readonly telling?: SurveyTelling
}

/** A result of a survey, as far as it is compared. */
const surveyLine = ({ unit, figure, interval, questions }: SurveyResult): SurveyLine => ({
  agency: unit.agency,
  agencyCode: unit.agencyCode,
  unit: unit.unit,
  unitCode: unit.unitCode,
  figure,
  survey: {
    respondents: unit.respondents,
    interval,
    elements: questions.map(({ code, title, n, mean: value }) => ({ code, title, n, mean: value })),
  },
})

/** The name of the only unit, where it is that of its file. */
export const namelessIn = (units: readonly Pick<Member, 'unit'>[], files: readonly string[]): string | null => {
  const [[unit, another], [file, more]] = [units, files]
  if (!unit || another || file === undefined || more !== undefined) return null
  return unit.unit === unitNamed(file) ? unit.unit : null
}

export const answersSide = async (given: GivenSide, sides: SurveySides): Promise<SurveySideReading> => {
  const { sources, options, rules } = sides
  const wants = { figures: true, statistics: true, hashes: true }
  const asked = { ...options, ...wants, instrument: rules, year: yearLabel(given.label), aliases: null }
  const { run } = await readSurveyRun(sources, { ...asked, files: [given.file] }, sides.telling)
  const results = [...run.results()]
  const years = new Set(results.flatMap(({ unit }) => unit.year ?? []))
  const [only] = years
  const year = yearLabel(given.label) ?? (years.size === 1 ? (only ?? null) : null)
  const members = surveyMembers(results.map(surveyLine), run, sameKey)
  const about = { ...sideLabel(given, year), label: given.label ?? given.name, kind: 'scored' as const }
  const side: Side = {
    ...about,
    instrument: run.instrument,
    hash: run.instrumentHash,
    ...members,
    otherRules: NO_OTHER_RULES,
  }
  const files = run.inputs.map(({ file }) => file)
  const nameless = namelessIn(side.units, files)
  return { side, findings: run.findings, inputs: run.inputs, nameless }
}
