import type { Origin } from '../../src/finding/place.js'
import { ScoreReadings } from '../../src/scoresheet/cell/score-cache.js'
import { readScore } from '../../src/scoresheet/cell/score-reading.js'
import { type Entry, type EntryRow, rowKeeper } from '../../src/scoresheet/entry-row.js'
import type { FilledForm, Names } from '../../src/scoresheet/filled-form.js'
import { findingCollector } from '../../src/scoresheet/findings.js'
import { readItem } from '../../src/scoresheet/item.js'
import type { UnitContext } from '../../src/scoresheet/variant-index.js'
import { variantIndexes } from '../../src/scoresheet/variant-index.js'
import { filledForm, ORIGIN } from './filled-forms.js'
import { cellOf, type Written } from './sheets.js'
import { twoVariants } from './two-variants.js'

/** What a form gives its indicators: "1.p" 4, in the sheet's words. */
export type Given = readonly (readonly [item: string, score: Written])[]

/** What is said of a form beside its scores. */
interface About {
  readonly origin?: Partial<Origin>
  readonly names?: Partial<Names>
  readonly form?: Partial<FilledForm>
}

const itemOf = (text: string) => {
  const item = readItem(text)
  if (!item) throw new Error(`"${text}" names nothing`)
  return item
}

const formWith = (entries: FilledForm['entries'], { names, form }: About, origin: Origin): FilledForm =>
  filledForm({ unit: 'Dinas', ...names }, { origin, entries, ...form })

/** A form with a row for each indicator, the first in row 2: its scores stand in column C. */
export const listForm = (given: Given, about: About = {}): FilledForm => {
  const origin = { ...ORIGIN, ...about.origin }
  const entries = given.map(
    ([text, written], i): Entry => ({
      item: itemOf(text),
      reading: readScore(cellOf(written, 2) ?? { ...EMPTY, column: 2 }),
      place: { origin, row: i + 2, column: 2 },
      note: null,
    }),
  )
  return formWith(entries, about, origin)
}

const EMPTY = { kind: 'empty', text: '', formula: null, stored: true, format: null, merged: null } as const

/** The row of a table with a column for each indicator, the first in column C. */
export const entryRow = (given: Given, row = 2, origin = ORIGIN): EntryRow => {
  const readings = new ScoreReadings(true)
  const across = { columns: given.map((_, i) => i + 2), items: given.map(([text]) => itemOf(text)) }
  const numbers = given.map(([, written], i) => readings.numberOf(cellOf(written, i + 2) ?? undefined))
  return rowKeeper({ origin, across, readings })({ row, note: null }, numbers)
}

/** A form that is such a row. */
export const rowForm = (given: Given, row = 2, about: About = {}): FilledForm => {
  const origin = { ...ORIGIN, ...about.origin }
  return formWith(entryRow(given, row, origin), { ...about, form: { row, ...about.form } }, origin)
}

/** A unit "Dinas" held against one of the two variants, with what is found of it. */
export const heldAgainst = (variant: 'A' | 'B', findings = findingCollector(), unit = 'Dinas'): UnitContext => {
  const variantIndex = variantIndexes(twoVariants()).get(variant)
  if (!variantIndex) throw new Error(`no variant ${variant}`)
  return { findings, variantIndex, unit }
}
