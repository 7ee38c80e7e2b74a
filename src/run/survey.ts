import { type Answered, NO_ANSWERS, resultContext, surveyResult } from '../engine/survey/result.js'
import type { Finding } from '../finding/finding.js'
import { SILENT } from '../formats/progress.js'
import type { Sources } from '../formats/sources.js'
import { version } from '../platform/version.js'
import { type AliasReading, NO_ALIAS_READING } from '../scoresheet/aliases.js'
import { outsideFindings, withoutDoubts } from '../scoresheet/sheet-years.js'
import { unheardFindings, unheardOf } from './answer-labels.js'
import { otherNamesOf } from './decision-files.js'
import type { Heard } from './heard-respondents.js'
import { type OpenedSurveys, openedSurveys } from './opened-surveys.js'
import type { Input } from './result.js'
import { checkQuestions, checkVariant } from './survey-asked.js'
import { respondentFindings } from './survey-figures.js'
import { type ReadSurvey, surveyFormOf } from './survey-files.js'
import { type Known, type KnownOptions, knownFrom } from './survey-known.js'
import { populationFindings, populationOf } from './survey-lists.js'
import type { SurveyOptions } from './survey-options.js'
import type { SurveyRun } from './survey-result.js'
import {
  look,
  type Read,
  type Reading,
  readByYear,
  type Settled,
  type SurveyTelling,
  settleAll,
  type Walk,
} from './survey-walk.js'

/** A run over surveys, and whether any survey could be read at all. */
export interface SurveyOutcome {
  readonly run: SurveyRun
  readonly anyRead: boolean
}

const same = (file: string): string => file

const UNTOLD: SurveyTelling = { progress: SILENT, reading: same, looking: same, drawing: '' }

/** What the lists beside the surveys say: other names, and how many users there are. */
interface Lists extends Pick<AliasReading, 'findings' | 'unused'> {
  readonly counted: Awaited<ReturnType<typeof populationOf>>
}

/** Findings that were not told already with the scoresheets. */
const unheard = (told: readonly Finding[], findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((each) => !told.some(({ code, found }) => code === each.code && found === each.found))

/** All that was found on the way, in the order of the way. */
const findingsOf = (
  { options }: Walk,
  { known, files, years, settled }: Read & Settled,
  { findings, unused, counted }: Lists,
): readonly Finding[] => {
  const { instrument } = known.rules
  const anyRead = files.some(({ sources }) => sources.length > 0)
  const surveyed = options.year === null ? years : [options.year]
  const outside = outsideFindings(instrument, surveyed, options.instrument !== null)
  const ofFiles = files.flatMap((file) => file.findings)
  return [
    ...(options.scores.length > 0 ? [] : findings),
    ...(anyRead ? [...known.findings, ...unheard(known.findings, outside)] : []),
    ...withoutDoubts(ofFiles, options.year),
    ...settled.findings,
    ...(options.figures ? respondentFindings(instrument, settled) : []),
    ...counted.findings,
    ...counted.gaps(settled.units),
    ...populationFindings(settled.units, counted.population),
    ...unused(),
    ...(anyRead ? unheardFindings(options.unheard) : []),
  ]
}

const inputsOf = (files: readonly ReadSurvey[]): readonly Input[] =>
  files.map(({ file, bytes, sha256, rows }) => ({ file, bytes, sha256, rows }))

/** The results of all units, and what they are worked out from. */
const resultsOf = (
  { options, telling }: Walk,
  { known, settled }: Read & Settled,
  { heard, counted }: { readonly heard: Heard | null; readonly counted: Lists['counted'] },
): Pick<SurveyRun, 'form' | 'seed' | 'replicates' | 'units' | 'tallyOf' | 'faultsOf' | 'results'> => {
  const { instrument } = known.rules
  const { form } = surveyFormOf(instrument)
  const { units } = settled
  const { seed, bootstrap: replicates } = options
  const tallyOf = (place: number): Answered => {
    const unit = units[place]
    return unit ? settled.tallyOf(unit) : NO_ANSWERS
  }
  const context = resultContext(
    { instrument, form, units, tallyOf, seen: heard?.seen ?? null },
    {
      seed,
      replicates,
      hinges: known.hinges,
      profileOf: (place) => heard?.profileOf(place) ?? null,
      population: counted.population,
    },
  )
  const results = function* () {
    for (let place = 0; place < units.length; place++) {
      telling.progress.at(telling.drawing, place, units.length)
      const result = surveyResult(context, place)
      if (result) yield result
    }
  }
  const faultsOf: SurveyRun['faultsOf'] = (place) => {
    const unit = units[place]
    return unit ? settled.faultsOf(unit) : []
  }
  return { form, seed, replicates, units, tallyOf, faultsOf, results }
}

/** A run whose files are open. */
interface Begun extends Pick<Walk, 'telling'> {
  readonly files: OpenedSurveys
  readonly first: Known
  readonly options: Reading & KnownOptions
}

/** From opened files to results. */
const runOver = async (
  sources: Sources,
  { files: { opened, findings, units }, first, options, telling }: Begun,
): Promise<SurveyOutcome> => {
  const walk = { opened, options, telling }
  const { aliases: rename, input: aliasFile, ...listed } = options.otherNames ?? { ...NO_ALIAS_READING, input: null }
  const read = await readByYear(walk, first)
  const { rules, settle: settling, assumptions, inputs } = read.known
  checkQuestions(options.choices, rules.instrument)
  const { variant, year } = options
  const settled = await settleAll(walk, read, { ...settling, variant, year, rename, unitOption: '--unit' })
  const heard = await look(walk, settled, rules.instrument)
  const counted = await populationOf(sources, options, rename)
  const all = { ...read, ...settled }
  const beside = [options.scores.length > 0 ? null : aliasFile, counted.input]
  const run: SurveyRun = {
    version: version(),
    instrument: rules.instrument,
    instrumentHash: rules.hash,
    scale: surveyFormOf(rules.instrument).scale,
    ...resultsOf(walk, all, { heard, counted }),
    indexAssumptions: assumptions,
    findings: [...findings, ...findingsOf(walk, all, { ...listed, counted })],
    inputs: [...inputs, ...inputsOf(all.files), ...beside.flatMap((input) => input ?? [])],
    options: { ...options.given, ...(units.length > 0 ? { 'file-unit': units } : {}) },
  }
  return { run, anyRead: all.files.some(({ sources }) => sources.length > 0) }
}

/** Reads surveys, lays the instrument on them and gets their statistics ready: the whole way from files to results. */
export const readSurveyRun = async (
  sources: Sources,
  asked: SurveyOptions,
  telling: SurveyTelling = UNTOLD,
): Promise<SurveyOutcome> => {
  const otherNames = await otherNamesOf(sources, asked)
  const options = { ...asked, unheard: unheardOf(asked.labels), otherNames }
  const first = await knownFrom(sources, options)
  checkVariant(options.variant, first.rules.instrument)
  const files = await openedSurveys(sources, options)
  return runOver(sources, { files, first, options, telling }).finally(() => {
    for (const { close } of files.opened) close()
  })
}
