import { widthFor } from '../row-height.js'
import type { Plan } from './book-layout.js'
import { LOOK } from './look.js'

/** How wide a column of names is at least, and at most: names that need more are broken, and the table stays legible. */
type Bounds = readonly [least: number, most: number]

const widthWithin = (texts: Iterable<string>, [least, most]: Bounds): number => {
  let width = least
  for (const text of texts) {
    width = Math.max(width, Math.ceil(widthFor(text, LOOK.text)))
    if (width >= most) return most
  }
  return width
}

function* namesOf({ run }: Plan, which: 'agency' | 'unit'): Generator<string> {
  for (const { input } of run.result.units) yield input[which]
}

/** The least width of the columns of names, under which their titles have no room. */
const LEAST = { agency: 16, unit: 20 }

/** The column of agencies or of units on a sheet: as wide as its names need, up to what the sheet has room for. */
export const nameWidth = (plan: Plan, which: 'agency' | 'unit', most: number): number =>
  widthWithin(namesOf(plan, which), [LEAST[which], most])

/** The column of predicates' names. */
export const labelWidth = ({ run }: Plan): number =>
  widthWithin(
    run.result.instrument.ladder.value.map(({ label }) => label),
    [12, 30],
  )

/** The column of remarks: narrow where there is none. */
export const remarkWidth = (hasRemarks: boolean): number => (hasRemarks ? 26 : 12)
