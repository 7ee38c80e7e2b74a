import { type Progress, withProgress } from '../formats/progress.js'
import type { Instrument } from '../instrument/schema.js'
import type { UnitSurveys } from '../scoresheet/survey/by-unit.js'
import { type Heard, heardRespondents } from './heard-respondents.js'
import { chooseRules } from './instrument.js'
import type { GivenSurvey } from './opened-surveys.js'
import { type ReadSurvey, readSurvey, type SettleSurveyOptions, settle } from './survey-files.js'
import { alone, type Known } from './survey-known.js'
import type { SurveyOptions } from './survey-options.js'

/** Where it is told how far a run is, and in which words. */
export interface SurveyTelling {
  readonly progress: Progress
  readonly reading: (file: string) => string
  readonly looking: (file: string) => string
  readonly drawing: string
}

/** What is asked for, and the words of `--labels` that no answer has said yet. */
export interface Reading extends SurveyOptions {
  readonly unheard: Set<string>
}

/** The files of a run, and how they are walked through. */
export interface Walk {
  readonly opened: readonly GivenSurvey[]
  readonly options: Reading
  readonly telling: SurveyTelling
}

/** How one file is read: the unit that was given for it counts before that of all. */
const ofFile = (options: Reading, { unit }: GivenSurvey): Reading => ({
  ...options,
  unit: unit ?? options.unit,
  // By their hashes two walks through a file are known to have read the same.
  hashes: options.hashes || options.statistics,
})

/** Reads every file into tallies under one instrument. */
const readAll = async ({ opened, options, telling }: Walk, instrument: Instrument): Promise<readonly ReadSurvey[]> => {
  const files: ReadSurvey[] = []
  for (const each of opened) {
    const source = withProgress(each.source, telling.reading(each.file), telling.progress)
    files.push(await readSurvey({ ...each, source }, instrument, ofFile(options, each)))
  }
  return files
}

const yearsIn = (files: readonly ReadSurvey[]): readonly number[] => {
  const units = files.flatMap(({ sources }) => sources.flatMap(({ reading }) => reading.tallies.units))
  return [...new Set(units.flatMap(({ names }) => names.year ?? []))].sort((a, b) => a - b)
}

/** Files as tallies, by what is known beside them. */
export interface Read {
  readonly known: Known
  readonly files: readonly ReadSurvey[]
  readonly years: readonly number[]
}

/** Reads all files; once more where nobody says by which rules and the years in them have others. */
export const readByYear = async (walk: Walk, first: Known): Promise<Read> => {
  const { scores, instrument, year } = walk.options
  const files = await readAll(walk, first.rules.instrument)
  const years = yearsIn(files)
  if (scores.length > 0 || instrument !== null || year !== null || years.length === 0)
    return { known: first, files, years }
  const { rules, findings } = chooseRules(null, null, years)
  const isOther = rules.hash !== first.rules.hash
  return { known: alone(rules, findings), files: isOther ? await readAll(walk, rules.instrument) : files, years }
}

/** Tallies of all files, and put together by unit. */
export interface Settled {
  readonly files: readonly ReadSurvey[]
  readonly settled: UnitSurveys
}

/** Puts tallies together by unit, without those of files that turn out to be scoresheets. */
export const settleAll = async (
  { opened, options }: Walk,
  { known, files }: Read,
  settling: SettleSurveyOptions,
): Promise<Settled> => {
  const { instrument } = known.rules
  const settled = settle(files, instrument, settling)
  const findings = [...files.flatMap((file) => file.findings), ...settled.findings]
  if (findings.every(({ severity }) => severity !== 'error')) return { files, settled }
  const { withoutScoresheets } = await import('./survey-sheets.js')
  const surveys = withoutScoresheets(files, opened, { options, findings })
  return { files: surveys, settled: settle(surveys, instrument, settling) }
}

/** Looks at respondents one by one; null where nobody asks for what only they can tell. */
export const look = async (
  { opened, options, telling }: Walk,
  { files, settled }: Settled,
  instrument: Instrument,
): Promise<Heard | null> => {
  if (!options.statistics) return null
  const again = opened.flatMap((each, i) => {
    const read = files[i]
    const source = withProgress(each.source, telling.looking(each.file), telling.progress)
    const open = () => Promise.resolve({ ...each, source, close: () => undefined })
    return read ? [{ read, options: ofFile(options, each), open }] : []
  })
  return heardRespondents(again, instrument, settled)
}
