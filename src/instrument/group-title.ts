import type { Instrument } from './schema.js'

/**
 * How a ranking group is called, by the first of the instruments that lists it; a province, or a group that none of them
 * lists, keeps its own name. Null of none.
 */
export const groupTitle = <Id extends string | null>(
  group: Id,
  ...instruments: readonly Pick<Instrument, 'groups'>[]
): string | Id => instruments.flatMap(({ groups }) => groups.value).find(({ id }) => id === group)?.title ?? group
