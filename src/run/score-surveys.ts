import type { Step } from '../engine/score/step.js'
import type { UnitScores } from '../engine/score/unit.js'
import { toFixed } from '../exact/exact.js'
import { type Finding, finding } from '../finding/finding.js'
import type { Place } from '../finding/place.js'
import { type Progress, withProgress } from '../formats/progress.js'
import type { OpenedStream, Sources } from '../formats/sources.js'
import type { Rules } from '../instrument/read.js'
import type { Instrument } from '../instrument/schema.js'
import type { Aliases } from '../scoresheet/aliases.js'
import type { Names } from '../scoresheet/filled-form.js'
import { findingAt } from '../scoresheet/findings.js'
import type { Unread } from '../scoresheet/part-agency.js'
import type { UnitSurveys } from '../scoresheet/survey/by-unit.js'
import { UNCHOSEN } from '../scoresheet/survey/column-choices.js'
import { type Asked, namingBy } from './asked.js'
import { unitsIn } from './file-units.js'
import type { Input } from './result.js'
import { surveyFigures } from './survey-figures.js'
import { hashOf, type ReadSurvey, readSurvey, settle, strangers } from './survey-files.js'
import { besideSheets, heldBack, type UnreadSurvey, unreadAmong } from './survey-unread.js'
import { isUnopened } from './unopened.js'

/** Units with the figures of their users' surveys. */
interface Surveyed {
  readonly units: readonly UnitScores[]
  readonly apart: ReadonlySet<string>
  /** Forms that the run has answers of, though none that count. */
  readonly awaited: ReadonlySet<string>
  /** Files of which nobody knows whose answers they hold. */
  readonly unread: readonly Unread[]
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
  readonly read: SurveysRead
}

/** A survey file as it was read, and the unit that was given for it where it names none. */
interface UnitSurvey {
  readonly read: ReadSurvey
  readonly unit: string | null
}

/** The surveys of a run as tallies, file by file and by unit. */
export interface SurveysRead {
  readonly files: readonly UnitSurvey[]
  readonly settled: UnitSurveys
  /** The names that are meant, where the operator keeps a list of others. */
  readonly rename: Aliases
}

interface Surveys {
  readonly files: readonly UnitSurvey[]
  /** Files that could not even be opened. */
  readonly unopened: readonly UnreadSurvey[]
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
}

/** What surveys are read for: the units of a run, by its rules and options. */
export interface SurveyedRun {
  readonly options: Asked
  readonly rules: Rules
  readonly names: readonly Names[]
  readonly units: readonly UnitScores[]
  readonly aliases: Aliases
  readonly progress: Progress
}

/** Whether the same bytes of one unit were read already; hashed beforehand only where the lengths agree. */
const isTwice = (files: readonly UnitSurvey[], { source }: OpenedStream, unit: string | null): boolean => {
  const alike = files.filter(({ read, unit: other }) => other === unit && read.bytes === source.size)
  return alike.length > 0 && alike.some(({ read }) => read.sha256 === hashOf(source))
}

/** Reads survey files into tallies, one after another. */
const readSurveys = async (sources: Sources, { rules, options, progress }: SurveyedRun): Promise<Surveys> => {
  const { instrument } = rules
  const found = await sources.list(options.surveys, options.limits)
  const units = unitsIn(found)
  const naming = namingBy(options, units)
  const [files, findings, inputs]: [UnitSurvey[], Finding[], Input[]] = [[], [...found.findings], []]
  for (const file of found.files) {
    const opened = await sources.stream(file, options.limits)
    if (!('source' in opened)) {
      findings.push(opened)
      continue
    }
    const { given: unit } = naming(file)
    if (isTwice(files, opened, unit)) {
      findings.push(finding(file, { code: 'N-INPUT-TWICE' }))
      opened.close()
      continue
    }
    const source = withProgress(opened.source, file, progress)
    const asked = { ...options, unit, choices: UNCHOSEN, hashes: true }
    const read = await readSurvey({ ...opened, source }, instrument, asked).finally(opened.close)
    const { bytes, sha256, rows } = read
    inputs.push({ file, bytes, sha256, rows })
    findings.push(...besideSheets(read.findings))
    files.push({ read, unit })
  }
  const unopenedFiles = findings.filter((each) => isUnopened(each) && !inputs.some(({ file }) => file === each.file))
  const unopened = unopenedFiles.flatMap(({ file }) => (file === null ? [] : [{ file, unit: naming(file).given }]))
  return { files, unopened, findings, inputs }
}

/** The cell that a ready figure came from. */
const placeOf = ({ place, terms }: Step): Place | null => place ?? (terms[0] ? placeOf(terms[0]) : null)

/** A ready figure beside answers that do not come to it: the answers count. */
const overruledFigure = (
  { rounding }: Instrument,
  { unit, unitCode, figures }: UnitScores,
  [formId, answered]: readonly [string, Step | undefined],
): readonly Finding[] => {
  const ready = figures.get(formId)
  if (!ready || !answered) return []
  const { places, mode } = rounding.value
  const [found, expected] = [ready, answered].map(({ value }) => toFixed(value, places, mode))
  if (found === undefined || found === expected) return []
  return [
    findingAt(placeOf(ready), { code: 'W-SURVEY-FIGURE', unit: unit || unitCode, found, expected: expected ?? null }),
  ]
}

/** Reads the users' surveys of a run and gives each unit its figure. */
export const withSurveys = async (sources: Sources, run: SurveyedRun): Promise<Surveyed> => {
  const { options, rules, names, units, aliases } = run
  const { instrument } = rules
  const read = await readSurveys(sources, run)
  const variants = new Map(units.map((unit) => [unit.key, unit.variant]))
  const reads = read.files.map((each) => each.read)
  const settled = settle(reads, instrument, {
    known: units,
    names,
    variantOf: (key) => variants.get(key) ?? null,
    variant: null,
    year: options.year,
    rename: aliases,
  })
  const { formId, figures, apart, faulty, findings } = surveyFigures(instrument, settled)
  const surveyed = units.map((unit) => {
    const figure = figures.get(unit.key)
    const all = figure ? new Map([...unit.figures, [formId, figure]]) : unit.figures
    return { ...unit, figures: all, faulty: unit.faulty || faulty.has(unit.key) }
  })
  const lost = options.basis === 'f02' ? [] : [...read.unopened, ...unreadAmong(read.files, units)]
  const hasFigures = surveyed.some((unit) => unit.figures.has(formId))
  const held = heldBack(lost, units, { hasFigures, aliases })
  const instead = units.flatMap((unit) => overruledFigure(instrument, unit, [formId, figures.get(unit.key)]))
  const told = [
    ...instead,
    ...read.findings,
    ...besideSheets(settled.findings),
    ...strangers(settled, units),
    ...findings,
  ]
  return {
    units: surveyed.map((unit) => (held.units.has(unit.key) ? { ...unit, faulty: true } : unit)),
    apart,
    awaited: new Set(held.units.size > 0 ? [formId] : []),
    unread: held.unread,
    findings: [...told, ...held.findings],
    inputs: read.inputs,
    read: { files: read.files, settled, rename: aliases },
  }
}
