import type { Side } from '../engine/compare/year.js'
import { operatorFault } from '../finding/operator-fault.js'
import type { ByteSource } from '../formats/cell-table.js'
import type { Limits } from '../formats/limits.js'
import type { Sources } from '../formats/sources.js'
import type { Rules } from '../instrument/read.js'
import { isSurveyAlone } from '../instrument/schema.js'
import type { SurveySideReading, SurveySides } from './answers-side.js'
import { namedRules, shippedRules } from './instrument.js'
import { optionsFromTexts } from './option.js'
import type { Given } from './option-type.js'
import { LIMIT_OPTIONS, READING, type RunOptions } from './options.js'
import { isOwnSurvey } from './own-output.js'
import { withOneUnit } from './period-names.js'
import { givenSide, type SideReading } from './side.js'
import { distinct, withYear } from './sides.js'
import { SURVEYING, surveyReading } from './survey-options.js'
import { readSurveySide } from './survey-sides.js'

/** What of surveys only a comparison of them asks for. */
export const PERIODS = {
  /** The unit of files that name none. */
  unit: SURVEYING.unit,
  population: SURVEYING.population,
  seed: SURVEYING.seed,
  bootstrap: SURVEYING.bootstrap,
}

/** How the sides of a comparison were asked for: what reads scoresheets, and what only surveys know. */
export interface AskedSides {
  readonly sides: readonly string[]
  readonly instrument: RunOptions['instrument']
  /** As texts by their names. */
  readonly typed: Given
  readonly periods: Given
}

const HEAD = 4096

/** The instrument that a survey of the tool names in its beginning: by its id, or as CSV by its form. */
const rulesIn = ({ read, size }: ByteSource): Rules | null => {
  const text = new TextDecoder().decode(read(0, Math.min(HEAD, size)))
  const id = /"instrument":\{"id":"([^"]{1,100})"/.exec(text)?.[1]
  const form = /\n"?([^",;\n]{1,40})"?[,;]/.exec(text)?.[1]
  const isMeant = ({ instrument }: Rules): boolean =>
    id === undefined ? instrument.forms.some((each) => each.id === form) : instrument.id === id
  return shippedRules().find((rules) => isSurveyAlone(rules.instrument) && isMeant(rules)) ?? null
}

const rulesOfFile = async (sources: Sources, file: string, limits: Limits): Promise<Rules | null> => {
  if (!sources.isFile(file)) return null
  const opened = await sources.stream(file, limits)
  if (!('source' in opened)) return null
  const rules = isOwnSurvey(opened.source) ? rulesIn(opened.source) : null
  opened.close()
  return rules
}

/** The rules of the survey that is compared: those that are named, else of the first result of one; null where indices are. */
export const surveyRules = async (
  sources: Sources,
  { sides, instrument, typed }: AskedSides,
): Promise<Rules | null> => {
  if (instrument !== null) {
    const rules = await namedRules(sources, instrument)
    return isSurveyAlone(rules.instrument) ? rules : null
  }
  const limits = optionsFromTexts(LIMIT_OPTIONS, typed)
  for (const side of sides) {
    const rules = await rulesOfFile(sources, givenSide(sources, side).file, limits)
    if (rules) return rules
  }
  return null
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(SURVEYING).map(({ name }) => name))
const OF_SHEETS = Object.values(READING).flatMap(({ name }) => (KNOWN.has(name) ? [] : [name]))

/** Options that mean nothing where surveys are compared, or only there. */
export const refuseOptions = ({ typed, periods }: AskedSides, isSurvey: boolean): void => {
  const lost = isSurvey ? OF_SHEETS.filter((name) => name in typed) : Object.keys(periods)
  const options = lost.map((name) => `--${name}`)
  if (options.length > 0) throw operatorFault('sides-options', { options, isSurvey })
}

const agencyOf = ({ keys: { agencyCode, agency } }: Side['units'][number]): string => agencyCode ?? agency

/** An agency of one unit on every side is that unit again, and not told twice. */
const withoutLone = (readings: readonly SideReading[]): readonly SideReading[] => {
  const several = new Set<string>()
  for (const { side } of readings) {
    const once = new Set<string>()
    for (const key of side.units.map(agencyOf)) (once.has(key) ? several : once).add(key)
  }
  return readings.map(({ side, ...rest }) => {
    const agencies = side.agencies.filter((agency) => several.has(agencyOf(agency)))
    return { ...rest, side: { ...side, agencies } }
  })
}

/** Reads the periods of a survey, the oldest first: answers, or results of the tool. */
export const readPeriods = async (
  sources: Sources,
  { sides, typed, periods }: AskedSides,
  { rules, ...books }: Pick<SurveySides, 'rules' | 'shelf' | 'telling'>,
): Promise<readonly SideReading[]> => {
  const options = surveyReading({ ...typed, ...periods })
  const read: SurveySideReading[] = []
  const all = sides.map((side) => givenSide(sources, side))
  for (const side of all) read.push(await readSurveySide(side, { sources, options, rules, ...books }))
  const readings = withoutLone(withOneUnit(read, options.unit))
  return distinct(
    readings.map((reading) => withYear(reading, { instrument: rules })),
    all,
  )
}
