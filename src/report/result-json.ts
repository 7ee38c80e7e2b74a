import { assumptionKey, assumptionsUnder, type RunAssumptions } from '../engine/score/assumptions.js'
import type { AgencyResult, Figures, Ranked, UnitResult } from '../engine/score/score.js'
import { passingAspects } from '../engine/score/scored-unit.js'
import type { Step } from '../engine/score/step.js'
import { div, mul, toText } from '../exact/exact.js'
import type { Finding } from '../finding/finding.js'
import type { Language } from '../finding/language.js'
import { cellOf } from '../finding/place.js'
import { sealedJson } from '../formats/own-seal.js'
import { type Indicator, type Instrument, indicatorsOf, scoresFormOf } from '../instrument/schema.js'
import { RESULT_JSON } from '../run/own-output.js'
import type { Run } from '../run/result.js'
import { describe } from '../wording/finding.js'
import { inPieces } from './chunks.js'
import { intervalsJsonOf } from './intervals-json.js'
import { figureJson, jsonOf, listJson } from './json-text.js'
import { manifestOf } from './manifest.js'
import { summaryJsonOf } from './summary-json.js'

/**
 * The weight a figure has in the figure above, in the instrument's unit (percent), so that the sum of weight × value is
 * the figure above; null where parts count alike.
 */
const weightOf = (step: Step, isAlone: boolean, { shares }: Instrument): string | null => {
  if (isAlone) return toText(shares.of)
  const { weight, of } = step.subject
  return weight && of ? toText(mul(div(weight.value, of), shares.of)) : null
}

const part = ({ subject: { id, title }, value }: Step, weight: string | null, instrument: Instrument) => {
  const prefix = `${scoresFormOf(instrument).id}.`
  return {
    // An aspect is named without the form that it is of.
    id: id.startsWith(prefix) ? id.slice(prefix.length) : id,
    title,
    weight,
    ...figureJson(value, instrument),
  }
}

/** What units and agencies have alike. */
export const outcomeJson = (item: Figures & Ranked, instrument: Instrument) => {
  const isAlone = item.forms.length === 1
  return {
    rank: item.rank,
    groupRank: item.groupRank,
    basis: item.basis,
    index: item.index && figureJson(item.index.value, instrument),
    predicate: item.predicate ? { letter: item.predicate.letter, label: item.predicate.label } : null,
    forms: item.forms.map((form) => part(form, weightOf(form, isAlone, instrument), instrument)),
    aspects: passingAspects(item).map((aspect) => part(aspect, weightOf(aspect, false, instrument), instrument)),
  }
}

type Slots = ReadonlyMap<string, readonly Indicator[]>

const slotsOf = (instrument: Instrument): Slots =>
  new Map(scoresFormOf(instrument).variants.map((each) => [each.id, [...indicatorsOf(each.parts), ...each.additional]]))

const scoresOf = ({ input }: UnitResult, slots: Slots) =>
  [...input.scores].flatMap((given, slot) =>
    given.map(({ value, place, evaluator }) => ({
      indicator: slots.get(input.variant)?.[slot]?.code ?? null,
      score: toText(value),
      evaluator,
      file: place.origin.file,
      sheet: place.origin.sheet,
      cell: cellOf(place),
    })),
  )

/** What is worked out once for all units and agencies of a run. */
interface Ready {
  readonly instrument: Instrument
  readonly slots: Slots
  readonly resting: RunAssumptions
}

const unitJson = (unit: UnitResult, { instrument, slots, resting }: Ready) => {
  const { agency, agencyCode, unit: name, unitCode, group, year, variant } = unit.input
  const { rank, groupRank, ...rest } = outcomeJson(unit, instrument)
  return {
    agency: agency === '' ? null : agency,
    unit: name,
    agencyCode,
    unitCode,
    group,
    rank,
    groupRank,
    year,
    variant,
    ...rest,
    assumptions: resting.ofUnit(unit).map(assumptionKey),
    scores: scoresOf(unit, slots),
  }
}

const agencyJson = (agency: AgencyResult, { instrument, resting }: Ready) => {
  const { rank, groupRank, ...rest } = outcomeJson(agency, instrument)
  return {
    agency: agency.agency === '' ? null : agency.agency,
    unit: null,
    agencyCode: agency.agencyCode,
    unitCode: null,
    group: agency.group,
    rank,
    groupRank,
    units: agency.units.length,
    scored: agency.scored,
    unread: agency.unread,
    ...rest,
    assumptions: resting.ofAgency(agency).map(assumptionKey),
  }
}

/** A finding as results for programs have it. */
export const findingJson = (finding: Finding, language: Language) => {
  const { severity, code, file, sheet, cell, unit, count, cells } = finding
  const { message, fix } = describe(finding, language)
  return { severity, code, message: `${message} ${fix}`, file, sheet, cell, unit, count, cells }
}

/** The rules of a run as results for programs name them. */
export const instrumentJson = ({ result: { instrument }, instrumentHash }: Run) => {
  const { from, to } = instrument.years.value
  return { id: instrument.id, title: instrument.title, years: { from, to }, hash: instrumentHash }
}

function* body(run: Run, language: Language): Generator<string> {
  const { instrument, units, agencies } = run.result
  const ready: Ready = { instrument, slots: slotsOf(instrument), resting: assumptionsUnder(instrument) }
  yield `${RESULT_JSON},\n"instrument":${jsonOf(instrumentJson(run))}`
  yield* listJson('units', units, (unit) => unitJson(unit, ready))
  yield* listJson('agencies', agencies, (agency) => agencyJson(agency, ready))
  yield `,\n"summary":${jsonOf(summaryJsonOf(run.result))}`
  if (run.study) yield `,\n"intervals":${jsonOf(intervalsJsonOf(run.study))}`
  yield* listJson('findings', run.findings, (each) => findingJson(each, language))
  yield `,\n"manifest":${jsonOf(manifestOf(run, language))}`
}

/** A run as `ipp.result/1`, in pieces of some size. The same run gives the same text everywhere. */
export const resultJson = (run: Run, language: Language): Iterable<string> => sealedJson(inPieces(body(run, language)))
