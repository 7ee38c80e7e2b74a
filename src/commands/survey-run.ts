import type { Hinge } from '../engine/survey/outlook.js'
import { type Answered, type ResultContext, resultContext, surveyResult } from '../engine/survey/result.js'
import { div, mul } from '../exact/exact.js'
import { type Finding, finding, Refusal } from '../finding/finding.js'
import { CSV_LIMITS, LIMITS } from '../formats/limits.js'
import type { Rules } from '../instrument/read.js'
import { type Instrument, scoresFormOf } from '../instrument/schema.js'
import type { Input, Language } from '../report/run.js'
import { isSurveyOutput } from '../report/survey/mark.js'
import type { SurveyRun } from '../report/survey/run.js'
import { SURVEY } from '../report/wording/survey.js'
import type { Names } from '../scoresheet/form.js'
import { type Population, readPopulation } from '../scoresheet/survey/population.js'
import type { SettledSurveys } from '../scoresheet/survey/settle.js'
import { chooseRules, namedRules } from './choose.js'
import { findInputs, openInput } from './input.js'
import type { InputIo } from './io.js'
import { OperatorError } from './operator.js'
import { type Progress, watched } from './progress.js'
import { listening } from './respondents.js'
import {
  hashOf,
  type OpenedSurvey,
  openSurveyInput,
  type ReadSurvey,
  readSurvey,
  respondentFindings,
  type SurveyReadOptions,
  settle,
  surveyFormOf,
} from './surveys.js'
import { version } from './version.js'

/** What `ipp survey` is asked for. */
export interface SurveyOptions extends SurveyReadOptions {
  readonly files: readonly string[]
  readonly instrument: string | null
  readonly year: number | null
  readonly variant: string | null
  /** Scoresheets that the other forms of the index come from. */
  readonly scores: readonly string[]
  /** How many users every unit has, or a file that says so for each. */
  readonly population: number | string | null
  readonly seed: number
  readonly replicates: number
  /** Whether figures are wanted, or tallies alone. */
  readonly figures: boolean
  /** Whether respondents are looked at one by one, which takes a second walk through the files. */
  readonly statistics: boolean
  /** Whether outputs name the inputs by their hashes. */
  readonly hashes: boolean
}

/** A run over surveys, and whether any survey could be read at all. */
export interface SurveyOutcome {
  readonly run: SurveyRun
  readonly units: ResultContext['units']
  readonly tallyAt: ResultContext['tallyOf']
  readonly anyRead: boolean
}

interface Files {
  readonly opened: readonly OpenedSurvey[]
  readonly findings: readonly Finding[]
}

const NOTHING: Answered = { respondents: 0, n: [], sum: [], counts: null }

const BEGINNING = 64

const isOwn = ({ source }: OpenedSurvey): boolean =>
  isSurveyOutput(Buffer.from(source.read(0, Math.min(BEGINNING, source.size))).toString('utf8'))

/** The same bytes under two names; hashed only where the lengths agree. */
const isSame = (a: OpenedSurvey, b: OpenedSurvey): boolean =>
  a.source.size === b.source.size && hashOf(a.source) === hashOf(b.source)

const openAll = async (io: InputIo, { files, limits }: SurveyOptions): Promise<Files> => {
  const found = await findInputs(io, files)
  const [opened, findings]: [OpenedSurvey[], Finding[]] = [[], [...found.findings]]
  for (const file of found.files) {
    const each = await openSurveyInput(io, file, limits.file)
    if (!('source' in each)) findings.push(each)
    else if (isOwn(each)) findings.push(finding(file, { code: 'N-INPUT-OWN' }))
    else if (opened.some((other) => isSame(other, each))) findings.push(finding(file, { code: 'N-INPUT-TWICE' }))
    else opened.push(each)
  }
  return { opened, findings }
}

/** Reads every file into tallies under one instrument. */
const readAll = async (
  opened: readonly OpenedSurvey[],
  instrument: Instrument,
  options: SurveyOptions,
  language: Language,
  progress: Progress,
): Promise<readonly ReadSurvey[]> => {
  const files: ReadSurvey[] = []
  for (const each of opened) {
    const source = watched(each.source, SURVEY[language].reading(each.file), progress)
    files.push(await readSurvey({ ...each, source }, instrument, options))
  }
  return files
}

const yearsIn = (files: readonly ReadSurvey[]): readonly number[] => {
  const units = files.flatMap(({ sources }) => sources.flatMap(({ reading }) => reading.tallies.units))
  return [...new Set(units.flatMap(({ names }) => names.year ?? []))].sort((a, b) => a - b)
}

interface Known {
  readonly rules: Rules
  readonly hinges: ReadonlyMap<string, Hinge>
  readonly settle: Pick<Parameters<typeof settle>[2], 'known' | 'names' | 'variantOf'>
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
}

const namesOf = (unit: {
  agency: string
  agencyCode: string | null
  unit: string
  unitCode: string | null
}): Names => ({
  agency: unit.agency === '' ? null : unit.agency,
  agencyCode: unit.agencyCode,
  unit: unit.unit === '' ? null : unit.unit,
  unitCode: unit.unitCode,
  group: null,
  province: null,
  evaluator: null,
  variant: null,
  year: null,
  doubtful: false,
})

/** The units of scoresheets with what their index has beside the survey. */
const fromScores = async (io: InputIo, options: SurveyOptions): Promise<Known> => {
  const { instrument: named, year, scores: files, limits } = options
  const { runDefaults } = await import('./reading.js')
  const asked = { ...runDefaults, files, instrument: named, year, basis: 'f02' as const, limits, given: {} }
  const { readRun } = await import('./run.js')
  const { run, rules } = await readRun(io, asked)
  const { instrument } = rules
  const { form } = surveyFormOf(instrument)
  const share = { scores: scoresFormOf(instrument).weight.value, survey: form.weight.value }
  // Another figure beside the two forms would be missing from the index.
  const isWhole = instrument.forms.every(({ kind }) => kind !== 'figure')
  const { of } = instrument.shares
  const hinges = run.result.units.flatMap(({ input, forms: [scored] }): (readonly [string, Hinge])[] =>
    scored && isWhole
      ? [[input.key, { rest: div(mul(share.scores, scored.value), of), weight: div(share.survey, of) }]]
      : [],
  )
  const units = run.result.units.map(({ input }) => input)
  const variants = new Map(units.map(({ key, variant }) => [key, variant]))
  return {
    rules,
    hinges: new Map(hinges),
    settle: { known: units, names: units.map(namesOf), variantOf: (key) => variants.get(key) ?? null },
    findings: run.findings.filter(({ code }) => code !== 'N-BASIS-F02'),
    inputs: run.inputs,
  }
}

const alone = (rules: Rules, findings: readonly Finding[]): Known => ({
  rules,
  hinges: new Map(),
  settle: { known: [], names: [], variantOf: () => null },
  findings,
  inputs: [],
})

/** The instrument that counts: of the scoresheets, the named one, of the year that is asked for or that the files name. */
const knownFrom = async (io: InputIo, options: SurveyOptions): Promise<Known> => {
  if (options.scores.length > 0) return fromScores(io, options)
  const named = options.instrument === null ? null : namedRules(io.cwd, options.instrument)
  const { rules, findings } = chooseRules(named, options.year, [])
  return alone(rules, findings)
}

const populationOf = async (
  io: InputIo,
  given: SurveyOptions['population'],
): Promise<{ readonly population: Population; readonly findings: readonly Finding[] }> => {
  if (given === null || typeof given === 'number') return { population: () => given, findings: [] }
  const opened = await openInput(io, given, LIMITS.file)
  if (!('source' in opened)) return { population: () => null, findings: [opened] }
  const { openWorkbook } = await import('../formats/open.js')
  try {
    const csv = { encoding: undefined, limits: CSV_LIMITS }
    const [table] = openWorkbook(opened.source, given, { limits: LIMITS, csv }).tables
    if (!table) return { population: () => null, findings: [finding(given, { code: 'E-SHEET-MISSING' })] }
    const { population, remarks } = readPopulation(table)
    return { population, findings: remarks.map((remark) => finding(given, { sheet: table.name, ...remark })) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { population: () => null, findings: [finding(given, error.remark)] }
  }
}

const noSuchVariant = (variant: string, all: readonly string[]): OperatorError =>
  new OperatorError({
    id: `varian "${variant}" tidak ada dalam formulir survei. Yang ada: ${all.join(', ')}`,
    en: `the survey form has no variant "${variant}". There are: ${all.join(', ')}`,
  })

const checkVariant = (variant: string | null, instrument: Instrument): void => {
  const all = surveyFormOf(instrument).form.variants.map(({ id }) => id)
  if (variant !== null && !all.includes(variant)) throw noSuchVariant(variant, all)
}

/** Looks at respondents one by one, on a second walk through files that were read without fault. */
const look = async (
  opened: readonly OpenedSurvey[],
  files: readonly ReadSurvey[],
  settled: SettledSurveys,
  rules: Rules,
  options: SurveyOptions,
  language: Language,
  progress: Progress,
) => {
  const { seen, heard } = listening(rules.instrument, files, settled)
  for (const [i, each] of opened.entries()) {
    if ((files[i]?.sources.length ?? 0) === 0) continue
    const source = watched(each.source, SURVEY[language].looking(each.file), progress)
    await readSurvey({ ...each, source }, rules.instrument, options, heard(i))
  }
  return seen
}

/** Reads surveys, lays the instrument on them and gets their statistics ready: the whole way from files to results. */
export const readSurveyRun = async (
  io: InputIo,
  options: SurveyOptions,
  language: Language,
  progress: Progress,
): Promise<SurveyOutcome> => {
  const first = await knownFrom(io, options)
  checkVariant(options.variant, first.rules.instrument)
  const { opened, findings } = await openAll(io, options)
  try {
    let [known, files] = [first, await readAll(opened, first.rules.instrument, options, language, progress)]
    const years = yearsIn(files)
    if (options.scores.length === 0 && options.instrument === null && options.year === null && years.length > 0) {
      const chosen = chooseRules(null, null, years)
      const again = chosen.rules.hash !== known.rules.hash
      known = alone(chosen.rules, chosen.findings)
      if (again) files = await readAll(opened, chosen.rules.instrument, options, language, progress)
    }
    const { instrument } = known.rules
    const settled = settle(files, instrument, { ...known.settle, variant: options.variant, year: options.year })
    const seen = options.statistics
      ? await look(opened, files, settled, known.rules, options, language, progress)
      : null
    const counted = await populationOf(io, options.population)
    const { form, scale } = surveyFormOf(instrument)
    const { seed, replicates } = options
    const tallyAt = (place: number): Answered => {
      const unit = settled.units[place]
      return unit ? settled.tallyOf(unit) : NOTHING
    }
    const context = resultContext(instrument, form, settled.units, tallyAt, seen, {
      seed,
      replicates,
      hinges: known.hinges,
      population: counted.population,
    })
    const inputs = files.map(({ file, bytes, rows }, i): Input => {
      const source = opened[i]?.source
      return { file, bytes, sha256: options.hashes && source ? hashOf(source) : '', rows }
    })
    const anyRead = files.some(({ sources }) => sources.length > 0)
    const all = [
      ...findings,
      ...(anyRead ? known.findings : []),
      ...files.flatMap((file) => file.findings),
      ...settled.findings,
      ...(options.figures ? respondentFindings(instrument, settled) : []),
      ...counted.findings,
    ]
    const results = function* () {
      for (let place = 0; place < settled.units.length; place++) {
        progress.at(SURVEY[language].drawing, place, settled.units.length)
        const result = surveyResult(context, place)
        if (result) yield result
      }
    }
    const run: SurveyRun = {
      version: version(),
      instrument,
      instrumentHash: known.rules.hash,
      form,
      scale,
      seed,
      replicates,
      count: settled.units.length,
      results,
      findings: all,
      inputs: [...known.inputs, ...inputs],
    }
    return { run, units: settled.units, tallyAt, anyRead }
  } finally {
    for (const { close } of opened) close()
  }
}
