import type { Finding } from '../../src/finding/finding.js'
import type { Origin } from '../../src/finding/place.js'
import { type FilledForm, NAMELESS, type Names, type Naming } from '../../src/scoresheet/filled-form.js'
import type { FileRemark } from '../../src/scoresheet/findings.js'
import type { Role } from '../../src/scoresheet/match-key.js'

export const ORIGIN: Origin = { file: 'a.xlsx', sheet: 'F-02' }

/** Where a sheet keeps a column for each of these roles. */
export const columnsOf = (columns: Partial<Record<Role, number>>): Naming => ({
  columns: new Map(Object.entries(columns).map(([role, column]) => [role as Role, [column]])),
  labels: new Map(),
})

/** A form without a score that says only what a test is about. */
export const filledForm = (names: Partial<Names> = {}, about: Partial<FilledForm> = {}): FilledForm => ({
  origin: ORIGIN,
  names: { ...NAMELESS, ...names },
  row: 2,
  preamble: '',
  entries: [],
  figures: [],
  broken: false,
  listed: false,
  ...about,
})

/** "W-YEAR-MISSING a.xlsx F-02!A2": a finding in one short line, with its file. */
export const located = ({ code, file, sheet, cell }: Finding | FileRemark): string =>
  [code, file, [sheet, cell].filter(Boolean).join('!')].filter(Boolean).join(' ')
