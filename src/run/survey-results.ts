import { type Answered, NO_ANSWERS, resultContext, surveyResult } from '../engine/survey/result.js'
import type { Finding } from '../finding/finding.js'
import type { AliasReading } from '../scoresheet/aliases.js'
import { outsideFindings, withoutDoubts } from '../scoresheet/sheet-years.js'
import { unheardFindings } from './answer-labels.js'
import type { Heard } from './heard-respondents.js'
import { respondentFindings } from './survey-figures.js'
import { surveyFormOf } from './survey-files.js'
import { populationFindings, type populationOf } from './survey-lists.js'
import type { SurveyRun } from './survey-result.js'
import type { Read, Settled, Walk } from './survey-walk.js'

/** What the lists beside the surveys say: other names, and how many users there are. */
interface Lists extends Pick<AliasReading, 'findings' | 'unused'> {
  readonly counted: Awaited<ReturnType<typeof populationOf>>
}

/** Findings that were not told already with the scoresheets. */
const unheard = (told: readonly Finding[], findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((each) => !told.some(({ code, found }) => code === each.code && found === each.found))

/** All that was found on the way, in the order of the way. */
export const findingsOf = (
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

/** The results of all units, and what they are worked out from. */
export const resultsOf = (
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
