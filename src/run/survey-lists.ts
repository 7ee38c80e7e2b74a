import type { UnitName } from '../engine/score/unit.js'
import type { Surveyed } from '../engine/survey/result.js'
import { type Finding, finding, Refusal, type Remark } from '../finding/finding.js'
import { CSV_LIMITS } from '../formats/limits.js'
import type { Sources } from '../formats/sources.js'
import type { Aliases } from '../scoresheet/aliases.js'
import { type Population, populationGaps, readPopulation } from '../scoresheet/survey/population.js'
import { type Input, inputOf } from './result.js'
import type { SurveyOptions } from './survey-options.js'

/** A list beside the surveys: the file itself as an input of the run, where it could be opened, and what was found in it. */
interface Listed {
  readonly input: Input | null
  readonly findings: readonly Finding[]
}

/** How many users the units have, and where a list of them and the survey do not speak of the same units. */
interface Counted {
  readonly population: Population
  readonly gaps: (units: readonly UnitName[]) => readonly Finding[]
}

/** How many users the units have: one number for all, or by a list. */
export const populationOf = async (
  sources: Sources,
  { population: given, limits }: Pick<SurveyOptions, 'population' | 'limits'>,
  rename: Aliases,
): Promise<Listed & Counted> => {
  if (given === null || typeof given === 'number')
    return { population: () => given, gaps: () => [], findings: [], input: null }
  const opened = await sources.open(given, limits)
  const nobody = { population: () => null, gaps: () => [], input: null }
  if (!('source' in opened)) return { ...nobody, findings: [opened] }
  const input = inputOf(opened)
  const { openWorkbook } = await import('../formats/open.js')
  try {
    const csv = { encoding: undefined, limits: CSV_LIMITS }
    const [table] = openWorkbook(opened.source, given, { limits, csv }).tables
    if (!table) return { ...nobody, input, findings: [finding(given, { code: 'E-SHEET-MISSING' })] }
    const reading = readPopulation(table, rename)
    const findingOf = (remark: Remark) => finding(given, { sheet: table.name, ...remark })
    const population: Population = (unit) => reading.lineOf(unit)?.users ?? null
    const gaps: Counted['gaps'] = (units) => populationGaps(reading, units).map(findingOf)
    return { population, gaps, input, findings: reading.remarks.map(findingOf) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...nobody, input, findings: [finding(given, error.remark)] }
  }
}

/** Units with more respondents than the list has users: one of the two numbers is wrong. */
export const populationFindings = (units: readonly Surveyed[], population: Population): readonly Finding[] =>
  units.flatMap(({ respondents, ...unit }) => {
    const users = population(unit)
    if (users === null || users >= respondents) return []
    const numbers = { found: String(respondents), expected: String(users) }
    return [finding(null, { code: 'W-SURVEY-POPULATION', unit: unit.unit, ...numbers })]
  })
