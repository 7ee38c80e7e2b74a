import type { CheckedPlan, CheckedStep } from '../../engine/plan/done.js'
import { type Exact, fraction, toFixed, toText } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { cellOf } from '../../finding/place.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Instrument } from '../../instrument/schema.js'
import type { DoneRun } from '../../run/done.js'
import { DONE_COLUMNS, DONE_JSON } from '../../run/plan-output-columns.js'
import { warningColumn } from '../carried.js'
import { figureJson, listJson } from '../json-text.js'
import { csvRows, type Field, fieldsOf, publishedField } from '../table.js'
import { gainPlaces } from './gains.js'
import { nameJson, runJson } from './json-parts.js'

const gainField = (gained: Exact | null, instrument: Instrument): CsvField =>
  gained && { figure: toFixed(gained, gainPlaces(instrument)) }

interface Line {
  readonly of: CheckedPlan
  readonly step: CheckedStep
}

const columnsOf = (instrument: Instrument): readonly Field<Line>[] =>
  fieldsOf<(typeof DONE_COLUMNS)[number], Line>(DONE_COLUMNS, {
    agency: ({ of }) => of.unit.input.agency,
    unit: ({ of }) => of.unit.input.unit,
    agency_code: ({ of }) => of.unit.input.agencyCode,
    unit_code: ({ of }) => of.unit.input.unitCode,
    index: ({ of: { unit } }) => publishedField(unit.rounded, instrument),
    indicator: ({ step }) => step.indicator.code,
    from: ({ step }) => ({ figure: toText(step.from) }),
    to: ({ step }) => ({ figure: toText(step.to) }),
    now: ({ step }) => step.now && { figure: toText(step.now) },
    state: ({ step }) => step.state,
    outcome: ({ step }) => step.outcome,
    gained: ({ step }) => gainField(step.gained, instrument),
    owner: ({ step }) => step.owner || null,
    due: ({ step }) => step.due || null,
    evidence: ({ step }) => step.evidence || null,
    remark: ({ step }) => step.remark || null,
  })

/** The rows of plans beside today's scores, their header first, as a CSV writer takes them. */
export const doneRows = (run: DoneRun): Iterable<readonly CsvField[]> =>
  csvRows(
    [...columnsOf(run.result.instrument), ...warningColumn(run)],
    run.checked.flatMap((of) => of.steps.map((step) => ({ of, step }))),
  )

const gainJson = (gained: Exact | null, instrument: Instrument) =>
  gained && { value: toFixed(gained, gainPlaces(instrument)), fraction: fraction(gained) }

const stepJson = (step: CheckedStep, instrument: Instrument) => ({
  indicator: step.indicator.code,
  title: step.indicator.title,
  from: toText(step.from),
  to: toText(step.to),
  now: step.now && toText(step.now),
  state: step.state,
  outcome: step.outcome,
  gained: gainJson(step.gained, instrument),
  owner: step.owner || null,
  due: step.due || null,
  evidence: step.evidence || null,
  remark: step.remark || null,
  cell: cellOf(step.place),
})

/** Plans beside today's scores as `ipp.done/1`, in pieces of some size. */
export const doneJsonPieces = (run: DoneRun, language: Language): Iterable<string> => {
  const { instrument } = run.result
  const unitJson = ({ unit, steps, gained }: CheckedPlan) => ({
    ...nameJson(unit.input),
    index: unit.index && figureJson(unit.index.value, instrument),
    predicate: unit.predicate?.letter ?? null,
    gained: gainJson(gained, instrument),
    steps: steps.map((step) => stepJson(step, instrument)),
  })
  return runJson(DONE_JSON, { run, language }, [listJson('units', run.checked, unitJson)])
}
