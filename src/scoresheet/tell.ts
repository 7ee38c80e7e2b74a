import { type Finding, finding, type Remark } from '../finding/finding.js'
import { cellOf, type Place } from '../finding/place.js'
import type { FilledForm } from './form.js'

/** Findings while they are being collected. */
export interface Telling {
  readonly findings: Finding[]
  /** Findings that are told once, however many cells or units they touch. */
  readonly told: Map<string, { count: number }>
}

/** What is the matter at a place, or with the run as a whole. */
export const foundAt = (place: Place | null, remark: Remark): Finding => {
  const { file = null, sheet = null } = place?.origin ?? {}
  return finding(file, { sheet, cell: place ? cellOf(place) : null, ...remark })
}

/** Tells what is the matter at a place, or with the run as a whole. */
export const tell = ({ findings }: Telling, place: Place | null, remark: Remark): void => {
  findings.push(foundAt(place, remark))
}

/** Tells what has one cause only once, counting the cells it speaks of. */
export const tellOnce = ({ findings, told }: Telling, key: string, place: Place, remark: Remark): void => {
  const known = told.get(key)
  if (known) {
    known.count += 1
    return
  }
  const own = { ...foundAt(place, remark) }
  told.set(key, own)
  findings.push(own)
}

/** The first cell that speaks of a form's unit. */
export const placeOf = (form: FilledForm): Place =>
  form.entries[0]?.place ?? { origin: form.origin, row: form.row, column: 0 }

/** The cell that names a form's agency or unit; where the sheet's own name does, the first cell that speaks of it. */
export const nameCell = (form: FilledForm, role: 'agency' | 'unit'): Place => {
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
