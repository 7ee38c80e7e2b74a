import { randomOf } from '../engine/survey/random.js'
import { type DrawnIndex, drawnIndex, hingeOf } from '../engine/survey/rank-chance.js'
import { type DrawnOf, rankStudy } from '../engine/survey/rank-range.js'
import { drawnAt, NO_ANSWERS, resultContext } from '../engine/survey/result.js'
import { operatorFault } from '../finding/operator-fault.js'
import { type Progress, SILENT, withProgress } from '../formats/progress.js'
import type { Sources } from '../formats/sources.js'
import { UNCHOSEN } from '../scoresheet/survey/column-choices.js'
import type { Population } from '../scoresheet/survey/population.js'
import { unheardOf } from './answer-labels.js'
import { type Heard, heardRespondents } from './heard-respondents.js'
import { keptValues } from './kept-options.js'
import type { RunOptions } from './options.js'
import type { Run } from './result.js'
import type { Reading } from './score.js'
import type { SurveysRead } from './score-surveys.js'
import { surveyFormOf } from './survey-files.js'
import { populationFindings, populationOf } from './survey-lists.js'
import { SURVEYING, type SurveyReading } from './survey-options.js'

/** How a run is studied: its options, and how many users its units have. */
interface Studying {
  readonly options: RunOptions
  readonly population: SurveyReading['population']
  /** Is told how far each file of answers has been looked through, by its name. */
  readonly progress?: Progress
}

/** A run with surveys. */
interface Surveyed {
  readonly run: Run
  readonly surveys: SurveysRead
}

/** By which options files are read, and who is told of it. */
interface Looking {
  readonly options: RunOptions
  readonly progress: Progress
}

/** Looks at respondents one by one, in the files of the run's surveys. */
const heardIn = (sources: Sources, { run, surveys }: Surveyed, { options, progress }: Looking): Promise<Heard> => {
  const { files, settled } = surveys
  const again = files.map(({ read, unit }) => ({
    read,
    options: { ...options, unit, choices: UNCHOSEN, unheard: unheardOf(options.labels), hashes: true },
    open: async () => {
      const opened = await sources.stream(read.file, options.limits)
      return 'source' in opened ? { ...opened, source: withProgress(opened.source, read.file, progress) } : null
    },
  }))
  return heardRespondents(again, run.result.instrument, settled)
}

/** How files are looked through, and how many users each unit has. */
interface Counting extends Looking {
  readonly users: Population
}

const noDraws = (unavailable: 'no-figure' | 'given'): DrawnIndex => ({
  sampling: { method: null, unavailable },
  interval: null,
  indices: new Float32Array(0),
})

/** How surveys are drawn where nothing is said of it. */
const { seed: SEED, bootstrap: REPLICATES } = keptValues(SURVEYING, {})

/** Says of each unit what its survey leaves open of its index: drawn as `ipp survey` draws it, with the same random numbers. */
const drawnBy = async (
  sources: Sources,
  { run, surveys }: Surveyed,
  { users, ...looking }: Counting,
): Promise<DrawnOf> => {
  const { instrument } = run.result
  const { form } = surveyFormOf(instrument)
  const { units, tallyOf } = surveys.settled
  const { seen } = await heardIn(sources, { run, surveys }, looking)
  const tallyAt = (place: number) => {
    const unit = units[place]
    return unit ? tallyOf(unit) : NO_ANSWERS
  }
  const context = resultContext(
    { instrument, form, units, tallyOf: tallyAt, seen },
    { seed: SEED, replicates: REPLICATES, hinges: new Map(), profileOf: () => null, population: users },
  )
  const places = new Map(units.map(({ key }, place) => [key, place]))
  return (unit) => {
    const hinge = hingeOf(unit, form.id)
    if (!hinge) return noDraws('no-figure')
    const { key } = unit.input
    const drawn = drawnAt(context, places.get(key) ?? -1)
    return drawn ? drawnIndex(hinge, drawn, randomOf(SEED, `order ${key}`)) : noDraws('given')
  }
}

/** The same run with how far its ranks move, and what was found on the way. Throws {@link OperatorFault} where numbers of users are given without a survey. */
export const studiedRun = async (
  sources: Sources,
  reading: Reading,
  { options, population, progress = SILENT }: Studying,
): Promise<Run> => {
  const { run, surveys } = reading
  if (!surveys) {
    if (population !== null) throw operatorFault('population-alone', {})
    return { ...run, study: rankStudy(run.result, SEED) }
  }
  const counted = await populationOf(sources, { population, limits: options.limits }, surveys.rename)
  const drawnOf = await drawnBy(sources, { run, surveys }, { options, progress, users: counted.population })
  const { units } = surveys.settled
  const told = [...counted.findings, ...counted.gaps(units), ...populationFindings(units, counted.population)]
  return {
    ...run,
    findings: [...run.findings, ...told],
    inputs: [...run.inputs, ...(counted.input ? [counted.input] : [])],
    options: { ...run.options, ...(population === null ? {} : { population: String(population) }) },
    study: rankStudy(run.result, SEED, drawnOf),
  }
}
