import type { Remark } from '../finding/finding.js'
import { sameKey } from './identity.js'
import type { SheetReading } from './read.js'

/** What units may be called after where a sheet names none: its file, or the title above its table. */
export const UNIT_FROM = ['filename', 'title'] as const
export type UnitFrom = (typeof UNIT_FROM)[number]

/** What the operator said about units of sheets that name none. */
export interface UnitNaming {
  /** The name that was given for the file; it counts before the name of a tab. */
  readonly given: string | null
  /** The file's own name, where units are called after their files. */
  readonly file: string | null
  /** Whether units are called after the title above the table. */
  readonly byTitle: boolean
}

export const UNNAMED: UnitNaming = { given: null, file: null, byTitle: false }

/** What names a unit where the sheet does not, as options. */
const WAYS = '--unit-from filename / --unit-from title / --map'

/** The name for a sheet that names no unit but by its tab. Tabs tell apart the sheets of one file; the file's name cannot. */
const nameFor = ({ title, unitBy }: SheetReading, { given, file, byTitle }: UnitNaming, alone: boolean) =>
  given ?? (byTitle ? title : null) ?? (alone || unitBy === null ? file : null)

const renameUnit = (reading: SheetReading, unit: string): SheetReading => {
  const [before = null] = reading.forms.map(({ names }) => names.unit)
  const own = (remark: Remark): Remark =>
    remark.unit !== undefined && remark.unit === before ? { ...remark, unit } : remark
  return {
    ...reading,
    unitBy: 'sheet',
    forms: reading.forms.map((form) => ({ ...form, names: { ...form.names, unit } })),
    remarks: reading.remarks.map(own),
  }
}

/** A file that was given a name but says otherwise keeps its own, which is told. */
const withContradiction = (reading: SheetReading, given: string): SheetReading => {
  const other = reading.forms.find(({ names }) => names.unit !== null && sameKey(names.unit) !== sameKey(given))
  if (!other) return reading
  const { unit } = other.names
  return {
    ...reading,
    remarks: [...reading.remarks, { code: 'W-NAME-MISMATCH', why: 'given', found: unit, expected: given, unit }],
  }
}

/** A code alone gives a unit without a name no index: somebody took the name away. */
const withoutName = (reading: SheetReading): SheetReading => ({
  ...reading,
  forms: reading.forms.map((form) => ({ ...form, broken: true })),
  remarks: [
    ...reading.remarks,
    { code: 'E-UNIT-UNNAMED', cell: reading.emptied, expected: reading.offers ? `${reading.offers} / ${WAYS}` : WAYS },
  ],
})

/** The scoresheets of one file, each unit under the name that it is to have; one without any is told. */
export const withUnitNames = (readings: readonly SheetReading[], naming: UnitNaming): readonly SheetReading[] =>
  readings.map((reading) => {
    if (reading.unitBy === 'sheet') return naming.given === null ? reading : withContradiction(reading, naming.given)
    // A name that was given for the file is somebody's decision; no other may stand for several units.
    if (reading.asks && naming.given === null)
      return { ...reading, forms: [], remarks: [...reading.remarks, reading.asks] }
    const name = nameFor(reading, naming, readings.length === 1)
    if (name !== null) return renameUnit(reading, name)
    if (reading.unitBy === 'tab' || reading.rows.used === 0) return reading
    return withoutName(reading)
  })
