import { type Exact, mean } from '../../exact/exact.js'
import type { Instrument, SurveyForm } from '../../instrument/schema.js'
import { predicateOf, roundIndex } from '../score/ladder.js'
import type { MemberSurvey } from './member-survey.js'
import { surveyNodes } from './surveyed.js'
import { keyedNames, type Member, type Normalise, type Side } from './year.js'

/** What a survey says of one unit, wherever it was read. */
export interface SurveyLine extends Pick<Member, 'agency' | 'agencyCode' | 'unit' | 'unitCode'> {
  readonly figure: Exact | null
  readonly survey: MemberSurvey
}

export interface SurveyRules {
  readonly instrument: Instrument
  readonly form: SurveyForm
}

/** A unit or agency of a survey as it is compared: its figure is its index, and nobody ranks it. */
const memberOf = (line: SurveyLine, { instrument, form }: SurveyRules, same: Normalise): Member => ({
  ...keyedNames(line, same),
  group: null,
  basis: form.id,
  index: line.figure,
  rounded: line.figure && roundIndex(instrument, line.figure),
  predicate: line.figure && predicateOf(instrument, line.figure),
  rank: null,
  groupRank: null,
  ...surveyNodes(form, line.figure, line.survey.elements),
  survey: line.survey,
})

const agencyKey = ({ agency, agencyCode }: SurveyLine, same: Normalise): string =>
  agencyCode === null ? `name ${same(agency)}` : `code ${same(agencyCode)}`

/** An agency is the plain mean of its units' unrounded figures; it has none where one of them has none. */
const agencyLine = (units: readonly SurveyLine[]): SurveyLine => {
  const figures = units.flatMap(({ figure }) => figure ?? [])
  const asked = units.map(({ survey }) => survey.respondents)
  const respondents = asked.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0)
  return {
    agency: units[0]?.agency ?? '',
    agencyCode: units[0]?.agencyCode ?? null,
    unit: null,
    unitCode: null,
    figure: figures.length === units.length ? mean(figures) : null,
    survey: { respondents, interval: null, elements: [] },
  }
}

/** The units of a survey and the agencies that they name, as they are compared. */
export const surveyMembers = (
  lines: readonly SurveyLine[],
  rules: SurveyRules,
  same: Normalise,
): Pick<Side, 'units' | 'agencies'> => {
  const agencies = new Map<string, SurveyLine[]>()
  for (const line of lines) {
    if (line.agency === '' && line.agencyCode === null) continue
    const key = agencyKey(line, same)
    agencies.set(key, [...(agencies.get(key) ?? []), line])
  }
  const memberFrom = (line: SurveyLine) => memberOf(line, rules, same)
  return { units: lines.map(memberFrom), agencies: [...agencies.values()].map((own) => memberFrom(agencyLine(own))) }
}
