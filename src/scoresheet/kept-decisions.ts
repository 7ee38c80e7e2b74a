import type { FileDecisions } from './file.js'
import { NAMING, type Role } from './match-key.js'
import type { UnitFrom } from './unit-name.js'

/** The roles that a column can be given, and what each says. */
export const ROLES = [...NAMING, 'indicator', 'title', 'number', 'score', 'note'] as const satisfies readonly Role[]

export interface KeptDecisions extends FileDecisions {
  readonly units: ReadonlyMap<string, string>
  readonly unitFrom: UnitFrom | null
}

/** Decisions over others: what is given anew counts. */
export const withDecisions = (kept: FileDecisions, given: FileDecisions): FileDecisions => ({
  columns: new Map([...kept.columns, ...given.columns]),
  sheets: given.sheets.length > 0 ? given.sheets : kept.sheets,
  hidden: given.hidden ?? kept.hidden,
  headerRow: given.headerRow ?? kept.headerRow,
})
