import type { Origin, Place } from '../finding/place.js'
import type { ScoreReading } from './cell/score-reading.js'
import { type Entries, isEntryRow } from './entry-row.js'
import type { LabelCell } from './labels.js'
import type { Role } from './match-key.js'
import type { Printed } from './printed/figure-label.js'

/** A ready figure for another form (the unit's F-03 index). */
export interface GivenFigure {
  readonly form: string
  readonly reading: ScoreReading
  readonly place: Place
}

/** How a sheet names a unit: as written, nothing judged. Null where it does not say. */
export interface Names {
  readonly agency: string | null
  readonly agencyCode: string | null
  readonly unit: string | null
  readonly unitCode: string | null
  readonly group: string | null
  readonly province: string | null
  readonly evaluator: string | null
  readonly variant: string | null
  readonly year: number | null
  /** A name, code or year of it cannot be trusted. */
  readonly doubtful: boolean
}

/** Names of which nothing is said. */
export const NAMELESS: Names = {
  agency: null,
  agencyCode: null,
  unit: null,
  unitCode: null,
  group: null,
  province: null,
  evaluator: null,
  variant: null,
  year: null,
  doubtful: false,
}

/** No empty cells for ready figures: one for all forms. */
export const NO_GAPS: ReadonlyMap<string, Place> = new Map()

/** Where a sheet names its units: a column per role, or a label above the table. Shared by all forms of the sheet. */
export interface Naming {
  readonly columns: ReadonlyMap<Role, readonly number[]>
  readonly labels: ReadonlyMap<Role, LabelCell>
}

/** What one evaluator filled in about one unit on one sheet, before any instrument was laid on it. */
export interface FilledForm {
  readonly origin: Origin
  readonly names: Names
  readonly naming?: Naming
  /** The first row that speaks of the unit. */
  readonly row: number
  /** Text above the table, by which a variant may be told. */
  readonly preamble: string
  readonly entries: Entries
  readonly figures: readonly GivenFigure[]
  /** The empty cell of each column for a ready figure, by the form's id. */
  readonly gaps?: ReadonlyMap<string, Place>
  /** A column of a turned table: its rows are those of other units too. */
  readonly across?: boolean
  /** Figures that the sheet prints of the unit itself. */
  readonly printed?: readonly Printed[]
  /** A row of it could not be read: what is missing is already told. */
  readonly broken: boolean
  /** True for a line of the register, which says that there is such a unit and gives no scores. */
  readonly listed: boolean
}

const firstPlace = ({ entries }: FilledForm): Place | null => {
  if (!isEntryRow(entries)) return entries[0]?.place ?? null
  const [column] = entries.across.columns
  return column === undefined ? null : { origin: entries.origin, row: entries.row, column }
}

/** The first cell that speaks of a form's unit. */
export const placeOf = (form: FilledForm): Place =>
  firstPlace(form) ?? { origin: form.origin, row: form.row, column: 0 }

/** The cell that names a form's agency, unit or province; where the sheet's own name does, the first cell that speaks of it. */
export const nameCell = (form: FilledForm, role: 'agency' | 'unit' | 'province'): Place => {
  const { origin, row, naming } = form
  const column = naming?.columns.get(role)?.[0]
  if (column !== undefined) return { origin, row, column }
  const label = naming?.labels.get(role)
  return label ? { origin, ...label } : placeOf(form)
}

/** The first value that any form gives. */
export const firstOf = (forms: readonly FilledForm[], pick: (form: FilledForm) => string | null): string | null => {
  for (const form of forms) {
    const value = pick(form)
    if (value !== null) return value
  }
  return null
}
