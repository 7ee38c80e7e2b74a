import type { Instrument } from '../instrument/schema.js'
import { matchKey } from './match-key.js'

/** The ranking group that a text names by its id, its title or one of its words; null where the instrument knows none of that name. */
export const groupByName = ({ groups }: Instrument, text: string | null): string | null => {
  if (text === null) return null
  const said = matchKey(text)
  const known = groups.value.find(({ id, title, words = [] }) =>
    [id, title, ...words].some((word) => matchKey(word) === said),
  )
  return known?.id ?? null
}
