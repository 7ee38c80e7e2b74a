import type { Comparison, Pair, Track } from '../../engine/compare/compare.js'
import type { Term } from '../../engine/compare/split.js'
import type { Member, Side } from '../../engine/compare/year.js'
import { type Exact, round, sum, toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { groupTitle } from '../../instrument/group-title.js'
import { decimal } from '../../wording/figure.js'

/** Places that a change is shown with: one more than an index, so that nobody subtracts rounded figures from each other. */
const CHANGE_PLACES = 3

/** With so many places a figure is seen not to be nothing: three, or as many as show its first digit. */
const placesOf = (value: Exact, places: number): number =>
  round(value, places, 'half-up').n === 0n ? placesOf(value, places + 1) : places

/**
 * A change with its sign, "+0.105"; "0" where nothing moved. One too small for its places has more of them, "-0.0004":
 * it moved, and a reader who counts signs must come to the same as we.
 */
export const signedText = (value: Exact, language: Language): string => {
  if (value.n === 0n) return '0'
  const text = decimal(toFixed(value, placesOf(value, CHANGE_PLACES)), language)
  return value.n > 0n ? `+${text}` : text
}

/** A change without its sign, for words that say which way it went. */
export const sizeText = (value: Exact, language: Language): string => signedText(value, language).replace(/^[+-]/, '')

/**
 * How a spreadsheet shows a change with so many places: with its sign, losses in red. What rounds to nothing has no
 * sign, because a formula in binary numbers leaves crumbs on either side of it; where it must not show, no figure either.
 */
export const changeFormat = (places: number, loss = '[Red]', isNothingShown = true): string => {
  const [least, digits] = [`0.${'0'.repeat(places)}5`, `0.${'0'.repeat(places)}`]
  return `[>=${least}]+${digits};${loss}[<=-${least}]-${digits};${isNothingShown ? digits : '""'}`
}

/** An index as it is published. */
export const indexText = (
  member: Member | null | undefined,
  { instrument }: Side,
  language: Language,
): string | null =>
  member?.rounded ? decimal(toFixed(member.rounded, instrument.rounding.value.places), language) : null

export const newest = ({ members }: Track): Member => {
  const last = members.findLast((member) => member !== null)
  if (!last) throw new Error('a track has a member')
  return last
}

/** The ranking group that a track was last in, as the instruments of its sides call it. */
export const groupOf = (track: Track, { sides }: Comparison): string | null =>
  groupTitle(newest(track).group, ...sides.map(({ instrument }) => instrument))

/** "Kabupaten X / Dinas Y". */
export const whoOf = (track: Track): string => {
  const { agency, unit } = newest(track)
  if (unit === null) return agency
  return agency === '' ? unit : `${agency} / ${unit}`
}

export const afterOf = ({ sides: [, later] }: Pair): string => later.label
export const beforeOf = ({ sides: [earlier] }: Pair): string => earlier.label

/** What all terms of one kind come to; null where a split has none of it. */
export const sumOfKind = (terms: readonly Term[], kind: Term['kind']): Exact | null => {
  const own = terms.filter((term) => term.kind === kind)
  return own.length > 0 ? sum(own.map(({ value }) => value)) : null
}
