import type { Drawable } from './drawable-table.js'

/** A part of a comparison as people read it: a table, or a list of names below its title. */
export interface Section {
  readonly title: string
  readonly table: Drawable | null
  readonly names: readonly string[]
}
