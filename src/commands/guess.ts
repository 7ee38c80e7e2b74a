import type { Sources } from '../formats/sources.js'
import { runOptions } from '../run/options.js'
import type { Run } from '../run/result.js'
import { readRun } from '../run/score.js'
import { readSurveyRun } from '../run/survey.js'
import { surveyReading } from '../run/survey-options.js'

/** More files than these are not listed: the folder stands for them. */
const LISTED = 12

/** What settings can be asked for, in the order of the questions. */
export interface Settings {
  readonly files: readonly string[]
  readonly survey: readonly string[]
  readonly agency: string
  readonly year: string
}

/** Settings as a folder gives them away, and what its sheets leave open. */
export interface Guess {
  readonly settings: Settings
  readonly lacksAgency: boolean
  readonly lacksYear: boolean
}

const ONLY_READ = { figures: true, statistics: false, hashes: false } as const

/** Whether a file holds users' answers: read as a survey it has no fault. */
const isSurvey = async (sources: Sources, file: string): Promise<boolean> => {
  const { run, anyRead } = await readSurveyRun(sources, { ...surveyReading({}), files: [file], ...ONLY_READ })
  return anyRead && run.findings.every(({ severity }) => severity !== 'error')
}

const hasErrors = ({ findings }: Run, file: string): boolean =>
  findings.some((each) => each.severity === 'error' && each.file === file)

/** Which files of a run hold scores, and which answers. */
interface Sorted extends Pick<Settings, 'files' | 'survey'> {
  /** Whether the folder as a whole is read so, too. */
  readonly isPlain: boolean
}

/** Questions may be numbered as indicators are: then only one of both readings has no fault. */
const sortInputs = async (sources: Sources, run: Run): Promise<Sorted> => {
  const told = new Set(run.findings.flatMap(({ code, file }) => (code === 'N-INPUT-SURVEY' ? [file] : [])))
  const [files, survey]: [string[], string[]] = [[], []]
  for (const { file, rows } of run.inputs) {
    const isAnswers = told.has(file) || (hasErrors(run, file) && (await isSurvey(sources, file)))
    if (isAnswers) survey.push(file)
    else if (rows.read > 0) files.push(file)
  }
  return { files, survey, isPlain: survey.every((file) => told.has(file)) }
}

/** What a folder gives away: which files hold scores and which answers, and what they do not name. */
export const folderGuess = async (sources: Sources): Promise<Guess> => {
  const { run } = await readRun(sources, runOptions(['.'], {}))
  const { files, survey, isPlain } = await sortInputs(sources, run)
  const isListed = files.length > 0 && (files.length <= LISTED || !isPlain)
  const alone = isListed ? (await readRun(sources, runOptions(files, {}))).run : run
  const units = alone.result.units.map(({ input }) => input)
  return {
    settings: { files: isListed ? files : ['.'], survey, agency: '', year: '' },
    lacksAgency: units.some(({ agency, agencyCode }) => agency === '' && agencyCode === null),
    lacksYear: units.some(({ year }) => year === null),
  }
}
