import type { UnitResult } from '../../engine/score/score.js'
import type { Instrument } from '../../instrument/schema.js'
import { widthFor } from '../row-height.js'
import { LOOK } from './look.js'

/** How wide a column would be in which every name stands on one line. */
export type NameWidths = Readonly<Record<'agency' | 'unit', number>>

const widest = (texts: readonly string[]): number =>
  texts.reduce((width, text) => Math.max(width, Math.ceil(widthFor(text, LOOK.text))), 0)

/** The widths that the names of units and of their agencies need. */
export const nameWidthsOf = (units: readonly UnitResult[]): NameWidths => ({
  agency: widest(units.map(({ input }) => input.agency)),
  unit: widest(units.map(({ input }) => input.unit)),
})

/** The least width of the columns of names, under which their titles have no room. */
const LEAST: NameWidths = { agency: 16, unit: 20 }

/**
 * The column of agencies or of units on a sheet: as wide as its names need, up to what the sheet has room for. Names that need
 * more are broken, and the table stays legible.
 */
export const nameWidth = (needed: NameWidths, which: 'agency' | 'unit', most: number): number =>
  Math.min(most, Math.max(LEAST[which], needed[which]))

/** The column of predicates' names. */
export const labelWidth = ({ ladder }: Instrument): number =>
  Math.min(30, Math.max(12, widest(ladder.value.map(({ label }) => label))))

/** The column of remarks: narrow where there is none. */
export const remarkWidth = (hasRemarks: boolean): number => (hasRemarks ? 26 : 12)
