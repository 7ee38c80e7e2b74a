import type { Beside, ChangedUnit, WhatIf } from '../../engine/plan/what-if.js'
import type { Figures, Ranked } from '../../engine/score/score.js'
import { fraction, toText } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { cellOf } from '../../finding/place.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Instrument } from '../../instrument/schema.js'
import { WHAT_IF_COLUMNS, WHAT_IF_JSON } from '../../run/plan-output-columns.js'
import type { WhatIfRun } from '../../run/what-if.js'
import { warningColumn } from '../carried.js'
import { listJson } from '../json-text.js'
import { outcomeJson } from '../result-json.js'
import { csvRows, fieldsOf, publishedField } from '../table.js'
import { type Named, nameJson, runJson } from './json-parts.js'
import { type BesideLine, type BesidePair, besideLines } from './what-if-lines.js'

const fieldOf = ({ kind, ...line }: BesideLine, side: 'before' | 'after', instrument: Instrument): CsvField => {
  const value = line[side]
  if (kind === 'index' || kind === 'part') return publishedField(value, instrument)
  return value && { figure: toText(value) }
}

/** A figure of a unit or an agency, as it is and as it would be. */
interface Line {
  readonly of: Named
  readonly figure: string
  readonly before: CsvField
  readonly after: CsvField
}

/** A line for each figure; the letter of the predicate below the index. */
function* linesIn(of: Named, pair: BesidePair, instrument: Instrument): Generator<Line> {
  for (const line of besideLines(pair)) {
    const [before, after] = [fieldOf(line, 'before', instrument), fieldOf(line, 'after', instrument)]
    yield { of, figure: line.id, before, after }
    const letter = ({ predicate }: Figures) => predicate?.letter ?? null
    if (line.kind === 'index') yield { of, figure: 'letter', before: letter(pair.before), after: letter(pair.after) }
  }
}

const NOTHING: WhatIf = { units: [], agencies: [] }

function* linesOf({ whatIf, result: { instrument } }: WhatIfRun): Generator<Line> {
  const { units, agencies } = whatIf ?? NOTHING
  for (const pair of units) yield* linesIn(pair.before.input, pair, instrument)
  for (const pair of agencies) yield* linesIn({ ...pair.before, unit: null, unitCode: null }, pair, instrument)
}

const COLUMNS = fieldsOf<(typeof WHAT_IF_COLUMNS)[number], Line>(WHAT_IF_COLUMNS, {
  agency: ({ of }) => of.agency || null,
  unit: ({ of }) => of.unit,
  agency_code: ({ of }) => of.agencyCode,
  unit_code: ({ of }) => of.unitCode,
  figure: ({ figure }) => figure,
  before: ({ before }) => before,
  after: ({ after }) => after,
})

/** The rows of changed figures, their header first, as a CSV writer takes them. */
export const whatIfRows = (run: WhatIfRun): Iterable<readonly CsvField[]> =>
  csvRows([...COLUMNS, ...warningColumn(run)], linesOf(run))

const besideJson = ({ before, after }: Beside<Figures & Ranked>, instrument: Instrument) => ({
  before: outcomeJson(before, instrument),
  after: outcomeJson(after, instrument),
})

const changesJson = ({ changes }: ChangedUnit) =>
  changes.map(({ indicator, from, to, place }) => ({
    indicator: indicator.code,
    title: indicator.title,
    from: from && fraction(from),
    to: fraction(to),
    cell: cellOf(place),
  }))

/** Changed figures as `ipp.whatif/1`, in pieces of some size. */
export const whatIfJsonPieces = (run: WhatIfRun, language: Language): Iterable<string> => {
  const { whatIf, result } = run
  const changed = whatIf ?? NOTHING
  const units = listJson('units', changed.units, (pair) => ({
    ...nameJson(pair.before.input),
    changes: changesJson(pair),
    ...besideJson(pair, result.instrument),
  }))
  const agencies = listJson('agencies', changed.agencies, (pair) => ({
    ...nameJson({ ...pair.before, unit: null, unitCode: null }),
    ...besideJson(pair, result.instrument),
  }))
  return runJson(WHAT_IF_JSON, { run, language }, [units, agencies])
}
