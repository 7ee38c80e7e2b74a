import { type Finding, finding, type Remark, severityOf } from '../finding/finding.js'
import { cellOf, type Place } from '../finding/place.js'
import { type Gathering, gathering, OF_UNIT } from './alike-findings.js'
import type { FilledForm } from './form.js'

/** Findings while they are being collected. */
export interface Telling {
  readonly gather: Gathering
  /** What keeps the unit that is being looked at from an index; begun anew with each unit. */
  faults: Gathering
}

/** What is the matter at a place, or with the run as a whole. */
export const foundAt = (place: Place | null, remark: Remark): Finding => {
  const { file = null, sheet = null } = place?.origin ?? {}
  return finding(file, { sheet, cell: place ? cellOf(place) : null, ...remark })
}

const gatherAt = ({ gather, faults }: Telling, place: Place | null, about: Remark, key?: string): void => {
  const { file = null, sheet = null } = place?.origin ?? {}
  const remark = { file, sheet, cell: place ? cellOf(place) : null, ...about }
  gather.add(remark, key)
  if (severityOf(about.code) === 'error') faults.add(remark)
}

/** What was told against a unit since the last one. */
export const faultsOf = (telling: Telling): readonly Finding[] => {
  const faults = toldBy(telling.faults)
  if (faults.length > 0) telling.faults = gathering(OF_UNIT)
  return faults
}

/** Tells what is the matter at a place, or with the run as a whole; what is alike is gathered. */
export const tell = (telling: Telling, place: Place | null, remark: Remark): void => gatherAt(telling, place, remark)

/** Tells what has one cause only once, counting the cells it speaks of. */
export const tellOnce = (telling: Telling, key: string, place: Place, remark: Remark): void =>
  gatherAt(telling, place, remark, key)

/** Everything that was told. */
export const toldBy = (gather: Gathering): readonly Finding[] =>
  gather.all().map(({ file = null, ...remark }) => finding(file, remark))

/** Findings with those that are alike told together. */
export const together = (findings: readonly Finding[]): readonly Finding[] => {
  const gather = gathering()
  for (const each of findings) gather.add(each)
  return toldBy(gather)
}

/** The first cell that speaks of a form's unit. */
export const placeOf = (form: FilledForm): Place =>
  form.entries[0]?.place ?? { origin: form.origin, row: form.row, column: 0 }

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

/** A sheet as one names it who looks from another place: with its file where that is another one. */
export const sheetSeenFrom = ({ origin: from }: Place, { origin: { file, sheet } }: Place): string => {
  if (file === from.file) return sheet ?? file
  return sheet === null ? file : `${file} › ${sheet}`
}

/** A cell as one names it who looks from another place: "B3", "Dinsos!B3", "lain.xlsx › F-02!B3", "lain.csv › B3". */
export const cellSeenFrom = (from: Place, place: Place): string => {
  const { file, sheet } = place.origin
  const cell = sheet === null ? cellOf(place) : `${sheet}!${cellOf(place)}`
  return file === from.origin.file ? cell : `${file} › ${cell}`
}
