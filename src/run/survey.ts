import { type Answered, NO_ANSWERS, resultContext, surveyResult } from '../engine/survey/result.js'
import { type Finding, finding } from '../finding/finding.js'
import { type Progress, SILENT, withProgress } from '../formats/progress.js'
import type { OpenedStream, Sources } from '../formats/sources.js'
import type { Rules } from '../instrument/read.js'
import type { Instrument } from '../instrument/schema.js'
import { version } from '../platform/version.js'
import { NO_ALIAS_READING } from '../scoresheet/aliases.js'
import type { UnitSurveys } from '../scoresheet/survey/by-unit.js'
import { outsideFindings, withoutDoubts } from '../scoresheet/year.js'
import { unheardFindings, unheardOf } from './answer-labels.js'
import { otherNamesOf } from './decision-files.js'
import { unitLines, unitsIn } from './file-units.js'
import { chooseRules } from './instrument.js'
import { isOwnSurvey } from './own-output.js'
import { respondentListener } from './respondents.js'
import type { Input } from './result.js'
import { checkQuestions, checkVariant } from './survey-asked.js'
import { respondentFindings } from './survey-figures.js'
import { hashOf, type ReadSurvey, readSurvey, settle, surveyFormOf } from './survey-files.js'
import { alone, knownFrom } from './survey-known.js'
import { crowded, populationOf } from './survey-lists.js'
import type { SurveyOptions } from './survey-options.js'
import type { SurveyRun } from './survey-result.js'

/** A run over surveys, and whether any survey could be read at all. */
export interface SurveyOutcome {
  readonly run: SurveyRun
  readonly anyRead: boolean
}

/** Where it is told how far a run is, and in which words. */
export interface SurveyTelling {
  readonly progress: Progress
  readonly reading: (file: string) => string
  readonly looking: (file: string) => string
  readonly drawing: string
}

const same = (file: string): string => file

const UNTOLD: SurveyTelling = { progress: SILENT, reading: same, looking: same, drawing: '' }

/** A survey file, and the unit that was given for it where it names none. */
interface GivenSurvey extends OpenedStream {
  readonly unit: string | null
}

interface Files {
  readonly opened: readonly GivenSurvey[]
  /** `FILE=UNIT` of the files that were given so. */
  readonly units: readonly string[]
  readonly findings: readonly Finding[]
}

/** The same bytes of one unit under two names; hashed only where the lengths agree. */
const isSame = (a: GivenSurvey, b: GivenSurvey): boolean =>
  a.unit === b.unit && a.source.size === b.source.size && hashOf(a.source) === hashOf(b.source)

const openAll = async (sources: Sources, { files, limits }: SurveyOptions): Promise<Files> => {
  const found = await sources.list(files, limits)
  const units = unitsIn(found)
  const [opened, findings]: [GivenSurvey[], Finding[]] = [[], [...found.findings]]
  for (const file of found.files) {
    const survey = await sources.stream(file, limits)
    if (!('source' in survey)) {
      findings.push(survey)
      continue
    }
    const each = { ...survey, unit: units.get(file) ?? null }
    const twice = opened.some((other) => isSame(other, each))
    const passedOver = isOwnSurvey(each.source) ? 'N-INPUT-OWN' : twice ? 'N-INPUT-TWICE' : null
    if (passedOver === null) {
      opened.push(each)
      continue
    }
    each.close()
    findings.push(finding(file, { code: passedOver }))
  }
  return { opened, findings, units: unitLines(units) }
}

/** What is asked for, and the words of `--labels` that no answer has said yet. */
interface Reading extends SurveyOptions {
  readonly unheard: Set<string>
}

/** How one file is read: the unit that was given for it counts before that of all. */
const ofFile = (options: Reading, { unit }: GivenSurvey): Reading => ({
  ...options,
  unit: unit ?? options.unit,
})

/** Reads every file into tallies under one instrument. */
const readAll = async (
  opened: readonly GivenSurvey[],
  instrument: Instrument,
  options: Reading,
  telling: SurveyTelling,
): Promise<readonly ReadSurvey[]> => {
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

/** The years that are surveyed outside those of the instrument. */
const outsideOf = ({ instrument: named }: SurveyOptions, instrument: Instrument, years: readonly number[]) =>
  outsideFindings(instrument, years, named !== null)

/** Findings that were not told already with the scoresheets. */
const unheard = (told: readonly Finding[], findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((each) => !told.some(({ code, found }) => code === each.code && found === each.found))

/** Looks at respondents one by one, on a second walk through files that were read without fault. */
const look = async (
  opened: readonly GivenSurvey[],
  files: readonly ReadSurvey[],
  settled: UnitSurveys,
  rules: Rules,
  options: Reading,
  telling: SurveyTelling,
) => {
  const { onRespondent, ...heard } = respondentListener(rules.instrument, files, settled)
  for (const [i, each] of opened.entries()) {
    if ((files[i]?.sources.length ?? 0) === 0) continue
    const source = withProgress(each.source, telling.looking(each.file), telling.progress)
    const asked = { ...ofFile(options, each), isScannable: files[i]?.isScanned ?? true }
    await readSurvey({ ...each, source }, rules.instrument, asked, onRespondent(i))
  }
  return heard
}

/** Reads surveys, lays the instrument on them and gets their statistics ready: the whole way from files to results. */
export const readSurveyRun = async (
  sources: Sources,
  asked: SurveyOptions,
  telling: SurveyTelling = UNTOLD,
): Promise<SurveyOutcome> => {
  const options = { ...asked, unheard: unheardOf(asked.labels) }
  const otherNames = await otherNamesOf(sources, options)
  const first = await knownFrom(sources, { ...options, otherNames })
  checkVariant(options.variant, first.rules.instrument)
  const { aliases: rename, unused, ...listed } = otherNames ?? { ...NO_ALIAS_READING, input: null }
  const { opened, findings, units } = await openAll(sources, options)
  try {
    let [known, files] = [first, await readAll(opened, first.rules.instrument, options, telling)]
    const years = yearsIn(files)
    if (options.scores.length === 0 && options.instrument === null && options.year === null && years.length > 0) {
      const chosen = chooseRules(null, null, years)
      const again = chosen.rules.hash !== known.rules.hash
      known = alone(chosen.rules, chosen.findings)
      if (again) files = await readAll(opened, chosen.rules.instrument, options, telling)
    }
    const { instrument } = known.rules
    checkQuestions(options.choices, instrument)
    const { variant, year } = options
    const settling = { ...known.settle, variant, year, rename, unitOption: '--unit' }
    let settled = settle(files, instrument, settling)
    const told = [...files.flatMap((file) => file.findings), ...settled.findings]
    if (told.some(({ severity }) => severity === 'error')) {
      const { withoutScoresheets } = await import('./survey-sheets.js')
      files = withoutScoresheets(files, opened, { options, findings: told })
      settled = settle(files, instrument, settling)
    }
    const heard = options.statistics ? await look(opened, files, settled, known.rules, options, telling) : null
    const counted = await populationOf(sources, options, rename)
    const { form, scale } = surveyFormOf(instrument)
    const { seed, bootstrap: replicates } = options
    const tallyAt = (place: number): Answered => {
      const unit = settled.units[place]
      return unit ? settled.tallyOf(unit) : NO_ANSWERS
    }
    const context = resultContext(instrument, form, settled.units, tallyAt, heard?.seen ?? null, {
      seed,
      replicates,
      hinges: known.hinges,
      profileOf: (place) => heard?.profileOf(place) ?? null,
      population: counted.population,
    })
    const inputs = files.map(({ file, bytes, rows }, i): Input => {
      const source = opened[i]?.source
      return { file, bytes, sha256: options.hashes && source ? hashOf(source) : '', rows }
    })
    const anyRead = files.some(({ sources }) => sources.length > 0)
    const all = [
      ...findings,
      ...(options.scores.length > 0 ? [] : listed.findings),
      ...(anyRead ? known.findings : []),
      ...(anyRead ? unheard(known.findings, outsideOf(options, instrument, year === null ? years : [year])) : []),
      ...withoutDoubts(
        files.flatMap((file) => file.findings),
        year,
      ),
      ...settled.findings,
      ...(options.figures ? respondentFindings(instrument, settled) : []),
      ...counted.findings,
      ...counted.gaps(settled.units),
      ...crowded(settled.units, counted.population),
      ...unused(),
      ...(anyRead ? unheardFindings(options.unheard) : []),
    ]
    const results = function* () {
      for (let place = 0; place < settled.units.length; place++) {
        telling.progress.at(telling.drawing, place, settled.units.length)
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
      units: settled.units,
      tallyOf: tallyAt,
      faultsOf: (place) => {
        const unit = settled.units[place]
        return unit ? settled.faultsOf(unit) : []
      },
      indexAssumptions: known.assumptions,
      results,
      findings: all,
      inputs: [
        ...known.inputs,
        ...inputs,
        ...[options.scores.length > 0 ? null : listed.input, counted.input].flatMap((input) => input ?? []),
      ],
      options: { ...options.given, ...(units.length > 0 ? { 'file-unit': units } : {}) },
    }
    return { run, anyRead }
  } finally {
    for (const { close } of opened) close()
  }
}
