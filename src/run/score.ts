import { printedFindings } from '../engine/score/printed-figures.js'
import { type RunResult, score } from '../engine/score/score.js'
import { type Finding, finding } from '../finding/finding.js'
import { byCodePoint } from '../finding/order.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import { type Progress, SILENT } from '../formats/progress.js'
import type { Opened, Sources } from '../formats/sources.js'
import type { Rules } from '../instrument/read.js'
import { version } from '../platform/version.js'
import { type Aliases, type AliasReading, NO_ALIASES } from '../scoresheet/aliases.js'
import { chooseBasis } from '../scoresheet/basis.js'
import { type FileReading, readFile } from '../scoresheet/file.js'
import { withAlikeAsOne } from '../scoresheet/findings.js'
import type { FilledForm } from '../scoresheet/form.js'
import { withDecisions } from '../scoresheet/kept-decisions.js'
import type { Vocabulary } from '../scoresheet/layout.js'
import { NOTHING_SAID, type Unread } from '../scoresheet/part-agency.js'
import { withProvinces } from '../scoresheet/province.js'
import { NO_ROWS } from '../scoresheet/row-counts.js'
import type { UnitNaming } from '../scoresheet/unit-name.js'
import { namelessIn, unreadByAgency, unreadFindings } from '../scoresheet/unread-parts.js'
import { vocabularyOf } from '../scoresheet/vocabulary.js'
import { ofYear, outsideFindings, resolveByYear, withoutDoubts, yearFindings, yearsIn } from '../scoresheet/year.js'
import { unheardFindings, unheardOf } from './answer-labels.js'
import { type Asked, namingBy } from './asked.js'
import { otherNamesOf, readConfigFile, readMapFile } from './decision-files.js'
import { unitLines, unitsIn } from './file-units.js'
import { chooseRules, namedIndex, noRowsOf, shippedIndexRules } from './instrument.js'
import type { RunOptions } from './options.js'
import { isOwnOutput } from './own-output.js'
import type { Input, Run } from './result.js'
import type { SurveyedRun, SurveysRead } from './score-surveys.js'
import type { UnitList } from './unit-register.js'
import { isUnopened } from './unopened.js'

/** A run, and whether any input could be read at all. */
export interface Reading {
  readonly run: Run
  readonly rules: Rules
  readonly anyRead: boolean
  /** The users' surveys that it holds; null where it was given none. */
  readonly surveys: SurveysRead | null
}

interface Sheets {
  readonly forms: readonly FilledForm[]
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
  /** Files and sheets that were refused as a whole, or hidden and not chosen. */
  readonly unread: readonly Unread[]
  /** Files among them that turned out to be users' surveys. */
  readonly surveys: readonly string[]
  /** `FILE=UNIT` of the files that were given so. */
  readonly units: readonly string[]
  readonly anyRead: boolean
}

const NO_UNITS: UnitList = { forms: [], findings: [], input: null, foreign: null, nameless: [], hasScores: false }

const readOpened = (
  { file, source }: Opened,
  options: Asked,
  vocabulary: Vocabulary,
  unit: UnitNaming,
): FileReading => {
  const limits = options.limits
  const csv = { encoding: options.encoding, limits: csvLimits(limits) }
  const name = file === '-' ? '' : file
  const terms = { vocabulary, decisions: { ...options.decisions, unit } }
  return readFile(file, () => openWorkbook(source, name, { limits, csv }), terms)
}

/** What a run is asked to read, and other names where they were read already. */
export interface AskedRun extends RunOptions {
  readonly otherNames?: (AliasReading & { readonly input: Input }) | null
}

/** By what a file is told from all others: its bytes, and the names of its units, where it is only they that differ. */
const keyOnceRead = ({ sha256 }: Opened, { forms }: FileReading, { given }: UnitNaming): string =>
  JSON.stringify([sha256, forms.length > 0 ? forms.map(({ names }) => names.unit) : given])

/** By what a file is known to be another one before it is read: its bytes, the kind that its name says, and what names its units. */
const keyBeforeRead = ({ file, sha256 }: Opened, unit: UnitNaming): string =>
  JSON.stringify([sha256, /\.[^./\\]*$/.exec(file)?.[0].toLowerCase(), unit.given, unit.file, unit.byTitle])

/** What could not even be opened. */
const unopened = (found: Finding): readonly Unread[] =>
  found.file !== null && isUnopened(found) ? [{ file: found.file, sheet: null, ...NOTHING_SAID }] : []

/** The units that there should be, where a list of them was given. */
const listedUnits = async (sources: Sources, { register, encoding }: Asked): Promise<UnitList> => {
  if (register === null) return NO_UNITS
  const { readUnits } = await import('./unit-register.js')
  return readUnits(sources, register, { encoding })
}

/** Reads one file after another; the bytes of one are let go before the next is opened. */
const readSheets = async (
  sources: Sources,
  options: Asked,
  vocabulary: Vocabulary,
  progress: Progress,
): Promise<Sheets> => {
  const found = await sources.list(options.files, options.limits)
  const units = unitsIn(found)
  const naming = namingBy(options, units)
  const findings: Finding[] = [...found.findings]
  const [forms, inputs, known]: [FilledForm[], Input[], Set<string>] = [[], [], new Set()]
  const surveys: string[] = []
  const unread: Unread[] = found.findings.flatMap(unopened)
  let anyRead = false
  for (const [place, file] of found.files.entries()) {
    progress.at(file, place, found.files.length)
    const opened = await sources.open(file, options.limits)
    if (!('source' in opened)) {
      findings.push(opened)
      unread.push(...unopened(opened))
      continue
    }
    if (isOwnOutput(opened.source)) {
      findings.push(finding(file, { code: 'N-INPUT-OWN' }))
      continue
    }
    const unit = naming(file)
    const before = keyBeforeRead(opened, unit)
    const reading = known.has(before) ? null : readOpened(opened, options, vocabulary, unit)
    const once = reading ? keyOnceRead(opened, reading, unit) : before
    if (!reading || known.has(once)) {
      findings.push(finding(file, { code: 'N-INPUT-TWICE' }))
      continue
    }
    known.add(once).add(before)
    if (file !== '-' && reading.findings.some(({ code }) => code === 'N-INPUT-SURVEY')) {
      surveys.push(file)
      findings.push(...reading.findings)
      continue
    }
    anyRead ||= reading.recognised
    for (const form of reading.forms) forms.push(form)
    findings.push(...reading.findings)
    unread.push(...reading.unread)
    inputs.push({
      file,
      bytes: opened.source.size,
      sha256: opened.sha256,
      rows: reading.recognised ? reading.rows : NO_ROWS,
    })
  }
  return { forms, findings, inputs, unread, surveys, units: unitLines(units), anyRead }
}

/** Sheets that name no agency belong to the one that the operator named. */
const withAgency = (forms: readonly FilledForm[], agency: string | null): readonly FilledForm[] =>
  agency === null
    ? forms
    : forms.map((form) =>
        form.names.agency === null && form.names.agencyCode === null
          ? { ...form, names: { ...form.names, agency } }
          : form,
      )

const NO_SURVEYS = {
  apart: new Set<string>(),
  awaited: new Set<string>(),
  unread: [],
  findings: [],
  inputs: [],
  read: null,
}

/** Reads the users' surveys of a run, where there are any: what reads them is loaded only then. */
const surveyedUnits = async (sources: Sources, run: SurveyedRun) => {
  if (run.options.surveys.length === 0) return { units: run.units, ...NO_SURVEYS }
  const { withSurveys } = await import('./score-surveys.js')
  return withSurveys(sources, run)
}

/** An agency's index that speaks for only some of its units says so. */
const partialFindings = ({ agencies }: RunResult): readonly Finding[] =>
  agencies.flatMap((agency) =>
    agency.index && agency.scored < agency.units.length
      ? [
          finding(null, {
            code: 'W-PARTIAL',
            unit: agency.agency,
            found: String(agency.scored),
            expected: String(agency.units.length),
          }),
        ]
      : [],
  )

/** The same forms under the names that the operator says are meant. */
const renamed = (forms: readonly FilledForm[], aliases: Aliases): readonly FilledForm[] =>
  aliases === NO_ALIASES
    ? forms
    : forms.map((form) => {
        const names = aliases(form.names)
        return names === form.names ? form : { ...form, names }
      })

/** Findings in one order, whatever the order of the files: by file, then as they came. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => byCodePoint(a.file ?? '', b.file ?? ''))

/** What the units of a run are read and told apart by. */
interface Terms {
  readonly named: Rules | null
  readonly other: Awaited<ReturnType<typeof otherNamesOf>>
  readonly progress: Progress
}

/**
 * The units of a run, ready to be scored, with all that was found on the way. The forms that they were read from are let go
 * here: those of a nation take as much room as its units.
 */
const unitsToScore = async (sources: Sources, options: Asked, { named, other, progress }: Terms) => {
  const candidates = named ? [named] : shippedIndexRules()
  const sheets = await readSheets(sources, options, vocabularyOf(candidates.map((rules) => rules.instrument)), progress)
  const given = [...new Set([...options.units, ...sheets.units])].sort(byCodePoint)
  const register = await listedUnits(sources, options)
  const aliases = other?.aliases ?? NO_ALIASES
  const housed = withProvinces([...register.forms, ...withAgency(sheets.forms, options.agency)])
  const listed = renamed(housed.forms, aliases)
  const picked = ofYear(listed, options.year)
  if (
    options.year !== null &&
    sheets.forms.length > 0 &&
    picked.forms.every(({ listed: isListed }) => isListed === true)
  )
    throw noRowsOf(options.year, yearsIn(listed))
  const years = yearsIn(picked.forms)
  const chosen = chooseRules(named, options.year, years)
  const { rules } = chosen
  const names = picked.forms.map((form) => form.names)
  const resolved = resolveByYear(rules.instrument, picked.forms)
  const surveyed = await surveyedUnits(sources, {
    options: { ...options, surveys: [...options.surveys, ...sheets.surveys], units: given },
    rules,
    names,
    units: resolved.units,
    aliases,
    progress,
  })
  const settled = chooseBasis(rules.instrument, surveyed.units, { choice: options.basis, ...surveyed })
  const mixed = years.length > 1 && options.year === null
  const doubts =
    options.year === null
      ? // Where years are mixed no unit is scored, so that nothing was used outside its years.
        [...yearFindings(picked.forms), ...(mixed ? [] : outsideFindings(rules.instrument, years, named !== null))]
      : outsideFindings(rules.instrument, [options.year], named !== null)
  const units = mixed ? settled.units.map((unit) => ({ ...unit, faulty: true })) : settled.units
  const parts = unreadByAgency([...sheets.unread, ...surveyed.unread, ...namelessIn(picked.forms)], {
    ...options,
    units,
    names,
    aliases,
  })
  const findings = [
    ...withoutDoubts(sheets.findings, options.year),
    ...register.findings,
    ...(other?.findings ?? []),
    ...housed.findings,
    ...picked.findings,
    ...(sheets.anyRead ? chosen.findings : []),
    ...doubts,
    ...resolved.findings,
    ...withoutDoubts(surveyed.findings, options.year),
    ...settled.findings,
  ]
  const inputs = [...sheets.inputs, ...surveyed.inputs, ...(register.input ? [register.input] : [])]
  return { units, rules, parts, findings, inputs, given, anyRead: sheets.anyRead, surveys: surveyed.read }
}

/**
 * Reads scoresheets, lays the instrument on them and scores: the whole way from files to a run. `progress` is told of each
 * file by its name.
 */
export const readRun = async (sources: Sources, asked: AskedRun, progress = SILENT): Promise<Reading> => {
  const map = asked.map === null ? null : await readMapFile(sources, asked.map, asked.limits)
  const kept = map?.decisions ?? null
  const unheard = unheardOf(asked.labels)
  const options = { ...asked, kept, unheard, decisions: withDecisions(kept ?? asked, asked) }
  const other = asked.otherNames ?? (await otherNamesOf(sources, asked))
  const named = options.instrument === null ? null : await namedIndex(sources, options.instrument)
  const ready = await unitsToScore(sources, options, { named, other, progress })
  const { units, rules, parts, given, anyRead, surveys } = ready
  const unread = new Map([...parts.known].map(([key, { length }]) => [key, length]))
  const result = score(rules.instrument, units, { partial: options.partial, unread })
  const findings = inOrder([
    ...ready.findings,
    ...partialFindings(result),
    ...withAlikeAsOne(printedFindings(result)),
    ...unreadFindings(parts, result.agencies),
    ...(other?.unused() ?? []),
    ...unheardFindings(unheard),
  ])
  const config = options.config === null ? null : await readConfigFile(sources, options.config, options.limits)
  const listing = [map?.input, other?.input, config].flatMap((input) => input ?? [])
  const inputs = [...ready.inputs, ...listing].sort((x, y) => byCodePoint(x.file, y.file))
  const run: Run = {
    version: version(),
    instrumentHash: rules.hash,
    result,
    findings,
    inputs,
    options: { ...options.given, ...(given.length > 0 ? { 'file-unit': given } : {}) },
  }
  return { run, rules, anyRead, surveys }
}
