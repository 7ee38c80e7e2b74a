import type { AspectMean, Candidate } from '../../engine/plan/priority.js'
import type { Rise } from '../../engine/plan/rise.js'
import { toFixed, toText } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Instrument } from '../../instrument/schema.js'
import { PRIORITY_COLUMNS, PRIORITY_JSON } from '../../run/plan-output-columns.js'
import type { PriorityRun } from '../../run/priority.js'
import { warningColumn } from '../carried.js'
import { figureJson, jsonOf, listJson } from '../json-text.js'
import { csvRows, type Field, fieldsOf, publishedField } from '../table.js'
import { isReachable } from './gains.js'
import { nameJson, runJson } from './json-parts.js'

/** "14.b.K:5 29.f.B:5": each indicator with the score that it is raised to. */
const stepsText = (rises: readonly Rise[]): string =>
  rises.map(({ indicator, to }) => `${indicator.code}:${toText(to)}`).join(' ')

const columnsOf = (instrument: Instrument): readonly Field<Candidate>[] =>
  fieldsOf<(typeof PRIORITY_COLUMNS)[number], Candidate>(PRIORITY_COLUMNS, {
    province: ({ unit }) => unit.input.province,
    group: ({ unit }) => unit.input.group,
    agency: ({ unit }) => unit.input.agency,
    unit: ({ unit }) => unit.input.unit,
    agency_code: ({ unit }) => unit.input.agencyCode,
    unit_code: ({ unit }) => unit.input.unitCode,
    index: ({ unit }) => publishedField(unit.rounded, instrument),
    letter: ({ unit }) => unit.predicate?.letter ?? null,
    low: ({ isLow }) => String(isLow),
    cheapest_of_agency: ({ isCheapestOfAgency }) => String(isCheapestOfAgency),
    cheapest_of_group: ({ isCheapestOfGroup }) => String(isCheapestOfGroup),
    target: ({ least }) => least?.target.predicate?.letter ?? null,
    reachable: ({ least }) => (least && isReachable(least))?.toString() ?? null,
    levels: ({ least }) => least?.plan?.levels ?? null,
    indicators: ({ least }) => least?.plan?.indicators ?? null,
    after: ({ least }) => publishedField(least?.plan?.after.rounded, instrument),
    steps: ({ least }) => (least?.plan ? stepsText(least.plan.rises) : null),
  })

/** The rows of whom to coach first, their header first, as a CSV writer takes them. */
export const priorityRows = (run: PriorityRun): Iterable<readonly CsvField[]> =>
  csvRows([...columnsOf(run.result.instrument), ...warningColumn(run)], run.priority.candidates)

const candidateJson = (each: Candidate, instrument: Instrument) => {
  const { unit, least, isLow, isCheapestOfAgency, isCheapestOfGroup } = each
  const { province, group } = unit.input
  const plan = least?.plan
  return {
    province,
    group,
    ...nameJson(unit.input),
    index: unit.index && figureJson(unit.index.value, instrument),
    predicate: unit.predicate?.letter ?? null,
    low: isLow,
    cheapestOfAgency: isCheapestOfAgency,
    cheapestOfGroup: isCheapestOfGroup,
    target: least?.target.predicate?.letter ?? null,
    state: least?.state ?? 'no-index',
    reachable: least && isReachable(least),
    plan: plan
      ? {
          levels: plan.levels,
          indicators: plan.indicators,
          after: { ...figureJson(plan.after.index, instrument), letter: plan.after.predicate?.letter ?? null },
          steps: plan.rises.map(({ indicator, from, to }) => ({
            indicator: indicator.code,
            from: toText(from),
            to: toText(to),
          })),
        }
      : null,
  }
}

const aspectJson = ({ subject, low, all }: AspectMean, instrument: Instrument) => ({
  id: subject.id,
  title: subject.title,
  low: low && figureJson(low, instrument),
  all: figureJson(all, instrument),
})

/** Whom to coach first as `ipp.priority/1`, in pieces of some size. */
export const priorityJsonPieces = (run: PriorityRun, language: Language): Iterable<string> => {
  const { instrument } = run.result
  const { below, candidates, leaving, staying, withoutIndex, aspects } = run.priority
  const bound = { letter: below.letter, from: toFixed(below.from, instrument.rounding.value.places) }
  const means = aspects.map((each) => aspectJson(each, instrument))
  const about = jsonOf({ below: bound, leaving, staying, withoutIndex, aspects: means }).slice(1, -1)
  const units = listJson('units', candidates, (each) => candidateJson(each, instrument))
  return runJson(PRIORITY_JSON, { run, language }, [[`,\n${about}`], units])
}
