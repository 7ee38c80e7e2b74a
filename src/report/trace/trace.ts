import { type Predicate, predicatesOf } from '../../engine/score/ladder.js'
import type { AgencyResult, Figures, UnitResult } from '../../engine/score/score.js'
import type { Selected } from '../../engine/score/select.js'
import type { Step } from '../../engine/score/step.js'
import { toFixed } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import type { Run } from '../../run/result.js'
import { describe } from '../../wording/finding.js'
import { carriedFindings } from '../carried.js'
import { distanceOf, type Neighbour } from '../explain/predicate.js'
import { type Setting, setting } from '../explain/setting.js'
import { missingIndicators } from '../faults.js'
import { jsonOf } from '../json-text.js'
import { figureJson, statementJson, stepJson } from './step-json.js'

/** The name and version of the form that a trace has for programs. */
const TRACE_SCHEMA = 'ipp.trace/1'

const predicateJson = ({ letter, label }: Predicate) => ({ letter, label })

const neighbourJson = (neighbour: Neighbour | null) =>
  neighbour && {
    predicate: predicateJson(neighbour.predicate),
    by: figureJson(neighbour.by),
    inclusive: neighbour.inclusive,
  }

const ladderJson = (instrument: Instrument) => {
  const { places } = instrument.rounding.value
  const steps = predicatesOf(instrument).map(({ from, to, letter, label }) => ({
    letter,
    label,
    from: toFixed(from, places),
    to: toFixed(to, places),
  }))
  return { steps, ...statementJson(instrument.ladder) }
}

const instrumentJson = ({ result: { instrument }, instrumentHash }: Run) => ({
  id: instrument.id,
  title: instrument.title,
  years: instrument.years.value,
  hash: instrumentHash,
  rounding: { ...instrument.rounding.value, ...statementJson(instrument.rounding) },
  ladder: ladderJson(instrument),
  agency: statementJson(instrument.agency),
  sources: instrument.sources,
})

/** What becomes of an index: rounded once, a predicate, how far to the next ones, and whether the rounding decided. */
const outcomeJson = ({ index, rounded, predicate }: Figures, { instrument }: Setting) => {
  const places = instrument.rounding.value.places
  const distance = index && predicate ? distanceOf(instrument, index.value, predicate) : null
  return {
    index: index && figureJson(index.value),
    rounded: rounded && toFixed(rounded, places),
    predicate: predicate && predicateJson(predicate),
    distance: distance && {
      up: neighbourJson(distance.up),
      down: neighbourJson(distance.down),
      decidedByRounding: distance.unrounded !== null,
      unrounded: distance.unrounded && predicateJson(distance.unrounded),
    },
  }
}

const unitJson = (unit: UnitResult, about: Setting) => {
  const { agency, agencyCode, unit: name, unitCode, group, year, variant } = unit.input
  const additional = unit.additional.filter((step) => about.focus?.matches(step) ?? true)
  return {
    agency,
    unit: name,
    agencyCode,
    unitCode,
    group,
    year,
    variant,
    basis: unit.basis,
    rank: unit.rank,
    groupRank: unit.groupRank,
    ...outcomeJson(unit, about),
    missing: missingIndicators(about.instrument, unit),
    trace: unit.index && stepJson(unit.index, about),
    additional: additional.map((step) => stepJson(step, about)),
  }
}

/** A mean over an agency's units: its terms by the units' names, their own traces stand with the units. */
const meanJson = (step: Step, agency: AgencyResult) => {
  const scored = agency.units.filter((unit) => unit.index)
  return {
    op: step.op,
    id: step.subject.id,
    ...figureJson(step.value),
    terms: step.terms.map((term, i) => ({
      unit: scored[i]?.input.unit ?? '',
      unitCode: scored[i]?.input.unitCode ?? null,
      ...figureJson(term.value),
    })),
  }
}

const agencyJson = (agency: AgencyResult, about: Setting) => ({
  agency: agency.agency,
  agencyCode: agency.agencyCode,
  group: agency.group,
  basis: agency.basis,
  rank: agency.rank,
  groupRank: agency.groupRank,
  units: agency.units.length,
  scored: agency.scored,
  unread: agency.unread,
  ...outcomeJson(agency, about),
  trace: agency.index && meanJson(agency.index, agency),
  aspects: agency.aspects.filter((step) => about.focus?.matches(step) ?? true).map((step) => meanJson(step, agency)),
})

function* list(items: Iterable<unknown>): Generator<string> {
  let isFirst = true
  for (const item of items) {
    yield `${isFirst ? '' : ','}\n  ${jsonOf(item)}`
    isFirst = false
  }
  yield isFirst ? ']' : '\n ]'
}

function* mapItems<T>(items: readonly T[], map: (item: T) => unknown): Generator<unknown> {
  for (const item of items) yield map(item)
}

/**
 * The selected figures of a run for programs, in pieces: a nation's traces are longer than a text can be. One unit or
 * agency per line.
 */
export function* traceJson(run: Run, { units, agencies, focus }: Selected): Generator<string> {
  const about = setting(run.result.instrument, 'id', focus)
  yield `{\n "schema": ${jsonOf(TRACE_SCHEMA)},\n "version": ${jsonOf(run.version)},\n`
  yield ` "instrument": ${jsonOf(instrumentJson(run))},\n "units": [`
  yield* list(mapItems(units, (unit) => unitJson(unit, about)))
  yield ',\n "agencies": ['
  yield* list(mapItems(agencies, (agency) => agencyJson(agency, about)))
  const warnings = carriedFindings(run).map((each) => ({ code: each.code, message: describe(each, 'id').message }))
  yield `,\n "warnings": ${jsonOf(warnings)}\n}\n`
}
